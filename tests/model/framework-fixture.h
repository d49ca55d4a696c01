/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/framework/accord-framework-private.h"

/* Small frameworks in one call.  Each arrangement is a text: its initiation
 * ("v", "m" or "-") and level ("i", "s" or "-"), then its items as "c" or "e"
 * with a weight and a side ("l", "s", "x" or nothing): "vi c1 c2x e3 e1l".
 * Arrangements are called a0, a1, …, items by arrangement and place, a0i0, ….
 */
static inline AccordSide
fixture_side (char letter)
{
  switch (letter)
    {
    case 'l':
      return ACCORD_SIDE_LEAD;
    case 's':
      return ACCORD_SIDE_SUPPORTED;
    case 'x':
      return ACCORD_SIDE_EXTERNAL;
    default:
      return ACCORD_SIDE_BOTH;
    }
}

static inline AccordArrangement *
fixture_arrangement (const char *text,
                     guint       index)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *id = g_strdup_printf ("a%u", index);
  g_autofree char *title = g_strdup_printf ("Type %u", index);
  AccordArrangementData data = { .id = id, .title = title };
  AccordArrangement *arrangement;

  data.initiation = text[0] == 'v' ? ACCORD_INITIATION_VOLUNTARY
                    : text[0] == 'm' ? ACCORD_INITIATION_MANDATED
                    : ACCORD_INITIATION_NONE;
  data.level = text[1] == 'i' ? ACCORD_LEVEL_INDIVIDUAL
               : text[1] == 's' ? ACCORD_LEVEL_STRUCTURAL
               : ACCORD_LEVEL_NONE;
  arrangement = accord_arrangement_new (&data);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_autofree char *item_id = g_strdup_printf ("a%ui%u", index, i - 1);
      g_autofree char *item_title = g_strdup_printf ("Item %u of type %u",
                                                     i - 1, index);
      AccordItemData item = { .id = item_id, .title = item_title,
                              .certainty = 100 };
      char *end;

      item.weight = (guint) g_ascii_strtoull (words[i] + 1, &end, 10);
      item.side = fixture_side (*end);
      accord_arrangement_take_item (arrangement,
                                    accord_item_new (words[i][0] == 'c'
                                                     ? ACCORD_KIND_CONTEXT
                                                     : ACCORD_KIND_ENABLER,
                                                     &item));
    }

  return arrangement;
}

static inline AccordFramework *
fixture_framework (int                 ready_from,
                   const char * const *arrangements)
{
  AccordFrameworkData data = { .id = "fixture", .title = "A fixture",
                               .ready_from = ready_from };
  AccordFramework *framework = accord_framework_new_empty (&data);

  for (guint i = 0; arrangements[i] != NULL; i++)
    accord_framework_take_arrangement (framework,
                                       fixture_arrangement (arrangements[i],
                                                            i));

  accord_framework_seal (framework);

  return framework;
}

/* One letter for each item, by ordinal: "+" in place, "/" partly, "-" not in
 * place, "?" don't know, "0" not applicable, "." not answered.
 */
static inline AccordStatus *
fixture_statuses (const char *letters)
{
  AccordStatus *statuses = g_new0 (AccordStatus, strlen (letters) + 1);

  for (guint i = 0; letters[i] != '\0'; i++)
    {
      switch (letters[i])
        {
        case '+':
          statuses[i] = ACCORD_STATUS_IN_PLACE;
          break;
        case '/':
          statuses[i] = ACCORD_STATUS_PARTLY;
          break;
        case '-':
          statuses[i] = ACCORD_STATUS_NOT_IN_PLACE;
          break;
        case '?':
          statuses[i] = ACCORD_STATUS_DONT_KNOW;
          break;
        case '0':
          statuses[i] = ACCORD_STATUS_NOT_APPLICABLE;
          break;
        case '.':
          break;
        default:
          g_assert_not_reached ();
        }
    }

  return statuses;
}
