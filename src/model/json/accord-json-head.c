/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-head.h"

#include "model/json/accord-json-tree.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1

static void
refuse (const char   *name,
        AccordError   code,
        GPtrArray    *faults,
        GError      **error)
{
  g_autofree char *text = NULL;

  g_assert (faults->len > 0);

  text = accord_fault_to_text (faults->pdata[0]);
  /* Translators: a file, then the place in it and what is wrong there */
  g_set_error (error, ACCORD_ERROR, code, _("%s: %s"), name, text);
}

static gboolean
is_newer (JsonNode *root)
{
  JsonNode *version = json_object_get_member (json_node_get_object (root),
                                              "version");

  return version != NULL
         && JSON_NODE_HOLDS_VALUE (version)
         && json_node_get_value_type (version) == G_TYPE_INT64
         && json_node_get_int (version) > VERSION;
}

/* A pointer to the whole is empty, which names no place: where the value begins
 * does.
 */
static void
place_at_start (AccordFault *fault,
                GBytes      *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  fault->line = 1;
  fault->column = 1;

  for (gsize i = 0; i < length && strchr (" \t\r\n", data[i]) != NULL; i++)
    {
      gboolean pair = data[i] == '\r' && i + 1 < length && data[i + 1] == '\n';

      /* As the scan counts: a return and a line feed are one end. */
      if (pair)
        continue;

      if (data[i] == '\n' || data[i] == '\r')
        {
          fault->line++;
          fault->column = 1;
        }
      else
        {
          fault->column++;
        }
    }
}

/**
 * accord_json_head_read:
 * @bytes: a file's content
 * @name: what to call the file in messages
 * @format: what its "format" must be
 * @need_version: whether the version may be absent
 * @faults: (element-type AccordFault): where faults are added
 * @error: ACCORD_ERROR_SYNTAX, _NOT_ACCORD or _NEWER_VERSION
 *
 * What reading begins with for each of Accord's formats: strict JSON, an
 * object, its format and its version.  A version that is no whole number or
 * below 1 is a fault like any other, added to @faults.
 *
 * Returns: (transfer full) (nullable): the tree, whose root is an object
 */
JsonNode *
accord_json_head_read (GBytes          *bytes,
                       const char      *name,
                       const char      *format,
                       AccordJsonNeed   need_version,
                       GPtrArray       *faults,
                       GError         **error)
{
  const char * const formats[] = { format, NULL };
  g_autoptr (JsonNode) root = NULL;
  AccordFault *fault = NULL;
  AccordJsonCursor cursor;
  gint64 version;
  guint word;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  root = accord_json_parse (bytes, &fault);
  if (root == NULL)
    {
      g_ptr_array_add (faults, fault);
      refuse (name, ACCORD_ERROR_SYNTAX, faults, error);
      return NULL;
    }

  accord_json_cursor_init (&cursor, root, faults);

  if (!accord_json_cursor_is_object (&cursor))
    {
      place_at_start (faults->pdata[faults->len - 1], bytes);
      refuse (name, ACCORD_ERROR_NOT_ACCORD, faults, error);
      return NULL;
    }

  if (!accord_json_cursor_word (&cursor, "format", ACCORD_JSON_REQUIRED,
                                formats, &word))
    {
      refuse (name, ACCORD_ERROR_NOT_ACCORD, faults, error);
      return NULL;
    }

  if (is_newer (root))
    {
      accord_json_cursor_add_fault_at (&cursor, "version",
                                       _("a newer Accord made this file; it "
                                         "takes that one to read it"));
      refuse (name, ACCORD_ERROR_NEWER_VERSION, faults, error);
      return NULL;
    }

  accord_json_cursor_whole (&cursor, "version", need_version,
                            VERSION, VERSION, &version);

  return g_steal_pointer (&root);
}

/**
 * accord_json_head_check:
 * @name: what to call the file in messages
 * @faults: (element-type AccordFault): what reading it found
 * @error: ACCORD_ERROR_VALUE, with the first of @faults
 *
 * Returns: whether there is no fault
 */
gboolean
accord_json_head_check (const char  *name,
                        GPtrArray   *faults,
                        GError     **error)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (faults != NULL, FALSE);

  if (faults->len == 0)
    return TRUE;

  refuse (name, ACCORD_ERROR_VALUE, faults, error);
  return FALSE;
}

/**
 * accord_json_head_is:
 * @format: a format's word
 *
 * Returns: whether @bytes is JSON that says to be of @format, whatever else
 *   may be wrong with it
 */
gboolean
accord_json_head_is (GBytes     *bytes,
                     const char *format)
{
  g_autoptr (JsonNode) root = NULL;
  JsonNode *member;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  root = accord_json_parse (bytes, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  member = json_object_get_member (json_node_get_object (root), "format");

  return member != NULL
         && JSON_NODE_HOLDS_VALUE (member)
         && json_node_get_value_type (member) == G_TYPE_STRING
         && g_strcmp0 (json_node_get_string (member), format) == 0;
}
