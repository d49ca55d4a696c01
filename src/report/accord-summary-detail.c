/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-private.h"

#include "model/figures/accord-carried.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* A note longer than this flows below its table, where it may go on over
 * pages; a row of a table may not.
 */
#define LONG_NOTE 600

/* More pieces of evidence than these are a list below their table. */
#define MANY_PIECES 8

static void
append_line (GString    *text,
             const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void G_GNUC_PRINTF (2, 3)
append_format (GString    *text,
               const char *format,
               ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);

  append_line (text, line);
}

/* Who has to show a line, to somebody who was not asked.  A name stands at the
 * end (interface, section 9).
 */
static char *
describe_whose (AccordSummary *summary,
                AccordItem    *item)
{
  AccordSide side = accord_item_get_side (item);
  AccordRole role = accord_assessment_get_role (summary->assessment);
  g_autofree char *name = NULL;

  if (side == ACCORD_SIDE_BOTH)
    return NULL;
  if (side == ACCORD_SIDE_EXTERNAL)
    return g_strdup (_("For a regulator, commissioner or funder to show"));

  if (role == ACCORD_ROLE_LEAD || role == ACCORD_ROLE_SUPPORTED)
    name = (role == ACCORD_ROLE_LEAD) == (side == ACCORD_SIDE_LEAD)
           ? accord_summary_get_own (summary)
           : accord_summary_get_partner (summary);

  if (name == NULL || *name == '\0')
    return g_strdup (side == ACCORD_SIDE_LEAD
                     ? _("For the supporting or acquiring organisation to "
                         "show")
                     : _("For the supported or acquired organisation to "
                         "show"));

  return g_strdup_printf (side == ACCORD_SIDE_LEAD
                          /* Translators: an organisation's name */
                          ? _("For the supporting or acquiring organisation "
                              "to show: %s")
                          : _("For the supported or acquired organisation to "
                              "show: %s"), name);
}

static void
append_reason (AccordSummary *summary,
               GString       *text,
               AccordAnswer  *answer)
{
  const char *reason = accord_answer_get_reason (answer);

  if (accord_answer_get_status (answer) != ACCORD_STATUS_NOT_APPLICABLE)
    return;

  if (*reason == '\0')
    {
      append_line (text, _("No reason given"));
    }
  else
    {
      g_autofree char *shown = accord_summary_conceal (summary, reason);

      /* Translators: why a line does not apply */
      append_format (text, _("Reason: %s"), shown);
    }
}

/* "Joint clinic agenda · Shared drive · 2 October 2026 · review by …" */
static char *
describe_piece (AccordSummary  *summary,
                AccordEvidence *piece)
{
  const char *location = accord_evidence_get_location (piece);
  g_autofree char *title =
    accord_summary_conceal (summary, accord_evidence_get_title (piece));
  g_autofree char *date = accord_words_date (accord_evidence_get_date (piece));
  g_autofree char *review =
    accord_words_date (accord_evidence_get_review_by (piece));
  g_autofree char *title_part = accord_report_isolate (title);
  g_autofree char *location_part = accord_report_isolate (location);
  g_autoptr (GString) line = g_string_new (title_part);

  if (*location != '\0' && accord_summary_is_concealed (summary))
    summary->n_locations_left_out++;
  else if (*location != '\0')
    g_string_append_printf (line, " · %s", location_part);
  if (*date != '\0')
    g_string_append_printf (line, " · %s", date);
  if (*review != '\0')
    {
      g_string_append (line, " · ");
      /* Translators: the date by which evidence is to be looked at again */
      g_string_append_printf (line, _("review by %s"), review);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
append_evidence (AccordSummary *summary,
                 GString       *text,
                 AccordAnswer  *answer)
{
  GListModel *evidence = accord_answer_get_evidence (answer);
  guint n = g_list_model_get_n_items (evidence);

  if (n == 0 && accord_answer_get_status (answer) == ACCORD_STATUS_IN_PLACE)
    append_line (text, _("In place, no evidence recorded"));

  if (n > MANY_PIECES)
    {
      append_format (text, ngettext ("%u piece of evidence stands below this "
                                     "table.",
                                     "%u pieces of evidence stand below this "
                                     "table.", n), n);
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordEvidence) piece = g_list_model_get_item (evidence, i);
      g_autofree char *line = describe_piece (summary, piece);

      /* Translators: the title of a document or the like, and more of it */
      append_format (text, _("Evidence: %s"), line);
    }
}

static void
add_long_evidence (AccordSummary *summary,
                   GListModel    *answers)
{
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (AccordAnswer) answer = g_list_model_get_item (answers, i);
      GListModel *evidence = accord_answer_get_evidence (answer);
      guint n = g_list_model_get_n_items (evidence);
      g_autofree char *heading = NULL;
      AccordBlock *list;

      if (n <= MANY_PIECES)
        continue;

      /* Translators: the line of the list that evidence is for */
      heading = g_strdup_printf (_("Evidence for: %s"), accord_item_get_title (
                                   accord_answer_get_item (answer)));
      accord_report_add_heading (summary->report, 3, heading);
      list = accord_report_add_list (summary->report);

      for (guint k = 0; k < n; k++)
        {
          g_autoptr (AccordEvidence) piece = g_list_model_get_item (evidence,
                                                                    k);
          g_autofree char *line = describe_piece (summary, piece);

          accord_block_add_entry (list, line);
        }
    }
}

static void
append_action (AccordSummary *summary,
               GString       *text,
               AccordAnswer  *answer)
{
  AccordAction *action = accord_answer_get_action (answer);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *what = NULL;
  g_autofree char *due = NULL;
  g_autofree char *organisation = NULL;
  const char *owner;

  if (action == NULL)
    return;

  what = accord_summary_conceal (summary, accord_action_get_what (action));
  due = accord_words_date (accord_action_get_due (action));
  organisation =
    accord_summary_conceal (summary, accord_action_get_organisation (action));
  owner = accord_action_get_owner (action);

  /* Translators: what is to be done */
  g_string_append_printf (line, _("Action: %s"), what);
  g_string_append (line, " · ");
  if (*owner == '\0')
    {
      g_string_append (line, _("No owner"));
    }
  else if (accord_summary_is_concealed (summary))
    {
      summary->n_names_left_out++;
      g_string_append (line, _("owner left out"));
    }
  else
    {
      g_string_append (line, owner);
    }
  if (*organisation != '\0')
    g_string_append_printf (line, " · %s", organisation);
  g_string_append (line, " · ");
  if (*due == '\0')
    g_string_append (line, _("No date"));
  else
    /* Translators: a date */
    g_string_append_printf (line, _("due %s"), due);
  g_string_append (line, " · ");
  g_string_append (line, accord_action_get_done (action) ? _("done")
                                                         : _("open"));
  append_line (text, line->str);
}

/* Everything that is recorded of an item except a note that is too long for a
 * row of a table.
 */
static char *
describe_recorded (AccordSummary *summary,
                   AccordAnswer  *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AccordItem *item = accord_answer_get_item (answer);
  const char *note = accord_answer_get_note (answer);
  const char *carried_from = accord_answer_get_carried_from (answer);
  g_autofree char *whose = describe_whose (summary, item);

  if (whose != NULL)
    append_line (text, whose);

  append_reason (summary, text, answer);

  if (*note != '\0' && accord_summary_is_concealed (summary))
    summary->n_notes_left_out++;
  else if (g_utf8_strlen (note, -1) > LONG_NOTE)
    append_line (text, _("The note stands below this table."));
  else if (*note != '\0')
    /* Translators: what somebody wrote about a line */
    append_format (text, _("Note: %s"), note);

  append_evidence (summary, text, answer);
  append_action (summary, text, answer);

  if (*carried_from != '\0')
    {
      g_autofree char *date = accord_words_date (carried_from);

      append_format (text, _("From %s, not reconfirmed"), date);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_long_notes (AccordSummary *summary,
                GListModel    *answers)
{
  if (accord_summary_is_concealed (summary))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (AccordAnswer) answer = g_list_model_get_item (answers, i);
      const char *note = accord_answer_get_note (answer);
      g_autofree char *heading = NULL;

      if (g_utf8_strlen (note, -1) <= LONG_NOTE)
        continue;

      /* Translators: the line of the list that a note is about */
      heading = g_strdup_printf (_("Note on: %s"), accord_item_get_title (
                                   accord_answer_get_item (answer)));
      accord_report_add_heading (summary->report, 3, heading);
      accord_report_add_paragraph (summary->report, ACCORD_TEXT_NOTE, note);
    }
}

/* What was taken over and is not reconfirmed is counted apart. */
static void
add_carried (AccordReport      *report,
             AccordAssessment  *assessment,
             AccordArrangement *type,
             AccordKind         kind)
{
  AccordCarried carried = accord_carried_count (assessment, type, kind);
  g_autofree char *text = accord_carried_to_text (&carried);

  if (text != NULL)
    accord_report_add_paragraph (report, ACCORD_TEXT_BODY, text);
}

static void
add_group (AccordSummary     *summary,
           AccordArrangement *type,
           AccordKind         kind,
           const AccordTally *tally)
{
  AccordReport *report = summary->report;
  g_autoptr (GListModel) answers = NULL;
  g_autofree char *figures = accord_words_group_line (tally);
  g_autofree char *heading = NULL;
  AccordBlock *table;

  answers = accord_assessment_list_answers (summary->assessment, type, kind);
  if (g_list_model_get_n_items (answers) == 0)
    return;

  heading = g_strdup_printf (kind == ACCORD_KIND_CONTEXT
                             /* Translators: counts and a percentage */
                             ? _("Helpful context: %s")
                             : _("Key enablers: %s"), figures);
  accord_report_add_heading (report, 3, heading);
  add_carried (report, summary->assessment, type, kind);

  table = accord_report_add_table (report, heading);
  accord_block_add_column (table, _("Answer"), 1.85);
  accord_block_add_column (table, _("Line"), 3.7);
  accord_block_add_column (table, _("What is recorded"), 3.8);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (AccordAnswer) answer = g_list_model_get_item (answers, i);
      AccordStatus status = accord_answer_get_status (answer);
      g_autofree char *recorded = describe_recorded (summary, answer);

      accord_block_add_row (table);
      accord_block_add_status (table, status, accord_status_to_title (status));
      accord_block_add_text (table, accord_item_get_title (
                               accord_answer_get_item (answer)));
      accord_block_add_text (table, recorded);
    }

  add_long_notes (summary, answers);
  add_long_evidence (summary, answers);
}

static void
add_texts (AccordSummary      *summary,
           const char         *heading,
           const char * const *texts)
{
  AccordBlock *list;

  if (texts == NULL || texts[0] == NULL)
    return;

  accord_report_add_heading (summary->report, 3, heading);
  list = accord_report_add_list (summary->report);
  for (guint i = 0; texts[i] != NULL; i++)
    accord_block_add_entry (list, texts[i]);
}

static void
add_advantages (AccordSummary     *summary,
                AccordArrangement *type)
{
  GListModel *advantages = accord_arrangement_get_advantages (type);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (advantages); i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (advantages, i);

      g_ptr_array_add (texts, (gpointer) accord_item_get_title (item));
    }
  g_ptr_array_add (texts, NULL);

  add_texts (summary, _("Main advantages"),
             (const char * const *) texts->pdata);
}

static void
add_type (AccordSummary *summary,
          guint          index)
{
  AccordArrangement *type =
    accord_framework_get_arrangement (summary->framework, index);
  const AccordStanding *standing = &summary->score->standings[index];
  const char *reason = accord_words_aside_reason (
    type, accord_assessment_get_mandated (summary->assessment),
    accord_assessment_get_structural (summary->assessment));
  const char *gloss = accord_arrangement_get_summary (type);
  g_autofree char *enablers = accord_words_enablers (&standing->enablers);
  g_autofree char *line = NULL;

  accord_report_add_heading (summary->report, 2,
                             accord_arrangement_get_title (type));
  if (*gloss != '\0')
    {
      accord_report_add_paragraph (summary->report, ACCORD_TEXT_BODY, gloss);
      accord_report_keep_with_next (summary->report);
    }

  line = reason != NULL
         ? g_strdup_printf ("%s · %s · %s", enablers,
                            accord_words_position (standing, TRUE), reason)
         : g_strdup_printf ("%s · %s", enablers,
                            accord_words_position (standing, FALSE));
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_LEAD, line);
  accord_report_keep_with_next (summary->report);

  add_group (summary, type, ACCORD_KIND_CONTEXT, &standing->context);
  add_group (summary, type, ACCORD_KIND_ENABLER, &standing->enablers);
  add_advantages (summary, type);
  add_texts (summary, _("Risks"), accord_arrangement_get_risks (type));
}

/** accord_summary_add_detail: each type with all its items. */
void
accord_summary_add_detail (AccordSummary *summary)
{
  const gboolean *types = summary->options->types;

  for (guint i = 0; i < summary->score->n_arrangements; i++)
    {
      if (types == NULL || types[i])
        add_type (summary, i);
    }
}

static void
add_row (AccordBlock *table,
         const char  *what,
         const char  *value)
{
  if (value == NULL || *value == '\0')
    return;

  accord_block_add_row (table);
  accord_block_add_text (table, what);
  accord_block_add_text (table, value);
}

/* As on the page Details, but for a reader who is neither of the two. */
static const char *
describe_mandated (AccordFact fact)
{
  return fact == ACCORD_FACT_FALSE
         ? _("The two organisations chose it")
         : accord_mandated_to_title (fact);
}

static void
add_left_out (AccordSummary *summary)
{
  g_autofree char *notes = NULL;
  g_autofree char *locations = NULL;
  g_autofree char *names = NULL;
  AccordBlock *list;

  if (!accord_summary_is_concealed (summary))
    return;

  notes = g_strdup_printf (ngettext ("%u note", "%u notes",
                                     summary->n_notes_left_out),
                           summary->n_notes_left_out);
  locations = g_strdup_printf (ngettext ("%u place where evidence is kept",
                                         "%u places where evidence is kept",
                                         summary->n_locations_left_out),
                               summary->n_locations_left_out);
  names = g_strdup_printf (ngettext ("%u name", "%u names",
                                     summary->n_names_left_out),
                           summary->n_names_left_out);

  accord_report_add_heading (summary->report, 2,
                             _("Left out of this copy"));
  list = accord_report_add_list (summary->report);
  accord_block_add_entry (list, notes);
  accord_block_add_entry (list, locations);
  accord_block_add_entry (list, names);
}

static void
add_source (AccordSummary *summary)
{
  const AccordSource *source = accord_framework_get_source (summary->framework);
  AccordBlock *table;

  accord_report_add_heading (summary->report, 2, _("About the source"));
  table = accord_report_add_table (summary->report, _("About the source"));
  accord_block_add_column (table, _("What"), 1);
  accord_block_add_column (table, _("Where from"), 3);
  add_row (table, _("List"), accord_framework_get_title (summary->framework));
  add_row (table, _("Title"), source->title);
  add_row (table, _("Authors"), source->authors);
  add_row (table, _("Publisher"), source->publisher);
  add_row (table, _("Year"), source->year);
  add_row (table, _("Address"), source->address);
}

/**
 * accord_summary_add_about:
 *
 * The assessment's own fields, what an alias left out, and the source.
 */
void
accord_summary_add_about (AccordSummary *summary)
{
  AccordAssessment *assessment = summary->assessment;
  const char *notes = accord_assessment_get_notes (assessment);
  const char *name = accord_assessment_get_respondent_name (assessment);
  gboolean concealed = accord_summary_is_concealed (summary);
  g_autofree char *own = accord_summary_get_own (summary);
  g_autofree char *partner = accord_summary_get_partner (summary);
  g_autofree char *scope =
    accord_summary_conceal (summary, accord_assessment_get_scope (assessment));
  g_autofree char *date =
    accord_words_date (accord_assessment_get_date (assessment));
  AccordBlock *table;

  accord_report_add_heading (summary->report, 2,
                             _("About this assessment"));
  table = accord_report_add_table (summary->report,
                                   _("About this assessment"));
  accord_block_add_column (table, _("Asked"), 1);
  accord_block_add_column (table, _("Recorded"), 2);

  add_row (table, _("Organisation"), own);
  add_row (table, _("Partner"), partner);
  add_row (table, _("What for"), scope);
  add_row (table, _("Date"), date);
  add_row (table, _("How it came about"),
           describe_mandated (accord_assessment_get_mandated (assessment)));
  add_row (table, _("What is being considered"),
           accord_structural_to_title (
             accord_assessment_get_structural (assessment)));
  add_row (table, _("The organisation’s part"),
           accord_role_to_title (accord_assessment_get_role (assessment)));
  add_row (table, _("Answered by"),
           accord_group_to_title (
             accord_assessment_get_respondent_group (assessment)));

  if (*name != '\0' && concealed)
    summary->n_names_left_out++;
  else
    add_row (table, _("Name"), name);

  if (*notes != '\0' && concealed)
    {
      summary->n_notes_left_out++;
    }
  else if (*notes != '\0')
    {
      accord_report_add_heading (summary->report, 3, _("Notes"));
      accord_report_add_paragraph (summary->report, ACCORD_TEXT_NOTE, notes);
    }

  add_left_out (summary);
  add_source (summary);
}
