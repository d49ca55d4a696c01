/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-joint.h"

#include "model/framework/accord-framework-private.h"

#include <glib/gi18n-lib.h>

/* The weaker of two statuses is the joint one: the smallest is the weakest
 * (design, Joint status).  Not applicable is settled before.
 */
static const guint8 strengths[ACCORD_N_STATUSES] = {
  [ACCORD_STATUS_NOT_IN_PLACE] = 0,
  [ACCORD_STATUS_DONT_KNOW] = 1,
  [ACCORD_STATUS_NONE] = 2,
  [ACCORD_STATUS_PARTLY] = 3,
  [ACCORD_STATUS_IN_PLACE] = 4,
  [ACCORD_STATUS_NOT_APPLICABLE] = 5,
};

static gboolean
is_settled (AccordStatus status)
{
  return status == ACCORD_STATUS_IN_PLACE
         || status == ACCORD_STATUS_NOT_APPLICABLE;
}

static gboolean
is_unknown (AccordStatus status)
{
  return status == ACCORD_STATUS_NONE || status == ACCORD_STATUS_DONT_KNOW;
}

/**
 * accord_joint_speakers:
 * @role_a: the first's role; unstated is equal
 * @role_b: the second's role
 *
 * Returns: who speaks for an item of @side: one where exactly one has the role
 *   of that side, both otherwise
 */
AccordParties
accord_joint_speakers (AccordSide side,
                       AccordRole role_a,
                       AccordRole role_b)
{
  AccordRole role;

  switch (side)
    {
    case ACCORD_SIDE_LEAD:
      role = ACCORD_ROLE_LEAD;
      break;
    case ACCORD_SIDE_SUPPORTED:
      role = ACCORD_ROLE_SUPPORTED;
      break;
    case ACCORD_SIDE_BOTH:
    case ACCORD_SIDE_EXTERNAL:
    default:
      return ACCORD_PARTY_BOTH;
    }

  if ((role_a == role) == (role_b == role))
    return ACCORD_PARTY_BOTH;

  return role_a == role ? ACCORD_PARTY_A : ACCORD_PARTY_B;
}

/**
 * accord_joint_status:
 * @speakers: who speaks for the item
 *
 * Returns: the pair's status (design, Joint status of an item)
 */
AccordStatus
accord_joint_status (AccordStatus  a,
                     AccordStatus  b,
                     AccordParties speakers)
{
  if (speakers == ACCORD_PARTY_A)
    return a;
  if (speakers == ACCORD_PARTY_B)
    return b;

  /* The weaker; and as not applicable is the strongest, the other's status
   * where only one says so. */
  return strengths[a] <= strengths[b] ? a : b;
}

/**
 * accord_joint_fact:
 *
 * Returns: a circumstance that is in force for the pair: one that both state
 *   with the same value; open otherwise
 */
AccordFact
accord_joint_fact (AccordFact a,
                   AccordFact b)
{
  return a == b ? a : ACCORD_FACT_OPEN;
}

static AccordParties
find_next (const AccordLine *line,
           AccordSide        side)
{
  AccordParties next = 0;

  if (is_settled (line->joint))
    return 0;

  if (side == ACCORD_SIDE_EXTERNAL)
    return ACCORD_PARTY_EXTERNAL;

  if ((line->speakers & ACCORD_PARTY_A) != 0 && !is_settled (line->a))
    next |= ACCORD_PARTY_A;
  if ((line->speakers & ACCORD_PARTY_B) != 0 && !is_settled (line->b))
    next |= ACCORD_PARTY_B;

  return next;
}

/* The first that matches: interface, Comparison, 3. */
static AccordLineGroup
find_group (const AccordLine *line,
            AccordSide        side)
{
  if (is_settled (line->joint))
    return ACCORD_LINES_TOGETHER;
  if (side == ACCORD_SIDE_EXTERNAL)
    return ACCORD_LINES_EXTERNAL;
  if (line->speakers != ACCORD_PARTY_BOTH)
    return ACCORD_LINES_FOR_ONE;
  if (is_unknown (line->a) || is_unknown (line->b))
    return ACCORD_LINES_WAITING;
  if (line->a == ACCORD_STATUS_IN_PLACE || line->b == ACCORD_STATUS_IN_PLACE)
    return ACCORD_LINES_AT_ONE;

  return ACCORD_LINES_AT_NEITHER;
}

void
accord_joint_count (AccordFramework    *framework,
                    const AccordStatus *a,
                    AccordRole          role_a,
                    const AccordStatus *b,
                    AccordRole          role_b,
                    AccordLine         *lines,
                    AccordStatus       *joint)
{
  const AccordFrameworkFlat *flat;
  AccordParties speakers[ACCORD_SIDE_EXTERNAL + 1];

  g_return_if_fail (ACCORD_IS_FRAMEWORK (framework));

  flat = accord_framework_get_flat (framework);

  for (guint side = 0; side < G_N_ELEMENTS (speakers); side++)
    speakers[side] = accord_joint_speakers (side, role_a, role_b);

  for (guint i = 0; i < flat->n_items; i++)
    {
      AccordSide side = flat->sides[i];
      AccordLine *line = &lines[i];

      line->a = a[i];
      line->b = b[i];
      line->speakers = speakers[side];
      line->joint = accord_joint_status (a[i], b[i], line->speakers);
      line->differs = a[i] != b[i];
      line->next = find_next (line, side);
      line->group = find_group (line, side);
      joint[i] = line->joint;
    }
}

/** accord_line_group_to_title: the group's heading, translated. */
const char *
accord_line_group_to_title (AccordLineGroup group,
                            AccordReader    reader)
{
  switch (group)
    {
    case ACCORD_LINES_EXTERNAL:
      return _("For others to show");
    case ACCORD_LINES_FOR_ONE:
      return reader == ACCORD_READER_OF_THE_TWO
             ? _("For one of you to show")
             : _("For one of the two to show");
    case ACCORD_LINES_WAITING:
      return _("Waiting for an answer");
    case ACCORD_LINES_AT_ONE:
      return _("At one only");
    case ACCORD_LINES_AT_NEITHER:
      return _("At neither");
    case ACCORD_LINES_TOGETHER:
      return _("In place together, or not applicable");
    default:
      g_return_val_if_reached ("");
    }
}
