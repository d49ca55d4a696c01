/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-csv.h"

#include "model/figures/accord-words.h"

/* Excel takes a file without it for the computer's old code page. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A row's own part is written over and over: the assessment's fields first,
 * the same words as the file's members.
 */
static const char * const columns[] = {
  "organisation",
  "partner",
  "role",
  "mandated",
  "structural",
  "respondent-name",
  "respondent-group",
  "date",
  "scope",
  "notes",
  "framework",
  "revision",
  "arrangement",
  "arrangement-title",
  "set-aside",
  "kind",
  "item",
  "title",
  "side",
  "weight",
  "status",
  "reason",
  "note",
  "evidence",
  "action",
  "action-owner",
  "action-organisation",
  "action-due",
  "action-done",
  "carried-from",
};

/* A spreadsheet cuts a cell off at 32,767 of its characters, which are units of
 * UTF-16; an apostrophe may come before them.
 */
#define CELL_LENGTH 32000

/* The columns that may need more than a cell, which goes on in columns at the
 * row's end: "evidence 2" and so on, only where a file needs them.
 */
static const char * const long_columns[] = { "notes", "reason", "note",
                                             "evidence" };

/**
 * accord_csv_new:
 *
 * Returns: (transfer full): an empty table, to be given to accord_csv_finish()
 */
GString *
accord_csv_new (void)
{
  return g_string_new (BYTE_ORDER_MARK);
}

static gboolean
begins_row (const GString *csv)
{
  return csv->len == strlen (BYTE_ORDER_MARK) ||
         csv->str[csv->len - 1] == '\n';
}

/* (transfer full): without what no cell can hold */
static char *
strip_controls (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text) + 1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\r' || c == '\n' || !g_unichar_iscntrl (c))
        g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

/* Whether a spreadsheet would run it: some pass over white space before the
 * sign, and some take the wide signs of East Asian keyboards for the others.
 */
static gboolean
is_armed (const char *text)
{
  const char *p = text;

  if (*text != '\0' && strchr ("\t\r\n", *text) != NULL)
    return TRUE;

  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  switch (g_utf8_get_char (p))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xff1d:
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * accord_csv_add:
 * @text: (nullable): a field; %NULL is ""
 *
 * A spreadsheet runs a field that begins with one of =, +, -, @, a tab or a
 * line's end; an apostrophe before it makes it text.
 */
void
accord_csv_add (GString    *csv,
                const char *text)
{
  g_autofree char *plain = NULL;
  gboolean armed;

  g_return_if_fail (csv != NULL);

  plain = strip_controls (text != NULL ? text : "");

  if (!begins_row (csv))
    g_string_append_c (csv, ',');

  armed = is_armed (plain);

  /* A spreadsheet may take semicolons and tabs for separators, too. */
  if (!armed && strpbrk (plain, ",;\t\"\r\n") == NULL)
    {
      g_string_append (csv, plain);

      /* An empty first field would look as if the row had not begun. */
      if (*plain == '\0' && begins_row (csv))
        g_string_append (csv, "\"\"");
      return;
    }

  g_string_append_c (csv, '"');
  if (armed)
    g_string_append_c (csv, '\'');
  for (const char *p = plain; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

void
accord_csv_end_row (GString *csv)
{
  g_return_if_fail (csv != NULL);

  g_string_append (csv, "\r\n");
}

/**
 * accord_csv_finish:
 * @csv: (transfer full): the table
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
accord_csv_finish (GString *csv)
{
  g_return_val_if_fail (csv != NULL, NULL);

  return g_string_free_to_bytes (csv);
}

static void
add_number (GString *csv,
            int      number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  accord_csv_add (csv, text);
}

static const char *
describe_fact (AccordFact fact)
{
  switch (fact)
    {
    case ACCORD_FACT_FALSE:
      return "false";
    case ACCORD_FACT_TRUE:
      return "true";
    case ACCORD_FACT_OPEN:
    default:
      return "";
    }
}

static const char *
describe_role (AccordRole role)
{
  return accord_role_to_word (role == ACCORD_ROLE_UNSTATED ? ACCORD_ROLE_EQUAL
                                                           : role);
}

static char *
describe_evidence (AccordAnswer *answer)
{
  GListModel *evidence = accord_answer_get_evidence (answer);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (AccordEvidence) piece = g_list_model_get_item (evidence, i);
      const char *parts[] = {
        accord_evidence_get_location (piece),
        accord_evidence_get_date (piece),
        accord_evidence_get_review_by (piece),
      };
      static const char * const names[] = { "location", "date", "review-by" };
      gboolean open = FALSE;

      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (text, accord_evidence_get_title (piece));

      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          if (*parts[k] == '\0')
            continue;
          g_string_append_printf (text, "%s%s: %s", open ? ", " : " (",
                                  names[k], parts[k]);
          open = TRUE;
        }

      if (open)
        g_string_append_c (text, ')');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where the part of @text ends that one cell takes: behind a piece of evidence
 * or a word, where there is one. */
static const char *
find_part_end (const char *text)
{
  const char *end = text;
  const char *word = NULL;
  const char *piece = NULL;

  for (guint units = 0; *end != '\0'; end = g_utf8_next_char (end))
    {
      units += g_utf8_get_char (end) > 0xffff ? 2 : 1;
      if (units > CELL_LENGTH)
        return piece != NULL ? piece : word != NULL ? word : end;
      if (*end == ' ' && end > text && end[-1] == ';')
        piece = end + 1;
      else if (*end == ' ' || *end == '\n')
        word = end + 1;
    }

  return end;
}

static void
add_first_part (GString    *csv,
                const char *text)
{
  const char *end = find_part_end (text);
  g_autofree char *part = g_strndup (text, (gsize) (end - text));

  accord_csv_add (csv, part);
}

/* All of @text, or what one cell of a spreadsheet takes of it. */
static void
add_part (GString    *csv,
          const char *text,
          gboolean    whole)
{
  if (whole)
    accord_csv_add (csv, text);
  else
    add_first_part (csv, text);
}

static const char *
get_reason (AccordAnswer *answer)
{
  return accord_answer_get_status (answer) == ACCORD_STATUS_NOT_APPLICABLE
         ? accord_answer_get_reason (answer) : "";
}

void
accord_csv_add_respondent (GString          *csv,
                           AccordAssessment *assessment)
{
  AccordGroup group = accord_assessment_get_respondent_group (assessment);

  accord_csv_add (csv, accord_assessment_get_partner (assessment));
  accord_csv_add (csv,
                  describe_role (accord_assessment_get_role (assessment)));
  accord_csv_add (csv, describe_fact (
                    accord_assessment_get_mandated (assessment)));
  accord_csv_add (csv, describe_fact (
                    accord_assessment_get_structural (assessment)));
  accord_csv_add (csv, accord_assessment_get_respondent_name (assessment));
  accord_csv_add (csv, group == ACCORD_GROUP_NONE
                       ? "" : accord_group_to_word (group));
}

void
accord_csv_add_about (GString          *csv,
                      AccordAssessment *assessment,
                      gboolean          whole)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  int revision = accord_assessment_get_framework_revision (assessment);

  accord_csv_add (csv, accord_assessment_get_scope (assessment));
  add_part (csv, accord_assessment_get_notes (assessment), whole);
  accord_csv_add (csv, accord_framework_get_id (framework));
  if (revision > 0)
    add_number (csv, revision);
  else
    accord_csv_add (csv, "");
}

static void
add_assessment (GString          *csv,
                AccordAssessment *assessment)
{
  accord_csv_add (csv, accord_assessment_get_organisation (assessment));
  accord_csv_add_respondent (csv, assessment);
  accord_csv_add (csv, accord_assessment_get_date (assessment));
  accord_csv_add_about (csv, assessment, FALSE);
}

static void
add_item (GString          *csv,
          AccordAssessment *assessment,
          AccordItem       *item)
{
  AccordArrangement *type = accord_item_get_arrangement (item);
  gboolean aside = accord_score_sets_aside (
    type, accord_assessment_get_mandated (assessment),
    accord_assessment_get_structural (assessment));

  accord_csv_add (csv, accord_arrangement_get_id (type));
  accord_csv_add (csv, accord_arrangement_get_title (type));
  accord_csv_add (csv, aside ? "true" : "false");
  accord_csv_add (csv, accord_item_get_kind (item) == ACCORD_KIND_CONTEXT
                       ? "context" : "enabler");
  accord_csv_add (csv, accord_item_get_id (item));
  accord_csv_add (csv, accord_item_get_title (item));
  accord_csv_add (csv, accord_side_to_word (accord_item_get_side (item)));
  add_number (csv, (int) accord_item_get_weight (item));
}

void
accord_csv_add_reason (GString      *csv,
                       AccordAnswer *answer,
                       gboolean      whole)
{
  add_part (csv, answer != NULL ? get_reason (answer) : "", whole);
}

void
accord_csv_add_recorded (GString      *csv,
                         AccordAnswer *answer,
                         gboolean      whole)
{
  AccordAction *action = answer != NULL ? accord_answer_get_action (answer)
                                        : NULL;
  g_autofree char *evidence = answer != NULL ? describe_evidence (answer)
                                             : NULL;

  add_part (csv, evidence != NULL ? evidence : "", whole);
  accord_csv_add (csv, action ? accord_action_get_what (action) : "");
  accord_csv_add (csv, action ? accord_action_get_owner (action) : "");
  accord_csv_add (csv, action ? accord_action_get_organisation (action) : "");
  accord_csv_add (csv, action ? accord_action_get_due (action) : "");
  accord_csv_add (csv, action == NULL ? ""
                       : accord_action_get_done (action) ? "true" : "false");
  accord_csv_add (csv, answer ? accord_answer_get_carried_from (answer) : "");
}

static void
add_answer (GString      *csv,
            AccordAnswer *answer)
{
  accord_csv_add (csv,
                  accord_status_to_word (accord_answer_get_status (answer)));
  accord_csv_add_reason (csv, answer, FALSE);
  add_first_part (csv, accord_answer_get_note (answer));
  accord_csv_add_recorded (csv, answer, FALSE);
}

/* (transfer full): @text in parts that one after the other are the whole */
static GPtrArray *
split_cell (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  do
    {
      const char *end = find_part_end (text);

      g_ptr_array_add (parts, g_strndup (text, (gsize) (end - text)));
      text = end;
    }
  while (*text != '\0');

  return parts;
}

static char *
get_long_text (AccordAssessment *assessment,
               AccordAnswer     *answer,
               guint             column)
{
  const char * const texts[] = {
    accord_assessment_get_notes (assessment),
    get_reason (answer),
    accord_answer_get_note (answer),
  };

  return column < G_N_ELEMENTS (texts) ? g_strdup (texts[column])
                                       : describe_evidence (answer);
}

/* How many cells the longest of each long column takes */
static void
count_parts (AccordAssessment *assessment,
             guint            *counts)
{
  for (guint c = 0; c < G_N_ELEMENTS (long_columns); c++)
    {
      counts[c] = 1;

      for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
        {
          g_autofree char *text = get_long_text (
            assessment, accord_assessment_get_answer (assessment, i), c);
          g_autoptr (GPtrArray) parts = split_cell (text);

          counts[c] = MAX (counts[c], parts->len);
        }
    }
}

static void
add_further_titles (GString     *csv,
                    const guint *counts)
{
  for (guint c = 0; c < G_N_ELEMENTS (long_columns); c++)
    {
      for (guint k = 1; k < counts[c]; k++)
        {
          g_autofree char *title = g_strdup_printf ("%s %u", long_columns[c],
                                                    k + 1);

          accord_csv_add (csv, title);
        }
    }
}

static void
add_further_parts (GString          *csv,
                   AccordAssessment *assessment,
                   AccordAnswer     *answer,
                   const guint      *counts)
{
  for (guint c = 0; c < G_N_ELEMENTS (long_columns); c++)
    {
      g_autofree char *text = get_long_text (assessment, answer, c);
      g_autoptr (GPtrArray) parts = split_cell (text);

      for (guint k = 1; k < counts[c]; k++)
        accord_csv_add (csv, k < parts->len ? g_ptr_array_index (parts, k)
                                            : "");
    }
}

/**
 * accord_csv_write_assessment:
 *
 * A row for each checkable item, the assessment's own fields repeated in
 * columns.  Words are those of the file format, in every language.  What is too
 * long for a spreadsheet's cell goes on in further columns, "evidence 2" and so
 * on, at the row's end.
 *
 * Returns: (transfer full): UTF-8 with a byte order mark, lines ended by CRLF
 */
GBytes *
accord_csv_write_assessment (AccordAssessment *assessment)
{
  GString *csv;
  guint counts[G_N_ELEMENTS (long_columns)];

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  count_parts (assessment, counts);

  csv = accord_csv_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    accord_csv_add (csv, columns[i]);
  add_further_titles (csv, counts);
  accord_csv_end_row (csv);

  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (assessment, i);

      add_assessment (csv, assessment);
      add_item (csv, assessment, accord_answer_get_item (answer));
      add_answer (csv, answer);
      add_further_parts (csv, assessment, answer, counts);
      accord_csv_end_row (csv);
    }

  return accord_csv_finish (csv);
}
