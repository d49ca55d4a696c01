/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A document whose file was written, but whose folder could not be synced, on
 * a share where the old text cannot be put back (reliability, cases 4 and 26):
 * it stays changed, and says so, until a save is durable.
 */

#include "accord-config.h"

#include "../model/document-fixture.h"
#include "accord-fault.h"

#define SHARE (FAULT_WITHOUT_LOCKS | FAULT_WITHOUT_EXCHANGE)

static FaultTrace trace;

static gboolean
save_on (AccordDocument  *document,
         guint            without,
         GError         **error)
{
  FaultPlan plan = { FAULT_NONE, 0, 0, without, NULL, NULL };
  gboolean saved;

  fault_start (&plan, &trace);
  saved = save (document, error);
  fault_stop ();

  return saved;
}

static guint
count_trace (const char *name)
{
  guint n = 0;

  for (guint i = 0; i < trace.count; i++)
    n += g_str_equal (trace.names[i], name);

  return n;
}

static void
assert_not_saved (AccordDocument *document)
{
  assert_state (document, ACCORD_DOCUMENT_FAILED);
  assert_state_text (document, "not saved: the disk reported a fault");
  g_assert_true (accord_document_get_modified (document));
  g_assert_nonnull (accord_document_get_error (document));
}

static void
test_not_durable (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GError) error = NULL;

  edit (document, "mine");
  g_assert_false (save_on (document, SHARE | FAULT_WITHOUT_FOLDERS, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);

  /* It stands there, for as long as there is power. */
  assert_note_on_disk (fixture, fixture->path, "mine");
  assert_not_saved (document);

  /* Finding its own text there is no reason to believe the disk. */
  accord_document_check (document);
  wait_for_ms (500);
  assert_not_saved (document);
  g_assert_true (accord_document_keep_safe_now (document, NULL));

  /* Going back does not make it the text that was loaded. */
  undo (document);
  g_assert_true (accord_document_get_modified (document));
  edit (document, "mine");

  /* The text is written afresh: the kernel tells of a failed sync only once,
   * and syncing again would tell nothing.
   */
  g_assert_true (save_on (document, SHARE, NULL));
  g_assert_cmpuint (count_trace ("renameat"), >, 0);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
  g_assert_false (accord_document_get_modified (document));
  assert_note_on_disk (fixture, fixture->path, "mine");
}

/* Nothing was changed, and still it is not safe. */
static void
test_save_again_not_durable (Fixture       *fixture,
                             gconstpointer  data)
{
  const FaultPlan plan =
    {
      FAULT_NONE, 0, 0,
      SHARE | FAULT_WITHOUT_LINKS | FAULT_WITHOUT_FOLDERS, NULL, NULL,
    };
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_cmpint (remove (fixture->path), ==, 0);
  check_for (document, ACCORD_DOCUMENT_GONE);

  fault_start (&plan, &trace);
  accord_document_save_again_async (document, NULL, result_cb, &result);
  wait_until (result != NULL);
  fault_stop ();
  g_assert_false (accord_document_save_finish (document, result, NULL));

  check_for (document, ACCORD_DOCUMENT_FAILED);
  wait_for_ms (500);
  assert_not_saved (document);

  save_well (document);
  assert_state (document, ACCORD_DOCUMENT_SAVED);
}

/* What another program writes afterwards is in conflict, not taken over. */
static void
test_not_durable_then_changed (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);

  edit (document, "mine");
  g_assert_false (save_on (document, SHARE | FAULT_WITHOUT_FOLDERS, NULL));
  write_theirs (fixture, "theirs");
  check_for (document, ACCORD_DOCUMENT_CONFLICT);
  g_assert_cmpstr (get_note (document), ==, "mine");
  g_assert_false (save (document, NULL));
  assert_note_on_disk (fixture, fixture->path, "theirs");
  accord_document_discard (document);
}

/* The disk can exchange, and so give the old text back. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (AccordDocument) document = open_document (fixture);
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *text = NULL;

  edit (document, "mine");
  g_assert_false (save_on (document, FAULT_WITHOUT_FOLDERS, NULL));
  text = read_text (fixture->path);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (sample, NULL),
                   g_bytes_get_size (sample));
  wait_for_ms (500);
  assert_not_saved (document);

  save_well (document);
  assert_note_on_disk (fixture, fixture->path, "mine");
}

#define add(name, func) \
  g_test_add ("/fault/document/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("not-durable", test_not_durable);
  add ("save-again-not-durable", test_save_again_not_durable);
  add ("not-durable-then-changed", test_not_durable_then_changed);
  add ("taken-back", test_taken_back);

  return g_test_run ();
}
