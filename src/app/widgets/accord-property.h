/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* For set_property: takes @value into @target and notifies @pspec, unless it is
 * there already.
 *
 * Returns: whether @target has changed
 */
static inline gboolean
accord_set_boolean (GObject      *object,
                    GParamSpec   *pspec,
                    gboolean     *target,
                    const GValue *value)
{
  gboolean wanted = g_value_get_boolean (value);

  if (*target == wanted)
    return FALSE;

  *target = wanted;
  g_object_notify_by_pspec (object, pspec);

  return TRUE;
}

G_END_DECLS
