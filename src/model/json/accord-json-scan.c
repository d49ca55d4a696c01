/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-scan.h"

#include "model/json/accord-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_space (guchar c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* @expected is for the message only, here and below. */
static gboolean
scan_word (AccordJsonScanner  *self,
           const char         *word,
           AccordJsonExpected  expected)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length ||
      memcmp (self->at, word, length) != 0)
    return accord_scan_fail_expected (self, expected);

  self->at += length;
  return TRUE;
}

/* Opens an object or a list; @number is 0 for a list. */
static gboolean
open_container (AccordJsonScanner *self,
                guint32            number)
{
  if (self->depth == ACCORD_JSON_MAX_DEPTH)
    return accord_scan_fail (self, self->at,
                             g_dngettext (GETTEXT_PACKAGE,
                                          "expected at most %d level of "
                                          "objects and lists inside each "
                                          "other, found more",
                                          "expected at most %d levels of "
                                          "objects and lists inside each "
                                          "other, found more",
                                          ACCORD_JSON_MAX_DEPTH),
                             ACCORD_JSON_MAX_DEPTH);

  self->open[self->depth++] = number;
  self->at++;
  return TRUE;
}

/* At the first character of what should be a value; tells in @next what may
 * follow. */
static gboolean
scan_value (AccordJsonScanner  *self,
            AccordJsonExpected  expected,
            AccordJsonExpected *next)
{
  if (self->n_values == ACCORD_JSON_MAX_VALUES)
    return accord_scan_fail (self, self->at,
                             g_dngettext (GETTEXT_PACKAGE,
                                          "expected at most %d value in all, "
                                          "found more",
                                          "expected at most %d values in all, "
                                          "found more",
                                          ACCORD_JSON_MAX_VALUES),
                             ACCORD_JSON_MAX_VALUES);
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
      return accord_scan_take_text (self);
    case 't':
      return scan_word (self, "true", expected);
    case 'f':
      return scan_word (self, "false", expected);
    case 'n':
      return scan_word (self, "null", expected);
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        return accord_scan_take_number (self);
      return accord_scan_fail_expected (self, expected);
    }
}

/* One step of the grammar, at a character that is no space. */
static gboolean
scan_step (AccordJsonScanner  *self,
           AccordJsonExpected *expected)
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
        return accord_scan_fail_expected (self, *expected);
      *expected = EXPECT_COLON;
      return accord_scan_take_name (self);

    case EXPECT_COLON:
      if (c != ':')
        return accord_scan_fail_expected (self, *expected);
      self->at++;
      *expected = EXPECT_VALUE;
      return TRUE;

    case EXPECT_MORE:
      if (self->depth == 0 || c != ',')
        return accord_scan_fail_expected (self, *expected);
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
skip_space (AccordJsonScanner *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

static gboolean
scan_document (AccordJsonScanner *self)
{
  AccordJsonExpected expected = EXPECT_VALUE;

  for (;;)
    {
      skip_space (self);
      if (self->at == self->end)
        break;
      if (!scan_step (self, &expected))
        return FALSE;
    }

  if (self->depth > 0 || expected != EXPECT_MORE)
    return accord_scan_fail_expected (self, expected);

  return TRUE;
}

/* What is no JSON at all, told as what it is. */
static gboolean
check_start (AccordJsonScanner *self)
{
  gsize length = self->end - self->data;
  const guchar *data = self->data;

  if (length == 0)
    return accord_scan_fail (self, data,
                             _("expected JSON, found an empty file"));

  skip_space (self);
  if (self->at == self->end)
    return accord_scan_fail (self, data,
                             _("expected JSON, found a blank file"));
  self->at = data;

  while (self->at < self->end && *self->at == 0)
    self->at++;
  if (self->at == self->end)
    return accord_scan_fail (self, data,
                             _("expected JSON, found a file of NUL bytes only, "
                               "as a power failure leaves it"));
  self->at = data;

  if (length >= 2 &&
      ((data[0] == 0xff && data[1] == 0xfe) ||
       (data[0] == 0xfe && data[1] == 0xff) ||
       (data[0] == 0) != (data[1] == 0)))
    return accord_scan_fail (self, data,
                             _("expected text in UTF-8, found UTF-16 or "
                               "UTF-32"));

  if (length >= 3 && data[0] == 0xef && data[1] == 0xbb && data[2] == 0xbf)
    {
      self->at += 3;
      skip_space (self);
      if (self->at == self->end)
        return accord_scan_fail (self, data,
                                 _("expected JSON, found a byte order mark and "
                                   "nothing else"));
      return accord_scan_fail (self, data,
                               _("expected JSON, found a byte order mark "
                                 "before it"));
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
  AccordJsonScanner self = { 0 };
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
