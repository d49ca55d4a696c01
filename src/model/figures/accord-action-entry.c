/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-action-entry.h"

#include "model/accord-date.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordActionEntry
{
  GObject parent_instance;

  /* Owned References */
  AccordAssessment *assessment;
  AccordAnswer *answer;
  AccordAction *action;
  char *source;
};

G_DEFINE_FINAL_TYPE (AccordActionEntry, accord_action_entry, G_TYPE_OBJECT)

static void
accord_action_entry_dispose (GObject *object)
{
  AccordActionEntry *self = ACCORD_ACTION_ENTRY (object);

  g_clear_object (&self->assessment);
  g_clear_object (&self->answer);
  g_clear_object (&self->action);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (accord_action_entry_parent_class)->dispose (object);
}

static void
accord_action_entry_class_init (AccordActionEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_action_entry_dispose;
}

static void
accord_action_entry_init (AccordActionEntry *self)
{
}

/**
 * accord_action_entry_new:
 * @answer: an answer of @assessment that has an action
 * @source: (nullable): what to call the file that it came from
 *
 * Returns: (transfer full): the entry for its present action
 */
AccordActionEntry *
accord_action_entry_new (AccordAssessment *assessment,
                         AccordAnswer     *answer,
                         const char       *source)
{
  AccordActionEntry *self;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);
  g_return_val_if_fail (accord_answer_get_action (answer) != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_ACTION_ENTRY, NULL);
  self->assessment = g_object_ref (assessment);
  self->answer = g_object_ref (answer);
  self->action = g_object_ref (accord_answer_get_action (answer));
  self->source = g_strdup (source != NULL ? source : "");

  return self;
}

AccordAssessment *
accord_action_entry_get_assessment (AccordActionEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  return self->assessment;
}

AccordAnswer *
accord_action_entry_get_answer (AccordActionEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  return self->answer;
}

AccordAction *
accord_action_entry_get_action (AccordActionEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  return self->action;
}

AccordItem *
accord_action_entry_get_item (AccordActionEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  return accord_answer_get_item (self->answer);
}

AccordArrangement *
accord_action_entry_get_arrangement (AccordActionEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  return accord_item_get_arrangement (accord_answer_get_item (self->answer));
}

/** accord_action_entry_get_source: the file's name, or "". */
const char *
accord_action_entry_get_source (AccordActionEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  return self->source;
}

/**
 * accord_action_entry_get_actor:
 *
 * Returns: whose action it is by the organisation that it names; without one,
 *   who can act on its item
 */
AccordActor
accord_action_entry_get_actor (AccordActionEntry *self)
{
  const char *name;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), ACCORD_ACTOR_OWN);

  name = accord_action_get_organisation (self->action);

  if (*name == '\0')
    return accord_actor_for_side (
      accord_item_get_side (accord_action_entry_get_item (self)),
      accord_assessment_get_role (self->assessment));

  if (accord_words_is_same_name (name,
                    accord_assessment_get_organisation (self->assessment)))
    return ACCORD_ACTOR_OWN;

  if (accord_words_is_same_name (name, accord_assessment_get_partner (self->assessment)))
    return ACCORD_ACTOR_PARTNER;

  return ACCORD_ACTOR_EXTERNAL;
}

/**
 * accord_action_entry_get_days_overdue:
 *
 * Returns: by how many days the action is late; 0 where it is not, where it is
 *   done, and where it has no date
 */
int
accord_action_entry_get_days_overdue (AccordActionEntry *self,
                                      const char        *today)
{
  int days;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), 0);
  g_return_val_if_fail (today != NULL, 0);

  if (accord_action_get_done (self->action)
      || !accord_date_days_between (accord_action_get_due (self->action),
                                    today, &days))
    return 0;

  return MAX (days, 0);
}

/**
 * accord_action_entry_get_state:
 *
 * Returns: %ACCORD_ACTION_ASKS where the action is done and the item is still
 *   not in place ("Is this now in place?")
 */
AccordActionState
accord_action_entry_get_state (AccordActionEntry *self,
                               const char        *today)
{
  AccordStatus status;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), ACCORD_ACTION_OPEN);
  g_return_val_if_fail (today != NULL, ACCORD_ACTION_OPEN);

  if (accord_action_get_done (self->action))
    {
      status = accord_answer_get_status (self->answer);
      return status == ACCORD_STATUS_IN_PLACE
             || status == ACCORD_STATUS_NOT_APPLICABLE
             ? ACCORD_ACTION_DONE
             : ACCORD_ACTION_ASKS;
    }

  if (accord_action_entry_get_days_overdue (self, today) > 0)
    return ACCORD_ACTION_OVERDUE;

  return strcmp (accord_action_get_due (self->action), today) == 0
         ? ACCORD_ACTION_DUE_TODAY
         : ACCORD_ACTION_OPEN;
}

/** accord_action_entry_to_due: "31 January 2027", "No date" */
char *
accord_action_entry_to_due (AccordActionEntry *self)
{
  const char *due;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  due = accord_action_get_due (self->action);

  return *due != '\0' ? accord_words_date (due) : g_strdup (_("No date"));
}

/** accord_action_entry_to_owner: the owner, "No owner" */
char *
accord_action_entry_to_owner (AccordActionEntry *self)
{
  const char *owner;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  owner = accord_action_get_owner (self->action);

  return g_strdup (*owner != '\0' ? owner : _("No owner"));
}

/**
 * accord_action_entry_to_organisation:
 *
 * Returns: (transfer full): the short name of the organisation that the action
 *   names; without one, who can act on its item: the file's own organisation
 *   ("" where it has no name), the partner, or "Regulator, commissioner or
 *   funder"
 */
char *
accord_action_entry_to_organisation (AccordActionEntry *self)
{
  const char *name;
  AccordActor actor;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);

  name = accord_action_get_organisation (self->action);
  actor = accord_action_entry_get_actor (self);

  if (*name == '\0' && actor != ACCORD_ACTOR_OWN)
    return accord_actor_to_name (actor, self->assessment);

  if (*name == '\0')
    name = accord_assessment_get_organisation (self->assessment);

  return accord_words_short_name (name);
}

/** accord_action_entry_to_state: "Overdue by 12 days", "Open", "Done" */
char *
accord_action_entry_to_state (AccordActionEntry *self,
                              const char        *today)
{
  int days;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (self), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  switch (accord_action_entry_get_state (self, today))
    {
    case ACCORD_ACTION_OVERDUE:
      days = accord_action_entry_get_days_overdue (self, today);
      return g_strdup_printf (ngettext ("Overdue by %d day",
                                        "Overdue by %d days", days), days);
    case ACCORD_ACTION_DUE_TODAY:
      return g_strdup (_("Due today"));
    case ACCORD_ACTION_OPEN:
      /* Translators: an action that is still to be done */
      return g_strdup (C_("action", "Open"));
    case ACCORD_ACTION_ASKS:
      return g_strdup (_("Done. Is this now in place?"));
    case ACCORD_ACTION_DONE:
      /* Translators: an action that has been done */
      return g_strdup (C_("action", "Done"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/** accord_action_entry_compare_due: by due date, no date last; else equal. */
int
accord_action_entry_compare_due (AccordActionEntry *a,
                                 AccordActionEntry *b)
{
  const char *first;
  const char *second;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (a), 0);
  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (b), 0);

  first = accord_action_get_due (a->action);
  second = accord_action_get_due (b->action);

  if (*first == '\0' || *second == '\0')
    return (*first == '\0') - (*second == '\0');

  return strcmp (first, second);
}

/**
 * accord_action_entry_compare_actor:
 *
 * One's own first, the partner's next, others' last, each by due date
 * (interface, Actions).
 */
int
accord_action_entry_compare_actor (AccordActionEntry *a,
                                   AccordActionEntry *b)
{
  int difference = (int) accord_action_entry_get_actor (a)
                   - (int) accord_action_entry_get_actor (b);

  return difference != 0 ? difference : accord_action_entry_compare_due (a, b);
}
