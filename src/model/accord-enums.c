/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-enums.h"

#include <glib/gi18n-lib.h>

/* The nick of each value is its word in files; NULL ends a table. */

static const GEnumValue status_values[] = {
  { ACCORD_STATUS_NONE, "ACCORD_STATUS_NONE", "not-assessed" },
  { ACCORD_STATUS_IN_PLACE, "ACCORD_STATUS_IN_PLACE", "in-place" },
  { ACCORD_STATUS_PARTLY, "ACCORD_STATUS_PARTLY", "partly" },
  { ACCORD_STATUS_NOT_IN_PLACE, "ACCORD_STATUS_NOT_IN_PLACE", "not-in-place" },
  { ACCORD_STATUS_DONT_KNOW, "ACCORD_STATUS_DONT_KNOW", "dont-know" },
  { ACCORD_STATUS_NOT_APPLICABLE, "ACCORD_STATUS_NOT_APPLICABLE",
    "not-applicable" },
  { 0, NULL, NULL }
};

static const GEnumValue role_values[] = {
  { ACCORD_ROLE_UNSTATED, "ACCORD_ROLE_UNSTATED", "unstated" },
  { ACCORD_ROLE_EQUAL, "ACCORD_ROLE_EQUAL", "equal" },
  { ACCORD_ROLE_LEAD, "ACCORD_ROLE_LEAD", "lead" },
  { ACCORD_ROLE_SUPPORTED, "ACCORD_ROLE_SUPPORTED", "supported" },
  { 0, NULL, NULL }
};

static const GEnumValue fact_values[] = {
  { ACCORD_FACT_OPEN, "ACCORD_FACT_OPEN", "open" },
  { ACCORD_FACT_FALSE, "ACCORD_FACT_FALSE", "false" },
  { ACCORD_FACT_TRUE, "ACCORD_FACT_TRUE", "true" },
  { 0, NULL, NULL }
};

static const GEnumValue group_values[] = {
  { ACCORD_GROUP_NONE, "ACCORD_GROUP_NONE", "none" },
  { ACCORD_GROUP_EXECUTIVE, "ACCORD_GROUP_EXECUTIVE", "executive" },
  { ACCORD_GROUP_OPERATIONAL_MANAGER, "ACCORD_GROUP_OPERATIONAL_MANAGER",
    "operational-manager" },
  { ACCORD_GROUP_CLINICAL_LEAD, "ACCORD_GROUP_CLINICAL_LEAD",
    "clinical-lead" },
  { ACCORD_GROUP_SUPPORT_STAFF, "ACCORD_GROUP_SUPPORT_STAFF",
    "support-staff" },
  { ACCORD_GROUP_OTHER, "ACCORD_GROUP_OTHER", "other" },
  { 0, NULL, NULL }
};

static const GEnumValue side_values[] = {
  { ACCORD_SIDE_BOTH, "ACCORD_SIDE_BOTH", "both" },
  { ACCORD_SIDE_LEAD, "ACCORD_SIDE_LEAD", "lead" },
  { ACCORD_SIDE_SUPPORTED, "ACCORD_SIDE_SUPPORTED", "supported" },
  { ACCORD_SIDE_EXTERNAL, "ACCORD_SIDE_EXTERNAL", "external" },
  { 0, NULL, NULL }
};

static const GEnumValue initiation_values[] = {
  { ACCORD_INITIATION_NONE, "ACCORD_INITIATION_NONE", "none" },
  { ACCORD_INITIATION_VOLUNTARY, "ACCORD_INITIATION_VOLUNTARY", "voluntary" },
  { ACCORD_INITIATION_MANDATED, "ACCORD_INITIATION_MANDATED", "mandated" },
  { 0, NULL, NULL }
};

static const GEnumValue level_values[] = {
  { ACCORD_LEVEL_NONE, "ACCORD_LEVEL_NONE", "none" },
  { ACCORD_LEVEL_INDIVIDUAL, "ACCORD_LEVEL_INDIVIDUAL", "individual" },
  { ACCORD_LEVEL_STRUCTURAL, "ACCORD_LEVEL_STRUCTURAL", "structural" },
  { 0, NULL, NULL }
};

static const GEnumValue kind_values[] = {
  { ACCORD_KIND_ADVANTAGE, "ACCORD_KIND_ADVANTAGE", "advantage" },
  { ACCORD_KIND_CONTEXT, "ACCORD_KIND_CONTEXT", "context" },
  { ACCORD_KIND_ENABLER, "ACCORD_KIND_ENABLER", "enabler" },
  { 0, NULL, NULL }
};

static const GEnumValue position_values[] = {
  { ACCORD_POSITION_READY, "ACCORD_POSITION_READY", "ready" },
  { ACCORD_POSITION_BUILD_ENABLERS, "ACCORD_POSITION_BUILD_ENABLERS",
    "build-enablers" },
  { ACCORD_POSITION_IMPROVE_CONTEXT, "ACCORD_POSITION_IMPROVE_CONTEXT",
    "improve-context" },
  { ACCORD_POSITION_NOT_YET, "ACCORD_POSITION_NOT_YET", "not-yet" },
  { ACCORD_POSITION_NOT_APPLICABLE, "ACCORD_POSITION_NOT_APPLICABLE",
    "not-applicable" },
  { 0, NULL, NULL }
};

#define DEFINE_ENUM_TYPE(Name, name)                                    \
  GType                                                                 \
  accord_ ## name ## _get_type (void)                                   \
  {                                                                     \
    static gsize type = 0;                                              \
                                                                        \
    if (g_once_init_enter (&type))                                      \
      {                                                                 \
        GType id = g_enum_register_static ("Accord" #Name,              \
                                           name ## _values);            \
        g_once_init_leave (&type, id);                                  \
      }                                                                 \
                                                                        \
    return type;                                                        \
  }

DEFINE_ENUM_TYPE (Status, status)
DEFINE_ENUM_TYPE (Role, role)
DEFINE_ENUM_TYPE (Fact, fact)
DEFINE_ENUM_TYPE (Group, group)
DEFINE_ENUM_TYPE (Side, side)
DEFINE_ENUM_TYPE (Initiation, initiation)
DEFINE_ENUM_TYPE (Level, level)
DEFINE_ENUM_TYPE (Kind, kind)
DEFINE_ENUM_TYPE (Position, position)

/* A value's word, or NULL beyond the table. */
static const char *
get_word (const GEnumValue *values,
          int               value)
{
  for (const GEnumValue *v = values; v->value_nick != NULL; v++)
    {
      if (v->value == value)
        return v->value_nick;
    }

  g_return_val_if_reached (NULL);
}

/* Looks for @word from the table's row @first on: where the first row stands
 * for "absent", its nick is no word of the file format.
 */
static gboolean
find_word (const GEnumValue *values,
           guint             first,
           const char       *word,
           int              *value)
{
  g_return_val_if_fail (word != NULL, FALSE);

  for (const GEnumValue *v = values + first; v->value_nick != NULL; v++)
    {
      if (strcmp (v->value_nick, word) == 0)
        {
          *value = v->value;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * accord_status_to_word:
 *
 * Returns: the word that files use; "not-assessed", which only figures use,
 *   for %ACCORD_STATUS_NONE
 */
const char *
accord_status_to_word (AccordStatus status)
{
  return get_word (status_values, status);
}

/**
 * accord_status_from_word:
 * @word: a word from a file
 * @status: (out): what it stands for; untouched where it stands for nothing
 *
 * Returns: whether @word is one of the five statuses
 */
gboolean
accord_status_from_word (const char   *word,
                         AccordStatus *status)
{
  int value;

  if (!find_word (status_values, 1, word, &value))
    return FALSE;

  *status = value;
  return TRUE;
}

/** accord_status_to_title: the word that people see, translated. */
const char *
accord_status_to_title (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_NONE:
      return _("Not answered");
    case ACCORD_STATUS_IN_PLACE:
      return _("In place");
    case ACCORD_STATUS_PARTLY:
      return _("Partly");
    case ACCORD_STATUS_NOT_IN_PLACE:
      return _("Not in place");
    case ACCORD_STATUS_DONT_KNOW:
      return _("Don’t know");
    case ACCORD_STATUS_NOT_APPLICABLE:
      return _("Not applicable");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * accord_status_to_meaning:
 *
 * Returns: what the answer means, one or two sentences (interface, section 2)
 */
const char *
accord_status_to_meaning (AccordStatus status)
{
  switch (status)
    {
    case ACCORD_STATUS_NONE:
      return _("Nobody has answered this yet. It counts as nothing until "
               "it is.");
    case ACCORD_STATUS_IN_PLACE:
      return _("It happens now and you could show someone.");
    case ACCORD_STATUS_PARTLY:
      return _("Begun, or true in some places only. It counts half.");
    case ACCORD_STATUS_NOT_IN_PLACE:
      return _("You looked, and it is missing.");
    case ACCORD_STATUS_DONT_KNOW:
      return _("Nobody here can say yet. It counts as nothing until known.");
    case ACCORD_STATUS_NOT_APPLICABLE:
      return _("It could never apply to this pair. Say why. It leaves the "
               "count.");
    default:
      g_return_val_if_reached ("");
    }
}

/** accord_role_to_word: the file's word; "unstated" is never written. */
const char *
accord_role_to_word (AccordRole role)
{
  return get_word (role_values, role);
}

gboolean
accord_role_from_word (const char *word,
                       AccordRole *role)
{
  int value;

  if (!find_word (role_values, 1, word, &value))
    return FALSE;

  *role = value;
  return TRUE;
}

/** accord_role_to_title: "Our part" in Details, translated. */
const char *
accord_role_to_title (AccordRole role)
{
  switch (role)
    {
    case ACCORD_ROLE_UNSTATED:
    case ACCORD_ROLE_EQUAL:
      return _("Equal partners");
    case ACCORD_ROLE_LEAD:
      return _("Gives support, or would acquire the other");
    case ACCORD_ROLE_SUPPORTED:
      return _("Receives support, or would be acquired");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
accord_mandated_to_title (AccordFact mandated)
{
  switch (mandated)
    {
    case ACCORD_FACT_FALSE:
      return _("We chose it");

    case ACCORD_FACT_TRUE:
      return _("A regulator or government directed it");

    case ACCORD_FACT_OPEN:
    default:
      return _("Both, or not settled");
    }
}

const char *
accord_structural_to_title (AccordFact structural)
{
  switch (structural)
    {
    case ACCORD_FACT_FALSE:
      return _("People or services working together");

    case ACCORD_FACT_TRUE:
      return _("A formal link between whole organisations");

    case ACCORD_FACT_OPEN:
    default:
      return _("Both, or not settled");
    }
}

const char *
accord_group_to_word (AccordGroup group)
{
  return get_word (group_values, group);
}

gboolean
accord_group_from_word (const char  *word,
                        AccordGroup *group)
{
  int value;

  if (!find_word (group_values, 1, word, &value))
    return FALSE;

  *group = value;
  return TRUE;
}

/** accord_group_to_title: a respondent's group, translated; "" for none. */
const char *
accord_group_to_title (AccordGroup group)
{
  switch (group)
    {
    case ACCORD_GROUP_NONE:
      return "";
    case ACCORD_GROUP_EXECUTIVE:
      return _("Executive");
    case ACCORD_GROUP_OPERATIONAL_MANAGER:
      return _("Operational manager");
    case ACCORD_GROUP_CLINICAL_LEAD:
      return _("Clinical lead");
    case ACCORD_GROUP_SUPPORT_STAFF:
      return _("Support staff");
    case ACCORD_GROUP_OTHER:
      return _("Other");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
accord_side_to_word (AccordSide side)
{
  return get_word (side_values, side);
}

gboolean
accord_side_from_word (const char *word,
                       AccordSide *side)
{
  int value;

  if (!find_word (side_values, 0, word, &value))
    return FALSE;

  *side = value;
  return TRUE;
}

const char *
accord_initiation_to_word (AccordInitiation initiation)
{
  return get_word (initiation_values, initiation);
}

gboolean
accord_initiation_from_word (const char       *word,
                             AccordInitiation *initiation)
{
  int value;

  if (!find_word (initiation_values, 1, word, &value))
    return FALSE;

  *initiation = value;
  return TRUE;
}

const char *
accord_level_to_word (AccordLevel level)
{
  return get_word (level_values, level);
}

gboolean
accord_level_from_word (const char  *word,
                        AccordLevel *level)
{
  int value;

  if (!find_word (level_values, 1, word, &value))
    return FALSE;

  *level = value;
  return TRUE;
}

/** accord_position_to_word: the word of figures as JSON, untranslated. */
const char *
accord_position_to_word (AccordPosition position)
{
  return get_word (position_values, position);
}
