/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-language.h"

#include "accord-catalogue.h"

#include <glib/gi18n-lib.h>

#define SKIP "no msgfmt or no locale: install gettext and locales"

static gboolean installed;

static gboolean
skips (void)
{
  if (!installed)
    g_test_skip (SKIP);

  return !installed;
}

/* As an AccordLanguageFunc: the text that it makes, and where it was called */
typedef struct
{
  const char *text;
  const char *code;
  GThread *thread;
  guint times;
} Said;

static void
say (gpointer data)
{
  Said *said = data;

  said->text = _("Where we stand");
  /* A report is many texts. */
  g_usleep (100);
  said->code = accord_language_get_current ();
  said->thread = g_thread_self ();
  said->times++;
}

static void
check_own (void)
{
  g_assert_cmpstr (_("Where we stand"), ==, "Where we stand");
  g_assert_cmpstr (accord_language_get_current (), ==, "en-GB");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "");
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) list = NULL;
  const AccordLanguage *language;

  if (skips ())
    return;

  list = accord_language_list ();
  g_assert_cmpuint (list->len, ==, 2);
  language = g_ptr_array_index (list, 0);
  g_assert_cmpstr (language->id, ==, "en");
  g_assert_cmpstr (language->name, ==, "English");
  language = g_ptr_array_index (list, 1);
  g_assert_cmpstr (language->id, ==, "cy");
  g_assert_cmpstr (language->name, ==, ACCORD_CATALOGUE_NAME);

  g_assert_true (accord_language_find (list, "cy") == language);
  g_assert_null (accord_language_find (list, "zz"));
  g_assert_null (accord_language_find (list, "fr"));
  g_assert_null (accord_language_find (list, ""));
  check_own ();
}

static void
test_code (void)
{
  g_assert_true (accord_language_is_current ("en"));
  g_assert_true (accord_language_is_current ("en_US.UTF-8"));
  g_assert_true (accord_language_is_current ("EN-gb:cy"));
  g_assert_false (accord_language_is_current ("cy"));
  g_assert_false (accord_language_is_current ("e"));
  g_assert_false (accord_language_is_current ("eng"));
  g_assert_false (accord_language_is_current (""));
}

static void
test_call (void)
{
  Said said = { 0 };

  if (skips ())
    return;

  accord_language_call ("cy", say, &said);
  g_assert_cmpstr (said.text, ==, "Ŵħere ŵe şŧand");
  g_assert_cmpstr (said.code, ==, "cy");
  g_assert_true (said.thread == g_thread_self ());
  check_own ();

  accord_language_call ("en", say, &said);
  g_assert_cmpstr (said.text, ==, "Where we stand");
  check_own ();

  accord_language_call (NULL, say, &said);
  accord_language_call ("", say, &said);
  g_assert_cmpstr (said.text, ==, "Where we stand");
  g_assert_cmpuint (said.times, ==, 4);
  check_own ();
}

static void
say_within (gpointer data)
{
  Said *said = data;

  accord_language_call ("en", say, said);
  g_assert_cmpstr (said->text, ==, "Ŵħere ŵe şŧand");
  accord_language_call (NULL, say, said);
  g_assert_cmpstr (said->text, ==, "Ŵħere ŵe şŧand");
}

/* The outermost decides. */
static void
test_call_within (void)
{
  Said said = { 0 };

  if (skips ())
    return;

  accord_language_call ("cy", say_within, &said);
  g_assert_cmpuint (said.times, ==, 2);
  check_own ();
}

static void
test_not_installed (void)
{
  static const char * const ids[] = { "xx", "fr", "zz", "..", "/" };

  if (skips ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      Said said = { 0 };

      accord_language_call (ids[i], say, &said);
      g_assert_cmpstr (said.text, ==, "Where we stand");
      g_assert_cmpstr (said.code, ==, "en-GB");
      check_own ();
    }
}

/* Somebody whose windows are in the other language */
static void
test_own_is_other (void)
{
  Said said = { 0 };
  g_autoptr (GPtrArray) list = NULL;

  if (skips ())
    return;

  g_setenv ("LANGUAGE", "cy", TRUE);
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (_("Where we stand"), ==, "Ŵħere ŵe şŧand");

  accord_language_call ("en", say, &said);
  g_assert_cmpstr (said.text, ==, "Where we stand");
  g_assert_cmpstr (said.code, ==, "en-GB");
  accord_language_call ("xx", say, &said);
  g_assert_cmpstr (said.text, ==, "Ŵħere ŵe şŧand");
  g_assert_cmpstr (_("Where we stand"), ==, "Ŵħere ŵe şŧand");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "cy");

  list = accord_language_list ();
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((AccordLanguage *) list->pdata[0])->name, ==, "English");

  g_setenv ("LANGUAGE", "", TRUE);
  textdomain (GETTEXT_PACKAGE);
  check_own ();
}

#define ROUNDS 200

static int n_left;

static gpointer
say_often (gpointer data)
{
  const char *id = data;

  for (guint i = 0; i < ROUNDS; i++)
    {
      Said said = { 0 };

      accord_language_call (id, say, &said);
      g_assert_cmpstr (said.text, ==,
                       id != NULL ? "Ŵħere ŵe şŧand" : "Where we stand");
      g_assert_cmpstr (said.code, ==, id != NULL ? id : "en-GB");
      g_assert_cmpuint (said.times, ==, 1);
      g_assert_true ((said.thread == g_thread_self ()) == (id == NULL));
    }

  g_atomic_int_add (&n_left, -1);
  g_main_context_wakeup (NULL);

  return NULL;
}

/* Reports in both languages, each in a thread, while the windows go on. */
static void
test_threads (void)
{
  static const char * const ids[] = { "cy", NULL, "cy", NULL };
  GThread *threads[G_N_ELEMENTS (ids)];

  if (skips ())
    return;

  n_left = G_N_ELEMENTS (ids);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    threads[i] = g_thread_new ("report", say_often, (gpointer) ids[i]);

  while (g_atomic_int_get (&n_left) > 0)
    {
      g_main_context_iteration (NULL, TRUE);
      check_own ();
    }

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_thread_join (threads[i]);
}

/* Comes last. */
static void
test_gone (void)
{
  g_autoptr (GPtrArray) list = NULL;

  if (skips ())
    return;

  accord_catalogue_drop ();
  list = accord_language_list ();
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AccordLanguage *) list->pdata[0])->id, ==, "en");
}

int
main (int   argc,
      char *argv[])
{
  int result;

  installed = accord_catalogue_begin (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/list", test_list);
  g_test_add_func ("/language/code", test_code);
  g_test_add_func ("/language/call", test_call);
  g_test_add_func ("/language/call-within", test_call_within);
  g_test_add_func ("/language/not-installed", test_not_installed);
  g_test_add_func ("/language/own-is-other", test_own_is_other);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/gone", test_gone);
  result = g_test_run ();
  accord_catalogue_end ();

  return result;
}
