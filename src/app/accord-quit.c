/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-quit.h"

#include "app/window/accord-window.h"

struct _AccordQuit
{
  GObject parent_instance;

  /* The program, which owns this */
  GtkApplication *application;
  /* (nullable): the window that is being asked */
  AccordWindow *asked;
};

G_DEFINE_FINAL_TYPE (AccordQuit, accord_quit, G_TYPE_OBJECT)

static gpointer
ref_cb (gconstpointer object,
        gpointer      data)
{
  return g_object_ref ((gpointer) object);
}

/* (transfer full) */
static GList *
copy_windows (AccordQuit *self)
{
  return g_list_copy_deep (gtk_application_get_windows (self->application),
                           ref_cb, NULL);
}

static void
close_windows (AccordQuit *self)
{
  GList *windows = copy_windows (self);

  /* A window may take others with it. */
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (gtk_window_get_application (l->data) == NULL)
        continue;

      if (ACCORD_IS_WINDOW (l->data))
        accord_window_quit (l->data);
      else
        gtk_window_close (l->data);
    }

  g_list_free_full (windows, g_object_unref);
}

static void ask_windows (AccordQuit *self);

static void
quit_answered_cb (AccordQuit   *self,
                  gboolean      go_on,
                  AccordWindow *window)
{
  GList *windows;

  g_signal_handlers_disconnect_by_func (window, quit_answered_cb, self);
  g_clear_weak_pointer (&self->asked);

  if (go_on)
    {
      ask_windows (self);
      return;
    }

  windows = gtk_application_get_windows (self->application);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data))
        accord_window_forget_quit (l->data);
    }
}

/* One after the other; nothing closes before all have answered. */
static void
ask_windows (AccordQuit *self)
{
  GList *windows = gtk_application_get_windows (self->application);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (!ACCORD_IS_WINDOW (l->data) ||
          !accord_window_ask_before_quit (l->data))
        continue;

      g_set_weak_pointer (&self->asked, l->data);
      g_signal_connect_object (l->data, "quit-answered",
                               G_CALLBACK (quit_answered_cb), self,
                               G_CONNECT_SWAPPED);
      return;
    }

  close_windows (self);
}

static void
accord_quit_finalize (GObject *object)
{
  AccordQuit *self = ACCORD_QUIT (object);

  g_clear_weak_pointer (&self->asked);

  G_OBJECT_CLASS (accord_quit_parent_class)->finalize (object);
}

static void
accord_quit_class_init (AccordQuitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_quit_finalize;
}

static void
accord_quit_init (AccordQuit *self)
{
}

AccordQuit *
accord_quit_new (GtkApplication *application)
{
  AccordQuit *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (ACCORD_TYPE_QUIT, NULL);
  self->application = application;

  return self;
}

void
accord_quit_ask (AccordQuit *self)
{
  g_return_if_fail (ACCORD_IS_QUIT (self));

  if (self->asked != NULL)
    accord_window_ask_before_quit (self->asked);
  else
    ask_windows (self);
}
