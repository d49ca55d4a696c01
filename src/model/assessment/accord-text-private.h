/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-date.h"

#include <glib.h>

G_BEGIN_DECLS

/* Most texts of most assessments are empty: those are kept as NULL and read as
 * "". */

/* What a text may be set to; anything else leaves it as it is. */
typedef enum
{
  ACCORD_TEXT_RULE_ANY,
  ACCORD_TEXT_RULE_NOT_EMPTY,
  /* ISO 8601, or "" */
  ACCORD_TEXT_RULE_DATE,
} AccordTextRule;

static inline const char *
accord_text_get (const char *text)
{
  return text != NULL ? text : "";
}

static inline gboolean
accord_text_is_allowed (const char     *value,
                        AccordTextRule  rule)
{
  if (*accord_text_get (value) == '\0')
    return rule != ACCORD_TEXT_RULE_NOT_EMPTY;

  return rule != ACCORD_TEXT_RULE_DATE || accord_date_is_valid (value);
}

/* Returns: whether @value is another text, and allowed; then @text is it, and
 * @before what it was before, to be freed, or %NULL for "" */
static inline gboolean
accord_text_set (char           **text,
                 const char      *value,
                 AccordTextRule   rule,
                 char           **before)
{
  if (!accord_text_is_allowed (value, rule) ||
      g_strcmp0 (accord_text_get (*text), accord_text_get (value)) == 0)
    return FALSE;

  *before = *text;
  *text = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  return TRUE;
}

G_END_DECLS
