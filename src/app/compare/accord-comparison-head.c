/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-head.h"

#include "app/widgets/accord-names.h"
#include "app/widgets/accord-plain.h"
#include "model/figures/accord-sentences.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* "23 November 2026 · Equal partners · Clinical lead · Starting home …" */
static char *
describe (AccordAssessment *assessment)
{
  g_autofree char *date =
    accord_words_date (accord_assessment_get_date (assessment));
  AccordGroup group = accord_assessment_get_respondent_group (assessment);
  const char *scope = accord_assessment_get_scope (assessment);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) given = NULL;

  g_strv_builder_add (parts, *date != '\0' ? date : _("No date"));
  g_strv_builder_add (parts, accord_role_to_title (
                        accord_assessment_get_role (assessment)));
  if (group != ACCORD_GROUP_NONE)
    g_strv_builder_add (parts, accord_group_to_title (group));
  if (*scope != '\0')
    g_strv_builder_add (parts, scope);
  given = g_strv_builder_end (parts);

  return g_strjoinv (" · ", given);
}

static void
add_side (GtkBox           *box,
          const char       *name,
          AccordAssessment *assessment)
{
  g_autofree char *facts = describe (assessment);
  /* Translators: an organisation, then date, role, who answered and what for */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), name, facts);

  gtk_box_append (box, accord_plain_label (text, "dim"));
}

static GtkWidget *
create_notices (const AccordComparison *comparison,
                const char             *hint)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 NULL);

  gtk_widget_add_css_class (box, "notices");
  accord_plain_name (box, _("Read with care"));

  if (hint != NULL)
    gtk_box_append (GTK_BOX (box), accord_plain_label (hint, NULL));

  for (guint i = 0; i < comparison->notices->len; i++)
    {
      const AccordRemark *notice = g_ptr_array_index (comparison->notices, i);

      gtk_box_append (GTK_BOX (box), accord_plain_label (notice->text, NULL));
    }

  gtk_widget_set_visible (box, hint != NULL || comparison->notices->len > 0);

  return box;
}

void
accord_comparison_head_fill (GtkBox                 *box,
                             const AccordComparison *comparison,
                             const char             *hint)
{
  g_autoptr (GPtrArray) told = accord_comparison_list_facts (comparison);
  GtkWidget *facts = accord_plain_box (GTK_ORIENTATION_VERTICAL, "facts-list");
  g_autofree char *force = NULL;

  add_side (GTK_BOX (facts), comparison->begin_a, comparison->a);
  add_side (GTK_BOX (facts), comparison->begin_b, comparison->b);
  g_ptr_array_add (
    told, g_strdup_printf (_("The line of this framework is %d%%."),
                           accord_framework_get_ready_from (
                             comparison->framework)));
  g_ptr_array_add (told, NULL);
  force = g_strjoinv (" ", (char **) told->pdata);
  if (*force != '\0')
    gtk_box_append (GTK_BOX (facts), accord_plain_label (force, "dim"));

  gtk_box_append (box, create_notices (comparison, hint));
  gtk_box_append (box, facts);
}

void
accord_comparison_head_fill_one (GtkBox     *box,
                                 const char *why)
{
  GtkWidget *notices = accord_plain_box (GTK_ORIENTATION_VERTICAL, "notices");

  gtk_box_append (GTK_BOX (notices), accord_plain_label (why, NULL));
  gtk_box_append (GTK_BOX (notices),
                  accord_plain_label (_("Only this one is shown."), NULL));
  gtk_box_append (box, notices);
}

void
accord_comparison_head_fill_versions (GtkBox                 *box,
                                      const AccordDifference *difference)
{
  g_autofree char *text = accord_difference_to_text (difference);

  gtk_box_append (box, accord_plain_label (text, NULL));
}

GtkWidget *
accord_comparison_sentences_new (const AccordComparison *comparison)
{
  g_autoptr (GPtrArray) sentences = accord_sentences_new_for_pair (comparison);
  GtkWidget *expander = gtk_expander_new (_("What both together show"));
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "texts");

  accord_names_amend (expander);
  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      gtk_box_append (GTK_BOX (box), accord_plain_label (sentence->text,
                                                         NULL));
    }

  gtk_widget_add_css_class (expander, "together");
  gtk_expander_set_child (GTK_EXPANDER (expander), box);

  return expander;
}

static void
add_state (GtkWidget  *box,
           const char *name,
           const char *text)
{
  GtkWidget *side = accord_plain_box (GTK_ORIENTATION_VERTICAL, "recorded");
  GtkWidget *label = accord_plain_label (*text != '\0' ? text : _("Nothing"),
                                         NULL);

  gtk_box_append (GTK_BOX (side), accord_plain_label (name, "caption"));
  gtk_box_append (GTK_BOX (side), label);
  gtk_box_append (GTK_BOX (box), side);
}

GtkWidget *
accord_comparison_version_new (const AccordDifferenceLine *line,
                               const char                 *first,
                               const char                 *second)
{
  GtkWidget *card = accord_plain_box (GTK_ORIENTATION_VERTICAL, "card");
  GtkWidget *sides = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "sides");

  gtk_widget_add_css_class (card, "version");
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (card), accord_plain_heading (line->subject, 2,
                                                        "strong"));
  add_state (sides, first, line->before);
  add_state (sides, second, line->after);
  gtk_box_append (GTK_BOX (card), sides);

  return card;
}
