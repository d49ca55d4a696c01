/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-error.h"
#include "model/files/accord-document-text.h"
#include "model/files/accord-file-name.h"

static GDateTime *
make_time (const char *iso)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  return g_date_time_new_from_iso8601 (iso, zone);
}

static void
check_state (const AccordDocumentFacts *facts,
             const char                *expected)
{
  g_autoptr (GDateTime) now = make_time ("2026-11-23T11:00:00");
  g_autofree char *text = NULL;

  text = accord_document_facts_to_state_text (facts, now);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_time (void)
{
  g_autoptr (GDateTime) now = make_time ("2026-11-23T11:00:00");
  g_autoptr (GDateTime) today = make_time ("2026-11-23T09:05:59");
  g_autoptr (GDateTime) this_year = make_time ("2026-11-02T16:20:00");
  g_autoptr (GDateTime) same_day_last_year = make_time ("2025-11-23T10:42:00");
  g_autofree char *today_text = accord_time_to_text (today, now);
  g_autofree char *this_year_text = accord_time_to_text (this_year, now);
  g_autofree char *last_year_text = accord_time_to_text (same_day_last_year,
                                                         now);

  g_assert_cmpstr (today_text, ==, "09:05");
  g_assert_cmpstr (this_year_text, ==, "2 November 16:20");
  g_assert_cmpstr (last_year_text, ==, "23 November 2025");
}

static void
test_with_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/riverside.accord.json");
  g_autoptr (GDateTime) saved = make_time ("2026-11-23T10:42:00");
  g_autoptr (GDateTime) kept = make_time ("2026-11-23T10:43:00");
  AccordDocumentFacts facts = { .file = file, .saved = saved };

  facts.state = ACCORD_DOCUMENT_SAVED;
  check_state (&facts, "riverside.accord.json · saved 10:42");

  facts.state = ACCORD_DOCUMENT_CHANGED;
  check_state (&facts, "riverside.accord.json · changed");

  facts.kept = kept;
  check_state (&facts, "riverside.accord.json · changed, kept safe 10:43");

  facts.state = ACCORD_DOCUMENT_SAVING;
  check_state (&facts, "riverside.accord.json · saving…");

  facts.state = ACCORD_DOCUMENT_CONFLICT;
  check_state (&facts, "riverside.accord.json · changed by another program, "
                       "yours kept safe 10:43");

  facts.state = ACCORD_DOCUMENT_GONE;
  check_state (&facts, "riverside.accord.json · no longer there, kept safe "
                       "10:43");

  facts.kept = NULL;
  facts.keep_failed = TRUE;
  facts.state = ACCORD_DOCUMENT_CHANGED;
  check_state (&facts, "riverside.accord.json · changed, not kept safe");
}

static void
test_without_file (void)
{
  g_autoptr (GDateTime) kept = make_time ("2026-11-23T10:43:00");
  AccordDocumentFacts facts = { .state = ACCORD_DOCUMENT_NEW };

  check_state (&facts, "not saved yet");

  facts.state = ACCORD_DOCUMENT_CHANGED;
  facts.kept = kept;
  check_state (&facts, "not saved yet, kept safe 10:43");

  facts.state = ACCORD_DOCUMENT_SAVING;
  check_state (&facts, "saving…");
}

static void
test_failed (void)
{
  static const struct
  {
    gboolean ours;
    int code;
    const char *text;
  } reasons[] = {
    { FALSE, G_IO_ERROR_NO_SPACE, "the disk is full" },
    { FALSE, G_IO_ERROR_PERMISSION_DENIED, "this folder may not be changed" },
    { FALSE, G_IO_ERROR_NOT_FOUND, "the folder is no longer there" },
    { FALSE, G_IO_ERROR_FAILED, "the disk reported a fault" },
    { TRUE, ACCORD_ERROR_READ_ONLY, "the file can only be read" },
    { TRUE, ACCORD_ERROR_EXISTS, "there is a file of this name already" },
  };
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/riverside.accord.json");

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = NULL;
      AccordDocumentFacts facts = { .state = ACCORD_DOCUMENT_FAILED };

      error = g_error_new_literal (reasons[i].ours ? ACCORD_ERROR : G_IO_ERROR,
                                   reasons[i].code, "any");
      facts.file = file;
      facts.error = error;
      expected = g_strdup_printf ("riverside.accord.json · not saved: %s",
                                  reasons[i].text);
      check_state (&facts, expected);
    }
}

static void
test_read_only (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/riverside.accord.json");
  g_autoptr (GDateTime) version = make_time ("2026-11-12T16:20:00");
  g_autoptr (GDateTime) today = make_time ("2026-11-23T10:42:00");
  g_autoptr (GDateTime) long_ago = make_time ("2025-11-12T16:20:00");
  AccordDocumentFacts facts = { .state = ACCORD_DOCUMENT_SAVED };

  facts.read_only = TRUE;
  facts.file = file;
  check_state (&facts, "riverside.accord.json · read only");

  facts.file = NULL;
  facts.version = version;
  check_state (&facts, "Version of 12 November 16:20, read only");

  facts.version = today;
  check_state (&facts, "Version of 23 November 10:42, read only");

  facts.version = long_ago;
  check_state (&facts, "Version of 12 November 2025 16:20, read only");
}

static void
test_notice (void)
{
  g_autoptr (GDateTime) now = make_time ("2026-11-23T11:00:00");
  g_autoptr (GDateTime) theirs = make_time ("2026-11-23T10:51:00");
  AccordDocumentFacts facts = { .state = ACCORD_DOCUMENT_CONFLICT };
  g_autofree char *conflict = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *failed = NULL;
  g_autoptr (GError) full =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  g_autoptr (GError) changed =
    g_error_new_literal (ACCORD_ERROR, ACCORD_ERROR_CHANGED, "Changed.");

  facts.theirs = theirs;
  conflict = accord_document_facts_to_notice (&facts, now);
  g_assert_cmpstr (conflict, ==,
                   "This file was changed by another program at 10:51. "
                   "Nothing of yours is lost.");

  facts.state = ACCORD_DOCUMENT_GONE;
  gone = accord_document_facts_to_notice (&facts, now);
  g_assert_true (g_str_has_prefix (gone, "The file is no longer there."));

  /* A way out that did not work says why. */
  facts.error = full;
  failed = accord_document_facts_to_notice (&facts, now);
  g_assert_true (g_str_has_prefix (failed, gone));
  g_assert_true (g_str_has_suffix (failed, " The disk is full."));
  facts.error = changed;
  g_clear_pointer (&failed, g_free);
  failed = accord_document_facts_to_notice (&facts, now);
  g_assert_cmpstr (failed, ==, gone);

  facts.state = ACCORD_DOCUMENT_CHANGED;
  g_assert_null (accord_document_facts_to_notice (&facts, now));
}

static void
check_name (const char *typed,
            const char *whole)
{
  g_autofree char *found = accord_file_name_complete (typed);

  g_assert_cmpstr (found, ==, whole);
}

static void
test_file_name (void)
{
  check_name ("mine", "mine.accord.json");
  check_name ("Mine 2.0", "Mine 2.0.accord.json");
  check_name ("mine.accord.json", "mine.accord.json");
  check_name ("MINE.ACCORD.JSON", "MINE.ACCORD.JSON");

  /* The dialog selects up to the last full stop. */
  check_name ("mine.json", "mine.accord.json");
  check_name ("mine.JSON", "mine.accord.json");
  check_name (".json", ".json.accord.json");

  g_assert_true (accord_file_name_has_ending ("mine.json"));
  g_assert_false (accord_file_name_has_ending ("mine"));
  g_assert_false (accord_file_name_has_ending (".json"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/document-text/time", test_time);
  g_test_add_func ("/model/document-text/with-file", test_with_file);
  g_test_add_func ("/model/document-text/without-file", test_without_file);
  g_test_add_func ("/model/document-text/failed", test_failed);
  g_test_add_func ("/model/document-text/read-only", test_read_only);
  g_test_add_func ("/model/document-text/notice", test_notice);
  g_test_add_func ("/model/document-text/file-name", test_file_name);

  return g_test_run ();
}
