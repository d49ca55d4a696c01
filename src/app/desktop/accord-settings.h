/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_SETTINGS (accord_settings_get_type ())

/**
 * AccordSettings:
 *
 * What is remembered of the program on this computer, never in a file.  The
 * keys are those of the GSettings schema.  Where the schema is not installed,
 * or lacks a key, the program runs all the same: the value then starts as the
 * default and is forgotten at the end.
 *
 * Signal "changed", detailed with the key.
 */
G_DECLARE_FINAL_TYPE (AccordSettings, accord_settings,
                      ACCORD, SETTINGS, GObject)

AccordSettings *accord_settings_get_default (void);

/* @key: one of the schema's, of the type that the function names */
GVariant       *accord_settings_get_value   (AccordSettings *self,
                                             const char     *key) G_GNUC_WARN_UNUSED_RESULT;
void            accord_settings_set_value   (AccordSettings *self,
                                             const char     *key,
                                             GVariant       *value);

gboolean        accord_settings_get_boolean (AccordSettings *self,
                                             const char     *key);
void            accord_settings_set_boolean (AccordSettings *self,
                                             const char     *key,
                                             gboolean        value);
int             accord_settings_get_int     (AccordSettings *self,
                                             const char     *key);
void            accord_settings_set_int     (AccordSettings *self,
                                             const char     *key,
                                             int             value);
char           *accord_settings_get_string  (AccordSettings *self,
                                             const char     *key) G_GNUC_WARN_UNUSED_RESULT;
void            accord_settings_set_string  (AccordSettings *self,
                                             const char     *key,
                                             const char     *value);

G_END_DECLS
