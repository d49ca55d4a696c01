/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-file-watch.h"

#include <stdlib.h>

/* Other programs save in several steps: what is read in the middle of them
 * would be half a file.
 */
#define SETTLE_MS 100

/* The name itself, and where a link of that name leads. */
enum
{
  MONITOR_NAME,
  MONITOR_TARGET,
  N_MONITORS
};

struct _AccordFileWatch
{
  GObject parent_instance;

  GFileMonitor *monitors[N_MONITORS];
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (AccordFileWatch, accord_file_watch, G_TYPE_OBJECT)

enum
{
  STIRRED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
accord_file_watch_dispose (GObject *object)
{
  AccordFileWatch *self = ACCORD_FILE_WATCH (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);

  for (guint i = 0; i < N_MONITORS; i++)
    {
      if (self->monitors[i] != NULL)
        g_file_monitor_cancel (self->monitors[i]);
      g_clear_object (&self->monitors[i]);
    }

  G_OBJECT_CLASS (accord_file_watch_parent_class)->dispose (object);
}

static void
accord_file_watch_class_init (AccordFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_file_watch_dispose;

  signals[STIRRED] =
    g_signal_new ("stirred", ACCORD_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_file_watch_init (AccordFileWatch *self)
{
}

static gboolean
settled_cb (gpointer user_data)
{
  AccordFileWatch *self = user_data;

  self->settle_id = 0;
  g_signal_emit (self, signals[STIRRED], 0);

  return G_SOURCE_REMOVE;
}

/* Not put off by further events: a file that is written all the time is still
 * looked at.
 */
static void
event_cb (AccordFileWatch *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static GFileMonitor *
watch (AccordFileWatch *self,
       GFile           *file)
{
  g_autoptr (GFileMonitor) monitor = NULL;

  monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  /* Without one, there is still the look before each save. */
  if (monitor == NULL)
    return NULL;

  g_signal_connect_object (monitor, "changed", G_CALLBACK (event_cb), self,
                           G_CONNECT_SWAPPED);

  return g_steal_pointer (&monitor);
}

/**
 * accord_file_watch_new:
 * @file: what to watch; it need not be there
 *
 * Events are told in the thread's default main context of now.
 *
 * Returns: (transfer full): a watch, until the last reference goes
 */
AccordFileWatch *
accord_file_watch_new (GFile *file)
{
  g_autoptr (AccordFileWatch) self = NULL;
  g_autofree char *target = NULL;
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ACCORD_TYPE_FILE_WATCH, NULL);
  self->monitors[MONITOR_NAME] = watch (self, file);

  path = g_file_peek_path (file);
  if (path != NULL)
    target = realpath (path, NULL);

  if (target != NULL && g_strcmp0 (target, path) != 0)
    {
      g_autoptr (GFile) target_file = g_file_new_for_path (target);

      self->monitors[MONITOR_TARGET] = watch (self, target_file);
    }

  return g_steal_pointer (&self);
}
