/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-history-private.h"

void
accord_history_record_text (AccordHistory *history,
                            gpointer       object,
                            GParamSpec    *pspec,
                            const char    *before,
                            const char    *after,
                            const char    *label,
                            gpointer       subject)
{
  g_auto (GValue) old_value = G_VALUE_INIT;
  g_auto (GValue) new_value = G_VALUE_INIT;

  if (history == NULL)
    return;

  g_value_init (&old_value, G_TYPE_STRING);
  g_value_set_static_string (&old_value, before);
  g_value_init (&new_value, G_TYPE_STRING);
  g_value_set_static_string (&new_value, after);
  accord_history_record_property (history, object, pspec,
                                  &old_value, &new_value, label, subject);
}

void
accord_history_record_enum (AccordHistory *history,
                            gpointer       object,
                            GParamSpec    *pspec,
                            int            before,
                            int            after,
                            const char    *label,
                            gpointer       subject)
{
  g_auto (GValue) old_value = G_VALUE_INIT;
  g_auto (GValue) new_value = G_VALUE_INIT;

  if (history == NULL)
    return;

  g_value_init (&old_value, G_PARAM_SPEC_VALUE_TYPE (pspec));
  g_value_set_enum (&old_value, before);
  g_value_init (&new_value, G_PARAM_SPEC_VALUE_TYPE (pspec));
  g_value_set_enum (&new_value, after);
  accord_history_record_property (history, object, pspec,
                                  &old_value, &new_value, label, subject);
}
