/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-date.h"

/**
 * accord_date_is_valid:
 * @text: (nullable): a text
 *
 * Returns: whether @text is an ISO 8601 calendar date that exists, in the one
 *   form that files use: four digits from 0001 on, two and two, with hyphens
 */
gboolean
accord_date_is_valid (const char *text)
{
  int numbers[3] = { 0, 0, 0 };
  guint part = 0;
  guint i;

  if (text == NULL)
    return FALSE;

  for (i = 0; text[i] != '\0'; i++)
    {
      if (i == 4 || i == 7)
        {
          if (text[i] != '-')
            return FALSE;

          part++;
        }
      else if (i > 9 || !g_ascii_isdigit (text[i]))
        {
          return FALSE;
        }
      else
        {
          numbers[part] = numbers[part] * 10 + (text[i] - '0');
        }
    }

  return i == 10 &&
         g_date_valid_dmy ((GDateDay) numbers[2],
                           (GDateMonth) numbers[1],
                           (GDateYear) numbers[0]);
}

static gboolean
parse (const char *text,
       GDate      *date)
{
  if (!accord_date_is_valid (text))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date,
                  (GDateDay) g_ascii_strtoull (text + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (text + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (text, NULL, 10));

  return TRUE;
}

/**
 * accord_date_days_between:
 * @from: an ISO date, or ""
 * @to: an ISO date, or ""
 * @days: (out): how many days @to is after @from, below 0 if it is before;
 *   untouched where there is no answer
 *
 * Returns: whether both are dates
 */
gboolean
accord_date_days_between (const char *from,
                          const char *to,
                          int        *days)
{
  GDate first;
  GDate second;

  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);
  g_return_val_if_fail (days != NULL, FALSE);

  if (!parse (from, &first) || !parse (to, &second))
    return FALSE;

  *days = g_date_days_between (&first, &second);
  return TRUE;
}
