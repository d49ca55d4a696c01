/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-versions-window.h"

#include "app/compare/accord-comparison-window.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-plain.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/assessment/accord-difference.h"

#include <glib/gi18n-lib.h>

/* What a row needs to open its version. */
typedef struct
{
  AccordApplication *application;
  AccordDocument *version;
  AccordDocument *present;
  char *name;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->application);
  g_object_unref (choice->version);
  g_object_unref (choice->present);
  g_free (choice->name);
  g_free (choice);
}

static void
open_cb (GtkButton *button,
         gpointer   user_data)
{
  Choice *choice = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  accord_application_show_document (choice->application, choice->version,
                                    NULL);
  gtk_window_destroy (GTK_WINDOW (root));
}

static void
compare_cb (GtkButton *button,
            gpointer   user_data)
{
  Choice *choice = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  AccordComparisonWindow *window =
    accord_comparison_window_new (choice->application);

  accord_comparison_window_compare_versions (window, choice->version,
                                             choice->name, choice->present,
                                             _("Present"));
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (root));
}

static Choice *
choice_new (AccordApplication *application,
            AccordDocument    *version,
            AccordDocument    *present,
            const char        *time)
{
  Choice *choice = g_new (Choice, 1);

  choice->application = g_object_ref (application);
  choice->version = g_object_ref (version);
  choice->present = g_object_ref (present);
  /* Translators: a date and a time */
  choice->name = g_strdup_printf (_("Version of %s"), time);

  return choice;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/* @about: what the button is to do it with */
static void
append_button (GtkWidget  *buttons,
               const char *text,
               GtkWidget  *about,
               GCallback   callback,
               Choice     *choice)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  about, NULL,
                                  -1);
  g_signal_connect_data (button, "clicked", callback, choice, choice_free, 0);
  gtk_widget_set_parent (button, buttons);
}

static GtkWidget *
make_row (AccordApplication   *application,
          AccordDocument      *document,
          const AccordVersion *version)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (version->saved);
  /* Translators: a date and a time, as strftime has it */
  g_autofree char *time = g_date_time_format (local, _("%-d %B %Y, %H:%M"));
  g_autoptr (AccordDocument) opened = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *about = make_label (time);
  GtkWidget *buttons;

  gtk_box_append (GTK_BOX (texts), about);

  opened = accord_document_open_version (
    document, version, accord_application_get_frameworks (application),
    &error);
  if (opened == NULL)
    {
      gtk_box_append (GTK_BOX (texts), make_label (error->message));
      return texts;
    }

  {
    g_autoptr (AccordDifference) difference = accord_assessment_difference (
      accord_document_get_assessment (opened),
      accord_document_get_assessment (document));
    g_autofree char *text = accord_difference_to_text (difference);

    gtk_box_append (GTK_BOX (texts), make_label (text));
  }

  buttons = g_object_new (ACCORD_TYPE_WRAP_BOX, NULL);
  gtk_widget_add_css_class (buttons, "flow");
  append_button (buttons, _("Open"), about, G_CALLBACK (open_cb),
                 choice_new (application, opened, document, time));
  append_button (buttons, _("Compare with Present"), about,
                 G_CALLBACK (compare_cb),
                 choice_new (application, opened, document, time));

  return g_object_new (ACCORD_TYPE_PAIR_BOX,
                       "start", texts,
                       "end", buttons,
                       "stack-below", 32.0,
                       NULL);
}

void
accord_versions_window_present (AccordWindow      *parent,
                                AccordApplication *application,
                                AccordDocument    *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = accord_document_list_versions (document,
                                                                  &error);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (window, "accord");
  gtk_widget_add_css_class (box, "welcome");
  gtk_widget_add_css_class (box, "texts");
  gtk_window_set_title (GTK_WINDOW (window), _("Earlier Versions"));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  accord_plain_edges (GTK_WINDOW (window), GTK_WINDOW (parent));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (
    GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (window), scroller);

  if (versions == NULL)
    gtk_box_append (GTK_BOX (box), make_label (error->message));
  else if (versions->len == 0)
    gtk_box_append (GTK_BOX (box),
                    make_label (_("There are no earlier versions of this file "
                                  "yet. One is kept each time you save.")));

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    gtk_box_append (GTK_BOX (box),
                    make_row (application, document,
                              g_ptr_array_index (versions, i)));

  gtk_window_present (GTK_WINDOW (window));
}
