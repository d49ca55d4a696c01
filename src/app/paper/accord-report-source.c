/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-source.h"

#include "model/accord-language.h"
#include "model/figures/accord-figures-json.h"
#include "model/figures/accord-words.h"
#include "report/accord-checklist.h"
#include "report/accord-csv.h"
#include "report/accord-summary-pages.h"

#include <glib/gi18n-lib.h>

struct _AccordReportSource
{
  /* One for a summary, several for figures, none for a checklist */
  GPtrArray *assessments;
  AccordFramework *framework;
  char *today;

  /* (nullable): of figures of several */
  const AccordFiguresMaker *maker;
};

static void
clear_source (gpointer data)
{
  AccordReportSource *self = data;

  g_ptr_array_unref (self->assessments);
  g_clear_object (&self->framework);
  g_free (self->today);
}

static AccordReportSource *
new_source (AccordAssessment * const *assessments,
            guint                     n_assessments)
{
  AccordReportSource *self = g_atomic_rc_box_new0 (AccordReportSource);

  self->assessments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_assessments; i++)
    g_ptr_array_add (self->assessments,
                     accord_assessment_copy (assessments[i]));

  return self;
}

AccordReportSource *
accord_report_source_new_summary (AccordAssessment *assessment)
{
  AccordReportSource *self = new_source (&assessment, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->today = g_date_time_format (now, "%F");

  return self;
}

AccordReportSource *
accord_report_source_new_checklist (AccordFramework *framework)
{
  AccordReportSource *self = new_source (NULL, 0);

  self->framework = g_object_ref (framework);

  return self;
}

AccordReportSource *
accord_report_source_new_figures (AccordAssessment * const *assessments,
                                  guint                     n_assessments,
                                  const AccordFiguresMaker *maker)
{
  AccordReportSource *self = new_source (assessments, n_assessments);

  self->maker = maker;

  return self;
}

/**
 * accord_report_source_copy:
 *
 * The lists of an assessment remember, without a lock, what they were asked for
 * last: two threads that read one may be given the wrong item.
 */
AccordReportSource *
accord_report_source_copy (AccordReportSource *self)
{
  AccordReportSource *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = new_source ((AccordAssessment * const *) self->assessments->pdata,
                     self->assessments->len);
  g_set_object (&copy->framework, self->framework);
  copy->today = g_strdup (self->today);
  copy->maker = self->maker;

  return copy;
}

AccordReportSource *
accord_report_source_ref (AccordReportSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
accord_report_source_unref (AccordReportSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

AccordAssessment *
accord_report_source_get_assessment (AccordReportSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->maker == NULL && self->assessments->len > 0
         ? g_ptr_array_index (self->assessments, 0)
         : NULL;
}

AccordReportKind
accord_report_source_get_kind (AccordReportSource *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_REPORT_CHECKLIST);

  if (self->maker != NULL)
    return self->maker->kind;

  return self->assessments->len > 0 ? ACCORD_REPORT_SUMMARY
                                    : ACCORD_REPORT_CHECKLIST;
}

char *
accord_report_source_dup_about (AccordReportSource *self)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->assessments->len; i++)
    g_string_append_printf (
      ids, "%s\n",
      accord_assessment_get_id (g_ptr_array_index (self->assessments, i)));

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

gboolean
accord_report_source_has_figures (AccordReportSource *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->assessments->len > 0;
}

typedef struct
{
  AccordReportSource *source;
  AccordSummaryOptions options;
  /* (transfer full) */
  AccordReport *report;
  GBytes *bytes;
} Making;

static void
make_report (gpointer data)
{
  Making *making = data;
  AccordReportSource *self = making->source;

  making->report = self->maker != NULL
                   ? self->maker->make_report (self->assessments,
                                               &making->options)
                   : accord_checklist_report_new (self->framework);
}

/* (transfer full): of an assessment alone, as it may be seen */
static AccordAssessment *
dup_shown (const Making *making)
{
  return accord_summary_dup_shown (
    g_ptr_array_index (making->source->assessments, 0), &making->options);
}

static void
make_table (gpointer data)
{
  Making *making = data;
  AccordReportSource *self = making->source;
  g_autoptr (AccordAssessment) shown = NULL;

  if (self->maker != NULL)
    {
      making->bytes = self->maker->make_table (self->assessments,
                                               &making->options);
      return;
    }

  shown = dup_shown (making);
  making->bytes = accord_csv_write_assessment (shown);
}

static void
make_data (gpointer data)
{
  Making *making = data;
  AccordReportSource *self = making->source;
  g_autoptr (AccordAssessment) shown = NULL;

  if (self->maker != NULL)
    {
      making->bytes = self->maker->make_data (self->assessments,
                                              &making->options);
      return;
    }

  shown = dup_shown (making);
  making->bytes = accord_figures_summary_to_json (shown);
}

static void
get_options (AccordReportSource        *self,
             const AccordReportChoices *choices,
             AccordSummaryOptions      *options)
{
  accord_report_choices_to_options (choices,
                                    accord_report_source_get_kind (self),
                                    options);
  options->today = self->today;
}

static void
call (AccordReportSource        *self,
      const AccordReportChoices *choices,
      AccordLanguageFunc         func,
      Making                    *making)
{
  making->source = self;
  get_options (self, choices, &making->options);
  accord_language_call (choices->language, func, making);
}

/* (transfer full): of what does not see to the language itself */
static AccordReport *
make_plain (AccordReportSource        *self,
            const AccordReportChoices *choices)
{
  Making making = { 0 };

  call (self, choices, make_report, &making);

  return making.report;
}

char *
accord_report_source_dup_name (AccordReportSource        *self,
                               const AccordReportChoices *choices)
{
  static const char ending[] = ".accord.json";
  g_autoptr (AccordAssessment) shown = NULL;
  g_autofree char *name = NULL;
  AccordSummaryOptions options;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (choices != NULL, NULL);

  if (self->assessments->len == 0)
    return g_strdup (_("Blank checklist"));

  get_options (self, choices, &options);
  if (self->maker != NULL)
    return g_strdelimit (self->maker->make_name (self->assessments, &options),
                         "/\\:*?\"<>|", '-');

  shown = accord_summary_dup_shown (g_ptr_array_index (self->assessments, 0),
                                    &options);
  name = accord_words_file_name (shown);
  if (g_str_has_suffix (name, ending))
    name[strlen (name) - strlen (ending)] = '\0';

  return g_steal_pointer (&name);
}

AccordReport *
accord_report_source_make (AccordReportSource        *self,
                           const AccordReportChoices *choices)
{
  AccordAssessment *assessment = accord_report_source_get_assessment (self);
  AccordSummaryOptions options;

  if (assessment == NULL)
    return make_plain (self, choices);

  get_options (self, choices, &options);

  return accord_summary_report_new (assessment, &options);
}

AccordReport *
accord_report_source_make_board (AccordReportSource        *self,
                                 const AccordReportChoices *choices)
{
  AccordAssessment *assessment = accord_report_source_get_assessment (self);
  AccordSummaryOptions options;

  g_return_val_if_fail (assessment != NULL, NULL);

  get_options (self, choices, &options);

  return accord_summary_board_report_new (assessment, &options);
}

AccordPages *
accord_report_source_lay_out (AccordReportSource        *self,
                              const AccordReportChoices *choices)
{
  AccordAssessment *assessment = accord_report_source_get_assessment (self);
  AccordSummaryOptions options;
  AccordPageSetup setup;

  accord_report_choices_to_setup (choices, &setup);

  if (assessment == NULL)
    return accord_pages_new (make_plain (self, choices), &setup);

  get_options (self, choices, &options);

  return accord_summary_pages_new (assessment, &options, &setup);
}

GBytes *
accord_report_source_make_table (AccordReportSource        *self,
                                 const AccordReportChoices *choices)
{
  Making making = { 0 };

  g_return_val_if_fail (accord_report_source_has_figures (self), NULL);

  call (self, choices, make_table, &making);

  return making.bytes;
}

GBytes *
accord_report_source_make_data (AccordReportSource        *self,
                                const AccordReportChoices *choices)
{
  Making making = { 0 };

  g_return_val_if_fail (accord_report_source_has_figures (self), NULL);

  call (self, choices, make_data, &making);

  return making.bytes;
}
