/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-seen-types.h"

#include "app/desktop/accord-settings.h"

gboolean
accord_seen_types_add (const char *id)
{
  AccordSettings *settings = accord_settings_get_default ();
  g_autoptr (GVariant) value = NULL;
  g_autofree const char **seen = NULL;
  g_autoptr (GPtrArray) types = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  value = accord_settings_get_value (settings, "seen-types");
  seen = g_variant_get_strv (value, NULL);
  if (g_strv_contains (seen, id))
    return FALSE;

  types = g_ptr_array_new ();
  for (guint i = 0; seen[i] != NULL; i++)
    g_ptr_array_add (types, (gpointer) seen[i]);
  g_ptr_array_add (types, (gpointer) id);

  accord_settings_set_value (settings, "seen-types",
                             g_variant_new_strv (
                               (const char * const *) types->pdata,
                               types->len));

  return TRUE;
}
