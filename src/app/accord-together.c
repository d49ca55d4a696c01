/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-together.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *option;
  const char *action;
  const char *usage;
  guint min;
  guint max;
} Together;

static const Together togethers[] = {
  { "--compare", "compare-files", N_("--compare takes two files"), 2, 2 },
  { "--trend", "trend-files", N_("--trend takes two files or more"), 2,
    G_MAXUINT },
};

static int
show_together (GApplication    *application,
               char           **arguments,
               const Together  *together)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 1; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = NULL;

      if (g_str_equal (arguments[i], together->option) ||
          g_str_equal (arguments[i], "--"))
        continue;

      file = g_file_new_for_commandline_arg (arguments[i]);
      g_ptr_array_add (uris, g_file_get_uri (file));
    }

  if (uris->len < together->min || uris->len > together->max)
    {
      g_printerr ("accord: %s\n", _(together->usage));
      return 2;
    }

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("accord: %s\n", error->message);
      return 1;
    }

  g_action_group_activate_action (
    G_ACTION_GROUP (application), together->action,
    g_variant_new_strv ((const char * const *) uris->pdata, uris->len));

  return 0;
}

gboolean
accord_together_show (GApplication  *application,
                      char         **arguments,
                      int           *exit_status)
{
  const char * const *given = (const char * const *) arguments;

  g_return_val_if_fail (G_IS_APPLICATION (application), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (togethers); i++)
    {
      if (g_strv_contains (given, togethers[i].option) &&
          !g_strv_contains (given, "--help"))
        {
          *exit_status = show_together (application, arguments, &togethers[i]);
          return TRUE;
        }
    }

  return FALSE;
}
