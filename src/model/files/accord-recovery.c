/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The folder of recovery copies.  For each there are ID.json, the copy itself,
 * and ID.lock, which its owner holds; ID.deleted is a copy that the user has
 * deleted and may still want back.  What has another name is not ours.
 */

#include "accord-config.h"

#include "model/files/accord-recovery.h"

#include "model/files/accord-recovery-private.h"
#include "model/files/accord-recovery-text.h"
#include "model/files/accord-state-folder.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define CLAIM_ATTEMPTS 10

struct _AccordRecovery
{
  GObject parent_instance;

  char *folder;

  /* Ids of copies that this object has deleted, with their locks. */
  GHashTable *trash;
};

G_DEFINE_FINAL_TYPE (AccordRecovery, accord_recovery, G_TYPE_OBJECT)

void
accord_recovery_orphan_free (AccordRecoveryOrphan *orphan)
{
  if (orphan == NULL)
    return;

  g_free (orphan->id);
  g_free (orphan->file);
  g_free (orphan->path);
  g_free (orphan->base_digest);
  g_clear_pointer (&orphan->changed, g_date_time_unref);
  g_clear_pointer (&orphan->content, g_bytes_unref);
  g_free (orphan->damage);
  g_free (orphan);
}

char *
accord_recovery_build_path (const char *folder,
                            const char *id,
                            const char *ending)
{
  g_autofree char *name = g_strconcat (id, ending, NULL);

  return g_build_filename (folder, name, NULL);
}

/* Returns: (transfer full) (nullable): the id in NAME, which must be
 *   ID + @ending */
static char *
get_id (const char *name,
        const char *ending)
{
  g_autofree char *id = NULL;

  if (!g_str_has_suffix (name, ending))
    return NULL;

  id = g_strndup (name, strlen (name) - strlen (ending));

  if (!g_uuid_string_is_valid (id))
    return NULL;

  return g_steal_pointer (&id);
}

/* Returns: (transfer full) (element-type utf8): ids of the files with this
 *   ending */
static GPtrArray *
list_ids (AccordRecovery *self,
          const char     *ending)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *id = get_id (name, ending);

      if (id != NULL)
        g_ptr_array_add (ids, id);
    }

  return g_steal_pointer (&ids);
}

/* Returns: 0, or an errno; EWOULDBLOCK if the copy has an owner */
static int
take_lock (AccordRecovery      *self,
           const char          *id,
           gboolean             create,
           AccordRecoveryLock **lock_out)
{
  g_autofree char *path = NULL;

  path = accord_recovery_build_path (self->folder, id,
                                     ACCORD_RECOVERY_LOCK_ENDING);

  return accord_recovery_lock_take (path, create, lock_out);
}

static gboolean
has_owner (AccordRecovery *self,
           const char     *id)
{
  g_autoptr (AccordRecoveryLock) lock = NULL;

  return take_lock (self, id, FALSE, &lock) == EWOULDBLOCK;
}

static AccordRecoveryOrphan *
load_copy (AccordRecovery *self,
           const char     *id)
{
  g_autofree char *file = NULL;

  file = accord_recovery_build_path (self->folder, id,
                                     ACCORD_RECOVERY_COPY_ENDING);

  return accord_recovery_text_load (id, file);
}

/* No clock has a part in it (reliability, case 25). */
static guint64
get_next_order (AccordRecovery *self)
{
  g_autoptr (GPtrArray) ids = list_ids (self, ACCORD_RECOVERY_COPY_ENDING);
  guint64 last = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (AccordRecoveryOrphan) copy = load_copy (self, ids->pdata[i]);

      last = MAX (last, copy->order);
    }

  return last < G_MAXINT64 ? last + 1 : last;
}

/* An owner that died before it wrote anything leaves a lock without a copy. */
static void
sweep_locks (AccordRecovery *self)
{
  g_autoptr (GPtrArray) ids = list_ids (self, ACCORD_RECOVERY_LOCK_ENDING);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (AccordRecoveryLock) lock = NULL;
      g_autofree char *copy = NULL;
      g_autofree char *trash = NULL;

      if (take_lock (self, ids->pdata[i], FALSE, &lock) != 0)
        continue;

      copy = accord_recovery_build_path (self->folder, ids->pdata[i],
                                         ACCORD_RECOVERY_COPY_ENDING);
      trash = accord_recovery_build_path (self->folder, ids->pdata[i],
                                          ACCORD_RECOVERY_TRASH_ENDING);

      if (access (copy, F_OK) != 0 && access (trash, F_OK) != 0)
        accord_recovery_lock_remove (g_steal_pointer (&lock));
    }
}

static int
compare_orphans (gconstpointer a,
                 gconstpointer b)
{
  const AccordRecoveryOrphan *first = *(AccordRecoveryOrphan * const *) a;
  const AccordRecoveryOrphan *second = *(AccordRecoveryOrphan * const *) b;

  if (first->order != second->order)
    return first->order > second->order ? -1 : 1;

  return g_strcmp0 (first->id, second->id);
}

static void
set_owned_error (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                       _("This recovery copy is in use in another window."));
}

static void
set_gone_error (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("This recovery copy is no longer there."));
}

static void
set_lock_error (GError **error,
                int      errsv)
{
  if (errsv == EWOULDBLOCK)
    set_owned_error (error);
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
                 /* Translators: the system's reason */
                 _("The recovery copy could not be taken over: %s"),
                 g_strerror (errsv));
}

static int
rename_copy (AccordRecovery *self,
             const char     *id,
             const char     *from_ending,
             const char     *to_ending)
{
  g_autofree char *from = accord_recovery_build_path (self->folder, id,
                                                      from_ending);
  g_autofree char *to = accord_recovery_build_path (self->folder, id,
                                                    to_ending);

  return rename (from, to) == 0 ? 0 : errno;
}

static void
remove_trash (AccordRecovery     *self,
              const char         *id,
              AccordRecoveryLock *lock)
{
  g_autofree char *trash = NULL;

  trash = accord_recovery_build_path (self->folder, id,
                                      ACCORD_RECOVERY_TRASH_ENDING);
  unlink (trash);
  accord_recovery_lock_remove (lock);
}

static void
empty_own_trash (AccordRecovery *self)
{
  GHashTableIter iter;
  gpointer id;
  gpointer lock;

  g_hash_table_iter_init (&iter, self->trash);

  while (g_hash_table_iter_next (&iter, &id, &lock))
    {
      g_hash_table_iter_steal (&iter);
      remove_trash (self, id, lock);
      g_free (id);
    }
}

static void
accord_recovery_dispose (GObject *object)
{
  empty_own_trash (ACCORD_RECOVERY (object));

  G_OBJECT_CLASS (accord_recovery_parent_class)->dispose (object);
}

static void
accord_recovery_finalize (GObject *object)
{
  AccordRecovery *self = ACCORD_RECOVERY (object);

  g_hash_table_unref (self->trash);
  g_free (self->folder);

  G_OBJECT_CLASS (accord_recovery_parent_class)->finalize (object);
}

static void
accord_recovery_class_init (AccordRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_recovery_dispose;
  object_class->finalize = accord_recovery_finalize;
}

static void
accord_recovery_init (AccordRecovery *self)
{
  self->trash = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify)
                                       accord_recovery_lock_release);
}

/**
 * accord_recovery_default_folder:
 *
 * Returns: (transfer full): `accord/recovery` in the user's state folder, which
 *   need not exist yet
 */
char *
accord_recovery_default_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "accord", "recovery", NULL);
}

/**
 * accord_recovery_new:
 * @folder: (nullable): where copies are kept, %NULL for
 *   accord_recovery_default_folder()
 *
 * Touches no file; the folder is made when the first copy is claimed.
 *
 * Returns: (transfer full): the copies in @folder
 */
AccordRecovery *
accord_recovery_new (const char *folder)
{
  AccordRecovery *self = g_object_new (ACCORD_TYPE_RECOVERY, NULL);

  if (folder != NULL)
    self->folder = g_strdup (folder);
  else
    self->folder = accord_recovery_default_folder ();

  return self;
}

/**
 * accord_recovery_claim:
 * @self: the copies
 * @error: return location for an error of G_IO_ERROR
 *
 * Begins a copy for a document, in any thread.  It exists, for a later list,
 * once it has been updated; it has an owner for as long as the object lives.
 *
 * Returns: (transfer full) (nullable): the copy
 */
AccordRecoveryCopy *
accord_recovery_claim (AccordRecovery  *self,
                       GError         **error)
{
  guint64 order;
  int errsv = 0;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (self), NULL);

  if (!accord_state_folder_ensure (self->folder, error))
    return NULL;

  order = get_next_order (self);

  /* Somebody who lists may hold a new lock for a moment. */
  for (int i = 0; i < CLAIM_ATTEMPTS; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      AccordRecoveryLock *lock;

      errsv = take_lock (self, id, TRUE, &lock);

      if (errsv == 0)
        return accord_recovery_copy_new (self->folder, id, order, lock);

      if (errsv != EWOULDBLOCK && errsv != ENOENT)
        break;
    }

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
               /* Translators: a folder, then the system's reason */
               _("No recovery copy could be begun in “%s”: %s"),
               self->folder, g_strerror (errsv));

  return NULL;
}

/**
 * accord_recovery_list:
 * @self: the copies
 * @error: return location for an error of G_IO_ERROR
 *
 * Finds the copies that have lost their owner, damaged ones among them.
 * Nothing is deleted by it but locks without a copy.  A folder that does not
 * exist has none.
 *
 * Returns: (transfer full) (element-type AccordRecoveryOrphan) (nullable): the
 *   copies, the one begun last first, damaged ones that do not say when last
 */
GPtrArray *
accord_recovery_list (AccordRecovery  *self,
                      GError         **error)
{
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (self), NULL);

  if (!accord_state_folder_check (self->folder, error))
    return NULL;

  orphans = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                            accord_recovery_orphan_free);
  ids = list_ids (self, ACCORD_RECOVERY_COPY_ENDING);

  for (guint i = 0; i < ids->len; i++)
    if (!has_owner (self, ids->pdata[i]))
      g_ptr_array_add (orphans, load_copy (self, ids->pdata[i]));

  g_ptr_array_sort (orphans, compare_orphans);
  sweep_locks (self);

  return g_steal_pointer (&orphans);
}

/**
 * accord_recovery_adopt:
 * @self: the copies
 * @orphan: one that was listed
 * @error: return location for an error: G_IO_ERROR_BUSY if another window was
 *   quicker, G_IO_ERROR_NOT_FOUND if it is no longer there or no longer what
 *   was listed
 *
 * Goes on with a copy that has lost its owner: no other window is offered it
 * from here on, and updates replace it.
 *
 * Returns: (transfer full) (nullable): the copy
 */
AccordRecoveryCopy *
accord_recovery_adopt (AccordRecovery              *self,
                       const AccordRecoveryOrphan  *orphan,
                       GError                     **error)
{
  g_autoptr (AccordRecoveryLock) lock = NULL;
  g_autoptr (AccordRecoveryOrphan) now = NULL;
  int errsv;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (self), NULL);
  g_return_val_if_fail (orphan != NULL && orphan->content != NULL, NULL);

  errsv = take_lock (self, orphan->id, TRUE, &lock);

  if (errsv != 0)
    {
      set_lock_error (error, errsv);
      return NULL;
    }

  now = load_copy (self, orphan->id);

  if (now->content == NULL || !g_bytes_equal (now->content, orphan->content))
    {
      set_gone_error (error);
      return NULL;
    }

  return accord_recovery_copy_new (self->folder, orphan->id,
                                   get_next_order (self),
                                   g_steal_pointer (&lock));
}

/**
 * accord_recovery_delete:
 * @self: the copies
 * @id: id of one that was listed
 * @error: return location for an error: G_IO_ERROR_BUSY if another window has
 *   taken it, G_IO_ERROR_NOT_FOUND if it is no longer there
 *
 * Puts a copy aside, a damaged one too.  It can be had back with
 * accord_recovery_undelete() until accord_recovery_empty_trash() or the end of
 * @self.
 *
 * Returns: whether it is put aside
 */
gboolean
accord_recovery_delete (AccordRecovery  *self,
                        const char      *id,
                        GError         **error)
{
  g_autoptr (AccordRecoveryLock) lock = NULL;
  int errsv;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (self), FALSE);
  g_return_val_if_fail (g_uuid_string_is_valid (id), FALSE);

  errsv = take_lock (self, id, TRUE, &lock);

  if (errsv != 0)
    {
      set_lock_error (error, errsv);
      return FALSE;
    }

  errsv = rename_copy (self, id, ACCORD_RECOVERY_COPY_ENDING,
                       ACCORD_RECOVERY_TRASH_ENDING);

  if (errsv == ENOENT)
    {
      accord_recovery_lock_remove (g_steal_pointer (&lock));
      set_gone_error (error);
      return FALSE;
    }

  if (errsv != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
                   /* Translators: the system's reason */
                   _("The recovery copy could not be deleted: %s"),
                   g_strerror (errsv));
      return FALSE;
    }

  g_hash_table_insert (self->trash, g_strdup (id), g_steal_pointer (&lock));

  return TRUE;
}

/**
 * accord_recovery_undelete:
 * @self: what accord_recovery_delete() was called with
 * @id: id of a copy that was deleted
 * @error: return location for an error of G_IO_ERROR
 *
 * Returns: whether it is back among those that are listed
 */
gboolean
accord_recovery_undelete (AccordRecovery  *self,
                          const char      *id,
                          GError         **error)
{
  int errsv;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (self), FALSE);
  g_return_val_if_fail (g_uuid_string_is_valid (id), FALSE);

  if (!g_hash_table_contains (self->trash, id))
    {
      set_gone_error (error);
      return FALSE;
    }

  errsv = rename_copy (self, id, ACCORD_RECOVERY_TRASH_ENDING,
                       ACCORD_RECOVERY_COPY_ENDING);

  if (errsv != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
                   /* Translators: the system's reason */
                   _("The recovery copy could not be brought back: %s"),
                   g_strerror (errsv));
      return FALSE;
    }

  g_hash_table_remove (self->trash, id);

  return TRUE;
}

/**
 * accord_recovery_purge:
 * @self: what accord_recovery_delete() was called with
 * @id: id of a copy; nothing is done unless that was deleted by @self
 *
 * Removes it for good.
 */
void
accord_recovery_purge (AccordRecovery *self,
                       const char     *id)
{
  g_autofree char *key = NULL;
  gpointer lock;

  g_return_if_fail (ACCORD_IS_RECOVERY (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_steal_extended (self->trash, id, (gpointer *) &key, &lock))
    remove_trash (self, id, lock);
}

/**
 * accord_recovery_empty_trash:
 * @self: the copies
 *
 * Removes for good what was deleted by @self, and what the user deleted in a
 * window that has died since.
 */
void
accord_recovery_empty_trash (AccordRecovery *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (ACCORD_IS_RECOVERY (self));

  empty_own_trash (self);
  ids = list_ids (self, ACCORD_RECOVERY_TRASH_ENDING);

  for (guint i = 0; i < ids->len; i++)
    {
      AccordRecoveryLock *lock;

      if (take_lock (self, ids->pdata[i], TRUE, &lock) == 0)
        remove_trash (self, ids->pdata[i], lock);
    }
}
