/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-memory.h"

#include "app/desktop/accord-settings.h"

/* (transfer full): the addresses of the two, or an empty list */
static GStrv
recall_uris (void)
{
  g_autoptr (GVariant) value =
    accord_settings_get_value (accord_settings_get_default (),
                               "compared-files");

  return g_variant_dup_strv (value, NULL);
}

void
accord_comparison_remember_files (GFile *first,
                                  GFile *second)
{
  g_autofree char *first_uri = NULL;
  g_autofree char *second_uri = NULL;
  const char *uris[2];

  g_return_if_fail (G_IS_FILE (first));
  g_return_if_fail (G_IS_FILE (second));

  uris[0] = first_uri = g_file_get_uri (first);
  uris[1] = second_uri = g_file_get_uri (second);
  accord_settings_set_value (accord_settings_get_default (), "compared-files",
                             g_variant_new_strv (uris, G_N_ELEMENTS (uris)));
}

GPtrArray *
accord_comparison_recall_files (void)
{
  g_auto (GStrv) uris = recall_uris ();
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_is_native (file) && g_file_query_exists (file, NULL))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }

  return files;
}

void
accord_comparison_remember_filters (AccordComparisonView *view)
{
  AccordSettings *settings = accord_settings_get_default ();

  accord_settings_set_string (settings, "comparison-type",
                              accord_comparison_view_get_shown_type (view));
  accord_settings_set_boolean (
    settings, "comparison-differences",
    accord_comparison_view_get_differences_only (view));
}

void
accord_comparison_recall_filters (AccordComparisonView *view)
{
  accord_comparison_view_set_differences_only (
    view, accord_settings_get_boolean (accord_settings_get_default (),
                                       "comparison-differences"));
}

void
accord_comparison_remember_scroll (AccordComparisonView *view)
{
  accord_settings_set_int (accord_settings_get_default (), "comparison-scroll",
                           (int) accord_comparison_view_get_scroll (view));
}

void
accord_comparison_recall_place (AccordComparisonView *view,
                                GFile                *first,
                                GFile                *second)
{
  AccordSettings *settings = accord_settings_get_default ();
  g_auto (GStrv) uris = recall_uris ();
  g_autofree char *first_uri = g_file_get_uri (first);
  g_autofree char *second_uri = g_file_get_uri (second);
  g_autofree char *type = NULL;

  if (g_strv_length (uris) != 2 || !g_str_equal (first_uri, uris[0]) ||
      !g_str_equal (second_uri, uris[1]))
    {
      accord_comparison_view_set_shown_type (view, "");
      return;
    }

  type = accord_settings_get_string (settings, "comparison-type");
  accord_comparison_view_set_shown_type (view, type);
  accord_comparison_view_set_scroll (
    view, accord_settings_get_int (settings, "comparison-scroll"));
}
