/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-same-file.h"

#include "model/files/accord-save-target.h"

/* (transfer full) (nullable): where it really is, or would be */
static char *
resolve (GFile *file)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  const char *path = g_file_peek_path (file);

  if (path == NULL ||
      accord_save_target_resolve (path, &folder, &name) != 0)
    return NULL;

  return g_build_filename (folder, name, NULL);
}

/**
 * accord_is_same_file:
 * @a: a file
 * @b: a file
 *
 * Returns: whether a save to one is a save to the other, as by way of a
 *   symbolic link
 */
gboolean
accord_is_same_file (GFile *a,
                     GFile *b)
{
  g_autofree char *real_a = NULL;
  g_autofree char *real_b = NULL;

  g_return_val_if_fail (G_IS_FILE (a), FALSE);
  g_return_val_if_fail (G_IS_FILE (b), FALSE);

  if (g_file_equal (a, b))
    return TRUE;

  real_a = resolve (a);
  real_b = resolve (b);

  return real_a != NULL && g_strcmp0 (real_a, real_b) == 0;
}
