/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-keeper.h"

#include "model/assessment/accord-assessment-file.h"

/* The first change sets the clock going and further ones wait for it, so that
 * nothing is older than this and the time to write it.
 */
#define KEEP_AFTER_MS 2000

/* After a copy that could not be written, as on a full disk. */
#define RETRY_AFTER_S 10

/*
 * The copy on disk, shared with the threads that write it.  They take turns by
 * the lock, and each job knows by its number whether a later one came first.
 */
typedef struct
{
  GMutex lock;
  AccordRecovery *recovery;
  AccordRecoveryCopy *copy;
  guint64 last_done;
} Slot;

typedef struct
{
  Slot *slot;
  guint64 number;

  /* What is to be kept; NULL: the copy is to go. */
  GBytes *content;
  char *path;
  char *base_digest;
} Job;

struct _AccordKeeper
{
  GObject parent_instance;

  AccordAssessment *assessment;
  char *path;
  char *base_digest;

  Slot *slot;
  guint64 last_number;
  guint keep_id;
  gboolean retrying;

  /* Whether there is, or will be, a copy to drop. */
  gboolean has_copy;

  GDateTime *kept;
  GError *error;
};

G_DEFINE_FINAL_TYPE (AccordKeeper, accord_keeper, G_TYPE_OBJECT)

enum
{
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
slot_clear (gpointer data)
{
  Slot *slot = data;

  g_clear_object (&slot->copy);
  g_clear_object (&slot->recovery);
  g_mutex_clear (&slot->lock);
}

static void
slot_unref (Slot *slot)
{
  g_atomic_rc_box_release_full (slot, slot_clear);
}

static void
job_free (Job *job)
{
  slot_unref (job->slot);
  g_clear_pointer (&job->content, g_bytes_unref);
  g_free (job->path);
  g_free (job->base_digest);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
accord_keeper_dispose (GObject *object)
{
  AccordKeeper *self = ACCORD_KEEPER (object);

  /* A change that waits for its time is not given up. */
  if (self->keep_id != 0)
    accord_keeper_keep_now (self, NULL);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_keeper_parent_class)->dispose (object);
}

static void
accord_keeper_finalize (GObject *object)
{
  AccordKeeper *self = ACCORD_KEEPER (object);

  g_clear_pointer (&self->slot, slot_unref);
  g_clear_pointer (&self->kept, g_date_time_unref);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->base_digest);

  G_OBJECT_CLASS (accord_keeper_parent_class)->finalize (object);
}

static void
accord_keeper_class_init (AccordKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_keeper_dispose;
  object_class->finalize = accord_keeper_finalize;

  signals[KEPT] =
    g_signal_new ("kept", ACCORD_TYPE_KEEPER, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_keeper_init (AccordKeeper *self)
{
  self->slot = g_atomic_rc_box_new0 (Slot);
  g_mutex_init (&self->slot->lock);
}

static Job *
make_job (AccordKeeper *self,
          gboolean      keep)
{
  Job *job;

  self->has_copy = keep;

  job = g_new0 (Job, 1);
  job->slot = g_atomic_rc_box_acquire (self->slot);
  job->number = ++self->last_number;

  if (keep)
    {
      job->content = accord_assessment_write (self->assessment);
      job->path = g_strdup (self->path);
      job->base_digest = g_strdup (self->base_digest);
    }

  return job;
}

static gboolean
drop_copy (Slot    *slot,
           GError **error)
{
  if (slot->copy == NULL)
    return TRUE;

  if (!accord_recovery_copy_drop (slot->copy, error))
    return FALSE;

  g_clear_object (&slot->copy);

  return TRUE;
}

static gboolean
write_copy (Slot    *slot,
            Job     *job,
            GError **error)
{
  if (slot->copy == NULL)
    slot->copy = accord_recovery_claim (slot->recovery, error);

  if (slot->copy == NULL)
    return FALSE;

  return accord_recovery_copy_update (slot->copy, job->content, job->path,
                                      job->base_digest, error);
}

/* In any thread. */
static gboolean
run_job (Job     *job,
         GError **error)
{
  Slot *slot = job->slot;
  gboolean done = TRUE;

  g_mutex_lock (&slot->lock);

  if (job->number > slot->last_done)
    {
      slot->last_done = job->number;
      done = job->content != NULL ? write_copy (slot, job, error)
                                  : drop_copy (slot, error);
    }

  g_mutex_unlock (&slot->lock);

  return done;
}

static void
job_thread (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (run_job (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean keep_cb (gpointer user_data);

static void
finish_job (AccordKeeper *self,
            const Job    *job,
            GError       *error)
{
  g_autoptr (GError) owned_error = error;

  /* A later job will tell of itself. */
  if (job->number != self->last_number)
    return;

  g_clear_error (&self->error);
  g_clear_pointer (&self->kept, g_date_time_unref);

  if (job->content == NULL)
    {
      /* What could not be dropped is dropped with the next occasion. */
      if (owned_error != NULL)
        self->has_copy = TRUE;
    }
  else if (owned_error == NULL)
    {
      self->kept = g_date_time_new_now_local ();
    }
  else
    {
      self->error = g_steal_pointer (&owned_error);

      if (self->keep_id == 0)
        {
          self->keep_id = g_timeout_add_seconds (RETRY_AFTER_S, keep_cb, self);
          self->retrying = TRUE;
        }
    }

  g_signal_emit (self, signals[KEPT], 0);
}

static void
job_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (AccordKeeper) self = user_data;
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  finish_job (self, g_task_get_task_data (G_TASK (result)), error);
}

static void
start_job (AccordKeeper *self,
           gboolean      keep)
{
  g_autoptr (GTask) task = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);

  /* The keeper is not the task's source: the last reference to that may be
   * given up in the thread.
   */
  task = g_task_new (NULL, NULL, job_cb, g_object_ref (self));
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, make_job (self, keep), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, job_thread);
}

static gboolean
keep_cb (gpointer user_data)
{
  AccordKeeper *self = user_data;

  self->keep_id = 0;
  start_job (self, TRUE);

  return G_SOURCE_REMOVE;
}

/* Waits for a copy that is being written, a moment at most. */
static gboolean
do_job (AccordKeeper  *self,
        gboolean       keep,
        GError       **error)
{
  g_autoptr (Job) job = NULL;
  GError *job_error = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);

  job = make_job (self, keep);
  run_job (job, &job_error);

  if (job_error != NULL && error != NULL)
    *error = g_error_copy (job_error);

  finish_job (self, job, job_error);

  return self->error == NULL;
}

/**
 * accord_keeper_new:
 * @recovery: where copies are kept
 *
 * Returns: (transfer full): a keeper of nothing so far
 */
AccordKeeper *
accord_keeper_new (AccordRecovery *recovery)
{
  AccordKeeper *self;

  g_return_val_if_fail (ACCORD_IS_RECOVERY (recovery), NULL);

  self = g_object_new (ACCORD_TYPE_KEEPER, NULL);
  self->slot->recovery = g_object_ref (recovery);

  return self;
}

/**
 * accord_keeper_set_assessment:
 * @self: a keeper
 * @assessment: what is to be kept from now on
 *
 * By itself this writes nothing.
 */
void
accord_keeper_set_assessment (AccordKeeper     *self,
                              AccordAssessment *assessment)
{
  g_return_if_fail (ACCORD_IS_KEEPER (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));

  g_set_object (&self->assessment, assessment);
}

/**
 * accord_keeper_set_base:
 * @self: a keeper
 * @path: (nullable): the file that the assessment belongs to
 * @digest: (nullable): what that file held when it was loaded or last saved
 *
 * Stands in the copies that are written from now on.
 */
void
accord_keeper_set_base (AccordKeeper *self,
                        const char   *path,
                        const char   *digest)
{
  g_return_if_fail (ACCORD_IS_KEEPER (self));

  g_free (self->path);
  self->path = g_strdup (path);

  g_free (self->base_digest);
  self->base_digest = g_strdup (digest);
}

/**
 * accord_keeper_adopt:
 * @self: a keeper that has no copy yet
 * @copy: a copy from an earlier run, taken over
 * @kept: (nullable): when it was written
 *
 * Goes on with @copy, which holds the assessment as it is now.
 */
void
accord_keeper_adopt (AccordKeeper       *self,
                     AccordRecoveryCopy *copy,
                     GDateTime          *kept)
{
  g_return_if_fail (ACCORD_IS_KEEPER (self));
  g_return_if_fail (ACCORD_IS_RECOVERY_COPY (copy));
  g_return_if_fail (self->slot->copy == NULL);

  self->slot->copy = g_object_ref (copy);
  self->has_copy = TRUE;
  self->kept = kept != NULL ? g_date_time_ref (kept) : NULL;
}

/**
 * accord_keeper_touch:
 * @self: a keeper
 *
 * To be called after each change: a copy will be written in time.
 */
void
accord_keeper_touch (AccordKeeper *self)
{
  g_return_if_fail (ACCORD_IS_KEEPER (self));

  self->has_copy = TRUE;

  if (self->retrying)
    g_clear_handle_id (&self->keep_id, g_source_remove);

  self->retrying = FALSE;
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add (KEEP_AFTER_MS, keep_cb, self);
}

/**
 * accord_keeper_keep_now:
 * @self: a keeper
 * @error: return location for an error of the saver
 *
 * Writes the copy before it returns: for signals and the end of a session.
 *
 * Returns: whether the copy holds the assessment as it is
 */
gboolean
accord_keeper_keep_now (AccordKeeper  *self,
                        GError       **error)
{
  g_return_val_if_fail (ACCORD_IS_KEEPER (self), FALSE);
  g_return_val_if_fail (self->assessment != NULL, FALSE);

  return do_job (self, TRUE, error);
}

/**
 * accord_keeper_drop:
 * @self: a keeper
 *
 * The file holds what the window shows: the copy goes, off the main loop.
 */
void
accord_keeper_drop (AccordKeeper *self)
{
  g_return_if_fail (ACCORD_IS_KEEPER (self));

  if (self->has_copy)
    start_job (self, FALSE);
}

/**
 * accord_keeper_drop_now:
 * @self: a keeper
 *
 * As accord_keeper_drop(), done when it returns: for a window that closes.
 */
void
accord_keeper_drop_now (AccordKeeper *self)
{
  g_return_if_fail (ACCORD_IS_KEEPER (self));

  if (self->has_copy)
    do_job (self, FALSE, NULL);
}

GDateTime *
accord_keeper_get_kept (AccordKeeper *self)
{
  g_return_val_if_fail (ACCORD_IS_KEEPER (self), NULL);

  return self->kept;
}

const GError *
accord_keeper_get_error (AccordKeeper *self)
{
  g_return_val_if_fail (ACCORD_IS_KEEPER (self), NULL);

  return self->error;
}
