/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-framework-reader.h"

#include "data/accord-data-resources.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define HEAD "{ \"format\": \"accord-framework\", \"version\": 1, "
#define SMALL HEAD "\"id\": \"s\", \"title\": \"S\", \"arrangements\": "

static AccordFramework *
read_text (const char  *text,
           GPtrArray  **faults,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return accord_framework_read (bytes, "f.json", faults, error);
}

static AccordFramework *
read_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  AccordFramework *framework;

  bytes = g_resource_lookup_data (accord_data_get_resource (),
                                  "/io/github/accord_readiness/Accord/"
                                  "frameworks/nhs-partnering-2017.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  framework = accord_framework_read (bytes, "nhs-partnering-2017.json", NULL,
                                     &error);
  g_assert_no_error (error);

  return framework;
}

static void
test_built_in (void)
{
  const char * const ids[] = { "voluntary-individual", "mandated-individual",
                               "mandated-structural", "voluntary-structural" };
  const guint counts[][3] = { { 3, 3, 4 }, { 2, 3, 3 }, { 3, 3, 5 },
                              { 3, 4, 4 } };
  g_autoptr (AccordFramework) framework = read_built_in ();
  AccordItem *item;

  g_assert_cmpstr (accord_framework_get_id (framework), ==,
                   ACCORD_FRAMEWORK_BUILT_IN);
  g_assert_cmpint (accord_framework_get_ready_from (framework), ==, 75);
  g_assert_cmpint (accord_framework_get_revision (framework), ==, 1);
  g_assert_cmpstr (accord_framework_get_source (framework)->year, ==, "2017");
  g_assert_cmpuint (accord_framework_get_n_items (framework), ==, 29);
  g_assert_cmpuint (accord_framework_get_n_arrangements (framework), ==, 4);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);

      g_assert_cmpstr (accord_arrangement_get_id (arrangement), ==, ids[i]);
      g_assert_cmpstr (accord_arrangement_get_summary (arrangement), !=, "");
      g_assert_nonnull (*accord_arrangement_get_risks (arrangement));
      for (guint kind = 0; kind < 3; kind++)
        g_assert_cmpuint (accord_arrangement_get_n (arrangement, kind), ==,
                          counts[i][kind]);
    }

  for (guint i = 0; i < 29; i++)
    {
      item = accord_framework_get_item (framework, i);
      g_assert_cmpstr (accord_item_get_guidance (item), !=, "");
      g_assert_nonnull (*accord_item_get_evidence (item));
      g_assert_cmpuint (accord_item_get_weight (item), ==, 1);
    }

  item = accord_framework_find_item (framework, "mi-recognises-need");
  g_assert_cmpint (accord_item_get_side (item), ==, ACCORD_SIDE_SUPPORTED);
  item = accord_framework_find_item (framework, "mi-linked-programmes");
  g_assert_cmpint (accord_item_get_certainty (item), ==, 65);
  item = accord_framework_find_item (framework, "ms-legitimacy");
  g_assert_cmpint (accord_item_get_kind (item), ==, ACCORD_KIND_ADVANTAGE);
  g_assert_cmpuint (accord_item_get_ordinal (item), ==,
                    ACCORD_ITEM_NO_ORDINAL);
}

static void
test_least (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (AccordFramework) framework = NULL;
  AccordArrangement *arrangement;
  AccordItem *item;

  framework = read_text (SMALL "[ { \"id\": \"a\", \"title\": \"A\", "
                         "\"enablers\": [ { \"id\": \"i\", \"title\": \"I\" } "
                         "] } ] }", &faults, &error);
  g_assert_no_error (error);
  g_assert_null (faults);

  g_assert_cmpint (accord_framework_get_revision (framework), ==, 1);
  g_assert_cmpint (accord_framework_get_ready_from (framework), ==, 75);
  arrangement = accord_framework_get_arrangement (framework, 0);
  g_assert_cmpint (accord_arrangement_get_initiation (arrangement), ==,
                   ACCORD_INITIATION_NONE);
  g_assert_cmpint (accord_arrangement_get_level (arrangement), ==,
                   ACCORD_LEVEL_NONE);
  item = accord_framework_get_item (framework, 0);
  g_assert_cmpint (accord_item_get_side (item), ==, ACCORD_SIDE_BOTH);
  g_assert_cmpuint (accord_item_get_weight (item), ==, 1);
  g_assert_cmpint (accord_item_get_certainty (item), ==, 100);
  g_assert_cmpstr (accord_item_get_guidance (item), ==, "");
}

static void
test_no_arrangements (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordFramework) framework = read_text (SMALL "[] }", NULL,
                                                     &error);

  g_assert_no_error (error);
  g_assert_cmpuint (accord_framework_get_n_arrangements (framework), ==, 0);
}

/* Every fault, by its pointer, in one pass. */
static void
test_every_fault_in_one_pass (void)
{
  const char *text =
    HEAD
    "\"id\": \"\", \"revision\": 0, \"title\": 7, \"ready-from\": 101,"
    "\"source\": { \"title\": null, \"year\": \"2017\" },"
    "\"arrangements\": ["
    "  { \"id\": \"a\", \"title\": \"A\", \"initiation\": \"forced\","
    "    \"level\": null, \"summary\": [], \"risks\": [ 1, \"r\" ],"
    "    \"advantages\": {}, \"context\": [ 3 ],"
    "    \"enablers\": ["
    "      { \"id\": \"i\", \"title\": \"\", \"side\": \"left\","
    "        \"certainty\": -1, \"guidance\": 1, \"evidence\": [ {} ],"
    "        \"weight\": 0 },"
    "      { \"id\": \"i\", \"title\": \"I\", \"weight\": 1.0,"
    "        \"read-today-as\": [ { \"nation\": \"\", \"text\": \"t\","
    "                               \"as-of\": \"2026-02-30\" } ] } ] },"
    "  { \"title\": \"A\" },"
    "  { \"id\": \"a\", \"title\": \"A\" } ] }";
  const char * const pointers[] = {
    "/id", "/revision", "/title", "/source/title", "/source/year",
    "/ready-from",
    "/arrangements/0/initiation", "/arrangements/0/level",
    "/arrangements/0/summary", "/arrangements/0/risks/0",
    "/arrangements/0/advantages", "/arrangements/0/context/0",
    "/arrangements/0/enablers/0/title", "/arrangements/0/enablers/0/side",
    "/arrangements/0/enablers/0/certainty",
    "/arrangements/0/enablers/0/guidance",
    "/arrangements/0/enablers/0/evidence/0",
    "/arrangements/0/enablers/0/weight",
    "/arrangements/0/enablers/1/id",
    "/arrangements/0/enablers/1/read-today-as/0/nation",
    "/arrangements/0/enablers/1/read-today-as/0/as-of",
    "/arrangements/0/enablers/1/weight",
    "/arrangements/1/id", "/arrangements/2/id",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_null (read_text (text, &faults, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_VALUE);
  g_assert_true (g_str_has_prefix (error->message, "f.json: /id: "));

  for (guint i = 0; i < MIN (faults->len, G_N_ELEMENTS (pointers)); i++)
    {
      AccordFault *fault = faults->pdata[i];

      g_assert_cmpstr (fault->pointer, ==, pointers[i]);
      g_assert_cmpstr (fault->message, !=, "");
    }
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (pointers));
}

typedef struct
{
  const char *name;
  const char *text;
  AccordError code;
  const char *place;
} Refusal;

static const Refusal refusals[] = {
  { "empty", "", ACCORD_ERROR_SYNTAX, "line 1, column 1: " },
  { "broken", "{\n  \"format\": }", ACCORD_ERROR_SYNTAX, "line 2, column 13: " },
  { "list", "[]", ACCORD_ERROR_NOT_ACCORD, NULL },
  { "foreign", "{ \"a\": 1 }", ACCORD_ERROR_NOT_ACCORD, "/format: " },
  { "assessment", "{ \"format\": \"accord-assessment\" }",
    ACCORD_ERROR_NOT_ACCORD, "/format: " },
  { "texts", "{ \"format\": \"accord-framework-text\" }",
    ACCORD_ERROR_NOT_ACCORD, "/format: " },
  { "newer", "{ \"format\": \"accord-framework\", \"version\": 2 }",
    ACCORD_ERROR_NEWER_VERSION, "/version: " },
  { "older", "{ \"format\": \"accord-framework\", \"version\": 0, \"id\": "
    "\"s\", \"title\": \"S\", \"arrangements\": [] }",
    ACCORD_ERROR_VALUE, "/version: " },
  { "version-of-text", "{ \"format\": \"accord-framework\", \"version\": "
    "\"1\" }", ACCORD_ERROR_VALUE, "/version: " },
  { "no-version", "{ \"format\": \"accord-framework\", \"id\": \"s\", "
    "\"title\": \"S\", \"arrangements\": [] }",
    ACCORD_ERROR_VALUE, "/version: " },
  { "no-arrangements", HEAD "\"id\": \"s\", \"title\": \"S\" }",
    ACCORD_ERROR_VALUE, "/arrangements: " },
  { "null-arrangements", SMALL "null }", ACCORD_ERROR_VALUE,
    "/arrangements: " },
  { "an-id-across-kinds", SMALL "[ { \"id\": \"a\", \"title\": \"A\", "
    "\"advantages\": [ { \"id\": \"i\", \"title\": \"I\" } ], "
    "\"enablers\": [ { \"id\": \"i\", \"title\": \"I\" } ] } ] }",
    ACCORD_ERROR_VALUE, "/arrangements/0/enablers/0/id: " },
  { "an-id-across-types", SMALL "[ { \"id\": \"a\", \"title\": \"A\", "
    "\"context\": [ { \"id\": \"i\", \"title\": \"I\" } ] }, "
    "{ \"id\": \"b\", \"title\": \"B\", "
    "\"context\": [ { \"id\": \"i\", \"title\": \"I\" } ] } ] }",
    ACCORD_ERROR_VALUE, "/arrangements/1/context/0/id: " },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *start = NULL;

  g_assert_null (read_text (refusal->text, &faults, &error));
  g_assert_error (error, ACCORD_ERROR, (int) refusal->code);
  start = g_strconcat ("f.json: ", refusal->place, NULL);
  g_assert_true (g_str_has_prefix (error->message, start));
  g_assert_cmpuint (faults->len, >=, 1);
}

static void
test_unknown_members_are_passed_by (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordFramework) framework = NULL;

  framework = read_text (SMALL "[ { \"id\": \"a\", \"title\": \"A\", \"x\": 1, "
                         "\"context\": [ { \"id\": \"i\", \"title\": \"I\", "
                         "\"y\": null } ] } ], \"z\": {} }", NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (framework);
}

/* Every member a framework may have, once. */
static const char every_member[] =
  HEAD
  "\"id\": \"s\", \"revision\": 2, \"title\": \"S\","
  "\"source\": { \"title\": \"T\", \"authors\": \"A\","
  "  \"publisher\": \"P\", \"year\": 2017, \"address\": \"x\" },"
  "\"ready-from\": 60, \"arrangements\": [ { \"id\": \"a\","
  "  \"title\": \"A\", \"initiation\": \"voluntary\","
  "  \"level\": \"structural\", \"summary\": \"S\", \"risks\": [ \"r\" ],"
  "  \"read-today-as\": [ { \"nation\": \"wales\", \"text\": \"t\","
  "    \"as-of\": \"2026-11-01\" } ],"
  "  \"advantages\": [ { \"id\": \"i\", \"title\": \"I\","
  "    \"side\": \"lead\", \"certainty\": 0 } ],"
  "  \"context\": [ { \"id\": \"j\", \"title\": \"J\" } ],"
  "  \"enablers\": [ { \"id\": \"k\", \"title\": \"K\","
  "    \"side\": \"external\", \"certainty\": 100, \"guidance\": \"g\","
  "    \"evidence\": [ \"e\" ], \"weight\": 100 } ] } ] }";

/* Writes a tree; the value that is the @target-th met becomes @other. */
static void
write_changed (GString    *text,
               JsonNode   *node,
               guint      *met,
               guint       target,
               const char *other)
{
  if ((*met)++ == target)
    {
      g_string_append (text, other);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;
      char before = '{';

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          g_string_append_printf (text, "%c\"%s\":", before, name);
          write_changed (text, member, met, target, other);
          before = ',';
        }
      g_string_append_c (text, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          if (i > 0)
            g_string_append_c (text, ',');
          write_changed (text, json_array_get_element (list, i), met, target,
                         other);
        }
      g_string_append_c (text, ']');
    }
  else
    {
      g_autofree char *value = json_to_string (node, FALSE);

      g_string_append (text, value);
    }
}

/* Each value in turn becomes one of another type: it is refused with a fault
 * at its place, but for those that are right all the same.
 */
static void
test_a_wrong_type_anywhere (void)
{
  static const char * const others[] = { "null", "true", "0.5", "\"\"", "[]",
                                         "{}", "-1", "[[]]" };
  g_autoptr (JsonNode) root = json_from_string (every_member, NULL);
  g_autoptr (GString) accepted = g_string_new (NULL);
  gboolean more = TRUE;

  g_assert_nonnull (root);

  for (guint target = 0; more; target++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        {
          g_autoptr (GString) text = g_string_new (NULL);
          g_autoptr (GPtrArray) faults = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (AccordFramework) framework = NULL;
          guint met = 0;

          write_changed (text, root, &met, target, others[i]);
          more = met > target;
          if (!more)
            break;

          framework = read_text (text->str, &faults, &error);
          g_assert_cmpint (framework == NULL, ==, error != NULL);
          g_assert_cmpint (framework == NULL, ==, faults != NULL);
          if (framework != NULL)
            g_string_append_printf (accepted, "%u:%s ", target, others[i]);
        }
    }

  /* By number: an object without members (source), texts that may be empty
   * (source, summary, a risk, guidance, evidence), lists that may be
   * (arrangements, risks, read-today-as, the three groups, evidence). */
  g_assert_cmpstr (accepted->str, ==,
                   "6:{} 7:\"\" 8:\"\" 9:\"\" 11:\"\" 13:[] 19:\"\" 20:[] "
                   "21:\"\" 22:[] 27:[] 33:[] 37:[] 43:\"\" 44:[] 45:\"\" ");
}

static AccordFramework *
read_texts (AccordFramework  *framework,
            const char       *text,
            GPtrArray       **faults,
            GError          **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return accord_framework_read_texts (framework, bytes, "f.cy.json", faults,
                                      error);
}

static void
test_texts_take_the_place_of_its_own (void)
{
  g_autoptr (AccordFramework) framework = read_built_in ();
  g_autoptr (AccordFramework) welsh = NULL;
  g_autoptr (GError) error = NULL;
  AccordArrangement *arrangement;
  AccordItem *item;

  welsh = read_texts (framework,
                      "{ \"format\": \"accord-framework-text\","
                      "  \"framework\": \"nhs-partnering-2017\","
                      "  \"revision\": 1, \"language\": \"cy\","
                      "  \"arrangements\": {"
                      "    \"voluntary-individual\": { \"title\": \"T\" } },"
                      "  \"items\": {"
                      "    \"vi-mainstreaming\": { \"guidance\": \"G\","
                      "      \"evidence\": [ \"E\" ] },"
                      "    \"of-another-revision\": { \"title\": \"U\" } } }",
                      NULL, &error);
  g_assert_no_error (error);

  arrangement = accord_framework_get_arrangement (welsh, 0);
  g_assert_cmpstr (accord_arrangement_get_title (arrangement), ==, "T");
  g_assert_cmpstr (accord_arrangement_get_summary (arrangement), ==,
                   "People in two services choose to work together.");
  g_assert_nonnull (accord_arrangement_get_risks (arrangement)[0]);

  item = accord_framework_find_item (welsh, "vi-mainstreaming");
  g_assert_cmpstr (accord_item_get_title (item), ==,
                   "Mainstreaming within normal processes and data capture");
  g_assert_cmpstr (accord_item_get_guidance (item), ==, "G");
  g_assert_cmpstr (accord_item_get_evidence (item)[0], ==, "E");
  g_assert_null (accord_item_get_evidence (item)[1]);
  g_assert_cmpuint (accord_item_get_ordinal (item), ==, 6);

  item = accord_framework_find_item (welsh, "mi-linked-programmes");
  g_assert_cmpint (accord_item_get_certainty (item), ==, 65);
  g_assert_cmpuint (accord_framework_get_n_items (welsh), ==, 29);
}

static void
test_wrong_texts_are_refused (void)
{
  g_autoptr (AccordFramework) framework = read_built_in ();
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  const char * const pointers[] = {
    "/framework", "/language", "/items", "/arrangements/voluntary-individual/title",
    "/arrangements/mandated-individual",
  };

  g_assert_null (read_texts (framework,
                             "{ \"format\": \"accord-framework-text\","
                             "  \"framework\": \"another\","
                             "  \"arrangements\": {"
                             "    \"voluntary-individual\": "
                             "{ \"title\": \"\" },"
                             "    \"mandated-individual\": [] },"
                             "  \"items\": 1 }", &faults, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_VALUE);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (pointers));
  for (guint i = 0; i < faults->len; i++)
    g_assert_cmpstr (((AccordFault *) faults->pdata[i])->pointer, ==,
                     pointers[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/framework-reader/built-in", test_built_in);
  g_test_add_func ("/model/framework-reader/least", test_least);
  g_test_add_func ("/model/framework-reader/no-arrangements",
                   test_no_arrangements);
  g_test_add_func ("/model/framework-reader/every-fault-in-one-pass",
                   test_every_fault_in_one_pass);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/model/framework-reader/refused/",
                                           refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/model/framework-reader/unknown-members-are-passed-by",
                   test_unknown_members_are_passed_by);
  g_test_add_func ("/model/framework-reader/a-wrong-type-anywhere",
                   test_a_wrong_type_anywhere);
  g_test_add_func ("/model/framework-reader/texts-take-the-place-of-its-own",
                   test_texts_take_the_place_of_its_own);
  g_test_add_func ("/model/framework-reader/wrong-texts-are-refused",
                   test_wrong_texts_are_refused);

  return g_test_run ();
}
