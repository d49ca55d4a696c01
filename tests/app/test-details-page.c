/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-details-page.h"

#include "app/desktop/accord-settings.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment *assessment;
  GtkWidget        *page;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  accord_settings_set_string (accord_settings_get_default (), "organisation",
                              "Riverside");
  fixture->assessment = data != NULL ? accord_test_load (data)
                                     : accord_test_new ();
  fixture->page = accord_details_page_new (fixture->assessment);
  fixture->window = accord_test_show (fixture->page, 900, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_close (fixture->window);
  g_assert_finalize_object (fixture->assessment);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *text)
{
  return accord_test_find_text (fixture->page, text) != NULL;
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *text)
{
  GtkWidget *label = accord_test_find_text (fixture->page, text);

  g_assert_nonnull (label);
  if (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON) != NULL)
    return gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
choose (Fixture    *fixture,
        const char *text)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_button (fixture, text)),
                               TRUE);
}

static gboolean
is_chosen (Fixture    *fixture,
           const char *text)
{
  return gtk_check_button_get_active (
    GTK_CHECK_BUTTON (find_button (fixture, text)));
}

static void
test_new_destroy (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  AccordHistory *history = accord_assessment_get_history (assessment);
  GtkWidget *page = g_object_ref_sink (accord_details_page_new (assessment));

  g_assert_finalize_object (page);

  /* To look at it changes nothing. */
  g_assert_false (accord_history_get_can_undo (history));
}

static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (is_shown (fixture, "In question: all 4 types, 29 items."));

  choose (fixture, "We chose it");
  g_assert_cmpint (accord_assessment_get_mandated (fixture->assessment), ==,
                   ACCORD_FACT_FALSE);
  choose (fixture, "People or services working together");
  g_assert_cmpint (accord_assessment_get_structural (fixture->assessment), ==,
                   ACCORD_FACT_FALSE);
  g_assert_true (is_shown (
    fixture,
    "In question: Voluntary – individual, 7 items. Set aside: the other 3, "
    "22 items. You can still answer those."));
  g_assert_true (is_shown (fixture, "Next: Voluntary – individual"));

  /* A role that the file does not state is not made to be stated. */
  g_assert_cmpint (accord_assessment_get_role (fixture->assessment), ==,
                   ACCORD_ROLE_UNSTATED);
  g_assert_true (is_chosen (fixture, "Equal partners"));

  choose (fixture, "We receive support, or would be acquired");
  g_assert_cmpint (accord_assessment_get_role (fixture->assessment), ==,
                   ACCORD_ROLE_SUPPORTED);
  choose (fixture, "Equal partners");
  g_assert_cmpint (accord_assessment_get_role (fixture->assessment), ==,
                   ACCORD_ROLE_EQUAL);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  AccordHistory *history = accord_assessment_get_history (fixture->assessment);

  choose (fixture, "A regulator or government directed it");
  g_assert_true (is_chosen (fixture, "A regulator or government directed it"));

  g_assert_true (accord_history_undo (history));
  g_assert_false (is_chosen (fixture, "A regulator or government directed it"));
  g_assert_cmpint (accord_assessment_get_mandated (fixture->assessment), ==,
                   ACCORD_FACT_OPEN);
  g_assert_false (accord_history_get_can_undo (history));
}

static void
test_offers (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  g_assert_cmpstr (accord_assessment_get_organisation (fixture->assessment),
                   ==, "");
  g_signal_emit_by_name (find_button (fixture, "Use “Riverside”"), "clicked");
  g_assert_cmpstr (accord_assessment_get_organisation (fixture->assessment),
                   ==, "Riverside");
  g_assert_false (is_shown (fixture, "Use “Riverside”"));

  g_signal_emit_by_name (find_button (fixture, "Use today"), "clicked");
  g_assert_cmpstr (accord_assessment_get_date (fixture->assessment), ==,
                   today);
  g_assert_false (is_shown (fixture, "Use today"));
}

/* A partner's file is looked at without its name becoming one's own. */
static void
test_own_organisation (Fixture       *fixture,
                       gconstpointer  data)
{
  AccordSettings *settings = accord_settings_get_default ();
  GtkWidget *entry = accord_test_find (fixture->page, GTK_TYPE_ENTRY, NULL);
  g_autofree char *own = NULL;

  gtk_widget_grab_focus (entry);
  accord_test_settle ();
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  accord_test_settle ();
  own = accord_settings_get_string (settings, "organisation");
  g_assert_cmpstr (own, ==, "Riverside");
  g_clear_pointer (&own, g_free);

  gtk_widget_grab_focus (entry);
  accord_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "Green Bay");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  accord_test_settle ();
  own = accord_settings_get_string (settings, "organisation");
  g_assert_cmpstr (own, ==, "Green Bay");
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *group = accord_test_find (fixture->page, GTK_TYPE_DROP_DOWN,
                                       NULL);

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (group)), ==,
                    ACCORD_GROUP_CLINICAL_LEAD);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (group), ACCORD_GROUP_EXECUTIVE);
  g_assert_cmpint (
    accord_assessment_get_respondent_group (fixture->assessment), ==,
    ACCORD_GROUP_EXECUTIVE);
  g_assert_true (accord_history_undo (
    accord_assessment_get_history (fixture->assessment)));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (group)), ==,
                    ACCORD_GROUP_CLINICAL_LEAD);
}

/* Never the login name: a name is there only if typed. */
/* Tab goes from the date to its calendar and then to the offer beside them,
 * however high each of them stands in its line.
 */
static void
test_tab_order (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *offer = find_button (fixture, "Use today");
  GtkWidget *line = gtk_widget_get_parent (offer);
  GtkWidget *date = gtk_widget_get_first_child (line);

  g_assert_true (gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_get_focus_child (line) == date);
  while (gtk_widget_get_focus_child (line) == date)
    g_assert_true (gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_get_focus_child (line) == offer);
  g_assert_false (gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD));

  g_assert_true (gtk_widget_child_focus (line, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_get_focus_child (line) == date);
}

static void
test_no_name (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpstr (accord_assessment_get_respondent_name (fixture->assessment),
                   ==, "");
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add_func ("/app/details-page/new-destroy", test_new_destroy);
  g_test_add ("/app/details-page/facts", Fixture, NULL,
              set_up, test_facts, tear_down);
  g_test_add ("/app/details-page/undo", Fixture, NULL,
              set_up, test_undo, tear_down);
  g_test_add ("/app/details-page/offers", Fixture, NULL,
              set_up, test_offers, tear_down);
  g_test_add ("/app/details-page/own-organisation", Fixture, "valley-high",
              set_up, test_own_organisation, tear_down);
  g_test_add ("/app/details-page/group", Fixture, "riverside",
              set_up, test_group, tear_down);
  g_test_add ("/app/details-page/no-name", Fixture, NULL,
              set_up, test_no_name, tear_down);
  g_test_add ("/app/details-page/tab-order", Fixture, NULL,
              set_up, test_tab_order, tear_down);

  return g_test_run ();
}
