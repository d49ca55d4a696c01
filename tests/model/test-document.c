/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "document-fixture.h"

/* The numbers are those of the fault cases in reliability.md, part 5. */

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *title = accord_document_dup_title (document);

  assert_state (document, ACCORD_DOCUMENT_SAVED);
  assert_state_text (document, "riverside.accord.json · saved ");
  g_assert_false (accord_document_get_modified (document));
  g_assert_false (accord_document_get_busy (document));
  g_assert_true (g_file_equal (accord_document_get_file (document),
                               fixture->file));
  g_assert_nonnull (strstr (title, "Riverside"));
  g_assert_null (accord_document_dup_notice (document));
}

static void
test_open_bad (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  write_text (fixture->path,
              "{ \"format\": \"accord-assessment\", \"version\": 1,\n"
              "  \"framework\": { \"id\": \"nhs-partnering-2017\" },\n"
              "  \"date\": \"yesterday\",\n"
              "  \"answers\": { \"" ITEM "\": { \"status\": \"yes\" } } }\n");

  accord_document_open_async (fixture->file, fixture->frameworks, NULL,
                              result_cb, &result);
  wait_until (result != NULL);

  g_assert_null (accord_document_open_finish (result, &faults, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_VALUE);
  g_assert_nonnull (faults);
  g_assert_cmpuint (faults->len, ==, 2);
}

static void
test_open_nothing (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (remove (fixture->path), ==, 0);

  g_assert_null (open_file (fixture, fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (AccordDocument) document = NULL;

  assessment = accord_assessment_new
    (accord_frameworks_get_built_in (fixture->frameworks));
  document = accord_document_new (assessment);

  assert_state (document, ACCORD_DOCUMENT_NEW);
  assert_state_text (document, "not saved yet");
  g_assert_false (accord_document_get_modified (document));

  edit (document, "begun");
  assert_state (document, ACCORD_DOCUMENT_CHANGED);
  g_assert_true (accord_document_get_modified (document));

  accord_document_discard (document);
}

static void
test_change_and_undo (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);

  edit (document, "changed");
  assert_state (document, ACCORD_DOCUMENT_CHANGED);
  assert_state_text (document, "riverside.accord.json · changed");

  undo (document);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  assert_state_text (document, "riverside.accord.json · saved ");
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  edit (document, "saved");

  accord_document_save_async (document, NULL, result_cb, &result);
  assert_state (document, ACCORD_DOCUMENT_SAVING);
  assert_state_text (document, "riverside.accord.json · saving…");
  g_assert_true (accord_document_get_modified (document));
  g_assert_true (accord_document_get_busy (document));
  wait_until (result != NULL);

  g_assert_true (accord_document_save_finish (document, result, &error));
  g_assert_no_error (error);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  g_assert_false (accord_document_get_modified (document));
  g_assert_false (accord_document_get_busy (document));
  assert_note_on_disk (fixture, fixture->path, "saved");
}

static void
test_change_while_saving (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GAsyncResult) result = NULL;

  edit (document, "first");
  accord_document_save_async (document, NULL, result_cb, &result);
  edit (document, "second");
  wait_until (result != NULL);

  g_assert_true (accord_document_save_finish (document, result, NULL));
  assert_note_on_disk (fixture, fixture->path, "first");
  assert_state (document, ACCORD_DOCUMENT_CHANGED);

  /* Back to what the file holds, not to what it held before. */
  undo (document);
  g_assert_cmpstr (get_note (document), ==, "first");
  assert_state (document, ACCORD_DOCUMENT_SAVED);

  undo (document);
  assert_state (document, ACCORD_DOCUMENT_CHANGED);
  accord_document_discard (document);
}

static void
test_save_while_saving (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  edit (document, "once");
  accord_document_save_async (document, NULL, result_cb, &first);
  accord_document_save_async (document, NULL, result_cb, &second);
  wait_until (first != NULL && second != NULL);

  g_assert_true (accord_document_save_finish (document, first, NULL));
  g_assert_false (accord_document_save_finish (document, second, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
}

static void
test_save_cancelled (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  edit (document, "never mind");
  g_cancellable_cancel (cancellable);
  accord_document_save_async (document, cancellable, result_cb, &result);
  wait_until (result != NULL);

  g_assert_false (accord_document_save_finish (document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_state (document, ACCORD_DOCUMENT_CHANGED);
  accord_document_discard (document);
}

static void
test_save_as (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "other.json", NULL);
  g_autofree char *id = NULL;
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AccordAssessment *assessment = accord_document_get_assessment (document);

  id = g_strdup (accord_assessment_get_id (assessment));
  edit (document, "elsewhere");
  g_assert_true (save_as (document, other, FALSE, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_equal (accord_document_get_file (document), other));
  assert_state_text (document, "other.json · saved ");
  assert_note_on_disk (fixture, path, "elsewhere");
  g_assert_cmpstr (accord_assessment_get_id (assessment), ==, id);

  /* The new file is the document's own now. */
  edit (document, "again");
  save_well (document);
  assert_note_on_disk (fixture, path, "again");
}

/* Case 24: the name that was chosen has been taken meanwhile. */
static void
test_save_as_taken (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "other.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  write_text (path, "a letter");
  edit (document, "elsewhere");

  g_assert_false (save_as (document, other, FALSE, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS);
  text = read_text (path);
  g_assert_cmpstr (text, ==, "a letter");
  g_assert_true (g_file_equal (accord_document_get_file (document),
                               fixture->file));
  g_assert_cmpstr (get_note (document), ==, "elsewhere");

  /* It is not the document's own file that could not be saved. */
  assert_state (document, ACCORD_DOCUMENT_CHANGED);
  assert_state_text (document, "riverside.accord.json · changed");
  g_assert_null (accord_document_get_error (document));

  /* What the file dialog has asked about goes on. */
  g_clear_error (&error);
  g_assert_true (save_as (document, other, TRUE, &error));
  g_assert_no_error (error);
  g_assert_null (accord_document_get_error (document));
  assert_note_on_disk (fixture, path, "elsewhere");
}

/* A file that could never be opened again does not take the place of one that
 * can be.
 */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *before = read_text (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *large = g_strnfill (17 * 1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;

  edit (document, large);
  g_assert_false (save (document, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "“riverside.accord.json”"));
  assert_state_text (document, "not saved: it has grown too large");

  after = read_text (fixture->path);
  g_assert_cmpstr (before, ==, after);

  undo (document);
  edit (document, "short");
  save_well (document);
  accord_document_discard (document);
}

/* Case 14: the folder is removed while the document is open. */
static void
test_folder_removed (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *place = make_folder ();
  g_autofree char *path = g_build_filename (place, "kept.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  edit (document, "mine");
  remove_folder (fixture->folder);

  g_assert_false (save (document, &error));
  g_assert_nonnull (error);
  g_assert_true (accord_document_get_modified (document));
  g_assert_cmpstr (get_note (document), ==, "mine");

  g_assert_true (save_as (document, other, FALSE, NULL));
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  assert_note_on_disk (fixture, path, "mine");

  remove_folder (place);
}

/* Case 12: a read-only file in a folder that may be written. */
static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  edit (document, "mine");

  g_assert_false (save (document, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);
  assert_state (document, ACCORD_DOCUMENT_FAILED);
  assert_state_text (document, "not saved: the file can only be read");
  g_assert_error (accord_document_get_error (document), ACCORD_ERROR,
                  ACCORD_ERROR_READ_ONLY);

  g_assert_cmpint (chmod (fixture->path, 0644), ==, 0);
  save_well (document);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  g_assert_null (accord_document_get_error (document));
}

/* A failed save must not let undo claim that all is saved. */
static void
test_undo_after_failure (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);

  edit (document, "one");
  save_well (document);
  edit (document, "two");
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  g_assert_false (save (document, NULL));

  edit (document, "three");
  undo (document);
  g_assert_cmpstr (get_note (document), ==, "two");
  g_assert_true (accord_document_get_modified (document));
  accord_document_discard (document);
}

static void
test_read_only_document (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  accord_document_set_read_only (document, TRUE);
  assert_state_text (document, "riverside.accord.json · read only");

  g_assert_false (save (document, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);

  g_assert_true (save_as (document, other, FALSE, NULL));
  g_assert_false (accord_document_get_read_only (document));
  assert_state_text (document, "copy.json · saved ");
}

/* Case 38: what this version does not know survives open, change, save. */
static void
test_unknown_members (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (AccordDocument) document = NULL;
  g_autofree char *text = NULL;

  write_text (fixture->path,
              "{\n"
              "  \"format\": \"accord-assessment\",\n"
              "  \"version\": 1,\n"
              "  \"framework\": { \"id\": \"nhs-partnering-2017\" },\n"
              "  \"answers\": {},\n"
              "  \"zebra\": [ 1, 2.50, { \"b\": null, \"a\": true } ],\n"
              "  \"ant\": 12345678901234567\n"
              "}\n");

  document = open_document (fixture);
  edit (document, "changed");
  save_well (document);

  text = read_text (fixture->path);
  g_assert_true (g_pattern_match_simple ("*\"zebra\"*"
                                         "\"ant\": 12345678901234567*",
                                         text));
  g_assert_true (g_pattern_match_simple ("*\"b\": null*\"a\": true*", text));
}

/* Case 15: a link stays a link. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.json", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (AccordDocument) document = NULL;

  g_assert_cmpint (symlink ("riverside.accord.json", path), ==, 0);
  document = open_file (fixture, link, NULL);
  g_assert_nonnull (document);

  edit (document, "through the link");
  save_well (document);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  assert_note_on_disk (fixture, fixture->path, "through the link");
}

#define add(name, func) \
  g_test_add ("/model/document/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("open", test_open);
  add ("open-bad", test_open_bad);
  add ("open-nothing", test_open_nothing);
  add ("new", test_new);
  add ("change-and-undo", test_change_and_undo);
  add ("save", test_save);
  add ("change-while-saving", test_change_while_saving);
  add ("save-while-saving", test_save_while_saving);
  add ("save-cancelled", test_save_cancelled);
  add ("save-as", test_save_as);
  add ("save-as-taken", test_save_as_taken);
  add ("too-large", test_too_large);
  add ("folder-removed", test_folder_removed);
  add ("read-only-file", test_read_only_file);
  add ("undo-after-failure", test_undo_after_failure);
  add ("read-only-document", test_read_only_document);
  add ("unknown-members", test_unknown_members);
  add ("link", test_link);

  return g_test_run ();
}
