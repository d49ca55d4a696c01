/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window in the corner of the display from which the files that are named
 * can be dragged, as from a file manager: a process of its own, so that they
 * go the way that they go between two programs.
 */

#include <gtk/gtk.h>

static void
closed_cb (gboolean *closed)
{
  *closed = TRUE;
}

static void
drag_end_cb (gboolean *closed)
{
  *closed = TRUE;
}

static gboolean
mapped_cb (gpointer data)
{
  g_print ("ready\n");

  return G_SOURCE_REMOVE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GdkPaintable) icon = NULL;
  GtkDragSource *source;
  GtkWidget *window;
  GdkFileList *list;
  GSList *files = NULL;
  gboolean closed = FALSE;

  if (!gtk_init_check ())
    return 1;

  for (int i = argc - 1; i > 0; i--)
    files = g_slist_prepend (files, g_file_new_for_path (argv[i]));
  list = gdk_file_list_new_from_list (files);
  provider = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);

  /* A file's icon would need the system's loaders of pictures. */
  icon = gdk_paintable_new_empty (24, 24);

  source = gtk_drag_source_new ();
  gtk_drag_source_set_icon (source, icon, 0, 0);
  gtk_drag_source_set_content (source, provider);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_end_cb),
                            &closed);

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 80);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (closed_cb),
                            &closed);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (300, mapped_cb, NULL);

  while (!closed)
    g_main_context_iteration (NULL, TRUE);

  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  g_slist_free_full (files, g_object_unref);

  return 0;
}
