/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-open-items.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/**
 * accord_verb_for_status:
 *
 * Returns: what is to be done next (interface, Comparison, 4): act, find out
 *   or answer; nothing for In place and Not applicable
 */
AccordVerb
accord_verb_for_status (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_NONE:
      return ACCORD_VERB_ANSWER;
    case ACCORD_STATUS_DONT_KNOW:
      return ACCORD_VERB_FIND_OUT;
    case ACCORD_STATUS_PARTLY:
    case ACCORD_STATUS_NOT_IN_PLACE:
      return ACCORD_VERB_ACT;
    case ACCORD_STATUS_IN_PLACE:
    case ACCORD_STATUS_NOT_APPLICABLE:
      return ACCORD_VERB_NONE;
    default:
      g_return_val_if_reached (ACCORD_VERB_NONE);
    }
}

const char *
accord_verb_to_title (AccordVerb verb)
{
  switch (verb)
    {
    case ACCORD_VERB_NONE:
      return "";
    case ACCORD_VERB_ACT:
      /* Translators: the next step with a line that is missing */
      return C_("next step", "act");
    case ACCORD_VERB_FIND_OUT:
      /* Translators: the next step with a line that nobody knows about */
      return C_("next step", "find out");
    case ACCORD_VERB_ANSWER:
      /* Translators: the next step with a line that is not answered */
      return C_("next step", "answer");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * accord_actor_for_side:
 * @side: who must show an item
 * @role: the part of the organisation whose file it is
 *
 * An item for the lead or the supported organisation is the partner's where
 * the file's own role is the other one; with equal parts it stays one's own,
 * as both speak for it (design, Joint status).
 */
AccordActor
accord_actor_for_side (AccordSide side,
                       AccordRole role)
{
  switch (side)
    {
    case ACCORD_SIDE_EXTERNAL:
      return ACCORD_ACTOR_EXTERNAL;
    case ACCORD_SIDE_LEAD:
      return role == ACCORD_ROLE_SUPPORTED ? ACCORD_ACTOR_PARTNER
                                           : ACCORD_ACTOR_OWN;
    case ACCORD_SIDE_SUPPORTED:
      return role == ACCORD_ROLE_LEAD ? ACCORD_ACTOR_PARTNER
                                      : ACCORD_ACTOR_OWN;
    case ACCORD_SIDE_BOTH:
      return ACCORD_ACTOR_OWN;
    default:
      g_return_val_if_reached (ACCORD_ACTOR_OWN);
    }
}

/**
 * accord_actor_to_name:
 *
 * Returns: (transfer full): the short name of the organisation, or words for
 *   one that has no name yet, or for those outside the pair
 */
char *
accord_actor_to_name (AccordActor       actor,
                      AccordAssessment *assessment)
{
  const char *organisation;
  const char *other;
  g_autofree char *own = NULL;
  g_autofree char *partner = NULL;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  organisation = accord_assessment_get_organisation (assessment);
  other = accord_assessment_get_partner (assessment);
  accord_words_short_names (organisation, other, &own, &partner);

  switch (actor)
    {
    case ACCORD_ACTOR_OWN:
      return *organisation != '\0' ? g_steal_pointer (&own)
                                   : g_strdup (_("This organisation"));
    case ACCORD_ACTOR_PARTNER:
      return *other != '\0' ? g_steal_pointer (&partner)
                            : g_strdup (_("The partner"));
    case ACCORD_ACTOR_EXTERNAL:
    default:
      return g_strdup (_("Regulator, commissioner or funder"));
    }
}

static int
compare_open_items (gconstpointer a,
                    gconstpointer b)
{
  const AccordOpenItem *first = a;
  const AccordOpenItem *second = b;

  if (first->actor != second->actor)
    return (int) first->actor - (int) second->actor;

  return first->ordinal < second->ordinal ? -1 : 1;
}

GArray *
accord_open_items_new (AccordAssessment *assessment,
                       gboolean          in_question_only)
{
  AccordFramework *framework;
  AccordScore *score;
  const AccordStatus *statuses;
  AccordRole role;
  GArray *open;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  framework = accord_assessment_get_framework (assessment);
  score = accord_assessment_get_score (assessment);
  statuses = accord_assessment_get_statuses (assessment);
  role = accord_assessment_get_role (assessment);
  open = g_array_new (FALSE, FALSE, sizeof (AccordOpenItem));

  for (guint o = 0; o < accord_framework_get_n_items (framework); o++)
    {
      AccordItem *item = accord_framework_get_item (framework, o);
      AccordArrangement *type = accord_item_get_arrangement (item);
      guint index = accord_arrangement_get_index (type);
      AccordOpenItem entry = {
        o,
        accord_actor_for_side (accord_item_get_side (item), role),
        accord_verb_for_status (statuses[o]),
      };

      if (entry.verb == ACCORD_VERB_NONE ||
          (in_question_only && score->standings[index].set_aside))
        continue;

      g_array_append_val (open, entry);
    }

  g_array_sort (open, compare_open_items);

  return open;
}

char *
accord_open_item_to_next (const AccordOpenItem *item,
                          AccordAssessment     *assessment)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  name = accord_actor_to_name (item->actor, assessment);

  /* Translators: who has the next step, and what it is: act, find out, answer
   */
  return g_strdup_printf (_("%s: %s"), name, accord_verb_to_title (item->verb));
}
