/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-concealer.h"

#include "model/assessment/accord-action.h"
#include "model/assessment/accord-evidence.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordConcealer
{
  char *alias_own;
  char *alias_partner;

  /* Names as fold_name() makes them, with what stands in their place */
  GHashTable *names;

  /* (nullable): any of the names; NULL where there is none */
  GRegex *any;
};

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
compose (const char *text)
{
  return g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* Capitals, and how wide and of what kind a gap is, make no other name. */
static char *
fold_name (const char *name)
{
  g_autofree char *composed = compose (name);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          gap = line->len > 0;
          continue;
        }

      if (gap)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* A short name that both have says of neither which it is. */
static void
add_name (AccordConcealer *self,
          const char      *name,
          const char      *alias)
{
  g_autofree char *folded = fold_name (name);
  const char *other = g_hash_table_lookup (self->names, folded);

  if (*folded == '\0')
    return;

  if (other != NULL && strcmp (other, alias) != 0)
    /* Translators: in place of a name in a copy to share */
    alias = _("(name left out)");

  g_hash_table_replace (self->names, g_steal_pointer (&folded),
                        g_strdup (alias));
}

static void
add_organisation (AccordConcealer *self,
                  const char      *name,
                  const char      *alias)
{
  g_autofree char *short_name = accord_words_short_name (name);

  if (alias == NULL)
    return;

  add_name (self, name, alias);
  add_name (self, short_name, alias);
}

/* An organisation may be put down as the owner, or as who answered: its alias
 * says more.
 */
static void
add_person (AccordConcealer *self,
            const char      *name)
{
  g_autofree char *folded = fold_name (name);

  if (!g_hash_table_contains (self->names, folded))
    add_name (self, name, _("(name left out)"));
}

static int
compare_longest_first (gconstpointer a,
                       gconstpointer b)
{
  gsize first = strlen (*(const char * const *) a);
  gsize second = strlen (*(const char * const *) b);

  return first == second ? strcmp (*(const char * const *) a,
                                   *(const char * const *) b)
                         : first > second ? -1 : 1;
}

/* The longest comes first, so that a name inside another one leaves nothing of
 * it behind; a name inside a word is none.
 */
static GRegex *
make_regex (GHashTable *names)
{
  g_autoptr (GString) pattern = g_string_new ("(?<![\\p{L}\\p{N}])(?:");
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  if (g_hash_table_size (names) == 0)
    return NULL;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, name);
  g_ptr_array_sort (sorted, compare_longest_first);

  for (guint i = 0; i < sorted->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_ptr_array_index (sorted, i), " ",
                                         -1);

      if (i > 0)
        g_string_append_c (pattern, '|');
      for (guint k = 0; words[k] != NULL; k++)
        {
          g_autofree char *escaped = g_regex_escape_string (words[k], -1);

          if (k > 0)
            g_string_append (pattern, "[\\s\\p{Z}]+");
          g_string_append (pattern, escaped);
        }
    }
  g_string_append (pattern, ")(?![\\p{L}\\p{N}])");

  return g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0,
                      NULL);
}

static void
add_people (AccordConcealer  *self,
            AccordAssessment *assessment)
{
  add_person (self, accord_assessment_get_respondent_name (assessment));
  for (guint i = 0; i < accord_assessment_get_n_answers (assessment); i++)
    {
      AccordAction *action = accord_answer_get_action (
        accord_assessment_get_answer (assessment, i));

      if (action != NULL)
        add_person (self, accord_action_get_owner (action));
    }
}

static AccordConcealer *
new_concealer (const char *alias_own,
               const char *alias_partner)
{
  AccordConcealer *self = g_new0 (AccordConcealer, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->alias_own = is_given (alias_own) ? g_strdup (alias_own) : NULL;
  self->alias_partner = is_given (alias_partner) ? g_strdup (alias_partner)
                                                 : NULL;

  return self;
}

/**
 * accord_concealer_new:
 * @assessment: whose names are concealed
 * @alias_own: (nullable): stands for the organisation's name; %NULL or "" leaves
 *   it as it is
 * @alias_partner: (nullable): stands for the partner's name, likewise
 */
AccordConcealer *
accord_concealer_new (AccordAssessment *assessment,
                      const char       *alias_own,
                      const char       *alias_partner)
{
  return accord_concealer_new_for_pair (assessment, NULL, alias_own,
                                        alias_partner);
}

/**
 * accord_concealer_new_for_pair:
 * @partners: (nullable): the partner's own, whose names are concealed too
 *
 * As accord_concealer_new().  Each file has a name of its own for the other
 * organisation, and either may stand in the texts of both.
 */
AccordConcealer *
accord_concealer_new_for_pair (AccordAssessment *assessment,
                               AccordAssessment *partners,
                               const char       *alias_own,
                               const char       *alias_partner)
{
  AccordConcealer *self;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (partners == NULL || ACCORD_IS_ASSESSMENT (partners),
                        NULL);

  self = new_concealer (alias_own, alias_partner);

  add_organisation (self, accord_assessment_get_organisation (assessment),
                    self->alias_own);
  add_organisation (self, accord_assessment_get_partner (assessment),
                    self->alias_partner);
  if (partners != NULL)
    {
      add_organisation (self, accord_assessment_get_organisation (partners),
                        self->alias_partner);
      add_organisation (self, accord_assessment_get_partner (partners),
                        self->alias_own);
      add_people (self, partners);
    }
  add_people (self, assessment);

  self->any = make_regex (self->names);

  return self;
}

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *first = fold_name (a);
  g_autofree char *second = fold_name (b);

  return g_str_equal (first, second);
}

/* The alias of the last one's organisation or partner; another one's name has
 * none, and is not made the same.
 */
static const char *
find_alias (const char *name,
            const char *last,
            const char *alias)
{
  if (alias == NULL || is_same_name (name, last))
    return alias;

  return _("(name left out)");
}

/**
 * accord_concealer_new_for_series:
 * @assessments: (element-type AccordAssessment): in their order
 * @index: whose copy is to be made
 *
 * As accord_concealer_new().  The aliases stand for the organisation and the
 * partner that the last one names; where an earlier one names others, these are
 * left out.
 */
AccordConcealer *
accord_concealer_new_for_series (GPtrArray  *assessments,
                                 guint       index,
                                 const char *alias_own,
                                 const char *alias_partner)
{
  AccordAssessment *last;
  AccordAssessment *own;
  AccordConcealer *self;

  g_return_val_if_fail (assessments != NULL, NULL);
  g_return_val_if_fail (index < assessments->len, NULL);

  last = g_ptr_array_index (assessments, assessments->len - 1);
  own = g_ptr_array_index (assessments, index);
  alias_own = is_given (alias_own) ? alias_own : NULL;
  alias_partner = is_given (alias_partner) ? alias_partner : NULL;
  self = new_concealer (
    find_alias (accord_assessment_get_organisation (own),
                accord_assessment_get_organisation (last), alias_own),
    find_alias (accord_assessment_get_partner (own),
                accord_assessment_get_partner (last), alias_partner));

  for (guint i = 0; i < assessments->len; i++)
    {
      AccordAssessment *each = g_ptr_array_index (assessments, i);
      const char *organisation = accord_assessment_get_organisation (each);
      const char *partner = accord_assessment_get_partner (each);

      add_organisation (
        self, organisation,
        find_alias (organisation, accord_assessment_get_organisation (last),
                    alias_own));
      add_organisation (
        self, partner,
        find_alias (partner, accord_assessment_get_partner (last),
                    alias_partner));
    }
  for (guint i = 0; i < assessments->len; i++)
    add_people (self, g_ptr_array_index (assessments, i));

  self->any = make_regex (self->names);

  return self;
}

void
accord_concealer_free (AccordConcealer *self)
{
  if (self == NULL)
    return;

  g_free (self->alias_own);
  g_free (self->alias_partner);
  g_hash_table_unref (self->names);
  g_clear_pointer (&self->any, g_regex_unref);
  g_free (self);
}

static gboolean
replace_cb (const GMatchInfo *match,
            GString          *result,
            gpointer          user_data)
{
  AccordConcealer *self = user_data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autofree char *folded = fold_name (found);
  const char *alias = g_hash_table_lookup (self->names, folded);

  /* Two ways of folding may differ over a rare letter; no name gets through. */
  g_string_append (result, alias != NULL ? alias : _("(name left out)"));

  return FALSE;
}

/**
 * accord_concealer_text:
 *
 * Names are found whatever their capitals and gaps, in one pass: an alias that
 * is like a name stays.
 */
char *
accord_concealer_text (AccordConcealer *self,
                       const char      *text)
{
  g_autofree char *composed = NULL;
  char *concealed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  composed = compose (text);
  if (self->any == NULL || composed == NULL)
    return g_strdup (text);

  concealed = g_regex_replace_eval (self->any, composed, -1, 0, 0, replace_cb,
                                    self, NULL);

  /* Rather nothing than a name. */
  return concealed != NULL ? concealed : g_strdup ("");
}

static void
conceal_evidence (AccordConcealer *self,
                  AccordEvidence  *piece,
                  AccordLeftOut   *left_out)
{
  g_autofree char *title =
    accord_concealer_text (self, accord_evidence_get_title (piece));

  accord_evidence_set_title (piece, title);
  left_out->locations += *accord_evidence_get_location (piece) != '\0';
  accord_evidence_set_location (piece, "");
}

static void
conceal_action (AccordConcealer *self,
                AccordAction    *action,
                AccordLeftOut   *left_out)
{
  g_autofree char *what =
    accord_concealer_text (self, accord_action_get_what (action));
  g_autofree char *organisation =
    accord_concealer_text (self, accord_action_get_organisation (action));

  accord_action_set_what (action, what);
  accord_action_set_organisation (action, organisation);

  if (*accord_action_get_owner (action) == '\0')
    return;

  /* That there is one is said. */
  left_out->names++;
  accord_action_set_owner (action, _("owner left out"));
}

static void
conceal_answer (AccordConcealer *self,
                AccordAnswer    *answer,
                AccordLeftOut   *left_out)
{
  GListModel *evidence = accord_answer_get_evidence (answer);
  AccordAction *action = accord_answer_get_action (answer);
  g_autofree char *reason =
    accord_concealer_text (self, accord_answer_get_reason (answer));

  accord_answer_set_reason (answer, reason);
  left_out->notes += *accord_answer_get_note (answer) != '\0';
  accord_answer_set_note (answer, "");

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (AccordEvidence) piece = g_list_model_get_item (evidence, i);

      conceal_evidence (self, piece, left_out);
    }

  if (action != NULL)
    conceal_action (self, action, left_out);
}

static void
conceal_details (AccordConcealer  *self,
                 AccordAssessment *copy,
                 AccordLeftOut    *left_out)
{
  g_autofree char *scope =
    accord_concealer_text (self, accord_assessment_get_scope (copy));

  /* One that is not named stays so. */
  if (self->alias_own != NULL &&
      *accord_assessment_get_organisation (copy) != '\0')
    accord_assessment_set_organisation (copy, self->alias_own);
  if (self->alias_partner != NULL &&
      *accord_assessment_get_partner (copy) != '\0')
    accord_assessment_set_partner (copy, self->alias_partner);
  accord_assessment_set_scope (copy, scope);

  left_out->names += *accord_assessment_get_respondent_name (copy) != '\0';
  accord_assessment_set_respondent_name (copy, "");
  left_out->notes += *accord_assessment_get_notes (copy) != '\0';
  accord_assessment_set_notes (copy, "");
}

/**
 * accord_concealer_copy:
 * @left_out: (out caller-allocates): what the copy has not
 *
 * Notes, where evidence is kept, owners and names are nowhere in the copy;
 * names in its other texts have their alias.
 */
AccordAssessment *
accord_concealer_copy (AccordConcealer  *self,
                       AccordAssessment *assessment,
                       AccordLeftOut    *left_out)
{
  AccordAssessment *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (left_out != NULL, NULL);

  *left_out = (AccordLeftOut) { 0 };
  copy = accord_assessment_copy (assessment);
  conceal_details (self, copy, left_out);
  for (guint i = 0; i < accord_assessment_get_n_answers (copy); i++)
    conceal_answer (self, accord_assessment_get_answer (copy, i), left_out);

  return copy;
}
