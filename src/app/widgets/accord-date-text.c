/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-date-text.h"

#include <glib/gi18n-lib.h>

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The most parts that a date has, and one to notice a surplus. */
#define MAX_PARTS 4

/* One that has every day there is. */
#define LEAP_YEAR 2000

/* The names that dates are shown with (accord_words_date()). */
static const char * const months[] = {
  NC_("month in a date", "January"),
  NC_("month in a date", "February"),
  NC_("month in a date", "March"),
  NC_("month in a date", "April"),
  NC_("month in a date", "May"),
  NC_("month in a date", "June"),
  NC_("month in a date", "July"),
  NC_("month in a date", "August"),
  NC_("month in a date", "September"),
  NC_("month in a date", "October"),
  NC_("month in a date", "November"),
  NC_("month in a date", "December"),
};

static const nl_item locale_months[] = {
  MON_1, MON_2, MON_3, MON_4, MON_5, MON_6,
  MON_7, MON_8, MON_9, MON_10, MON_11, MON_12,
};

/* Whether the locale writes the month first; a bare C locale says so too, but
 * means nothing by it. */
static gboolean
is_month_first (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  const char *format = nl_langinfo (D_FMT);
  const char *day = strstr (format, "%d");
  const char *month = strstr (format, "%m");

  if (locale == NULL || g_str_has_prefix (locale, "C") ||
      g_strcmp0 (locale, "POSIX") == 0)
    return FALSE;

  if (day == NULL)
    day = strstr (format, "%e");

  return month != NULL && day != NULL && month < day;
}

static gboolean
is_start_of (const char *folded,
             const char *name)
{
  g_autofree char *utf8 = NULL;
  g_autofree char *whole = NULL;

  if (g_utf8_validate (name, -1, NULL))
    utf8 = g_strdup (name);
  else
    utf8 = g_locale_to_utf8 (name, -1, NULL, NULL, NULL);

  if (utf8 == NULL)
    return FALSE;

  whole = g_utf8_casefold (utf8, -1);

  return g_str_has_prefix (whole, folded);
}

/* 0 where @word is no month. */
static guint
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (g_utf8_strlen (folded, -1) < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const char *shown = g_dpgettext2 (GETTEXT_PACKAGE, "month in a date",
                                        months[i]);

      if (is_start_of (folded, shown) ||
          is_start_of (folded, months[i]) ||
          is_start_of (folded, nl_langinfo (locale_months[i])))
        return i + 1;
    }

  return 0;
}

/* G_MAXUINT where @part is no number of at most four digits. */
static guint
read_number (const char *part)
{
  guint64 number;

  if (strlen (part) > 4 ||
      !g_ascii_string_to_unsigned (part, 10, 0, 9999, &number, NULL))
    return G_MAXUINT;

  return (guint) number;
}

/* Cuts "31st" to "31"; @part is changed. */
static void
cut_ordinal (char *part)
{
  static const char * const endings[] = { "st", "nd", "rd", "th" };
  gsize length = strlen (part);

  if (length < 3 || !g_ascii_isdigit (part[0]))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_ascii_strcasecmp (part + length - 2, endings[i]) == 0)
        part[length - 2] = '\0';
    }
}

static guint
split (char  *text,
       char **parts)
{
  guint n = 0;

  for (char *p = strtok_r (text, " \t,./-", &text);
       p != NULL && n < MAX_PARTS;
       p = strtok_r (NULL, " \t,./-", &text))
    {
      /* The Spanish "31 de enero de 2027", the ordinals of English. */
      if (g_ascii_strcasecmp (p, "of") == 0 ||
          g_ascii_strcasecmp (p, "de") == 0)
        continue;

      cut_ordinal (p);
      parts[n++] = p;
    }

  return n;
}

/* Whether @text has the parts of a date, which need not exist. */
static gboolean
read_parts (const char *text,
            guint      *year,
            guint      *month,
            guint      *day)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  char *parts[MAX_PARTS] = { NULL };
  gsize year_length;
  guint n;

  n = g_unichar_isalnum (g_utf8_get_char (copy)) ? split (copy, parts) : 0;
  if (n != 3)
    return FALSE;

  year_length = strlen (parts[2]);
  *year = read_number (parts[2]);

  if (strlen (parts[0]) == 4 && read_number (parts[0]) != G_MAXUINT)
    {
      year_length = 4;
      *year = read_number (parts[0]);
      *month = find_month (parts[1]);
      if (*month == 0)
        *month = read_number (parts[1]);
      *day = read_number (parts[2]);
    }
  else if ((*month = find_month (parts[1])) != 0)
    {
      *day = read_number (parts[0]);
    }
  else if ((*month = find_month (parts[0])) != 0)
    {
      *day = read_number (parts[1]);
    }
  else
    {
      *day = read_number (parts[is_month_first () ? 1 : 0]);
      *month = read_number (parts[is_month_first () ? 0 : 1]);
    }

  if (year_length == 2 && *year < 100)
    *year += 2000;
  else if (year_length != 4)
    return FALSE;

  return *year > 0 && *year <= 9999 && *month > 0 && *month <= 12 &&
         *day > 0 && *day <= 31;
}

gboolean
accord_date_text_parse (const char  *text,
                        char       **iso)
{
  guint year, month, day;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (iso != NULL, FALSE);

  if (text[strspn (text, " \t")] == '\0')
    {
      *iso = g_strdup ("");
      return TRUE;
    }

  if (!read_parts (text, &year, &month, &day) ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  *iso = g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  return TRUE;
}

static gboolean
is_start_of_a_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const char *shown = g_dpgettext2 (GETTEXT_PACKAGE, "month in a date",
                                        months[i]);

      if (is_start_of (folded, shown) || is_start_of (folded, months[i]) ||
          is_start_of (folded, nl_langinfo (locale_months[i])))
        return TRUE;
    }

  return FALSE;
}

/* Also one whose ordinal is being typed. */
static gboolean
is_start_of_a_part (const char *word)
{
  const char *rest = word + strspn (word, "0123456789");

  if (rest == word)
    return is_start_of_a_month (word) || g_ascii_strcasecmp (word, "o") == 0 ||
           g_ascii_strcasecmp (word, "d") == 0;

  return rest - word <= 4 &&
         (*rest == '\0' ||
          (rest[1] == '\0' && strchr ("snrtSNRT", *rest) != NULL));
}

gboolean
accord_date_text_may_become (const char *text)
{
  g_autofree char *copy = NULL;
  g_autofree char *iso = NULL;
  char *parts[MAX_PARTS] = { NULL };
  guint n, year, month, day;

  g_return_val_if_fail (text != NULL, FALSE);

  copy = g_strstrip (g_strdup (text));
  if (*copy == '\0' || accord_date_text_parse (copy, &iso))
    return TRUE;

  /* No year has such a day. */
  if (!g_unichar_isalnum (g_utf8_get_char (copy)) ||
      (read_parts (copy, &year, &month, &day) &&
       !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, LEAP_YEAR)))
    return FALSE;

  n = split (copy, parts);
  for (guint i = 0; i < n; i++)
    {
      if (!is_start_of_a_part (parts[i]) ||
          (i + 1 < n && !g_ascii_isdigit (*parts[i]) &&
           find_month (parts[i]) == 0))
        return FALSE;
    }

  return n < 3 || (n == 3 && g_ascii_isdigit (*parts[2]) &&
                   strlen (parts[2]) < 4);
}

char *
accord_date_text_expected (void)
{
  if (is_month_first ())
    {
      /* Translators: shown below a field whose text is not a date, where the
       * month comes first. */
      return g_strdup (_("Expected a date such as 1/31/2027 or "
                         "31 January 2027."));
    }

  /* Translators: shown below a field whose text is not a date.  Write the month
   * as your language does. */
  return g_strdup (_("Expected a date such as 31/01/2027 or "
                     "31 January 2027."));
}

char *
accord_date_text_explain (const char *text)
{
  guint year, month, day;

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_parts (text, &year, &month, &day))
    return accord_date_text_expected ();

  /* Translators: a date that is not in the calendar, as in "There is no 31
   * February 2026."; day, month and year */
  return g_strdup_printf (_("There is no %u %s %u."), day,
                          g_dpgettext2 (GETTEXT_PACKAGE, "month in a date",
                                        months[month - 1]),
                          year);
}
