/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-summary-private.h"

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

static void
append_reason (GString      *text,
               AccordAnswer *answer)
{
  g_autofree char *reason =
    accord_report_isolate (accord_answer_get_reason (answer));

  if (accord_answer_get_status (answer) != ACCORD_STATUS_NOT_APPLICABLE)
    return;

  if (*reason == '\0')
    append_line (text, _("No reason given"));
  else
    /* Translators: why a line does not apply */
    append_format (text, _("Reason: %s"), reason);
}

/* "Joint clinic agenda · Shared drive · 2 October 2026 · review by …" */
static char *
describe_piece (AccordEvidence *piece)
{
  const char *location = accord_evidence_get_location (piece);
  g_autofree char *date = accord_words_date (accord_evidence_get_date (piece));
  g_autofree char *review =
    accord_words_date (accord_evidence_get_review_by (piece));
  g_autofree char *title_part =
    accord_report_isolate (accord_evidence_get_title (piece));
  g_autofree char *location_part = accord_report_isolate (location);
  g_autoptr (GString) line = g_string_new (title_part);

  if (*location != '\0')
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
append_evidence (GString      *text,
                 AccordAnswer *answer)
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
      g_autofree char *line = describe_piece (piece);

      /* Translators: the title of a document or the like, and more of it */
      append_format (text, _("Evidence: %s"), line);
    }
}

static void
append_action (GString      *text,
               AccordAnswer *answer)
{
  AccordAction *action = accord_answer_get_action (answer);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *what = NULL;
  g_autofree char *due = NULL;
  g_autofree char *organisation = NULL;
  g_autofree char *owner = NULL;

  if (action == NULL)
    return;

  due = accord_words_date (accord_action_get_due (action));
  what = accord_report_isolate (accord_action_get_what (action));
  organisation =
    accord_report_isolate (accord_action_get_organisation (action));
  owner = accord_report_isolate (accord_action_get_owner (action));

  /* Translators: what is to be done */
  g_string_append_printf (line, _("Action: %s"), what);
  g_string_append (line, " · ");
  g_string_append (line, *owner == '\0' ? _("No owner") : owner);
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

/**
 * accord_summary_describe_recorded:
 *
 * Returns: (transfer full): everything that is recorded of an item, a line
 *   each, except a note or evidence that is too long for a row of a table
 */
char *
accord_summary_describe_recorded (AccordAnswer *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *note = accord_answer_get_note (answer);
  const char *carried_from = accord_answer_get_carried_from (answer);
  g_autofree char *shown_note = accord_report_isolate (note);

  append_reason (text, answer);

  if (g_utf8_strlen (note, -1) > LONG_NOTE)
    append_line (text, _("The note stands below this table."));
  else if (*note != '\0')
    /* Translators: what somebody wrote about a line */
    append_format (text, _("Note: %s"), shown_note);

  append_evidence (text, answer);
  append_action (text, answer);

  if (*carried_from != '\0')
    {
      g_autofree char *date = accord_words_date (carried_from);

      append_format (text, _("From %s, not reconfirmed"), date);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_long_heading (AccordSummary *summary,
                  const char    *heading,
                  const char    *who)
{
  g_autofree char *text = NULL;

  text = who != NULL
         /* Translators: what a note or evidence is about, and whose it is */
         ? g_strdup_printf (_("%s · %s"), heading, who)
         : g_strdup (heading);
  accord_report_add_heading (summary->report, 3, text);
}

/**
 * accord_summary_add_long_note:
 * @who: (nullable): whose note it is, where there are several
 *
 * Adds a note that is too long for a row of a table; nothing else.
 */
void
accord_summary_add_long_note (AccordSummary *summary,
                              AccordAnswer  *answer,
                              const char    *who)
{
  const char *note = accord_answer_get_note (answer);
  g_autofree char *heading = NULL;

  if (g_utf8_strlen (note, -1) <= LONG_NOTE)
    return;

  /* Translators: the line of the list that a note is about */
  heading = g_strdup_printf (_("Note on: %s"), accord_item_get_title (
                               accord_answer_get_item (answer)));
  add_long_heading (summary, heading, who);
  accord_report_add_paragraph (summary->report, ACCORD_TEXT_NOTE, note);
}

/** accord_summary_add_long_evidence: the same of many pieces of evidence. */
void
accord_summary_add_long_evidence (AccordSummary *summary,
                                  AccordAnswer  *answer,
                                  const char    *who)
{
  GListModel *evidence = accord_answer_get_evidence (answer);
  guint n = g_list_model_get_n_items (evidence);
  g_autofree char *heading = NULL;
  AccordBlock *list;

  if (n <= MANY_PIECES)
    return;

  /* Translators: the line of the list that evidence is for */
  heading = g_strdup_printf (_("Evidence for: %s"), accord_item_get_title (
                               accord_answer_get_item (answer)));
  add_long_heading (summary, heading, who);
  list = accord_report_add_list (summary->report);

  for (guint k = 0; k < n; k++)
    {
      g_autoptr (AccordEvidence) piece = g_list_model_get_item (evidence, k);
      g_autofree char *line = describe_piece (piece);

      accord_block_add_entry (list, line);
    }
}
