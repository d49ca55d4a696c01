/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-trend.h"

#include "model/figures/accord-carried.h"
#include "model/figures/accord-comparison-private.h"
#include "model/figures/accord-figures-json.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No date first, equal dates in the order given: "" sorts before any date and
 * the sort keeps equals in place.
 */
static void
sort_by_date (GPtrArray *assessments)
{
  for (guint i = 1; i < assessments->len; i++)
    {
      AccordAssessment *moved = assessments->pdata[i];
      const char *date = accord_assessment_get_date (moved);
      guint j = i;

      for (; j > 0; j--)
        {
          AccordAssessment *before = assessments->pdata[j - 1];

          if (strcmp (accord_assessment_get_date (before), date) <= 0)
            break;
          assessments->pdata[j] = before;
        }
      assessments->pdata[j] = moved;
    }
}

/* Not in place, Partly, In place are steps of one ladder; the rest is no
 * better and no worse than any of them.
 */
static int
get_rung (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_NOT_IN_PLACE:
      return 0;
    case ACCORD_STATUS_PARTLY:
      return 1;
    case ACCORD_STATUS_IN_PLACE:
      return 2;
    case ACCORD_STATUS_NONE:
    case ACCORD_STATUS_DONT_KNOW:
    case ACCORD_STATUS_NOT_APPLICABLE:
    default:
      return -1;
    }
}

/**
 * accord_change_kind:
 *
 * Returns: which way a status went; from or to anything but Not in place,
 *   Partly and In place is neither better nor worse, a first answer neither
 */
AccordChangeKind
accord_change_kind (AccordStatus from,
                    AccordStatus to)
{
  int before = get_rung (from);
  int after = get_rung (to);

  if (from == ACCORD_STATUS_NONE && to != ACCORD_STATUS_NONE)
    return ACCORD_CHANGE_ANSWERED;

  if (before < 0 || after < 0 || before == after)
    return ACCORD_CHANGE_OTHER;

  return after > before ? ACCORD_CHANGE_IMPROVED : ACCORD_CHANGE_WORSENED;
}

static void
list_changes (AccordTrend *self)
{
  guint n = accord_framework_get_n_items (self->framework);

  for (guint step = 0; step + 1 < self->statuses->len; step++)
    {
      const AccordStatus *from = self->statuses->pdata[step];
      const AccordStatus *to = self->statuses->pdata[step + 1];

      for (guint i = 0; i < n; i++)
        {
          AccordChange change = { i, step, from[i], to[i],
                                  accord_change_kind (from[i], to[i]) };

          if (from[i] != to[i])
            g_array_append_val (self->changes, change);
        }
    }
}

static void
add_assessment (AccordTrend      *self,
                AccordAssessment *assessment)
{
  AccordStatus *statuses = accord_assessment_map_statuses (assessment,
                                                           self->framework);
  AccordAssessment *first = self->assessments->pdata[0];
  AccordFact mandated = accord_assessment_get_mandated (assessment);
  AccordFact structural = accord_assessment_get_structural (assessment);

  g_ptr_array_add (self->statuses, statuses);
  g_ptr_array_add (self->scores,
                   accord_score_new (self->framework, statuses,
                                     mandated, structural));

  if (strcmp (accord_assessment_get_organisation (assessment),
              accord_assessment_get_organisation (first)) != 0)
    self->other_organisations = TRUE;
}

AccordTrend *
accord_trend_new (AccordAssessment * const  *assessments,
                  guint                      n_assessments,
                  GError                   **error)
{
  AccordTrend *self;

  g_return_val_if_fail (assessments != NULL, NULL);
  g_return_val_if_fail (n_assessments > 0, NULL);

  for (guint i = 1; i < n_assessments; i++)
    {
      if (!accord_assessment_check_framework (assessments[0], assessments[i],
                                              error))
        return NULL;
    }

  self = g_new0 (AccordTrend, 1);
  self->assessments = g_ptr_array_new_with_free_func (g_object_unref);
  self->statuses = g_ptr_array_new_with_free_func (g_free);
  self->scores =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_score_unref);
  self->changes = g_array_new (FALSE, FALSE, sizeof (AccordChange));

  for (guint i = 0; i < n_assessments; i++)
    g_ptr_array_add (self->assessments, g_object_ref (assessments[i]));
  sort_by_date (self->assessments);

  /* The lines are those of the latest file. */
  self->framework =
    g_object_ref (accord_assessment_get_framework (
                    self->assessments->pdata[n_assessments - 1]));

  for (guint i = 0; i < n_assessments; i++)
    add_assessment (self, self->assessments->pdata[i]);

  self->unmatched =
    accord_assessments_list_unmatched (assessments, n_assessments,
                                       self->framework);

  list_changes (self);
  self->not_reconfirmed =
    accord_carried_count (self->assessments->pdata[n_assessments - 1], NULL,
                          ACCORD_KIND_ADVANTAGE).carried;

  return self;
}

void
accord_trend_free (AccordTrend *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->framework);
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->statuses, g_ptr_array_unref);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_clear_pointer (&self->unmatched, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self);
}

/** accord_trend_get_score: (transfer none) */
AccordScore *
accord_trend_get_score (const AccordTrend *self,
                        guint              index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->scores->len, NULL);

  return self->scores->pdata[index];
}

/** accord_trend_get_assessment: (transfer none), in the order of dates */
AccordAssessment *
accord_trend_get_assessment (const AccordTrend *self,
                             guint              index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->assessments->len, NULL);

  return self->assessments->pdata[index];
}

static char *
say_date (const AccordTrend *self,
          guint              index)
{
  const char *date =
    accord_assessment_get_date (accord_trend_get_assessment (self, index));

  return *date != '\0' ? accord_words_date (date) : g_strdup (_("No date"));
}

static gboolean
is_same_day (const AccordTrend *self,
             guint              a,
             guint              b)
{
  return strcmp (accord_assessment_get_date (self->assessments->pdata[a]),
                 accord_assessment_get_date (self->assessments->pdata[b])) == 0;
}

/* Which of the files of its day it is, from 1; 0 where it is the only one. */
static guint
get_place_in_day (const AccordTrend *self,
                  guint              index)
{
  guint first = index;

  while (first > 0 && is_same_day (self, first - 1, index))
    first--;

  if (first == index && (index + 1 == self->assessments->len ||
                         !is_same_day (self, index + 1, index)))
    return 0;

  return index - first + 1;
}

char *
accord_trend_get_date_text (const AccordTrend *self,
                            guint              index)
{
  g_autofree char *date = NULL;
  guint place;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->assessments->len, NULL);

  date = say_date (self, index);
  place = get_place_in_day (self, index);
  if (place == 0)
    return g_steal_pointer (&date);

  /* Translators: a date, and which of several files of that day it is */
  return g_strdup_printf (_("%s, file %u"), date, place);
}

char *
accord_trend_get_step_title (const AccordTrend *self,
                             guint              step)
{
  const char *before;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step + 1 < self->assessments->len, NULL);

  from = say_date (self, step);
  to = say_date (self, step + 1);
  before = accord_assessment_get_date (accord_trend_get_assessment (self,
                                                                    step));

  if (is_same_day (self, step, step + 1))
    {
      guint place = get_place_in_day (self, step);

      /* Translators: a date, and two of the files of that day */
      return g_strdup_printf (_("%s: file %u, then file %u"), from, place,
                              place + 1);
    }

  /* Those without a date come first. */
  if (*before == '\0')
    /* Translators: what stands for a date, then a date */
    return g_strdup_printf (_("%s, then %s"), from, to);

  /* Translators: two dates */
  return g_strdup_printf (_("From %s to %s"), from, to);
}

char *
accord_trend_summarise (const AccordTrend *self,
                        guint              step)
{
  guint counts[ACCORD_CHANGE_OTHER + 1] = { 0 };
  g_autoptr (GPtrArray) parts = NULL;
  guint carried;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step + 1 < self->assessments->len, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AccordChange *change = &g_array_index (self->changes, AccordChange,
                                                   i);

      if (change->step == step)
        counts[change->kind]++;
    }

  parts = g_ptr_array_new_with_free_func (g_free);
  carried = step + 2 == self->assessments->len ? self->not_reconfirmed : 0;

  if (counts[ACCORD_CHANGE_IMPROVED] > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u improved", "%u improved",
                                                counts[ACCORD_CHANGE_IMPROVED]),
                                      counts[ACCORD_CHANGE_IMPROVED]));
  if (counts[ACCORD_CHANGE_WORSENED] > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u worsened", "%u worsened",
                                                counts[ACCORD_CHANGE_WORSENED]),
                                      counts[ACCORD_CHANGE_WORSENED]));
  if (counts[ACCORD_CHANGE_ANSWERED] > 0)
    /* Translators: lines that had no answer before */
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u newly answered",
                                                "%u newly answered",
                                                counts[ACCORD_CHANGE_ANSWERED]),
                                      counts[ACCORD_CHANGE_ANSWERED]));
  if (counts[ACCORD_CHANGE_OTHER] > 0)
    /* Translators: answers that changed from or to "Don't know" or "Not
     * applicable", or were cleared */
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u changed otherwise",
                                                "%u changed otherwise",
                                                counts[ACCORD_CHANGE_OTHER]),
                                      counts[ACCORD_CHANGE_OTHER]));
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_("Nothing changed")));
  if (carried > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u not reconfirmed",
                                                "%u not reconfirmed", carried),
                                      carried));
  g_ptr_array_add (parts, NULL);

  return accord_words_join ((const char * const *) parts->pdata);
}

char *
accord_trend_say_organisations (const AccordTrend *self)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GString) list = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->other_organisations)
    return NULL;

  names = g_ptr_array_new ();
  list = g_string_new (NULL);
  for (guint i = 0; i < self->assessments->len; i++)
    {
      const char *name =
        accord_assessment_get_organisation (self->assessments->pdata[i]);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];

      if (i > 0)
        g_string_append (list, _("; "));
      /* Translators: in a list of organisations, for one without a name */
      g_string_append (list, *name != '\0' ? name : _("no name"));
    }

  /* Translators: names of organisations */
  return g_strdup_printf (_("The files are not all of the same organisation: "
                            "%s."), list->str);
}

char *
accord_trend_say_revisions (const AccordTrend *self)
{
  g_autoptr (GPtrArray) revisions = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->assessments->len; i++)
    {
      int revision = accord_assessment_get_framework_revision (
        accord_trend_get_assessment (self, i));
      gpointer key = GINT_TO_POINTER (revision);

      if (revision == 0 || g_ptr_array_find (revisions, key, NULL))
        continue;

      g_ptr_array_add (revisions, key);
      g_ptr_array_add (texts, g_strdup_printf ("%d", revision));
    }

  if (revisions->len < 2)
    return NULL;

  g_ptr_array_add (texts, NULL);
  list = accord_words_join ((const char * const *) texts->pdata);

  /* Translators: numbers of revisions, in the order of the files' dates */
  return g_strdup_printf (_("The files were made with different revisions of "
                            "the framework: %s. Lines are matched by their "
                            "ids."), list);
}

char *
accord_trend_say_unmatched (const AccordTrend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unmatched->len > 0 ? accord_unmatched_to_text (self->unmatched)
                                  : NULL;
}

static void
write_groups (AccordJsonWriter  *writer,
              const AccordTrend *self,
              guint              index,
              AccordKind         kind)
{
  accord_json_writer_name (writer, kind == ACCORD_KIND_ENABLER ? "enablers"
                                                               : "context");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < self->scores->len; i++)
    {
      const AccordScore *score = self->scores->pdata[i];
      const AccordStanding *standing = &score->standings[index];

      accord_figures_write_tally (writer,
                                  kind == ACCORD_KIND_ENABLER
                                  ? &standing->enablers
                                  : &standing->context);
    }
  accord_json_writer_end_array (writer);
}

static void
write_date_of (AccordJsonWriter  *writer,
               const AccordTrend *self,
               guint              index)
{
  accord_figures_write_date (writer,
                             accord_assessment_get_date (
                               self->assessments->pdata[index]));
}

static void
write_change (AccordJsonWriter   *writer,
              const AccordTrend  *self,
              const AccordChange *change)
{
  AccordItem *item = accord_framework_get_item (self->framework,
                                                change->ordinal);

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "id");
  accord_json_writer_text (writer, accord_item_get_id (item));
  accord_json_writer_name (writer, "dates");
  accord_json_writer_begin_array (writer);
  write_date_of (writer, self, change->step);
  write_date_of (writer, self, change->step + 1);
  accord_json_writer_end_array (writer);
  accord_json_writer_name (writer, "from");
  accord_json_writer_text (writer, accord_status_to_word (change->from));
  accord_json_writer_name (writer, "to");
  accord_json_writer_text (writer, accord_status_to_word (change->to));
  accord_json_writer_end_object (writer);
}

GBytes *
accord_trend_to_json (const AccordTrend *self)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
  AccordAssessment *last;

  g_return_val_if_fail (self != NULL, NULL);

  last = self->assessments->pdata[self->assessments->len - 1];

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "organisation");
  accord_json_writer_text (writer, accord_assessment_get_organisation (last));
  accord_json_writer_name (writer, "framework");
  accord_json_writer_text (writer, accord_framework_get_id (self->framework));

  accord_json_writer_name (writer, "dates");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < self->assessments->len; i++)
    write_date_of (writer, self, i);
  accord_json_writer_end_array (writer);

  accord_json_writer_name (writer, "arrangements");
  accord_json_writer_begin_array (writer);
  for (guint i = 0;
       i < accord_framework_get_n_arrangements (self->framework);
       i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (self->framework, i);

      accord_json_writer_begin_object (writer);
      accord_json_writer_name (writer, "id");
      accord_json_writer_text (writer, accord_arrangement_get_id (arrangement));
      write_groups (writer, self, i, ACCORD_KIND_ENABLER);
      write_groups (writer, self, i, ACCORD_KIND_CONTEXT);
      accord_json_writer_end_object (writer);
    }
  accord_json_writer_end_array (writer);

  accord_json_writer_name (writer, "changes");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < self->changes->len; i++)
    write_change (writer, self,
                  &g_array_index (self->changes, AccordChange, i));
  accord_json_writer_end_array (writer);
  accord_figures_write_unmatched (writer, self->unmatched);
  accord_json_writer_end_object (writer);

  return accord_json_writer_finish (writer);
}
