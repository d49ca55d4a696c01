/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pdf.h"

#include "report/accord-summary-pages.h"
#include "report-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  gboolean skip;
} Fixture;

static gboolean
has_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);

  return path != NULL;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("accord-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "a.pdf", NULL);

  if (!has_program ("pdfinfo") || !has_program ("pdftotext"))
    {
      g_test_skip ("pdfinfo and pdftotext (poppler-utils) are not there");
      f->skip = TRUE;
    }
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_unlink (f->path);
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->folder);
}

static char *
run (const char *program,
     const char *option,
     const char *path,
     const char *last)
{
  const char *argv[] = { program, option, path, last, NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return text;
}

static void
write_pdf (Fixture                    *f,
           AccordAssessment           *assessment,
           const AccordSummaryOptions *options)
{
  g_autoptr (AccordPages) pages =
    accord_summary_pages_new (assessment, options, &accord_page_setup_a4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = accord_pages_to_pdf (pages, &error);

  g_assert_no_error (error);
  g_file_set_contents (f->path, g_bytes_get_data (pdf, NULL),
                       (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
}

static void
write_sample (Fixture    *f,
              const char *name)
{
  g_autoptr (AccordAssessment) assessment = report_load_sample (name);

  write_pdf (f, assessment, NULL);
}

/* @parts stand in @text, each after the one before. */
static void
assert_in_order (const char         *text,
                 const char * const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (text, parts[i]);

      if (found == NULL)
        g_error ("Not found, or not in order: %s", parts[i]);
      text = found + strlen (parts[i]);
    }
}

static void
test_information (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *text = NULL;

  if (f->skip)
    return;

  write_sample (f, "riverside.accord.json");
  text = run ("pdfinfo", "-enc", "UTF-8", f->path);

  g_assert_true (g_regex_match_simple ("Title: +Readiness for partnering",
                                       text, 0, 0));
  g_assert_true (g_regex_match_simple (
                   "Author: +Riverside Specialist Hospital", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", text, 0, 0));
  g_assert_true (g_regex_match_simple ("\\(A4\\)", text, 0, 0));
}

static guint
count (const char *text,
       gsize       length,
       const char *what)
{
  const char *at = text;
  guint n = 0;

  /* A PDF has zero bytes, too. */
  while ((at = memmem (at, (gsize) (text + length - at), what,
                       strlen (what))) != NULL)
    {
      n++;
      at += strlen (what);
    }

  return n;
}

/* Each has its counts in words, too: cairo itself writes none. */
static void
test_figures_have_alternates (Fixture       *f,
                              gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  write_sample (f, "riverside.accord.json");
  g_file_get_contents (f->path, &text, &length, &error);
  g_assert_no_error (error);

  /* Two types, each with enablers and context; written a second time */
  g_assert_cmpuint (count (text, length, "/S /Figure\n"), ==, 8);
  g_assert_cmpuint (count (text, length, "/S /Figure\n   /Alt <FEFF"), ==, 4);
  /* "Enablers: 3 of 4" */
  g_assert_cmpuint (count (text, length,
                           "/Alt <FEFF0045006E00610062006C006500720073003A0020"
                           "00330020006F0066002000340"), ==, 1);
}

static void
test_language (Fixture       *f,
               gconstpointer  data)
{
  const char *argv[] = { "pdfinfo", "-struct", f->path, NULL };
  g_autofree char *text = NULL;
  g_autofree char *complaints = NULL;
  g_autofree char *structure = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int status;

  if (f->skip)
    return;

  write_sample (f, "riverside.accord.json");
  g_file_get_contents (f->path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 800);
  g_assert_nonnull (strstr (text + length - 800, "/Lang (en-GB)"));

  /* The file is still one that is read without repairs. */
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &structure, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_str_has_prefix (structure, "Document"));
}

static void
test_structure (Fixture       *f,
                gconstpointer  data)
{
  static const char * const parts[] = {
    "Document", "H1", "\"Readiness for partnering\"", "H2",
    "\"Where we stand\"",
    /* A paragraph of several lines, whole */
    "P (block)", "2 types are in question.",
    "what drops out is: Voluntary – structural.\"",
    "Table", "TR", "TH", "\"Type\"", "TD", "Figure",
    "\"3 of 4, 1 partly · 88%\"",
    "\"Still open, types in question\"",
    "\"Structuring in time for shared reflection on progress\"",
    "\"Next actions: 1 of 1 open\"", "L (block)", "LI", "Lbl", "LBody",
    "31 January 2027\"",
    "\"How sure is this?\"",
    /* A cell of two paragraphs, each with a tag of its own */
    "TD", "P (block)", "review by 2 October 2027\"", "P (block)",
    "\"Evidence: Roles note\"",
    "\"About the source\"", NULL
  };
  g_autofree char *text = NULL;

  if (f->skip)
    return;

  write_sample (f, "riverside.accord.json");
  text = run ("pdfinfo", "-struct-text", f->path, NULL);
  assert_in_order (text, parts);

  /* What stands on every page is not read on every page. */
  g_assert_null (strstr (text, "Page 1 of"));
}

static void
test_text_is_in_order (Fixture       *f,
                       gconstpointer  data)
{
  static const char * const parts[] = {
    "Readiness for partnering", "For: Starting home ventilation",
    "Where we stand", "Voluntary – structural", "Still open",
    "Next actions", "How sure is this?", "Counts are answers", "Page 1 of 6",
    "Voluntary – individual", "Key enablers", "Page 2 of 6",
    "About this assessment", "About the source", "Page 6 of 6", NULL
  };
  g_autofree char *text = NULL;

  if (f->skip)
    return;

  write_sample (f, "riverside.accord.json");
  text = run ("pdftotext", "-q", f->path, "-");
  assert_in_order (text, parts);
}

static void
test_every_text_is_found (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autofree char *text = NULL;

  if (f->skip)
    return;

  accord_assessment_set_scope (assessment, "Scope-Text åäö ŵŷ ✓ flat office");
  write_pdf (f, assessment, NULL);
  text = run ("pdftotext", "-q", f->path, "-");

  for (guint i = 0; report_full_texts[i] != NULL; i++)
    g_assert_nonnull (strstr (text, report_full_texts[i]));
  g_assert_nonnull (strstr (text, "åäö ŵŷ ✓ flat office"));
}

static void
test_marks_are_on_every_page (Fixture       *f,
                              gconstpointer  data)
{
  static const char * const parts[] = {
    "OFFICIAL: SENSITIVE", "DRAFT", "\f", "OFFICIAL: SENSITIVE", "DRAFT", "\f",
    "OFFICIAL: SENSITIVE", "DRAFT", "\f", NULL
  };
  g_autoptr (AccordAssessment) assessment =
    report_load_sample ("riverside.accord.json");
  AccordSummaryOptions options = {
    .marking = "OFFICIAL: SENSITIVE",
    .draft = ACCORD_DRAFT_DRAFT,
  };
  g_autofree char *text = NULL;
  g_autofree char *structure = NULL;

  if (f->skip)
    return;

  write_pdf (f, assessment, &options);
  text = run ("pdftotext", "-q", f->path, "-");
  assert_in_order (text, parts);
  structure = run ("pdfinfo", "-struct-text", f->path, NULL);
  g_assert_null (strstr (structure, "OFFICIAL"));
}

static void
test_long_note_flows (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr (AccordAssessment) assessment = report_make_full ();
  g_autofree char *note = NULL;
  g_autofree char *text = NULL;
  GString *long_note = g_string_new (NULL);

  if (f->skip)
    {
      g_string_free (long_note, TRUE);
      return;
    }

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (long_note, "Sentence%u is long. ", i);
  note = g_string_free (long_note, FALSE);
  accord_answer_set_note (accord_assessment_get_answer (assessment, 2), note);
  write_pdf (f, assessment, NULL);
  text = run ("pdftotext", "-q", f->path, "-");

  /* A long note flows over pages, and nothing of it is lost or said twice. */
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *word = g_strdup_printf ("Sentence%u ", i);
      const char *found = strstr (text, word);

      if (found == NULL)
        {
          /* The word ends a line. */
          word[strlen (word) - 1] = '\n';
          found = strstr (text, word);
        }
      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, word));
    }
}

#define ADD(path, func)                                                       \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/report/pdf/information", test_information);
  ADD ("/report/pdf/language", test_language);
  ADD ("/report/pdf/figures-have-alternates", test_figures_have_alternates);
  ADD ("/report/pdf/structure", test_structure);
  ADD ("/report/pdf/text-in-order", test_text_is_in_order);
  ADD ("/report/pdf/every-text", test_every_text_is_found);
  ADD ("/report/pdf/marks", test_marks_are_on_every_page);
  ADD ("/report/pdf/long-note", test_long_note_flows);

  return g_test_run ();
}
