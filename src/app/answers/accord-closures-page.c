/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-closures-page.h"

#include "model/figures/accord-words.h"

#include <gdk/gdk.h>
#include <glib/gi18n-lib.h>

#include <string.h>

/* Lines less certain than this stand in the column that they may not belong to
 * (domain, The source). */
#define CERTAIN_FROM 81

typedef struct
{
  AccordStatus  status;
  const char   *letter;
} Letter;

static const Letter letters[] = {
  /* Translators: a letter that answers the item with Partly, in place of 2 */
  { ACCORD_STATUS_PARTLY, NC_("answer key", "P") },
  /* Translators: a letter that answers the item with Not in place, in place of
   * 3; not the one of Not applicable */
  { ACCORD_STATUS_NOT_IN_PLACE, NC_("answer key", "N") },
  /* Translators: a letter that answers the item with Don't know, in place of
   * 4 */
  { ACCORD_STATUS_DONT_KNOW, NC_("answer key", "D") },
  /* Translators: a letter that answers the item with Not applicable, in place
   * of 5 */
  { ACCORD_STATUS_NOT_APPLICABLE, NC_("answer key", "A") },
};

static const AccordStatus digits[] = {
  ACCORD_STATUS_NONE,
  ACCORD_STATUS_IN_PLACE,
  ACCORD_STATUS_PARTLY,
  ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW,
  ACCORD_STATUS_NOT_APPLICABLE,
};

/*
 * Keys and answers
 */

gboolean
accord_page_key_to_status (guint         keyval,
                           AccordStatus *status)
{
  gunichar typed;

  g_return_val_if_fail (status != NULL, FALSE);

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    {
      *status = ACCORD_STATUS_NONE;
      return TRUE;
    }

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_5)
    {
      *status = digits[keyval - GDK_KEY_KP_0];
      return TRUE;
    }

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_5)
    {
      *status = digits[keyval - GDK_KEY_0];
      return TRUE;
    }

  typed = g_unichar_toupper (gdk_keyval_to_unicode (keyval));
  if (typed == 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      const char *letter = g_dpgettext2 (GETTEXT_PACKAGE, "answer key",
                                         letters[i].letter);

      if (g_unichar_toupper (g_utf8_get_char (letter)) == typed)
        {
          *status = letters[i].status;
          return TRUE;
        }
    }

  return FALSE;
}

guint
accord_page_status_to_digit (AccordStatus status)
{
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      if (digits[i] == status)
        return i;
    }

  return 0;
}

char *
accord_page_answer_button (AccordStatus status)
{
  /* Translators: a button that gives an answer: its key, then the answer, as
   * in "3 Not in place" */
  return g_strdup_printf (C_("answer button", "%u %s"),
                          accord_page_status_to_digit (status),
                          accord_status_to_title (status));
}

const char *
accord_page_pill_text (AccordStatus status)
{
  if (status == ACCORD_STATUS_NONE)
    {
      /* Translators: on the button of an item not answered yet: a verb */
      return C_("button", "Answer");
    }

  return accord_status_to_title (status);
}

char *
accord_page_pill_name (AccordStatus status)
{
  /* Translators: read out for the button that shows the answer and opens a
   * menu; %s is the answer, as in "Answer: Partly, menu" */
  return g_strdup_printf (_("Answer: %s, menu"),
                          accord_status_to_title (status));
}

char *
accord_page_box_description (AccordAnswer *answer)
{
  g_autofree char *recorded = NULL;
  g_autofree char *whose = NULL;
  AccordAssessment *assessment;
  const char *title;
  GString *text;

  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);

  title = accord_status_to_title (accord_answer_get_status (answer));
  text = g_string_new (title);
  assessment = accord_answer_get_assessment (answer);

  recorded = accord_words_recorded (answer);
  if (assessment != NULL)
    whose = accord_words_whose (assessment, accord_answer_get_item (answer));

  /* Each is a whole text of its own; a full stop is where speech pauses.  One
   * that begins with the status says it already. */
  if (recorded != NULL && g_str_has_prefix (recorded, title))
    g_string_assign (text, recorded);
  else if (recorded != NULL && *recorded != '\0')
    g_string_append_printf (text, ". %s", recorded);
  if (whose != NULL && *whose != '\0')
    g_string_append_printf (text, ". %s", whose);

  return g_string_free (text, FALSE);
}

char *
accord_page_announcement (AccordAnswer *answer)
{
  g_autofree char *counts = NULL;
  AccordAssessment *assessment;
  AccordItem *item;
  AccordScore *score;
  const AccordStanding *standing;
  const char *title;

  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), NULL);

  title = accord_status_to_title (accord_answer_get_status (answer));
  assessment = accord_answer_get_assessment (answer);
  if (assessment == NULL)
    return g_strdup (title);

  item = accord_answer_get_item (answer);
  score = accord_assessment_get_score (assessment);
  standing = &score->standings[accord_arrangement_get_index (
    accord_item_get_arrangement (item))];

  if (accord_item_get_kind (item) == ACCORD_KIND_CONTEXT)
    {
      counts = accord_words_counts (&standing->context);
      /* Translators: read out after an answer: the answer, then the counts of
       * its group, as in "Partly. Context 2 of 3, 1 partly." */
      return g_strdup_printf (_("%s. Context %s."), title, counts);
    }

  counts = accord_words_counts (&standing->enablers);
  /* Translators: read out after an answer: the answer, then the counts of its
   * group, as in "Partly. Enablers 2 of 4, 1 partly." */
  return g_strdup_printf (_("%s. Enablers %s."), title, counts);
}

/*
 * Groups
 */

const char *
accord_page_group_title (AccordKind kind)
{
  return kind == ACCORD_KIND_CONTEXT ? _("Helpful context")
                                     : _("Key enablers");
}

const char *
accord_page_group_gloss (AccordKind kind)
{
  if (kind == ACCORD_KIND_CONTEXT)
    return _("What is already true around you. Some of it only others can "
             "change.");

  return _("What the two of you do to make it work.");
}

/* Whether an item is for others to show, seen from an organisation's role. */
static gboolean
is_for_others (AccordItem *item,
               AccordRole  role)
{
  AccordSide side = accord_item_get_side (item);

  return side == ACCORD_SIDE_EXTERNAL ||
         (side == ACCORD_SIDE_LEAD && role == ACCORD_ROLE_SUPPORTED) ||
         (side == ACCORD_SIDE_SUPPORTED && role == ACCORD_ROLE_LEAD);
}

char *
accord_page_group_others (AccordAssessment  *assessment,
                          AccordArrangement *arrangement,
                          AccordKind         kind)
{
  g_autofree char *partner = NULL;
  AccordFramework *framework;
  AccordRole role;
  guint first, of;
  guint external = 0;
  guint others = 0;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);

  framework = accord_assessment_get_framework (assessment);
  role = accord_assessment_get_role (assessment);
  first = accord_arrangement_get_first (arrangement, kind);
  of = accord_arrangement_get_n (arrangement, kind);

  for (guint i = 0; i < of; i++)
    {
      AccordItem *item = accord_framework_get_item (framework, first + i);

      if (!is_for_others (item, role))
        continue;

      others++;
      if (accord_item_get_side (item) == ACCORD_SIDE_EXTERNAL)
        external++;
    }

  if (others == 0)
    return g_strdup ("");

  partner = accord_words_short_name (
    accord_assessment_get_partner (assessment));
  if (external > 0 || partner == NULL || *partner == '\0')
    {
      /* Translators: how many lines of a group are for other organisations, as
       * in "1 of 3 is for others to show" */
      return g_strdup_printf (ngettext ("%u of %u is for others to show",
                                        "%u of %u are for others to show",
                                        others),
                              others, of);
    }

  /* Translators: how many lines of a group are for the partner, as in "1 of 3
   * is for the partner to show: Northern Teaching" */
  return g_strdup_printf (ngettext ("%u of %u is for %s to show",
                                    "%u of %u are for %s to show",
                                    others),
                          others, of, partner);
}

char *
accord_page_mark_rest (guint n)
{
  /* Translators: a button below a group of items */
  return g_strdup_printf (ngettext ("Mark the %u not answered as Not in place",
                                    "Mark the %u not answered as Not in place",
                                    n),
                          n);
}

char *
accord_page_advantages_title (guint n)
{
  /* Translators: a heading; %u is how many there are */
  return g_strdup_printf (_("Main advantages (%u)"), n);
}

char *
accord_page_risks_title (guint n)
{
  /* Translators: a heading; %u is how many there are */
  return g_strdup_printf (_("Risks (%u)"), n);
}

static void
append_line (GString    *list,
             const char *text)
{
  g_string_append_printf (list, "%s• %s", list->len > 0 ? "\n" : "", text);
}

char *
accord_page_list_items (GListModel *items)
{
  GString *list = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), g_string_free (list, FALSE));

  n = g_list_model_get_n_items (items);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordItem) item = g_list_model_get_item (items, i);

      append_line (list, accord_item_get_title (item));
    }

  return g_string_free (list, FALSE);
}

char *
accord_page_list_texts (const char * const *texts)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    append_line (list, texts[i]);

  return g_string_free (list, FALSE);
}

char *
accord_page_next_title (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  /* Translators: a button that leads to the next partnering type; %s is its
   * name */
  return g_strdup_printf (_("Next: %s"), title);
}

/*
 * The fold-out
 */

const char *
accord_page_certainty (AccordItem *item)
{
  g_return_val_if_fail (ACCORD_IS_ITEM (item), NULL);

  if (accord_item_get_certainty (item) >= CERTAIN_FROM)
    return NULL;

  if (accord_item_get_kind (item) == ACCORD_KIND_ENABLER)
    return _("The columns of the published table were lost in the copy used. "
             "This line may belong under Helpful context.");

  return _("The columns of the published table were lost in the copy used. "
           "This line may belong under Key enablers.");
}

static char *
describe_read_today (const char *text,
                     const char *as_of,
                     const char *nation)
{
  g_autofree char *date = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  date = accord_words_date (as_of != NULL ? as_of : "");

  if (*date == '\0')
    {
      /* Translators: what a published line is called today */
      return g_strdup_printf (_("Read today as: %s"), text);
    }

  if (g_strcmp0 (nation, "wales") == 0)
    {
      /* Translators: what a published line is called in Wales today: the date
       * of that text, then the text */
      return g_strdup_printf (_("Read today as (Wales, %s): %s"), date, text);
    }

  if (g_strcmp0 (nation, "england") == 0)
    {
      /* Translators: what a published line is called in England today: the date
       * of that text, then the text */
      return g_strdup_printf (_("Read today as (England, %s): %s"), date, text);
    }

  /* Translators: what a published line is called today: the date of that text,
   * then the text */
  return g_strdup_printf (_("Read today as (%s): %s"), date, text);
}

char *
accord_page_read_today (AccordItem *item,
                        const char *nation)
{
  const char *as_of = NULL;
  const char *text;

  g_return_val_if_fail (ACCORD_IS_ITEM (item), NULL);
  g_return_val_if_fail (nation != NULL, NULL);

  text = accord_item_get_read_today (item, nation, &as_of);

  return describe_read_today (text, as_of, nation);
}

char *
accord_page_type_read_today (AccordArrangement *arrangement,
                             const char        *nation)
{
  const char *as_of = NULL;
  const char *text;

  g_return_val_if_fail (ACCORD_IS_ARRANGEMENT (arrangement), NULL);
  g_return_val_if_fail (nation != NULL, NULL);

  text = accord_arrangement_get_read_today (arrangement, nation, &as_of);

  return describe_read_today (text, as_of, nation);
}

gboolean
accord_page_offers_action (AccordStatus status)
{
  return status == ACCORD_STATUS_PARTLY ||
         status == ACCORD_STATUS_NOT_IN_PLACE ||
         status == ACCORD_STATUS_DONT_KNOW;
}

char *
accord_page_location_to_uri (const char *location)
{
  g_autofree char *text = NULL;
  g_autofree char *scheme = NULL;

  g_return_val_if_fail (location != NULL, NULL);

  text = g_strstrip (g_strdup (location));

  if (g_path_is_absolute (text))
    return g_filename_to_uri (text, NULL, NULL);

  if (g_str_has_prefix (text, "~/"))
    {
      g_autofree char *path = g_build_filename (g_get_home_dir (), text + 2,
                                                NULL);

      return g_filename_to_uri (path, NULL, NULL);
    }

  /* A drive's letter is no scheme, and "Minutes: see folder" no address. */
  scheme = g_uri_parse_scheme (text);
  if (scheme == NULL || strlen (scheme) < 2 || strchr (text, ' ') != NULL)
    return NULL;

  if (!g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL))
    return NULL;

  if (strstr (text, "://") == NULL && g_strcmp0 (scheme, "mailto") != 0)
    return NULL;

  return g_steal_pointer (&text);
}

AccordArrangement *
accord_page_find_next (AccordAssessment  *assessment,
                       AccordArrangement *arrangement)
{
  AccordFramework *framework;
  AccordFact mandated, structural;
  guint first;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (arrangement == NULL ||
                        ACCORD_IS_ARRANGEMENT (arrangement), NULL);

  framework = accord_assessment_get_framework (assessment);
  mandated = accord_assessment_get_mandated (assessment);
  structural = accord_assessment_get_structural (assessment);

  first = arrangement != NULL
          ? accord_arrangement_get_index (arrangement) + 1
          : 0;

  for (guint i = first;
       i < accord_framework_get_n_arrangements (framework);
       i++)
    {
      AccordArrangement *next = accord_framework_get_arrangement (framework, i);

      if (!accord_score_sets_aside (next, mandated, structural))
        return next;
    }

  return NULL;
}
