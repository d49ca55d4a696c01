/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-bad-file-page.h"

#include "app/desktop/accord-open-failure.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-wrap-box.h"
#include "app/window/accord-fault-words.h"
#include "model/files/accord-versions.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* What a person can take in; the command line's check lists all of them. */
#define MAX_FAULTS 12

struct _AccordBadFilePage
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *outer;
  GtkLabel *heading;
  GtkBox *faults;
  GtkWidget *open_button;
  GtkWidget *folder_button;
  GtkWidget *versions_button;
  GtkWidget *unchanged;

  /* Owned References */
  GFile *file;
};

G_DEFINE_FINAL_TYPE (AccordBadFilePage, accord_bad_file_page, GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

/* Once: a button that fails may be pressed again. */
static void
add_text (AccordBadFilePage *self,
          const char        *text)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (self->faults));

  if (label != NULL && GTK_IS_LABEL (label) &&
      strcmp (gtk_label_get_label (GTK_LABEL (label)), text) == 0)
    return;

  label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 70);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  accord_plain_selectable (GTK_LABEL (label));
  gtk_box_append (self->faults, label);
}

static void
clear_faults (AccordBadFilePage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->faults))))
    gtk_box_remove (self->faults, child);
}

/* Also of a file that is no longer there */
static gboolean
has_versions (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (AccordVersions) versions = accord_versions_new (NULL);
  g_autoptr (GPtrArray) listed = NULL;

  if (path != NULL)
    listed = accord_versions_list (versions, path, NULL);

  return listed != NULL && listed->len > 0;
}

/*
 * Signal callbacks
 */

static void
folder_shown_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AccordBadFilePage) self = user_data;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error) ||
      self->file == NULL)
    return;

  folder = g_file_get_parent (self->file);
  path = g_file_get_parse_name (folder);
  text = accord_open_failure_to_text (error, path);
  add_text (self, text);
}

static void
show_folder_cb (AccordBadFilePage *self)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *uri = NULL;

  if (folder == NULL)
    return;

  uri = g_file_get_uri (folder);
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, folder_shown_cb,
                                           g_object_ref (self));
}

/*
 * Construction
 */

static void
accord_bad_file_page_dispose (GObject *object)
{
  AccordBadFilePage *self = ACCORD_BAD_FILE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_BAD_FILE_PAGE);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (accord_bad_file_page_parent_class)->dispose (object);
}

static void
accord_bad_file_page_class_init (AccordBadFilePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_bad_file_page_dispose;

  g_type_ensure (ACCORD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-bad-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage,
                                        heading);
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage,
                                        faults);
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage,
                                        open_button);
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage,
                                        folder_button);
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage,
                                        versions_button);
  gtk_widget_class_bind_template_child (widget_class, AccordBadFilePage,
                                        unchanged);
  gtk_widget_class_bind_template_callback (widget_class, show_folder_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_bad_file_page_init (AccordBadFilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_bad_file_page_show:
 * @faults: (nullable) (element-type AccordFault): everything wrong in @file;
 *   told in place of @error where there is any
 * @error: (nullable): why it cannot be opened
 * @framework: (nullable): whose items are called by their wording
 */
void
accord_bad_file_page_show (AccordBadFilePage *self,
                           GFile             *file,
                           GPtrArray         *faults,
                           const GError      *error,
                           AccordFramework   *framework)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  guint n = faults != NULL ? faults->len : 0;
  gboolean gone;

  g_return_if_fail (ACCORD_IS_BAD_FILE_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
  path = g_file_get_parse_name (file);
  name = g_path_get_basename (path);
  /* Translators: the name of a file */
  heading = g_strdup_printf (_("Accord cannot open %s."), name);
  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading), path);

  clear_faults (self);
  for (guint i = 0; i < MIN (n, MAX_FAULTS); i++)
    {
      g_autofree char *text =
        accord_fault_to_words (g_ptr_array_index (faults, i), framework);

      add_text (self, text);
    }

  if (n > MAX_FAULTS)
    {
      g_autofree char *more =
        g_strdup_printf (ngettext ("And %u more.", "And %u more.",
                                   n - MAX_FAULTS), n - MAX_FAULTS);

      add_text (self, more);
    }

  if (n == 0 && error != NULL)
    add_text (self, error->message);

  /* Of what is not there nothing can be said or shown. */
  gone = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  gtk_widget_set_visible (self->unchanged, !gone);
  gtk_widget_set_visible (self->folder_button, !gone);
  gtk_widget_set_visible (self->versions_button, has_versions (file));
}

/**
 * accord_bad_file_page_add_reasons:
 * @problems: (element-type GError): each a sentence
 *
 * Adds what may be behind it to what accord_bad_file_page_show() has shown.
 */
void
accord_bad_file_page_add_reasons (AccordBadFilePage *self,
                                  GPtrArray         *problems)
{
  g_return_if_fail (ACCORD_IS_BAD_FILE_PAGE (self));
  g_return_if_fail (problems != NULL);

  if (problems->len == 0)
    return;

  add_text (self, _("These frameworks were found, and could not be used:"));
  for (guint i = 0; i < MIN (problems->len, MAX_FAULTS); i++)
    {
      const GError *problem = problems->pdata[i];

      add_text (self, problem->message);
    }
}

/**
 * accord_bad_file_page_present:
 *
 * Gives the focus to what can be done now, and has a screen reader say what is
 * wrong: nothing else of the page would be read by itself.
 */
void
accord_bad_file_page_present (AccordBadFilePage *self)
{
  g_autoptr (GString) text = NULL;
  GtkRoot *root;

  g_return_if_fail (ACCORD_IS_BAD_FILE_PAGE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);

  text = g_string_new (gtk_label_get_text (self->heading));
  for (GtkWidget *fault =
         gtk_widget_get_first_child (GTK_WIDGET (self->faults));
       fault != NULL;
       fault = gtk_widget_get_next_sibling (fault))
    g_string_append_printf (text, " %s",
                            gtk_label_get_text (GTK_LABEL (fault)));

  gtk_widget_grab_focus (self->open_button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s",
                              text->str);
}
