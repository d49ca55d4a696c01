/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-scan.h"

#include "model/json/accord-json-names.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SHOWN_CHARACTERS 24

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_ELEMENT,         /* or the list's end */
  EXPECT_FIRST_NAME,            /* or the object's end */
  EXPECT_NAME,
  EXPECT_COLON,
  EXPECT_MORE,                  /* a comma or the end of what is open */
  EXPECT_WHOLE_DIGIT,           /* within numbers, for messages alone */
  EXPECT_POINT_DIGIT,
  EXPECT_EXPONENT_DIGIT,
} Expected;

typedef struct
{
  const guchar *data;
  const guchar *at;
  const guchar *end;
  AccordFault **fault;

  /* What is open, outermost first: an object's number, or 0 for a list. */
  guint32 open[ACCORD_JSON_MAX_DEPTH];
  guint depth;

  guint32 n_objects;
  guint n_values;
  AccordJsonNames *names;
} Scanner;

/*
 * Faults
 */

static gboolean
fail (Scanner      *self,
      const guchar *where,
      char         *message)
{
  g_autofree char *owned = message;

  if (self->fault != NULL)
    {
      guint line;
      guint column;

      accord_json_find_place ((const char *) self->data, where - self->data,
                              &line, &column);
      *self->fault = accord_fault_new (line, column, NULL, owned);
    }

  return FALSE;
}

static gboolean
is_space (guchar c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The bytes of the character at @at, or 0 where there is none in UTF-8:
 * neither too long a form, nor a surrogate, nor beyond U+10FFFF. */
static guint
measure_character (const guchar *at,
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
static char *
show_bytes (const guchar *at,
            const guchar *end)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; at < end; i++)
    {
      guint length = measure_character (at, end);

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
static char *
describe (Scanner      *self,
          const guchar *at)
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
      end = at + measure_character (at, self->end);
    }

  shown = show_bytes (at, end);
  /* Translators: what a file holds at a place, in quotation marks */
  return g_strdup_printf (_("“%s”"), shown);
}

/* The byte's place is told from the line's start, for editors that show
 * bytes when the text is no UTF-8. */
static gboolean
fail_utf8 (Scanner      *self,
           const guchar *where)
{
  const guchar *start = where;

  while (start > self->data && start[-1] != '\n' && start[-1] != '\r')
    start--;

  return fail (self, where,
               g_strdup_printf (_("expected text in UTF-8, found the byte "
                                  "0x%02X (byte %u of this line)"),
                                *where, (guint) (where - start) + 1));
}

static gboolean
fail_expected (Scanner  *self,
               Expected  expected)
{
  g_autofree char *found = NULL;
  gboolean in_object = self->depth > 0 && self->open[self->depth - 1] != 0;
  char *message = NULL;

  if (self->at < self->end && measure_character (self->at, self->end) == 0)
    return fail_utf8 (self, self->at);
  if (self->at < self->end && *self->at == 0)
    return fail (self, self->at,
                 g_strdup (_("expected JSON, found a NUL byte")));

  found = describe (self, self->at);
  switch (expected)
    {
    case EXPECT_VALUE:
      message = g_strdup_printf (_("expected a value, found %s"), found);
      break;
    case EXPECT_FIRST_ELEMENT:
      message = g_strdup_printf (_("expected a value or “]”, found %s"), found);
      break;
    case EXPECT_FIRST_NAME:
      message = g_strdup_printf (_("expected a name in quotation marks or “}”, "
                                   "found %s"), found);
      break;
    case EXPECT_NAME:
      message = g_strdup_printf (_("expected a name in quotation marks, "
                                   "found %s"), found);
      break;
    case EXPECT_COLON:
      message = g_strdup_printf (_("expected “:”, found %s"), found);
      break;
    case EXPECT_MORE:
      if (self->depth == 0)
        message = g_strdup_printf (_("expected the end of the file, found %s"),
                                   found);
      else if (in_object)
        message = g_strdup_printf (_("expected “,” or “}”, found %s"), found);
      else
        message = g_strdup_printf (_("expected “,” or “]”, found %s"), found);
      break;
    case EXPECT_WHOLE_DIGIT:
      message = g_strdup_printf (_("expected a digit after “-”, found %s"),
                                 found);
      break;
    case EXPECT_POINT_DIGIT:
      message = g_strdup_printf (_("expected a digit after the decimal point, "
                                   "found %s"), found);
      break;
    case EXPECT_EXPONENT_DIGIT:
      message = g_strdup_printf (_("expected a digit in the exponent, found "
                                   "%s"), found);
      break;
    default:
      g_assert_not_reached ();
    }

  return fail (self, self->at, message);
}

/*
 * Texts
 */

static gboolean
read_hex (const guchar *at,
          const guchar *end,
          guint        *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (at + i >= end || !g_ascii_isxdigit (at[i]))
        return FALSE;
      *value = *value << 4 | (guint) g_ascii_xdigit_value (at[i]);
    }

  return TRUE;
}

/* At a backslash. */
static gboolean
scan_escape (Scanner *self)
{
  const guchar *start = self->at;
  g_autofree char *found = NULL;
  guint value;
  guint low;

  if (start + 1 == self->end)
    {
      self->at++;
      return fail (self, self->at,
                   g_strdup (_("expected the closing quotation mark, found the "
                               "end of the file")));
    }

  switch (start[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      self->at += 2;
      return TRUE;
    case 'u':
      break;
    default:
      if (measure_character (start + 1, self->end) == 0)
        return fail_utf8 (self, start + 1);
      found = describe (self, start + 1);
      return fail (self, start,
                   g_strdup_printf (_("expected one of \" \\ / b f n r t u "
                                      "after “\\”, found %s"), found));
    }

  if (!read_hex (start + 2, self->end, &value))
    return fail (self, start,
                 g_strdup (_("expected four hexadecimal digits after “\\u”, "
                             "found something else")));

  if (value == 0)
    return fail (self, start,
                 g_strdup (_("expected a character that a text may hold, found "
                             "“\\u0000”")));

  if (value < 0xd800 || value > 0xdfff)
    {
      self->at += 6;
      return TRUE;
    }

  if (value > 0xdbff ||
      self->end - start < 12 || start[6] != '\\' || start[7] != 'u' ||
      !read_hex (start + 8, self->end, &low) || low < 0xdc00 || low > 0xdfff)
    return fail (self, start,
                 g_strdup_printf (_("expected a whole pair of surrogates, found "
                                    "only the half “\\u%04x”"), value));

  self->at += 12;
  return TRUE;
}

/* At the opening quotation mark; leaves behind the closing one. */
static gboolean
scan_text (Scanner *self)
{
  self->at++;

  for (;;)
    {
      guint length;

      while (self->at < self->end && *self->at >= 0x20 && *self->at < 0x80 &&
             *self->at != '"' && *self->at != '\\')
        self->at++;

      if (self->at == self->end)
        return fail (self, self->at,
                     g_strdup (_("expected the closing quotation mark, found "
                                 "the end of the file")));

      if (*self->at == '"')
        {
          self->at++;
          return TRUE;
        }

      if (*self->at == '\\')
        {
          if (!scan_escape (self))
            return FALSE;
          continue;
        }

      if (*self->at == '\n' || *self->at == '\r')
        return fail (self, self->at,
                     g_strdup (_("expected the closing quotation mark, found "
                                 "the end of the line")));
      if (*self->at == 0)
        return fail (self, self->at,
                     g_strdup (_("expected JSON, found a NUL byte")));
      if (*self->at < 0x20)
        return fail (self, self->at,
                     g_strdup_printf (_("expected “\\u%04x” for a control "
                                        "character, found the character "
                                        "itself"), *self->at));

      length = measure_character (self->at, self->end);
      if (length == 0)
        return fail_utf8 (self, self->at);
      self->at += length;
    }
}

static gboolean
scan_name (Scanner *self)
{
  const guchar *start = self->at;
  g_autofree char *shown = NULL;

  if (!scan_text (self))
    return FALSE;

  switch (accord_json_names_add (self->names, self->open[self->depth - 1],
                                 start + 1 - self->data,
                                 self->at - start - 2))
    {
    case ACCORD_JSON_NAME_NEW:
      return TRUE;
    case ACCORD_JSON_NAME_AGAIN:
      shown = show_bytes (start + 1, self->at - 1);
      return fail (self, start,
                   g_strdup_printf (_("expected each name once in its object, "
                                      "found “%s” again"), shown));
    case ACCORD_JSON_NAME_HOSTILE:
      return fail (self, start,
                   g_strdup (_("expected names as people choose them, found "
                               "very many made to slow a program down")));
    default:
      g_assert_not_reached ();
    }
}

/*
 * Numbers
 */

static void
skip_digits (Scanner *self)
{
  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
}

static gboolean
is_digit_next (const Scanner *self)
{
  return self->at < self->end && g_ascii_isdigit (*self->at);
}

/* A number that is well formed, and whether it can be held. */
static gboolean
check_range (Scanner      *self,
             const guchar *start,
             gboolean      whole)
{
  g_autofree char *copy = NULL;
  g_autofree char *shown = NULL;
  gboolean zero = TRUE;
  double real;

  /* Up to 18 digits fit whatever they are. */
  if (whole && self->at - start <= 18)
    return TRUE;

  copy = g_strndup ((const char *) start, self->at - start);
  shown = show_bytes (start, self->at);

  if (whole)
    {
      errno = 0;
      g_ascii_strtoll (copy, NULL, 10);
      if (errno == 0)
        return TRUE;
      return fail (self, start,
                   g_strdup_printf (_("expected a whole number from "
                                      "-9223372036854775808 to "
                                      "9223372036854775807, found %s"), shown));
    }

  real = g_ascii_strtod (copy, NULL);
  if (!isfinite (real))
    return fail (self, start,
                 g_strdup_printf (_("expected a number below about 1.8e308, "
                                    "found %s"), shown));

  for (const char *digit = copy; *digit != '\0' && zero; digit++)
    {
      if (*digit == 'e' || *digit == 'E')
        break;
      zero = *digit < '1' || *digit > '9';
    }
  if (!zero && fpclassify (real) == FP_ZERO)
    return fail (self, start,
                 g_strdup_printf (_("expected 0 or a number above about "
                                    "4.9e-324, found %s"), shown));

  return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
  const guchar *start = self->at;
  gboolean whole = TRUE;
  g_autofree char *found = NULL;

  if (*self->at == '-')
    {
      self->at++;
      if (!is_digit_next (self))
        return fail_expected (self, EXPECT_WHOLE_DIGIT);
    }

  if (*self->at == '0')
    {
      self->at++;
      if (is_digit_next (self))
        {
          skip_digits (self);
          found = show_bytes (start, self->at);
          return fail (self, start,
                       g_strdup_printf (_("expected a number without a leading "
                                          "zero, found %s"), found));
        }
    }
  else
    {
      skip_digits (self);
    }

  if (self->at < self->end && *self->at == '.')
    {
      whole = FALSE;
      self->at++;
      if (!is_digit_next (self))
        return fail_expected (self, EXPECT_POINT_DIGIT);
      skip_digits (self);
    }

  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      whole = FALSE;
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (!is_digit_next (self))
        return fail_expected (self, EXPECT_EXPONENT_DIGIT);
      skip_digits (self);
    }

  return check_range (self, start, whole);
}

/*
 * Values
 */

static gboolean
scan_word (Scanner    *self,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length ||
      memcmp (self->at, word, length) != 0)
    return FALSE;

  self->at += length;
  return TRUE;
}

/* Opens an object or a list; @number is 0 for a list. */
static gboolean
open_container (Scanner *self,
                guint32  number)
{
  if (self->depth == ACCORD_JSON_MAX_DEPTH)
    return fail (self, self->at,
                 g_strdup_printf (ngettext ("expected at most %d level of "
                                            "objects and lists inside each "
                                            "other, found more",
                                            "expected at most %d levels of "
                                            "objects and lists inside each "
                                            "other, found more",
                                            ACCORD_JSON_MAX_DEPTH),
                                  ACCORD_JSON_MAX_DEPTH));

  self->open[self->depth++] = number;
  self->at++;
  return TRUE;
}

/* At the first character of what should be a value; tells in @next what may
 * follow.  @expected is for the message only. */
static gboolean
scan_value (Scanner  *self,
            Expected  expected,
            Expected *next)
{
  if (self->n_values == ACCORD_JSON_MAX_VALUES)
    return fail (self, self->at,
                 g_strdup_printf (ngettext ("expected at most %d value in all, "
                                            "found more",
                                            "expected at most %d values in "
                                            "all, found more",
                                            ACCORD_JSON_MAX_VALUES),
                                  ACCORD_JSON_MAX_VALUES));
  self->n_values++;
  *next = EXPECT_MORE;

  switch (*self->at)
    {
    case '{':
      *next = EXPECT_FIRST_NAME;
      return open_container (self, ++self->n_objects);
    case '[':
      *next = EXPECT_FIRST_ELEMENT;
      return open_container (self, 0);
    case '"':
      return scan_text (self);
    case 't':
      return scan_word (self, "true") || fail_expected (self, expected);
    case 'f':
      return scan_word (self, "false") || fail_expected (self, expected);
    case 'n':
      return scan_word (self, "null") || fail_expected (self, expected);
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        return scan_number (self);
      return fail_expected (self, expected);
    }
}

/* One step of the grammar, at a character that is no space. */
static gboolean
scan_step (Scanner  *self,
           Expected *expected)
{
  guchar c = *self->at;
  gboolean in_object = self->depth > 0 && self->open[self->depth - 1] != 0;

  switch (*expected)
    {
    case EXPECT_FIRST_ELEMENT:
    case EXPECT_FIRST_NAME:
    case EXPECT_MORE:
      if (self->depth > 0 && c == (in_object ? '}' : ']'))
        {
          self->depth--;
          self->at++;
          *expected = EXPECT_MORE;
          return TRUE;
        }
      break;
    case EXPECT_VALUE:
    case EXPECT_NAME:
    case EXPECT_COLON:
    case EXPECT_WHOLE_DIGIT:
    case EXPECT_POINT_DIGIT:
    case EXPECT_EXPONENT_DIGIT:
    default:
      break;
    }

  switch (*expected)
    {
    case EXPECT_VALUE:
    case EXPECT_FIRST_ELEMENT:
      return scan_value (self, *expected, expected);

    case EXPECT_FIRST_NAME:
    case EXPECT_NAME:
      if (c != '"')
        return fail_expected (self, *expected);
      *expected = EXPECT_COLON;
      return scan_name (self);

    case EXPECT_COLON:
      if (c != ':')
        return fail_expected (self, *expected);
      self->at++;
      *expected = EXPECT_VALUE;
      return TRUE;

    case EXPECT_MORE:
      if (self->depth == 0 || c != ',')
        return fail_expected (self, *expected);
      self->at++;
      *expected = in_object ? EXPECT_NAME : EXPECT_VALUE;
      return TRUE;

    case EXPECT_WHOLE_DIGIT:
    case EXPECT_POINT_DIGIT:
    case EXPECT_EXPONENT_DIGIT:
    default:
      g_assert_not_reached ();
    }
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

static gboolean
scan_document (Scanner *self)
{
  Expected expected = EXPECT_VALUE;

  for (;;)
    {
      skip_space (self);
      if (self->at == self->end)
        break;
      if (!scan_step (self, &expected))
        return FALSE;
    }

  if (self->depth > 0 || expected != EXPECT_MORE)
    return fail_expected (self, expected);

  return TRUE;
}

/* What is no JSON at all, told as what it is. */
static gboolean
check_start (Scanner *self)
{
  gsize length = self->end - self->data;
  const guchar *data = self->data;

  if (length == 0)
    return fail (self, data,
                 g_strdup (_("expected JSON, found an empty file")));

  skip_space (self);
  if (self->at == self->end)
    return fail (self, data,
                 g_strdup (_("expected JSON, found a blank file")));
  self->at = data;

  while (self->at < self->end && *self->at == 0)
    self->at++;
  if (self->at == self->end)
    return fail (self, data,
                 g_strdup (_("expected JSON, found a file of NUL bytes only, "
                             "as a power failure leaves it")));
  self->at = data;

  if (length >= 2 &&
      ((data[0] == 0xff && data[1] == 0xfe) ||
       (data[0] == 0xfe && data[1] == 0xff) ||
       (data[0] == 0) != (data[1] == 0)))
    return fail (self, data,
                 g_strdup (_("expected text in UTF-8, found UTF-16 or "
                             "UTF-32")));

  if (length >= 3 && data[0] == 0xef && data[1] == 0xbb && data[2] == 0xbf)
    {
      self->at += 3;
      skip_space (self);
      if (self->at == self->end)
        return fail (self, data,
                     g_strdup (_("expected JSON, found a byte order mark and "
                                 "nothing else")));
      return fail (self, data,
                   g_strdup (_("expected JSON, found a byte order mark before "
                               "it")));
    }

  return TRUE;
}

/**
 * accord_json_scan:
 * @data: the bytes of a file; they need not end with NUL
 * @length: how many
 * @fault: (out) (optional) (transfer full): set when %FALSE is returned
 *
 * Whether the bytes are JSON as RFC 8259 has it, in UTF-8, and within what
 * the design allows: no name twice in an object, no U+0000, no half of a
 * surrogate pair, whole numbers of 64 bits with a sign, other numbers finite
 * and not lost to zero, and the limits ACCORD_JSON_MAX_….  Any value may be
 * the root.  To be called before json-glib sees a byte, which lets most of
 * this pass, changes some of it in silence and does not survive deep nesting.
 *
 * One pass; not recursive, and what it keeps grows with the names alone.
 *
 * Returns: %TRUE when json-glib may have it
 */
gboolean
accord_json_scan (const char   *data,
                  gsize         length,
                  AccordFault **fault)
{
  Scanner self = { 0 };
  gboolean good;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (fault == NULL || *fault == NULL, FALSE);

  if (length > ACCORD_JSON_MAX_BYTES)
    {
      if (fault != NULL)
        *fault = accord_fault_new (0, 0, NULL,
                                   _("expected at most 16 MiB, found a larger "
                                     "file"));
      return FALSE;
    }

  self.data = (const guchar *) (data != NULL ? data : "");
  self.at = self.data;
  self.end = self.data + length;
  self.fault = fault;

  if (!check_start (&self))
    return FALSE;

  self.names = accord_json_names_new (data);
  good = scan_document (&self);
  accord_json_names_free (self.names);

  return good;
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
