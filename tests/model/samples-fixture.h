/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment-fixture.h"

/* The samples with the figures that are expected of them. */

static inline char *
read_sample_text (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name,
                                                 NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static inline AccordAssessment *
read_sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".accord.json", NULL);
  g_autofree char *text = read_sample_text (file);

  return read_assessment_text (text);
}

/* All expected members are there with their values; more may be. */
static inline void
assert_covers (JsonNode   *actual,
               JsonNode   *expected,
               const char *place)
{
  g_test_message ("%s", place);
  g_assert_cmpint (json_node_get_node_type (actual), ==,
                   json_node_get_node_type (expected));

  if (JSON_NODE_HOLDS_OBJECT (expected))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (expected));
      while (json_object_iter_next (&iter, &name, &member))
        {
          g_autofree char *inner = g_strconcat (place, "/", name, NULL);
          JsonNode *found = json_object_get_member (json_node_get_object (actual),
                                                    name);

          g_assert_nonnull (found);
          assert_covers (found, member, inner);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (expected))
    {
      JsonArray *list = json_node_get_array (expected);
      JsonArray *found = json_node_get_array (actual);

      g_assert_cmpuint (json_array_get_length (found), ==,
                        json_array_get_length (list));
      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          g_autofree char *inner = g_strdup_printf ("%s/%u", place, i);

          assert_covers (json_array_get_element (found, i),
                         json_array_get_element (list, i), inner);
        }
    }
  else
    {
      g_assert_true (json_node_equal (actual, expected));
    }
}

static inline void
assert_expected (GBytes     *bytes,
                 const char *name)
{
  g_autofree char *file = g_strconcat (name, ".expected.json", NULL);
  g_autofree char *text = read_sample_text (file);
  g_autofree char *written = NULL;
  g_autoptr (JsonNode) actual = NULL;
  g_autoptr (JsonNode) expected = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  written = g_strndup (data, size);
  g_assert_true (g_str_has_suffix (written, "}\n"));
  actual = json_from_string (written, &error);
  g_assert_no_error (error);
  expected = json_from_string (text, &error);
  g_assert_no_error (error);

  assert_covers (actual, expected, "");
}
