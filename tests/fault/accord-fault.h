/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAULT_MAX_CALLS 400

/**
 * FaultKind:
 * @FAULT_NONE: count only
 * @FAULT_KILL: the process dies before the call
 * @FAULT_POWER_DATA: the power is cut before the call: data that were not
 *   synced are gone, names are as they were left
 * @FAULT_POWER_TORN: the same, but half of what was not synced is there
 * @FAULT_POWER_NAMES: the same as %FAULT_POWER_DATA, and names are as they were
 *   when the folder was last synced
 * @FAULT_ERROR: the call fails
 * @FAULT_ERROR_ON: the call fails, and so does each one after it
 * @FAULT_SHORT: a write writes half of what it was given
 * @FAULT_GARBLED: a write says that it wrote what it was given, and did not
 * @FAULT_VISIT: another program does something before the call
 */
typedef enum
{
  FAULT_NONE,
  FAULT_KILL,
  FAULT_POWER_DATA,
  FAULT_POWER_TORN,
  FAULT_POWER_NAMES,
  FAULT_ERROR,
  FAULT_ERROR_ON,
  FAULT_SHORT,
  FAULT_GARBLED,
  FAULT_VISIT,
} FaultKind;

/* What a file system lacks, whatever the fault. */
typedef enum
{
  FAULT_WITHOUT_LOCKS    = 1 << 0,
  FAULT_WITHOUT_EXCHANGE = 1 << 1,
  FAULT_WITHOUT_LINKS    = 1 << 2,
  /* A folder's sync fails, each time. */
  FAULT_WITHOUT_FOLDERS  = 1 << 3,
  /* Files can be exchanged once and not again. */
  FAULT_WITHOUT_RETURN   = 1 << 4,
} FaultWithout;

/**
 * FaultPlan:
 * @kind: what happens
 * @at: at which call, from 1; 0 for never
 * @errsv: the errno of %FAULT_ERROR and %FAULT_ERROR_ON
 * @without: #FaultWithout
 * @visit: what the other program does with %FAULT_VISIT
 * @visit_data: for @visit
 */
typedef struct
{
  FaultKind kind;
  guint at;
  int errsv;
  guint without;
  void (*visit) (gpointer visit_data);
  gpointer visit_data;
} FaultPlan;

/**
 * FaultTrace:
 * @count: calls so far
 * @hit: whether the fault has happened
 * @names: of the calls, in order
 *
 * Kept in memory that the process shares with its parent, which reads it after
 * its death.
 */
typedef struct
{
  guint count;
  gboolean hit;
  const char *names[FAULT_MAX_CALLS];
} FaultTrace;

void fault_start     (const FaultPlan *plan,
                      FaultTrace      *trace);
void fault_stop      (void);
void fault_cut_power (FaultKind        kind) G_GNUC_NORETURN;

G_END_DECLS
