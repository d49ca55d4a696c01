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

typedef void (*AddElementFunc) (AccordHistoryStep *step,
                                GListStore        *list,
                                guint              position,
                                GObject           *element);

static void
record_element (AccordHistory  *self,
                GListStore     *list,
                guint           position,
                GObject        *element,
                const char     *label,
                GObject        *subject,
                AddElementFunc  add)
{
  AccordHistoryStep *step;

  g_return_if_fail (ACCORD_IS_HISTORY (self));
  g_return_if_fail (G_IS_LIST_STORE (list));
  g_return_if_fail (G_IS_OBJECT (element));
  g_return_if_fail (label != NULL);

  step = accord_history_open_step (self, label, subject);

  if (step == NULL)
    return;

  add (step, list, position, element);
  accord_history_close_step (self, step);
}

/** accord_history_record_insert: @element has been put into @list. */
void
accord_history_record_insert (AccordHistory *self,
                              GListStore    *list,
                              guint          position,
                              GObject       *element,
                              const char    *label,
                              GObject       *subject)
{
  record_element (self, list, position, element, label, subject,
                  accord_history_step_add_insert);
}

/** accord_history_record_remove: @element has been taken out of @list. */
void
accord_history_record_remove (AccordHistory *self,
                              GListStore    *list,
                              guint          position,
                              GObject       *element,
                              const char    *label,
                              GObject       *subject)
{
  record_element (self, list, position, element, label, subject,
                  accord_history_step_add_remove);
}
