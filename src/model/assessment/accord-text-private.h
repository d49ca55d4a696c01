/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Most texts of most assessments are empty: those are kept as NULL and read as
 * "". */

static inline const char *
accord_text_get (const char *text)
{
  return text != NULL ? text : "";
}

/* Returns: whether @value is another text; then @text is it, and @before what
 * it was before, to be freed, or %NULL for "" */
static inline gboolean
accord_text_set (char       **text,
                 const char  *value,
                 char       **before)
{
  if (g_strcmp0 (accord_text_get (*text), accord_text_get (value)) == 0)
    return FALSE;

  *before = *text;
  *text = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  return TRUE;
}

G_END_DECLS
