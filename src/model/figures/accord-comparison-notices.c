/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-date.h"
#include "model/accord-error.h"
#include "model/figures/accord-comparison-private.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What must be said before two assessments are looked at together: issue
 * "Compare two partner organisations".
 */

#define MAX_DAYS_APART 90

/* More ids than this are counted, not named. */
#define MAX_IDS 12

static void
add_notice (AccordComparison *self,
            AccordNoticeKind  kind,
            char             *text)
{
  AccordRemark *notice = g_new0 (AccordRemark, 1);

  notice->kind = kind;
  notice->text = text;
  g_ptr_array_add (self->notices, notice);
}

static gboolean
is_same_organisation (AccordComparison *self)
{
  const char *a = accord_assessment_get_organisation (self->a);

  return *a != '\0'
         && accord_words_is_same_name (a, accord_assessment_get_organisation (self->b));
}

static void
check_organisations (AccordComparison *self)
{
  const char *a = accord_assessment_get_organisation (self->a);
  const char *id = accord_assessment_get_id (self->a);

  if (*id != '\0' && strcmp (id, accord_assessment_get_id (self->b)) == 0)
    add_notice (self, ACCORD_NOTICE_SAME_FILE,
                g_strdup (_("Both files are copies of the same assessment.")));

  if (is_same_organisation (self))
    add_notice (self, ACCORD_NOTICE_SAME_ORGANISATION,
                g_strdup_printf (_("Both files are of the same organisation: "
                                   "%s."), a));
}

static void
check_partner (AccordComparison *self,
               AccordAssessment *own,
               AccordAssessment *other)
{
  const char *partner = accord_assessment_get_partner (own);
  const char *organisation = accord_assessment_get_organisation (other);

  if (*partner == '\0' || *organisation == '\0'
      || accord_words_is_same_name (partner, organisation))
    return;

  /* Translators: the partner that one file names, and the organisation that
   * the other file is of */
  add_notice (self, ACCORD_NOTICE_PARTNER_NAME,
              g_strdup_printf (_("One file names its partner as “%s”. The "
                                 "other is of “%s”."),
                               partner, organisation));
}

static void
check_dates (AccordComparison *self)
{
  const char *a = accord_assessment_get_date (self->a);
  const char *b = accord_assessment_get_date (self->b);
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;
  int days;

  if (!accord_date_days_between (a, b, &days) || ABS (days) <= MAX_DAYS_APART)
    return;

  days = ABS (days);

  text_a = accord_words_date (a);
  text_b = accord_words_date (b);
  add_notice (self, ACCORD_NOTICE_DATES_APART,
              /* Translators: a number of days above 90, then two dates */
              g_strdup_printf (ngettext ("The two were made %d day apart: "
                                         "%s and %s.",
                                         "The two were made %d days apart: "
                                         "%s and %s.",
                                         days),
                               days, text_a, text_b));
}

/* A part that is not stated is an equal one (design, Assessment files). */
static void
check_roles (AccordComparison *self)
{
  AccordRole a = self->role_a;
  AccordRole b = self->role_b;
  gboolean lead_a = a == ACCORD_ROLE_LEAD;
  gboolean lead_b = b == ACCORD_ROLE_LEAD;
  gboolean supported_a = a == ACCORD_ROLE_SUPPORTED;
  gboolean supported_b = b == ACCORD_ROLE_SUPPORTED;

  if (lead_a && lead_b)
    add_notice (self, ACCORD_NOTICE_ROLES,
                g_strdup (_("Both say that they give support, or would "
                            "acquire the other. So both speak for what is for "
                            "that side to show.")));
  else if (supported_a && supported_b)
    add_notice (self, ACCORD_NOTICE_ROLES,
                g_strdup (_("Both say that they receive support, or would be "
                            "acquired. So both speak for what is for that "
                            "side to show.")));
  else if (lead_a != supported_b || supported_a != lead_b)
    {
      const char *name = lead_a || supported_a ? self->short_a
                                               : self->short_b;

      if (lead_a || lead_b)
        add_notice (self, ACCORD_NOTICE_ROLES,
                    g_strdup_printf (_("One says that it gives support, or "
                                       "would acquire the other. The other "
                                       "says that they are equal partners. "
                                       "Giving support, according to its own "
                                       "file: %s."), name));
      else
        add_notice (self, ACCORD_NOTICE_ROLES,
                    g_strdup_printf (_("One says that it receives support, or "
                                       "would be acquired. The other says "
                                       "that they are equal partners. "
                                       "Receiving support, according to its "
                                       "own file: %s."), name));
    }
}

static gboolean
is_contradiction (AccordFact a,
                  AccordFact b)
{
  return a != b && a != ACCORD_FACT_OPEN && b != ACCORD_FACT_OPEN;
}

static void
check_facts (AccordComparison *self)
{
  if (is_contradiction (accord_assessment_get_mandated (self->a),
                        accord_assessment_get_mandated (self->b)))
    add_notice (self, ACCORD_NOTICE_MANDATED,
                accord_comparison_say_mandated (self));

  if (is_contradiction (accord_assessment_get_structural (self->a),
                        accord_assessment_get_structural (self->b)))
    add_notice (self, ACCORD_NOTICE_STRUCTURAL,
                accord_comparison_say_structural (self));
}

static void
check_revisions (AccordComparison *self)
{
  int a = accord_assessment_get_framework_revision (self->a);
  int b = accord_assessment_get_framework_revision (self->b);

  if (a != 0 && b != 0 && a != b)
    add_notice (self, ACCORD_NOTICE_REVISIONS,
                g_strdup_printf (_("The files were made with revisions %d and "
                                   "%d of the framework. Lines are matched by "
                                   "their ids."), a, b));

  if (self->unmatched->len > 0)
    add_notice (self, ACCORD_NOTICE_UNMATCHED,
                accord_unmatched_to_text (self->unmatched));
}

void
accord_comparison_add_notices (AccordComparison *self)
{
  check_organisations (self);
  /* Of one organisation neither is the other's partner; that is said. */
  if (!is_same_organisation (self))
    {
      check_partner (self, self->a, self->b);
      check_partner (self, self->b, self->a);
    }
  check_roles (self);
  check_facts (self);
  check_dates (self);
  check_revisions (self);
}

AccordStatus *
accord_assessment_map_statuses (AccordAssessment *assessment,
                                AccordFramework  *framework)
{
  const AccordStatus *own = accord_assessment_get_statuses (assessment);
  AccordFramework *from = accord_assessment_get_framework (assessment);
  guint n = accord_framework_get_n_items (framework);
  AccordStatus *mapped = g_new0 (AccordStatus, n + 1);

  if (from == framework)
    {
      memcpy (mapped, own, n * sizeof *own);
      return mapped;
    }

  for (guint i = 0; i < n; i++)
    {
      AccordItem *item = accord_framework_get_item (framework, i);
      AccordItem *same = accord_framework_find_item (from,
                                                     accord_item_get_id (item));

      if (same != NULL
          && accord_item_get_ordinal (same) != ACCORD_ITEM_NO_ORDINAL)
        mapped[i] = own[accord_item_get_ordinal (same)];
    }

  return mapped;
}

static void
add_id (GPtrArray  *ids,
        GHashTable *seen,
        const char *id)
{
  char *copy;

  if (g_hash_table_contains (seen, id))
    return;

  copy = g_strdup (id);
  g_ptr_array_add (ids, copy);
  g_hash_table_add (seen, copy);
}

static void
list_unmatched (AccordAssessment *assessment,
                AccordFramework  *framework,
                GPtrArray        *ids,
                GHashTable       *seen)
{
  AccordFramework *from = accord_assessment_get_framework (assessment);
  JsonObject *unknown = accord_assessment_get_unknown (assessment,
                                                       ACCORD_PLACE_ANSWERS);

  if (unknown != NULL)
    {
      JsonObjectIter iter;
      const char *id;

      json_object_iter_init_ordered (&iter, unknown);
      while (json_object_iter_next_ordered (&iter, &id, NULL))
        add_id (ids, seen, id);
    }

  if (from == framework)
    return;

  for (guint i = 0; i < accord_framework_get_n_items (from); i++)
    {
      const char *id = accord_item_get_id (accord_framework_get_item (from, i));
      AccordItem *same = accord_framework_find_item (framework, id);

      if (accord_assessment_get_statuses (assessment)[i] != ACCORD_STATUS_NONE
          && (same == NULL
              || accord_item_get_ordinal (same) == ACCORD_ITEM_NO_ORDINAL))
        add_id (ids, seen, id);
    }
}

GPtrArray *
accord_assessments_list_unmatched (AccordAssessment * const *assessments,
                                   guint                     n_assessments,
                                   AccordFramework          *framework)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_assessments; i++)
    list_unmatched (assessments[i], framework, ids, seen);

  return ids;
}

char *
accord_unmatched_to_text (GPtrArray *ids)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < MIN (ids->len, MAX_IDS); i++)
    g_ptr_array_add (shown, ids->pdata[i]);
  if (ids->len > MAX_IDS)
    g_ptr_array_add (shown, (gpointer) "…");
  g_ptr_array_add (shown, NULL);
  list = accord_words_join ((const char * const *) shown->pdata);

  /* Translators: how many, then their ids */
  return g_strdup_printf (ngettext ("%u answer belongs to no line of this "
                                    "revision of the framework and is not "
                                    "compared: %s.",
                                    "%u answers belong to no line of this "
                                    "revision of the framework and are not "
                                    "compared: %s.",
                                    ids->len),
                          ids->len, list);
}

gboolean
accord_assessment_check_framework (AccordAssessment  *a,
                                   AccordAssessment  *b,
                                   GError           **error)
{
  AccordFramework *first = accord_assessment_get_framework (a);
  AccordFramework *second = accord_assessment_get_framework (b);

  if (strcmp (accord_framework_get_id (first),
              accord_framework_get_id (second)) == 0)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_MISMATCH,
               /* Translators: the titles and ids of two frameworks */
               _("The files answer different frameworks: “%s” (%s) and “%s” "
                 "(%s)."),
               accord_framework_get_title (first),
               accord_framework_get_id (first),
               accord_framework_get_title (second),
               accord_framework_get_id (second));

  return FALSE;
}

GPtrArray *
accord_comparison_list_facts (const AccordComparison *self)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, facts);

  if (!is_contradiction (accord_assessment_get_mandated (self->a),
                         accord_assessment_get_mandated (self->b)))
    g_ptr_array_add (facts, accord_comparison_say_mandated (self));
  if (!is_contradiction (accord_assessment_get_structural (self->a),
                         accord_assessment_get_structural (self->b)))
    g_ptr_array_add (facts, accord_comparison_say_structural (self));

  return facts;
}
