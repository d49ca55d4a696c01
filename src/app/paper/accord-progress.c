/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-progress.h"

#include "app/widgets/accord-notice.h"

#include <glib/gi18n-lib.h>

/* In milliseconds: what takes less is over before it could be read. */
#define PATIENCE 500
#define INTERVAL 200

struct _AccordProgress
{
  GtkWindow *window;
  AccordWatch *watch;
  guint source;
  gboolean shown;
};

static AccordNotice *
find_notice (AccordProgress *self)
{
  return self->window != NULL
         ? accord_notice_find (GTK_WIDGET (self->window))
         : NULL;
}

static char *
describe (AccordProgress *self)
{
  guint done = (guint) g_atomic_int_get (&self->watch->done);
  guint n = (guint) g_atomic_int_get (&self->watch->n);

  if (g_cancellable_is_cancelled (self->watch->cancellable))
    return g_strdup (_("Stopping…"));
  if (n == 0)
    return g_strdup (_("Laying out the pages…"));

  /* Translators: how many pages are written, and of how many */
  return g_strdup_printf (_("Writing pages: %u of %u"), done, n);
}

static gboolean
update_cb (gpointer user_data)
{
  AccordProgress *self = user_data;
  AccordNotice *notice = find_notice (self);
  g_autofree char *text = describe (self);

  if (notice != NULL)
    accord_notice_show_progress (notice, text, self->watch->cancellable);

  if (!self->shown)
    {
      self->shown = TRUE;
      self->source = g_timeout_add (INTERVAL, update_cb, self);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

AccordProgress *
accord_progress_start (GtkWindow   *window,
                       AccordWatch *watch)
{
  AccordProgress *self;
  AccordNotice *notice;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (watch != NULL, NULL);

  self = g_new0 (AccordProgress, 1);
  self->watch = watch;
  g_set_weak_pointer (&self->window, window);
  self->source = g_timeout_add (PATIENCE, update_cb, self);

  notice = find_notice (self);
  if (notice != NULL)
    accord_notice_hide (notice);

  return self;
}

void
accord_progress_stop (AccordProgress *self)
{
  AccordNotice *notice;

  g_return_if_fail (self != NULL);

  notice = find_notice (self);
  if (self->shown && notice != NULL)
    accord_notice_hide (notice);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_free (self);
}
