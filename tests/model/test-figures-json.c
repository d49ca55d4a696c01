/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "samples-fixture.h"

#include "framework-fixture.h"
#include "model/figures/accord-figures-json.h"

static void
test_sample (gconstpointer data)
{
  const char *name = data;
  g_autofree char *expected = g_strconcat ("summary-", name, NULL);
  g_autoptr (AccordAssessment) assessment = read_sample (name);
  g_autoptr (GBytes) bytes = accord_figures_summary_to_json (assessment);

  assert_expected (bytes, expected);
}

static void
test_absent_is_told (void)
{
  const char * const types[] = { "-- e1", NULL };
  g_autoptr (AccordFramework) framework = fixture_framework (75, types);
  g_autoptr (AccordAssessment) assessment = accord_assessment_new (framework);
  g_autoptr (GBytes) bytes = accord_figures_summary_to_json (assessment);
  const char *text = g_bytes_get_data (bytes, NULL);

  g_assert_true (g_str_has_prefix (text,
                                   "{\n"
                                   "  \"organisation\": \"\",\n"
                                   "  \"partner\": \"\",\n"
                                   "  \"date\": null,\n"
                                   "  \"framework\": \"fixture\",\n"
                                   "  \"assessed\": 0,\n"
                                   "  \"items\": 1,\n"));
  /* No context at all: no percentage. */
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (bytes),
                                  "\"percent\": null,\n"));
}

int
main (int   argc,
      char *argv[])
{
  static const char * const samples[] = {
    "empty", "green-bay", "riverside", "st-phillips", "weighted-a",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/model/figures-json/summary/",
                                           samples[i], NULL);

      g_test_add_data_func (path, samples[i], test_sample);
    }
  g_test_add_func ("/model/figures-json/absent-is-told", test_absent_is_told);

  return g_test_run ();
}
