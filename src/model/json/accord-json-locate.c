/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-locate.h"

#include "model/json/accord-json-names.h"
#include "model/json/accord-json-scan.h"

#include <string.h>

/* All of this walks a text that accord_json_scan () has let pass, so every
 * bracket and quotation mark has its partner. */

static const char *
skip_space (const char *at)
{
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
    at++;

  return at;
}

/* From the opening quotation mark to behind the closing one. */
static const char *
skip_text (const char *at)
{
  for (at++; *at != '"'; at++)
    {
      if (*at == '\\')
        at++;
    }

  return at + 1;
}

/* From the first character of a value, which is followed by something, to
 * behind its last. */
static const char *
skip_value (const char *at)
{
  guint depth = 0;

  do
    {
      switch (*at)
        {
        case '"':
          at = skip_text (at);
          continue;
        case '{':
        case '[':
          depth++;
          break;
        case '}':
        case ']':
          depth--;
          break;
        default:
          break;
        }
      at++;
    }
  while (depth > 0 || strchr (",]} \n\r\t", *at) == NULL);

  return at;
}

/* @at stands on the object's brace. */
static const char *
find_member (const char *at,
             const char *name)
{
  at = skip_space (at + 1);

  while (*at == '"')
    {
      const char *end = skip_text (at);
      g_autofree char *plain = accord_json_unescape (at + 1, end - at - 2);

      at = skip_space (end);
      g_assert (*at == ':');
      at = skip_space (at + 1);
      if (g_str_equal (plain, name))
        return at;

      at = skip_space (skip_value (at));
      if (*at == ',')
        at = skip_space (at + 1);
    }

  return NULL;
}

/* @at stands on the list's bracket. */
static const char *
find_element (const char *at,
              const char *number)
{
  guint64 index;

  if (!g_ascii_string_to_unsigned (number, 10, 0, G_MAXUINT32, &index, NULL) ||
      (number[0] == '0' && number[1] != '\0'))
    return NULL;

  at = skip_space (at + 1);
  if (*at == ']')
    return NULL;

  for (; index > 0; index--)
    {
      at = skip_space (skip_value (at));
      if (*at != ',')
        return NULL;
      at = skip_space (at + 1);
    }

  return at;
}

/* One reference token of a pointer; "~1" is a slash and "~0" a tilde. */
static char *
read_token (const char  *token,
            const char **next)
{
  GString *plain = g_string_new (NULL);

  for (; *token != '\0' && *token != '/'; token++)
    {
      if (*token == '~' && (token[1] == '0' || token[1] == '1'))
        g_string_append_c (plain, *++token == '0' ? '~' : '/');
      else
        g_string_append_c (plain, *token);
    }

  *next = token;
  return g_string_free (plain, FALSE);
}

/**
 * accord_json_locate:
 * @data: the bytes of a file
 * @length: how many
 * @pointer: a JSON Pointer (RFC 6901), "" for the root
 * @line: (out): from 1, or 0
 * @column: (out): from 1, in characters, or 0
 *
 * Where the value that @pointer names begins, by reading @data anew.  Where
 * there is none, as for a member that is missing, the nearest object or list
 * around it is given.  Both are 0 when @data is no JSON.
 *
 * Returns: whether the very value was found
 */
gboolean
accord_json_locate (const char *data,
                    gsize       length,
                    const char *pointer,
                    guint      *line,
                    guint      *column)
{
  g_autofree char *copy = NULL;
  const char *at;
  gboolean found = TRUE;

  g_return_val_if_fail (pointer != NULL, FALSE);
  g_return_val_if_fail (line != NULL && column != NULL, FALSE);

  *line = 0;
  *column = 0;

  if (!accord_json_scan (data, length, NULL))
    return FALSE;

  /* Ended with NUL, so that the last number has something behind it. */
  copy = g_strndup (data, length);
  at = skip_space (copy);

  while (found && *pointer == '/')
    {
      g_autofree char *token = read_token (pointer + 1, &pointer);
      const char *inner = NULL;

      if (*at == '{')
        inner = find_member (at, token);
      else if (*at == '[')
        inner = find_element (at, token);

      if (inner != NULL)
        at = inner;
      else
        found = FALSE;
    }

  accord_json_find_place (copy, at - copy, line, column);

  return found && *pointer == '\0';
}
