/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-watch.h"

static GPrivate current;

void
accord_watch_push (AccordWatch *watch)
{
  g_return_if_fail (watch != NULL);
  g_return_if_fail (g_private_get (&current) == NULL);

  g_private_set (&current, watch);
}

void
accord_watch_pop (AccordWatch *watch)
{
  g_return_if_fail (g_private_get (&current) == watch);

  g_private_set (&current, NULL);
}

gboolean
accord_watch_goes_on (void)
{
  const AccordWatch *watch = g_private_get (&current);

  return watch == NULL || !g_cancellable_is_cancelled (watch->cancellable);
}

gboolean
accord_watch_tell_written (guint done,
                           guint n)
{
  AccordWatch *watch = g_private_get (&current);

  if (watch != NULL)
    {
      g_atomic_int_set (&watch->done, (int) done);
      g_atomic_int_set (&watch->n, (int) n);
    }

  return accord_watch_goes_on ();
}
