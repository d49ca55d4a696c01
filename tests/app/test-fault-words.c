/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-fault-words.h"

#include "model/framework/accord-frameworks.h"

static void
check_words (const char      *pointer,
             guint            line,
             AccordFramework *framework,
             const char      *expected)
{
  g_autoptr (AccordFault) fault =
    accord_fault_new (line, line > 0 ? 7 : 0, pointer, "expected a, found b");
  g_autofree char *words = accord_fault_to_words (fault, framework);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_json (void)
{
  check_words (NULL, 14, NULL, "Line 14, column 7: expected a, found b.");
  check_words (NULL, 0, NULL, "expected a, found b");
  check_words ("", 0, NULL, "expected a, found b");
}

static void
test_answer (void)
{
  g_autoptr (AccordFrameworks) frameworks = accord_frameworks_new (NULL);
  AccordFramework *framework = accord_frameworks_get_built_in (frameworks);

  check_words ("/answers/vi-operational-managers/status", 0, framework,
               "The status of “Engaging operational managers from both "
               "partners” (/answers/vi-operational-managers/status): "
               "expected a, found b.");
  check_words ("/answers/vi-operational-managers/evidence/0/title", 3,
               framework,
               "The evidence of “Engaging operational managers from both "
               "partners” (/answers/vi-operational-managers/evidence/0/title, "
               "line 3): expected a, found b.");
  check_words ("/answers/vi-operational-managers", 0, framework,
               "The answer to “Engaging operational managers from both "
               "partners” (/answers/vi-operational-managers): "
               "expected a, found b.");
}

static void
test_unknown_item (void)
{
  check_words ("/answers/a~1b~0c/note", 0, NULL,
               "The note of “a/b~c” (/answers/a~1b~0c/note): "
               "expected a, found b.");
}

static void
test_field (void)
{
  check_words ("/date", 0, NULL,
               "The date of the assessment (/date): expected a, found b.");
  check_words ("/answers", 0, NULL,
               "The list of answers (/answers): expected a, found b.");
  check_words ("/circumstances/mandated", 0, NULL,
               "What is recorded of the circumstances "
               "(/circumstances/mandated): expected a, found b.");
}

static void
test_other_place (void)
{
  check_words ("/surprise", 0, NULL,
               "At /surprise: expected a, found b.");
  check_words ("/surprise", 5, NULL,
               "At /surprise (line 5): expected a, found b.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/fault-words/json", test_json);
  g_test_add_func ("/app/fault-words/answer", test_answer);
  g_test_add_func ("/app/fault-words/unknown-item", test_unknown_item);
  g_test_add_func ("/app/fault-words/field", test_field);
  g_test_add_func ("/app/fault-words/other-place", test_other_place);

  return g_test_run ();
}
