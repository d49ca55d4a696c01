/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in comments are those of the project's list of fault cases. */

#include "accord-config.h"

#include "model/accord-enums.h"
#include "model/json/accord-json-cursor.h"
#include "model/json/accord-json-tree.h"

#include <string.h>

typedef struct
{
  JsonNode *root;
  GPtrArray *faults;
  AccordJsonCursor cursor;
} Fixture;

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AccordFault) fault = NULL;
  JsonNode *root = accord_json_parse (bytes, &fault);

  g_assert_null (fault);
  g_assert_nonnull (root);

  return root;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->root = parse (data);
  fixture->faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_fault_free);
  accord_json_cursor_init (&fixture->cursor, fixture->root, fixture->faults);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->faults);
  json_node_unref (fixture->root);
}

/* The last fault, which it takes away. */
static void
assert_fault (Fixture    *fixture,
              const char *text)
{
  g_autofree char *found = NULL;

  g_assert_cmpuint (fixture->faults->len, ==, 1);
  found = accord_fault_to_text (g_ptr_array_index (fixture->faults, 0));
  g_assert_cmpstr (found, ==, text);
  g_ptr_array_set_size (fixture->faults, 0);
}

static void
test_parse (void)
{
  g_autoptr (GBytes) good = g_bytes_new_static ("[1, {\"a\": 2}]", 13);
  g_autoptr (GBytes) bad = g_bytes_new_static ("[1,\n ]", 6);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (AccordFault) fault = NULL;

  root = accord_json_parse (good, &fault);
  g_assert_null (fault);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (root));

  g_assert_null (accord_json_parse (bad, NULL));
  g_assert_null (accord_json_parse (bad, &fault));
  g_assert_cmpuint (fault->line, ==, 2);
  g_assert_cmpuint (fault->column, ==, 2);
}

static void
assert_real (JsonArray *array,
             guint      index,
             double     real)
{
  double found = json_array_get_double_element (array, index);

  g_assert_cmpmem (&found, sizeof found, &real, sizeof real);
}

/* Where json-glib's own numbers and texts would be suspected. */
static void
test_values_arrive (void)
{
  g_autoptr (JsonNode) root =
    parse ("[ -9223372036854775808, 9223372036854775807, -0.5, 1e22, "
           "1E-7, 2.0, \"\\ud834\\udd1e\\u00e9\\\"\\\\\\/\\b\\f\\n\\r\\t\", "
           "0.1e1, 123456789.123456789 ]");
  JsonArray *array = json_node_get_array (root);

  g_assert_cmpint (json_array_get_int_element (array, 0), ==, G_MININT64);
  g_assert_cmpint (json_array_get_int_element (array, 1), ==, G_MAXINT64);
  assert_real (array, 2, -0.5);
  assert_real (array, 3, 1e22);
  assert_real (array, 4, 1e-7);
  g_assert_true (json_node_get_value_type (json_array_get_element (array, 5)) ==
                 G_TYPE_DOUBLE);
  g_assert_cmpstr (json_array_get_string_element (array, 6), ==,
                   "\xf0\x9d\x84\x9e\xc3\xa9\"\\/\b\f\n\r\t");
  g_assert_true (json_node_get_value_type (json_array_get_element (array, 7)) ==
                 G_TYPE_DOUBLE);
  assert_real (array, 8, 123456789.123456789);
}

static void
test_right (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const words[] = { "one", "two", NULL };
  const AccordJsonCursor *self = &fixture->cursor;
  AccordJsonCursor list, element, object;
  const char *text = NULL;
  gboolean boolean = FALSE;
  gint64 whole = 0;
  guint index = 9;
  int value = 0;

  g_assert_true (accord_json_cursor_is_object (self));
  g_assert_true (accord_json_cursor_text (self, "text", ACCORD_JSON_FILLED,
                                          &text));
  g_assert_cmpstr (text, ==, "words");
  g_assert_true (accord_json_cursor_text (self, "empty", ACCORD_JSON_REQUIRED,
                                          &text));
  g_assert_cmpstr (text, ==, "");
  g_assert_true (accord_json_cursor_date (self, "date", ACCORD_JSON_REQUIRED,
                                          &text));
  g_assert_cmpstr (text, ==, "2024-02-29");
  g_assert_true (accord_json_cursor_whole (self, "whole", ACCORD_JSON_REQUIRED,
                                           7, 7, &whole));
  g_assert_cmpint (whole, ==, 7);
  g_assert_true (accord_json_cursor_boolean (self, "true", ACCORD_JSON_OPTIONAL,
                                             &boolean));
  g_assert_true (boolean);
  g_assert_true (accord_json_cursor_word (self, "word", ACCORD_JSON_OPTIONAL,
                                          words, &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_true (accord_json_cursor_enum (self, "status", ACCORD_JSON_OPTIONAL,
                                          ACCORD_TYPE_STATUS,
                                          ACCORD_STATUS_IN_PLACE, &value));
  g_assert_cmpint (value, ==, ACCORD_STATUS_DONT_KNOW);

  g_assert_true (accord_json_cursor_array (self, "list", ACCORD_JSON_REQUIRED,
                                           &list));
  g_assert_cmpuint (accord_json_cursor_get_length (&list), ==, 2);
  accord_json_cursor_element (&list, 1, &element);
  g_assert_true (accord_json_cursor_is_text (&element, ACCORD_JSON_REQUIRED,
                                             &text));
  g_assert_cmpstr (text, ==, "b");
  g_assert_true (accord_json_cursor_object (self, "object",
                                            ACCORD_JSON_REQUIRED, &object));
  g_assert_cmpuint (json_object_get_size (
                      accord_json_cursor_get_object (&object)), ==, 0);

  g_assert_cmpuint (fixture->faults->len, ==, 0);
}

#define RIGHT \
  "{\"text\": \"words\", \"empty\": \"\", \"date\": \"2024-02-29\", " \
  "\"whole\": 7, \"true\": true, \"word\": \"two\", " \
  "\"status\": \"dont-know\", \"list\": [\"a\", \"b\"], \"object\": {}}"

static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const words[] = { "one", NULL };
  const AccordJsonCursor *self = &fixture->cursor;
  AccordJsonCursor member;
  const char *text = "kept";
  gboolean boolean = TRUE;
  gint64 whole = 5;
  guint index = 5;
  int value = 5;

  g_assert_false (accord_json_cursor_member (self, "x", &member));
  g_assert_false (accord_json_cursor_text (self, "x", ACCORD_JSON_OPTIONAL,
                                           &text));
  g_assert_false (accord_json_cursor_date (self, "x", ACCORD_JSON_OPTIONAL,
                                           &text));
  g_assert_false (accord_json_cursor_whole (self, "x", ACCORD_JSON_OPTIONAL,
                                            0, 1, &whole));
  g_assert_false (accord_json_cursor_boolean (self, "x", ACCORD_JSON_OPTIONAL,
                                              &boolean));
  g_assert_false (accord_json_cursor_word (self, "x", ACCORD_JSON_OPTIONAL,
                                           words, &index));
  g_assert_false (accord_json_cursor_enum (self, "x", ACCORD_JSON_OPTIONAL,
                                           ACCORD_TYPE_ROLE, ACCORD_ROLE_EQUAL,
                                           &value));
  g_assert_false (accord_json_cursor_array (self, "x", ACCORD_JSON_OPTIONAL,
                                            &member));
  g_assert_false (accord_json_cursor_object (self, "x", ACCORD_JSON_OPTIONAL,
                                             &member));
  g_assert_cmpuint (fixture->faults->len, ==, 0);
  g_assert_cmpstr (text, ==, "kept");
  g_assert_cmpint (whole, ==, 5);
  g_assert_cmpuint (index, ==, 5);
  g_assert_cmpint (value, ==, 5);

  g_assert_false (accord_json_cursor_text (self, "x", ACCORD_JSON_REQUIRED,
                                           &text));
  assert_fault (fixture, "/x: expected a text, found nothing");
  g_assert_false (accord_json_cursor_text (self, "x", ACCORD_JSON_FILLED,
                                           &text));
  assert_fault (fixture,
                "/x: expected a text that is not empty, found nothing");
  g_assert_false (accord_json_cursor_whole (self, "x", ACCORD_JSON_REQUIRED,
                                            1, 1, &whole));
  assert_fault (fixture, "/x: expected the whole number 1, found nothing");
  g_assert_false (accord_json_cursor_object (self, "x", ACCORD_JSON_REQUIRED,
                                             &member));
  assert_fault (fixture, "/x: expected an object, found nothing");
  g_assert_false (accord_json_cursor_array (self, "x", ACCORD_JSON_REQUIRED,
                                            &member));
  assert_fault (fixture, "/x: expected a list, found nothing");
  g_assert_false (accord_json_cursor_word (self, "x", ACCORD_JSON_REQUIRED,
                                           words, &index));
  assert_fault (fixture, "/x: expected “one”, found nothing");
}

/* Case 37: every accessor against a value of every kind. */
static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *found;
  } values[] = {
    { "null", "null" },
    { "text", "the text “yes”" },
    { "empty", "an empty text" },
    { "whole", "the number 3" },
    { "one", "the number 1.0" },
    { "real", "the number -2.5" },
    { "large", "the number 1e+22" },
    { "true", "true" },
    { "false", "false" },
    { "object", "an object" },
    { "list", "a list" },
  };
  static const char * const words[] = { "one", "two", NULL };
  const AccordJsonCursor *self = &fixture->cursor;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *name = values[i].name;
      const char *found = values[i].found;
      const char *text = NULL;
      g_autofree char *expected = NULL;
      AccordJsonCursor member;
      gboolean boolean;
      gint64 whole;
      guint index;
      int value;

      if (accord_json_cursor_text (self, name, ACCORD_JSON_OPTIONAL, &text))
        {
          g_assert_true (g_str_equal (name, "text") ||
                         g_str_equal (name, "empty"));
        }
      else
        {
          expected = g_strdup_printf ("/%s: expected a text, found %s", name,
                                      found);
          assert_fault (fixture, expected);
          g_clear_pointer (&expected, g_free);
        }

      g_assert_false (accord_json_cursor_date (self, name, ACCORD_JSON_OPTIONAL,
                                               &text));
      expected = g_strdup_printf ("/%s: expected a date such as 2026-11-23, "
                                  "found %s", name, found);
      assert_fault (fixture, expected);
      g_clear_pointer (&expected, g_free);

      if (accord_json_cursor_whole (self, name, ACCORD_JSON_OPTIONAL,
                                    G_MININT64, G_MAXINT64, &whole))
        {
          g_assert_cmpstr (name, ==, "whole");
        }
      else
        {
          expected = g_strdup_printf ("/%s: expected a whole number, found %s",
                                      name, found);
          assert_fault (fixture, expected);
          g_clear_pointer (&expected, g_free);
        }

      g_assert_false (accord_json_cursor_whole (self, name,
                                                ACCORD_JSON_OPTIONAL, 4, 9,
                                                &whole));
      expected = g_strdup_printf ("/%s: expected a whole number from 4 to 9, "
                                  "found %s", name, found);
      assert_fault (fixture, expected);
      g_clear_pointer (&expected, g_free);

      if (accord_json_cursor_boolean (self, name, ACCORD_JSON_OPTIONAL,
                                      &boolean))
        {
          g_assert_cmpstr (name, ==, boolean ? "true" : "false");
        }
      else
        {
          expected = g_strdup_printf ("/%s: expected true or false, found %s",
                                      name, found);
          assert_fault (fixture, expected);
          g_clear_pointer (&expected, g_free);
        }

      g_assert_false (accord_json_cursor_word (self, name, ACCORD_JSON_OPTIONAL,
                                               words, &index));
      expected = g_strdup_printf ("/%s: expected one of “one”, “two”; found %s",
                                  name, found);
      assert_fault (fixture, expected);
      g_clear_pointer (&expected, g_free);

      g_assert_false (accord_json_cursor_enum (self, name, ACCORD_JSON_OPTIONAL,
                                               ACCORD_TYPE_ROLE,
                                               ACCORD_ROLE_EQUAL, &value));
      expected = g_strdup_printf ("/%s: expected one of “equal”, “lead”, "
                                  "“supported”; found %s", name, found);
      assert_fault (fixture, expected);
      g_clear_pointer (&expected, g_free);

      if (accord_json_cursor_object (self, name, ACCORD_JSON_OPTIONAL, &member))
        {
          g_assert_cmpstr (name, ==, "object");
        }
      else
        {
          expected = g_strdup_printf ("/%s: expected an object, found %s", name,
                                      found);
          assert_fault (fixture, expected);
          g_clear_pointer (&expected, g_free);
        }

      if (accord_json_cursor_array (self, name, ACCORD_JSON_OPTIONAL, &member))
        {
          g_assert_cmpstr (name, ==, "list");
        }
      else
        {
          expected = g_strdup_printf ("/%s: expected a list, found %s", name,
                                      found);
          assert_fault (fixture, expected);
          g_clear_pointer (&expected, g_free);
        }

      g_assert_cmpuint (fixture->faults->len, ==, 0);
    }
}

#define WRONG \
  "{\"null\": null, \"text\": \"yes\", \"empty\": \"\", \"whole\": 3, " \
  "\"one\": 1.0, \"real\": -2.5, \"large\": 1e22, \"true\": true, " \
  "\"false\": false, \"object\": {}, \"list\": []}"

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const lines[] = {
    "/0/d: expected a date that exists, found the text “2026-02-29”",
    "/1/d: expected a date that exists, found the text “0000-01-01”",
    "/2/d: expected a date that exists, found the text “2026-13-01”",
    "/3/d: expected a date such as 2026-11-23, found the text “2026-1-01”",
    "/4/d: expected a date such as 2026-11-23, found the text “20261123”",
    "/5/d: expected a date such as 2026-11-23, found the text “2026-11-23T00”",
    "/6/d: expected a date such as 2026-11-23, found the text “ 2026-11-23”",
    "/7/d: expected a date such as 2026-11-23, found the text “２026-11-23”",
  };

  g_assert_cmpuint (accord_json_cursor_get_length (&fixture->cursor), ==,
                    G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      AccordJsonCursor element;
      const char *date = NULL;

      accord_json_cursor_element (&fixture->cursor, i, &element);
      g_assert_false (accord_json_cursor_date (&element, "d",
                                               ACCORD_JSON_REQUIRED, &date));
      assert_fault (fixture, lines[i]);
    }
}

#define DATES \
  "[{\"d\": \"2026-02-29\"}, {\"d\": \"0000-01-01\"}, " \
  "{\"d\": \"2026-13-01\"}, {\"d\": \"2026-1-01\"}, {\"d\": \"20261123\"}, " \
  "{\"d\": \"2026-11-23T00\"}, {\"d\": \" 2026-11-23\"}, " \
  "{\"d\": \"２026-11-23\"}]"

static void
test_pointer (Fixture       *fixture,
              gconstpointer  data)
{
  AccordJsonCursor member, list, element;
  g_autofree char *pointer = NULL;
  const char *text;

  g_assert_false (accord_json_cursor_is_array (&fixture->cursor));
  assert_fault (fixture, "expected a list, found an object");

  g_assert_true (accord_json_cursor_member (&fixture->cursor, "a/b~c",
                                            &member));
  g_assert_true (accord_json_cursor_array (&member, "", ACCORD_JSON_REQUIRED,
                                           &list));
  accord_json_cursor_element (&list, 1, &element);
  pointer = accord_json_cursor_to_pointer (&element);
  g_assert_cmpstr (pointer, ==, "/a~1b~0c//1");

  g_assert_false (accord_json_cursor_is_text (&element, ACCORD_JSON_FILLED,
                                              &text));
  assert_fault (fixture, "/a~1b~0c//1: expected a text that is not empty, "
                "found an empty text");

  accord_json_cursor_add_fault_at (&member, "~", "wrong");
  assert_fault (fixture, "/a~1b~0c/~0: wrong");

  /* Found by fuzzing: a name may hold the end of a line. */
  accord_json_cursor_add_fault_at (&member, "a\n\xe2\x80\xae", "wrong");
  assert_fault (fixture, "/a~1b~0c/a\\u000a\\u202e: wrong");
}

#define POINTER "{\"a/b~c\": {\"\": [1, \"\"]}}"

/* A message stays one readable line, whatever a file holds. */
static void
test_describe (Fixture       *fixture,
               gconstpointer  data)
{
  AccordJsonCursor element;
  g_autofree char *found = NULL;

  accord_json_cursor_element (&fixture->cursor, 0, &element);
  found = accord_json_describe (element.node);
  g_assert_cmpstr (found, ==, "the text “éééééééééé éééééééééé éééééééééé "
                   "ééééééé…”");
  g_clear_pointer (&found, g_free);

  accord_json_cursor_element (&fixture->cursor, 1, &element);
  found = accord_json_describe (element.node);
  g_assert_cmpstr (found, ==, "the text “a\xef\xbf\xbd" "b\xef\xbf\xbd" "c”");
}

#define DESCRIBE \
  "[\"éééééééééé éééééééééé éééééééééé éééééééééé éééééééééé\", " \
  "\"a\\nb\\u202ec\"]"

static void
test_unknown (void)
{
  static const char * const known[] = { "a", "c", NULL };
  JsonNode *root = parse ("{\"z\": [1, {\"y\": null}], \"a\": 1, "
                          "\"b\": {\"x\": 2.5}, \"c\": 2, \"A\": \"t\"}");
  g_autoptr (JsonObject) unknown = NULL;
  g_autoptr (JsonNode) kept = NULL;
  g_autofree char *text = NULL;

  unknown = accord_json_take_unknown (json_node_get_object (root), known);
  json_node_unref (root);

  kept = json_node_alloc ();
  json_node_init_object (kept, unknown);
  text = json_to_string (kept, FALSE);
  g_assert_cmpstr (text, ==,
                   "{\"z\":[1,{\"y\":null}],\"b\":{\"x\":2.5},\"A\":\"t\"}");

  root = parse ("{\"c\": 1, \"a\": {\"b\": 1}}");
  g_assert_null (accord_json_take_unknown (json_node_get_object (root), known));
  json_node_unref (root);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/json-tree/parse", test_parse);
  g_test_add_func ("/model/json-tree/values-arrive", test_values_arrive);
  g_test_add ("/model/json-tree/right", Fixture, RIGHT, set_up, test_right,
              tear_down);
  g_test_add ("/model/json-tree/absent", Fixture, "{}", set_up, test_absent,
              tear_down);
  g_test_add ("/model/json-tree/wrong", Fixture, WRONG, set_up, test_wrong,
              tear_down);
  g_test_add ("/model/json-tree/dates", Fixture, DATES, set_up, test_dates,
              tear_down);
  g_test_add ("/model/json-tree/pointer", Fixture, POINTER, set_up,
              test_pointer, tear_down);
  g_test_add ("/model/json-tree/describe", Fixture, DESCRIBE, set_up,
              test_describe, tear_down);
  g_test_add_func ("/model/json-tree/unknown", test_unknown);

  return g_test_run ();
}
