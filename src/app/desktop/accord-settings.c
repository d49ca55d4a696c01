/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-settings.h"

/* The schema's defaults, for where it is not installed. */
static const struct
{
  const char *key;
  const char *type;
  const char *value;
} defaults[] = {
  { "compared-files", "as", "[]" },
  { "comparison-differences", "b", "false" },
  { "comparison-scroll", "i", "0" },
  { "comparison-type", "s", "''" },
  { "front-sheet", "a{ss}", "{}" },
  { "nation", "s", "'england'" },
  { "organisation", "s", "''" },
  { "page-setup", "a{sv}", "{}" },
  { "print-settings", "a{sv}", "{}" },
  { "report-options", "a{sv}", "{}" },
  { "seen-types", "as", "[]" },
  { "show-guidance", "b", "true" },
  { "window-maximized", "b", "false" },
  { "window-size", "(ii)", "(1100, 780)" },
  { "zoom", "i", "100" },
};

struct _AccordSettings
{
  GObject parent_instance;

  /* Owned References */
  GSettings *settings;
  GSettingsSchema *schema;
  GHashTable *values;
};

G_DEFINE_FINAL_TYPE (AccordSettings, accord_settings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_stored (AccordSettings *self,
           const char     *key)
{
  return self->settings != NULL &&
         g_settings_schema_has_key (self->schema, key);
}

static GVariant *
parse_default (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if (g_str_equal (defaults[i].key, key))
        {
          g_autoptr (GVariantType) type =
            g_variant_type_new (defaults[i].type);
          GVariant *value;

          value = g_variant_parse (type, defaults[i].value, NULL, NULL, NULL);
          g_assert (value != NULL);

          return value;
        }
    }

  g_error ("No setting is called “%s”", key);
}

static void
stored_changed_cb (AccordSettings *self,
                   const char     *key)
{
  g_assert (ACCORD_IS_SETTINGS (self));

  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

static void
accord_settings_finalize (GObject *object)
{
  AccordSettings *self = ACCORD_SETTINGS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->schema, g_settings_schema_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (accord_settings_parent_class)->finalize (object);
}

static void
accord_settings_class_init (AccordSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_settings_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE,
                  1,
                  G_TYPE_STRING);
}

static void
accord_settings_init (AccordSettings *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  self->values = g_hash_table_new_full (g_str_hash,
                                        g_str_equal,
                                        g_free,
                                        (GDestroyNotify) g_variant_unref);

  if (source != NULL)
    self->schema = g_settings_schema_source_lookup (source,
                                                    ACCORD_APP_ID,
                                                    TRUE);

  if (self->schema == NULL)
    return;

  self->settings = g_settings_new_full (self->schema, NULL, NULL);
  g_signal_connect_object (self->settings,
                           "changed",
                           G_CALLBACK (stored_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_settings_get_default:
 *
 * Returns: (transfer none): the settings of the whole program
 */
AccordSettings *
accord_settings_get_default (void)
{
  static AccordSettings *settings;

  if (settings == NULL)
    settings = g_object_new (ACCORD_TYPE_SETTINGS, NULL);

  return settings;
}

/**
 * accord_settings_get_value:
 * @key: one of the schema's keys
 *
 * Returns: (transfer full): its value, of the type that the schema gives it
 */
GVariant *
accord_settings_get_value (AccordSettings *self,
                           const char     *key)
{
  GVariant *value;

  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (is_stored (self, key))
    return g_settings_get_value (self->settings, key);

  value = g_hash_table_lookup (self->values, key);

  return value != NULL ? g_variant_ref (value) : parse_default (key);
}

/**
 * accord_settings_set_value:
 * @key: one of the schema's keys
 * @value: (transfer floating): of the type that the schema gives it
 */
void
accord_settings_set_value (AccordSettings *self,
                           const char     *key,
                           GVariant       *value)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) owned = NULL;

  g_return_if_fail (ACCORD_IS_SETTINGS (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  owned = g_variant_ref_sink (value);
  before = accord_settings_get_value (self, key);

  if (g_variant_equal (before, owned))
    return;

  if (is_stored (self, key))
    {
      g_settings_set_value (self->settings, key, owned);
      return;
    }

  g_hash_table_insert (self->values,
                       g_strdup (key),
                       g_steal_pointer (&owned));
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

gboolean
accord_settings_get_boolean (AccordSettings *self,
                             const char     *key)
{
  g_autoptr (GVariant) value = accord_settings_get_value (self, key);

  return g_variant_get_boolean (value);
}

void
accord_settings_set_boolean (AccordSettings *self,
                             const char     *key,
                             gboolean        value)
{
  accord_settings_set_value (self, key, g_variant_new_boolean (value));
}

int
accord_settings_get_int (AccordSettings *self,
                         const char     *key)
{
  g_autoptr (GVariant) value = accord_settings_get_value (self, key);

  return g_variant_get_int32 (value);
}

void
accord_settings_set_int (AccordSettings *self,
                         const char     *key,
                         int             value)
{
  accord_settings_set_value (self, key, g_variant_new_int32 (value));
}

/**
 * accord_settings_get_string:
 *
 * Returns: (transfer full): the text
 */
char *
accord_settings_get_string (AccordSettings *self,
                            const char     *key)
{
  g_autoptr (GVariant) value = accord_settings_get_value (self, key);

  return g_variant_dup_string (value, NULL);
}

void
accord_settings_set_string (AccordSettings *self,
                            const char     *key,
                            const char     *value)
{
  accord_settings_set_value (self, key, g_variant_new_string (value));
}
