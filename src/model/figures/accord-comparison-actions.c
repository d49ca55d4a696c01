/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-comparison-actions.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

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

static gboolean
is_called (const char       *name,
           AccordAssessment *assessment)
{
  const char *organisation = accord_assessment_get_organisation (assessment);
  g_autofree char *brief = accord_words_short_name (organisation);

  return g_ascii_strcasecmp (name, organisation) == 0 ||
         g_ascii_strcasecmp (name, brief) == 0;
}

/* Where both are of the same organisation the one whose file it is has it. */
static AccordOrganisationActions *
find_group (const AccordComparison *self,
            GPtrArray              *groups,
            AccordActionEntry      *entry)
{
  AccordAssessment *own = accord_action_entry_get_assessment (entry);
  const char *name = accord_action_get_organisation (
    accord_action_entry_get_action (entry));
  AccordAssessment *other = own == self->a ? self->b : self->a;
  guint own_index = own == self->a ? 0 : 1;

  if (*name == '\0' || is_called (name, own))
    return groups->pdata[own_index];
  if (is_called (name, other))
    return groups->pdata[1 - own_index];

  for (guint i = 2; i < groups->len; i++)
    {
      AccordOrganisationActions *group = groups->pdata[i];

      if (g_ascii_strcasecmp (group->name, name) == 0)
        return group;
    }

  return add_group (groups, name);
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
  add_group (groups, self->short_a);
  add_group (groups, self->short_b);

  /* A file beside itself has its actions once. */
  entries = accord_actions_list (both, NULL, self->a == self->b ? 1 : 2, FALSE);
  for (guint i = 0; i < entries->len; i++)
    {
      AccordActionEntry *entry = entries->pdata[i];

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
