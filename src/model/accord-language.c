/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-language.h"

#include <glib/gi18n-lib.h>

#include <locale.h>
#include <string.h>

/* Where gettext looks before the locale. */
#define VARIABLE "LANGUAGE"

#define ENGLISH "en"

/* gettext knows one language for the whole process: only one thread sets
 * another, and none makes a report's texts meanwhile.  What a thread says
 * outside of accord_language_call(), such as an error of a file that it reads,
 * may still come out in the other language.
 */
static GRWLock lock;
static GThread *home;

/* Not %NULL in a thread that is within accord_language_call(). */
static GPrivate inside;

static void
free_language (gpointer data)
{
  AccordLanguage *language = data;

  g_free (language->id);
  g_free (language->name);
  g_free (language);
}

/**
 * accord_language_begin:
 * @asked: (nullable): as for --language: one that gettext knows, or several
 *   with colons
 *
 * Has to come before the first text is made and before the first thread.  The
 * thread that calls it is the one in which other languages are spoken later: it
 * has to run the default main context, or to be the only one.
 */
void
accord_language_begin (const char *asked)
{
  /* Where the texts are to be in another language than the system's. */
  static const char * const locales[] = { "en_GB.UTF-8", "en_US.UTF-8" };
  const char *locale;
  gboolean found = FALSE;

  home = g_thread_self ();

  /* It is there from now on, so that a later change moves no other variable
   * from under a thread that reads one.  Empty is as good as not set.
   */
  if (asked != NULL)
    g_setenv (VARIABLE, asked, TRUE);
  else
    g_setenv (VARIABLE, "", FALSE);

  locale = setlocale (LC_ALL, "");

  /* gettext looks at LANGUAGE in no locale called C, nor in C.UTF-8 with
   * glibc 2.41. */
  if (locale == NULL || g_str_equal (locale, "POSIX") ||
      g_str_equal (locale, "C") || g_str_has_prefix (locale, "C."))
    {
      for (guint i = 0; asked != NULL && i < G_N_ELEMENTS (locales) && !found;
           i++)
        found = setlocale (LC_ALL, locales[i]) != NULL;
      if (!found)
        setlocale (LC_ALL, "C.UTF-8");
    }

  bindtextdomain (GETTEXT_PACKAGE, ACCORD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
accord_language_get_current (void)
{
  /* Translators: the code of the language that you translate to, such as "cy";
   * documents say it of themselves, so that they are read out in it.
   */
  return C_("language code", "en-GB");
}

gboolean
accord_language_is_current (const char *code)
{
  const char *current = accord_language_get_current ();
  gsize length;

  g_return_val_if_fail (code != NULL, FALSE);

  length = strcspn (code, "-_.@:");

  return length > 0 && g_ascii_strncasecmp (code, current, length) == 0 &&
         !g_ascii_isalpha (current[length]);
}

/* (nullable): gettext keeps what it has found until it is told of a change. */
static void
set_variable (const char *value)
{
  if (value != NULL)
    g_setenv (VARIABLE, value, TRUE);
  else
    g_unsetenv (VARIABLE);

  textdomain (textdomain (NULL));
}

static void
call_here (AccordLanguageFunc func,
           gpointer           data)
{
  g_private_set (&inside, GINT_TO_POINTER (TRUE));
  func (data);
  g_private_set (&inside, NULL);
}

static void
call_in (const char         *id,
         AccordLanguageFunc  func,
         gpointer            data)
{
  g_autofree char *before = g_strdup (g_getenv (VARIABLE));

  g_rw_lock_writer_lock (&lock);

  /* English for who has a window in Welsh is not what is wanted of French that
   * has gone meanwhile.
   */
  set_variable (id);
  if (!accord_language_is_current (id))
    set_variable (before);

  call_here (func, data);
  set_variable (before);

  g_rw_lock_writer_unlock (&lock);
}

typedef struct
{
  const char *id;
  AccordLanguageFunc func;
  gpointer data;
  GMutex mutex;
  GCond cond;
  gboolean done;
} Errand;

static gboolean
run_errand_cb (gpointer user_data)
{
  Errand *errand = user_data;

  call_in (errand->id, errand->func, errand->data);

  g_mutex_lock (&errand->mutex);
  errand->done = TRUE;
  g_cond_signal (&errand->cond);
  g_mutex_unlock (&errand->mutex);

  return G_SOURCE_REMOVE;
}

static void
send_home (const char         *id,
           AccordLanguageFunc  func,
           gpointer            data)
{
  Errand errand = { .id = id, .func = func, .data = data };

  g_mutex_init (&errand.mutex);
  g_cond_init (&errand.cond);

  g_idle_add_full (G_PRIORITY_DEFAULT, run_errand_cb, &errand, NULL);
  g_mutex_lock (&errand.mutex);
  while (!errand.done)
    g_cond_wait (&errand.cond, &errand.mutex);
  g_mutex_unlock (&errand.mutex);

  g_cond_clear (&errand.cond);
  g_mutex_clear (&errand.mutex);
}

/**
 * accord_language_call:
 * @id: (nullable): of an AccordLanguage
 * @func: makes texts, and takes no longer than a window may stand still; calls
 *   from within it are plain calls
 *
 * Calls @func once, while Accord's texts are in another language, and comes
 * back when they are in the windows' again.  From a thread of its own @func is
 * called by the thread that runs the main loop, so that nothing else is said in
 * that language.  A language that is not installed is the windows'.
 */
void
accord_language_call (const char         *id,
                      AccordLanguageFunc  func,
                      gpointer            data)
{
  gboolean at_home = home == NULL || home == g_thread_self ();

  g_return_if_fail (func != NULL);

  if (g_private_get (&inside) != NULL)
    {
      func (data);
    }
  else if (id == NULL || *id == '\0')
    {
      g_rw_lock_reader_lock (&lock);
      call_here (func, data);
      g_rw_lock_reader_unlock (&lock);
    }
  else if (at_home)
    {
      call_in (id, func, data);
    }
  else
    {
      send_home (id, func, data);
    }
}

/* The catalogue, as it calls itself; one that does not say of what language it
 * is would give documents that are read out as English.
 */
static void
learn_name (gpointer data)
{
  AccordLanguage *language = data;
  /* Translators: the name of your language in your language, "Cymraeg" */
  const char *name = C_("language’s own name", "English");

  if (!accord_language_is_current (language->id))
    return;

  language->name = g_strdup (strcmp (name, "English") != 0 ? name
                                                           : language->id);
}

static void
add_language (GPtrArray  *list,
              const char *id,
              const char *folder)
{
  g_autofree char *path = g_build_filename (folder, id, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);
  AccordLanguage *language;

  /* Accord's own texts are English. */
  if (strcspn (id, "-_.@") == strlen (ENGLISH) &&
      g_str_has_prefix (id, ENGLISH))
    return;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return;

  language = g_new0 (AccordLanguage, 1);
  language->id = g_strdup (id);
  accord_language_call (id, learn_name, language);
  if (language->name != NULL)
    g_ptr_array_add (list, language);
  else
    free_language (language);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const AccordLanguage *first = *(const AccordLanguage * const *) a;
  const AccordLanguage *second = *(const AccordLanguage * const *) b;
  gboolean first_is_english = strcmp (first->id, ENGLISH) == 0;

  if (first_is_english != (strcmp (second->id, ENGLISH) == 0))
    return first_is_english ? -1 : 1;

  return g_utf8_collate (first->name, second->name);
}

/**
 * accord_language_list:
 *
 * The languages that can be had at this moment: their catalogues are installed,
 * and gettext uses them in the locale that there is.  For the thread that
 * called accord_language_begin().
 */
GPtrArray *
accord_language_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_language);
  AccordLanguage *english = g_new0 (AccordLanguage, 1);
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autoptr (GDir) dir = NULL;
  const char *id;

  english->id = g_strdup (ENGLISH);
  english->name = g_strdup ("English");
  g_ptr_array_add (list, english);

  if (folder != NULL)
    dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL)
    add_language (list, id, folder);
  g_ptr_array_sort (list, compare_names);

  return list;
}

const AccordLanguage *
accord_language_find (GPtrArray  *list,
                      const char *id)
{
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const AccordLanguage *language = g_ptr_array_index (list, i);

      if (strcmp (language->id, id) == 0)
        return language;
    }

  return NULL;
}
