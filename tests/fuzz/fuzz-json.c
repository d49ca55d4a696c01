/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are refused with a fault or read; what is read, json-glib takes,
 * every value of it is found again in the text, and what is written of it
 * reads back equal and writes the same. */

#include "accord-config.h"

#include "fuzz.h"

#include "model/accord-enums.h"
#include "model/json/accord-json-cursor.h"
#include "model/json/accord-json-locate.h"
#include "model/json/accord-json-scan.h"
#include "model/json/accord-json-tree.h"
#include "model/json/accord-json-writer.h"

/* Locating reads the text anew each time. */
#define MOST_LOCATED 8

typedef struct
{
  const char *data;
  gsize size;
  guint n_located;
} Text;

/* Every accessor on one member, right or wrong. */
static void
read_member (const AccordJsonCursor *object,
             const char             *name)
{
  static const char * const words[] = { "a", "true", NULL };
  AccordJsonCursor member;
  const char *text;
  gint64 whole;
  gboolean boolean;
  guint index;
  int value;

  accord_json_cursor_text (object, name, ACCORD_JSON_FILLED, &text);
  accord_json_cursor_date (object, name, ACCORD_JSON_OPTIONAL, &text);
  accord_json_cursor_whole (object, name, ACCORD_JSON_OPTIONAL, 1, 1, &whole);
  accord_json_cursor_boolean (object, name, ACCORD_JSON_REQUIRED, &boolean);
  accord_json_cursor_word (object, name, ACCORD_JSON_OPTIONAL, words, &index);
  accord_json_cursor_enum (object, name, ACCORD_JSON_OPTIONAL,
                           ACCORD_TYPE_STATUS, ACCORD_STATUS_IN_PLACE, &value);
  accord_json_cursor_object (object, name, ACCORD_JSON_OPTIONAL, &member);
  accord_json_cursor_array (object, name, ACCORD_JSON_OPTIONAL, &member);
}

static void walk (const AccordJsonCursor *self,
                  Text                   *text);

static void
walk_object (const AccordJsonCursor *self,
             Text                   *text)
{
  static const char * const known[] = { "a", "", NULL };
  JsonObject *object = accord_json_cursor_get_object (self);
  JsonObject *unknown = accord_json_take_unknown (object, known);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (unknown != NULL)
    json_object_unref (unknown);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      AccordJsonCursor member;

      read_member (self, name);
      g_assert_true (accord_json_cursor_member (self, name, &member));
      walk (&member, text);
    }
}

static void
walk (const AccordJsonCursor *self,
      Text                   *text)
{
  if (text->n_located++ < MOST_LOCATED)
    {
      g_autofree char *pointer = accord_json_cursor_to_pointer (self);
      guint line, column;

      g_assert_true (accord_json_locate (text->data, text->size, pointer, &line,
                                         &column));
      g_assert_cmpuint (line, >, 0);
      g_assert_cmpuint (column, >, 0);
    }

  if (JSON_NODE_HOLDS_OBJECT (self->node))
    {
      walk_object (self, text);
    }
  else if (JSON_NODE_HOLDS_ARRAY (self->node))
    {
      for (guint i = 0; i < accord_json_cursor_get_length (self); i++)
        {
          AccordJsonCursor element;

          accord_json_cursor_element (self, i, &element);
          walk (&element, text);
        }
    }
}

static void
read_tree (JsonNode   *root,
           const char *data,
           gsize       size)
{
  g_autoptr (GPtrArray) faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_fault_free);
  Text text = { data, size, 0 };
  AccordJsonCursor cursor;

  accord_json_cursor_init (&cursor, root, faults);
  walk (&cursor, &text);

  for (guint i = 0; i < faults->len; i++)
    fuzz_check_fault (g_ptr_array_index (faults, i));
}

static GBytes *
write_tree (JsonNode *root)
{
  g_autoptr (AccordJsonWriter) writer = accord_json_writer_new ();

  accord_json_writer_node (writer, root);

  return accord_json_writer_finish (writer);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (AccordFault) fault = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (JsonNode) back = NULL;
  g_autoptr (GBytes) again = NULL;

  fuzz_make_logs_fatal ();

  if (!accord_json_scan ((const char *) data, size, &fault))
    {
      fuzz_check_fault (fault);
      return 0;
    }
  g_assert_null (fault);

  bytes = g_bytes_new_static (data, size);
  root = accord_json_parse (bytes, &fault);
  g_assert_null (fault);
  g_assert_nonnull (root);
  read_tree (root, (const char *) data, size);

  written = write_tree (root);
  back = accord_json_parse (written, &fault);
  g_assert_null (fault);
  g_assert_true (json_node_equal (root, back));

  again = write_tree (back);
  g_assert_true (g_bytes_equal (written, again));

  return 0;
}
