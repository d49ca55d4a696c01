/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-checklist.h"

#include "report/accord-text.h"
#include "report-fixture.h"

static AccordFramework *
get_built_in (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);

  return g_object_ref (accord_frameworks_get_built_in (frameworks));
}

static char *
make_text (AccordFramework *framework)
{
  g_autoptr (AccordReport) report = accord_checklist_report_new (framework);
  g_autoptr (GBytes) bytes = accord_report_to_text (report);
  g_autofree char *text = report_to_string (bytes);
  g_auto (GStrv) lines = g_strsplit_set (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);

  return g_strjoinv (" ", lines);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL;
       p = strstr (p + strlen (part), part))
    n++;

  return n;
}

/* Nobody's role is known on paper. */
static void
test_says_whose_to_show (void)
{
  g_autoptr (AccordFramework) framework = get_built_in ();
  g_autofree char *text = make_text (framework);
  guint sides[ACCORD_SIDE_EXTERNAL + 1] = { 0 };

  for (guint i = 0; i < accord_framework_get_n_items (framework); i++)
    sides[accord_item_get_side (accord_framework_get_item (framework, i))]++;

  g_assert_cmpuint (sides[ACCORD_SIDE_LEAD], >, 0);
  g_assert_cmpuint (count (text, "For the supporting or acquiring organisation "
                           "to show."), ==, sides[ACCORD_SIDE_LEAD]);
  g_assert_cmpuint (count (text, "For the supported or acquired organisation "
                           "to show."), ==, sides[ACCORD_SIDE_SUPPORTED]);
  g_assert_cmpuint (count (text, "For a regulator, commissioner or funder to "
                           "show."), ==, sides[ACCORD_SIDE_EXTERNAL]);
}

/* Boxes for the answer, and lines for notes, evidence and an action */
static void
test_each_line_has_room_to_write (void)
{
  static const char * const parts[] = {
    "☐ Partly", "Notes, evidence: ____", "Action: ____", "Who: ____",
    "By when: ____",
  };
  g_autoptr (AccordFramework) framework = get_built_in ();
  g_autofree char *text = make_text (framework);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_cmpuint (count (text, parts[i]), ==,
                      accord_framework_get_n_items (framework));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/checklist/says-whose-to-show",
                   test_says_whose_to_show);
  g_test_add_func ("/report/checklist/each-line-has-room-to-write",
                   test_each_line_has_room_to_write);

  return g_test_run ();
}
