/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-actions.h"

#include "model/figures/accord-figures-json.h"
#include "model/figures/accord-open-items.h"

#include <glib/gi18n-lib.h>

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  return accord_action_entry_compare_due (*(AccordActionEntry * const *) a,
                                          *(AccordActionEntry * const *) b);
}

/* g_ptr_array_sort() keeps the order of equals, since GLib 2.32. */
GPtrArray *
accord_actions_list (AccordAssessment * const *assessments,
                     const char * const       *sources,
                     guint                     n_assessments,
                     gboolean                  with_done)
{
  GPtrArray *entries;

  g_return_val_if_fail (assessments != NULL || n_assessments == 0, NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_assessments; i++)
    {
      AccordAssessment *assessment = assessments[i];

      for (guint o = 0; o < accord_assessment_get_n_answers (assessment); o++)
        {
          AccordAnswer *answer = accord_assessment_get_answer (assessment, o);
          AccordAction *action = accord_answer_get_action (answer);

          if (action == NULL || (!with_done && accord_action_get_done (action)))
            continue;

          g_ptr_array_add (entries,
                           accord_action_entry_new (assessment, answer,
                                                    sources != NULL
                                                    ? sources[i] : NULL));
        }
    }

  g_ptr_array_sort (entries, compare_due);

  return entries;
}

char *
accord_actions_count_text (GPtrArray  *entries,
                           const char *today)
{
  guint open = 0;
  guint overdue = 0;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      AccordActionEntry *entry = entries->pdata[i];

      open +=
        !accord_action_get_done (accord_action_entry_get_action (entry));
      overdue += accord_action_entry_get_days_overdue (entry, today) > 0;
    }

  if (entries->len == 0)
    return g_strdup (_("No actions"));

  if (overdue == 0)
    /* Translators: actions */
    return g_strdup_printf (ngettext ("%u open", "%u open", open), open);

  /* Translators: actions: how many are open, and how many of these are late */
  return g_strdup_printf (ngettext ("%u open, %u overdue",
                                    "%u open, %u overdue", open),
                          open, overdue);
}

/* What is the partner's to do carries the partner's name; whose the others are
 * follows from their items.
 */
static AccordAction *
make_action (AccordAssessment *assessment,
             AccordItem       *item)
{
  AccordAction *action = accord_action_new (accord_item_get_title (item));
  AccordActor actor =
    accord_actor_for_side (accord_item_get_side (item),
                           accord_assessment_get_role (assessment));

  if (actor == ACCORD_ACTOR_PARTNER)
    accord_action_set_organisation (action,
                                    accord_assessment_get_partner (assessment));

  return action;
}

guint
accord_actions_add (AccordAssessment *assessment,
                    const guint      *ordinals,
                    guint             n_ordinals)
{
  AccordHistory *history;
  GObject *subject;
  guint added = 0;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), 0);
  g_return_val_if_fail (ordinals != NULL || n_ordinals == 0, 0);

  if (n_ordinals == 0)
    return 0;

  /* The first item is where an undo leads. */
  subject = G_OBJECT (accord_assessment_get_answer (assessment, ordinals[0]));
  history = accord_assessment_get_history (assessment);
  /* Translators: a step that can be undone: "Undo: add actions" */
  accord_history_begin (history, _("add actions"), subject);

  for (guint i = 0; i < n_ordinals; i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment,
                                                           ordinals[i]);
      AccordItem *item = accord_answer_get_item (answer);
      g_autoptr (AccordAction) action = NULL;

      if (accord_answer_get_action (answer) != NULL)
        continue;

      action = make_action (assessment, item);
      accord_answer_set_action (answer, action);
      added++;
    }

  accord_history_end (history);

  return added;
}

static void
write_text (AccordJsonWriter *writer,
            const char       *name,
            const char       *text)
{
  accord_json_writer_name (writer, name);
  accord_json_writer_text (writer, text);
}

static void
write_entry (AccordJsonWriter  *writer,
             AccordActionEntry *entry,
             const char        *today)
{
  AccordAssessment *assessment = accord_action_entry_get_assessment (entry);
  AccordArrangement *type = accord_action_entry_get_arrangement (entry);
  AccordAnswer *answer = accord_action_entry_get_answer (entry);
  AccordAction *action = accord_action_entry_get_action (entry);
  AccordItem *item = accord_action_entry_get_item (entry);

  accord_json_writer_begin_object (writer);
  write_text (writer, "file", accord_action_entry_get_source (entry));
  write_text (writer, "of", accord_assessment_get_organisation (assessment));
  write_text (writer, "arrangement", accord_arrangement_get_id (type));
  write_text (writer, "item", accord_item_get_id (item));
  write_text (writer, "status",
              accord_status_to_word (accord_answer_get_status (answer)));
  write_text (writer, "what", accord_action_get_what (action));
  write_text (writer, "owner", accord_action_get_owner (action));
  write_text (writer, "organisation",
              accord_action_get_organisation (action));
  accord_json_writer_name (writer, "due");
  accord_figures_write_date (writer, accord_action_get_due (action));
  accord_json_writer_name (writer, "done");
  accord_json_writer_boolean (writer, accord_action_get_done (action));
  accord_json_writer_name (writer, "days-overdue");
  accord_json_writer_whole (writer,
                            accord_action_entry_get_days_overdue (entry,
                                                                  today));
  accord_json_writer_end_object (writer);
}

GBytes *
accord_actions_to_json (GPtrArray  *entries,
                        const char *today)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "actions");
  accord_json_writer_begin_array (writer);
  for (guint i = 0; i < entries->len; i++)
    write_entry (writer, entries->pdata[i], today);
  accord_json_writer_end_array (writer);
  accord_json_writer_end_object (writer);

  return accord_json_writer_finish (writer);
}
