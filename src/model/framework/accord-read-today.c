/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-framework-private.h"

/* (nullable): %NULL for a list without entries */
AccordReadToday *
accord_read_today_copy (const AccordReadToday *list)
{
  AccordReadToday *copy;
  guint n = 0;

  while (list != NULL && list[n].nation != NULL)
    n++;

  if (n == 0)
    return NULL;

  copy = g_new0 (AccordReadToday, n + 1);
  for (guint i = 0; i < n; i++)
    {
      copy[i].nation = g_strdup (list[i].nation);
      copy[i].text = g_strdup (list[i].text);
      copy[i].as_of = g_strdup (list[i].as_of);
    }

  return copy;
}

void
accord_read_today_free (AccordReadToday *list)
{
  for (guint i = 0; list != NULL && list[i].nation != NULL; i++)
    {
      g_free ((char *) list[i].nation);
      g_free ((char *) list[i].text);
      g_free ((char *) list[i].as_of);
    }

  g_free (list);
}

const char *
accord_read_today_find (const AccordReadToday  *list,
                        const char             *nation,
                        const char            **as_of)
{
  if (as_of != NULL)
    *as_of = NULL;

  for (guint i = 0; list != NULL && list[i].nation != NULL; i++)
    {
      if (g_strcmp0 (list[i].nation, nation) != 0)
        continue;

      if (as_of != NULL)
        *as_of = list[i].as_of;
      return list[i].text;
    }

  return NULL;
}
