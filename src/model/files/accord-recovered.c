/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-recovered.h"

#include "model/assessment/accord-assessment-file.h"
#include "model/figures/accord-words.h"
#include "model/files/accord-document-text.h"
#include "model/files/accord-loaded.h"
#include "model/files/accord-same-file.h"

#include <glib/gi18n-lib.h>

struct _AccordRecovered
{
  GObject parent_instance;

  AccordRecovery *recovery;
  AccordFrameworks *frameworks;
  AccordRecoveryOrphan *orphan;

  AccordDifference *difference;
  char *title;
  char *text;
  gboolean damaged;
  gboolean file_changed;
  gboolean in_file;
};

G_DEFINE_FINAL_TYPE (AccordRecovered, accord_recovered, G_TYPE_OBJECT)

/* What was found in a worker thread, of which the objects are made. */
typedef struct
{
  AccordRecovery *recovery;
  AccordFrameworks *frameworks;
  GPtrArray *orphans;
  GPtrArray *files;
} Listing;

static void
listing_free (Listing *listing)
{
  g_object_unref (listing->recovery);
  g_object_unref (listing->frameworks);
  g_clear_pointer (&listing->orphans, g_ptr_array_unref);
  g_clear_pointer (&listing->files, g_ptr_array_unref);
  g_free (listing);
}

static void
accord_recovered_finalize (GObject *object)
{
  AccordRecovered *self = ACCORD_RECOVERED (object);

  g_clear_object (&self->recovery);
  g_clear_object (&self->frameworks);
  g_clear_pointer (&self->orphan, accord_recovery_orphan_free);
  g_clear_pointer (&self->difference, accord_difference_free);
  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (accord_recovered_parent_class)->finalize (object);
}

static void
accord_recovered_class_init (AccordRecoveredClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_recovered_finalize;
}

static void
accord_recovered_init (AccordRecovered *self)
{
}

static char *
make_name (const char *path)
{
  g_autofree char *basename = NULL;

  if (path == NULL)
    return g_strdup (_("Assessment that was not saved before"));

  basename = g_path_get_basename (path);

  return g_filename_display_name (basename);
}

static char *
make_damage_text (AccordRecovered *self,
                  const char      *damage)
{
  g_autofree char *place = g_filename_display_name (self->orphan->file);
  g_autofree char *reason = g_strdup (damage);

  if (self->orphan->too_large)
    /* Translators: a file's path */
    return g_strdup_printf (_("Larger than 16 MB, which is too large for "
                              "Accord to open. It is kept at %s."), place);

  if (g_str_has_suffix (reason, "."))
    reason[strlen (reason) - 1] = '\0';

  /* Translators: what is wrong, as "line 1, column 5: expected …, found …", and
   * a file's path */
  return g_strdup_printf (_("Could not be read (%s). It is kept at %s."),
                          reason, place);
}

/* Another copy of the same file, or of none, is told apart by its time. */
static gboolean
has_sibling (Listing                    *listing,
             const AccordRecoveryOrphan *orphan)
{
  for (guint i = 0; i < listing->orphans->len; i++)
    {
      const AccordRecoveryOrphan *other = listing->orphans->pdata[i];

      if (other != orphan && g_strcmp0 (other->path, orphan->path) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_on_day (GDateTime *time,
           GDateTime *now,
           int        days_ago)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, -days_ago);

  return g_date_time_get_year (time) == g_date_time_get_year (day) &&
         g_date_time_get_day_of_year (time) ==
         g_date_time_get_day_of_year (day);
}

/* (transfer full) (nullable): "last change today 10:43" */
static char *
make_time (AccordRecovered *self,
           gboolean         seconds)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDateTime *changed = self->orphan->changed;
  g_autofree char *time = NULL;

  if (changed == NULL)
    return NULL;

  /* Translators: a time of the day, with and without seconds */
  time = g_date_time_format (changed, seconds ? C_("time", "%H:%M:%S")
                                              : C_("time", "%H:%M"));

  if (is_on_day (changed, now, 0))
    return g_strdup_printf (_("last change today %s"), time);
  if (is_on_day (changed, now, 1))
    return g_strdup_printf (_("last change yesterday %s"), time);

  g_free (time);
  time = seconds
         ? g_date_time_format (changed, C_("time", "%-d %B %Y %H:%M:%S"))
         : accord_time_to_text (changed, now);

  /* Translators: a date */
  return g_strdup_printf (_("last change %s"), time);
}

/* (transfer full) (nullable): "riverside.accord.json in ~/Papers" */
static char *
make_place (AccordRecovered *self)
{
  const char *path = self->orphan->path;
  const char *home = g_get_home_dir ();
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *display = NULL;

  if (path == NULL)
    return NULL;

  name = make_name (path);
  folder = g_path_get_dirname (path);

  if (g_str_equal (folder, home))
    shown = g_strdup ("~");
  else if (g_str_has_prefix (folder, home) && folder[strlen (home)] == '/')
    shown = g_strconcat ("~", folder + strlen (home), NULL);
  else
    shown = g_strdup (folder);

  display = g_filename_display_name (shown);

  /* Translators: a file's name, and its folder */
  return g_strdup_printf (_("%s in %s"), name, display);
}

/* When it was changed, what differs, and which file it is of. */
static char *
make_text (AccordRecovered *self,
           const char      *differs,
           gboolean         seconds)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *time = make_time (self, seconds);
  char *place = make_place (self);

  if (time != NULL)
    g_ptr_array_add (parts, time);
  g_ptr_array_add (parts, g_strdup (differs));
  if (place != NULL)
    g_ptr_array_add (parts, place);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* Also where only what is not shown would differ. */
static gboolean
is_in_file (AccordAssessment *saved,
            AccordAssessment *kept)
{
  g_autoptr (GBytes) saved_bytes = accord_assessment_write (saved);
  g_autoptr (GBytes) kept_bytes = accord_assessment_write (kept);

  return g_bytes_equal (saved_bytes, kept_bytes);
}

static char *
make_differs (AccordRecovered  *self,
              AccordAssessment *assessment,
              AccordLoaded     *file)
{
  g_autoptr (AccordAssessment) saved = NULL;
  g_autofree char *differs = NULL;

  if (self->orphan->path == NULL)
    return g_strdup (_("not saved before"));

  if (file == NULL)
    return g_strdup (_("its file cannot be found or read"));

  saved = accord_assessment_read (file->bytes, self->orphan->path,
                                  self->frameworks, NULL, NULL);
  if (saved == NULL)
    return g_strdup (_("its file has changed since and cannot be read"));

  self->difference = accord_assessment_difference (saved, assessment);
  self->in_file = is_in_file (saved, assessment);
  self->file_changed = g_strcmp0 (file->digest,
                                  self->orphan->base_digest) != 0;
  differs = accord_difference_from_file_text (self->difference);

  if (!self->file_changed)
    return g_steal_pointer (&differs);

  /* Translators: as "3 answers and 1 note differ from the saved file" */
  return g_strdup_printf (_("%s, and the file has changed since"), differs);
}

static AccordRecovered *
make_recovered (Listing              *listing,
                AccordRecoveryOrphan *orphan,
                AccordLoaded         *file)
{
  AccordRecovered *self;
  g_autoptr (AccordAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *differs = NULL;
  const char *damage = orphan->damage;

  self = g_object_new (ACCORD_TYPE_RECOVERED, NULL);
  self->recovery = g_object_ref (listing->recovery);
  self->frameworks = g_object_ref (listing->frameworks);
  self->orphan = orphan;

  if (orphan->content != NULL)
    {
      assessment = accord_assessment_read (orphan->content, orphan->file,
                                           listing->frameworks, NULL, &error);
      if (assessment == NULL)
        damage = error->message;
    }

  if (assessment == NULL)
    {
      self->damaged = TRUE;
      self->title = orphan->content == NULL && orphan->path == NULL
                    ? g_strdup (_("Assessment that was kept safe"))
                    : make_name (orphan->path);
      self->text = make_damage_text (self, damage);
      return self;
    }

  self->title = accord_words_title (assessment);
  differs = make_differs (self, assessment, file);
  self->text = make_text (self, differs, has_sibling (listing, orphan));

  return self;
}

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const AccordRecoveryOrphan *first = *(AccordRecoveryOrphan **) a;
  const AccordRecoveryOrphan *second = *(AccordRecoveryOrphan **) b;

  return first->order < second->order ? 1 : first->order > second->order ? -1 : 0;
}

static void
loaded_clear (AccordLoaded *loaded)
{
  if (loaded != NULL)
    accord_loaded_free (loaded);
}

static void
list_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Listing *listing = task_data;
  GError *error = NULL;

  listing->orphans = accord_recovery_list (listing->recovery, &error);
  if (listing->orphans == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_ptr_array_sort (listing->orphans, compare_order);

  listing->files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) loaded_clear);

  for (guint i = 0; i < listing->orphans->len; i++)
    {
      const AccordRecoveryOrphan *orphan = listing->orphans->pdata[i];
      g_autoptr (GFile) file = NULL;

      if (orphan->path != NULL)
        file = g_file_new_for_path (orphan->path);

      g_ptr_array_add (listing->files,
                       file != NULL
                       ? accord_loaded_read (file, cancellable, NULL)
                       : NULL);
    }

  g_task_return_boolean (task, TRUE);
}

/**
 * accord_recovered_list_async:
 * @recovery: where copies are kept
 * @frameworks: where frameworks are looked up
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's default main context of now
 * @user_data: for @callback
 *
 * Finds what was not finished last time, reading off the main loop.
 */
void
accord_recovered_list_async (AccordRecovery      *recovery,
                             AccordFrameworks    *frameworks,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Listing *listing;

  g_return_if_fail (ACCORD_IS_RECOVERY (recovery));
  g_return_if_fail (ACCORD_IS_FRAMEWORKS (frameworks));

  listing = g_new0 (Listing, 1);
  listing->recovery = g_object_ref (recovery);
  listing->frameworks = g_object_ref (frameworks);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_recovered_list_async);
  g_task_set_task_data (task, listing, (GDestroyNotify) listing_free);
  g_task_run_in_thread (task, list_thread);
}

/**
 * accord_recovered_list_finish:
 * @result: what the callback was given
 * @error: return location for an error of accord_recovery_list()
 *
 * A copy that its file holds already is put aside, silently.
 *
 * Returns: (transfer full) (element-type AccordRecovered) (nullable): the
 *   others, last begun first
 */
GPtrArray *
accord_recovered_list_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) put_aside = NULL;
  Listing *listing;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  accord_recovered_list_async),
                        NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  listing = g_task_get_task_data (G_TASK (result));
  list = g_ptr_array_new_with_free_func (g_object_unref);
  put_aside = g_ptr_array_new_with_free_func (g_object_unref);

  /* The orphans go over to their objects. */
  g_ptr_array_set_free_func (listing->orphans, NULL);
  for (guint i = 0; i < listing->orphans->len; i++)
    {
      g_autoptr (AccordRecovered) recovered =
        make_recovered (listing, listing->orphans->pdata[i],
                        listing->files->pdata[i]);

      /* The file holds all of it: there is nothing to bring back. */
      if (recovered->in_file &&
          accord_recovery_delete (listing->recovery, recovered->orphan->id,
                                  NULL))
        g_ptr_array_add (put_aside, g_steal_pointer (&recovered));
      else
        g_ptr_array_add (list, g_steal_pointer (&recovered));
    }
  g_ptr_array_set_size (listing->orphans, 0);

  return g_steal_pointer (&list);
}

const AccordRecoveryOrphan *
accord_recovered_get_orphan (AccordRecovered *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);

  return self->orphan;
}

const char *
accord_recovered_get_title (AccordRecovered *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);

  return self->title;
}

/**
 * accord_recovered_get_text:
 * @self: a recovered assessment
 *
 * Returns: a line as "last change today 10:43 · 3 answers and 1 note differ
 *   from the saved file · riverside.accord.json in ~/Papers", or for a damaged
 *   copy what is wrong and where it is
 */
const char *
accord_recovered_get_text (AccordRecovered *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);

  return self->text;
}

const AccordDifference *
accord_recovered_get_difference (AccordRecovered *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);

  return self->difference;
}

gboolean
accord_recovered_is_damaged (AccordRecovered *self)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), FALSE);

  return self->damaged;
}

/**
 * accord_recovered_restore:
 * @self: one that is not damaged
 * @error: return location for an error of accord_document_new_recovered()
 *
 * Returns: (transfer full) (nullable): a document that goes on with the copy
 */
AccordDocument *
accord_recovered_restore (AccordRecovered  *self,
                          GError          **error)
{
  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);
  g_return_val_if_fail (!self->damaged, NULL);

  return accord_document_new_recovered (self->recovery, self->orphan,
                                        self->frameworks, error);
}

/**
 * accord_recovered_is_of:
 * @self: a recovered assessment
 * @file: a file
 *
 * Returns: whether it is what was not saved to @file, also by way of a link
 */
gboolean
accord_recovered_is_of (AccordRecovered *self,
                        GFile           *file)
{
  g_autoptr (GFile) own = NULL;

  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (self->orphan->path == NULL)
    return FALSE;

  own = g_file_new_for_path (self->orphan->path);

  return accord_is_same_file (own, file);
}

/**
 * accord_recovered_dup_notice:
 * @self: one that is not damaged
 *
 * What the window says that has its file open (interface, Recovery).
 *
 * Returns: (transfer full): sentences
 */
char *
accord_recovered_dup_notice (AccordRecovered *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *notice = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);

  if (self->orphan->changed != NULL)
    {
      time = accord_time_to_text (self->orphan->changed, now);
      /* Translators: a time, as "10:43" or "12 November 16:20" */
      notice = g_strdup_printf (_("You have changes of %s that were not "
                                  "saved."), time);
    }
  else
    {
      notice = g_strdup (_("You have changes that were not saved."));
    }

  if (!self->file_changed)
    return g_steal_pointer (&notice);

  return g_strjoin (" ", notice, _("The file has been changed since then."),
                    NULL);
}

/**
 * accord_recovered_read:
 * @self: one that is not damaged
 * @error: return location for an error of accord_assessment_read()
 *
 * To look at, beside its file: the copy stays where it is.
 *
 * Returns: (transfer full) (nullable): a read-only document without a file
 */
AccordDocument *
accord_recovered_read (AccordRecovered  *self,
                       GError          **error)
{
  g_autoptr (AccordAssessment) assessment = NULL;
  AccordDocument *document;

  g_return_val_if_fail (ACCORD_IS_RECOVERED (self), NULL);
  g_return_val_if_fail (!self->damaged, NULL);

  assessment = accord_assessment_read (self->orphan->content,
                                       self->orphan->file, self->frameworks,
                                       NULL, error);
  if (assessment == NULL)
    return NULL;

  document = accord_document_new (assessment);
  accord_document_set_read_only (document, TRUE);

  return document;
}
