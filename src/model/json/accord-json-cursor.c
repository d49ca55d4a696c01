/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-cursor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN_CHARACTERS 40

/*
 * Places
 */

/**
 * accord_json_cursor_init:
 * @self: a cursor, not initialised before
 * @root: the tree's root, borrowed
 * @faults: (element-type AccordFault): where to collect, borrowed; it should
 *   have accord_fault_free() as its free function
 */
void
accord_json_cursor_init (AccordJsonCursor *self,
                         JsonNode         *root,
                         GPtrArray        *faults)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (root != NULL);
  g_return_if_fail (faults != NULL);

  self->parent = NULL;
  self->name = NULL;
  self->index = 0;
  self->node = root;
  self->faults = faults;
}

static void
append_token (GString    *pointer,
              const char *name)
{
  g_string_append_c (pointer, '/');
  for (; *name != '\0'; name++)
    {
      if (*name == '~')
        g_string_append (pointer, "~0");
      else if (*name == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *name);
    }
}

/* Cursors go at most as deep as the scan lets objects and lists go. */
static void
append_pointer (GString                *pointer,
                const AccordJsonCursor *self)
{
  if (self->parent == NULL)
    return;

  append_pointer (pointer, self->parent);
  if (self->name != NULL)
    append_token (pointer, self->name);
  else
    g_string_append_printf (pointer, "/%u", self->index);
}

/**
 * accord_json_cursor_to_pointer:
 * @self: a cursor
 *
 * Returns: (transfer full): the JSON Pointer (RFC 6901), "" for the root
 */
char *
accord_json_cursor_to_pointer (const AccordJsonCursor *self)
{
  GString *pointer;

  g_return_val_if_fail (self != NULL, NULL);

  pointer = g_string_new (NULL);
  append_pointer (pointer, self);

  return g_string_free (pointer, FALSE);
}

/**
 * accord_json_cursor_member:
 * @self: a cursor on an object
 * @name: a member's name, which must outlive @member
 * @member: (out caller-allocates): the member, when it is there
 *
 * For members of any type, such as those whose names are data.
 *
 * Returns: whether there is such a member; its absence is no fault
 */
gboolean
accord_json_cursor_member (const AccordJsonCursor *self,
                           const char             *name,
                           AccordJsonCursor       *member)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (JSON_NODE_HOLDS_OBJECT (self->node), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  node = json_object_get_member (json_node_get_object (self->node), name);
  if (node == NULL)
    return FALSE;

  member->parent = self;
  member->name = name;
  member->index = 0;
  member->node = node;
  member->faults = self->faults;

  return TRUE;
}

/**
 * accord_json_cursor_get_length:
 * @self: a cursor on a list
 *
 * Returns: how many elements it has
 */
guint
accord_json_cursor_get_length (const AccordJsonCursor *self)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (JSON_NODE_HOLDS_ARRAY (self->node), 0);

  return json_array_get_length (json_node_get_array (self->node));
}

/**
 * accord_json_cursor_element:
 * @self: a cursor on a list
 * @index: below its length
 * @element: (out caller-allocates): the element
 */
void
accord_json_cursor_element (const AccordJsonCursor *self,
                            guint                   index,
                            AccordJsonCursor       *element)
{
  g_return_if_fail (index < accord_json_cursor_get_length (self));

  element->parent = self;
  element->name = NULL;
  element->index = index;
  element->node = json_array_get_element (json_node_get_array (self->node),
                                          index);
  element->faults = self->faults;
}

/**
 * accord_json_cursor_get_object:
 * @self: a cursor on an object
 *
 * Returns: (transfer none): the object, to go through its members or for
 *   accord_json_take_unknown()
 */
JsonObject *
accord_json_cursor_get_object (const AccordJsonCursor *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (JSON_NODE_HOLDS_OBJECT (self->node), NULL);

  return json_node_get_object (self->node);
}

/*
 * Faults
 */

/**
 * accord_json_cursor_add_fault:
 * @self: a cursor on what is wrong
 * @message: what was expected and what was found, translated
 */
void
accord_json_cursor_add_fault (const AccordJsonCursor *self,
                              const char             *message)
{
  g_autofree char *pointer = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (message != NULL);

  pointer = accord_json_cursor_to_pointer (self);
  g_ptr_array_add (self->faults, accord_fault_new (0, 0, pointer, message));
}

/**
 * accord_json_cursor_add_fault_at:
 * @self: a cursor on an object
 * @name: a member's name, there or not
 * @message: what was expected and what was found, translated
 *
 * For what is wrong with a member that may be absent.
 */
void
accord_json_cursor_add_fault_at (const AccordJsonCursor *self,
                                 const char             *name,
                                 const char             *message)
{
  AccordJsonCursor member = {
    .parent = self,
    .name = name,
    .faults = self->faults,
  };

  accord_json_cursor_add_fault (&member, message);
}

/**
 * accord_json_show:
 * @text: what a file says
 *
 * For quoting in a sentence.
 *
 * Returns: (transfer full): one line of at most so many characters, all of them
 *   visible: what cannot be seen is replaced
 */
char *
accord_json_show (const char *text)
{
  GString *shown;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  shown = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (n++ == SHOWN_CHARACTERS)
        {
          g_string_append (shown, "…");
          break;
        }
      g_string_append_unichar (shown,
                               g_unichar_isprint (character) ? character
                                                             : 0xfffd);
    }

  return g_string_free (shown, FALSE);
}

static char *
describe_number (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT,
                json_node_get_int (node));
  else
    g_ascii_formatd (number, sizeof number, "%.15g",
                     json_node_get_double (node));

  /* 1.0 is not the whole number 1, and must not be shown as if it were. */
  if (json_node_get_value_type (node) != G_TYPE_INT64 &&
      strpbrk (number, ".e") == NULL)
    /* Translators: %s is a number in digits; the zero belongs to it, to tell
     * 1.0 from 1 */
    return g_strdup_printf (_("the number %s.0"), number);

  /* Translators: %s is a number in digits */
  return g_strdup_printf (_("the number %s"), number);
}

/**
 * accord_json_describe:
 * @node: (nullable): a value, or %NULL for what is not there
 *
 * What was found, as the second half of "expected X, found Y": a long text is
 * cut, and what cannot be seen in it is replaced.
 *
 * Returns: (transfer full): a translated noun
 */
char *
accord_json_describe (JsonNode *node)
{
  GType type;

  if (node == NULL)
    /* Translators: what was found where a value is missing */
    return g_strdup (_("nothing"));

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      /* Translators: a JSON object, {…} */
      return g_strdup (_("an object"));
    case JSON_NODE_ARRAY:
      return g_strdup (_("a list"));
    case JSON_NODE_NULL:
      return g_strdup ("null");
    case JSON_NODE_VALUE:
    default:
      break;
    }

  type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);
      g_autofree char *shown = accord_json_show (text);

      if (*text == '\0')
        return g_strdup (_("an empty text"));
      /* Translators: %s is what stands in the file */
      return g_strdup_printf (_("the text “%s”"), shown);
    }
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");

  return describe_number (node);
}
