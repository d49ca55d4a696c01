/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-html.h"
#include "report/accord-pdf.h"
#include "report/accord-summary-pages.h"
#include "report/accord-text.h"
#include "report-fixture.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* No language: letters with marks, of which no font and no encoding loses any.
 * It goes by the code of one that Accord is to have.
 */
static const char catalogue[] =
  "msgid \"\"\n"
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n\n"
  "msgctxt \"language code\"\nmsgid \"en-GB\"\nmsgstr \"cy\"\n\n"
  "msgid \"Where we stand\"\nmsgstr \"Ŵħere ŵe şŧand\"\n\n"
  "msgid \"In place\"\nmsgstr \"Ïn plaçe\"\n\n"
  "msgid \"Page %u of %u\"\nmsgstr \"Päge %u øf %u\"\n";

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

/* gettext takes LANGUAGE for nothing in C.UTF-8 (glibc 2.41), and a small
 * system has no other: makes one.
 */
static void
install_locale (void)
{
  g_autofree char *place = g_build_filename (folder, "en_GB.UTF-8", NULL);
  const char *argv[] = { "localedef", "-i", "en_GB", "-f", "UTF-8", place,
                         NULL };

  g_assert_true (run (argv));
  g_setenv ("LOCPATH", folder, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "en_GB.UTF-8"));
}

/* FALSE where what makes catalogues and locales is not installed */
static gboolean
install_catalogue (void)
{
  g_autofree char *msgfmt = g_find_program_in_path ("msgfmt");
  g_autofree char *place = NULL;
  g_autofree char *po = NULL;
  g_autofree char *mo = NULL;
  g_autoptr (GError) error = NULL;

  if (msgfmt == NULL ||
      !g_file_test ("/usr/share/i18n/locales/en_GB", G_FILE_TEST_EXISTS))
    return FALSE;

  folder = g_dir_make_tmp ("accord-language-XXXXXX", &error);
  g_assert_no_error (error);
  place = g_build_filename (folder, "cy", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  po = g_build_filename (folder, "cy.po", NULL);
  mo = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  g_file_set_contents (po, catalogue, -1, &error);
  g_assert_no_error (error);

  {
    const char *argv[] = { msgfmt, "-o", mo, po, NULL };

    g_assert_true (run (argv));
  }

  /* As the command line program does for --language=cy */
  g_setenv ("LANGUAGE", "cy", TRUE);
  install_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return TRUE;
}

static void
test_every_rendering_is_in_it (void)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordPages) pages = NULL;
  g_autoptr (GBytes) html_bytes = NULL;
  g_autoptr (GBytes) text_bytes = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  static const char lang[] = "/Lang (cy)";

  if (folder == NULL)
    {
      g_test_skip ("no msgfmt or no locale: install gettext and locales");
      return;
    }

  assessment = report_load_sample ("riverside.accord.json");
  report = accord_summary_report_new (assessment, NULL);
  g_assert_cmpstr (report->language, ==, "cy");

  html_bytes = accord_report_to_html (report);
  html = report_to_string (html_bytes);
  g_assert_nonnull (strstr (html, "<html lang=\"cy\" dir=\"ltr\">"));
  g_assert_nonnull (strstr (html, ">Ŵħere ŵe şŧand</h2>"));
  g_assert_nonnull (strstr (html, "Ïn plaçe"));

  text_bytes = accord_report_to_text (report);
  text = report_to_string (text_bytes);
  g_assert_nonnull (strstr (text, "Ŵħere ŵe şŧand\n--------------\n"));

  pages = accord_summary_pages_new (assessment, NULL, &accord_page_setup_a4);
  pdf = accord_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  g_assert_nonnull (memmem (g_bytes_get_data (pdf, NULL),
                            g_bytes_get_size (pdf), lang, strlen (lang)));
}

static void
remove_catalogue (void)
{
  const char *argv[] = { "rm", "-r", folder, NULL };

  g_assert_true (run (argv));
}

int
main (int   argc,
      char *argv[])
{
  gboolean installed;
  int result;

  g_test_init (&argc, &argv, NULL);
  installed = install_catalogue ();

  g_test_add_func ("/report/language/every-rendering",
                   test_every_rendering_is_in_it);
  result = g_test_run ();

  if (installed)
    remove_catalogue ();
  g_free (folder);

  return result;
}
