/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "files-fixture.h"

#include "data/accord-data-resources.h"
#include "model/accord-error.h"
#include "model/assessment/accord-assessment-file.h"
#include "model/files/accord-document.h"

#include <sys/stat.h>
#include <unistd.h>

/*
 * A folder with a copy of the sample, and the document's asynchronous calls
 * driven to their end.
 */

#define SAMPLE "/io/github/accord_readiness/Accord/samples/riverside.accord.json"
#define ITEM "vi-mainstreaming"

typedef struct
{
  AccordFrameworks *frameworks;
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static inline GBytes *
load_sample (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  bytes = g_resource_lookup_data (accord_data_get_resource (), SAMPLE,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);

  return bytes;
}

static inline void
write_bytes (const char *path,
             GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) sample = load_sample ();

  fixture->frameworks = accord_frameworks_new (NULL);
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "riverside.accord.json",
                                    NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  write_bytes (fixture->path, sample);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  g_free (fixture->path);
  if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
    remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->frameworks);
}

static inline gboolean
give_up_cb (gpointer what)
{
  g_error ("waited in vain for: %s", (const char *) what);

  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition is true. */
#define wait_until(condition) \
  G_STMT_START \
    { \
      guint give_up_id = g_timeout_add_seconds (60, give_up_cb, \
                                                (gpointer) #condition); \
      while (!(condition)) \
        g_main_context_iteration (NULL, TRUE); \
      g_source_remove (give_up_id); \
    } \
  G_STMT_END

static inline gboolean
set_true_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets everything happen that happens within that time. */
static inline void
wait_for_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, set_true_cb, &over);
  wait_until (over);
}

static inline void
result_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static inline AccordDocument *
open_file (Fixture  *fixture,
           GFile    *file,
           GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_document_open_async (file, fixture->frameworks, NULL, result_cb,
                              &result);
  wait_until (result != NULL);

  return accord_document_open_finish (result, NULL, error);
}

static inline AccordDocument *
open_document (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AccordDocument *document;

  document = open_file (fixture, fixture->file, &error);
  g_assert_no_error (error);

  return document;
}

static inline gboolean
save (AccordDocument  *document,
      GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_document_save_async (document, NULL, result_cb, &result);
  wait_until (result != NULL);

  return accord_document_save_finish (document, result, error);
}

static inline gboolean
save_as (AccordDocument  *document,
         GFile           *file,
         gboolean         replace,
         GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_document_save_as_async (document, file, replace, NULL, result_cb,
                                 &result);
  wait_until (result != NULL);

  return accord_document_save_as_finish (document, result, error);
}

static inline void
save_well (AccordDocument *document)
{
  g_autoptr (GError) error = NULL;

  save (document, &error);
  g_assert_no_error (error);
}

static inline AccordAnswer *
find_answer (AccordAssessment *assessment)
{
  return accord_assessment_find_answer (assessment, ITEM);
}

static inline void
edit (AccordDocument *document,
      const char     *note)
{
  AccordAssessment *assessment = accord_document_get_assessment (document);

  accord_answer_set_note (find_answer (assessment), note);
}

static inline const char *
get_note (AccordDocument *document)
{
  AccordAssessment *assessment = accord_document_get_assessment (document);

  return accord_answer_get_note (find_answer (assessment));
}

static inline void
undo (AccordDocument *document)
{
  AccordAssessment *assessment = accord_document_get_assessment (document);

  g_assert_true (accord_history_undo
                   (accord_assessment_get_history (assessment)));
}

/* The sample as it is saved with this note. */
static inline GBytes *
make_bytes (Fixture    *fixture,
            const char *note)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;

  assessment = accord_assessment_read (sample, "sample", fixture->frameworks,
                                       NULL, &error);
  g_assert_no_error (error);
  accord_answer_set_note (find_answer (assessment), note);

  return accord_assessment_write (assessment);
}

/* As another program does it. */
static inline void
write_theirs (Fixture    *fixture,
              const char *note)
{
  g_autoptr (GBytes) bytes = make_bytes (fixture, note);

  write_bytes (fixture->path, bytes);
}

static inline void
assert_note_on_disk (Fixture    *fixture,
                     const char *path,
                     const char *note)
{
  g_autoptr (GBytes) expected = make_bytes (fixture, note);
  g_autofree char *text = read_text (path);

  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

static inline void
assert_state (AccordDocument      *document,
              AccordDocumentState  state)
{
  g_autofree char *text = accord_document_dup_state_text (document);

  g_test_message ("%s", text);
  g_assert_cmpint (accord_document_get_state (document), ==, state);
}

static inline void
assert_state_text (AccordDocument *document,
                   const char     *part)
{
  g_autofree char *text = accord_document_dup_state_text (document);
  g_autofree char *property = NULL;

  g_object_get (document, "state-text", &property, NULL);
  g_assert_cmpstr (text, ==, property);

  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* Looks at the file as a window does that gets the focus. */
static inline void
check_for (AccordDocument      *document,
           AccordDocumentState  state)
{
  accord_document_check (document);
  wait_until (accord_document_get_state (document) == state);
}

/* As a window that goes: once a look at the file has come to its end. */
static inline void
close_document (AccordDocument *document)
{
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  wait_until (document == NULL);
}
