/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-window-private.h"

#include "app/widgets/accord-closures.h"
#include "model/files/accord-document-text.h"

#include <glib/gi18n-lib.h>

/* The sidebar stands beside the content from so many em on. */
#define WIDE_EM 60
#define TIGHT_EM 50
#define COMPACT_EM 40

void
accord_window_set_class (AccordWindow *self,
                         const char   *name,
                         gboolean      set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Only a narrow window shows the second sidebar, in a menu. */
void
accord_window_update_page_sidebar (AccordWindow *self)
{
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->page_button));

  accord_sidebar_set_assessment (self->page_sidebar,
                                 shown ? self->assessment : NULL);
}

void
accord_window_update_layout (AccordWindow *self)
{
  int width = accord_adaptive_bin_get_em_width (self->bin);
  gboolean narrow = width > 0 && width < WIDE_EM;
  gboolean tight = width > 0 && width < TIGHT_EM;
  gboolean compact = width > 0 && width < COMPACT_EM;
  gboolean has_document = self->document != NULL;

  accord_window_set_class (self, "narrow", narrow);
  accord_window_set_class (self, "compact", compact);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->page_button),
                          narrow && has_document);
  accord_window_update_page_sidebar (self);
  gtk_widget_set_visible (self->new_button, !narrow);
  /* The menu has it, and the page's name and the title need the room. */
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), !tight);
  gtk_widget_set_visible (self->title_box, !compact || !has_document);
  gtk_label_set_width_chars (self->page_label, compact ? 6 : 14);
  gtk_header_bar_set_decoration_layout (self->header_bar,
                                        tight ? ":close" : NULL);
  gtk_widget_set_visible (self->undo_button, has_document);
  gtk_widget_set_visible (self->save_button, has_document);
  gtk_widget_set_visible (self->print_button, has_document && !narrow);
  gtk_widget_set_visible (self->compare_button, has_document && !narrow);
}

void
accord_window_update_page_button (AccordWindow *self)
{
  g_autofree char *position = NULL;
  g_autofree char *name = NULL;
  AccordArrangement *arrangement;

  if (self->assessment == NULL || self->page == NULL)
    return;

  arrangement = accord_framework_find_arrangement (
    accord_assessment_get_framework (self->assessment), self->page);

  if (arrangement != NULL)
    {
      position = accord_closure_type_position (
        self, accord_assessment_get_score (self->assessment), arrangement);
      /* Translators: the name of a type, and where it stands */
      name = g_strdup_printf (_("%s: %s"),
                              accord_arrangement_get_title (arrangement),
                              position);
    }
  else
    {
      name = g_strdup (g_str_equal (self->page, "details") ? _("Details")
                       : g_str_equal (self->page, "actions") ? _("Actions")
                       : _("Overview"));
    }

  gtk_label_set_text (self->page_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
accord_window_update_title (AccordWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  if (self->document != NULL)
    {
      title = accord_document_dup_title (self->document);
      state = accord_document_dup_state_text (self->document);
    }
  else if (self->bad_name != NULL)
    {
      title = g_strdup (self->bad_name);
    }

  gtk_label_set_text (self->title_label, title != NULL ? title : _("Accord"));
  gtk_label_set_text (self->state_label, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), state != NULL);

  /* Where windows are listed by their titles it is not the file itself. */
  if (self->document != NULL && accord_document_get_read_only (self->document))
    {
      /* Translators: a window's title: the assessment's, what it is a copy of,
       * as "Version of 12 November 16:20, read only", and the program's
       */
      g_autofree char *whole = g_strdup_printf (_("%s – %s – Accord"), title,
                                                state);

      gtk_window_set_title (GTK_WINDOW (self), whole);
    }
  else if (title != NULL)
    {
      /* Translators: a window's title: the assessment's, and the program's */
      g_autofree char *whole = g_strdup_printf (_("%s – Accord"), title);

      gtk_window_set_title (GTK_WINDOW (self), whole);
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Accord"));
    }
}

/* A reload that waits. */
static char *
dup_held_text (GMenu *actions)
{
  g_menu_append (actions, _("_Show It Now"), "win.show-theirs");

  return g_strdup (_("This file was changed by another program. What it "
                     "holds now is shown once you leave this field."));
}

static char *
dup_unsaved_text (AccordWindow *self,
                  GMenu        *actions)
{
  g_menu_append (actions, _("See What _Differs"), "win.see-unsaved");
  g_menu_append (actions, _("_Restore"), "win.restore-unsaved");
  g_menu_append (actions, _("_Not Now"), "win.leave-unsaved");

  return accord_recovered_dup_notice (self->unsaved);
}

/* The recovery copy could not be written. */
static char *
dup_not_kept_text (const GError *error,
                   GMenu        *actions)
{
  g_autofree char *folder = accord_recovery_default_folder ();
  g_autofree char *name = g_filename_display_name (folder);
  const char *reason = g_error_matches (error, G_IO_ERROR,
                                        G_IO_ERROR_NO_SPACE) ||
                       g_error_matches (error, G_IO_ERROR,
                                        G_IO_ERROR_PERMISSION_DENIED)
                       ? accord_save_failure_to_text (error)
                       : error->message;

  g_menu_append (actions, _("_Save"), "win.save");

  /* Translators: a folder, and the system's reason */
  return g_strdup_printf (_("Your changes are not kept safe: no recovery copy "
                            "can be written to “%s” (%s). Save them, so that "
                            "nothing is lost should Accord end unexpectedly."),
                          name, reason);
}

/* One bar: what is at odds with the file comes first. */
static char *
dup_banner (AccordWindow  *self,
            GMenuModel   **actions)
{
  AccordDocument *document = self->document;
  AccordDocumentState state = accord_document_get_state (document);
  gboolean read_only = accord_document_get_read_only (document);
  const GError *not_kept = accord_document_get_keep_error (document);
  char *text;

  text = accord_closure_state_banner (
    self, document, state, read_only,
    (GError *) accord_document_get_error (document));
  if (text != NULL)
    {
      *actions = accord_closure_state_actions (
        self, state, read_only,
        accord_document_get_version_file (document) != NULL);
      return text;
    }

  *actions = G_MENU_MODEL (g_menu_new ());

  if (accord_document_get_reload_held (document))
    return dup_held_text (G_MENU (*actions));
  if (not_kept != NULL && state == ACCORD_DOCUMENT_CHANGED)
    return dup_not_kept_text (not_kept, G_MENU (*actions));
  if (self->unsaved != NULL)
    return dup_unsaved_text (self, G_MENU (*actions));

  return NULL;
}

static void
update_banner (AccordWindow *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GMenuModel) actions = NULL;

  if (self->document != NULL)
    text = dup_banner (self, &actions);

  /* What has the focus goes away. */
  if (text == NULL || !accord_banner_has_actions (self->banner, actions))
    accord_window_leave_bars (self);

  accord_banner_set_actions (self->banner, actions);
  accord_banner_set_text (self->banner, text);
}

void
accord_window_uninhibit (AccordWindow *self)
{
  if (self->inhibit_id != 0)
    gtk_application_uninhibit (self->inhibited, self->inhibit_id);

  self->inhibit_id = 0;
  g_clear_object (&self->inhibited);
}

/* While something is unsaved the session asks before it ends. */
static void
update_inhibit (AccordWindow *self)
{
  AccordHost *host = accord_window_get_host (self);
  gboolean unsaved = self->document != NULL &&
                     accord_document_get_modified (self->document);

  if (!unsaved || host == NULL)
    {
      accord_window_uninhibit (self);
    }
  else if (self->inhibit_id == 0)
    {
      self->inhibited = g_object_ref (GTK_APPLICATION (host));
      self->inhibit_id =
        gtk_application_inhibit (self->inhibited, GTK_WINDOW (self),
                                 GTK_APPLICATION_INHIBIT_LOGOUT,
                                 _("There are changes that are not saved."));
    }
}

/* The menu says what would be done again. */
static void
update_redo_label (AccordWindow *self,
                   const char   *step)
{
  g_autofree char *label = NULL;

  if (step != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (step, "_", -1);
      g_autofree char *plain = g_strjoinv ("__", parts);

      /* Translators: a menu entry; the name of a step, as in "mark in place"
       */
      label = g_strdup_printf (_("_Redo: %s"), plain);
    }

  g_menu_remove_all (self->redo_section);
  g_menu_append (self->redo_section, label != NULL ? label : _("_Redo"),
                 "win.redo");
}

void
accord_window_update_actions (AccordWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AccordHistory *history = accord_window_get_history (self);
  gboolean has_document = self->document != NULL;
  gboolean read_only = has_document &&
                       accord_document_get_read_only (self->document);
  gboolean busy = has_document && accord_document_get_busy (self->document);
  gboolean has_file = has_document &&
                      accord_document_get_file (self->document) != NULL;
  AccordDocumentState state = has_document
                              ? accord_document_get_state (self->document)
                              : ACCORD_DOCUMENT_NEW;
  static const char * const document_actions[] = {
    "win.save-as", "win.new-for-partner", "win.copy-for-partner",
    "win.start-from-this", "win.show-page", "win.show-nth",
    "win.show-item", "win.next-unanswered", "win.find", "win.next-region",
    "win.previous-region",
    "win.print", "win.preview", "win.export", "win.copy-for-board",
  };

  for (guint i = 0; i < G_N_ELEMENTS (document_actions); i++)
    gtk_widget_action_set_enabled (widget, document_actions[i], has_document);

  gtk_widget_action_set_enabled (widget, "win.undo",
                                 history != NULL && !read_only &&
                                 accord_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 history != NULL && !read_only &&
                                 accord_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.save",
                                 has_document && !read_only && !busy &&
                                 (!has_file ||
                                  accord_document_get_modified (
                                    self->document)));
  gtk_widget_action_set_enabled (widget, "win.earlier-versions",
                                 has_file || self->bad_file != NULL);
  gtk_widget_action_set_enabled (widget, "win.look-at-both",
                                 state == ACCORD_DOCUMENT_CONFLICT);
  gtk_widget_action_set_enabled (widget, "win.compare-with-present",
                                 has_document &&
                                 accord_document_get_version_file (
                                   self->document) != NULL);
  gtk_widget_action_set_enabled (widget, "win.replace-theirs",
                                 state == ACCORD_DOCUMENT_CONFLICT && !busy);
  gtk_widget_action_set_enabled (widget, "win.save-here",
                                 state == ACCORD_DOCUMENT_GONE && !busy);

  update_redo_label (self, history != NULL
                           ? accord_history_get_redo_label (history) : NULL);
  if (history != NULL)
    {
      g_autofree char *tooltip =
        accord_closure_undo_tooltip (self,
                                     accord_history_get_undo_label (history));

      gtk_widget_set_tooltip_text (self->undo_button, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                      -1);
    }
}

/* What follows from the document's properties, after any of them changed. */
void
accord_window_update_state (AccordWindow *self)
{
  accord_window_update_title (self);
  update_banner (self);
  update_inhibit (self);
  accord_window_update_actions (self);
}
