/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-desktop.h"

#define A11Y_SCHEMA "org.gnome.desktop.a11y.interface"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define PORTAL_APPEARANCE "org.freedesktop.appearance"

struct _AccordDesktop
{
  GObject parent_instance;

  /* Owned References */
  GSettings *a11y;
  GDBusConnection *connection;
  GCancellable *cancellable;

  guint portal_signal;

  /* As the portal says */
  guint dark : 1;
  guint contrast : 1;
  guint less_motion : 1;
};

G_DEFINE_FINAL_TYPE (AccordDesktop, accord_desktop, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static void
emit_changed (AccordDesktop *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take_portal_setting (AccordDesktop *self,
                     const char       *key,
                     GVariant         *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);
  guint32 number;

  /* The older of the portal's two calls packs a value twice. */
  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      g_autoptr (GVariant) outer = g_steal_pointer (&inner);

      inner = g_variant_get_variant (outer);
    }

  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;

  number = g_variant_get_uint32 (inner);

  if (g_str_equal (key, "color-scheme"))
    self->dark = number == 1;
  else if (g_str_equal (key, "contrast"))
    self->contrast = number == 1;
  else if (g_str_equal (key, "reduced-motion"))
    self->less_motion = number == 1;
}

/*
 * Signal callbacks
 */

static void
a11y_changed_cb (AccordDesktop *self)
{
  g_assert (ACCORD_IS_DESKTOP (self));

  emit_changed (self);
}

static void
portal_changed_cb (GDBusConnection *connection,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  AccordDesktop *self = user_data;
  g_autoptr (GVariant) value = NULL;
  const char *name;
  const char *key;

  g_assert (ACCORD_IS_DESKTOP (self));

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &name, &key, &value);

  if (!g_str_equal (name, PORTAL_APPEARANCE))
    return;

  take_portal_setting (self, key, value);
  emit_changed (self);
}

static void
portal_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AccordDesktop) self = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) groups = NULL;
  g_autoptr (GVariant) group = NULL;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_assert (ACCORD_IS_DESKTOP (self));

  /* Without a portal there is nothing to follow: no fault of anyone's. */
  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source),
                                         result,
                                         NULL);

  if (reply == NULL)
    return;

  groups = g_variant_get_child_value (reply, 0);
  group = g_variant_lookup_value (groups,
                                  PORTAL_APPEARANCE,
                                  G_VARIANT_TYPE_VARDICT);

  if (group == NULL)
    return;

  g_variant_iter_init (&iter, group);

  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    take_portal_setting (self, key, value);

  emit_changed (self);
}

/*
 * Construction
 */

static void
watch_a11y (AccordDesktop *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source == NULL)
    return;

  schema = g_settings_schema_source_lookup (source, A11Y_SCHEMA, TRUE);

  if (schema == NULL ||
      !g_settings_schema_has_key (schema, "high-contrast"))
    return;

  self->a11y = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->a11y,
                           "changed::high-contrast",
                           G_CALLBACK (a11y_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
watch_portal (AccordDesktop *self)
{
  const char *groups[] = { PORTAL_APPEARANCE, NULL };

  self->cancellable = g_cancellable_new ();

  self->portal_signal =
    g_dbus_connection_signal_subscribe (self->connection,
                                        PORTAL_NAME,
                                        PORTAL_SETTINGS,
                                        "SettingChanged",
                                        PORTAL_PATH,
                                        PORTAL_APPEARANCE,
                                        G_DBUS_SIGNAL_FLAGS_NONE,
                                        portal_changed_cb,
                                        self,
                                        NULL);

  g_dbus_connection_call (self->connection,
                          PORTAL_NAME,
                          PORTAL_PATH,
                          PORTAL_SETTINGS,
                          "ReadAll",
                          g_variant_new ("(^as)", groups),
                          G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          self->cancellable,
                          portal_read_cb,
                          g_object_ref (self));
}

static void
accord_desktop_dispose (GObject *object)
{
  AccordDesktop *self = ACCORD_DESKTOP (object);

  if (self->portal_signal != 0)
    {
      g_dbus_connection_signal_unsubscribe (self->connection,
                                            self->portal_signal);
      self->portal_signal = 0;
    }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->connection);
  g_clear_object (&self->a11y);

  G_OBJECT_CLASS (accord_desktop_parent_class)->dispose (object);
}

static void
accord_desktop_class_init (AccordDesktopClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_desktop_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  ACCORD_TYPE_DESKTOP,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
accord_desktop_init (AccordDesktop *self)
{
}

/**
 * accord_desktop_new:
 * @connection: (nullable): the session bus, where there is one
 *
 * Returns: (transfer full): what the desktop asks for
 */
AccordDesktop *
accord_desktop_new (GDBusConnection *connection)
{
  AccordDesktop *self;

  g_return_val_if_fail (connection == NULL ||
                        G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (ACCORD_TYPE_DESKTOP, NULL);
  watch_a11y (self);

  if (connection != NULL)
    {
      self->connection = g_object_ref (connection);
      watch_portal (self);
    }

  return self;
}

gboolean
accord_desktop_get_dark (AccordDesktop *self)
{
  g_return_val_if_fail (ACCORD_IS_DESKTOP (self), FALSE);

  return self->dark;
}

gboolean
accord_desktop_get_contrast (AccordDesktop *self)
{
  g_return_val_if_fail (ACCORD_IS_DESKTOP (self), FALSE);

  return self->contrast ||
         (self->a11y != NULL &&
          g_settings_get_boolean (self->a11y, "high-contrast"));
}

gboolean
accord_desktop_get_less_motion (AccordDesktop *self)
{
  g_return_val_if_fail (ACCORD_IS_DESKTOP (self), FALSE);

  return self->less_motion;
}
