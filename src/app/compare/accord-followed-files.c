/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-followed-files-private.h"

G_DEFINE_FINAL_TYPE (AccordFollowedFiles, accord_followed_files, G_TYPE_OBJECT)

enum
{
  CHANGED,
  STATE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static void
emit_changed (AccordFollowedFiles *self)
{
  g_clear_handle_id (&self->changed_id, g_source_remove);
  if (!accord_followed_files_get_loading (self))
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
changed_cb (gpointer user_data)
{
  AccordFollowedFiles *self = user_data;

  self->changed_id = 0;
  emit_changed (self);

  return G_SOURCE_REMOVE;
}

static void
queue_changed (AccordFollowedFiles *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_idle_add (changed_cb, self);
}

static gboolean
state_changed_idle_cb (gpointer user_data)
{
  AccordFollowedFiles *self = user_data;

  self->state_id = 0;
  g_signal_emit (self, signals[STATE_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
queue_state_changed (AccordFollowedFiles *self)
{
  if (self->state_id == 0)
    self->state_id = g_idle_add (state_changed_idle_cb, self);
}

static void
disconnect (AccordFollowed *followed)
{
  g_clear_signal_handler (&followed->state_handler, followed->document);
  g_clear_signal_handler (&followed->modified_handler, followed->document);
  g_clear_signal_handler (&followed->assessment_handler, followed->assessment);
  g_clear_signal_handler (&followed->document_handler, followed->document);
  g_clear_object (&followed->assessment);
  g_clear_object (&followed->document);
}

static void
followed_free (gpointer data)
{
  AccordFollowed *followed = data;

  disconnect (followed);
  g_clear_object (&followed->file);
  g_clear_error (&followed->error);
  g_clear_pointer (&followed->read, g_date_time_unref);
  g_free (followed->name);
  g_free (followed);
}

/* A document may come to have another assessment: when it is read anew. */
static void
follow_assessments (AccordFollowedFiles *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    {
      AccordFollowed *followed = accord_followed_files_peek (self, i);
      AccordAssessment *assessment =
        followed->document != NULL
        ? accord_document_get_assessment (followed->document) : NULL;

      if (followed->assessment == assessment)
        continue;

      g_clear_signal_handler (&followed->assessment_handler,
                              followed->assessment);
      g_set_object (&followed->assessment, assessment);
      g_clear_pointer (&followed->read, g_date_time_unref);
      followed->read = g_date_time_new_now_local ();
      if (assessment != NULL)
        followed->assessment_handler =
          g_signal_connect_swapped (assessment, "changed",
                                    G_CALLBACK (queue_changed), self);
    }

  queue_changed (self);
}

static void load (AccordFollowedFiles *self, guint index);

/* Why one of our own cannot be read any more, only another reading tells; also
 * where the reason is another one by now.
 */
static void
follow_states (AccordFollowedFiles *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    {
      AccordFollowed *followed = accord_followed_files_peek (self, i);

      if (followed->document == NULL || followed->name != NULL)
        continue;

      if (!accord_followed_is_off (followed))
        g_clear_error (&followed->error);
      else if (accord_followed_files_is_open (self, followed->document))
        continue;
      else if (followed->loading)
        followed->again = TRUE;
      else
        load (self, i);
    }

  queue_state_changed (self);
}

static void
follow (AccordFollowedFiles *self,
        AccordFollowed      *followed,
        AccordDocument      *document)
{
  GFile *file = accord_document_get_file (document);

  disconnect (followed);
  followed->document = g_object_ref (document);
  if (file != NULL)
    g_set_object (&followed->file, file);
  g_clear_error (&followed->error);
  followed->loading = FALSE;
  followed->document_handler =
    g_signal_connect_swapped (document, "notify::assessment",
                              G_CALLBACK (follow_assessments), self);
  followed->state_handler =
    g_signal_connect_swapped (document, "notify::state",
                              G_CALLBACK (follow_states), self);
  followed->modified_handler =
    g_signal_connect_swapped (document, "notify::modified",
                              G_CALLBACK (queue_state_changed), self);
  follow_assessments (self);
}

/*
 * Loading
 */

typedef struct
{
  AccordFollowedFiles *files;
  guint index;
} Loading;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Loading *loading = user_data;
  g_autoptr (AccordFollowedFiles) self = loading->files;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordDocument) document = NULL;
  AccordFollowed *followed;

  document = accord_document_open_finish (result, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  followed = accord_followed_files_peek (self, loading->index);
  followed->loading = FALSE;
  if (followed->again)
    {
      load (self, loading->index);
      return;
    }

  if (document != NULL)
    {
      follow (self, followed, document);
    }
  else
    {
      g_clear_error (&followed->error);
      followed->error = g_steal_pointer (&error);
    }

  emit_changed (self);
}

static void
load (AccordFollowedFiles *self,
      guint                index)
{
  AccordFollowed *followed = accord_followed_files_peek (self, index);
  AccordDocument *open = accord_host_find_document (self->host, followed->file);
  Loading *loading;

  if (open != NULL)
    {
      follow (self, followed, open);
      return;
    }

  loading = g_new (Loading, 1);
  loading->files = g_object_ref (self);
  loading->index = index;
  followed->loading = TRUE;
  followed->again = FALSE;
  accord_document_open_async (followed->file,
                              accord_host_get_frameworks (
                                self->host),
                              self->cancellable, opened_cb, loading);
}

/*
 * Callbacks
 */

/* What was typed in a window that is gone went with it: what counts then is the
 * file.
 */
static void
window_removed_cb (AccordFollowedFiles *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    {
      AccordFollowed *followed = accord_followed_files_peek (self, i);

      if (followed->name != NULL || followed->document == NULL ||
          followed->file == NULL ||
          !accord_document_get_modified (followed->document) ||
          accord_followed_files_is_open (self, followed->document))
        continue;

      disconnect (followed);
      load (self, i);
    }
}

/*
 * Overrides
 */

static void
accord_followed_files_dispose (GObject *object)
{
  AccordFollowedFiles *self = ACCORD_FOLLOWED_FILES (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_handle_id (&self->state_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->followed, 0);

  G_OBJECT_CLASS (accord_followed_files_parent_class)->dispose (object);
}

static void
accord_followed_files_finalize (GObject *object)
{
  AccordFollowedFiles *self = ACCORD_FOLLOWED_FILES (object);

  g_ptr_array_unref (self->followed);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (accord_followed_files_parent_class)->finalize (object);
}

static void
accord_followed_files_class_init (AccordFollowedFilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_followed_files_dispose;
  object_class->finalize = accord_followed_files_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[STATE_CHANGED] = g_signal_new ("state-changed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
}

static void
accord_followed_files_init (AccordFollowedFiles *self)
{
  self->followed = g_ptr_array_new_with_free_func (followed_free);
  self->cancellable = g_cancellable_new ();
}

AccordFollowedFiles *
accord_followed_files_new (AccordHost *host)
{
  AccordFollowedFiles *self;

  g_return_val_if_fail (ACCORD_IS_HOST (host), NULL);

  self = g_object_new (ACCORD_TYPE_FOLLOWED_FILES, NULL);
  self->host = host;
  g_signal_connect_object (host, "window-removed",
                           G_CALLBACK (window_removed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

void
accord_followed_files_reset (AccordFollowedFiles *self,
                             guint                n_files)
{
  g_return_if_fail (ACCORD_IS_FOLLOWED_FILES (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_handle_id (&self->state_id, g_source_remove);

  g_ptr_array_set_size (self->followed, 0);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (self->followed, g_new0 (AccordFollowed, 1));
}

void
accord_followed_files_set_file (AccordFollowedFiles *self,
                                guint                index,
                                GFile               *file)
{
  g_return_if_fail (ACCORD_IS_FOLLOWED_FILES (self));
  g_return_if_fail (index < self->followed->len);
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&accord_followed_files_peek (self, index)->file, file);
  load (self, index);
}

void
accord_followed_files_set_document (AccordFollowedFiles *self,
                                    guint                index,
                                    AccordDocument      *document,
                                    const char          *name)
{
  AccordFollowed *followed;

  g_return_if_fail (ACCORD_IS_FOLLOWED_FILES (self));
  g_return_if_fail (index < self->followed->len);
  g_return_if_fail (ACCORD_IS_DOCUMENT (document));

  followed = accord_followed_files_peek (self, index);
  g_free (followed->name);
  followed->name = g_strdup (name);
  follow (self, followed, document);
}

void
accord_followed_files_flush (AccordFollowedFiles *self)
{
  g_return_if_fail (ACCORD_IS_FOLLOWED_FILES (self));

  emit_changed (self);
}

void
accord_followed_files_check (AccordFollowedFiles *self)
{
  g_return_if_fail (ACCORD_IS_FOLLOWED_FILES (self));

  for (guint i = 0; i < self->followed->len; i++)
    {
      AccordFollowed *followed = accord_followed_files_peek (self, i);

      if (followed->document != NULL)
        accord_document_check (followed->document);
      if (followed->error != NULL && !followed->loading)
        load (self, i);
    }
}
