/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "accord-catalogue.h"

#include "model/accord-language.h"

#include <glib/gstdio.h>

#include <libintl.h>

#define HEAD                                                                  \
  "msgid \"\"\n"                                                              \
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"                   \
  "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n\n"

/* Letters with marks, of which no font and no encoding loses any. */
static const char catalogue[] =
  HEAD
  "msgctxt \"language code\"\nmsgid \"en-GB\"\nmsgstr \"cy\"\n\n"
  "msgctxt \"language’s own name\"\nmsgid \"English\"\n"
  "msgstr \"" ACCORD_CATALOGUE_NAME "\"\n\n"
  "msgctxt \"month in a date\"\nmsgid \"November\"\nmsgstr \"Ñøvember\"\n\n"
  "msgid \"Where we stand\"\nmsgstr \"Ŵħere ŵe şŧand\"\n\n"
  "msgid \"In place\"\nmsgstr \"Ïn plaçe\"\n\n"
  "msgid \"Page %u of %u\"\nmsgstr \"Päge %u øf %u\"\n\n"
  "msgid \"Draft\"\nmsgstr \"Đraft\"\n\n"
  "msgid \"DRAFT\"\nmsgstr \"ĐRAFT\"\n\n"
  "msgid \"Blank checklist\"\nmsgstr \"Bļank çhecklist\"\n\n"
  "msgid \"Partnering: blank checklist\"\n"
  "msgstr \"Pärtnering: bļank çhecklist\"\n";

static const char silent[] =
  HEAD
  "msgid \"Where we stand\"\nmsgstr \"zzz\"\n";

static char *folder;

static gboolean
run (const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);

  return status == 0;
}

static char *
build_place (const char *id)
{
  return g_build_filename (folder, id, "LC_MESSAGES", NULL);
}

static void
install (const char *id,
         const char *texts)
{
  g_autofree char *place = build_place (id);
  g_autofree char *po = g_build_filename (place, "texts.po", NULL);
  g_autofree char *mo = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  const char *argv[] = { "msgfmt", "-o", mo, po, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  if (texts == NULL)
    return;

  g_file_set_contents (po, texts, -1, &error);
  g_assert_no_error (error);
  g_assert_true (run (argv));
}

/* gettext takes LANGUAGE for nothing in C.UTF-8 (glibc 2.41), and GLib refuses
 * to translate where a first text was not; a small system has no other locale:
 * makes one.
 */
static void
install_locale (void)
{
  g_autofree char *place = g_build_filename (folder, "en_GB.UTF-8", NULL);
  const char *argv[] = { "localedef", "-i", "en_GB", "-f", "UTF-8", place,
                         NULL };

  g_assert_true (run (argv));
  g_setenv ("LOCPATH", folder, TRUE);
  g_setenv ("LC_ALL", "en_GB.UTF-8", TRUE);
}

gboolean
accord_catalogue_begin (const char *asked)
{
  g_autofree char *msgfmt = g_find_program_in_path ("msgfmt");
  g_autofree char *localedef = g_find_program_in_path ("localedef");
  g_autoptr (GError) error = NULL;

  if (msgfmt == NULL || localedef == NULL ||
      !g_file_test ("/usr/share/i18n/locales/en_GB", G_FILE_TEST_EXISTS))
    return FALSE;

  folder = g_dir_make_tmp ("accord-language-XXXXXX", &error);
  g_assert_no_error (error);
  install ("cy", catalogue);
  install ("zz", silent);
  install ("fr", NULL);
  install_locale ();

  g_unsetenv ("LANGUAGE");
  accord_language_begin (asked);
  bindtextdomain (GETTEXT_PACKAGE, folder);

  return TRUE;
}

void
accord_catalogue_drop (void)
{
  g_autofree char *place = build_place ("cy");
  g_autofree char *mo = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_cmpint (g_remove (mo), ==, 0);
}

void
accord_catalogue_end (void)
{
  const char *argv[] = { "rm", "-r", folder, NULL };

  if (folder == NULL)
    return;

  g_assert_true (run (argv));
  g_clear_pointer (&folder, g_free);
}
