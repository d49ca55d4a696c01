/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/framework/accord-framework-reader.h"

#include "model/framework/accord-framework-private.h"
#include "model/json/accord-json-head.h"

#include <glib/gi18n-lib.h>

/* What has been read so far: the ids that are taken. */
typedef struct
{
  GHashTable *arrangement_ids;
  GHashTable *item_ids;
} Reading;

/* Texts of a list, borrowed from the tree; NULL where there is no such list. */
static const char **
read_text_list (const AccordJsonCursor *cursor,
                const char             *name)
{
  g_autofree const char **texts = NULL;
  AccordJsonCursor list;
  guint n = 0;

  if (!accord_json_cursor_array (cursor, name, ACCORD_JSON_OPTIONAL, &list))
    return NULL;

  texts = g_new0 (const char *, accord_json_cursor_get_length (&list) + 1);

  for (guint i = 0; i < accord_json_cursor_get_length (&list); i++)
    {
      AccordJsonCursor element;

      accord_json_cursor_element (&list, i, &element);
      if (accord_json_cursor_is_text (&element, ACCORD_JSON_REQUIRED,
                                      &texts[n]))
        n++;
    }

  return g_steal_pointer (&texts);
}

/* The list borrows its texts from the tree: free the list alone. */
static AccordReadToday *
read_read_today (const AccordJsonCursor *cursor)
{
  g_autofree AccordReadToday *entries = NULL;
  AccordJsonCursor list;
  guint n = 0;

  if (!accord_json_cursor_array (cursor, "read-today-as", ACCORD_JSON_OPTIONAL,
                                 &list))
    return NULL;

  entries = g_new0 (AccordReadToday, accord_json_cursor_get_length (&list) + 1);

  for (guint i = 0; i < accord_json_cursor_get_length (&list); i++)
    {
      AccordReadToday *entry = &entries[n];
      AccordJsonCursor element;
      gboolean whole;

      accord_json_cursor_element (&list, i, &element);
      if (!accord_json_cursor_is_object (&element))
        continue;

      whole = accord_json_cursor_text (&element, "nation", ACCORD_JSON_FILLED,
                                       &entry->nation);
      whole &= accord_json_cursor_text (&element, "text", ACCORD_JSON_FILLED,
                                        &entry->text);
      accord_json_cursor_date (&element, "as-of", ACCORD_JSON_OPTIONAL,
                               &entry->as_of);
      if (whole)
        n++;
      else
        *entry = (AccordReadToday) { 0 };
    }

  return g_steal_pointer (&entries);
}

/* An id that no other of its sort has. */
static const char *
read_id (const AccordJsonCursor *cursor,
         GHashTable             *taken)
{
  const char *id = "";

  if (accord_json_cursor_text (cursor, "id", ACCORD_JSON_FILLED, &id)
      && !g_hash_table_add (taken, (gpointer) id))
    accord_json_cursor_add_fault_at (cursor, "id",
                                     _("expected an id of its own, found one "
                                       "that stands further up already"));

  return id;
}

static AccordItem *
read_item (const AccordJsonCursor *cursor,
           AccordKind              kind,
           Reading                *reading)
{
  g_autofree const char **evidence = NULL;
  g_autofree AccordReadToday *read_today = NULL;
  AccordItemData data = { .certainty = 100 };
  gint64 certainty;
  gint64 weight;
  int side;

  data.id = read_id (cursor, reading->item_ids);
  accord_json_cursor_text (cursor, "title", ACCORD_JSON_FILLED, &data.title);

  if (accord_json_cursor_enum (cursor, "side", ACCORD_JSON_OPTIONAL,
                               ACCORD_TYPE_SIDE, ACCORD_SIDE_BOTH, &side))
    data.side = side;

  if (accord_json_cursor_whole (cursor, "certainty", ACCORD_JSON_OPTIONAL,
                                0, 100, &certainty))
    data.certainty = (int) certainty;

  data.read_today = read_today = read_read_today (cursor);

  if (kind == ACCORD_KIND_ADVANTAGE)
    return accord_item_new (kind, &data);

  accord_json_cursor_text (cursor, "guidance", ACCORD_JSON_OPTIONAL,
                           &data.guidance);
  evidence = read_text_list (cursor, "evidence");
  data.evidence = evidence;

  if (accord_json_cursor_whole (cursor, "weight", ACCORD_JSON_OPTIONAL,
                                1, 100, &weight))
    data.weight = (guint) weight;

  return accord_item_new (kind, &data);
}

static void
read_items (const AccordJsonCursor *cursor,
            const char             *name,
            AccordKind              kind,
            AccordArrangement      *arrangement,
            Reading                *reading)
{
  AccordJsonCursor list;

  if (!accord_json_cursor_array (cursor, name, ACCORD_JSON_OPTIONAL, &list))
    return;

  for (guint i = 0; i < accord_json_cursor_get_length (&list); i++)
    {
      AccordJsonCursor element;

      accord_json_cursor_element (&list, i, &element);
      if (accord_json_cursor_is_object (&element))
        accord_arrangement_take_item (arrangement,
                                      read_item (&element, kind, reading));
    }
}

static AccordArrangement *
read_arrangement (const AccordJsonCursor *cursor,
                  Reading                *reading)
{
  g_autofree const char **risks = NULL;
  g_autofree AccordReadToday *read_today = NULL;
  AccordArrangementData data = { 0 };
  AccordArrangement *arrangement;
  int value;

  data.id = read_id (cursor, reading->arrangement_ids);
  accord_json_cursor_text (cursor, "title", ACCORD_JSON_FILLED, &data.title);

  if (accord_json_cursor_enum (cursor, "initiation", ACCORD_JSON_OPTIONAL,
                               ACCORD_TYPE_INITIATION,
                               ACCORD_INITIATION_VOLUNTARY, &value))
    data.initiation = value;

  if (accord_json_cursor_enum (cursor, "level", ACCORD_JSON_OPTIONAL,
                               ACCORD_TYPE_LEVEL, ACCORD_LEVEL_INDIVIDUAL,
                               &value))
    data.level = value;

  accord_json_cursor_text (cursor, "summary", ACCORD_JSON_OPTIONAL,
                           &data.summary);
  risks = read_text_list (cursor, "risks");
  data.risks = risks;
  data.read_today = read_today = read_read_today (cursor);

  arrangement = accord_arrangement_new (&data);
  read_items (cursor, "advantages", ACCORD_KIND_ADVANTAGE, arrangement,
              reading);
  read_items (cursor, "context", ACCORD_KIND_CONTEXT, arrangement, reading);
  read_items (cursor, "enablers", ACCORD_KIND_ENABLER, arrangement, reading);

  return arrangement;
}

static void
read_source (const AccordJsonCursor *cursor,
             AccordSource           *source,
             char                  **year_text)
{
  AccordJsonCursor member;
  gint64 year;

  if (!accord_json_cursor_object (cursor, "source", ACCORD_JSON_OPTIONAL,
                                  &member))
    return;

  accord_json_cursor_text (&member, "title", ACCORD_JSON_OPTIONAL,
                           &source->title);
  accord_json_cursor_text (&member, "authors", ACCORD_JSON_OPTIONAL,
                           &source->authors);
  accord_json_cursor_text (&member, "publisher", ACCORD_JSON_OPTIONAL,
                           &source->publisher);
  if (accord_json_cursor_whole (&member, "year", ACCORD_JSON_OPTIONAL,
                                1, 9999, &year))
    source->year = *year_text = g_strdup_printf ("%d", (int) year);
  accord_json_cursor_text (&member, "address", ACCORD_JSON_OPTIONAL,
                           &source->address);
}

/* Whatever is wrong is in the cursor's faults and something stands in for it:
 * the caller throws the framework away then.
 */
static AccordFramework *
read_framework (const AccordJsonCursor *cursor,
                Reading                *reading)
{
  AccordFrameworkData data = { .id = "" };
  g_autofree char *year_text = NULL;
  AccordFramework *framework;
  AccordJsonCursor list;
  gint64 whole;

  accord_json_cursor_text (cursor, "id", ACCORD_JSON_FILLED, &data.id);
  if (accord_json_cursor_whole (cursor, "revision", ACCORD_JSON_OPTIONAL,
                                1, G_MAXINT, &whole))
    data.revision = (int) whole;
  accord_json_cursor_text (cursor, "title", ACCORD_JSON_FILLED, &data.title);
  read_source (cursor, &data.source, &year_text);
  if (accord_json_cursor_whole (cursor, "ready-from", ACCORD_JSON_OPTIONAL,
                                1, 100, &whole))
    data.ready_from = (int) whole;

  framework = accord_framework_new_empty (&data);

  if (accord_json_cursor_array (cursor, "arrangements", ACCORD_JSON_REQUIRED,
                                &list))
    {
      for (guint i = 0; i < accord_json_cursor_get_length (&list); i++)
        {
          AccordJsonCursor element;

          accord_json_cursor_element (&list, i, &element);
          if (accord_json_cursor_is_object (&element))
            accord_framework_take_arrangement (framework,
                                               read_arrangement (&element,
                                                                 reading));
        }
    }

  accord_framework_seal (framework);

  return framework;
}

AccordFramework *
accord_framework_read (GBytes      *bytes,
                       const char  *name,
                       GPtrArray  **faults,
                       GError     **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (AccordFramework) framework = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (faults != NULL)
    *faults = NULL;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_fault_free);
  root = accord_json_head_read (bytes, name, "accord-framework",
                                ACCORD_JSON_REQUIRED, found, error);

  if (root != NULL)
    {
      g_autoptr (GHashTable) arrangement_ids = g_hash_table_new (g_str_hash,
                                                                 g_str_equal);
      g_autoptr (GHashTable) item_ids = g_hash_table_new (g_str_hash,
                                                          g_str_equal);
      Reading reading = { arrangement_ids, item_ids };
      AccordJsonCursor cursor;

      accord_json_cursor_init (&cursor, root, found);
      framework = read_framework (&cursor, &reading);
      if (accord_json_head_check (name, found, error))
        return g_steal_pointer (&framework);
    }

  if (faults != NULL)
    *faults = g_steal_pointer (&found);

  return NULL;
}

/*
 * Another language's texts
 */

/* The member of @texts named @id where it is an object; "by id" need not name
 * everything, and may name what another revision has.
 */
static gboolean
find_texts (const AccordJsonCursor *texts,
            const char             *id,
            AccordJsonCursor       *member)
{
  return texts != NULL
         && accord_json_cursor_object (texts, id, ACCORD_JSON_OPTIONAL,
                                       member);
}

/* It may be absent, but not empty. */
static void
read_title (const AccordJsonCursor  *cursor,
            const char             **title)
{
  AccordJsonCursor member;

  if (accord_json_cursor_member (cursor, "title", &member))
    accord_json_cursor_is_text (&member, ACCORD_JSON_FILLED, title);
}

static AccordItem *
translate_item (AccordItem             *item,
                const AccordJsonCursor *texts)
{
  g_autofree const char **evidence = NULL;
  g_autofree AccordReadToday *read_today = NULL;
  AccordItemData data = {
    .id = accord_item_get_id (item),
    .title = accord_item_get_title (item),
    .side = accord_item_get_side (item),
    .certainty = accord_item_get_certainty (item),
    .guidance = accord_item_get_guidance (item),
    .evidence = accord_item_get_evidence (item),
    .weight = accord_item_get_weight (item),
    .read_today = accord_item_get_read_today_list (item),
  };
  AccordJsonCursor member;

  if (find_texts (texts, data.id, &member))
    {
      read_title (&member, &data.title);
      accord_json_cursor_text (&member, "guidance", ACCORD_JSON_OPTIONAL,
                               &data.guidance);
      evidence = read_text_list (&member, "evidence");
      if (evidence != NULL)
        data.evidence = evidence;
      read_today = read_read_today (&member);
      if (read_today != NULL)
        data.read_today = read_today;
    }

  return accord_item_new (accord_item_get_kind (item), &data);
}

static void
translate_items (GListModel             *items,
                 const AccordJsonCursor *texts,
                 AccordArrangement      *translated)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (items, i);

      accord_arrangement_take_item (translated, translate_item (item, texts));
    }
}

static AccordArrangement *
translate_arrangement (AccordArrangement      *arrangement,
                       const AccordJsonCursor *arrangement_texts,
                       const AccordJsonCursor *item_texts)
{
  g_autofree const char **risks = NULL;
  g_autofree AccordReadToday *read_today = NULL;
  AccordArrangementData data = {
    .id = accord_arrangement_get_id (arrangement),
    .title = accord_arrangement_get_title (arrangement),
    .initiation = accord_arrangement_get_initiation (arrangement),
    .level = accord_arrangement_get_level (arrangement),
    .summary = accord_arrangement_get_summary (arrangement),
    .risks = accord_arrangement_get_risks (arrangement),
    .read_today = accord_arrangement_get_read_today_list (arrangement),
  };
  AccordArrangement *translated;
  AccordJsonCursor member;

  if (find_texts (arrangement_texts, data.id, &member))
    {
      read_title (&member, &data.title);
      accord_json_cursor_text (&member, "summary", ACCORD_JSON_OPTIONAL,
                               &data.summary);
      risks = read_text_list (&member, "risks");
      if (risks != NULL)
        data.risks = risks;
      read_today = read_read_today (&member);
      if (read_today != NULL)
        data.read_today = read_today;
    }

  translated = accord_arrangement_new (&data);
  translate_items (accord_arrangement_get_advantages (arrangement),
                   item_texts, translated);
  translate_items (accord_arrangement_get_context (arrangement),
                   item_texts, translated);
  translate_items (accord_arrangement_get_enablers (arrangement),
                   item_texts, translated);

  return translated;
}

static AccordFramework *
translate_framework (AccordFramework        *framework,
                     const AccordJsonCursor *cursor)
{
  const char * const ids[] = { accord_framework_get_id (framework), NULL };
  AccordFrameworkData data = {
    .id = accord_framework_get_id (framework),
    .title = accord_framework_get_title (framework),
    .revision = accord_framework_get_revision (framework),
    .ready_from = accord_framework_get_ready_from (framework),
    .source = *accord_framework_get_source (framework),
  };
  AccordJsonCursor arrangements;
  AccordJsonCursor items;
  gboolean has_arrangements;
  gboolean has_items;
  AccordFramework *translated;
  const char *language;
  gint64 revision;
  guint word;

  accord_json_cursor_word (cursor, "framework", ACCORD_JSON_REQUIRED, ids,
                           &word);
  accord_json_cursor_whole (cursor, "revision", ACCORD_JSON_OPTIONAL,
                            1, G_MAXINT, &revision);
  accord_json_cursor_text (cursor, "language", ACCORD_JSON_FILLED, &language);
  read_title (cursor, &data.title);
  has_arrangements = accord_json_cursor_object (cursor, "arrangements",
                                                ACCORD_JSON_OPTIONAL,
                                                &arrangements);
  has_items = accord_json_cursor_object (cursor, "items",
                                         ACCORD_JSON_OPTIONAL, &items);

  translated = accord_framework_new_empty (&data);
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      AccordArrangement *arrangement =
        accord_framework_get_arrangement (framework, i);

      accord_framework_take_arrangement (
        translated,
        translate_arrangement (arrangement,
                               has_arrangements ? &arrangements : NULL,
                               has_items ? &items : NULL));
    }
  accord_framework_seal (translated);

  return translated;
}

AccordFramework *
accord_framework_read_texts (AccordFramework  *framework,
                             GBytes           *bytes,
                             const char       *name,
                             GPtrArray       **faults,
                             GError          **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (AccordFramework) translated = NULL;

  g_return_val_if_fail (ACCORD_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (faults != NULL)
    *faults = NULL;

  found = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_fault_free);
  root = accord_json_head_read (bytes, name, "accord-framework-text",
                                ACCORD_JSON_OPTIONAL, found, error);

  if (root != NULL)
    {
      AccordJsonCursor cursor;

      accord_json_cursor_init (&cursor, root, found);
      translated = translate_framework (framework, &cursor);
      if (accord_json_head_check (name, found, error))
        return g_steal_pointer (&translated);
    }

  if (faults != NULL)
    *faults = g_steal_pointer (&found);

  return NULL;
}
