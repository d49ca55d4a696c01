/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "document-fixture.h"

#include "model/files/accord-recovered.h"

#include <unistd.h>
#include <utime.h>

/* Recovery copies and earlier versions, as a document makes and uses them.  The
 * numbers are those of the fault cases in reliability.md, part 5.
 */

typedef struct
{
  Fixture base;
  AccordRecovery *recovery;
} RecoveryFixture;

static void
set_up_recovery (RecoveryFixture *fixture,
                 gconstpointer    data)
{
  set_up (&fixture->base, data);
  fixture->recovery = accord_recovery_new (NULL);
}

static void
tear_down_recovery (RecoveryFixture *fixture,
                    gconstpointer    data)
{
  g_object_unref (fixture->recovery);
  tear_down (&fixture->base, data);
}

static GPtrArray *
list_recovered (RecoveryFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *list;

  accord_recovered_list_async (fixture->recovery, fixture->base.frameworks,
                               NULL, result_cb, &result);
  wait_until (result != NULL);
  list = accord_recovered_list_finish (result, &error);
  g_assert_no_error (error);

  return list;
}

/* The one copy that is there, with what the start page says of it. */
static AccordRecovered *
find_recovered (RecoveryFixture *fixture,
                const char      *part)
{
  g_autoptr (GPtrArray) list = list_recovered (fixture);
  AccordRecovered *recovered;

  g_assert_cmpuint (list->len, ==, 1);
  recovered = g_object_ref (list->pdata[0]);

  if (strstr (accord_recovered_get_text (recovered), part) == NULL)
    g_error ("“%s” is not in “%s”", part,
             accord_recovered_get_text (recovered));

  return recovered;
}

static void
assert_nothing_to_recover (RecoveryFixture *fixture)
{
  g_autoptr (GPtrArray) list = list_recovered (fixture);

  g_assert_cmpuint (list->len, ==, 0);
}

static gboolean
is_kept (AccordDocument *document)
{
  g_autofree char *text = accord_document_dup_state_text (document);

  return strstr (text, ", kept safe ") != NULL;
}

/* As a crash leaves it, the lock gone with the process. */
static void
abandon (AccordDocument *document)
{
  g_autoptr (GError) error = NULL;

  accord_document_keep_safe_now (document, &error);
  g_assert_no_error (error);
  close_document (document);
}

/* Case 9: a change is kept by itself, and the file is as it was. */
static void
test_kept (RecoveryFixture *fixture,
           gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *text = NULL;

  edit (document, "typed");
  wait_until (is_kept (document));
  assert_state_text (document, "riverside.accord.json · changed, kept safe ");

  /* A living window's copy is no business of another one's start page. */
  assert_nothing_to_recover (fixture);

  close_document (document);
  recovered = find_recovered (fixture, "1 note differs from the saved file");
  g_assert_cmpstr (accord_recovered_get_title (recovered), !=, "");
  g_assert_false (accord_recovered_is_damaged (recovered));

  text = read_text (fixture->base.path);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (sample, NULL),
                   g_bytes_get_size (sample));

  accord_recovery_delete (fixture->recovery,
                          accord_recovered_get_orphan (recovered)->id, NULL);
  accord_recovery_empty_trash (fixture->recovery);
}

/* A change that still waited for its time is not given up with the window. */
static void
test_kept_on_dispose (RecoveryFixture *fixture,
                      gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordDocument) restored = NULL;

  edit (document, "typed");
  close_document (document);

  recovered = find_recovered (fixture, "1 note differs");
  restored = accord_recovered_restore (recovered, NULL);
  g_assert_cmpstr (get_note (restored), ==, "typed");
  accord_document_discard (restored);
}

/* Case 27, the document's part: at once and before it returns. */
static void
test_keep_safe_now (RecoveryFixture *fixture,
                    gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_document_keep_safe_now (document, &error));
  g_assert_no_error (error);
  g_assert_false (is_kept (document));

  edit (document, "typed");
  g_assert_true (accord_document_keep_safe_now (document, &error));
  g_assert_no_error (error);
  g_assert_true (is_kept (document));

  accord_document_discard (document);
  close_document (document);
  assert_nothing_to_recover (fixture);
}

static void
test_restore (RecoveryFixture *fixture,
              gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordDocument) restored = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *text = NULL;

  edit (document, "typed");
  abandon (document);

  recovered = find_recovered (fixture, "last change today ");
  restored = accord_recovered_restore (recovered, NULL);
  g_assert_nonnull (restored);
  g_assert_cmpstr (get_note (restored), ==, "typed");
  g_assert_true (g_file_equal (accord_document_get_file (restored),
                               fixture->base.file));
  g_assert_true (accord_document_get_modified (restored));
  assert_state (restored, ACCORD_DOCUMENT_CHANGED);
  assert_state_text (restored, "changed, kept safe");

  /* Restoring touches no file. */
  wait_for_ms (300);
  assert_state (restored, ACCORD_DOCUMENT_CHANGED);
  text = read_text (fixture->base.path);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (sample, NULL),
                   g_bytes_get_size (sample));

  /* Held again, and gone for good once saved. */
  assert_nothing_to_recover (fixture);
  save_well (restored);
  assert_note_on_disk (&fixture->base, fixture->base.path, "typed");
  close_document (g_steal_pointer (&restored));
  assert_nothing_to_recover (fixture);
}

static void
test_restore_never_saved (RecoveryFixture *fixture,
                          gconstpointer    data)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordDocument) restored = NULL;
  AccordDocument *document;

  assessment = accord_assessment_new
    (accord_frameworks_get_built_in (fixture->base.frameworks));
  document = accord_document_new (assessment);
  edit (document, "begun");
  abandon (document);

  recovered = find_recovered (fixture, "not saved before");
  restored = accord_recovered_restore (recovered, NULL);
  g_assert_null (accord_document_get_file (restored));
  g_assert_cmpstr (get_note (restored), ==, "begun");
  assert_state (restored, ACCORD_DOCUMENT_CHANGED);
  assert_state_text (restored, "not saved yet, kept safe");

  accord_document_discard (restored);
}

/* What the file holds already, nobody is asked about. */
static void
test_in_file (RecoveryFixture *fixture,
              gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autofree char *file = NULL;

  edit (document, "typed");
  abandon (document);
  recovered = find_recovered (fixture, "1 note differs");
  file = g_strdup (accord_recovered_get_orphan (recovered)->file);

  write_theirs (&fixture->base, "typed");
  assert_nothing_to_recover (fixture);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* Two copies of one file are told apart, and by which file they are of. */
static void
test_two_copies (RecoveryFixture *fixture,
                 gconstpointer    data)
{
  AccordDocument *first = open_document (&fixture->base);
  AccordDocument *second = open_document (&fixture->base);
  g_autoptr (GRegex) seconds =
    g_regex_new (" today [0-9]{2}:[0-9]{2}:[0-9]{2} · ", 0, 0, NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *place = NULL;
  g_autofree char *link = NULL;
  g_autoptr (GFile) linked = NULL;

  edit (first, "one");
  abandon (first);
  edit (second, "two");
  abandon (second);

  link = g_build_filename (fixture->base.folder, "link", NULL);
  g_assert_cmpint (symlink (fixture->base.path, link), ==, 0);
  linked = g_file_new_for_path (link);
  place = g_strdup_printf (" · riverside.accord.json in %s",
                           fixture->base.folder);

  list = list_recovered (fixture);
  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < list->len; i++)
    {
      AccordRecovered *recovered = list->pdata[i];
      const char *text = accord_recovered_get_text (recovered);

      g_test_message ("%s", text);
      g_assert_true (g_regex_match (seconds, text, 0, NULL));
      g_assert_true (g_str_has_suffix (text, place));
      g_assert_true (accord_recovered_is_of (recovered, fixture->base.file));
      g_assert_true (accord_recovered_is_of (recovered, linked));

      accord_recovery_delete (fixture->recovery,
                              accord_recovered_get_orphan (recovered)->id,
                              NULL);
    }
}

/* A deleted copy goes for good where nobody can have it back any more. */
static void
test_purge (RecoveryFixture *fixture,
            gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autofree char *trash = NULL;
  const char *id;

  edit (document, "typed");
  abandon (document);
  recovered = find_recovered (fixture, "1 note differs");
  id = accord_recovered_get_orphan (recovered)->id;
  trash = g_strdup_printf ("%s/accord/recovery/%s.deleted",
                           g_get_user_state_dir (), id);

  /* Not what has not been deleted */
  accord_recovery_purge (fixture->recovery, id);
  g_assert_true (accord_recovery_delete (fixture->recovery, id, NULL));
  g_assert_true (g_file_test (trash, G_FILE_TEST_EXISTS));
  accord_recovery_purge (fixture->recovery, id);
  g_assert_false (g_file_test (trash, G_FILE_TEST_EXISTS));
  g_assert_false (accord_recovery_undelete (fixture->recovery, id, NULL));
}

/* The file was changed after the crash: both stay, in conflict. */
static void
test_restore_conflict (RecoveryFixture *fixture,
                       gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordDocument) restored = NULL;

  edit (document, "typed");
  abandon (document);
  write_theirs (&fixture->base, "theirs");

  recovered = find_recovered (fixture, "and the file has changed since");
  restored = accord_recovered_restore (recovered, NULL);
  wait_until (accord_document_get_state (restored) ==
              ACCORD_DOCUMENT_CONFLICT);
  g_assert_cmpstr (get_note (restored), ==, "typed");
  assert_note_on_disk (&fixture->base, fixture->base.path, "theirs");

  accord_document_discard (restored);
}

/* The file was deleted after the crash: said, and not created again. */
static void
test_restore_gone (RecoveryFixture *fixture,
                   gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordDocument) restored = NULL;

  edit (document, "typed");
  abandon (document);
  g_assert_cmpint (remove (fixture->base.path), ==, 0);

  recovered = find_recovered (fixture, "its file cannot be found or read");
  restored = accord_recovered_restore (recovered, NULL);
  wait_until (accord_document_get_state (restored) == ACCORD_DOCUMENT_GONE);
  g_assert_cmpstr (get_note (restored), ==, "typed");
  g_assert_false (g_file_test (fixture->base.path, G_FILE_TEST_EXISTS));

  accord_document_discard (restored);
}

/* No copy can be written: that is said, and the next change tries again. */
static void
test_not_kept (RecoveryFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (AccordDocument) document = open_document (&fixture->base);
  g_autofree char *obstacle = NULL;
  g_autoptr (GError) error = NULL;

  obstacle = g_build_filename (g_get_user_state_dir (), "accord", NULL);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_state_dir (), 0700), ==, 0);
  write_text (obstacle, "no folder");

  edit (document, "typed");
  g_assert_false (accord_document_keep_safe_now (document, &error));
  g_assert_nonnull (error);
  assert_state_text (document, "riverside.accord.json · changed, not kept safe");
  g_assert_nonnull (accord_document_get_keep_error (document));

  g_assert_cmpint (remove (obstacle), ==, 0);
  edit (document, "typed on");
  wait_until (is_kept (document));

  accord_document_discard (document);
}

/* Case 11: a damaged copy is told of and kept; the file still opens. */
static void
test_damaged (RecoveryFixture *fixture,
              gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordRecovered) damaged = NULL;
  g_autoptr (AccordDocument) again = NULL;
  const AccordRecoveryOrphan *orphan;
  g_autofree char *file = NULL;

  edit (document, "typed");
  abandon (document);

  recovered = find_recovered (fixture, "1 note differs");
  file = g_strdup (accord_recovered_get_orphan (recovered)->file);
  write_text (file, "{ \"for");

  damaged = find_recovered (fixture, "It is kept at ");
  orphan = accord_recovered_get_orphan (damaged);
  g_assert_true (accord_recovered_is_damaged (damaged));
  g_assert_true (g_str_has_prefix (accord_recovered_get_text (damaged),
                                   "Could not be read (line 1, "));
  g_assert_nonnull (strstr (accord_recovered_get_text (damaged), "). It is "));
  g_assert_null (accord_recovered_get_difference (damaged));
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));

  again = open_document (&fixture->base);
  assert_state (again, ACCORD_DOCUMENT_SAVED);

  accord_recovery_delete (fixture->recovery, orphan->id, NULL);
  accord_recovery_empty_trash (fixture->recovery);
}

/* One that is too large to be opened is not said to be damaged. */
static void
test_too_large (RecoveryFixture *fixture,
                gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordRecovered) large = NULL;
  g_autofree char *file = NULL;
  g_autofree char *said = NULL;

  edit (document, "typed");
  abandon (document);

  recovered = find_recovered (fixture, "1 note differs");
  file = g_strdup (accord_recovered_get_orphan (recovered)->file);
  g_assert_cmpint (truncate (file, 16 * 1024 * 1024 + 1), ==, 0);

  large = find_recovered (fixture, "It is kept at ");
  g_assert_true (accord_recovered_is_damaged (large));
  said = g_strdup_printf ("Larger than 16 MB, which is too large for Accord "
                          "to open. It is kept at %s.", file);
  g_assert_cmpstr (accord_recovered_get_text (large), ==, said);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* Changing back to what the file holds leaves nothing to recover. */
static void
test_undone (RecoveryFixture *fixture,
             gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);

  edit (document, "typed");
  g_assert_true (accord_document_keep_safe_now (document, NULL));
  undo (document);
  wait_until (!is_kept (document));

  close_document (document);
  assert_nothing_to_recover (fixture);
}

/* A save that fails leaves the copy where it is. */
static void
test_kept_through_failure (RecoveryFixture *fixture,
                           gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (AccordRecovered) recovered = NULL;

  edit (document, "typed");
  g_assert_true (accord_document_keep_safe_now (document, NULL));
  g_assert_cmpint (chmod (fixture->base.path, 0444), ==, 0);
  g_assert_false (save (document, NULL));
  close_document (document);

  recovered = find_recovered (fixture, "1 note differs");
  accord_recovery_delete (fixture->recovery,
                          accord_recovered_get_orphan (recovered)->id, NULL);
  accord_recovery_empty_trash (fixture->recovery);
}

/* What is typed while a save is under way is kept beside what was saved. */
static void
test_kept_beyond_save (RecoveryFixture *fixture,
                       gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AccordRecovered) recovered = NULL;
  g_autoptr (AccordDocument) restored = NULL;

  edit (document, "first");
  accord_document_save_async (document, NULL, result_cb, &result);
  edit (document, "second");
  wait_until (result != NULL);
  g_clear_object (&result);
  close_document (document);

  recovered = find_recovered (fixture, "1 note differs from the saved file");
  g_assert_null (strstr (accord_recovered_get_text (recovered),
                         "changed since"));
  restored = accord_recovered_restore (recovered, NULL);
  g_assert_cmpstr (get_note (restored), ==, "second");
  save_well (restored);
  assert_note_on_disk (&fixture->base, fixture->base.path, "second");
}

/* What the user has decided against does not come back with the next news of
 * the file.
 */
static void
test_discarded (RecoveryFixture *fixture,
                gconstpointer    data)
{
  AccordDocument *document = open_document (&fixture->base);

  edit (document, "typed");
  write_theirs (&fixture->base, "theirs");
  g_assert_false (save (document, NULL));
  accord_document_discard (document);
  accord_document_check (document);

  close_document (document);
  assert_nothing_to_recover (fixture);
}

static GPtrArray *
list_earlier (AccordDocument  *document,
              GError         **error)
{
  g_autofree char *present = accord_document_dup_present_digest (document);
  g_autoptr (GAsyncResult) result = NULL;

  accord_earlier_list_async (
    g_file_peek_path (accord_document_get_file (document)), present,
    result_cb, &result);
  wait_until (result != NULL);

  return accord_earlier_list_finish (result, error);
}

static void
assert_version (RecoveryFixture *fixture,
                AccordDocument  *document,
                guint            index,
                const char      *note)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (AccordDocument) version = NULL;
  g_autoptr (GError) error = NULL;

  versions = list_earlier (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, >, index);

  version = accord_document_new_version (accord_document_get_file (document),
                                         versions->pdata[index],
                                         fixture->base.frameworks, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_note (version), ==, note);
  g_assert_true (accord_document_get_read_only (version));
  g_assert_false (accord_document_get_modified (version));
  g_assert_null (accord_document_get_file (version));
  assert_state_text (version, "read only");
}

static void
test_versions (RecoveryFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) summer =
    g_date_time_new_local (g_date_time_get_year (now), 7, 15, 13, 25, 0);
  struct utimbuf times = { .modtime = g_date_time_to_unix (summer) };
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (AccordDocument) version = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *original = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpint (utime (fixture->base.path, &times), ==, 0);
  document = open_document (&fixture->base);
  original = g_strdup (get_note (document));

  edit (document, "one");
  save_well (document);
  edit (document, "two");
  save_well (document);

  /* What the file holds now is no earlier version. */
  assert_version (fixture, document, 0, "one");
  assert_version (fixture, document, 1, original);

  /* Its time is told by the clock on the wall, in summer, too. */
  versions = list_earlier (document, NULL);
  version = accord_document_new_version (fixture->base.file,
                                         versions->pdata[1],
                                         fixture->base.frameworks, NULL);
  assert_state_text (version, "13:25, read only");
  name = accord_document_dup_version_name (version);
  g_assert_nonnull (strstr (name, "13:25"));
  g_assert_true (g_file_equal (accord_document_get_version_file (version),
                               fixture->base.file));
  g_assert_null (accord_document_get_version_file (document));
}

/* The present one takes no place of the five. */
static void
test_five_earlier (RecoveryFixture *fixture,
                   gconstpointer    data)
{
  g_autoptr (AccordDocument) document = open_document (&fixture->base);
  g_autoptr (GPtrArray) versions = NULL;

  for (char note[] = "a"; *note <= 'g'; (*note)++)
    {
      edit (document, note);
      save_well (document);
    }

  versions = list_earlier (document, NULL);
  g_assert_cmpuint (versions->len, ==, 5);
  assert_version (fixture, document, 0, "f");
  assert_version (fixture, document, 4, "b");

  /* Where the file is something else, the last one saved is an earlier one. */
  write_text (fixture->base.path, "{");
  check_for (document, ACCORD_DOCUMENT_CONFLICT);
  assert_version (fixture, document, 0, "g");
}

/* Replacing theirs, on purpose, does not cost them their text. */
static void
test_replace_theirs (RecoveryFixture *fixture,
                     gconstpointer    data)
{
  g_autoptr (AccordDocument) document = open_document (&fixture->base);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  edit (document, "mine");
  write_theirs (&fixture->base, "theirs");
  check_for (document, ACCORD_DOCUMENT_CONFLICT);

  accord_document_replace_theirs_async (document, NULL, result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (accord_document_save_finish (document, result, &error));
  g_assert_no_error (error);

  assert_state (document, ACCORD_DOCUMENT_SAVED);
  assert_note_on_disk (&fixture->base, fixture->base.path, "mine");
  assert_version (fixture, document, 0, "theirs");
}

/* Nor does a name that the user has agreed to replace. */
static void
test_replace_file_of_that_name (RecoveryFixture *fixture,
                                gconstpointer    data)
{
  g_autoptr (AccordDocument) document = open_document (&fixture->base);
  g_autofree char *path = NULL;
  g_autoptr (GFile) other = NULL;
  g_autoptr (GBytes) theirs = make_bytes (&fixture->base, "theirs");

  path = g_build_filename (fixture->base.folder, "other.json", NULL);
  other = g_file_new_for_path (path);
  write_bytes (path, theirs);

  edit (document, "mine");
  g_assert_true (save_as (document, other, TRUE, NULL));

  assert_version (fixture, document, 0, "theirs");
}

#define add(name, func) \
  g_test_add ("/model/document-recovery/" name, RecoveryFixture, NULL, \
              set_up_recovery, func, tear_down_recovery)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("kept", test_kept);
  add ("kept-on-dispose", test_kept_on_dispose);
  add ("keep-safe-now", test_keep_safe_now);
  add ("restore", test_restore);
  add ("restore-never-saved", test_restore_never_saved);
  add ("in-file", test_in_file);
  add ("two-copies", test_two_copies);
  add ("purge", test_purge);
  add ("restore-conflict", test_restore_conflict);
  add ("restore-gone", test_restore_gone);
  add ("not-kept", test_not_kept);
  add ("damaged", test_damaged);
  add ("too-large", test_too_large);
  add ("undone", test_undone);
  add ("kept-through-failure", test_kept_through_failure);
  add ("kept-beyond-save", test_kept_beyond_save);
  add ("discarded", test_discarded);
  add ("versions", test_versions);
  add ("five-earlier", test_five_earlier);
  add ("replace-theirs", test_replace_theirs);
  add ("replace-file-of-that-name", test_replace_file_of_that_name);

  return g_test_run ();
}
