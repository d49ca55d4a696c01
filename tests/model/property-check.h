/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

/* What every writable property owes: said once when it changes, not said when
 * it does not. */

static inline void
property_count_cb (guint *count)
{
  (*count)++;
}

static inline void
property_check (gpointer      object,
                const char   *name,
                const GValue *value)
{
  g_autofree char *signal_name = g_strconcat ("notify::", name, NULL);
  g_auto (GValue) first = G_VALUE_INIT;
  g_auto (GValue) back = G_VALUE_INIT;
  GParamSpec *pspec;
  guint count = 0;
  gulong id;

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_assert_nonnull (pspec);

  id = g_signal_connect_swapped (object, signal_name,
                                 G_CALLBACK (property_count_cb), &count);

  g_value_init (&first, G_PARAM_SPEC_VALUE_TYPE (pspec));
  g_object_get_property (object, name, &first);
  g_assert_cmpint (g_param_values_cmp (pspec, &first, value), !=, 0);

  g_object_set_property (object, name, value);
  g_assert_cmpuint (count, ==, 1);
  g_value_init (&back, G_PARAM_SPEC_VALUE_TYPE (pspec));
  g_object_get_property (object, name, &back);
  g_assert_cmpint (g_param_values_cmp (pspec, &back, value), ==, 0);

  g_object_set_property (object, name, value);
  g_assert_cmpuint (count, ==, 1);

  g_object_set_property (object, name, &first);
  g_assert_cmpuint (count, ==, 2);
  g_object_get_property (object, name, &back);
  g_assert_cmpint (g_param_values_cmp (pspec, &back, &first), ==, 0);

  g_signal_handler_disconnect (object, id);
}

static inline void
property_check_text (gpointer    object,
                     const char *name,
                     const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  property_check (object, name, &value);
}

static inline void
property_check_enum (gpointer    object,
                     const char *name,
                     GType       type,
                     int         number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  g_value_set_enum (&value, number);
  property_check (object, name, &value);
}

/* A property of dates takes those that exist and "", and keeps what it has for
 * anything else. */
static inline void
property_check_date (gpointer    object,
                     const char *name)
{
  const char *wrong[] = { "2026-02-30", "yesterday", "2026-1-1", " " };
  guint count = 0;
  g_autofree char *signal_name = g_strconcat ("notify::", name, NULL);
  gulong id;

  property_check_text (object, name, "2026-11-23");

  g_object_set (object, name, "2026-11-24", NULL);
  id = g_signal_connect_swapped (object, signal_name,
                                 G_CALLBACK (property_count_cb), &count);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *kept = NULL;

      g_object_set (object, name, wrong[i], NULL);
      g_object_get (object, name, &kept, NULL);
      g_assert_cmpstr (kept, ==, "2026-11-24");
    }

  g_assert_cmpuint (count, ==, 0);
  g_signal_handler_disconnect (object, id);

  g_object_set (object, name, NULL, NULL);
}
