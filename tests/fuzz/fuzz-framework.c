/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are refused as a framework, with faults, or read; so they are as
 * another language's texts for the framework that is built in. */

#include "accord-config.h"

#include "fuzz.h"

#include "model/framework/accord-framework-reader.h"
#include "model/framework/accord-frameworks.h"

static void
check_framework (AccordFramework *framework)
{
  guint n_items = accord_framework_get_n_items (framework);
  guint n_arrangements = accord_framework_get_n_arrangements (framework);

  for (guint i = 0; i < n_items; i++)
    {
      AccordItem *item = accord_framework_get_item (framework, i);

      g_assert_true (accord_framework_find_item (framework,
                                                 accord_item_get_id (item)) ==
                     item);
    }

  for (guint i = 0; i < n_arrangements; i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);
      const char *id = accord_arrangement_get_id (arrangement);

      g_assert_true (accord_framework_find_arrangement (framework, id) ==
                     arrangement);
    }
}

static void
read_framework (GBytes *bytes)
{
  g_autoptr (AccordFramework) framework = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  framework = accord_framework_read (bytes, "fuzz", &faults, &error);
  fuzz_check_outcome (framework, faults, error);
  if (framework != NULL)
    check_framework (framework);
}

static void
read_texts (AccordFramework *built_in,
            GBytes          *bytes)
{
  g_autoptr (AccordFramework) framework = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  framework = accord_framework_read_texts (built_in, bytes, "fuzz", &faults,
                                           &error);
  fuzz_check_outcome (framework, faults, error);
  if (framework != NULL)
    check_framework (framework);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static AccordFrameworks *frameworks;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  fuzz_make_logs_fatal ();

  if (frameworks == NULL)
    frameworks = accord_frameworks_new (NULL);

  read_framework (bytes);
  read_texts (accord_frameworks_get_built_in (frameworks), bytes);

  return 0;
}
