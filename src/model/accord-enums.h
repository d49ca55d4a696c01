/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AccordStatus:
 *
 * What an answer says of an item.  %ACCORD_STATUS_NONE stands for "not
 * answered": no status in the file.
 */
typedef enum
{
  ACCORD_STATUS_NONE,
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NOT_APPLICABLE,
} AccordStatus;

#define ACCORD_N_STATUSES 6

/**
 * AccordRole:
 *
 * The part an organisation has.  %ACCORD_ROLE_UNSTATED means equal (the
 * design's default) and is kept apart so that a file that says "equal" keeps
 * saying it and one that does not is not made to.
 */
typedef enum
{
  ACCORD_ROLE_UNSTATED,
  ACCORD_ROLE_EQUAL,
  ACCORD_ROLE_LEAD,
  ACCORD_ROLE_SUPPORTED,
} AccordRole;

/**
 * AccordFact:
 *
 * A circumstance: stated one way, the other way, or open (absent in the file).
 */
typedef enum
{
  ACCORD_FACT_OPEN,
  ACCORD_FACT_FALSE,
  ACCORD_FACT_TRUE,
} AccordFact;

/** AccordGroup: which group a respondent belongs to; NONE is absent. */
typedef enum
{
  ACCORD_GROUP_NONE,
  ACCORD_GROUP_EXECUTIVE,
  ACCORD_GROUP_OPERATIONAL_MANAGER,
  ACCORD_GROUP_CLINICAL_LEAD,
  ACCORD_GROUP_SUPPORT_STAFF,
  ACCORD_GROUP_OTHER,
} AccordGroup;

/** AccordSide: who must show an item. */
typedef enum
{
  ACCORD_SIDE_BOTH,
  ACCORD_SIDE_LEAD,
  ACCORD_SIDE_SUPPORTED,
  ACCORD_SIDE_EXTERNAL,
} AccordSide;

/** AccordInitiation: how an arrangement comes about; NONE is absent. */
typedef enum
{
  ACCORD_INITIATION_NONE,
  ACCORD_INITIATION_VOLUNTARY,
  ACCORD_INITIATION_MANDATED,
} AccordInitiation;

/** AccordLevel: between whom an arrangement is; NONE is absent. */
typedef enum
{
  ACCORD_LEVEL_NONE,
  ACCORD_LEVEL_INDIVIDUAL,
  ACCORD_LEVEL_STRUCTURAL,
} AccordLevel;

/** AccordKind: the column of the published table an item stands in. */
typedef enum
{
  ACCORD_KIND_ADVANTAGE,
  ACCORD_KIND_CONTEXT,
  ACCORD_KIND_ENABLER,
} AccordKind;

/**
 * AccordPosition:
 *
 * In the order of the ranking (design, Arithmetic).
 */
typedef enum
{
  ACCORD_POSITION_READY,
  ACCORD_POSITION_BUILD_ENABLERS,
  ACCORD_POSITION_IMPROVE_CONTEXT,
  ACCORD_POSITION_NOT_YET,
  ACCORD_POSITION_NOT_APPLICABLE,
} AccordPosition;

#define ACCORD_TYPE_STATUS (accord_status_get_type ())
GType accord_status_get_type (void);
#define ACCORD_TYPE_ROLE (accord_role_get_type ())
GType accord_role_get_type (void);
#define ACCORD_TYPE_FACT (accord_fact_get_type ())
GType accord_fact_get_type (void);
#define ACCORD_TYPE_GROUP (accord_group_get_type ())
GType accord_group_get_type (void);
#define ACCORD_TYPE_SIDE (accord_side_get_type ())
GType accord_side_get_type (void);
#define ACCORD_TYPE_INITIATION (accord_initiation_get_type ())
GType accord_initiation_get_type (void);
#define ACCORD_TYPE_LEVEL (accord_level_get_type ())
GType accord_level_get_type (void);
#define ACCORD_TYPE_KIND (accord_kind_get_type ())
GType accord_kind_get_type (void);
#define ACCORD_TYPE_POSITION (accord_position_get_type ())
GType accord_position_get_type (void);

const char *accord_status_to_word       (AccordStatus      status);
gboolean    accord_status_from_word     (const char       *word,
                                         AccordStatus     *status);
const char *accord_status_to_title      (AccordStatus      status);
const char *accord_status_to_meaning    (AccordStatus      status);

/* Words of the file format.  One that stands for nothing gives FALSE and leaves
 * the value untouched. */
const char *accord_role_to_word         (AccordRole        role);
gboolean    accord_role_from_word       (const char       *word,
                                         AccordRole       *role);
const char *accord_role_to_title        (AccordRole        role);
/* The answers to the two questions of fact, as the page Details offers them */
const char *accord_mandated_to_title    (AccordFact        mandated);
const char *accord_structural_to_title  (AccordFact        structural);

const char *accord_group_to_word        (AccordGroup       group);
gboolean    accord_group_from_word      (const char       *word,
                                         AccordGroup      *group);
const char *accord_group_to_title       (AccordGroup       group);

const char *accord_side_to_word         (AccordSide        side);
gboolean    accord_side_from_word       (const char       *word,
                                         AccordSide       *side);

const char *accord_initiation_to_word   (AccordInitiation  initiation);
gboolean    accord_initiation_from_word (const char       *word,
                                         AccordInitiation *initiation);

const char *accord_level_to_word        (AccordLevel       level);
gboolean    accord_level_from_word      (const char       *word,
                                         AccordLevel      *level);

const char *accord_position_to_word     (AccordPosition    position);

G_END_DECLS
