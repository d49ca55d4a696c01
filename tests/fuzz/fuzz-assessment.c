/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are refused as an assessment, with faults, or read; what was read
 * is written in the one stable form: read again it gives the same bytes, and
 * its figures can be counted. */

#include "accord-config.h"

#include "fuzz.h"

#include "model/assessment/accord-assessment-file.h"
#include "model/figures/accord-figures-json.h"
#include "model/figures/accord-sentences.h"

static void
check_assessment (AccordAssessment *assessment,
                  AccordFrameworks *frameworks)
{
  g_autoptr (GBytes) written = accord_assessment_write (assessment);
  g_autoptr (AccordAssessment) again = NULL;
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (GBytes) figures = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GError) error = NULL;

  again = accord_assessment_read (written, "again", frameworks, NULL, &error);
  g_assert_no_error (error);
  twice = accord_assessment_write (again);
  g_assert_true (g_bytes_equal (written, twice));

  figures = accord_figures_summary_to_json (assessment);
  g_assert_nonnull (figures);
  sentences = accord_sentences_new_for_answers (assessment);
  g_assert_cmpuint (sentences->len, >, 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static AccordFrameworks *frameworks;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_make_logs_fatal ();

  if (frameworks == NULL)
    frameworks = accord_frameworks_new (NULL);

  assessment = accord_assessment_read (bytes, "fuzz", frameworks, &faults,
                                       &error);
  fuzz_check_outcome (assessment, faults, error);
  if (assessment != NULL)
    check_assessment (assessment, frameworks);

  return 0;
}
