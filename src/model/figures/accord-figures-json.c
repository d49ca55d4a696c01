/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-figures-json.h"

static void
write_percent (AccordJsonWriter *writer,
               const char       *name,
               int               percent)
{
  accord_json_writer_name (writer, name);
  if (percent == ACCORD_NO_PERCENT)
    accord_json_writer_null (writer);
  else
    accord_json_writer_whole (writer, percent);
}

/** accord_figures_write_tally: an object. */
void
accord_figures_write_tally (AccordJsonWriter  *writer,
                            const AccordTally *tally)
{
  static const AccordStatus order[] = {
    ACCORD_STATUS_IN_PLACE,
    ACCORD_STATUS_PARTLY,
    ACCORD_STATUS_NOT_IN_PLACE,
    ACCORD_STATUS_DONT_KNOW,
    ACCORD_STATUS_NONE,
    ACCORD_STATUS_NOT_APPLICABLE,
  };

  g_return_if_fail (writer != NULL);
  g_return_if_fail (tally != NULL);

  accord_json_writer_begin_object (writer);
  write_percent (writer, "percent", tally->percent);
  write_percent (writer, "up-to", tally->up_to);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      accord_json_writer_name (writer, accord_status_to_word (order[i]));
      accord_json_writer_whole (writer, tally->counts[order[i]]);
    }
  accord_json_writer_name (writer, "of");
  accord_json_writer_whole (writer, tally->of);
  accord_json_writer_end_object (writer);
}

/** accord_figures_write_standing: "position", "ruled-out" and "to-ready". */
void
accord_figures_write_standing (AccordJsonWriter     *writer,
                               const AccordStanding *standing,
                               AccordFramework      *framework,
                               AccordArrangement    *arrangement,
                               const AccordStatus   *statuses)
{
  g_autoptr (GArray) to_ready = NULL;

  g_return_if_fail (writer != NULL);
  g_return_if_fail (standing != NULL);

  to_ready = accord_score_to_ready (framework, arrangement, statuses);

  accord_json_writer_name (writer, "position");
  accord_json_writer_text (writer,
                           accord_position_to_word (standing->position));
  accord_json_writer_name (writer, "ruled-out");
  accord_json_writer_boolean (writer, standing->set_aside);

  accord_json_writer_name (writer, "to-ready");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < to_ready->len; i++)
    {
      guint ordinal = g_array_index (to_ready, guint, i);
      AccordItem *item = accord_framework_get_item (framework, ordinal);

      accord_json_writer_text (writer, accord_item_get_id (item));
    }
  accord_json_writer_end_array (writer);
}

/** accord_figures_write_ranking: "ranking", ids of arrangements. */
void
accord_figures_write_ranking (AccordJsonWriter  *writer,
                              AccordFramework   *framework,
                              const AccordScore *score)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (score != NULL);

  accord_json_writer_name (writer, "ranking");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < score->n_arrangements; i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, score->ranking[i]);

      accord_json_writer_text (writer, accord_arrangement_get_id (arrangement));
    }
  accord_json_writer_end_array (writer);
}

/** accord_figures_write_unmatched: "unmatched", ids of answers. */
void
accord_figures_write_unmatched (AccordJsonWriter *writer,
                                GPtrArray        *ids)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (ids != NULL);

  accord_json_writer_name (writer, "unmatched");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < ids->len; i++)
    accord_json_writer_text (writer, ids->pdata[i]);
  accord_json_writer_end_array (writer);
}

/** accord_figures_write_date: a date, or null for "". */
void
accord_figures_write_date (AccordJsonWriter *writer,
                           const char       *date)
{
  g_return_if_fail (writer != NULL);
  g_return_if_fail (date != NULL);

  if (*date == '\0')
    accord_json_writer_null (writer);
  else
    accord_json_writer_text (writer, date);
}

static void
write_arrangement (AccordJsonWriter     *writer,
                   AccordAssessment     *assessment,
                   const AccordStanding *standing,
                   guint                 index)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  AccordArrangement *arrangement =
    accord_framework_get_arrangement (framework, index);

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "id");
  accord_json_writer_text (writer, accord_arrangement_get_id (arrangement));
  accord_json_writer_name (writer, "enablers");
  accord_figures_write_tally (writer, &standing->enablers);
  accord_json_writer_name (writer, "context");
  accord_figures_write_tally (writer, &standing->context);
  accord_figures_write_standing (writer, standing, framework, arrangement,
                                 accord_assessment_get_statuses (assessment));
  accord_json_writer_end_object (writer);
}

GBytes *
accord_figures_summary_to_json (AccordAssessment *assessment)
{
  g_autoptr (AccordJsonWriter) writer = NULL;
  AccordFramework *framework;
  const AccordScore *score;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  writer = accord_json_writer_new ();
  framework = accord_assessment_get_framework (assessment);
  score = accord_assessment_get_score (assessment);

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "organisation");
  accord_json_writer_text (writer,
                           accord_assessment_get_organisation (assessment));
  accord_json_writer_name (writer, "partner");
  accord_json_writer_text (writer, accord_assessment_get_partner (assessment));
  accord_json_writer_name (writer, "date");
  accord_figures_write_date (writer, accord_assessment_get_date (assessment));
  accord_json_writer_name (writer, "framework");
  accord_json_writer_text (writer, accord_framework_get_id (framework));
  accord_json_writer_name (writer, "assessed");
  accord_json_writer_whole (writer, score->assessed);
  accord_json_writer_name (writer, "items");
  accord_json_writer_whole (writer, score->items);

  accord_json_writer_name (writer, "arrangements");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < score->n_arrangements; i++)
    write_arrangement (writer, assessment, &score->standings[i], i);
  accord_json_writer_end_array (writer);

  accord_figures_write_ranking (writer, framework, score);
  accord_json_writer_end_object (writer);

  return accord_json_writer_finish (writer);
}
