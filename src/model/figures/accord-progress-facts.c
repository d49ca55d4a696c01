/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-progress.h"

#include <glib/gi18n-lib.h>

/* What the two facts leave in question, and what they set aside. */
typedef struct
{
  guint       types;
  guint       items;
  const char *first;
  const char *second;
} Part;

static void
count_parts (AccordFramework *framework,
             AccordFact       mandated,
             AccordFact       structural,
             Part             parts[2])
{
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);
      Part *part = &parts[accord_score_sets_aside (arrangement, mandated,
                                                   structural)];
      const char *title = accord_arrangement_get_title (arrangement);

      if (part->types == 0)
        part->first = title;
      else if (part->types == 1)
        part->second = title;

      part->types++;
      part->items += accord_arrangement_get_n (arrangement,
                                               ACCORD_KIND_CONTEXT);
      part->items += accord_arrangement_get_n (arrangement,
                                               ACCORD_KIND_ENABLER);
    }
}

static char *
describe_question (const Part *part,
                   guint       types_aside)
{
  if (part->types == 0)
    return g_strdup (_("No type is in question."));

  if (part->types == 1)
    {
      /* Translators: the one partnering type that the facts leave in question,
       * and how many items it has */
      return g_strdup_printf (ngettext ("In question: %s, %u item.",
                                        "In question: %s, %u items.",
                                        part->items),
                              part->first, part->items);
    }

  if (types_aside == 0)
    {
      /* Translators: how many partnering types there are, all in question, and
       * how many items they have */
      return g_strdup_printf (ngettext ("In question: all %u types, %u item.",
                                        "In question: all %u types, %u items.",
                                        part->items),
                              part->types, part->items);
    }

  if (part->types == 2)
    {
      /* Translators: the two partnering types that the facts leave in
       * question, and how many items they have together */
      return g_strdup_printf (ngettext ("In question: %s and %s, %u item.",
                                        "In question: %s and %s, %u items.",
                                        part->items),
                              part->first, part->second, part->items);
    }

  /* Translators: how many partnering types the facts leave in question, and
   * how many items they have together */
  return g_strdup_printf (ngettext ("In question: %u types, %u item.",
                                    "In question: %u types, %u items.",
                                    part->items),
                          part->types, part->items);
}

static char *
describe_aside (const Part *part)
{
  if (part->types == 1)
    {
      /* Translators: the one partnering type that the facts set aside, and how
       * many items it has */
      return g_strdup_printf (ngettext ("Set aside: %s, %u item. "
                                        "You can still answer those.",
                                        "Set aside: %s, %u items. "
                                        "You can still answer those.",
                                        part->items),
                              part->first, part->items);
    }

  /* Translators: how many partnering types the facts set aside, and how many
   * items they have together */
  return g_strdup_printf (ngettext ("Set aside: the other %u, %u item. "
                                    "You can still answer those.",
                                    "Set aside: the other %u, %u items. "
                                    "You can still answer those.",
                                    part->items),
                          part->types, part->items);
}

char *
accord_progress_facts_to_text (AccordFramework *framework,
                               AccordFact       mandated,
                               AccordFact       structural)
{
  Part parts[2] = { { 0 }, { 0 } };
  g_autofree char *question = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);

  count_parts (framework, mandated, structural, parts);

  question = describe_question (&parts[0], parts[1].types);
  if (parts[1].types == 0)
    return g_steal_pointer (&question);

  aside = describe_aside (&parts[1]);

  /* Two sentences, each translated as a whole. */
  return g_strconcat (question, " ", aside, NULL);
}
