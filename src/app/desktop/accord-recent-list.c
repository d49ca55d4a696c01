/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-recent-list.h"

#include "model/assessment/accord-assessment-file.h"
#include "model/figures/accord-words.h"
#include "model/files/accord-loader.h"
#include "model/files/accord-saver.h"

#include <glib/gstdio.h>

struct _AccordRecentList
{
  GObject parent_instance;

  /* Owned References */
  GListStore *entries;
  AccordFrameworks *frameworks;
  GCancellable *cancellable;
  char *path;

  gboolean loaded;

  /* One save at a time, or an older list might come out on top. */
  gboolean storing;
  gboolean store_again;
};

static void
accord_recent_list_list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordRecentList, accord_recent_list, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                         accord_recent_list_list_model_iface_init))

/* An entry that is being read again. */
typedef struct
{
  AccordRecentList *list;
  AccordRecentEntry *entry;
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->list);
  g_object_unref (look->entry);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

/*
 * Auxiliary methods
 */

static gboolean
find_entry (AccordRecentList *self,
            GFile            *file,
            guint            *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordRecentEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (g_file_equal (accord_recent_entry_get_file (entry), file))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
trim (AccordRecentList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  if (n > ACCORD_RECENT_MAX)
    g_list_store_splice (self->entries,
                         ACCORD_RECENT_MAX, n - ACCORD_RECENT_MAX,
                         NULL, 0);
}

static void
update_twins (AccordRecentList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordRecentEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (self->entries), i);
      const char *title = accord_recent_entry_get_title (entry);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (titles, title));

      g_hash_table_insert (titles, (gpointer) title,
                           GUINT_TO_POINTER (count + 1));
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordRecentEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      accord_recent_entry_set_twin (
        entry,
        GPOINTER_TO_UINT (g_hash_table_lookup (
          titles, accord_recent_entry_get_title (entry))) > 1);
    }
}

static void store (AccordRecentList *self);

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AccordRecentList) self = user_data;

  accord_save_bytes_finish (result, NULL, NULL);
  self->storing = FALSE;

  if (self->store_again)
    store (self);
}

/* Failing to remember is no reason to trouble anyone: the files are the
 * record, and each can be opened without the list. */
static void
store (AccordRecentList *self)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;
  char *data;
  gsize length;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  if (self->path == NULL || !self->loaded)
    return;

  self->store_again = self->storing;
  if (self->storing)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordRecentEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (self->entries), i);
      g_autofree char *group = g_strdup_printf ("%u", i);
      g_autofree char *uri =
        g_file_get_uri (accord_recent_entry_get_file (entry));

      g_key_file_set_string (key_file, group, "uri", uri);
      g_key_file_set_string (key_file, group, "title",
                             accord_recent_entry_get_title (entry));
      g_key_file_set_string (key_file, group, "date",
                             accord_recent_entry_get_date (entry));
      g_key_file_set_integer (key_file, group, "answered",
                              (int) accord_recent_entry_get_answered (entry));
      g_key_file_set_integer (key_file, group, "items",
                              (int) accord_recent_entry_get_items (entry));
    }

  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);

  self->storing = TRUE;
  data = g_key_file_to_data (key_file, &length, NULL);
  bytes = g_bytes_new_take (data, length);
  accord_save_bytes_async (self->path,
                           bytes,
                           ACCORD_SAVE_REPLACE,
                           NULL,
                           ACCORD_SAVE_PRIVATE,
                           stored_cb,
                           g_object_ref (self));
}

static AccordRecentEntry *
parse_entry (GKeyFile   *key_file,
             const char *group)
{
  g_autofree char *uri = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autoptr (GFile) file = NULL;
  AccordRecentEntry *entry;
  int answered;
  int items;

  uri = g_key_file_get_string (key_file, group, "uri", NULL);

  if (uri == NULL || *uri == '\0')
    return NULL;

  title = g_key_file_get_string (key_file, group, "title", NULL);
  date = g_key_file_get_string (key_file, group, "date", NULL);
  answered = g_key_file_get_integer (key_file, group, "answered", NULL);
  items = g_key_file_get_integer (key_file, group, "items", NULL);

  file = g_file_new_for_uri (uri);
  entry = accord_recent_entry_new (file);

  if (title != NULL && *title != '\0')
    accord_recent_entry_set_facts (entry,
                                   title,
                                   date != NULL ? date : "",
                                   (guint) MAX (answered, 0),
                                   (guint) MAX (items, 0));

  return entry;
}

static void
parse (AccordRecentList *self,
       GBytes           *bytes)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_auto (GStrv) groups = NULL;

  /* A damaged list is an empty one. */
  if (!g_key_file_load_from_bytes (key_file, bytes, G_KEY_FILE_NONE, NULL))
    return;

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  groups = g_key_file_get_groups (key_file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr (AccordRecentEntry) entry = parse_entry (key_file, groups[i]);
      guint position;

      /* What was opened before the list was there is newer. */
      if (entry != NULL &&
          !find_entry (self, accord_recent_entry_get_file (entry), &position))
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }

  g_list_store_splice (self->entries,
                       g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       0,
                       entries->pdata,
                       entries->len);
  trim (self);
  update_twins (self);
}

static void
take_facts (AccordRecentEntry *entry,
            AccordAssessment  *assessment)
{
  AccordScore *score = accord_assessment_get_score (assessment);
  g_autofree char *title = accord_words_title (assessment);

  accord_recent_entry_set_facts (entry,
                                 title,
                                 accord_assessment_get_date (assessment),
                                 score->assessed,
                                 score->items);
}

/*
 * Signal callbacks
 */

static void
list_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AccordRecentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean early;

  bytes = accord_load_bytes_finish (result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->loaded = TRUE;

  early = g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0;

  if (bytes != NULL)
    parse (self, bytes);

  if (early)
    store (self);

  accord_recent_list_refresh (self);
}

static void
entry_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = accord_load_bytes_finish (result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (bytes != NULL)
    assessment = accord_assessment_read (bytes,
                                         "",
                                         look->list->frameworks,
                                         NULL,
                                         NULL);

  if (assessment == NULL)
    {
      accord_recent_entry_set_problem (
        look->entry,
        g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
      return;
    }

  take_facts (look->entry, assessment);
  update_twins (look->list);
}

/*
 * List model
 */

static GType
accord_recent_list_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_RECENT_ENTRY;
}

static guint
accord_recent_list_get_n_items (GListModel *model)
{
  AccordRecentList *self = ACCORD_RECENT_LIST (model);

  return g_list_model_get_n_items (G_LIST_MODEL (self->entries));
}

static gpointer
accord_recent_list_get_item (GListModel *model,
                             guint       position)
{
  AccordRecentList *self = ACCORD_RECENT_LIST (model);

  return g_list_model_get_item (G_LIST_MODEL (self->entries), position);
}

static void
accord_recent_list_list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_recent_list_get_item_type;
  iface->get_n_items = accord_recent_list_get_n_items;
  iface->get_item = accord_recent_list_get_item;
}

/*
 * Construction
 */

static void
accord_recent_list_dispose (GObject *object)
{
  AccordRecentList *self = ACCORD_RECENT_LIST (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (accord_recent_list_parent_class)->dispose (object);
}

static void
accord_recent_list_finalize (GObject *object)
{
  AccordRecentList *self = ACCORD_RECENT_LIST (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->entries);
  g_clear_object (&self->frameworks);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (accord_recent_list_parent_class)->finalize (object);
}

static void
accord_recent_list_class_init (AccordRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_recent_list_dispose;
  object_class->finalize = accord_recent_list_finalize;
}

static void
accord_recent_list_init (AccordRecentList *self)
{
  self->cancellable = g_cancellable_new ();
  self->entries = g_list_store_new (ACCORD_TYPE_RECENT_ENTRY);

  g_signal_connect_object (self->entries,
                           "items-changed",
                           G_CALLBACK (g_list_model_items_changed),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_recent_list_new:
 * @path: (nullable): where the list is kept; %NULL remembers nothing
 *
 * Returns: (transfer full): a list, empty until accord_recent_list_load()
 */
AccordRecentList *
accord_recent_list_new (const char       *path,
                        AccordFrameworks *frameworks)
{
  AccordRecentList *self;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORKS (frameworks), NULL);

  self = g_object_new (ACCORD_TYPE_RECENT_LIST, NULL);
  self->path = g_strdup (path);
  self->frameworks = g_object_ref (frameworks);
  self->loaded = path == NULL;

  return self;
}

/**
 * accord_recent_list_load:
 *
 * Begins to read the list, and then each of its files, and returns at once.
 */
void
accord_recent_list_load (AccordRecentList *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (ACCORD_IS_RECENT_LIST (self));

  if (self->path == NULL)
    return;

  file = g_file_new_for_path (self->path);
  accord_load_bytes_async (file,
                           self->cancellable,
                           list_loaded_cb,
                           g_object_ref (self));
}

/**
 * accord_recent_list_refresh:
 *
 * Begins to look at each file again and returns at once.
 */
void
accord_recent_list_refresh (AccordRecentList *self)
{
  guint n;

  g_return_if_fail (ACCORD_IS_RECENT_LIST (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n; i++)
    {
      Look *look = g_new0 (Look, 1);

      look->list = g_object_ref (self);
      look->entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);
      accord_load_bytes_async (accord_recent_entry_get_file (look->entry),
                               self->cancellable,
                               entry_loaded_cb,
                               look);
    }
}

/**
 * accord_recent_list_add:
 * @file: one that was opened or saved
 * @assessment: what it holds
 *
 * Puts @file first.
 */
void
accord_recent_list_add (AccordRecentList *self,
                        GFile            *file,
                        AccordAssessment *assessment)
{
  g_autoptr (AccordRecentEntry) entry = NULL;
  guint position;

  g_return_if_fail (ACCORD_IS_RECENT_LIST (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));

  if (find_entry (self, file, &position))
    {
      entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
      g_list_store_remove (self->entries, position);
    }
  else
    {
      entry = accord_recent_entry_new (file);
    }

  take_facts (entry, assessment);
  g_list_store_insert (self->entries, 0, entry);
  trim (self);
  update_twins (self);
  store (self);
}

/**
 * accord_recent_list_remove:
 *
 * Forgets @file; the file itself is not touched.
 *
 * Returns: whether it was in the list
 */
gboolean
accord_recent_list_remove (AccordRecentList *self,
                           GFile            *file)
{
  guint position;

  g_return_val_if_fail (ACCORD_IS_RECENT_LIST (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!find_entry (self, file, &position))
    return FALSE;

  g_list_store_remove (self->entries, position);
  update_twins (self);
  store (self);

  return TRUE;
}
