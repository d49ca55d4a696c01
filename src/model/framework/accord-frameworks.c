/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-frameworks.h"

#include "data/accord-data-resources.h"
#include "model/files/accord-loader.h"
#include "model/framework/accord-framework-reader.h"
#include "model/json/accord-json-cursor.h"
#include "model/json/accord-json-head.h"

#include <glib/gi18n-lib.h>

#define BUILT_IN_PATH \
  "/io/github/accord_readiness/Accord/frameworks/" ACCORD_FRAMEWORK_BUILT_IN \
  ".json"

/* A framework and the file that gave it; no path for the built-in one. */
typedef struct
{
  AccordFramework *framework;
  char *path;
} Entry;

struct _AccordFrameworks
{
  GObject parent_instance;

  /* Owned References */
  char **folders;
  GHashTable *entries;
  GPtrArray *problems;

  gboolean has_read_folders;
};

G_DEFINE_FINAL_TYPE (AccordFrameworks, accord_frameworks, G_TYPE_OBJECT)

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->framework);
  g_free (entry->path);
  g_free (entry);
}

static void
accord_frameworks_finalize (GObject *object)
{
  AccordFrameworks *self = ACCORD_FRAMEWORKS (object);

  g_strfreev (self->folders);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (accord_frameworks_parent_class)->finalize (object);
}

static void
accord_frameworks_class_init (AccordFrameworksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_frameworks_finalize;
}

static void
accord_frameworks_init (AccordFrameworks *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal,
                                         NULL, free_entry);
  self->problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
}

/* Takes the framework; its id must not be known yet. */
static Entry *
add_entry (AccordFrameworks *self,
           AccordFramework  *framework,
           const char       *path)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->framework = framework;
  entry->path = g_strdup (path);
  g_hash_table_insert (self->entries,
                       (gpointer) accord_framework_get_id (framework), entry);

  return entry;
}

/* What is built in is tested with the program: that it cannot be read is no
 * state that a user could meet.
 */
static Entry *
read_built_in (AccordFrameworks *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AccordFramework *framework;

  bytes = g_resource_lookup_data (accord_data_get_resource (), BUILT_IN_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);

  framework = accord_framework_read (bytes, ACCORD_FRAMEWORK_BUILT_IN ".json",
                                     NULL, &error);
  if (framework == NULL)
    g_error ("%s", error->message);

  return add_entry (self, framework, NULL);
}

static Entry *
find_entry (AccordFrameworks *self,
            const char       *id)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  if (entry == NULL && g_strcmp0 (id, ACCORD_FRAMEWORK_BUILT_IN) == 0)
    entry = read_built_in (self);

  return entry;
}

/* Puts a framework that has been read in its place, unless its id is taken by
 * another file or by what is built in (design, Framework files).  @name is what
 * messages call the file.
 */
static Entry *
settle (AccordFrameworks  *self,
        AccordFramework   *framework,
        const char        *path,
        const char        *name,
        GError           **error)
{
  const char *id = accord_framework_get_id (framework);
  Entry *known = find_entry (self, id);
  g_autofree char *shown = accord_json_show (id);

  if (known == NULL)
    return add_entry (self, g_object_ref (framework), path);

  if (g_strcmp0 (known->path, path) == 0)
    return known;

  if (known->path == NULL)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DUPLICATE_FRAMEWORK,
                 /* Translators: a file's path and a framework's id */
                 _("%s: the framework “%s” is built into Accord, so this file "
                   "is not used"),
                 name, shown);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_DUPLICATE_FRAMEWORK,
                 /* Translators: a file's path, a framework's id, and the path
                  * of another file */
                 _("%s: the framework “%s” is given by another file already: "
                   "%s"),
                 name, shown, known->path);

  return NULL;
}

/* What else belongs into the folders and is no framework is passed by. */
static Entry *
read_file (AccordFrameworks  *self,
           const char        *path,
           const char        *shown_path,
           gboolean           pass_texts,
           GPtrArray        **faults,
           GError           **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AccordFramework) framework = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_filename_display_name (shown_path);

  bytes = accord_load_bytes (file, NULL, NULL, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  framework = accord_framework_read (bytes, name, faults, &problem);
  if (framework != NULL)
    return settle (self, framework, path, name, error);

  if (!pass_texts
      || !g_error_matches (problem, ACCORD_ERROR, ACCORD_ERROR_NOT_ACCORD)
      || !accord_json_head_is (bytes, "accord-framework-text"))
    g_propagate_error (error, g_steal_pointer (&problem));

  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* In the order of names, so that which of two wins does not depend on how the
 * folder happens to be stored.
 */
static GPtrArray *
list_folder (const char  *folder,
             GError     **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }

  g_ptr_array_sort (paths, compare_names);

  return g_steal_pointer (&paths);
}

static void
read_folder (AccordFrameworks *self,
             const char       *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = list_folder (folder, &error);

  if (paths == NULL)
    {
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
          && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
        g_ptr_array_add (self->problems, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      GError *problem = NULL;

      read_file (self, paths->pdata[i], paths->pdata[i], TRUE, NULL, &problem);
      if (problem != NULL)
        g_ptr_array_add (self->problems, problem);
    }
}

static void
read_folders (AccordFrameworks *self)
{
  self->has_read_folders = TRUE;

  for (char **folder = self->folders; *folder != NULL; folder++)
    read_folder (self, *folder);
}

/**
 * accord_frameworks_new:
 * @folders: (nullable): paths of folders that may hold frameworks, in the
 *   order in which they win; none of them need exist
 *
 * Reads nothing yet.  A folder that is named twice is read once.
 *
 * Returns: (transfer full): the frameworks at hand
 */
AccordFrameworks *
accord_frameworks_new (const char * const *folders)
{
  AccordFrameworks *self = g_object_new (ACCORD_TYPE_FRAMEWORKS, NULL);
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    {
      g_autofree char *path = g_canonicalize_filename (folders[i], NULL);

      if (!g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }

  g_ptr_array_add (paths, NULL);
  self->folders = (char **) g_ptr_array_free (paths, FALSE);

  return self;
}

/**
 * accord_frameworks_new_default:
 *
 * Returns: (transfer full): the frameworks of this user and system
 */
AccordFrameworks *
accord_frameworks_new_default (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) folders = NULL;
  g_autofree char *own = NULL;

  own = g_build_filename (g_get_user_data_dir (), "accord", "frameworks", NULL);
  g_strv_builder_add (builder, own);

  for (const char * const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
    {
      g_autofree char *path = g_build_filename (*dir, "accord", "frameworks",
                                                NULL);

      g_strv_builder_add (builder, path);
    }

  folders = g_strv_builder_end (builder);

  return accord_frameworks_new ((const char * const *) folders);
}

/**
 * accord_frameworks_get_built_in:
 *
 * Returns: (transfer none): the framework that comes with Accord
 */
AccordFramework *
accord_frameworks_get_built_in (AccordFrameworks *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (self), NULL);

  return find_entry (self, ACCORD_FRAMEWORK_BUILT_IN)->framework;
}

/**
 * accord_frameworks_lookup:
 * @id: a framework's id
 * @error: ACCORD_ERROR_UNKNOWN_FRAMEWORK
 *
 * The folders are read the first time that @id is not known without them.
 *
 * Returns: (transfer none) (nullable): the framework
 */
AccordFramework *
accord_frameworks_lookup (AccordFrameworks  *self,
                          const char        *id,
                          GError           **error)
{
  Entry *entry;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = find_entry (self, id);
  if (entry == NULL && !self->has_read_folders)
    {
      read_folders (self);
      entry = find_entry (self, id);
    }

  if (entry == NULL)
    {
      g_autofree char *shown = accord_json_show (id);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_UNKNOWN_FRAMEWORK,
                   /* Translators: a framework's id */
                   _("the framework “%s” is not installed here"), shown);
      return NULL;
    }

  return entry->framework;
}

/**
 * accord_frameworks_add_file:
 * @path: a framework's file, given by hand
 * @faults: (out) (optional) (nullable) (element-type AccordFault)
 *   (transfer full): every fault of what the file holds, where it has some
 * @error: as accord_framework_read() and accord_load_bytes() have it, or
 *   ACCORD_ERROR_DUPLICATE_FRAMEWORK, which names both files; each begins with
 *   @path as it was given
 *
 * Returns: (transfer none) (nullable): the framework that the file holds
 */
AccordFramework *
accord_frameworks_add_file (AccordFrameworks  *self,
                            const char        *path,
                            GPtrArray        **faults,
                            GError           **error)
{
  g_autofree char *full_path = NULL;
  Entry *entry;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (faults != NULL)
    *faults = NULL;

  full_path = g_canonicalize_filename (path, NULL);
  entry = read_file (self, full_path, path, FALSE, faults, error);

  return entry != NULL ? entry->framework : NULL;
}

/**
 * accord_frameworks_get_problems:
 *
 * Returns: (transfer none) (element-type GError): why files in the folders
 *   were refused, each with its path
 */
GPtrArray *
accord_frameworks_get_problems (AccordFrameworks *self)
{
  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (self), NULL);

  return self->problems;
}
