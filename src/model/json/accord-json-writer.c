/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-writer.h"

#include <math.h>
#include <string.h>

typedef struct
{
  gboolean is_object;
  gboolean is_empty;
} Level;

struct _AccordJsonWriter
{
  GString *text;
  GArray *levels;               /* of Level, outermost first */
  gboolean after_name;
};

/**
 * accord_json_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
AccordJsonWriter *
accord_json_writer_new (void)
{
  AccordJsonWriter *self = g_new0 (AccordJsonWriter, 1);

  self->text = g_string_sized_new (8192);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));

  return self;
}

void
accord_json_writer_free (AccordJsonWriter *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

static Level *
get_level (AccordJsonWriter *self)
{
  if (self->levels->len == 0)
    return NULL;

  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

static void
begin_line (AccordJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->levels->len; i++)
    g_string_append (self->text, "  ");
}

static void
begin_element (AccordJsonWriter *self)
{
  Level *level = get_level (self);

  if (level == NULL)
    return;

  if (!level->is_empty)
    g_string_append_c (self->text, ',');
  level->is_empty = FALSE;
  begin_line (self);
}

static void
begin_value (AccordJsonWriter *self)
{
  Level *level = get_level (self);

  if (level == NULL)
    {
      /* One root. */
      g_assert (self->text->len == 0);
    }
  else if (level->is_object)
    {
      g_assert (self->after_name);
      self->after_name = FALSE;
    }
  else
    {
      begin_element (self);
    }
}

static void
append_quoted (GString    *text,
               const char *plain)
{
  g_string_append_c (text, '"');

  while (*plain != '\0')
    {
      gsize length = 0;

      while ((guchar) plain[length] >= 0x20 && plain[length] != '"' &&
             plain[length] != '\\')
        length++;
      g_string_append_len (text, plain, length);
      plain += length;

      switch (*plain)
        {
        case '\0':
          continue;
        case '"':
          g_string_append (text, "\\\"");
          break;
        case '\\':
          g_string_append (text, "\\\\");
          break;
        case '\b':
          g_string_append (text, "\\b");
          break;
        case '\f':
          g_string_append (text, "\\f");
          break;
        case '\n':
          g_string_append (text, "\\n");
          break;
        case '\r':
          g_string_append (text, "\\r");
          break;
        case '\t':
          g_string_append (text, "\\t");
          break;
        default:
          g_string_append_printf (text, "\\u%04x", (guint) (guchar) *plain);
          break;
        }
      plain++;
    }

  g_string_append_c (text, '"');
}

/* What is no UTF-8 would make a file that nobody can read again. */
static void
append_text (GString    *text,
             const char *plain)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (plain, -1, NULL))
    {
      valid = g_utf8_make_valid (plain, -1);
      plain = valid;
    }

  append_quoted (text, plain);
}

static void
begin_container (AccordJsonWriter *self,
                 gboolean          is_object)
{
  Level level = { .is_object = is_object, .is_empty = TRUE };

  begin_value (self);
  g_string_append_c (self->text, is_object ? '{' : '[');
  g_array_append_val (self->levels, level);
}

static void
end_container (AccordJsonWriter *self,
               gboolean          is_object)
{
  Level level;

  g_assert (self->levels->len > 0);
  g_assert (!self->after_name);

  level = *get_level (self);
  g_assert (level.is_object == is_object);

  g_array_set_size (self->levels, self->levels->len - 1);
  if (!level.is_empty)
    begin_line (self);
  g_string_append_c (self->text, is_object ? '}' : ']');
}

/** accord_json_writer_begin_object: the value to come is an object. */
void
accord_json_writer_begin_object (AccordJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, TRUE);
}

/** accord_json_writer_end_object: ends the innermost, which is an object. */
void
accord_json_writer_end_object (AccordJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, TRUE);
}

/** accord_json_writer_begin_array: the value to come is a list. */
void
accord_json_writer_begin_array (AccordJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, FALSE);
}

/** accord_json_writer_end_array: ends the innermost, which is a list. */
void
accord_json_writer_end_array (AccordJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, FALSE);
}

/**
 * accord_json_writer_name:
 * @self: a writer in an object
 * @name: the name of the member whose value comes next; that it is used once
 *   is the caller's care
 */
void
accord_json_writer_name (AccordJsonWriter *self,
                         const char       *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (get_level (self) != NULL && get_level (self)->is_object);
  g_return_if_fail (!self->after_name);

  begin_element (self);
  append_text (self->text, name);
  g_string_append (self->text, ": ");
  self->after_name = TRUE;
}

/**
 * accord_json_writer_text:
 * @self: a writer
 * @text: a text; should it be no UTF-8, what is wrong in it is replaced
 */
void
accord_json_writer_text (AccordJsonWriter *self,
                         const char       *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  begin_value (self);
  append_text (self->text, text);
}

void
accord_json_writer_whole (AccordJsonWriter *self,
                          gint64            whole)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, whole);
}

/**
 * accord_json_writer_real:
 * @self: a writer
 * @real: a finite number
 *
 * The shortest of three precisions that reads back as the same number, and
 * never as a whole one.
 */
void
accord_json_writer_real (AccordJsonWriter *self,
                         double            real)
{
  static const char * const formats[] = { "%.15g", "%.16g", "%.17g" };
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (self != NULL);
  g_return_if_fail (isfinite (real));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double back;

      g_ascii_formatd (number, sizeof number, formats[i], real);
      back = g_ascii_strtod (number, NULL);
      if (memcmp (&back, &real, sizeof back) == 0)
        break;
    }

  begin_value (self);
  g_string_append (self->text, number);
  if (strpbrk (number, ".e") == NULL)
    g_string_append (self->text, ".0");
}

void
accord_json_writer_boolean (AccordJsonWriter *self,
                            gboolean          boolean)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  g_string_append (self->text, boolean ? "true" : "false");
}

void
accord_json_writer_null (AccordJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  g_string_append (self->text, "null");
}

static void
write_scalar (AccordJsonWriter *self,
              JsonNode         *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    accord_json_writer_text (self, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    accord_json_writer_whole (self, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    accord_json_writer_real (self, json_node_get_double (node));
  else if (type == G_TYPE_BOOLEAN)
    accord_json_writer_boolean (self, json_node_get_boolean (node));
  else
    g_assert_not_reached ();
}

static void
write_array (AccordJsonWriter *self,
             JsonArray        *array)
{
  guint length = json_array_get_length (array);

  accord_json_writer_begin_array (self);
  for (guint i = 0; i < length; i++)
    accord_json_writer_node (self, json_array_get_element (array, i));
  accord_json_writer_end_array (self);
}

/**
 * accord_json_writer_node:
 * @self: a writer
 * @node: a value, such as one that a reader did not know; as deep as
 *   accord_json_parse() lets it be, for this recurses
 *
 * Members keep their order.
 */
void
accord_json_writer_node (AccordJsonWriter *self,
                         JsonNode         *node)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (node != NULL);

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      accord_json_writer_begin_object (self);
      accord_json_writer_members (self, json_node_get_object (node));
      accord_json_writer_end_object (self);
      break;
    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;
    case JSON_NODE_NULL:
      accord_json_writer_null (self);
      break;
    case JSON_NODE_VALUE:
      write_scalar (self, node);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * accord_json_writer_filled_text:
 * @self: a writer in an object
 * @name: a member's name
 * @text: (nullable): its value
 *
 * Writes the member, or nothing at all when @text is %NULL or empty: the two
 * mean the same and are not written (design, Stable writing).
 */
void
accord_json_writer_filled_text (AccordJsonWriter *self,
                                const char       *name,
                                const char       *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0')
    return;

  accord_json_writer_name (self, name);
  accord_json_writer_text (self, text);
}

/**
 * accord_json_writer_members:
 * @self: a writer in an object
 * @object: (nullable): members to write into it, in their order
 *
 * For what accord_json_take_unknown() kept.
 */
void
accord_json_writer_members (AccordJsonWriter *self,
                            JsonObject       *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_return_if_fail (self != NULL);

  if (object == NULL)
    return;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      accord_json_writer_name (self, name);
      accord_json_writer_node (self, node);
    }
}

/**
 * accord_json_writer_finish:
 * @self: a writer that has written one whole value; nothing but
 *   accord_json_writer_free() may be called on it afterwards
 *
 * Returns: (transfer full): the text, with a final newline
 */
GBytes *
accord_json_writer_finish (AccordJsonWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->text != NULL, NULL);
  g_return_val_if_fail (self->levels->len == 0 && self->text->len > 0, NULL);

  g_string_append_c (self->text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
