/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-framework.h"

G_BEGIN_DECLS

/**
 * AccordParties:
 *
 * The two whose assessments are looked at together, and whoever else must
 * show an item.
 */
typedef enum
{
  ACCORD_PARTY_A = 1 << 0,
  ACCORD_PARTY_B = 1 << 1,
  ACCORD_PARTY_EXTERNAL = 1 << 2,
} AccordParties;

#define ACCORD_PARTY_BOTH (ACCORD_PARTY_A | ACCORD_PARTY_B)

/**
 * AccordLineGroup:
 *
 * Where a line of a comparison stands, in the order shown (interface,
 * Comparison, 3).
 */
typedef enum
{
  ACCORD_LINES_EXTERNAL,
  ACCORD_LINES_FOR_ONE,
  ACCORD_LINES_WAITING,
  ACCORD_LINES_AT_ONE,
  ACCORD_LINES_AT_NEITHER,
  ACCORD_LINES_TOGETHER,
} AccordLineGroup;

#define ACCORD_N_LINE_GROUPS (ACCORD_LINES_TOGETHER + 1)

/**
 * AccordReader:
 * @ACCORD_READER_ANYONE: of paper, a file or a terminal: "you" is nobody there
 * @ACCORD_READER_OF_THE_TWO: somebody of either organisation, at the window
 *
 * Whom words about the two are for.
 */
typedef enum
{
  ACCORD_READER_ANYONE,
  ACCORD_READER_OF_THE_TWO,
} AccordReader;

/**
 * AccordLine:
 * @a: the first's own status
 * @b: the second's own status
 * @joint: the pair's status
 * @speakers: who speaks for the item
 * @next: who moves next; empty where nothing is left to do
 * @differs: the own statuses are not the same, whoever speaks
 *
 * One checkable item as two assessments have it.
 */
typedef struct
{
  AccordStatus    a;
  AccordStatus    b;
  AccordStatus    joint;
  AccordParties   speakers;
  AccordParties   next;
  AccordLineGroup group;
  gboolean        differs;
} AccordLine;

/**
 * accord_joint_count:
 * @a: the first's statuses, by ordinal
 * @b: the second's statuses, by ordinal
 * @lines: (out caller-allocates): one for each checkable item, by ordinal
 * @joint: (out caller-allocates): the joint statuses alone, as
 *   accord_score_new() takes them
 *
 * A pure function: design, Joint status and Who moves next.
 */
void          accord_joint_count         (AccordFramework    *framework,
                                          const AccordStatus *a,
                                          AccordRole          role_a,
                                          const AccordStatus *b,
                                          AccordRole          role_b,
                                          AccordLine         *lines,
                                          AccordStatus       *joint);

AccordParties accord_joint_speakers      (AccordSide          side,
                                          AccordRole          role_a,
                                          AccordRole          role_b);
AccordStatus  accord_joint_status        (AccordStatus        a,
                                          AccordStatus        b,
                                          AccordParties       speakers);
AccordFact    accord_joint_fact          (AccordFact          a,
                                          AccordFact          b);

const char   *accord_line_group_to_title (AccordLineGroup     group,
                                          AccordReader        reader);

G_END_DECLS
