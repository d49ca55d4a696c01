/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/json/accord-json-scanner.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

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
scan_escape (AccordJsonScanner *self)
{
  const guchar *start = self->at;
  g_autofree char *found = NULL;
  guint value;
  guint low;

  if (start + 1 == self->end)
    {
      self->at++;
      return accord_scan_fail (self, self->at,
                               _("expected the closing quotation mark, found "
                                 "the end of the file"));
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
      if (accord_scan_measure (start + 1, self->end) == 0)
        return accord_scan_fail_utf8 (self, start + 1);
      found = accord_scan_describe (self, start + 1);
      return accord_scan_fail (self, start,
                               _("expected one of \" \\ / b f n r t u after "
                                 "“\\”, found %s"),
                               found);
    }

  if (!read_hex (start + 2, self->end, &value))
    return accord_scan_fail (self, start,
                             _("expected four hexadecimal digits after “\\u”, "
                               "found something else"));

  if (value == 0)
    return accord_scan_fail (self, start,
                             _("expected a character that a text may hold, "
                               "found “\\u0000”"));

  if (value < 0xd800 || value > 0xdfff)
    {
      self->at += 6;
      return TRUE;
    }

  if (value > 0xdbff ||
      self->end - start < 12 || start[6] != '\\' || start[7] != 'u' ||
      !read_hex (start + 8, self->end, &low) || low < 0xdc00 || low > 0xdfff)
    return accord_scan_fail (self, start,
                             _("expected a whole pair of surrogates, found "
                               "only the half “\\u%04x”"),
                             value);

  self->at += 12;
  return TRUE;
}

/* At the opening quotation mark; leaves behind the closing one. */
gboolean
accord_scan_take_text (AccordJsonScanner *self)
{
  self->at++;

  for (;;)
    {
      const guchar *at = self->at;
      guint length;

      while (at < self->end && *at >= 0x20 && *at < 0x80 &&
             *at != '"' && *at != '\\')
        at++;
      self->at = at;

      if (self->at == self->end)
        return accord_scan_fail (self, self->at,
                                 _("expected the closing quotation mark, found "
                                   "the end of the file"));

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
        return accord_scan_fail (self, self->at,
                                 _("expected the closing quotation mark, found "
                                   "the end of the line"));
      if (*self->at == 0)
        return accord_scan_fail (self, self->at,
                                 _("expected JSON, found a NUL byte"));
      if (*self->at < 0x20)
        return accord_scan_fail (self, self->at,
                                 _("expected “\\u%04x” for a control "
                                   "character, found the character itself"),
                                 *self->at);

      length = accord_scan_measure (self->at, self->end);
      if (length == 0)
        return accord_scan_fail_utf8 (self, self->at);
      self->at += length;
    }
}

gboolean
accord_scan_take_name (AccordJsonScanner *self)
{
  const guchar *start = self->at;
  g_autofree char *shown = NULL;

  if (!accord_scan_take_text (self))
    return FALSE;

  switch (accord_json_names_add (self->names, self->open[self->depth - 1],
                                 start + 1 - self->data,
                                 self->at - start - 2))
    {
    case ACCORD_JSON_NAME_NEW:
      return TRUE;
    case ACCORD_JSON_NAME_AGAIN:
      shown = accord_scan_show (start + 1, self->at - 1);
      return accord_scan_fail (self, start,
                               _("expected each name once in its object, found "
                                 "“%s” again"),
                               shown);
    case ACCORD_JSON_NAME_HOSTILE:
      return accord_scan_fail (self, start,
                               _("expected names as people choose them, found "
                                 "very many made to slow a program down"));
    default:
      g_assert_not_reached ();
    }
}

/*
 * Numbers
 */

static void
skip_digits (AccordJsonScanner *self)
{
  const guchar *at = self->at;

  while (at < self->end && g_ascii_isdigit (*at))
    at++;
  self->at = at;
}

static gboolean
is_digit_next (const AccordJsonScanner *self)
{
  return self->at < self->end && g_ascii_isdigit (*self->at);
}

/* Whole numbers of up to 18 digits fit whatever they are, and so do others
 * without an exponent that are not hundreds of digits long. */
#define FITTING_WHOLE 18
#define FITTING_REAL 300

static gboolean
fits_whole (const char *number)
{
  errno = 0;
  g_ascii_strtoll (number, NULL, 10);

  return errno == 0;
}

/* Whether something is left of a number that is not written as zero. */
static gboolean
fits_above_zero (const char *number,
                 double      real)
{
  if (fpclassify (real) != FP_ZERO)
    return TRUE;

  for (; *number != '\0' && *number != 'e' && *number != 'E'; number++)
    {
      if (*number >= '1' && *number <= '9')
        return FALSE;
    }

  return TRUE;
}

/* A number that is well formed, and whether it can be held. */
static gboolean
check_range (AccordJsonScanner *self,
             const guchar      *start,
             gboolean           whole,
             gboolean           exponent)
{
  gsize length = self->at - start;
  g_autofree char *number = NULL;
  g_autofree char *shown = NULL;
  double real;

  if (!exponent && length <= (whole ? FITTING_WHOLE : FITTING_REAL))
    return TRUE;

  number = g_strndup ((const char *) start, length);
  real = g_ascii_strtod (number, NULL);
  if (whole ? fits_whole (number)
            : isfinite (real) && fits_above_zero (number, real))
    return TRUE;

  shown = accord_scan_show (start, self->at);
  if (whole)
    return accord_scan_fail (self, start,
                             _("expected a whole number from "
                               "-9223372036854775808 to 9223372036854775807, "
                               "found %s"),
                             shown);
  if (!isfinite (real))
    return accord_scan_fail (self, start,
                             _("expected a number below about 1.8e308, found "
                               "%s"),
                             shown);

  return accord_scan_fail (self, start,
                           _("expected 0 or a number above about 4.9e-324, "
                             "found %s"),
                           shown);
}

gboolean
accord_scan_take_number (AccordJsonScanner *self)
{
  const guchar *start = self->at;
  gboolean whole = TRUE;
  gboolean exponent = FALSE;
  g_autofree char *found = NULL;

  if (*self->at == '-')
    {
      self->at++;
      if (!is_digit_next (self))
        return accord_scan_fail_expected (self, EXPECT_WHOLE_DIGIT);
    }

  if (*self->at == '0')
    {
      self->at++;
      if (is_digit_next (self))
        {
          skip_digits (self);
          found = accord_scan_show (start, self->at);
          return accord_scan_fail (self, start,
                                   _("expected a number without a leading "
                                     "zero, found %s"),
                                   found);
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
        return accord_scan_fail_expected (self, EXPECT_POINT_DIGIT);
      skip_digits (self);
    }

  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      whole = FALSE;
      exponent = TRUE;
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      if (!is_digit_next (self))
        return accord_scan_fail_expected (self, EXPECT_EXPONENT_DIGIT);
      skip_digits (self);
    }

  return check_range (self, start, whole, exponent);
}
