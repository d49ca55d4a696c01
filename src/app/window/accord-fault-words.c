/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-fault-words.h"

#include <glib/gi18n-lib.h>

/* A part of a JSON Pointer as the name that it stands for. */
static char *
unescape (const char *part)
{
  g_autoptr (GString) text = g_string_new (part);

  g_string_replace (text, "~1", "/", 0);
  g_string_replace (text, "~0", "~", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_answer (const char *member,
                 const char *title)
{
  if (g_strcmp0 (member, "status") == 0)
    /* Translators, here and below: %s is the wording of an item */
    return g_strdup_printf (_("The status of “%s”"), title);

  if (g_strcmp0 (member, "note") == 0)
    return g_strdup_printf (_("The note of “%s”"), title);

  if (g_strcmp0 (member, "reason") == 0)
    return g_strdup_printf (_("The reason of “%s”"), title);

  if (g_strcmp0 (member, "evidence") == 0)
    return g_strdup_printf (_("The evidence of “%s”"), title);

  if (g_strcmp0 (member, "action") == 0)
    return g_strdup_printf (_("The action of “%s”"), title);

  return g_strdup_printf (_("The answer to “%s”"), title);
}

static const char *
describe_field (const char *member)
{
  static const struct
  {
    const char *member;
    const char *words;
  } fields[] = {
    { "answers", N_("The list of answers") },
    { "circumstances", N_("What is recorded of the circumstances") },
    { "date", N_("The date of the assessment") },
    { "format", N_("The kind of the file") },
    { "framework", N_("The framework that the file names") },
    { "notes", N_("The notes of the assessment") },
    { "organisation", N_("The name of the organisation") },
    { "partner", N_("The name of the partner") },
    { "respondent", N_("What is recorded of who answered") },
    { "role", N_("The part that the organisation has") },
    { "scope", N_("What the assessment is for") },
    { "version", N_("The version of the file") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (g_str_equal (fields[i].member, member))
        return _(fields[i].words);
    }

  return NULL;
}

/* (nullable): the place of @pointer in words */
static char *
describe_place (const char      *pointer,
                AccordFramework *framework)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *id = NULL;
  AccordItem *item = NULL;

  if (*pointer != '/')
    return NULL;

  parts = g_strsplit (pointer + 1, "/", 4);

  if (!g_str_equal (parts[0], "answers") || parts[1] == NULL)
    return g_strdup (describe_field (parts[0]));

  id = unescape (parts[1]);

  if (framework != NULL)
    item = accord_framework_find_item (framework, id);

  return describe_answer (parts[2],
                          item != NULL ? accord_item_get_title (item) : id);
}

/**
 * accord_fault_to_words:
 * @framework: (nullable): whose items are called by their wording; others are
 *   called by their id
 *
 * What is wrong in a file, for people who have never seen a JSON Pointer
 * (interface, Bad file).  A pure function.
 *
 * Returns: (transfer full): "Line 14, column 7: …." or "The status of “…”
 *   (/answers/…/status): …."
 */
char *
accord_fault_to_words (const AccordFault *fault,
                       AccordFramework   *framework)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (fault != NULL, NULL);

  if (fault->pointer != NULL && *fault->pointer != '\0')
    {
      place = describe_place (fault->pointer, framework);

      if (place == NULL && fault->line > 0)
        /* Translators: a place in the data, a line, what is wrong there */
        return g_strdup_printf (_("At %s (line %u): %s."),
                                fault->pointer, fault->line, fault->message);

      if (place == NULL)
        return g_strdup_printf (_("At %s: %s."),
                                fault->pointer, fault->message);

      if (fault->line > 0)
        /* Translators: a place in words and as it stands in the file, its
         * line, and what is wrong there */
        return g_strdup_printf (_("%s (%s, line %u): %s."),
                                place, fault->pointer, fault->line,
                                fault->message);

      /* Translators: a place in words and as it stands in the file, and what is
       * wrong there */
      return g_strdup_printf (_("%s (%s): %s."),
                              place, fault->pointer, fault->message);
    }

  if (fault->line > 0)
    return g_strdup_printf (_("Line %u, column %u: %s."),
                            fault->line, fault->column, fault->message);

  return g_strdup (fault->message);
}
