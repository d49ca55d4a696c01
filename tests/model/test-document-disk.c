/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "document-fixture.h"

#include <utime.h>

/* What other programs do to the file of an open document.  The numbers are
 * those of the fault cases in reliability.md, part 5.
 */

static void
count_cb (guint *count)
{
  ++*count;
}

static void
set_time (const char *path,
          time_t      time)
{
  struct utimbuf times = { .actime = time, .modtime = time };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static time_t
get_time (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mtime;
}

static guint
count_versions (AccordDocument *document)
{
  g_autofree char *present = accord_document_dup_present_digest (document);
  g_autoptr (GPtrArray) versions = accord_earlier_list (
    g_file_peek_path (accord_document_get_file (document)), present, NULL);

  return versions != NULL ? versions->len : 0;
}

/* Case 19: both edit; the second save is refused and nobody loses. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (AccordDocument) mine = open_document (fixture);
  g_autoptr (AccordDocument) theirs = open_document (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  edit (mine, "mine");
  edit (theirs, "theirs");
  save_well (theirs);

  g_assert_false (save (mine, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED);
  assert_state (mine, ACCORD_DOCUMENT_CONFLICT);
  assert_state_text (mine, "changed by another program");
  g_assert_true (accord_document_get_modified (mine));
  g_assert_cmpstr (get_note (mine), ==, "mine");
  assert_note_on_disk (fixture, fixture->path, "theirs");

  notice = accord_document_dup_notice (mine);
  g_assert_nonnull (strstr (notice, "changed by another program"));

  accord_document_discard (mine);
}

/* The window hears of it without a save. */
static void
test_conflict_is_noticed (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);

  edit (document, "mine");
  write_theirs (fixture, "theirs");
  wait_until (accord_document_get_state (document) ==
              ACCORD_DOCUMENT_CONFLICT);
  g_assert_cmpstr (get_note (document), ==, "mine");

  /* And that it is over, when theirs is taken back. */
  {
    g_autoptr (GBytes) sample = load_sample ();

    write_bytes (fixture->path, sample);
  }
  wait_until (accord_document_get_state (document) == ACCORD_DOCUMENT_CHANGED);

  save_well (document);
  assert_note_on_disk (fixture, fixture->path, "mine");
}

static void
test_conflict_way_out (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "mine.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  edit (document, "mine");
  write_theirs (fixture, "theirs");
  check_for (document, ACCORD_DOCUMENT_CONFLICT);

  g_assert_true (save_as (document, other, FALSE, NULL));
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  assert_note_on_disk (fixture, path, "mine");
  assert_note_on_disk (fixture, fixture->path, "theirs");
}

/* The same text from two sides is no conflict. */
static void
test_same_change (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);

  edit (document, "the same");
  write_theirs (fixture, "the same");
  check_for (document, ACCORD_DOCUMENT_SAVED);
  g_assert_false (accord_document_get_modified (document));
}

/* Case 21: another content with the same time stamp. */
static void
test_same_time (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AccordDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  time_t time;

  set_time (fixture->path, 1700000000);
  document = open_document (fixture);
  edit (document, "mine");

  time = get_time (fixture->path);
  write_theirs (fixture, "theirs");
  set_time (fixture->path, time);

  g_assert_false (save (document, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED);
  assert_note_on_disk (fixture, fixture->path, "theirs");
  accord_document_discard (document);
}

/* Cases 22 and 25: the same content under any other time, a year back and a
 * year on.
 */
static void
test_touched (Fixture       *fixture,
              gconstpointer  data)
{
  const time_t year = 365 * 24 * 60 * 60;
  g_autoptr (AccordDocument) document = open_document (fixture);
  guint n_reloads = 0;

  g_signal_connect_swapped (document, "reloaded", G_CALLBACK (count_cb),
                            &n_reloads);

  for (int years = -1; years <= 1; years++)
    {
      g_autofree char *note = g_strdup_printf ("%d years", years);

      set_time (fixture->path, time (NULL) + years * year);
      wait_for_ms (300);
      assert_state (document, ACCORD_DOCUMENT_SAVED);
      g_assert_cmpuint (n_reloads, ==, 0);

      edit (document, note);
      set_time (fixture->path, time (NULL) + years * year);
      save_well (document);
      assert_note_on_disk (fixture, fixture->path, note);
    }
}

/* Case 23: deleted meanwhile; said, and not silently created again. */
static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  edit (document, "mine");
  g_assert_cmpint (remove (fixture->path), ==, 0);

  g_assert_false (save (document, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_GONE);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_state (document, ACCORD_DOCUMENT_GONE);
  notice = accord_document_dup_notice (document);
  g_assert_nonnull (strstr (notice, "no longer there"));

  /* Save here again. */
  accord_document_save_again_async (document, NULL, result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (accord_document_save_finish (document, result, NULL));
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  assert_note_on_disk (fixture, fixture->path, "mine");
}

/* What is shown is nowhere else now: closing has to ask. */
static void
test_deleted_unchanged (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *aside = g_strconcat (fixture->path, ".aside", NULL);

  g_assert_cmpint (rename (fixture->path, aside), ==, 0);
  wait_until (accord_document_get_state (document) == ACCORD_DOCUMENT_GONE);
  g_assert_true (accord_document_get_modified (document));

  g_assert_cmpint (rename (aside, fixture->path), ==, 0);
  wait_until (accord_document_get_state (document) == ACCORD_DOCUMENT_SAVED);
  g_assert_false (accord_document_get_modified (document));
}

static void
test_save_again_taken (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  edit (document, "mine");
  g_assert_cmpint (remove (fixture->path), ==, 0);
  check_for (document, ACCORD_DOCUMENT_GONE);
  write_theirs (fixture, "theirs");

  accord_document_save_again_async (document, NULL, result_cb, &result);
  wait_until (result != NULL);
  g_assert_false (accord_document_save_finish (document, result, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS);
  wait_until (accord_document_get_state (document) ==
              ACCORD_DOCUMENT_CONFLICT);
  assert_note_on_disk (fixture, fixture->path, "theirs");
  accord_document_discard (document);
}

/* Without changes of its own the window follows the file, and can go back. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *before = g_strdup (get_note (document));
  guint n_reloads = 0;
  guint n_assessments = 0;

  g_signal_connect_swapped (document, "reloaded", G_CALLBACK (count_cb),
                            &n_reloads);
  g_signal_connect_swapped (document, "notify::assessment",
                            G_CALLBACK (count_cb), &n_assessments);

  write_theirs (fixture, "theirs");
  wait_until (n_reloads > 0);

  g_assert_cmpuint (n_reloads, ==, 1);
  g_assert_cmpuint (n_assessments, ==, 1);
  g_assert_cmpstr (get_note (document), ==, "theirs");
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  g_assert_true (accord_document_get_can_undo_reload (document));

  accord_document_undo_reload (document);
  g_assert_cmpstr (get_note (document), ==, before);
  assert_state (document, ACCORD_DOCUMENT_CONFLICT);
  g_assert_true (accord_document_get_modified (document));
  g_assert_false (accord_document_get_can_undo_reload (document));
  assert_note_on_disk (fixture, fixture->path, "theirs");

  /* It does not come back by itself. */
  accord_document_check (document);
  wait_for_ms (300);
  g_assert_cmpuint (n_reloads, ==, 1);
  g_assert_cmpstr (get_note (document), ==, before);
  assert_state (document, ACCORD_DOCUMENT_CONFLICT);
  accord_document_discard (document);
}

/* Undoing the reload must not cost what was typed after it. */
static void
test_reload_then_change (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  guint n_reloads = 0;

  g_signal_connect_swapped (document, "reloaded", G_CALLBACK (count_cb),
                            &n_reloads);
  write_theirs (fixture, "theirs");
  wait_until (n_reloads > 0);

  edit (document, "after it");
  g_assert_false (accord_document_get_can_undo_reload (document));

  save_well (document);
  assert_note_on_disk (fixture, fixture->path, "after it");
}

/* Several in a row, before anybody could have looked: the way back is to what
 * was last seen, and what was in between is an earlier version.
 */
static void
test_reload_twice (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *before = g_strdup (get_note (document));
  guint n_reloads = 0;

  g_signal_connect_swapped (document, "reloaded", G_CALLBACK (count_cb),
                            &n_reloads);
  write_theirs (fixture, "one");
  wait_until (n_reloads == 1);
  write_theirs (fixture, "two");
  wait_until (n_reloads == 2);
  wait_until (count_versions (document) == 2);

  accord_document_undo_reload (document);
  g_assert_cmpstr (get_note (document), ==, before);
  assert_state (document, ACCORD_DOCUMENT_CONFLICT);
  accord_document_discard (document);
}

/* What has been seen is what the next one can be taken back to. */
static void
test_reload_stands (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  guint n_reloads = 0;

  g_signal_connect_swapped (document, "reloaded", G_CALLBACK (count_cb),
                            &n_reloads);
  write_theirs (fixture, "one");
  wait_until (n_reloads == 1);
  accord_document_let_reload_stand (document);
  g_assert_false (accord_document_get_can_undo_reload (document));
  write_theirs (fixture, "two");
  wait_until (n_reloads == 2);

  accord_document_undo_reload (document);
  g_assert_cmpstr (get_note (document), ==, "one");
  accord_document_discard (document);
}

/* Somebody is typing: nothing is replaced under the hands. */
static void
test_reload_held (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *before = g_strdup (get_note (document));

  accord_document_hold_reload (document, TRUE);
  write_theirs (fixture, "theirs");
  wait_until (accord_document_get_reload_held (document));
  g_assert_cmpstr (get_note (document), ==, before);
  assert_state (document, ACCORD_DOCUMENT_SAVED);

  accord_document_hold_reload (document, FALSE);
  wait_until (!accord_document_get_reload_held (document));
  g_assert_cmpstr (get_note (document), ==, "theirs");
  g_assert_true (accord_document_get_can_undo_reload (document));
}

static void
test_reload_held_then_change (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);

  accord_document_hold_reload (document, TRUE);
  write_theirs (fixture, "theirs");
  wait_until (accord_document_get_reload_held (document));

  edit (document, "mine");
  wait_until (accord_document_get_state (document) ==
              ACCORD_DOCUMENT_CONFLICT);
  g_assert_false (accord_document_get_reload_held (document));

  accord_document_hold_reload (document, FALSE);
  wait_for_ms (200);
  g_assert_cmpstr (get_note (document), ==, "mine");
  assert_note_on_disk (fixture, fixture->path, "theirs");
  accord_document_discard (document);
}

/* Half a file of another program, and then the whole of it. */
static void
test_theirs_unreadable (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *before = g_strdup (get_note (document));
  g_autofree char *text = NULL;
  g_autofree char *notice = NULL;

  write_text (fixture->path, "{ \"format\": \"accord-asse");
  wait_until (accord_document_get_state (document) ==
              ACCORD_DOCUMENT_CONFLICT);
  g_assert_cmpstr (get_note (document), ==, before);
  g_assert_true (accord_document_get_modified (document));
  notice = accord_document_dup_notice (document);
  g_assert_nonnull (strstr (notice, "can no longer be read ("));
  g_assert_nonnull (strstr (notice, "riverside.accord.json: line 1, "));

  g_assert_false (save (document, NULL));
  text = read_text (fixture->path);
  g_assert_cmpstr (text, ==, "{ \"format\": \"accord-asse");

  write_theirs (fixture, "theirs");
  wait_until (accord_document_get_state (document) == ACCORD_DOCUMENT_SAVED);
  g_assert_cmpstr (get_note (document), ==, "theirs");
}

/* A file that has been away is no longer said to be. */
static void
test_back_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *aside = g_strconcat (fixture->path, ".aside", NULL);

  g_assert_cmpint (rename (fixture->path, aside), ==, 0);
  check_for (document, ACCORD_DOCUMENT_GONE);
  g_assert_cmpint (rename (aside, fixture->path), ==, 0);
  check_for (document, ACCORD_DOCUMENT_SAVED);

  edit (document, "mine");
  g_assert_cmpint (rename (fixture->path, aside), ==, 0);
  check_for (document, ACCORD_DOCUMENT_GONE);
  g_assert_false (save (document, NULL));
  g_assert_cmpint (rename (aside, fixture->path), ==, 0);
  check_for (document, ACCORD_DOCUMENT_CHANGED);
  save_well (document);
  g_assert_null (accord_document_dup_notice (document));
}

/* The whole folder, as of a drive, comes and goes. */
static void
test_folder_back_again (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *aside = g_strconcat (fixture->folder, "-aside", NULL);

  g_assert_cmpint (rename (fixture->folder, aside), ==, 0);
  check_for (document, ACCORD_DOCUMENT_GONE);
  g_assert_cmpint (rename (aside, fixture->folder), ==, 0);
  check_for (document, ACCORD_DOCUMENT_SAVED);
}

/* The target of a link is in another folder. */
static void
test_link_target_changes (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *place = make_folder ();
  g_autofree char *path = g_build_filename (place, "link.json", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (AccordDocument) document = NULL;

  g_assert_cmpint (symlink (fixture->path, path), ==, 0);
  document = open_file (fixture, link, NULL);
  g_assert_nonnull (document);

  write_theirs (fixture, "theirs");
  wait_until (g_strcmp0 (get_note (document), "theirs") == 0);

  remove_folder (place);
}

/* Own saves are no news. */
static void
test_own_saves (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  guint n_reloads = 0;

  g_signal_connect_swapped (document, "reloaded", G_CALLBACK (count_cb),
                            &n_reloads);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *note = g_strdup_printf ("save %u", i);

      edit (document, note);
      save_well (document);
      assert_state (document, ACCORD_DOCUMENT_SAVED);
    }

  wait_for_ms (300);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  g_assert_cmpuint (n_reloads, ==, 0);
}

#define add(name, func) \
  g_test_add ("/model/document-disk/" name, Fixture, NULL, set_up, func, \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("conflict", test_conflict);
  add ("conflict-is-noticed", test_conflict_is_noticed);
  add ("conflict-way-out", test_conflict_way_out);
  add ("same-change", test_same_change);
  add ("same-time", test_same_time);
  add ("touched", test_touched);
  add ("deleted", test_deleted);
  add ("deleted-unchanged", test_deleted_unchanged);
  add ("save-again-taken", test_save_again_taken);
  add ("reload", test_reload);
  add ("reload-then-change", test_reload_then_change);
  add ("reload-twice", test_reload_twice);
  add ("reload-stands", test_reload_stands);
  add ("reload-held", test_reload_held);
  add ("reload-held-then-change", test_reload_held_then_change);
  add ("theirs-unreadable", test_theirs_unreadable);
  add ("back-again", test_back_again);
  add ("folder-back-again", test_folder_back_again);
  add ("link-target-changes", test_link_target_changes);
  add ("own-saves", test_own_saves);

  return g_test_run ();
}
