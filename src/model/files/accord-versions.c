/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Earlier versions of saved files.  Each file has a folder, named after the
 * digest of its real path, and in it versions named ORDER-TIME.json.  What has
 * another name is not ours and stays.
 */

#include "accord-config.h"

#include "model/files/accord-versions.h"

#include "model/accord-error.h"
#include "model/files/accord-loader.h"
#include "model/files/accord-save-target.h"
#include "model/files/accord-saver.h"
#include "model/files/accord-state-folder.h"

#include <glib/gi18n-lib.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ENDING ".json"

/* Digits of the order, so that names sort as versions do. */
#define ORDER_FORMAT "%010" G_GUINT64_FORMAT

#define STORE_ATTEMPTS 20

struct _AccordVersions
{
  GObject parent_instance;

  char *folder;
};

G_DEFINE_FINAL_TYPE (AccordVersions, accord_versions, G_TYPE_OBJECT)

void
accord_version_free (AccordVersion *version)
{
  if (version == NULL)
    return;

  g_free (version->file);
  g_clear_pointer (&version->saved, g_date_time_unref);
  g_free (version);
}

static char *
get_folder_for (AccordVersions *self,
                const char     *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *real = NULL;
  g_autofree char *key = NULL;

  if (accord_save_target_resolve (path, &folder, &name) == 0)
    real = g_build_filename (folder, name, NULL);
  else
    real = g_canonicalize_filename (path, NULL);

  key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real, -1);

  return g_build_filename (self->folder, key, NULL);
}

/* Returns: (transfer full) (nullable): %NULL if it is not ours */
static AccordVersion *
parse_name (const char *folder,
            const char *name)
{
  g_autoptr (AccordVersion) version = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *time = NULL;
  char *rest;
  guint64 order;

  if (!g_ascii_isdigit (*name) || !g_str_has_suffix (name, ENDING))
    return NULL;

  order = g_ascii_strtoull (name, &rest, 10);

  if (*rest != '-')
    return NULL;

  rest++;
  time = g_strndup (rest, strlen (rest) - strlen (ENDING));

  version = g_new0 (AccordVersion, 1);
  version->order = order;
  version->file = g_build_filename (folder, name, NULL);
  utc = g_date_time_new_from_iso8601 (time, NULL);

  if (utc == NULL)
    return NULL;

  version->saved = g_date_time_to_local (utc);

  return g_steal_pointer (&version);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const AccordVersion *first = *(AccordVersion * const *) a;
  const AccordVersion *second = *(AccordVersion * const *) b;

  if (first->order != second->order)
    return first->order > second->order ? -1 : 1;

  return g_strcmp0 (first->file, second->file);
}

static GPtrArray *
list_folder (const char *folder)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  versions = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                             accord_version_free);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      AccordVersion *version = parse_name (folder, name);

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }

  g_ptr_array_sort (versions, compare_versions);

  return g_steal_pointer (&versions);
}

static gboolean
is_latest (GPtrArray *versions,
           GBytes    *content)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) latest = NULL;
  AccordVersion *version;

  if (versions->len == 0)
    return FALSE;

  version = versions->pdata[0];
  file = g_file_new_for_path (version->file);
  latest = accord_load_bytes (file, NULL, NULL, NULL);

  return latest != NULL && g_bytes_equal (latest, content);
}

/* Another Accord may take the same number; then the next one is free. */
static gboolean
store_as (const char  *folder,
          guint64      order,
          GBytes      *content,
          GDateTime   *saved,
          GError     **error)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (saved);
  g_autofree char *time = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");

  for (int i = 0; i < STORE_ATTEMPTS; i++)
    {
      g_autoptr (GError) reason = NULL;
      g_autofree char *name = NULL;
      g_autofree char *path = NULL;

      name = g_strdup_printf (ORDER_FORMAT "-%s" ENDING, order + i, time);
      path = g_build_filename (folder, name, NULL);

      if (accord_save_bytes (path, content, ACCORD_SAVE_NEW, NULL,
                             ACCORD_SAVE_PRIVATE, NULL, &reason))
        return TRUE;

      if (i + 1 == STORE_ATTEMPTS ||
          !g_error_matches (reason, ACCORD_ERROR, ACCORD_ERROR_EXISTS))
        {
          g_set_error (error, reason->domain, reason->code,
                       /* Translators: a sentence with the reason */
                       _("The earlier version could not be kept: %s"),
                       reason->message);
          return FALSE;
        }
    }

  g_assert_not_reached ();
}

static void
prune (const char *folder)
{
  g_autoptr (GPtrArray) versions = list_folder (folder);

  for (guint i = ACCORD_VERSIONS_KEPT; i < versions->len; i++)
    {
      AccordVersion *version = versions->pdata[i];

      unlink (version->file);
    }
}

static void
accord_versions_finalize (GObject *object)
{
  AccordVersions *self = ACCORD_VERSIONS (object);

  g_free (self->folder);

  G_OBJECT_CLASS (accord_versions_parent_class)->finalize (object);
}

static void
accord_versions_class_init (AccordVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_versions_finalize;
}

static void
accord_versions_init (AccordVersions *self)
{
}

/**
 * accord_versions_default_folder:
 *
 * Returns: (transfer full): `accord/versions` in the user's state folder, which
 *   need not exist yet
 */
char *
accord_versions_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "accord", "versions", NULL);
}

/**
 * accord_versions_new:
 * @folder: (nullable): where versions are kept, %NULL for
 *   accord_versions_default_folder()
 *
 * Touches no file.  May be used in any thread.
 *
 * Returns: (transfer full): the versions in @folder
 */
AccordVersions *
accord_versions_new (const char *folder)
{
  AccordVersions *self = g_object_new (ACCORD_TYPE_VERSIONS, NULL);

  if (folder != NULL)
    self->folder = g_strdup (folder);
  else
    self->folder = accord_versions_default_folder ();

  return self;
}

/**
 * accord_versions_store:
 * @self: the versions
 * @path: the file that they are of; links to one file are that file
 * @content: what it held
 * @saved: when that was saved
 * @error: return location for an error, as of accord_save_bytes()
 *
 * Keeps a version, unless it is the one kept last, and lets go of all but the
 * last %ACCORD_VERSIONS_KEPT.
 *
 * Returns: whether it is kept
 */
gboolean
accord_versions_store (AccordVersions  *self,
                       const char      *path,
                       GBytes          *content,
                       GDateTime       *saved,
                       GError         **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *folder = NULL;
  guint64 order = 1;

  g_return_val_if_fail (ACCORD_IS_VERSIONS (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (saved != NULL, FALSE);

  folder = get_folder_for (self, path);

  if (!accord_state_folder_ensure (self->folder, error) ||
      !accord_state_folder_ensure (folder, error))
    return FALSE;

  versions = list_folder (folder);

  if (is_latest (versions, content))
    return TRUE;

  if (versions->len > 0)
    order = ((AccordVersion *) versions->pdata[0])->order + 1;

  if (!store_as (folder, order, content, saved, error))
    return FALSE;

  prune (folder);

  return TRUE;
}

/**
 * accord_versions_list:
 * @self: the versions
 * @path: the file that they are of, which need not exist any more
 * @error: return location for an error of G_IO_ERROR
 *
 * Returns: (transfer full) (element-type AccordVersion) (nullable): the
 *   versions, the one kept last first
 */
GPtrArray *
accord_versions_list (AccordVersions  *self,
                      const char      *path,
                      GError         **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (ACCORD_IS_VERSIONS (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  folder = get_folder_for (self, path);

  if (!accord_state_folder_check (folder, error))
    return NULL;

  return list_folder (folder);
}

/**
 * accord_versions_load:
 * @self: the versions
 * @version: one that was listed
 * @error: return location for an error, as of accord_load_bytes()
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *
accord_versions_load (AccordVersions       *self,
                      const AccordVersion  *version,
                      GError              **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (ACCORD_IS_VERSIONS (self), NULL);
  g_return_val_if_fail (version != NULL, NULL);

  file = g_file_new_for_path (version->file);

  return accord_load_bytes (file, NULL, NULL, error);
}
