/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of accord-json-cursor.h that reads values. */

#include "accord-config.h"

#include "model/json/accord-json-cursor.h"

#include "model/accord-date.h"

#include <glib/gi18n-lib.h>

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == type;
}

/*
 * The value at the cursor
 */

/**
 * accord_json_cursor_is_object:
 * @self: a cursor
 *
 * Returns: whether an object is here; anything else is a fault
 */
gboolean
accord_json_cursor_is_object (const AccordJsonCursor *self)
{
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->node != NULL && JSON_NODE_HOLDS_OBJECT (self->node))
    return TRUE;

  found = accord_json_describe (self->node);
  message = g_strdup_printf (_("expected an object, found %s"), found);
  accord_json_cursor_add_fault (self, message);

  return FALSE;
}

/**
 * accord_json_cursor_is_array:
 * @self: a cursor
 *
 * Returns: whether a list is here; anything else is a fault
 */
gboolean
accord_json_cursor_is_array (const AccordJsonCursor *self)
{
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->node != NULL && JSON_NODE_HOLDS_ARRAY (self->node))
    return TRUE;

  found = accord_json_describe (self->node);
  message = g_strdup_printf (_("expected a list, found %s"), found);
  accord_json_cursor_add_fault (self, message);

  return FALSE;
}

/**
 * accord_json_cursor_is_text:
 * @self: a cursor, on an element of a list of texts for instance
 * @need: whether it may be empty
 * @text: (out) (transfer none): the text, which the tree owns
 *
 * Returns: whether a text is here; anything else is a fault
 */
gboolean
accord_json_cursor_is_text (const AccordJsonCursor  *self,
                            AccordJsonNeed           need,
                            const char             **text)
{
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (holds (self->node, G_TYPE_STRING) &&
      (need != ACCORD_JSON_FILLED || *json_node_get_string (self->node) != 0))
    {
      *text = json_node_get_string (self->node);
      return TRUE;
    }

  found = accord_json_describe (self->node);
  if (need == ACCORD_JSON_FILLED)
    message = g_strdup_printf (_("expected a text that is not empty, found %s"),
                               found);
  else
    message = g_strdup_printf (_("expected a text, found %s"), found);
  accord_json_cursor_add_fault (self, message);

  return FALSE;
}

/*
 * Members
 */

/* A cursor on a member, with a NULL node where it is required and absent, so
 * that the functions above tell the fault. */
static gboolean
enter (const AccordJsonCursor *self,
       const char             *name,
       AccordJsonNeed          need,
       AccordJsonCursor       *member)
{
  JsonNode *node;

  g_assert (self != NULL && JSON_NODE_HOLDS_OBJECT (self->node));
  g_assert (name != NULL);

  node = json_object_get_member (json_node_get_object (self->node), name);
  if (node == NULL && need == ACCORD_JSON_OPTIONAL)
    return FALSE;

  member->parent = self;
  member->name = name;
  member->index = 0;
  member->node = node;
  member->faults = self->faults;

  return TRUE;
}

/**
 * accord_json_cursor_object:
 * @self: a cursor on an object
 * @name: a member's name, which must outlive @member
 * @need: whether the member may be absent
 * @member: (out caller-allocates): the member
 *
 * Returns: whether the member is there and an object
 */
gboolean
accord_json_cursor_object (const AccordJsonCursor *self,
                           const char             *name,
                           AccordJsonNeed          need,
                           AccordJsonCursor       *member)
{
  return enter (self, name, need, member) &&
         accord_json_cursor_is_object (member);
}

/**
 * accord_json_cursor_array:
 * @self: a cursor on an object
 * @name: a member's name, which must outlive @member
 * @need: whether the member may be absent
 * @member: (out caller-allocates): the member
 *
 * Returns: whether the member is there and a list
 */
gboolean
accord_json_cursor_array (const AccordJsonCursor *self,
                          const char             *name,
                          AccordJsonNeed          need,
                          AccordJsonCursor       *member)
{
  return enter (self, name, need, member) &&
         accord_json_cursor_is_array (member);
}

/**
 * accord_json_cursor_text:
 * @self: a cursor on an object
 * @name: a member's name
 * @need: whether the member may be absent or empty
 * @text: (out) (transfer none): the text, which the tree owns
 *
 * Returns: whether the member is there and a text
 */
gboolean
accord_json_cursor_text (const AccordJsonCursor  *self,
                         const char              *name,
                         AccordJsonNeed           need,
                         const char             **text)
{
  AccordJsonCursor member;

  return enter (self, name, need, &member) &&
         accord_json_cursor_is_text (&member, need, text);
}

/* YYYY-MM-DD and nothing else; whether the day exists is another question. */
static gboolean
is_date_shaped (const char *text)
{
  for (guint i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  return text[10] == '\0';
}

/**
 * accord_json_cursor_date:
 * @self: a cursor on an object
 * @name: a member's name
 * @need: whether the member may be absent
 * @date: (out) (transfer none): the date as it stands, which the tree owns
 *
 * Returns: whether the member is there and an ISO 8601 calendar date, such as
 *   2026-11-23, that exists, from year 1 on
 */
gboolean
accord_json_cursor_date (const AccordJsonCursor  *self,
                         const char              *name,
                         AccordJsonNeed           need,
                         const char             **date)
{
  AccordJsonCursor member;
  const char *text = NULL;
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (date != NULL, FALSE);

  if (!enter (self, name, need, &member))
    return FALSE;

  if (holds (member.node, G_TYPE_STRING))
    text = json_node_get_string (member.node);
  if (accord_date_is_valid (text))
    {
      *date = text;
      return TRUE;
    }

  found = accord_json_describe (member.node);
  if (text != NULL && is_date_shaped (text))
    message = g_strdup_printf (_("expected a date that exists, found %s"),
                               found);
  else
    message = g_strdup_printf (_("expected a date such as 2026-11-23, found "
                                 "%s"), found);
  accord_json_cursor_add_fault (&member, message);

  return FALSE;
}

/**
 * accord_json_cursor_whole:
 * @self: a cursor on an object
 * @name: a member's name
 * @need: whether the member may be absent
 * @lowest: the smallest that is right
 * @highest: the largest that is right
 * @whole: (out): the number
 *
 * A number written with a point or an exponent is no whole number here: 1.0
 * is not 1.
 *
 * Returns: whether the member is there and in the range
 */
gboolean
accord_json_cursor_whole (const AccordJsonCursor *self,
                          const char             *name,
                          AccordJsonNeed          need,
                          gint64                  lowest,
                          gint64                  highest,
                          gint64                 *whole)
{
  AccordJsonCursor member;
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (whole != NULL, FALSE);

  if (!enter (self, name, need, &member))
    return FALSE;

  if (holds (member.node, G_TYPE_INT64) &&
      json_node_get_int (member.node) >= lowest &&
      json_node_get_int (member.node) <= highest)
    {
      *whole = json_node_get_int (member.node);
      return TRUE;
    }

  found = accord_json_describe (member.node);
  if (lowest == highest)
    message = g_strdup_printf (_("expected the whole number "
                                 "%" G_GINT64_FORMAT ", found %s"),
                               lowest, found);
  else if (highest == G_MAXINT64 && lowest == G_MININT64)
    message = g_strdup_printf (_("expected a whole number, found %s"), found);
  else if (highest == G_MAXINT64)
    message = g_strdup_printf (_("expected a whole number from "
                                 "%" G_GINT64_FORMAT " on, found %s"),
                               lowest, found);
  else
    message = g_strdup_printf (_("expected a whole number from "
                                 "%" G_GINT64_FORMAT " to "
                                 "%" G_GINT64_FORMAT ", found %s"),
                               lowest, highest, found);
  accord_json_cursor_add_fault (&member, message);

  return FALSE;
}

/**
 * accord_json_cursor_boolean:
 * @self: a cursor on an object
 * @name: a member's name
 * @need: whether the member may be absent
 * @boolean: (out): the value
 *
 * Returns: whether the member is there and true or false
 */
gboolean
accord_json_cursor_boolean (const AccordJsonCursor *self,
                            const char             *name,
                            AccordJsonNeed          need,
                            gboolean               *boolean)
{
  AccordJsonCursor member;
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (boolean != NULL, FALSE);

  if (!enter (self, name, need, &member))
    return FALSE;

  if (holds (member.node, G_TYPE_BOOLEAN))
    {
      *boolean = json_node_get_boolean (member.node);
      return TRUE;
    }

  found = accord_json_describe (member.node);
  message = g_strdup_printf (_("expected true or false, found %s"), found);
  accord_json_cursor_add_fault (&member, message);

  return FALSE;
}

static void
add_word_fault (const AccordJsonCursor *member,
                const char * const     *words)
{
  g_autofree char *found = accord_json_describe (member->node);
  g_autofree char *message = NULL;
  g_autoptr (GString) list = NULL;

  if (words[1] == NULL)
    {
      /* Translators: %1$s is a word as it stands in files */
      message = g_strdup_printf (_("expected “%1$s”, found %2$s"),
                                 words[0], found);
      accord_json_cursor_add_fault (member, message);
      return;
    }

  list = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: between the words of a list such as “lead”, “equal” */
        g_string_append (list, _(", "));
      /* Translators: what a file holds at a place, in quotation marks */
      g_string_append_printf (list, _("“%s”"), words[i]);
    }

  /* Translators: %1$s is a list of words as they stand in files */
  message = g_strdup_printf (_("expected one of %1$s; found %2$s"),
                             list->str, found);
  accord_json_cursor_add_fault (member, message);
}

/**
 * accord_json_cursor_word:
 * @self: a cursor on an object
 * @name: a member's name
 * @need: whether the member may be absent
 * @words: (array zero-terminated=1): the words that are right, one at least
 * @index: (out): which of them it is
 *
 * Returns: whether the member is there and one of the words
 */
gboolean
accord_json_cursor_word (const AccordJsonCursor *self,
                         const char             *name,
                         AccordJsonNeed          need,
                         const char * const     *words,
                         guint                  *index)
{
  AccordJsonCursor member;

  g_return_val_if_fail (words != NULL && words[0] != NULL, FALSE);
  g_return_val_if_fail (index != NULL, FALSE);

  if (!enter (self, name, need, &member))
    return FALSE;

  if (holds (member.node, G_TYPE_STRING))
    {
      const char *text = json_node_get_string (member.node);

      for (guint i = 0; words[i] != NULL; i++)
        {
          if (g_str_equal (words[i], text))
            {
              *index = i;
              return TRUE;
            }
        }
    }

  add_word_fault (&member, words);

  return FALSE;
}

/**
 * accord_json_cursor_enum:
 * @self: a cursor on an object
 * @name: a member's name
 * @need: whether the member may be absent
 * @type: an enumeration whose nicks are its words in files
 * @lowest: the first value that has a word; those below it stand for absence
 * @value: (out): the value
 *
 * Returns: whether the member is there and one of the words
 */
gboolean
accord_json_cursor_enum (const AccordJsonCursor *self,
                         const char             *name,
                         AccordJsonNeed          need,
                         GType                   type,
                         int                     lowest,
                         int                    *value)
{
  g_autoptr (GTypeClass) type_class = NULL;
  g_autofree const char **words = NULL;
  const GEnumClass *enum_class;
  g_autofree int *values = NULL;
  guint n = 0;
  guint index;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  type_class = g_type_class_ref (type);
  enum_class = (const GEnumClass *) type_class;
  words = g_new0 (const char *, enum_class->n_values + 1);
  values = g_new0 (int, enum_class->n_values);
  for (guint i = 0; i < enum_class->n_values; i++)
    {
      if (enum_class->values[i].value < lowest)
        continue;
      words[n] = enum_class->values[i].value_nick;
      values[n++] = enum_class->values[i].value;
    }

  if (!accord_json_cursor_word (self, name, need, words, &index))
    return FALSE;

  *value = values[index];
  return TRUE;
}
