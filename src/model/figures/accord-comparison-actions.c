/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-comparison-actions.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_group (gpointer data)
{
  AccordOrganisationActions *group = data;

  g_free (group->name);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

static AccordOrganisationActions *
add_group (GPtrArray  *groups,
           const char *name)
{
  AccordOrganisationActions *group = g_new (AccordOrganisationActions, 1);

  group->name = g_strdup (name);
  group->entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (groups, group);

  return group;
}

/* Places among the groups: the first of the two, the second, then others. */
#define NO_PLACE G_MAXUINT

static AccordAssessment *
get_other (const AccordComparison *self,
           AccordActionEntry      *entry)
{
  return accord_action_entry_get_assessment (entry) == self->a ? self->b
                                                               : self->a;
}

/* Where both are of the same organisation the one whose file it is has it,
 * unless the other's name alone is exactly the one that is given.
 */
static gboolean
is_for_other (const AccordComparison *self,
              AccordActionEntry      *entry,
              const char             *name)
{
  AccordAssessment *assessment = accord_action_entry_get_assessment (entry);
  const char *own = accord_assessment_get_organisation (assessment);
  const char *other =
    accord_assessment_get_organisation (get_other (self, entry));

  if (strcmp (name, own) != 0 && strcmp (name, other) == 0)
    return TRUE;
  if (accord_words_is_same_name (name, own))
    return FALSE;

  /* A file without a name is that of the partner whom the first one names. */
  return accord_words_is_same_name (
    name, *other != '\0' ? other : accord_assessment_get_partner (assessment));
}

static guint
find_place (const AccordComparison *self,
            AccordActionEntry      *entry)
{
  gboolean of_a = accord_action_entry_get_assessment (entry) == self->a;
  const char *name = accord_action_get_organisation (
    accord_action_entry_get_action (entry));
  AccordActor actor = accord_action_entry_get_actor (entry);
  guint own_place = of_a ? 0 : 1;

  if (*name != '\0' && is_for_other (self, entry, name))
    return 1 - own_place;
  if (*name == '\0' && actor == ACCORD_ACTOR_PARTNER)
    return 1 - own_place;

  return actor == ACCORD_ACTOR_OWN ? own_place : NO_PLACE;
}

static AccordOrganisationActions *
find_group (const AccordComparison *self,
            GPtrArray              *groups,
            AccordActionEntry      *entry)
{
  guint place = find_place (self, entry);
  g_autofree char *name = NULL;

  if (place != NO_PLACE)
    return groups->pdata[place];

  name = accord_action_entry_to_organisation (entry);
  for (guint i = 2; i < groups->len; i++)
    {
      AccordOrganisationActions *group = groups->pdata[i];

      if (accord_words_is_same_name (group->name, name))
        return group;
    }

  return add_group (groups, name);
}

static gboolean
is_same_action (AccordAction *a,
                AccordAction *b)
{
  return strcmp (accord_action_get_what (a), accord_action_get_what (b)) == 0 &&
         strcmp (accord_action_get_owner (a),
                 accord_action_get_owner (b)) == 0 &&
         strcmp (accord_action_get_organisation (a),
                 accord_action_get_organisation (b)) == 0 &&
         strcmp (accord_action_get_due (a), accord_action_get_due (b)) == 0 &&
         accord_action_get_done (a) == accord_action_get_done (b);
}

/* Two copies of one assessment have an action once where both have the same. */
static gboolean
is_told (const AccordComparison *self,
         AccordActionEntry      *entry)
{
  const char *id = accord_assessment_get_id (self->a);
  const char *item = accord_item_get_id (accord_action_entry_get_item (entry));
  AccordItem *same;
  AccordAction *action;

  if (self->a == self->b ||
      accord_action_entry_get_assessment (entry) == self->a ||
      *id == '\0' || strcmp (id, accord_assessment_get_id (self->b)) != 0)
    return FALSE;

  same = accord_framework_find_item (self->framework, item);
  if (same == NULL || accord_item_get_ordinal (same) == ACCORD_ITEM_NO_ORDINAL)
    return FALSE;

  action = accord_answer_get_action (
    accord_assessment_get_answer (self->a, accord_item_get_ordinal (same)));

  return action != NULL &&
         is_same_action (action, accord_action_entry_get_action (entry));
}

GPtrArray *
accord_comparison_list_actions (const AccordComparison *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GPtrArray) entries = NULL;
  AccordAssessment *both[2];

  g_return_val_if_fail (self != NULL, NULL);

  both[0] = self->a;
  both[1] = self->b;
  add_group (groups, self->begin_a);
  add_group (groups, self->begin_b);

  /* A file beside itself has its actions once. */
  entries = accord_actions_list (both, NULL, self->a == self->b ? 1 : 2, FALSE);
  for (guint i = 0; i < entries->len; i++)
    {
      AccordActionEntry *entry = entries->pdata[i];

      if (is_told (self, entry))
        continue;

      g_ptr_array_add (find_group (self, groups, entry)->entries,
                       g_object_ref (entry));
    }

  return groups;
}

char *
accord_comparison_action_facts (AccordActionEntry *entry)
{
  g_autofree char *owner = NULL;
  g_autofree char *due = NULL;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (entry), NULL);

  owner = accord_action_entry_to_owner (entry);
  due = accord_words_date (accord_action_get_due (
    accord_action_entry_get_action (entry)));

  if (*due == '\0')
    /* Translators: who carries out an action */
    return g_strdup_printf (_("%s · No date"), owner);

  /* Translators: who carries out an action, and when it is due */
  return g_strdup_printf (_("%s · due %s"), owner, due);
}
