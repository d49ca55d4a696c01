/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"

#include "accord-ui-resources.h"
#include "app/accord-about.h"
#include "app/accord-quit.h"
#include "app/accord-shortcuts.h"
#include "app/accord-together.h"
#include "app/compare/accord-comparison-window.h"
#include "app/compare/accord-trend-window.h"
#include "app/desktop/accord-settings.h"
#include "app/paper/accord-preview-window.h"
#include "app/window/accord-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>

/* A signal waits for saves so long, and looks so often whether they are done: a
 * share that does not answer must not keep the session.
 */
#define END_WAIT_S 5
#define END_LOOK_MS 20

#define RESOURCES "/io/github/accord_readiness/Accord"

struct _AccordApplication
{
  GtkApplication parent_instance;

  /* Owned References */
  AccordFrameworks *frameworks;
  AccordRecentList *recent;
  AccordRecovery *recovery;
  AccordAppearance *appearance;

  AccordQuit *quit;

  guint n_saves;
  guint end_id;
  gint64 end_by;
};

static void accord_application_host_iface_init (AccordHostInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
  AccordApplication, accord_application, GTK_TYPE_APPLICATION,
  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_HOST, accord_application_host_iface_init))

/* The keys of the program, in one place; help-overlay.ui shows them by action.
 */
static const struct
{
  const char *action;
  const char *accels[4];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Control>question", "<Control>F1" } },
  { "app.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "app.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "app.zoom-reset", { "<Control>0", "<Control>KP_0" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.print", { "<Control>p" } },
  { "win.preview", { "<Control><Shift>p" } },
  { "win.export", { "<Control>e" } },
  { "win.compare", { "<Control><Shift>c" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.next-unanswered", { "<Control>j" } },
  { "win.next-region", { "F6" } },
  { "win.previous-region", { "<Shift>F6" } },
  { "win.show-nth(1)", { "<Alt>1" } },
  { "win.show-nth(2)", { "<Alt>2" } },
  { "win.show-nth(3)", { "<Alt>3" } },
  { "win.show-nth(4)", { "<Alt>4" } },
  { "win.show-nth(5)", { "<Alt>5" } },
  { "win.show-nth(6)", { "<Alt>6" } },
  { "window.close", { "<Control>w" } },
};

/*
 * Auxiliary methods
 */

static AccordWindow *
find_window (AccordHost *host,
             GFile      *file)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (host));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data) &&
          accord_window_has_file (l->data, file))
        return l->data;
    }

  return NULL;
}

static AccordWindow *
get_window_for (AccordHost *host,
                GtkWindow  *window)
{
  if (ACCORD_IS_WINDOW (window) &&
      accord_window_is_free (ACCORD_WINDOW (window)))
    return ACCORD_WINDOW (window);

  return accord_window_new (host);
}

/*
 * Host
 */

static AccordFrameworks *
accord_application_get_frameworks (AccordHost *host)
{
  AccordApplication *self = ACCORD_APPLICATION (host);

  if (self->frameworks == NULL)
    self->frameworks = accord_frameworks_new_default ();

  return self->frameworks;
}

static AccordRecentList *
accord_application_get_recent (AccordHost *host)
{
  AccordApplication *self = ACCORD_APPLICATION (host);

  if (self->recent == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_state_dir (),
                                                "accord", "recent.ini", NULL);

      self->recent =
        accord_recent_list_new (path, accord_application_get_frameworks (host));
      accord_recent_list_load (self->recent);
    }

  return self->recent;
}

static AccordRecovery *
accord_application_get_recovery (AccordHost *host)
{
  AccordApplication *self = ACCORD_APPLICATION (host);

  if (self->recovery == NULL)
    {
      g_autofree char *folder = accord_recovery_default_folder ();

      self->recovery = accord_recovery_new (folder);

      /* What was deleted in a run that died before its end */
      accord_recovery_empty_trash (self->recovery);
    }

  return self->recovery;
}

static AccordDocument *
accord_application_find_document (AccordHost *host,
                                  GFile      *file)
{
  AccordWindow *found = find_window (host, file);

  return found != NULL ? accord_window_get_document (found) : NULL;
}

static gboolean
accord_application_has_document (AccordHost     *host,
                                 AccordDocument *document)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (host));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data) &&
          accord_window_get_document (l->data) == document)
        return TRUE;
    }

  return FALSE;
}

static void
accord_application_open_file (AccordHost *host,
                              GFile      *file,
                              GtkWindow  *window)
{
  AccordWindow *found = find_window (host, file);

  if (found == NULL)
    {
      found = get_window_for (host, window);
      accord_window_open (found, file);
    }

  gtk_window_present (GTK_WINDOW (found));
}

static gboolean
accord_application_offer_unsaved (AccordHost *host,
                                  GFile      *file)
{
  AccordWindow *found = find_window (host, file);

  if (found == NULL)
    return FALSE;

  accord_window_offer_unsaved (found);
  gtk_window_present (GTK_WINDOW (found));

  return TRUE;
}

static void
accord_application_show_document (AccordHost     *host,
                                  AccordDocument *document,
                                  GtkWindow      *window)
{
  AccordWindow *found = get_window_for (host, window);

  accord_window_set_document (found, document);
  gtk_window_present (GTK_WINDOW (found));
}

static void
accord_application_compare_files (AccordHost *host,
                                  GFile      *first,
                                  GFile      *second)
{
  AccordComparisonWindow *window = accord_comparison_window_new (host);

  accord_comparison_window_compare_files (window, first, second);
  accord_figures_window_present (ACCORD_FIGURES_WINDOW (window));
}

static void
accord_application_begin_save (AccordHost *host)
{
  AccordApplication *self = ACCORD_APPLICATION (host);

  self->n_saves++;
  g_application_hold (G_APPLICATION (self));
}

static void
accord_application_end_save (AccordHost *host)
{
  AccordApplication *self = ACCORD_APPLICATION (host);

  g_return_if_fail (self->n_saves > 0);

  self->n_saves--;
  g_application_release (G_APPLICATION (self));
}

static void
accord_application_host_iface_init (AccordHostInterface *iface)
{
  iface->get_frameworks = accord_application_get_frameworks;
  iface->get_recent = accord_application_get_recent;
  iface->get_recovery = accord_application_get_recovery;
  iface->open_file = accord_application_open_file;
  iface->find_document = accord_application_find_document;
  iface->has_document = accord_application_has_document;
  iface->offer_unsaved = accord_application_offer_unsaved;
  iface->show_document = accord_application_show_document;
  iface->compare_files = accord_application_compare_files;
  iface->begin_save = accord_application_begin_save;
  iface->end_save = accord_application_end_save;
}

/*
 * Actions
 */

static void
new_window_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  AccordWindow *window = accord_window_new (user_data);

  gtk_window_present (GTK_WINDOW (window));
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AccordApplication *self = user_data;

  if (self->quit == NULL)
    self->quit = accord_quit_new (GTK_APPLICATION (self));

  accord_quit_ask (self->quit);
}

static void
about_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  AccordApplication *self = user_data;

  accord_about_present (
    gtk_application_get_active_window (GTK_APPLICATION (self)),
    accord_frameworks_get_built_in (accord_host_get_frameworks (user_data)));
}

static void
blank_checklist_activated (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  AccordApplication *self = user_data;
  g_autoptr (AccordReportSource) source =
    accord_report_source_new_checklist (
      accord_frameworks_get_built_in (
        accord_host_get_frameworks (user_data)));
  g_autoptr (AccordReportChoices) choices = accord_report_choices_new (NULL);

  gtk_window_present (GTK_WINDOW (
    accord_preview_window_new (
      gtk_application_get_active_window (GTK_APPLICATION (self)), source,
      choices, NULL)));
}

static void
help_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  accord_help_present (gtk_application_get_active_window (user_data));
}

static void
shortcuts_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  accord_shortcuts_present (gtk_application_get_active_window (user_data));
}

static void
store_zoom (AccordApplication *self)
{
  accord_settings_set_int (accord_settings_get_default (), "zoom",
                           accord_appearance_get_zoom (self->appearance));
}

static void
zoom_in_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AccordApplication *self = user_data;

  accord_appearance_zoom_in (self->appearance);
  store_zoom (self);
}

static void
zoom_out_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  AccordApplication *self = user_data;

  accord_appearance_zoom_out (self->appearance);
  store_zoom (self);
}

static void
zoom_reset_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  AccordApplication *self = user_data;

  accord_appearance_set_zoom (self->appearance, ACCORD_ZOOM_LEAST);
  store_zoom (self);
}

/* Asks for two files; what a window has open is compared by the window. */
static void
compare_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AccordComparisonWindow *window = accord_comparison_window_new (user_data);

  accord_comparison_window_choose (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

/* Two addresses, from the command line */
static void
compare_files_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoptr (GFile) first = NULL;
  g_autoptr (GFile) second = NULL;

  if (g_strv_length ((char **) uris) != 2)
    return;

  first = g_file_new_for_uri (uris[0]);
  second = g_file_new_for_uri (uris[1]);
  accord_host_compare_files (user_data, first, second);
}

/* Two addresses or more, from the command line */
static void
trend_files_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  AccordTrendWindow *window;

  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  if (files->len == 0)
    return;

  window = accord_trend_window_new (user_data);
  accord_trend_window_show (window, (GFile **) files->pdata, files->len);
  accord_figures_window_present (ACCORD_FIGURES_WINDOW (window));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_activated },
  { .name = "blank-checklist", .activate = blank_checklist_activated },
  { .name = "compare", .activate = compare_activated },
  { .name = "compare-files", .parameter_type = "as",
    .activate = compare_files_activated },
  { .name = "trend-files", .parameter_type = "as",
    .activate = trend_files_activated },
  { .name = "help", .activate = help_activated },
  { .name = "shortcuts", .activate = shortcuts_activated },
  { .name = "new-window", .activate = new_window_activated },
  { .name = "quit", .activate = quit_activated },
  { .name = "zoom-in", .activate = zoom_in_activated },
  { .name = "zoom-out", .activate = zoom_out_activated },
  { .name = "zoom-reset", .activate = zoom_reset_activated },
};

/* Saves that are under way come to their end: one that is broken off leaves its
 * temporary file behind.
 */
static gboolean
end_cb (gpointer user_data)
{
  AccordApplication *self = user_data;

  if (self->n_saves > 0 && g_get_monotonic_time () < self->end_by)
    return G_SOURCE_CONTINUE;

  self->end_id = 0;
  g_application_quit (G_APPLICATION (self));

  return G_SOURCE_REMOVE;
}

/* The session, or somebody with a terminal, ends the program: what is unsaved
 * goes into its recovery copy before it does.
 */
static gboolean
ended_by_signal_cb (gpointer user_data)
{
  AccordApplication *self = user_data;
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ACCORD_IS_WINDOW (l->data))
        accord_window_keep_safe (l->data);
    }

  if (self->n_saves == 0)
    {
      g_application_quit (G_APPLICATION (self));
    }
  else if (self->end_id == 0)
    {
      self->end_by = g_get_monotonic_time () + END_WAIT_S * G_USEC_PER_SEC;
      self->end_id = g_timeout_add (END_LOOK_MS, end_cb, self);
    }

  return G_SOURCE_CONTINUE;
}

/* GTK reads the icon themes in a thread as soon as there is a display, and
 * throws away what it has read when a path is added later, as GtkApplication
 * does for its own: they are read again by the main thread then, and every
 * style is made anew.
 */
static void
add_icons (void)
{
  gtk_icon_theme_add_resource_path (
    gtk_icon_theme_get_for_display (gdk_display_get_default ()),
    RESOURCES "/icons");
}

/*
 * Overrides
 */

static void
accord_application_startup (GApplication *application)
{
  AccordApplication *self = ACCORD_APPLICATION (application);
  static const int ends[] = { SIGTERM, SIGHUP, SIGINT };

  gtk_init ();
  add_icons ();

  G_APPLICATION_CLASS (accord_application_parent_class)->startup (application);

  self->appearance =
    accord_appearance_new (gdk_display_get_default (),
                           g_application_get_dbus_connection (application));
  accord_appearance_set_zoom (self->appearance,
                              accord_settings_get_int (
                                accord_settings_get_default (), "zoom"));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions,
                                   G_N_ELEMENTS (actions), self);

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self),
                                           accels[i].action,
                                           accels[i].accels);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_unix_signal_add (ends[i], ended_by_signal_cb, self);

  gtk_window_set_default_icon_name (ACCORD_APP_ID);
}

static void
accord_application_activate (GApplication *application)
{
  GtkWindow *window =
    gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (accord_window_new (ACCORD_HOST (application)));

  gtk_window_present (window);
}

static void
accord_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    accord_application_open_file (
      ACCORD_HOST (application), files[i],
      gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static gboolean
accord_application_local_command_line (GApplication   *application,
                                       char         ***arguments,
                                       int            *exit_status)
{
  if (accord_together_show (application, *arguments, exit_status))
    return TRUE;

  return G_APPLICATION_CLASS (accord_application_parent_class)
         ->local_command_line (application, arguments, exit_status);
}

static int
accord_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("accord %s\n", ACCORD_VERSION);
      return 0;
    }

  return -1;
}

static void
accord_application_finalize (GObject *object)
{
  AccordApplication *self = ACCORD_APPLICATION (object);

  g_clear_handle_id (&self->end_id, g_source_remove);
  g_clear_object (&self->quit);
  g_clear_object (&self->recent);
  g_clear_object (&self->recovery);
  g_clear_object (&self->frameworks);
  g_clear_object (&self->appearance);

  G_OBJECT_CLASS (accord_application_parent_class)->finalize (object);
}

static void
accord_application_class_init (AccordApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = accord_application_finalize;

  application_class->startup = accord_application_startup;
  application_class->activate = accord_application_activate;
  application_class->open = accord_application_open;
  application_class->local_command_line =
    accord_application_local_command_line;
  application_class->handle_local_options =
    accord_application_handle_local_options;
}

static void
accord_application_init (AccordApplication *self)
{
  /* The linker leaves the resource out of the program unless it is used. */
  g_assert (accord_ui_get_resource () != NULL);

  g_application_add_main_option (G_APPLICATION (self), "version", 0, 0,
                                 G_OPTION_ARG_NONE,
                                 _("Print the version and end"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "compare", 0, 0,
                                 G_OPTION_ARG_NONE,
                                 _("Show two files side by side"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "trend", 0, 0,
                                 G_OPTION_ARG_NONE,
                                 _("Show files of one organisation over time"),
                                 NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self),
                                                     _("[FILE…]"));
}

AccordApplication *
accord_application_new (void)
{
  AccordApplication *self =
    g_object_new (ACCORD_TYPE_APPLICATION,
                  "application-id", ACCORD_APP_ID,
                  "flags", G_APPLICATION_HANDLES_OPEN,
                  NULL);

  /* Its own way to the icons, see add_icons(). */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);

  return self;
}

/** accord_application_get_appearance: (nullable) before the start-up */
AccordAppearance *
accord_application_get_appearance (AccordApplication *self)
{
  g_return_val_if_fail (ACCORD_IS_APPLICATION (self), NULL);

  return self->appearance;
}
