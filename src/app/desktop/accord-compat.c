/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

/* The one file that may use what is newer than GTK 4.8, and below it what later
 * releases call deprecated.  Nothing of either is seen in its header. */
#undef GDK_VERSION_MAX_ALLOWED
#define GDK_VERSION_MAX_ALLOWED G_ENCODE_VERSION (4, 14)

#include "app/desktop/accord-compat.h"

/*
 * Files
 */

#if GTK_CHECK_VERSION (4, 10, 0)

static void
file_dialog_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GtkFileDialog *dialog = GTK_FILE_DIALOG (source);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gpointer chosen = NULL;

  switch (GPOINTER_TO_INT (g_task_get_task_data (task)))
    {
    case ACCORD_CHOOSE_SAVE:
      chosen = gtk_file_dialog_save_finish (dialog, result, &error);
      break;
    case ACCORD_CHOOSE_SEVERAL:
      chosen = gtk_file_dialog_open_multiple_finish (dialog, result, &error);
      break;
    case ACCORD_CHOOSE_OPEN:
    default:
      chosen = gtk_file_dialog_open_finish (dialog, result, &error);
    }

  if (chosen != NULL)
    {
      g_task_return_pointer (task, chosen, g_object_unref);
    }
  else if (g_error_matches (error,
                            GTK_DIALOG_ERROR,
                            GTK_DIALOG_ERROR_DISMISSED) ||
           g_error_matches (error,
                            GTK_DIALOG_ERROR,
                            GTK_DIALOG_ERROR_CANCELLED))
    {
      g_task_return_new_error (task,
                               G_IO_ERROR,
                               G_IO_ERROR_CANCELLED,
                               "%s",
                               error->message);
    }
  else
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static void
choose_file (GTask            *task,
             GtkWindow        *parent,
             AccordChooseMode  mode,
             const char       *title,
             GListModel       *filters,
             GFile            *folder,
             const char       *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);

  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);

  if (mode == ACCORD_CHOOSE_SAVE)
    {
      gtk_file_dialog_set_initial_name (dialog, name);
      gtk_file_dialog_save (dialog,
                            parent,
                            cancellable,
                            file_dialog_cb,
                            g_object_ref (task));
    }
  else if (mode == ACCORD_CHOOSE_SEVERAL)
    {
      gtk_file_dialog_open_multiple (dialog,
                                     parent,
                                     cancellable,
                                     file_dialog_cb,
                                     g_object_ref (task));
    }
  else
    {
      gtk_file_dialog_open (dialog,
                            parent,
                            cancellable,
                            file_dialog_cb,
                            g_object_ref (task));
    }
}

#else

static void
native_response_cb (GtkNativeDialog *native,
                    int              response,
                    gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task,
                           gtk_file_chooser_get_select_multiple (chooser)
                           ? (gpointer) gtk_file_chooser_get_files (chooser)
                           : (gpointer) gtk_file_chooser_get_file (chooser),
                           g_object_unref);
  else
    g_task_return_new_error (task,
                             G_IO_ERROR,
                             G_IO_ERROR_CANCELLED,
                             "The file dialog was closed");

  gtk_native_dialog_destroy (native);
  g_object_unref (native);
}

static void
choose_file (GTask            *task,
             GtkWindow        *parent,
             AccordChooseMode  mode,
             const char       *title,
             GListModel       *filters,
             GFile            *folder,
             const char       *name)
{
  GtkFileChooserNative *native;
  GtkFileChooser *chooser;

  native = gtk_file_chooser_native_new (title,
                                        parent,
                                        mode == ACCORD_CHOOSE_SAVE
                                        ? GTK_FILE_CHOOSER_ACTION_SAVE
                                        : GTK_FILE_CHOOSER_ACTION_OPEN,
                                        NULL,
                                        NULL);
  chooser = GTK_FILE_CHOOSER (native);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_select_multiple (chooser,
                                        mode == ACCORD_CHOOSE_SEVERAL);

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (chooser, filter);
    }

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);

  if (mode == ACCORD_CHOOSE_SAVE)
    gtk_file_chooser_set_current_name (chooser, name);

  /* The reference of this function lasts until the response. */
  g_signal_connect (native,
                    "response",
                    G_CALLBACK (native_response_cb),
                    g_object_ref (task));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

#endif

/**
 * accord_compat_choose_file_async:
 * @filters: a list of GtkFileFilter
 * @folder: (nullable): where to begin
 * @name: (nullable): the name offered for saving, %NULL for opening
 *
 * Lets the user choose a file, by the desktop's own dialog where it has one.
 */
void
accord_compat_choose_file_async (GtkWindow           *parent,
                                 AccordChooseMode     mode,
                                 const char          *title,
                                 GListModel          *filters,
                                 GFile               *folder,
                                 const char          *name,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_LIST_MODEL (filters));
  g_return_if_fail (mode != ACCORD_CHOOSE_SAVE || name != NULL);

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_compat_choose_file_async);
  g_task_set_task_data (task, GINT_TO_POINTER (mode), NULL);

  choose_file (task, parent, mode, title, filters, folder, name);
}

/**
 * accord_compat_choose_file_finish:
 * @error: %G_IO_ERROR_CANCELLED where the user closed the dialog
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error
 */
GFile *
accord_compat_choose_file_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** accord_compat_choose_files_finish: the same for several files */
GListModel *
accord_compat_choose_files_finish (GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/*
 * Speech
 */

/**
 * accord_compat_announce:
 * @status: a label with the role of a status, which shows nothing else
 *
 * Has a screen reader say @text.  Below 4.14 GTK has no call for it; there the
 * label's new text is what is read out.
 */
void
accord_compat_announce (GtkLabel   *status,
                        const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (status));
  g_return_if_fail (text != NULL);

#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (status),
                           text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#else
  /* The same again is a change, too. */
  gtk_label_set_text (status, "");
  gtk_label_set_text (status, text);
#endif
}
