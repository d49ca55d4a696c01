/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-comparison-report.h"

#include "model/figures/accord-comparison-actions.h"
#include "model/figures/accord-words.h"
#include "report/accord-comparison-report-private.h"
#include "report/accord-pages.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (AccordComparisonMaker *maker,
          guint                  side)
{
  const char *own =
    accord_assessment_get_organisation (maker->sides[side].assessment);

  return *own != '\0' ? own : _("Organisation not named");
}

char *
accord_comparison_maker_name_both (AccordComparisonMaker *maker)
{
  const char *a_name = get_name (maker, 0);
  const char *b_name = get_name (maker, 1);
  g_autofree char *a = accord_report_isolate (a_name);
  g_autofree char *b = accord_report_isolate (b_name);

  /* Two files of one organisation */
  if (g_str_equal (a_name, b_name))
    return g_steal_pointer (&a);

  /* Translators: two organisations */
  return g_strdup_printf (_("%s and %s"), a, b);
}

char *
accord_comparison_maker_describe_action (AccordActionEntry *entry,
                                         const char        *name)
{
  AccordAction *action = accord_action_entry_get_action (entry);
  g_autofree char *owner = accord_action_entry_to_owner (entry);
  g_autofree char *due = accord_action_entry_to_due (entry);
  g_autofree char *what =
    accord_report_isolate (accord_action_get_what (action));
  g_autofree char *who = accord_report_isolate (owner);
  g_autofree char *line = g_strdup_printf ("%s · %s · %s", what, who, due);

  if (name == NULL)
    return g_steal_pointer (&line);

  /* Translators: an organisation, and what it is to do */
  return g_strdup_printf (_("%s: %s"), name, line);
}

static void
add_facts (AccordComparisonMaker *maker)
{
  g_autoptr (GPtrArray) facts = accord_comparison_list_facts (maker->comparison);

  if (facts->len == 0)
    return;

  accord_report_add_heading (maker->report, 2, _("What each records"));
  for (guint i = 0; i < facts->len; i++)
    accord_report_add_paragraph (maker->report, ACCORD_TEXT_BODY,
                                 facts->pdata[i]);
}

static void
add_set_aside (AccordComparisonMaker *maker)
{
  const AccordScore *score = maker->comparison->score;
  guint n = 0;

  for (guint i = 0; i < score->n_arrangements; i++)
    n += score->standings[i].set_aside;

  if (n == 0)
    return;

  accord_report_add_heading (maker->report, 2, _("Types set aside"));
  accord_summary_add_set_aside (&maker->pair, maker->comparison->mandated,
                                maker->comparison->structural);
  accord_comparison_maker_add_figures (maker, TRUE);
}

static void
add_actions (AccordComparisonMaker *maker)
{
  g_autoptr (GPtrArray) groups =
    accord_comparison_list_actions (maker->comparison);

  accord_report_add_heading (maker->report, 2,
                             _("Open actions by organisation"));

  for (guint i = 0; i < groups->len; i++)
    {
      const AccordOrganisationActions *group = g_ptr_array_index (groups, i);
      AccordBlock *list;

      accord_report_add_heading (maker->report, 3, group->name);
      list = accord_report_add_list (maker->report);

      for (guint k = 0; k < group->entries->len; k++)
        {
          g_autofree char *text = accord_comparison_maker_describe_action (
            g_ptr_array_index (group->entries, k), NULL);

          accord_block_add_entry (list, text);
        }

      if (group->entries->len == 0)
        accord_block_add_entry (list, _("No open actions."));
    }
}

typedef char *(*Describe) (AccordSummary *summary);

static char *
describe_organisation (AccordSummary *summary)
{
  return accord_report_isolate (
    accord_assessment_get_organisation (summary->assessment));
}

static char *
describe_partner (AccordSummary *summary)
{
  return accord_report_isolate (
    accord_assessment_get_partner (summary->assessment));
}

static char *
describe_scope (AccordSummary *summary)
{
  return accord_report_isolate (
    accord_assessment_get_scope (summary->assessment));
}

static char *
describe_date (AccordSummary *summary)
{
  return accord_words_date (accord_assessment_get_date (summary->assessment));
}

static char *
describe_mandated (AccordSummary *summary)
{
  return g_strdup (accord_summary_describe_mandated (
    accord_assessment_get_mandated (summary->assessment)));
}

static char *
describe_structural (AccordSummary *summary)
{
  return g_strdup (accord_structural_to_title (
    accord_assessment_get_structural (summary->assessment)));
}

static char *
describe_role (AccordSummary *summary)
{
  return g_strdup (accord_role_to_title (
    accord_assessment_get_role (summary->assessment)));
}

static char *
describe_group (AccordSummary *summary)
{
  return g_strdup (accord_group_to_title (
    accord_assessment_get_respondent_group (summary->assessment)));
}

static char *
describe_respondent (AccordSummary *summary)
{
  return g_strdup (accord_assessment_get_respondent_name (summary->assessment));
}

/* A row of what each of the two says; none where neither says anything. */
static void
add_about_row (AccordComparisonMaker *maker,
               AccordBlock           *table,
               const char            *what,
               Describe               describe)
{
  g_autofree char *a = describe (&maker->sides[0]);
  g_autofree char *b = describe (&maker->sides[1]);

  if (*a == '\0' && *b == '\0')
    return;

  accord_block_add_row (table);
  accord_block_add_text (table, what);
  accord_block_add_text (table, *a != '\0' ? a : _("Not recorded"));
  accord_block_add_text (table, *b != '\0' ? b : _("Not recorded"));
}

static void
add_notes (AccordComparisonMaker *maker,
           guint                  side)
{
  AccordSummary *summary = &maker->sides[side];
  const char *name = side == 0 ? maker->comparison->short_a
                               : maker->comparison->short_b;
  const char *notes = accord_assessment_get_notes (summary->assessment);
  g_autofree char *heading = NULL;

  if (*notes == '\0')
    return;

  /* Translators: an organisation, whose notes follow */
  heading = g_strdup_printf (_("Notes: %s"), name);
  accord_report_add_heading (maker->report, 3, heading);
  accord_report_add_paragraph (maker->report, ACCORD_TEXT_NOTE, notes);
}

static void
add_about (AccordComparisonMaker *maker)
{
  AccordBlock *table;

  accord_report_add_heading (maker->report, 2,
                             _("About the two assessments"));
  table = accord_report_add_table (maker->report,
                                   _("About the two assessments"));
  accord_block_add_column (table, _("Asked"), 1);
  accord_block_add_column (table, maker->names[0], 1.5);
  accord_block_add_column (table, maker->names[1], 1.5);

  add_about_row (maker, table, _("Organisation"), describe_organisation);
  add_about_row (maker, table, _("Partner"), describe_partner);
  add_about_row (maker, table, _("What for"), describe_scope);
  add_about_row (maker, table, _("Date"), describe_date);
  add_about_row (maker, table, _("How it came about"), describe_mandated);
  add_about_row (maker, table, _("What is being considered"),
                 describe_structural);
  add_about_row (maker, table, _("The organisation’s part"), describe_role);
  add_about_row (maker, table, _("Answered by"), describe_group);
  add_about_row (maker, table, _("Name"), describe_respondent);

  for (guint side = 0; side < G_N_ELEMENTS (maker->sides); side++)
    add_notes (maker, side);

  accord_summary_add_left_out (&maker->pair);
  accord_summary_add_source (&maker->pair);
}

static void
set_running_texts (AccordComparisonMaker *maker)
{
  const AccordSummaryOptions *options = maker->options;
  AccordReport *report = maker->report;
  g_autofree char *both = accord_comparison_maker_name_both (maker);
  g_autofree char *date_a = describe_date (&maker->sides[0]);
  g_autofree char *date_b = describe_date (&maker->sides[1]);
  g_autofree char *made = NULL;
  g_autofree char *footer = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  /* Translators: the program's version and the framework's revision */
  made = g_strdup_printf (_("Accord %s, framework rev. %d"), ACCORD_VERSION,
                          accord_framework_get_revision (
                            maker->comparison->framework));

  if (*date_a != '\0')
    g_ptr_array_add (parts, date_a);
  if (*date_b != '\0' && !g_str_equal (date_a, date_b))
    g_ptr_array_add (parts, date_b);
  g_ptr_array_add (parts, made);
  g_ptr_array_add (parts, NULL);

  footer = g_strjoinv (" · ", (char **) parts->pdata);
  accord_report_set_footer (report, both, footer);
  if (options->marking != NULL)
    {
      g_autofree char *marking = accord_summary_show_text (&maker->pair,
                                                           options->marking);

      accord_report_set_marking (report, marking);
    }
  report->draft = options->draft;
  report->line =
    accord_framework_get_ready_from (maker->comparison->framework);
}

/* What the report is made of: for a copy to share, the two with the aliases and
 * without what it leaves out.
 */
typedef struct
{
  AccordComparison *comparison;
  /* (nullable): where nothing is concealed */
  AccordConcealer *concealer;
  AccordLeftOut left_out;
} Shown;

static void
shown_clear (Shown *shown)
{
  g_clear_pointer (&shown->comparison, accord_comparison_free);
  g_clear_pointer (&shown->concealer, accord_concealer_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static void
conceal (const AccordComparison     *comparison,
         const AccordSummaryOptions *options,
         Shown                      *shown)
{
  g_autoptr (AccordConcealer) concealer_b =
    accord_concealer_new_for_pair (comparison->b, comparison->a,
                                   options->alias_partner, options->alias_own);
  g_autoptr (AccordAssessment) a = NULL;
  g_autoptr (AccordAssessment) b = NULL;
  AccordLeftOut of_a;
  AccordLeftOut of_b;

  shown->concealer =
    accord_concealer_new_for_pair (comparison->a, comparison->b,
                                   options->alias_own, options->alias_partner);
  a = accord_concealer_copy (shown->concealer, comparison->a, &of_a);
  b = accord_concealer_copy (concealer_b, comparison->b, &of_b);

  shown->left_out.notes = of_a.notes + of_b.notes;
  shown->left_out.locations = of_a.locations + of_b.locations;
  shown->left_out.names = of_a.names + of_b.names;
  shown->comparison = accord_comparison_new (a, b, NULL);
}

static void
show (const AccordComparison     *comparison,
      const AccordSummaryOptions *options,
      Shown                      *shown)
{
  if (accord_summary_is_to_be_shared (options))
    conceal (comparison, options, shown);
  else
    shown->comparison = accord_comparison_new (comparison->a, comparison->b,
                                               NULL);
}

static AccordReport *
make (const Shown                *shown,
      const AccordSummaryOptions *options,
      guint                       economy)
{
  const AccordComparison *comparison = shown->comparison;
  AccordComparisonMaker maker = {
    .comparison = comparison,
    .options = options,
    .names = { comparison->begin_a, comparison->begin_b },
    .economy = economy,
  };
  g_autofree char *both = NULL;

  maker.sides[0].assessment = comparison->a;
  maker.sides[0].framework = comparison->framework;
  maker.sides[0].score = comparison->score_a;
  maker.sides[0].options = options;
  maker.sides[0].concealer = shown->concealer;
  maker.sides[0].left_out = shown->concealer != NULL ? &shown->left_out : NULL;
  maker.sides[1] = maker.sides[0];
  maker.sides[1].assessment = comparison->b;
  maker.sides[1].score = comparison->score_b;
  both = accord_comparison_maker_name_both (&maker);
  maker.report = accord_report_new (_("Readiness for partnering: comparison"),
                                    both);
  maker.sides[0].report = maker.report;
  maker.sides[1].report = maker.report;
  maker.pair = maker.sides[0];
  maker.pair.score = comparison->score;
  set_running_texts (&maker);

  if (options->front_sheet != ACCORD_FRONT_SHEET_OFF)
    accord_summary_add_front_sheet (&maker.pair);

  accord_comparison_maker_add_board (&maker);

  if (!options->one_page)
    {
      accord_report_add_page_break (maker.report);
      add_facts (&maker);
      add_set_aside (&maker);
      accord_comparison_maker_add_lines (&maker);
      add_actions (&maker);
      add_about (&maker);
    }

  return maker.report;
}

/* How many sheets of A4 the first page takes. */
static guint
count_pages (const Shown                *shown,
             const AccordSummaryOptions *options,
             guint                       economy)
{
  g_autoptr (AccordPages) pages =
    accord_pages_new (make (shown, options, economy),
                      &accord_page_setup_a4);

  return accord_pages_get_n (pages);
}

/* The least that the first page has to give up to be one of A4, or all of it;
 * says in @options where it goes on.
 */
static guint
find_economy (const Shown          *shown,
              AccordSummaryOptions *options)
{
  AccordSummaryOptions alone = *options;
  guint last = ACCORD_N_COMPARISON_ECONOMIES - 1;

  alone.one_page = TRUE;
  alone.front_sheet = ACCORD_FRONT_SHEET_OFF;

  for (guint economy = 0; economy <= last; economy++)
    {
      if (count_pages (shown, &alone, economy) == 1)
        return economy;
    }

  options->continued_on =
    options->front_sheet == ACCORD_FRONT_SHEET_OFF ? 2 : 3;

  return last;
}

/**
 * accord_comparison_report_new:
 * @options: (nullable): %NULL is the default; "economy" and "continued_on" are
 *   found here, whatever they say
 *
 * A page for the two boards first, then, unless it is to stand alone, every
 * line in its group with what both have recorded, the open actions and what the
 * files say of themselves (interface, Comparison and section 8).
 *
 * Returns: (transfer full): the report
 */
AccordReport *
accord_comparison_report_new (const AccordComparison     *comparison,
                              const AccordSummaryOptions *options)
{
  g_auto (Shown) shown = { 0 };
  AccordSummaryOptions fitting = { 0 };

  g_return_val_if_fail (comparison != NULL, NULL);

  if (options != NULL)
    fitting = *options;
  fitting.continued_on = 0;

  show (comparison, options, &shown);

  return make (&shown, &fitting, find_economy (&shown, &fitting));
}

AccordComparison *
accord_comparison_dup_shown (const AccordComparison     *comparison,
                             const AccordSummaryOptions *options)
{
  g_auto (Shown) shown = { 0 };

  g_return_val_if_fail (comparison != NULL, NULL);

  show (comparison, options, &shown);

  return g_steal_pointer (&shown.comparison);
}
