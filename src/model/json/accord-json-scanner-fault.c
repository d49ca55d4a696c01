/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-scanner.h"

#include <glib/gi18n-lib.h>

#define SHOWN_CHARACTERS 24

gboolean
accord_scan_fail (AccordJsonScanner *self,
                  const guchar      *where,
                  const char        *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list args;
  guint line;
  guint column;

  if (self->fault == NULL)
    return FALSE;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  accord_json_find_place ((const char *) self->data, where - self->data,
                          &line, &column);
  *self->fault = accord_fault_new (line, column, NULL, message);

  return FALSE;
}

/* The bytes of the character at @at, or 0 where there is none in UTF-8:
 * neither too long a form, nor a surrogate, nor beyond U+10FFFF. */
guint
accord_scan_measure (const guchar *at,
                     const guchar *end)
{
  guint length;
  guchar lowest = 0x80;
  guchar highest = 0xbf;

  if (at[0] < 0x80)
    return 1;
  if (at[0] < 0xc2 || at[0] > 0xf4)
    return 0;

  length = at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
  if ((gsize) (end - at) < length)
    return 0;

  if (at[0] == 0xe0)
    lowest = 0xa0;
  else if (at[0] == 0xed)
    highest = 0x9f;
  else if (at[0] == 0xf0)
    lowest = 0x90;
  else if (at[0] == 0xf4)
    highest = 0x8f;

  if (at[1] < lowest || at[1] > highest)
    return 0;
  for (guint i = 2; i < length; i++)
    {
      if (at[i] < 0x80 || at[i] > 0xbf)
        return 0;
    }

  return length;
}

/* The start of a text for a message: whole characters, no control ones. */
char *
accord_scan_show (const guchar *at,
                  const guchar *end)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; at < end; i++)
    {
      guint length = accord_scan_measure (at, end);

      if (i == SHOWN_CHARACTERS)
        {
          g_string_append (shown, "…");
          break;
        }
      if (length == 0 || *at < 0x20)
        break;

      g_string_append_len (shown, (const char *) at, length);
      at += length;
    }

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/* What stands at @at, as the second half of "expected X, found Y".  What is
 * not UTF-8 has been told before it comes to this. */
char *
accord_scan_describe (AccordJsonScanner *self,
                      const guchar      *at)
{
  const guchar *end = at;
  gunichar character;
  g_autofree char *shown = NULL;

  if (at == self->end)
    return g_strdup (_("the end of the file"));

  if (*at == '/' && at + 1 < self->end && (at[1] == '/' || at[1] == '*'))
    return g_strdup (_("a comment"));

  while (end < self->end &&
         (g_ascii_isalnum (*end) || *end == '_' || *end == '.'))
    end++;
  if (end == at)
    {
      character = g_utf8_get_char ((const char *) at);
      if (!g_unichar_isgraph (character))
        /* Translators: a character by its number, such as U+0007 */
        return g_strdup_printf (_("the character U+%04X"), character);
      end = at + accord_scan_measure (at, self->end);
    }

  shown = accord_scan_show (at, end);
  /* Translators: what a file holds at a place, in quotation marks */
  return g_strdup_printf (_("“%s”"), shown);
}

/* The byte's place is told from the line's start, for editors that show
 * bytes when the text is no UTF-8. */
gboolean
accord_scan_fail_utf8 (AccordJsonScanner *self,
                       const guchar      *where)
{
  const guchar *start = where;

  while (start > self->data && start[-1] != '\n' && start[-1] != '\r')
    start--;

  return accord_scan_fail (self, where,
                           _("expected text in UTF-8, found the byte 0x%02X "
                             "(byte %u of this line)"),
                           *where, (guint) (where - start) + 1);
}

gboolean
accord_scan_fail_expected (AccordJsonScanner  *self,
                           AccordJsonExpected  expected)
{
  g_autofree char *found = NULL;

  if (self->at < self->end && accord_scan_measure (self->at, self->end) == 0)
    return accord_scan_fail_utf8 (self, self->at);
  if (self->at < self->end && *self->at == 0)
    return accord_scan_fail (self, self->at,
                             _("expected JSON, found a NUL byte"));

  found = accord_scan_describe (self, self->at);
  switch (expected)
    {
    case EXPECT_VALUE:
      return accord_scan_fail (self, self->at,
                               _("expected a value, found %s"), found);
    case EXPECT_FIRST_ELEMENT:
      return accord_scan_fail (self, self->at,
                               _("expected a value or “]”, found %s"), found);
    case EXPECT_FIRST_NAME:
      return accord_scan_fail (self, self->at,
                               _("expected a name in quotation marks or “}”, "
                                 "found %s"), found);
    case EXPECT_NAME:
      return accord_scan_fail (self, self->at,
                               _("expected a name in quotation marks, found "
                                 "%s"), found);
    case EXPECT_COLON:
      return accord_scan_fail (self, self->at,
                               _("expected “:”, found %s"), found);
    case EXPECT_MORE:
      if (self->depth == 0)
        return accord_scan_fail (self, self->at,
                                 _("expected the end of the file, found %s"),
                                 found);
      if (self->open[self->depth - 1] != 0)
        return accord_scan_fail (self, self->at,
                                 _("expected “,” or “}”, found %s"), found);
      return accord_scan_fail (self, self->at,
                               _("expected “,” or “]”, found %s"), found);
    case EXPECT_WHOLE_DIGIT:
      return accord_scan_fail (self, self->at,
                               _("expected a digit after “-”, found %s"),
                               found);
    case EXPECT_POINT_DIGIT:
      return accord_scan_fail (self, self->at,
                               _("expected a digit after the decimal point, "
                                 "found %s"), found);
    case EXPECT_EXPONENT_DIGIT:
      return accord_scan_fail (self, self->at,
                               _("expected a digit in the exponent, found %s"),
                               found);
    default:
      g_assert_not_reached ();
    }
}

/**
 * accord_json_find_place:
 * @data: a text that is UTF-8 before @offset
 * @offset: bytes from the start
 * @line: (out): from 1; a line ends with LF, CR or both
 * @column: (out): from 1, in characters
 *
 * Where an editor shows what stands at @offset.
 */
void
accord_json_find_place (const char *data,
                        gsize       offset,
                        guint      *line,
                        guint      *column)
{
  *line = 1;
  *column = 1;

  for (gsize i = 0; i < offset; i++)
    {
      guchar c = (guchar) data[i];

      if (c == '\n' && i > 0 && data[i - 1] == '\r')
        {
          *column = 1;
        }
      else if (c == '\n' || c == '\r')
        {
          (*line)++;
          *column = 1;
        }
      else if (c < 0x80 || c >= 0xc0)
        {
          (*column)++;
        }
    }
}
