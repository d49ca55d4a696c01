/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-tree.h"

#include "model/json/accord-json-scan.h"

#include <glib/gi18n-lib.h>

/**
 * accord_json_parse:
 * @bytes: a file
 * @fault: (out) (optional) (transfer full): set when %NULL is returned
 *
 * accord_json_scan(), then json-glib.  The tree is for reading only.
 *
 * Returns: (transfer full) (nullable): the root, whatever value it is
 */
JsonNode *
accord_json_parse (GBytes       *bytes,
                   AccordFault **fault)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (fault == NULL || *fault == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!accord_json_scan (data, length, fault))
    return NULL;

  /* The same from json-glib 1.10 on as before it: what strict refuses, the
   * scan has refused. */
  parser = json_parser_new ();
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (parser), "strict"))
    g_object_set (parser, "strict", TRUE, NULL);

  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    {
      if (fault != NULL)
        {
          g_autofree char *message = NULL;

          /* Translators: %s is another program library's own words */
          message = g_strdup_printf (_("expected JSON: %s"), error->message);
          *fault = accord_fault_new (0, 0, NULL, message);
        }
      return NULL;
    }

  return json_parser_steal_root (parser);
}

static JsonNode *copy_deep (JsonNode *node);

static JsonArray *
copy_array (JsonArray *array)
{
  guint length = json_array_get_length (array);
  JsonArray *copy = json_array_sized_new (length);

  for (guint i = 0; i < length; i++)
    json_array_add_element (copy, copy_deep (json_array_get_element (array,
                                                                     i)));

  return copy;
}

static JsonObject *
copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (copy, name, copy_deep (node));

  return copy;
}

/* json_node_copy () shares objects and lists with the tree. */
static JsonNode *
copy_deep (JsonNode *node)
{
  JsonNode *copy;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      copy = json_node_alloc ();
      json_node_init (copy, JSON_NODE_OBJECT);
      json_node_take_object (copy, copy_object (json_node_get_object (node)));
      return copy;
    case JSON_NODE_ARRAY:
      copy = json_node_alloc ();
      json_node_init (copy, JSON_NODE_ARRAY);
      json_node_take_array (copy, copy_array (json_node_get_array (node)));
      return copy;
    case JSON_NODE_VALUE:
    case JSON_NODE_NULL:
    default:
      return json_node_copy (node);
    }
}

/**
 * accord_json_take_unknown:
 * @object: an object of a tree
 * @known: (array zero-terminated=1): the names that the reader knows
 *
 * What a reader keeps so that nothing is lost (design, "Nothing is lost"):
 * copies of all the other members, in their order.
 *
 * Returns: (transfer full) (nullable): %NULL when there are none
 */
JsonObject *
accord_json_take_unknown (JsonObject         *object,
                          const char * const *known)
{
  JsonObject *unknown = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (known != NULL, NULL);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (g_strv_contains (known, name))
        continue;
      if (unknown == NULL)
        unknown = json_object_new ();
      json_object_set_member (unknown, name, copy_deep (node));
    }

  return unknown;
}

/**
 * accord_json_set_object:
 * @target: (inout): an owned reference, or %NULL
 * @object: (nullable) (transfer none): what it is to hold instead
 */
void
accord_json_set_object (JsonObject **target,
                        JsonObject  *object)
{
  g_return_if_fail (target != NULL);

  if (object != NULL)
    json_object_ref (object);

  g_clear_pointer (target, json_object_unref);
  *target = object;
}
