/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-scan.h"
#include "model/json/accord-json-tree.h"
#include "model/json/accord-json-writer.h"

#include <math.h>
#include <string.h>

#define RANDOM_TREES 3000
#define RANDOM_NUMBERS 50000

static void
assert_text (GBytes     *bytes,
             const char *text)
{
  g_autofree char *found = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  found = g_strndup (data, length);
  g_assert_cmpstr (found, ==, text);
}

static GBytes *
write_node (JsonNode *node)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();

  accord_json_writer_node (writer, node);

  return accord_json_writer_finish (writer);
}

static void
test_layout (void)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "text");
  accord_json_writer_text (writer, "words");
  accord_json_writer_filled_text (writer, "absent", NULL);
  accord_json_writer_filled_text (writer, "empty", "");
  accord_json_writer_filled_text (writer, "filled", "x");
  accord_json_writer_name (writer, "object");
  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "list");
  accord_json_writer_begin_array (writer);
  accord_json_writer_whole (writer, -1);
  accord_json_writer_begin_object (writer);
  accord_json_writer_end_object (writer);
  accord_json_writer_begin_array (writer);
  accord_json_writer_end_array (writer);
  accord_json_writer_boolean (writer, TRUE);
  accord_json_writer_boolean (writer, FALSE);
  accord_json_writer_null (writer);
  accord_json_writer_real (writer, 0.5);
  accord_json_writer_end_array (writer);
  accord_json_writer_end_object (writer);
  accord_json_writer_members (writer, NULL);
  accord_json_writer_end_object (writer);
  bytes = accord_json_writer_finish (writer);

  assert_text (bytes,
               "{\n"
               "  \"text\": \"words\",\n"
               "  \"filled\": \"x\",\n"
               "  \"object\": {\n"
               "    \"list\": [\n"
               "      -1,\n"
               "      {},\n"
               "      [],\n"
               "      true,\n"
               "      false,\n"
               "      null,\n"
               "      0.5\n"
               "    ]\n"
               "  }\n"
               "}\n");
}

static void
test_root (void)
{
  g_autoptr (JsonNode) node = json_node_init_null (json_node_alloc ());
  g_autoptr (GBytes) bytes = write_node (node);

  assert_text (bytes, "null\n");
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *plain;
    const char *written;
  } cases[] = {
    { "", "\"\"\n" },
    { "\"\\/", "\"\\\"\\\\/\"\n" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"\n" },
    { "\x01\x0b\x1f\x7f", "\"\\u0001\\u000b\\u001f\x7f\"\n" },
    { "\xc5\xb5 \xf0\x9d\x84\x9e \xe2\x80\xa8",
      "\"\xc5\xb5 \xf0\x9d\x84\x9e \xe2\x80\xa8\"\n" },
    /* What is no UTF-8 is not let into a file. */
    { "caf\xe9", "\"caf\xef\xbf\xbd\"\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
      g_autoptr (GBytes) bytes = NULL;

      accord_json_writer_text (writer, cases[i].plain);
      bytes = accord_json_writer_finish (writer);
      assert_text (bytes, cases[i].written);
    }
}

static void
test_names (void)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "a\"b\n");
  accord_json_writer_whole (writer, G_MININT64);
  accord_json_writer_name (writer, "");
  accord_json_writer_whole (writer, G_MAXINT64);
  accord_json_writer_end_object (writer);
  bytes = accord_json_writer_finish (writer);

  assert_text (bytes,
               "{\n"
               "  \"a\\\"b\\n\": -9223372036854775808,\n"
               "  \"\": 9223372036854775807\n"
               "}\n");
}

/* A number that was not whole stays so, or json-glib would read another. */
static void
test_reals (void)
{
  static const struct
  {
    double real;
    const char *written;
  } cases[] = {
    { 0.0, "0.0\n" },
    { -0.0, "-0.0\n" },
    { 1.0, "1.0\n" },
    { 100.0, "100.0\n" },
    { 0.1, "0.1\n" },
    { 0.1 + 0.2, "0.30000000000000004\n" },
    { -2.5, "-2.5\n" },
    { 1e22, "1e+22\n" },
    { 1e15, "1e+15\n" },
    { 123456789012345678.0, "1.2345678901234568e+17\n" },
    { 1e-7, "1e-07\n" },
    { G_MAXDOUBLE, "1.7976931348623157e+308\n" },
    { -G_MINDOUBLE, "-2.2250738585072014e-308\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
      g_autoptr (GBytes) bytes = NULL;

      accord_json_writer_real (writer, cases[i].real);
      bytes = accord_json_writer_finish (writer);
      assert_text (bytes, cases[i].written);
    }
}

/* Members that a reader did not know come out as they went in. */
static void
test_unknown_members (void)
{
  static const char text[] =
    "{\n"
    "  \"known\": 1,\n"
    "  \"zebra\": [\n"
    "    1.0,\n"
    "    1e+22,\n"
    "    {\n"
    "      \"b\": null,\n"
    "      \"a\": -0.0\n"
    "    }\n"
    "  ],\n"
    "  \"apple\": \"\\u0001\"\n"
    "}\n";
  static const char * const known[] = { "known", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (JsonNode) root = accord_json_parse (bytes, NULL);
  g_autoptr (JsonObject) unknown = NULL;
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
  g_autoptr (GBytes) written = NULL;

  unknown = accord_json_take_unknown (json_node_get_object (root), known);

  accord_json_writer_begin_object (writer);
  accord_json_writer_name (writer, "known");
  accord_json_writer_whole (writer, 1);
  accord_json_writer_members (writer, unknown);
  accord_json_writer_end_object (writer);
  written = accord_json_writer_finish (writer);

  assert_text (written, text);
}

/*
 * What is written reads back
 */

static double
random_real (void)
{
  for (;;)
    {
      guint64 bits = ((guint64) (guint32) g_test_rand_int () << 32) |
                     (guint32) g_test_rand_int ();
      double real;

      /* Round ones are as likely as any, and they are where text differs. */
      if (g_test_rand_bit ())
        return g_test_rand_int_range (-100000, 100000) / 100.0;

      memcpy (&real, &bits, sizeof real);
      if (isfinite (real))
        return real;
    }
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  int length = g_test_rand_int_range (0, 12);

  for (int i = 0; i < length; i++)
    {
      gunichar character = 0;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          character = g_test_rand_int_range (1, 0x20);
          break;
        case 1:
          character = "\"\\/\x7f"[g_test_rand_int_range (0, 4)];
          break;
        case 2:
          character = g_test_rand_int_range (0x20, 0x7f);
          break;
        default:
          do
            character = g_test_rand_int_range (0x80, 0x110000);
          while (!g_unichar_validate (character));
          break;
        }
      g_string_append_unichar (text, character);
    }

  return g_string_free (text, FALSE);
}

static JsonNode *random_node (guint depth);

static JsonNode *
random_object (guint depth)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_init (json_node_alloc (), JSON_NODE_OBJECT);
  int n = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = random_text ();

      json_object_set_member (object, name, random_node (depth - 1));
    }
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
random_array (guint depth)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_init (json_node_alloc (), JSON_NODE_ARRAY);
  int n = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n; i++)
    json_array_add_element (array, random_node (depth - 1));
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
random_node (guint depth)
{
  JsonNode *node;
  g_autofree char *text = NULL;

  switch (g_test_rand_int_range (depth == 0 ? 2 : 0, 7))
    {
    case 0:
      return random_object (depth);
    case 1:
      return random_array (depth);
    default:
      break;
    }

  node = json_node_alloc ();
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return json_node_init_null (node);
    case 1:
      return json_node_init_boolean (node, g_test_rand_bit ());
    case 2:
      return json_node_init_int (node,
                                 (gint64) (((guint64) (guint32)
                                            g_test_rand_int () << 32) |
                                           (guint32) g_test_rand_int ()));
    case 3:
      return json_node_init_double (node, random_real ());
    default:
      text = random_text ();
      return json_node_init_string (node, text);
    }
}

static void
test_random_trees (void)
{
  guint n = g_test_thorough () ? RANDOM_TREES * 20 : RANDOM_TREES;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) node = random_node (6);
      g_autoptr (GBytes) bytes = write_node (node);
      g_autoptr (AccordFault) fault = NULL;
      g_autoptr (JsonNode) back = NULL;
      g_autoptr (GBytes) again = NULL;

      back = accord_json_parse (bytes, &fault);
      if (fault != NULL)
        {
          g_autofree char *text = accord_fault_to_text (fault);

          g_error ("%s in %s", text,
                   (const char *) g_bytes_get_data (bytes, NULL));
        }
      g_assert_true (json_node_equal (node, back));

      /* Order and signs too, which equality does not see. */
      again = write_node (back);
      g_assert_true (g_bytes_equal (bytes, again));
    }
}

static void
test_random_numbers (void)
{
  for (guint i = 0; i < RANDOM_NUMBERS; i++)
    {
      g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();
      g_autoptr (GBytes) bytes = NULL;
      double real = random_real ();
      double back;
      const char *text;
      gsize length;

      accord_json_writer_real (writer, real);
      bytes = accord_json_writer_finish (writer);
      text = g_bytes_get_data (bytes, &length);
      g_assert_true (accord_json_scan (text, length, NULL));
      back = g_ascii_strtod (text, NULL);
      g_assert_cmpmem (&back, sizeof back, &real, sizeof real);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/json-writer/layout", test_layout);
  g_test_add_func ("/model/json-writer/root", test_root);
  g_test_add_func ("/model/json-writer/escapes", test_escapes);
  g_test_add_func ("/model/json-writer/names", test_names);
  g_test_add_func ("/model/json-writer/reals", test_reals);
  g_test_add_func ("/model/json-writer/unknown-members", test_unknown_members);
  g_test_add_func ("/model/json-writer/random-trees", test_random_trees);
  g_test_add_func ("/model/json-writer/random-numbers", test_random_numbers);

  return g_test_run ();
}
