/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-versions-window.h"

#include "app/compare/accord-comparison-window.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/assessment/accord-difference.h"

#include <glib/gi18n-lib.h>

/* The rows to come, and what they are made of. */
typedef struct
{
  GtkBox *box;
  AccordHost *host;
  AccordDocument *present;
  GFile *file;

  GPtrArray *found;
  guint next;
  gboolean seconds;
} Listing;

static void
listing_free (Listing *listing)
{
  g_object_unref (listing->box);
  g_object_unref (listing->host);
  g_clear_object (&listing->present);
  g_object_unref (listing->file);
  g_clear_pointer (&listing->found, g_ptr_array_unref);
  g_free (listing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listing, listing_free)

/* What a row needs to open its version. */
typedef struct
{
  AccordHost *host;
  AccordDocument *version;
  AccordDocument *present;
  char *name;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->host);
  g_object_unref (choice->version);
  g_clear_object (&choice->present);
  g_free (choice->name);
  g_free (choice);
}

static void
open_cb (GtkButton *button,
         gpointer   user_data)
{
  Choice *choice = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  accord_host_show_document (choice->host, choice->version,
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
    accord_comparison_window_new (choice->host);

  accord_comparison_window_compare_versions (window, choice->version,
                                             choice->name, choice->present,
                                             _("Present"));
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (root));
}

static Choice *
choice_new (const Listing  *listing,
            AccordDocument *version,
            const char     *time)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->host = g_object_ref (listing->host);
  choice->version = g_object_ref (version);
  g_set_object (&choice->present, listing->present);
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

/* Two of the same minute are told apart. */
static gboolean
needs_seconds (GPtrArray *found)
{
  for (guint i = 1; i < found->len; i++)
    {
      const AccordEarlier *one = g_ptr_array_index (found, i - 1);
      const AccordEarlier *other = g_ptr_array_index (found, i);

      if (g_date_time_to_unix (one->version->saved) / 60 ==
          g_date_time_to_unix (other->version->saved) / 60)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_time (const AccordEarlier *earlier,
          gboolean             seconds)
{
  g_autoptr (GDateTime) local =
    g_date_time_to_local (earlier->version->saved);

  /* Translators: a date and a time, as strftime has it */
  return g_date_time_format (local, seconds ? _("%-d %B %Y, %H:%M:%S")
                                            : _("%-d %B %Y, %H:%M"));
}

static GtkWidget *
make_buttons (Listing        *listing,
              AccordDocument *version,
              const char     *time,
              GtkWidget      *about)
{
  GtkWidget *buttons = g_object_new (ACCORD_TYPE_WRAP_BOX, NULL);

  gtk_widget_add_css_class (buttons, "flow");
  append_button (buttons, _("Open"), about, G_CALLBACK (open_cb),
                 choice_new (listing, version, time));
  if (listing->present != NULL)
    append_button (buttons, _("Compare with Present"), about,
                   G_CALLBACK (compare_cb),
                   choice_new (listing, version, time));

  return buttons;
}

static GtkWidget *
make_row (Listing             *listing,
          const AccordEarlier *earlier)
{
  g_autofree char *time = dup_time (earlier, listing->seconds);
  g_autoptr (AccordDocument) version = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *about = make_label (time);

  gtk_box_append (GTK_BOX (texts), about);

  if (earlier->content != NULL)
    version = accord_document_new_version (
      listing->file, earlier,
      accord_host_get_frameworks (listing->host), &error);
  if (version == NULL)
    {
      gtk_box_append (GTK_BOX (texts),
                      make_label (error != NULL ? error->message
                                                : earlier->error->message));
      return texts;
    }

  if (listing->present != NULL)
    {
      g_autoptr (AccordDifference) difference = accord_assessment_difference (
        accord_document_get_assessment (version),
        accord_document_get_assessment (listing->present));
      g_autofree char *text = accord_difference_to_text (difference);

      gtk_box_append (GTK_BOX (texts), make_label (text));
    }

  return g_object_new (ACCORD_TYPE_PAIR_BOX,
                       "start", texts,
                       "end", make_buttons (listing, version, time, about),
                       "stack-below", 32.0,
                       NULL);
}

/* (nullable): it may have gone meanwhile, with the one that it is of */
static GtkWindow *
get_window (Listing *listing)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (listing->box));

  if (root != NULL && gtk_window_get_transient_for (GTK_WINDOW (root)) == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (root));
      return NULL;
    }

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

/* One at a time, so that the program answers in between; a window that is shown
 * before would not grow with them.
 */
static gboolean
fill_cb (gpointer user_data)
{
  Listing *listing = user_data;
  GtkWindow *window = get_window (listing);

  if (window == NULL)
    return G_SOURCE_REMOVE;

  if (listing->next == listing->found->len)
    {
      gtk_window_present (window);
      return G_SOURCE_REMOVE;
    }

  gtk_box_append (listing->box,
                  make_row (listing, g_ptr_array_index (listing->found,
                                                        listing->next)));
  listing->next++;

  return G_SOURCE_CONTINUE;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Listing) listing = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = get_window (listing);

  listing->found = accord_earlier_list_finish (result, &error);
  if (window == NULL)
    return;

  if (listing->found == NULL || listing->found->len == 0)
    {
      gtk_box_append (listing->box,
                      make_label (error != NULL
                                  ? error->message
                                  : _("There are no earlier versions of this "
                                      "file yet. One is kept each time you "
                                      "save.")));
      gtk_window_present (window);
      return;
    }

  listing->seconds = needs_seconds (listing->found);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb,
                   g_steal_pointer (&listing), (GDestroyNotify) listing_free);
}

static GtkWidget *
make_window (AccordWindow *parent,
             GFile        *file,
             GtkBox       *box)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  /* Translators: the name of a file */
  g_autofree char *title = g_strdup_printf (_("Earlier Versions of %s"), name);

  gtk_widget_add_css_class (window, "accord");
  gtk_widget_add_css_class (GTK_WIDGET (box), "welcome");
  gtk_widget_add_css_class (GTK_WIDGET (box), "texts");
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (
    GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 GTK_WIDGET (box));
  gtk_window_set_child (GTK_WINDOW (window), scroller);

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);

  return window;
}

void
accord_versions_window_present (AccordWindow   *parent,
                                AccordHost     *host,
                                GFile          *file,
                                AccordDocument *present)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *window = make_window (parent, file, box);
  g_autofree char *digest = NULL;
  const char *path = g_file_peek_path (file);
  Listing *listing;

  if (present != NULL)
    digest = accord_document_dup_present_digest (present);

  if (path == NULL)
    {
      gtk_box_append (box, make_label (_("Earlier versions are kept of files "
                                         "on this computer or its network "
                                         "drives only.")));
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  listing = g_new0 (Listing, 1);
  listing->box = g_object_ref (box);
  listing->host = g_object_ref (host);
  g_set_object (&listing->present, present);
  listing->file = g_object_ref (file);
  accord_earlier_list_async (path, digest, listed_cb, listing);
}
