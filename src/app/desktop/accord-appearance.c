/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-appearance.h"

#include "accord-ui-resources.h"
#include "app/desktop/accord-desktop.h"

#define RESOURCES "/io/github/accord_readiness/Accord/"

/* Dots per inch as GtkSettings has them, where the system names none. */
#define PLAIN_DPI (96 * 1024)

static const int zoom_steps[] = { 100, 110, 125, 150, 175, 200 };

struct _AccordAppearance
{
  GObject parent_instance;

  /* Owned References */
  GdkDisplay *display;
  GtkCssProvider *metrics;
  GtkCssProvider *page_metrics;
  GtkCssProvider *overview_metrics;
  GtkCssProvider *compare_metrics;
  GtkCssProvider *colours;
  AccordDesktop *desktop;

  /* Borrowed References */
  GtkSettings *settings;
  const char *sheet;

  int zoom;
  guint theme_taken : 1;
  guint dark_taken : 1;
  guint motion_taken : 1;
};

G_DEFINE_FINAL_TYPE (AccordAppearance, accord_appearance, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SHEET,
  PROP_HIGH_CONTRAST,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

/* Takes the theme and the shade of GTK's own widgets with it, unless the
 * environment has fixed them. */
static void
update_theme (AccordAppearance *self)
{
  gboolean contrast = accord_desktop_get_contrast (self->desktop);
  gboolean dark = accord_desktop_get_dark (self->desktop);

  if (g_getenv ("GTK_THEME") != NULL)
    return;

  if (contrast && !self->theme_taken)
    {
      self->theme_taken = TRUE;
      g_object_set (self->settings, "gtk-theme-name", "Default-hc", NULL);
    }
  else if (!contrast && self->theme_taken)
    {
      self->theme_taken = FALSE;
      gtk_settings_reset_property (self->settings, "gtk-theme-name");
    }

  if (dark && !self->dark_taken)
    {
      self->dark_taken = TRUE;
      g_object_set (self->settings,
                    "gtk-application-prefer-dark-theme", TRUE,
                    NULL);
    }
  else if (!dark && self->dark_taken)
    {
      self->dark_taken = FALSE;
      gtk_settings_reset_property (self->settings,
                                   "gtk-application-prefer-dark-theme");
    }
}

static void
update_motion (AccordAppearance *self)
{
  gboolean less = accord_desktop_get_less_motion (self->desktop);

  if (less && !self->motion_taken)
    g_object_set (self->settings, "gtk-enable-animations", FALSE, NULL);
  else if (!less && self->motion_taken)
    gtk_settings_reset_property (self->settings, "gtk-enable-animations");

  self->motion_taken = less;
}

static void
update_sheet (AccordAppearance *self)
{
  g_autofree char *theme = NULL;
  g_autofree char *path = NULL;
  gboolean dark = FALSE;
  const char *forced;
  const char *sheet;

  g_object_get (self->settings,
                "gtk-theme-name", &theme,
                "gtk-application-prefer-dark-theme", &dark,
                NULL);

  forced = g_getenv ("GTK_THEME");

  if (forced != NULL && *forced != '\0')
    sheet = accord_appearance_choose_sheet (forced, FALSE, FALSE);
  else
    sheet = accord_appearance_choose_sheet (theme,
                                            dark,
                                            accord_desktop_get_contrast (
                                              self->desktop));

  if (g_strcmp0 (self->sheet, sheet) == 0)
    return;

  self->sheet = sheet;

  path = g_strconcat (RESOURCES "colours-", sheet, ".css", NULL);
  gtk_css_provider_load_from_resource (self->colours, path);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEET]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGH_CONTRAST]);
}

static GtkCssProvider *
add_provider (AccordAppearance *self,
              const char       *path,
              guint             priority)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  if (path != NULL)
    gtk_css_provider_load_from_resource (provider, path);

  gtk_style_context_add_provider_for_display (self->display,
                                              GTK_STYLE_PROVIDER (provider),
                                              priority);

  return provider;
}

static void
remove_provider (AccordAppearance  *self,
                 GtkCssProvider   **provider)
{
  if (*provider == NULL)
    return;

  gtk_style_context_remove_provider_for_display (
    self->display,
    GTK_STYLE_PROVIDER (*provider));
  g_clear_object (provider);
}

/* The dpi of the text are GTK's own for the whole program: sizes in em, and
 * dialogs that are not Accord's, follow. */
static void
apply_zoom (AccordAppearance *self)
{
  int system_dpi;

  /* The system's may have changed since the last time: it is asked each time,
   * and nobody is told of it.
   */
  g_object_freeze_notify (G_OBJECT (self->settings));
  gtk_settings_reset_property (self->settings, "gtk-xft-dpi");

  if (self->zoom != ACCORD_ZOOM_LEAST)
    {
      g_object_get (self->settings, "gtk-xft-dpi", &system_dpi, NULL);
      if (system_dpi <= 0)
        system_dpi = PLAIN_DPI;
      g_object_set (self->settings,
                    "gtk-xft-dpi", system_dpi * self->zoom / 100,
                    NULL);
    }

  g_object_thaw_notify (G_OBJECT (self->settings));
}

/* Every window has the class, GTK's own dialogs and those that come later, too,
 * and loses it again.
 */
static void
update_windows (AccordAppearance *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean high = accord_appearance_get_high_contrast (self);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (high)
        gtk_widget_add_css_class (window, "high-contrast");
      else
        gtk_widget_remove_css_class (window, "high-contrast");
    }
}

/*
 * Signal callbacks
 */

static void
settings_changed_cb (AccordAppearance *self)
{
  g_assert (ACCORD_IS_APPEARANCE (self));

  update_theme (self);
  update_motion (self);
  update_sheet (self);
}

/*
 * Construction
 */

static void
accord_appearance_dispose (GObject *object)
{
  AccordAppearance *self = ACCORD_APPEARANCE (object);

  g_clear_object (&self->desktop);

  remove_provider (self, &self->metrics);
  remove_provider (self, &self->page_metrics);
  remove_provider (self, &self->overview_metrics);
  remove_provider (self, &self->compare_metrics);
  remove_provider (self, &self->colours);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (accord_appearance_parent_class)->dispose (object);
}

static void
accord_appearance_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordAppearance *self = ACCORD_APPEARANCE (object);

  switch (property_id)
    {
    case PROP_SHEET:
      g_value_set_string (value, self->sheet);
      break;

    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, accord_appearance_get_high_contrast (self));
      break;

    case PROP_ZOOM:
      g_value_set_int (value, self->zoom);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_appearance_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordAppearance *self = ACCORD_APPEARANCE (object);

  switch (property_id)
    {
    case PROP_ZOOM:
      accord_appearance_set_zoom (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_appearance_class_init (AccordAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_appearance_dispose;
  object_class->get_property = accord_appearance_get_property;
  object_class->set_property = accord_appearance_set_property;

  properties[PROP_SHEET] =
    g_param_spec_string ("sheet", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HIGH_CONTRAST] =
    g_param_spec_boolean ("high-contrast", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
    g_param_spec_int ("zoom", NULL, NULL,
                      ACCORD_ZOOM_LEAST, ACCORD_ZOOM_MOST, ACCORD_ZOOM_LEAST,
                      G_PARAM_READWRITE |
                      G_PARAM_STATIC_STRINGS |
                      G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_appearance_init (AccordAppearance *self)
{
  self->zoom = ACCORD_ZOOM_LEAST;
}

/**
 * accord_appearance_new:
 * @connection: (nullable): the session bus, where there is one
 *
 * Styles what is shown on @display for as long as the object lives.
 *
 * Returns: (transfer full): the look
 */
AccordAppearance *
accord_appearance_new (GdkDisplay      *display,
                       GDBusConnection *connection)
{
  AccordAppearance *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);
  g_return_val_if_fail (connection == NULL ||
                        G_IS_DBUS_CONNECTION (connection), NULL);

  /* The linker leaves the sheets out of the program unless they are used. */
  g_assert (accord_ui_get_resource () != NULL);

  self = g_object_new (ACCORD_TYPE_APPEARANCE, NULL);
  self->display = g_object_ref (display);
  self->settings = gtk_settings_get_for_display (display);

  /* A page whose first thing is text to copy would open with it selected. */
  g_object_set (self->settings, "gtk-label-select-on-focus", FALSE, NULL);

  self->colours = add_provider (self,
                                NULL,
                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  self->desktop = accord_desktop_new (connection);
  settings_changed_cb (self);

  self->metrics = add_provider (self,
                                RESOURCES "style.css",
                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->page_metrics =
    add_provider (self,
                  RESOURCES "style-page.css",
                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->overview_metrics =
    add_provider (self,
                  RESOURCES "style-overview.css",
                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->compare_metrics =
    add_provider (self,
                  RESOURCES "style-compare.css",
                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);

  g_signal_connect_object (self->settings,
                           "notify::gtk-theme-name",
                           G_CALLBACK (settings_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings,
                           "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (settings_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (gtk_window_get_toplevels (),
                           "items-changed",
                           G_CALLBACK (update_windows),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self,
                           "notify::high-contrast",
                           G_CALLBACK (update_windows),
                           self,
                           G_CONNECT_SWAPPED);
  update_windows (self);

  g_signal_connect_object (self->desktop,
                           "changed",
                           G_CALLBACK (settings_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

const char *
accord_appearance_get_sheet (AccordAppearance *self)
{
  g_return_val_if_fail (ACCORD_IS_APPEARANCE (self), NULL);

  return self->sheet;
}

gboolean
accord_appearance_get_high_contrast (AccordAppearance *self)
{
  g_return_val_if_fail (ACCORD_IS_APPEARANCE (self), FALSE);

  return self->sheet != NULL && g_str_has_prefix (self->sheet, "hc");
}

int
accord_appearance_get_zoom (AccordAppearance *self)
{
  g_return_val_if_fail (ACCORD_IS_APPEARANCE (self), ACCORD_ZOOM_LEAST);

  return self->zoom;
}

/**
 * accord_appearance_set_zoom:
 * @zoom: per cent; what is beyond the limits is brought back to them
 */
void
accord_appearance_set_zoom (AccordAppearance *self,
                            int               zoom)
{
  g_return_if_fail (ACCORD_IS_APPEARANCE (self));

  zoom = CLAMP (zoom, ACCORD_ZOOM_LEAST, ACCORD_ZOOM_MOST);

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  apply_zoom (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
accord_appearance_zoom_in (AccordAppearance *self)
{
  g_return_if_fail (ACCORD_IS_APPEARANCE (self));

  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (zoom_steps[i] > self->zoom)
        {
          accord_appearance_set_zoom (self, zoom_steps[i]);
          return;
        }
    }
}

void
accord_appearance_zoom_out (AccordAppearance *self)
{
  g_return_if_fail (ACCORD_IS_APPEARANCE (self));

  for (guint i = G_N_ELEMENTS (zoom_steps); i > 0; i--)
    {
      if (zoom_steps[i - 1] < self->zoom)
        {
          accord_appearance_set_zoom (self, zoom_steps[i - 1]);
          return;
        }
    }
}

/**
 * accord_appearance_choose_sheet:
 * @theme: (nullable): a theme's name, as GtkSettings or GTK_THEME have it
 * @dark: whether dark was asked for apart from the name
 * @contrast: whether high contrast was asked for apart from the name
 *
 * A pure function (design, High contrast).
 *
 * Returns: (transfer none): "light", "dark", "hc" or "hc-dark"
 */
const char *
accord_appearance_choose_sheet (const char *theme,
                                gboolean    dark,
                                gboolean    contrast)
{
  g_autofree char *name = g_ascii_strdown (theme != NULL ? theme : "", -1);
  char *variant = strchr (name, ':');

  if (variant != NULL)
    {
      dark |= g_str_equal (variant, ":dark");
      *variant = '\0';
    }

  if (g_str_has_suffix (name, "-dark") ||
      g_str_has_suffix (name, "inverse"))
    dark = TRUE;

  if (g_str_has_suffix (name, "-hc") ||
      g_str_has_suffix (name, "-hc-dark") ||
      strstr (name, "highcontrast") != NULL)
    contrast = TRUE;

  if (contrast)
    return dark ? "hc-dark" : "hc";

  return dark ? "dark" : "light";
}
