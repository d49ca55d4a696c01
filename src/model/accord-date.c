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
         g_date_valid_dmy (numbers[2], numbers[1], numbers[0]);
}
