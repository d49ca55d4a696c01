/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-comparison.h"

#include "model/figures/accord-comparison-private.h"
#include "model/figures/accord-figures-json.h"
#include "model/figures/accord-open-items.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_notice (gpointer data)
{
  AccordRemark *notice = data;

  g_free (notice->text);
  g_free (notice);
}

static void
count (AccordComparison   *self,
       const AccordStatus *statuses_a,
       const AccordStatus *statuses_b)
{
  guint n = accord_framework_get_n_items (self->framework);

  self->mandated =
    accord_joint_fact (accord_assessment_get_mandated (self->a),
                       accord_assessment_get_mandated (self->b));
  self->structural =
    accord_joint_fact (accord_assessment_get_structural (self->a),
                       accord_assessment_get_structural (self->b));

  self->statuses = g_new0 (AccordStatus, n + 1);
  self->lines = g_new0 (AccordLine, n + 1);
  accord_joint_count (self->framework, statuses_a, self->role_a,
                      statuses_b, self->role_b, self->lines, self->statuses);

  self->score = accord_score_new (self->framework, self->statuses,
                                  self->mandated, self->structural);
  self->score_a = accord_score_ref (accord_assessment_get_score (self->a));
  self->score_b =
    accord_score_new (self->framework, statuses_b,
                      accord_assessment_get_mandated (self->b),
                      accord_assessment_get_structural (self->b));
}

/* (transfer full): what stands in place of a name is a phrase, and begins as
 * one. */
static char *
begin_name (AccordAssessment *side,
            const char       *short_name,
            const char       *phrase)
{
  g_autofree char *own =
    accord_words_short_name (accord_assessment_get_organisation (side));

  return g_strdup (*own != '\0' ? short_name : phrase);
}

/* Two files of one organisation are told apart by their dates. */
static void
set_names (AccordComparison *self)
{
  const char *date_a = accord_assessment_get_date (self->a);
  const char *date_b = accord_assessment_get_date (self->b);
  g_autofree char *name_a = NULL;
  g_autofree char *name_b = NULL;
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  accord_words_short_names (accord_assessment_get_organisation (self->a),
                            accord_assessment_get_organisation (self->b),
                            &name_a, &name_b);

  if (strcmp (name_a, name_b) != 0)
    {
      self->short_a = g_steal_pointer (&name_a);
      self->short_b = g_steal_pointer (&name_b);
    }
  else if (strcmp (date_a, date_b) != 0)
    {
      text_a = *date_a != '\0' ? accord_words_date (date_a)
                               : g_strdup (_("no date"));
      text_b = *date_b != '\0' ? accord_words_date (date_b)
                               : g_strdup (_("no date"));
      /* Translators: an organisation and the date of its file */
      self->short_a = g_strdup_printf (_("%s, %s"), name_a, text_a);
      self->short_b = g_strdup_printf (_("%s, %s"), name_b, text_b);
    }
  else
    {
      /* Translators: an organisation that two files are of */
      self->short_a = g_strdup_printf (_("%s, first file"), name_a);
      self->short_b = g_strdup_printf (_("%s, second file"), name_b);
    }

  /* Translators: in place of an organisation's name that is not recorded, where
   * it begins a line or stands alone */
  self->begin_a = begin_name (self->a, self->short_a,
                              _("The first organisation"));
  /* Translators: in place of an organisation's name that is not recorded, where
   * it begins a line or stands alone */
  self->begin_b = begin_name (self->b, self->short_b,
                              _("The second organisation"));
}

AccordComparison *
accord_comparison_new (AccordAssessment  *a,
                       AccordAssessment  *b,
                       GError           **error)
{
  g_autofree AccordStatus *statuses_a = NULL;
  g_autofree AccordStatus *statuses_b = NULL;
  AccordComparison *self;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (a), NULL);
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (b), NULL);

  if (!accord_assessment_check_framework (a, b, error))
    return NULL;

  self = g_new0 (AccordComparison, 1);
  self->framework = g_object_ref (accord_assessment_get_framework (a));
  self->a = g_object_ref (a);
  self->b = g_object_ref (b);
  self->role_a = accord_assessment_get_role (a);
  self->role_b = accord_assessment_get_role (b);
  set_names (self);

  statuses_a = accord_assessment_map_statuses (a, self->framework);
  statuses_b = accord_assessment_map_statuses (b, self->framework);
  count (self, statuses_a, statuses_b);

  self->unmatched =
    accord_assessments_list_unmatched ((AccordAssessment *[]) { a, b }, 2,
                                       self->framework);

  self->notices = g_ptr_array_new_with_free_func (free_notice);
  accord_comparison_add_notices (self);

  return self;
}

void
accord_comparison_free (AccordComparison *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->framework);
  g_clear_object (&self->a);
  g_clear_object (&self->b);
  g_free (self->short_a);
  g_free (self->short_b);
  g_free (self->begin_a);
  g_free (self->begin_b);
  g_clear_pointer (&self->score_a, accord_score_unref);
  g_clear_pointer (&self->score_b, accord_score_unref);
  g_clear_pointer (&self->score, accord_score_unref);
  g_free (self->statuses);
  g_free (self->lines);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_clear_pointer (&self->unmatched, g_ptr_array_unref);
  g_free (self);
}

AccordAnswer *
accord_comparison_get_answer (const AccordComparison *self,
                              AccordParties           party,
                              guint                   ordinal)
{
  AccordAssessment *assessment;
  AccordItem *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ordinal < self->score->items, NULL);
  g_return_val_if_fail (party == ACCORD_PARTY_A || party == ACCORD_PARTY_B,
                        NULL);

  assessment = party == ACCORD_PARTY_A ? self->a : self->b;
  if (accord_assessment_get_framework (assessment) == self->framework)
    return accord_assessment_get_answer (assessment, ordinal);

  item = accord_framework_find_item (
    accord_assessment_get_framework (assessment),
    accord_item_get_id (accord_framework_get_item (self->framework, ordinal)));

  return item != NULL && accord_item_get_ordinal (item) != ACCORD_ITEM_NO_ORDINAL
         ? accord_assessment_get_answer (assessment,
                                         accord_item_get_ordinal (item))
         : NULL;
}

/**
 * accord_comparison_count_group:
 *
 * Returns: how many lines of @arrangement stand in @group
 */
guint
accord_comparison_count_group (const AccordComparison *self,
                               AccordArrangement      *arrangement,
                               AccordLineGroup         group)
{
  guint first;
  guint n;
  guint found = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), 0);

  first = accord_arrangement_get_first (arrangement, ACCORD_KIND_CONTEXT);
  n = accord_arrangement_get_n (arrangement, ACCORD_KIND_CONTEXT)
      + accord_arrangement_get_n (arrangement, ACCORD_KIND_ENABLER);

  for (guint i = first; i < first + n; i++)
    found += self->lines[i].group == group;

  return found;
}

/* A name and a verb, by that organisation's own status. */
static char *
say_next (const char   *name,
          AccordStatus  status)
{
  switch (status)
    {
    case ACCORD_STATUS_NONE:
      /* Translators: an organisation, and what its next step is: to answer */
      return g_strdup_printf (_("%s: answer"), name);
    case ACCORD_STATUS_DONT_KNOW:
      /* Translators: an organisation, and what its next step is: to find out */
      return g_strdup_printf (_("%s: find out"), name);
    case ACCORD_STATUS_PARTLY:
    case ACCORD_STATUS_NOT_IN_PLACE:
      /* Translators: an organisation, and what its next step is: to act */
      return g_strdup_printf (_("%s: act"), name);
    case ACCORD_STATUS_IN_PLACE:
    case ACCORD_STATUS_NOT_APPLICABLE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* None of the two has the next step; others act on what is known to be missing.
 */
static const char *
say_external (AccordStatus joint,
              AccordReader reader)
{
  if (reader == ACCORD_READER_OF_THE_TWO)
    /* Translators: who has the next step: none of the two organisations */
    return _("Neither of you: regulator, commissioner or funder");

  if (accord_verb_for_status (joint) == ACCORD_VERB_ACT)
    /* Translators: who has the next step: none of the two organisations */
    return _("Neither of them: regulator, commissioner or funder to act");

  /* Translators: who has the next step: none of the two organisations */
  return _("Neither of them: regulator, commissioner or funder");
}

static gboolean
is_same_step (AccordStatus a,
              AccordStatus b)
{
  gboolean act_a = a == ACCORD_STATUS_PARTLY || a == ACCORD_STATUS_NOT_IN_PLACE;
  gboolean act_b = b == ACCORD_STATUS_PARTLY || b == ACCORD_STATUS_NOT_IN_PLACE;

  return a == b || (act_a && act_b);
}

char *
accord_comparison_next_to_text (const AccordComparison *self,
                                guint                   ordinal,
                                AccordReader            reader)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const AccordLine *line;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ordinal < self->score->items, NULL);

  line = &self->lines[ordinal];

  switch ((guint) line->next)
    {
    case 0:
      return g_strdup ("");
    case ACCORD_PARTY_A:
      return say_next (self->begin_a, line->a);
    case ACCORD_PARTY_B:
      return say_next (self->begin_b, line->b);
    case ACCORD_PARTY_EXTERNAL:
      return g_strdup (say_external (line->joint, reader));
    default:
      break;
    }

  if (is_same_step (line->a, line->b))
    /* Translators: in place of an organisation's name, for both of them, as in
     * "Both: act" */
    return say_next (C_("both organisations", "Both"), line->a);

  first = say_next (self->begin_a, line->a);
  second = say_next (self->short_b, line->b);

  /* Translators: the next steps of two organisations, one after the other */
  return g_strdup_printf (_("%s; %s"), first, second);
}

char *
accord_comparison_not_speaking (const AccordComparison *self,
                                guint                   ordinal,
                                AccordParties           party)
{
  const AccordLine *line;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ordinal < self->score->items, NULL);
  g_return_val_if_fail (party == ACCORD_PARTY_A || party == ACCORD_PARTY_B,
                        NULL);

  line = &self->lines[ordinal];
  if ((line->speakers & party) != 0)
    return NULL;

  /* Translators: an organisation that must show an item, beside what the other
   * one answered */
  return g_strdup_printf (_("(for %s to show)"),
                          line->speakers == ACCORD_PARTY_A ? self->short_a
                                                           : self->short_b);
}

char *
accord_comparison_say_mandated (const AccordComparison *self)
{
  AccordFact a;
  AccordFact b;

  g_return_val_if_fail (self != NULL, NULL);

  a = accord_assessment_get_mandated (self->a);
  b = accord_assessment_get_mandated (self->b);

  if (a == b)
    {
      switch (a)
        {
        case ACCORD_FACT_TRUE:
          return g_strdup (_("Both record that a regulator or government "
                             "directed this."));
        case ACCORD_FACT_FALSE:
          return g_strdup (_("Both record that no regulator has directed "
                             "this."));
        case ACCORD_FACT_OPEN:
        default:
          return g_strdup (_("Neither records how this came about."));
        }
    }

  if (a != ACCORD_FACT_OPEN && b != ACCORD_FACT_OPEN)
    return g_strdup_printf (_("One records that a regulator or government "
                              "directed this, the other that none has. So it "
                              "sets no type aside. Directed, according to: "
                              "%s."),
                            a == ACCORD_FACT_TRUE ? self->short_a
                                                  : self->short_b);

  if (a == ACCORD_FACT_TRUE || b == ACCORD_FACT_TRUE)
    return g_strdup_printf (_("Only one records that a regulator or "
                              "government directed this, so it sets no type "
                              "aside: %s."),
                            a != ACCORD_FACT_OPEN ? self->short_a
                                                  : self->short_b);

  return g_strdup_printf (_("Only one records that no regulator has directed "
                            "this, so it sets no type aside: %s."),
                          a != ACCORD_FACT_OPEN ? self->short_a
                                                : self->short_b);
}

char *
accord_comparison_say_structural (const AccordComparison *self)
{
  AccordFact a;
  AccordFact b;

  g_return_val_if_fail (self != NULL, NULL);

  a = accord_assessment_get_structural (self->a);
  b = accord_assessment_get_structural (self->b);

  if (a == b)
    {
      switch (a)
        {
        case ACCORD_FACT_TRUE:
          return g_strdup (_("Both record that a formal link is being "
                             "considered."));
        case ACCORD_FACT_FALSE:
          return g_strdup (_("Both record that no formal link is being "
                             "considered."));
        case ACCORD_FACT_OPEN:
        default:
          return g_strdup (_("Neither records whether a formal link is being "
                             "considered."));
        }
    }

  if (a != ACCORD_FACT_OPEN && b != ACCORD_FACT_OPEN)
    return g_strdup_printf (_("One records that a formal link is being "
                              "considered, the other that none is. So it sets "
                              "no type aside. Considered, according to: %s."),
                            a == ACCORD_FACT_TRUE ? self->short_a
                                                  : self->short_b);

  if (a == ACCORD_FACT_TRUE || b == ACCORD_FACT_TRUE)
    return g_strdup_printf (_("Only one records that a formal link is being "
                              "considered, so it sets no type aside: %s."),
                            a != ACCORD_FACT_OPEN ? self->short_a
                                                  : self->short_b);

  return g_strdup_printf (_("Only one records that no formal link is being "
                            "considered, so it sets no type aside: %s."),
                          a != ACCORD_FACT_OPEN ? self->short_a
                                                : self->short_b);
}

const char *
accord_comparison_explain_joint (void)
{
  return _("Both together counts a line only when everyone who must show it "
           "has it in place, so it can be lower than either.");
}

static void
write_group (AccordJsonWriter  *writer,
             const char        *name,
             const AccordTally *a,
             const AccordTally *b,
             const AccordTally *joint)
{
  accord_json_writer_name (writer, name);
  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "a");
  accord_figures_write_tally (writer, a);
  accord_json_writer_name (writer, "b");
  accord_figures_write_tally (writer, b);
  accord_json_writer_name (writer, "joint");
  accord_figures_write_tally (writer, joint);
  accord_json_writer_end_object (writer);
}

static void
write_next (AccordJsonWriter *writer,
            AccordParties     next)
{
  accord_json_writer_name (writer, "next");
  accord_json_writer_begin_array (writer);
  if ((next & ACCORD_PARTY_A) != 0)
    accord_json_writer_text (writer, "a");
  if ((next & ACCORD_PARTY_B) != 0)
    accord_json_writer_text (writer, "b");
  if ((next & ACCORD_PARTY_EXTERNAL) != 0)
    accord_json_writer_text (writer, "external");
  accord_json_writer_end_array (writer);
}

static void
write_items (AccordJsonWriter       *writer,
             const AccordComparison *self,
             AccordArrangement      *arrangement)
{
  guint first = accord_arrangement_get_first (arrangement,
                                              ACCORD_KIND_CONTEXT);
  guint n = accord_arrangement_get_n (arrangement, ACCORD_KIND_CONTEXT)
            + accord_arrangement_get_n (arrangement, ACCORD_KIND_ENABLER);

  accord_json_writer_name (writer, "items");
  accord_json_writer_begin_array (writer);

  for (guint i = first; i < first + n; i++)
    {
      const AccordLine *line = &self->lines[i];
      AccordItem *item = accord_framework_get_item (self->framework, i);

      accord_json_writer_begin_object (writer);
      accord_json_writer_name (writer, "id");
      accord_json_writer_text (writer, accord_item_get_id (item));
      accord_json_writer_name (writer, "a");
      accord_json_writer_text (writer, accord_status_to_word (line->a));
      accord_json_writer_name (writer, "b");
      accord_json_writer_text (writer, accord_status_to_word (line->b));
      accord_json_writer_name (writer, "joint");
      accord_json_writer_text (writer, accord_status_to_word (line->joint));
      accord_json_writer_name (writer, "differs");
      accord_json_writer_boolean (writer, line->differs);
      write_next (writer, line->next);
      accord_json_writer_end_object (writer);
    }

  accord_json_writer_end_array (writer);
}

GBytes *
accord_comparison_to_json (const AccordComparison *self)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();

  g_return_val_if_fail (self != NULL, NULL);

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "organisations");
  accord_json_writer_begin_array (writer);
  accord_json_writer_text (writer,
                           accord_assessment_get_organisation (self->a));
  accord_json_writer_text (writer,
                           accord_assessment_get_organisation (self->b));
  accord_json_writer_end_array (writer);
  accord_json_writer_name (writer, "framework");
  accord_json_writer_text (writer, accord_framework_get_id (self->framework));

  accord_json_writer_name (writer, "arrangements");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < self->score->n_arrangements; i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (self->framework, i);
      const AccordStanding *joint = &self->score->standings[i];
      const AccordStanding *a = &self->score_a->standings[i];
      const AccordStanding *b = &self->score_b->standings[i];

      accord_json_writer_begin_object (writer);
      accord_json_writer_name (writer, "id");
      accord_json_writer_text (writer, accord_arrangement_get_id (arrangement));
      write_group (writer, "enablers",
                   &a->enablers, &b->enablers, &joint->enablers);
      write_group (writer, "context",
                   &a->context, &b->context, &joint->context);
      accord_figures_write_standing (writer, joint, self->framework,
                                     arrangement, self->statuses);
      write_items (writer, self, arrangement);
      accord_json_writer_end_object (writer);
    }
  accord_json_writer_end_array (writer);

  accord_figures_write_ranking (writer, self->framework, self->score);
  accord_figures_write_unmatched (writer, self->unmatched);
  accord_json_writer_end_object (writer);

  return accord_json_writer_finish (writer);
}
