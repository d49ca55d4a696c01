/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-words.h"

#include "model/accord-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names, dates, and what a row and a file are called: interface.md, sections
 * 2 to 4.
 */

/* Bytes that one name may take in a file's name: two of them, the date and
 * the ending stay below the 255 that file systems allow.
 */
#define MAX_NAME_BYTES 100

/* Longest first: the first that fits is cut (interface, Comparison, 5). */
static const char * const closings[] = {
  "NHS Foundation Trust",
  "University Health Board",
  "Integrated Care Board",
  "NHS Trust",
  "Health Board",
};

/* Months are texts of ours, not of the C library: a Welsh report printed on an
 * English system must not change language in the middle of a line.
 */
static const char *
get_month (int month)
{
  switch (month)
    {
    case 1:
      return C_("month in a date", "January");
    case 2:
      return C_("month in a date", "February");
    case 3:
      return C_("month in a date", "March");
    case 4:
      return C_("month in a date", "April");
    case 5:
      return C_("month in a date", "May");
    case 6:
      return C_("month in a date", "June");
    case 7:
      return C_("month in a date", "July");
    case 8:
      return C_("month in a date", "August");
    case 9:
      return C_("month in a date", "September");
    case 10:
      return C_("month in a date", "October");
    case 11:
      return C_("month in a date", "November");
    case 12:
      return C_("month in a date", "December");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * accord_words_date:
 * @iso: (nullable): a date as in files, or ""
 *
 * Returns: (transfer full): the date written out; "" for none; @iso itself
 *   where it is no date
 */
char *
accord_words_date (const char *iso)
{
  if (iso == NULL || *iso == '\0')
    return g_strdup ("");

  if (!accord_date_is_valid (iso))
    return g_strdup (iso);

  /* Translators: a date as day, month and year: "31 January 2027" */
  return g_strdup_printf (C_("date", "%1$d %2$s %3$d"),
                          (int) g_ascii_strtoull (iso + 8, NULL, 10),
                          get_month ((int) g_ascii_strtoull (iso + 5, NULL,
                                                             10)),
                          (int) g_ascii_strtoull (iso, NULL, 10));
}

/**
 * accord_words_short_name:
 *
 * Returns: (transfer full): the name without a closing such as "NHS Foundation
 *   Trust"; the whole where nothing would be left
 */
char *
accord_words_short_name (const char *organisation)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (organisation != NULL, NULL);

  name = g_strstrip (g_strdup (organisation));

  for (guint i = 0; i < G_N_ELEMENTS (closings); i++)
    {
      gsize length = strlen (name);
      gsize closing = strlen (closings[i]);
      char *at;

      if (length <= closing)
        continue;

      at = name + length - closing;
      if (at[-1] != ' ' || g_ascii_strcasecmp (at, closings[i]) != 0)
        continue;

      *at = '\0';
      g_strchomp (name);
      if (g_str_has_suffix (name, ","))
        name[strlen (name) - 1] = '\0';

      return *name != '\0' ? g_steal_pointer (&name)
                           : g_strdup (organisation);
    }

  return g_steal_pointer (&name);
}

/**
 * accord_words_is_same_name:
 *
 * Returns: whether two names are the same but for case, for spaces around them
 *   and for a closing such as "NHS Trust"
 */
gboolean
accord_words_is_same_name (const char *a,
                           const char *b)
{
  g_autofree char *short_a = NULL;
  g_autofree char *short_b = NULL;
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  short_a = accord_words_short_name (a);
  short_b = accord_words_short_name (b);
  folded_a = g_utf8_casefold (short_a, -1);
  folded_b = g_utf8_casefold (short_b, -1);

  return strcmp (folded_a, folded_b) == 0;
}

/**
 * accord_words_short_names:
 * @a: one name, or ""
 * @b: the other name, or ""
 * @short_a: (out) (transfer full): what to call the first
 * @short_b: (out) (transfer full): what to call the second
 *
 * Both in short, or both in full where the short ones would be the same.  An
 * organisation without a name is called by its place, never "A" or "B".
 */
void
accord_words_short_names (const char  *a,
                          const char  *b,
                          char       **short_a,
                          char       **short_b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_if_fail (a != NULL && b != NULL);
  g_return_if_fail (short_a != NULL && short_b != NULL);

  first = accord_words_short_name (a);
  second = accord_words_short_name (b);

  if (strcmp (first, second) == 0 && strcmp (a, b) != 0)
    {
      g_free (first);
      g_free (second);
      first = g_strdup (a);
      second = g_strdup (b);
    }

  /* Translators: in place of an organisation's name that is not recorded */
  *short_a = *first != '\0' ? g_steal_pointer (&first)
                            : g_strdup (_("the first organisation"));
  /* Translators: in place of an organisation's name that is not recorded */
  *short_b = *second != '\0' ? g_steal_pointer (&second)
                             : g_strdup (_("the second organisation"));
}

const char *
accord_words_side (AccordSide side)
{
  switch (side)
    {
    case ACCORD_SIDE_LEAD:
      return _("For the supporting or acquiring organisation to show");
    case ACCORD_SIDE_SUPPORTED:
      return _("For the supported or acquired organisation to show");
    case ACCORD_SIDE_EXTERNAL:
      return _("For a regulator, commissioner or funder to show");
    case ACCORD_SIDE_BOTH:
    default:
      return NULL;
    }
}

static char *
say_partner_shows (AccordAssessment *assessment,
                   AccordSide        side)
{
  const char *partner = accord_assessment_get_partner (assessment);
  g_autofree char *name = accord_words_short_name (partner);

  if (*name != '\0')
    /* Translators: an organisation */
    return g_strdup_printf (_("For %s to show. Answer what you know; when you "
                              "compare, only their answer counts."),
                            name);

  if (side == ACCORD_SIDE_LEAD)
    return g_strdup (_("For the supporting or acquiring organisation to show. "
                       "Answer what you know; when you compare, only their "
                       "answer counts."));

  return g_strdup (_("For the supported or acquired organisation to show. "
                     "Answer what you know; when you compare, only their "
                     "answer counts."));
}

static const char *
say_undecided (AccordLevel level,
               AccordSide  side)
{
  gboolean lead = side == ACCORD_SIDE_LEAD;

  switch (level)
    {
    case ACCORD_LEVEL_STRUCTURAL:
      return lead
             ? _("For whichever of you would acquire. Say which in Details.")
             : _("For whichever of you would be acquired. Say which in "
                 "Details.");
    case ACCORD_LEVEL_INDIVIDUAL:
      return lead
             ? _("For whichever of you would give support. Say which in "
                 "Details.")
             : _("For whichever of you would receive support. Say which in "
                 "Details.");
    case ACCORD_LEVEL_NONE:
    default:
      return lead
             ? _("For whichever of you would give support or acquire. Say "
                 "which in Details.")
             : _("For whichever of you would receive support or be acquired. "
                 "Say which in Details.");
    }
}

/**
 * accord_words_whose:
 *
 * Returns: (transfer full) (nullable): whose the item is to show, seen from
 *   @assessment; %NULL where it is for both
 */
char *
accord_words_whose (AccordAssessment *assessment,
                    AccordItem       *item)
{
  AccordArrangement *arrangement;
  AccordLevel level;
  AccordSide side;
  AccordRole role;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (ACCORD_IS_ITEM (item), NULL);

  side = accord_item_get_side (item);
  role = accord_assessment_get_role (assessment);
  arrangement = accord_item_get_arrangement (item);
  level = arrangement != NULL ? accord_arrangement_get_level (arrangement)
                              : ACCORD_LEVEL_NONE;

  if (side == ACCORD_SIDE_BOTH)
    return NULL;

  if (side == ACCORD_SIDE_EXTERNAL)
    return g_strdup (_("For a regulator, commissioner or funder. Record what "
                       "you have been told."));

  switch (role)
    {
    case ACCORD_ROLE_LEAD:
    case ACCORD_ROLE_SUPPORTED:
      if ((role == ACCORD_ROLE_LEAD) == (side == ACCORD_SIDE_LEAD))
        return g_strdup (_("For you to show."));
      return say_partner_shows (assessment, side);

    case ACCORD_ROLE_UNSTATED:
    case ACCORD_ROLE_EQUAL:
    default:
      return g_strdup (say_undecided (level, side));
    }
}

/* One line of a text: white space and line ends become single spaces. */
static char *
fold_text (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  GString *line = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, *word);
    }

  return g_string_free (line, FALSE);
}

/* The first review date that falls due, or NULL. */
static char *
find_review (GListModel *evidence)
{
  g_autofree char *earliest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (evidence, i);
      const char *date = accord_evidence_get_review_by (entry);

      if (*date == '\0')
        continue;

      if (earliest == NULL || strcmp (date, earliest) < 0)
        {
          g_free (earliest);
          earliest = g_strdup (date);
        }
    }

  return g_steal_pointer (&earliest);
}

static void
add_evidence (GPtrArray    *parts,
              AccordAnswer *answer)
{
  GListModel *evidence = accord_answer_get_evidence (answer);
  guint n = g_list_model_get_n_items (evidence);
  g_autofree char *review = find_review (evidence);

  if (n == 0)
    {
      if (accord_answer_get_status (answer) == ACCORD_STATUS_IN_PLACE)
        g_ptr_array_add (parts,
                         g_strdup (_("In place, no evidence recorded")));
      return;
    }

  if (review != NULL)
    {
      g_autofree char *date = accord_words_date (review);

      /* Translators: the second is a date */
      g_ptr_array_add (parts,
                       g_strdup_printf (ngettext ("%u piece of evidence, "
                                                  "review by %s",
                                                  "%u pieces of evidence, "
                                                  "review by %s", n),
                                        n, date));
      return;
    }

  g_ptr_array_add (parts,
                   g_strdup_printf (ngettext ("%u piece of evidence",
                                              "%u pieces of evidence", n),
                                    n));
}

static void
add_action (GPtrArray    *parts,
            AccordAction *action)
{
  g_autofree char *what = fold_text (accord_action_get_what (action));
  g_autofree char *owner = fold_text (accord_action_get_owner (action));
  const char *due = accord_action_get_due (action);

  if (accord_action_get_done (action))
    {
      g_ptr_array_add (parts, g_strdup_printf (_("Action done: %s"), what));
      return;
    }

  g_ptr_array_add (parts, g_strdup_printf (_("Action: %s"), what));

  if (*owner != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&owner));

  if (*due != '\0')
    {
      g_autofree char *date = accord_words_date (due);

      /* Translators: a date */
      g_ptr_array_add (parts, g_strdup_printf (_("due %s"), date));
    }
}

/**
 * accord_words_recorded:
 *
 * Returns: (transfer full): what an answer holds beside its status, on one
 *   line: where it was carried from, evidence, reason, note, action
 */
char *
accord_words_recorded (AccordAnswer *answer)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *note = NULL;
  const char *carried_from;

  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);

  parts = g_ptr_array_new_with_free_func (g_free);
  carried_from = accord_answer_get_carried_from (answer);
  note = fold_text (accord_answer_get_note (answer));

  if (*carried_from != '\0')
    {
      g_autofree char *date = accord_words_date (carried_from);

      /* Translators: a date; the answer was taken over from an earlier file */
      g_ptr_array_add (parts,
                       g_strdup_printf (_("From %s, not reconfirmed"), date));
    }

  add_evidence (parts, answer);

  if (accord_answer_get_status (answer) == ACCORD_STATUS_NOT_APPLICABLE)
    {
      g_autofree char *reason = fold_text (accord_answer_get_reason (answer));

      g_ptr_array_add (parts,
                       *reason != '\0'
                       ? g_strdup_printf (_("Reason: %s"), reason)
                       : g_strdup (_("No reason given")));
    }

  if (*note != '\0')
    g_ptr_array_add (parts, g_strdup_printf (_("Note: %s"), note));

  if (accord_answer_get_action (answer) != NULL)
    add_action (parts, accord_answer_get_action (answer));

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* A name that any file system takes, network shares among them. */
static char *
clean_name (const char *organisation)
{
  g_autofree char *name = accord_words_short_name (organisation);
  gsize length = strlen (name);

  for (char *p = name; *p != '\0'; p++)
    {
      if (strchr ("/\\:*?\"<>|", *p) != NULL || (guchar) *p < 0x20)
        *p = '-';
    }

  while (*name == '.')
    memmove (name, name + 1, length--);

  if (strlen (name) > MAX_NAME_BYTES)
    {
      char *end = g_utf8_find_prev_char (name, name + MAX_NAME_BYTES + 1);

      g_assert (end != NULL);
      *end = '\0';
    }

  g_strstrip (name);

  return g_steal_pointer (&name);
}

/**
 * accord_words_file_name:
 *
 * Returns: (transfer full): the name that Save suggests, in UTF-8
 */
char *
accord_words_file_name (AccordAssessment *assessment)
{
  g_autofree char *organisation = NULL;
  g_autofree char *partner = NULL;
  g_autofree char *names = NULL;
  const char *date;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  organisation = clean_name (accord_assessment_get_organisation (assessment));
  partner = clean_name (accord_assessment_get_partner (assessment));
  date = accord_assessment_get_date (assessment);

  if (*organisation == '\0')
    /* Translators: a file's name */
    names = g_strdup (C_("file name", "Assessment"));
  else if (*partner == '\0')
    names = g_steal_pointer (&organisation);
  else
    names = g_strconcat (organisation, " – ", partner, NULL);

  return g_strconcat (names, *date != '\0' ? " " : "", date,
                      ".accord.json", NULL);
}

/**
 * accord_words_title:
 *
 * Returns: (transfer full): the window's title for @assessment
 */
char *
accord_words_title (AccordAssessment *assessment)
{
  g_autofree char *organisation = NULL;
  g_autofree char *partner = NULL;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  organisation =
    accord_words_short_name (accord_assessment_get_organisation (assessment));
  partner =
    accord_words_short_name (accord_assessment_get_partner (assessment));

  if (*organisation == '\0' && *partner == '\0')
    return g_strdup (_("New assessment"));

  if (*organisation == '\0')
    /* Translators: a partner organisation */
    return g_strdup_printf (_("New assessment with %s"), partner);

  if (*partner == '\0')
    return g_steal_pointer (&organisation);

  /* Translators: two organisations */
  return g_strdup_printf (_("%s with %s"), organisation, partner);
}

/**
 * accord_words_join:
 * @parts: (array zero-terminated=1): short phrases without commas
 *
 * Returns: (transfer full): one behind the other
 */
char *
accord_words_join (const char * const *parts)
{
  GString *list = g_string_new (NULL);

  g_return_val_if_fail (parts != NULL, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: stands between short phrases such as “4 notes” */
        g_string_append (list, C_("list", ", "));
      g_string_append (list, parts[i]);
    }

  return g_string_free (list, FALSE);
}
