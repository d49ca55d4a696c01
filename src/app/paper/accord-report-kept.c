/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-kept.h"

static void
clear_kept (gpointer data)
{
  AccordReportKept *self = data;

  g_free (self->alias_own);
  g_free (self->alias_partner);
  g_clear_pointer (&self->types, g_array_unref);
  g_free (self->marking);
  g_free (self->asked);
}

AccordReportKept *
accord_report_kept_new (void)
{
  AccordReportKept *self = g_atomic_rc_box_new0 (AccordReportKept);

  self->alias_own = g_strdup ("");
  self->alias_partner = g_strdup ("");
  self->marking = g_strdup ("");
  self->asked = g_strdup ("");

  return self;
}

AccordReportKept *
accord_report_kept_ref (AccordReportKept *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
accord_report_kept_unref (AccordReportKept *self)
{
  g_atomic_rc_box_release_full (self, clear_kept);
}

void
accord_report_kept_set (AccordReportKept *self,
                        gboolean          aliases,
                        const char       *alias_own,
                        const char       *alias_partner,
                        AccordDraftMark   draft,
                        GArray           *types,
                        const char       *marking,
                        const char       *asked)
{
  g_return_if_fail (self != NULL);

  clear_kept (self);
  self->aliases = aliases;
  self->alias_own = g_strdup (alias_own);
  self->alias_partner = g_strdup (alias_partner);
  self->draft = draft;
  self->types = types != NULL ? g_array_copy (types) : NULL;
  self->marking = g_strdup (marking);
  self->asked = g_strdup (asked);
}
