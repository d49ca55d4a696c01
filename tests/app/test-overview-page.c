/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-overview-page.h"

#include "app/overview/accord-figures-chart.h"
#include "app/overview/accord-figures-table.h"
#include "app/overview/accord-item-links.h"
#include "app/overview/accord-try-out-panel.h"
#include "app/overview/accord-type-card.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"
#include "../model/framework-fixture.h"

typedef struct
{
  AccordAssessment *assessment;
  GtkWidget        *page;
  GtkWidget        *window;
  GString          *said;
} Fixture;

static void
record_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_string_append_printf (fixture->said, "%s %s;",
                          g_action_get_name (G_ACTION (action)),
                          g_variant_get_string (parameter, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const GActionEntry entries[] = {
    { "show-page", record_cb, "s", NULL, NULL, { 0 } },
    { "show-item", record_cb, "s", NULL, NULL, { 0 } },
    { "announce", record_cb, "s", NULL, NULL, { 0 } },
    { "tell", record_cb, "s", NULL, NULL, { 0 } },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->said = g_string_new (NULL);
  fixture->assessment = accord_test_load (data != NULL ? data : "riverside");
  fixture->page = accord_overview_page_new (fixture->assessment);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries,
                                   G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->page, "win",
                                  G_ACTION_GROUP (actions));
  fixture->window = accord_test_show (fixture->page, 1000, 900);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_insert_action_group (fixture->page, "win", NULL);
  accord_test_close (fixture->window);
  g_assert_finalize_object (fixture->assessment);
  g_string_free (fixture->said, TRUE);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = find_button (fixture->page, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  accord_test_settle ();
}

/* Every text that is to be seen, one after another. */
static void
collect (GtkWidget *root,
         GString   *text)
{
  if (!gtk_widget_get_mapped (root))
    return;

  if (GTK_IS_LABEL (root))
    g_string_append_printf (text, "%s\n",
                            gtk_label_get_text (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static gboolean
is_said (Fixture    *fixture,
         const char *part)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect (fixture->page, text);

  return strstr (text->str, part) != NULL;
}

static guint
count_type (GtkWidget *root,
            GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type) &&
            gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);

  return n;
}

static void
test_says_where_it_stands (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_true (is_said (fixture, "Two types are in question") ||
                 is_said (fixture, "Voluntary – structural is largely ready"));
  g_assert_true (is_said (fixture, "It does not approve, predict or decide."));
  g_assert_true (is_said (fixture, "What could change this"));
  g_assert_true (is_said (fixture, "Still open"));
  g_assert_cmpuint (count_type (fixture->page, ACCORD_TYPE_TYPE_CARD), ==, 4);
}

static void
test_follows_the_answers (Fixture       *fixture,
                          gconstpointer  data)
{
  AccordAnswer *answer = accord_test_answer (fixture->assessment,
                                             "vi-shared-reflection");

  g_assert_true (is_said (fixture, "Structuring in time"));
  accord_answer_choose (answer, ACCORD_STATUS_IN_PLACE);
  accord_test_settle ();
  /* No longer open, but in place without evidence. */
  g_assert_true (is_said (fixture, "In place, no evidence recorded"));
  accord_history_undo (accord_assessment_get_history (fixture->assessment));
  accord_test_settle ();
  g_assert_true (is_said (fixture, "Not in place"));
}

/* Lines of at most 70 characters, in a window as wide as one likes. */
static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *label;
  PangoLayout *layout;
  gsize longest = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 900);
  accord_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  accord_test_settle ();
  label = gtk_widget_get_first_child (
    accord_test_find (fixture->page, GTK_TYPE_BOX, "overview-sentences"));
  layout = gtk_label_get_layout (GTK_LABEL (label));

  g_assert_cmpint (pango_layout_get_line_count (layout), >, 2);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *start = pango_layout_get_text (layout) + line->start_index;
      gsize n = (gsize) g_utf8_strlen (start, line->length);

      longest = MAX (longest, n);
    }

  g_assert_cmpuint (longest, >, 40);
  g_assert_cmpuint (longest, <=, 72);
}

static void
test_row_leads_to_item (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *row = accord_test_find (fixture->page, GTK_TYPE_LIST_BOX_ROW,
                                     "item-link");

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  accord_test_settle ();
  g_assert_true (g_str_has_prefix (fixture->said->str, "show-item vi-"));
}

static void
test_focus_stays_on_its_item (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *links = accord_test_find (fixture->page, ACCORD_TYPE_ITEM_LINKS,
                                       NULL);
  GtkWidget *list = accord_test_find (links, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row;
  GtkWidget *focus;
  gpointer ordinal;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2);
  g_assert_nonnull (row);
  ordinal = g_object_get_data (G_OBJECT (row), "ordinal");
  gtk_widget_grab_focus (GTK_WIDGET (row));

  accord_answer_choose (accord_test_answer (fixture->assessment,
                                            "vi-shared-reflection"),
                        ACCORD_STATUS_IN_PLACE);
  accord_test_settle ();

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  g_assert_true (g_object_get_data (G_OBJECT (focus), "ordinal") == ordinal);
}

static guint
count_actions (AccordAssessment *assessment)
{
  guint n = 0;

  for (guint o = 0; o < accord_assessment_get_n_answers (assessment); o++)
    n += accord_answer_get_action (
           accord_assessment_get_answer (assessment, o)) != NULL;

  return n;
}

static void
test_adds_actions_as_one_step (Fixture       *fixture,
                               gconstpointer  data)
{
  guint before = count_actions (fixture->assessment);

  click (fixture, "_Add as actions");
  g_assert_cmpuint (count_actions (fixture->assessment), >, before);
  g_assert_nonnull (strstr (fixture->said->str, "show-page actions;"));

  accord_history_undo (accord_assessment_get_history (fixture->assessment));
  g_assert_cmpuint (count_actions (fixture->assessment), ==, before);
}

static void
test_table_has_roles (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *table = accord_test_find (fixture->page,
                                       ACCORD_TYPE_FIGURES_TABLE, NULL);
  GtkWidget *row = accord_test_find (table, GTK_TYPE_BOX, "figures-row");
  GtkWidget *cell = gtk_widget_get_first_child (row);

  gtk_test_accessible_assert_role (gtk_widget_get_parent (row),
                                   GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  row = gtk_widget_get_next_sibling (row);
  cell = gtk_widget_get_first_child (row);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  /* The first-placed type stands first. */
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (cell)), ==,
                   "Voluntary – structural");
  g_assert_true (is_said (fixture, "3 of 4, 1 partly · 88%"));
}

static void
test_picture_is_walked_by_arrows (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWidget *chart;
  GtkWidget *first;
  GtkWidget *second;

  chart = accord_test_find (fixture->page, ACCORD_TYPE_FIGURES_CHART, NULL);
  g_assert_false (gtk_widget_get_mapped (chart));
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_button (fixture->page, "Show as a _picture")),
    TRUE);
  accord_test_settle ();
  g_assert_true (gtk_widget_get_mapped (chart));

  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  first = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_has_css_class (first, "marker"));
  /* Read out once, and each line has its name. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (first),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       NULL);
  g_assert_nonnull (accord_test_find_text (chart, "75% line of enablers"));
  g_assert_nonnull (accord_test_find_text (chart, "75% line of context"));
  accord_test_press (chart, GDK_KEY_Right);
  second = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_has_css_class (second, "marker"));
  g_assert_true (first != second);
  accord_test_press (chart, GDK_KEY_Left);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == first);
  /* Tab leaves the picture. */
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  accord_test_screenshot (fixture->page, "overview-picture");
}

static void
test_trying_out_is_not_recorded (Fixture       *fixture,
                                 gconstpointer  data)
{
  AccordHistory *history = accord_assessment_get_history (fixture->assessment);
  AccordScore *score = accord_assessment_get_score (fixture->assessment);
  GtkWidget *panel;

  click (fixture, "T_ry out…");
  g_assert_true (is_said (fixture,
                          "Trying out: these ticks are not saved"));
  click (fixture, "Smallest set");
  g_assert_true (is_said (fixture, "→"));
  g_assert_true (is_said (fixture, "50% → 75%"));
  accord_test_screenshot (fixture->page, "overview-trying");

  g_assert_true (accord_assessment_get_score (fixture->assessment) == score);
  g_assert_false (accord_history_get_modified (history));

  panel = accord_test_find (fixture->page, ACCORD_TYPE_TRY_OUT_PANEL, NULL);
  click (fixture, "_Stop");
  g_assert_false (gtk_widget_get_mapped (panel));
  g_assert_true (is_said (fixture, "Still open"));
  g_assert_false (accord_history_get_modified (history));
}

static void
test_tried_become_actions (Fixture       *fixture,
                           gconstpointer  data)
{
  guint before = count_actions (fixture->assessment);
  g_autoptr (GArray) tried = NULL;
  GtkWidget *panel;

  click (fixture, "T_ry out…");
  click (fixture, "Smallest set");
  panel = accord_test_find (fixture->page, ACCORD_TYPE_TRY_OUT_PANEL, NULL);
  tried = accord_try_out_panel_list_tried (ACCORD_TRY_OUT_PANEL (panel));
  g_assert_cmpuint (tried->len, ==, 1);
  click (fixture, "_Turn into actions");
  /* One that has an action already keeps it. */
  g_assert_cmpuint (count_actions (fixture->assessment), >=, before);
  for (guint i = 0; i < tried->len; i++)
    g_assert_nonnull (accord_answer_get_action (
                        accord_assessment_get_answer (
                          fixture->assessment,
                          g_array_index (tried, guint, i))));
  g_assert_nonnull (strstr (fixture->said->str, "show-page actions;"));
}

/* That there was nothing left to add is said, and the actions are shown. */
static void
test_tried_have_actions_already (Fixture       *fixture,
                                 gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      g_string_truncate (fixture->said, 0);
      click (fixture, "T_ry out…");
      click (fixture, "Smallest set");
      click (fixture, "_Turn into actions");
    }

  g_assert_nonnull (strstr (fixture->said->str,
                            "tell Nothing was added: the line tried has an "
                            "action already.;"));
  g_assert_nonnull (strstr (fixture->said->str, "show-page actions;"));
}

static void
test_nothing_answered_says_how_to_begin (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_assert_true (is_said (fixture, "Nothing is answered yet."));
  g_assert_nonnull (find_button (fixture->page,
                                 "_Begin with the first item"));
  g_assert_false (is_said (fixture, "Still open"));
  g_assert_false (is_said (fixture, "All figures"));

  accord_answer_choose (accord_test_answer (fixture->assessment,
                                            "vi-identified-need"),
                        ACCORD_STATUS_IN_PLACE);
  accord_test_settle ();
  g_assert_true (is_said (fixture, "Still open"));
  g_assert_null (find_button (fixture->page, "_Begin with the first item"));
}

static void
test_everything_not_applicable (Fixture       *fixture,
                                gconstpointer  data)
{
  for (guint o = 0;
       o < accord_assessment_get_n_answers (fixture->assessment);
       o++)
    accord_answer_set_status (
      accord_assessment_get_answer (fixture->assessment, o),
      ACCORD_STATUS_NOT_APPLICABLE);
  accord_test_settle ();

  g_assert_true (is_said (fixture, "so there is nothing to count."));
  g_assert_true (is_said (fixture, "Nothing is open"));
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_button (fixture->page, "Show as a _picture")),
    TRUE);
  accord_test_settle ();
  g_assert_true (is_said (fixture, "Not in the picture"));
}

static void
test_fits_a_narrow_window (Fixture       *fixture,
                           gconstpointer  data)
{
  int least;

  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  click (fixture, "T_ry out…");
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
test_unmapped_page_does_nothing (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  GtkWidget *page = g_object_ref_sink (accord_overview_page_new (assessment));
  GtkWidget *row;

  accord_answer_choose (accord_test_answer (assessment,
                                            "vi-shared-reflection"),
                        ACCORD_STATUS_IN_PLACE);
  accord_test_settle ();
  row = accord_test_find (page, GTK_TYPE_LIST_BOX_ROW, "item-link");
  g_assert_null (row);
  g_assert_finalize_object (page);
}

static AccordAssessment *
make_forty (void)
{
  const char *types[41] = { NULL };
  g_autoptr (AccordFramework) framework = NULL;
  AccordAssessment *assessment;

  for (guint i = 0; i < 40; i++)
    types[i] = i % 3 == 0 ? "vi c1 c1 c1 e1 e1 e1 e1"
               : i % 3 == 1 ? "ms c1 c1 e1 e1 e1"
               : "-- c1 e1 e1 e1 e1 e1";
  framework = fixture_framework (75, types);
  assessment = accord_assessment_new (framework);

  for (guint o = 0; o < accord_assessment_get_n_answers (assessment); o++)
    accord_answer_set_status (accord_assessment_get_answer (assessment, o),
                              (o * 7 / 3) % ACCORD_N_STATUSES);

  return assessment;
}

static gboolean
names_type (GtkWidget  *root,
            const char *title)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  g_autofree char *numbered = g_strconcat (": ", title, NULL);

  collect (root, text);
  lines = g_strsplit (text->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strcmp (lines[i], title) == 0 ||
          g_str_has_suffix (lines[i], numbered) ||
          (strstr (lines[i], "without a name") != NULL &&
           strstr (lines[i], title) != NULL))
        return TRUE;
    }

  return FALSE;
}

/* By a label that is whole, by its number or in words. */
static void
assert_all_are_named (GtkWidget        *page,
                      AccordAssessment *assessment)
{
  AccordFramework *framework = accord_assessment_get_framework (assessment);
  GtkWidget *chart = accord_test_find (page, ACCORD_TYPE_FIGURES_CHART, NULL);
  GtkWidget *box = gtk_widget_get_parent (chart);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    g_assert_true (names_type (box, accord_arrangement_get_title (
                                 accord_framework_get_arrangement (framework,
                                                                   i))));
}

static void
test_forty_types (void)
{
  g_autoptr (AccordAssessment) assessment = make_forty ();
  GtkWidget *page = accord_overview_page_new (assessment);
  GtkWidget *window = accord_test_show (page, 1000, 900);
  GtkWidget *links;
  guint n;

  g_assert_cmpuint (count_type (page, ACCORD_TYPE_TYPE_CARD), ==, 40);
  links = accord_test_find (page, ACCORD_TYPE_ITEM_LINKS, NULL);
  n = count_type (links, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (n, ==, 30);
  g_signal_emit_by_name (accord_test_find (links, GTK_TYPE_BUTTON,
                                           "link-button"), "clicked");
  accord_test_settle ();
  g_assert_cmpuint (count_type (links, GTK_TYPE_LIST_BOX_ROW), >, 100);

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_button (page, "Show as a _picture")), TRUE);
  accord_test_settle ();
  gtk_test_widget_wait_for_draw (page);
  accord_test_settle ();
  accord_test_screenshot (gtk_widget_get_parent (
                            accord_test_find (page, ACCORD_TYPE_FIGURES_CHART,
                                              NULL)), "overview-forty");
  assert_all_are_named (page, assessment);
  accord_test_close (window);
}

static void
test_one_type_in_question (Fixture       *fixture,
                           gconstpointer  data)
{
  accord_assessment_set_structural (fixture->assessment, ACCORD_FACT_FALSE);
  accord_assessment_set_mandated (fixture->assessment, ACCORD_FACT_FALSE);
  accord_test_settle ();
  g_assert_true (is_said (fixture, "Voluntary – individual is the one in "
                                   "question."));
}

/* In a page as wide as a window of 1000 px leaves it, too: the dotted line goes
 * straight up from the point.
 */
static void
test_picture_names_clear_of_whiskers (gconstpointer data)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  GtkWidget *page = accord_overview_page_new (assessment);
  GtkWidget *window = accord_test_show (page, GPOINTER_TO_INT (data), 900);
  GtkWidget *chart;
  GtkWidget *label;
  GtkWidget *marker;
  graphene_rect_t name;
  graphene_rect_t mark;
  float x;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_button (page, "Show as a _picture")), TRUE);
  accord_test_settle ();
  chart = accord_test_find (page, ACCORD_TYPE_FIGURES_CHART, NULL);
  label = accord_test_find_text (chart, "Voluntary – individual");
  /* The number stands between the two. */
  marker = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (label));
  g_assert_true (gtk_widget_has_css_class (marker, "marker"));
  g_assert_true (gtk_widget_compute_bounds (label, chart, &name));
  g_assert_true (gtk_widget_compute_bounds (marker, chart, &mark));

  x = mark.origin.x + mark.size.width / 2;
  g_assert_false (name.origin.x < x && x < name.origin.x + name.size.width &&
                  name.origin.y < mark.origin.y);
  accord_test_close (window);
}

static void
test_picture_in_right_to_left (void)
{
  g_autoptr (AccordAssessment) assessment = accord_test_load ("riverside");
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *chart;
  GtkWidget *first;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = accord_overview_page_new (assessment);
  window = accord_test_show (page, 1000, 900);
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_button (page, "Show as a _picture")), TRUE);
  accord_test_settle ();
  chart = accord_test_find (page, ACCORD_TYPE_FIGURES_CHART, NULL);
  accord_test_screenshot (page, "overview-rtl");
  accord_test_screenshot (chart, "overview-picture-rtl");

  /* The least of context is at the right, and left leads to more. */
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  first = gtk_window_get_focus (GTK_WINDOW (window));
  accord_test_press (chart, GDK_KEY_Left);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) != first);

  accord_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_looks (Fixture       *fixture,
            gconstpointer  data)
{
  accord_test_screenshot (fixture->page, "overview");
}

#define ADD(name, test, data) \
  g_test_add ("/app/overview-page/" name, Fixture, data, \
              set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  ADD ("says-where-it-stands", test_says_where_it_stands, NULL);
  ADD ("follows-the-answers", test_follows_the_answers, NULL);
  ADD ("measure", test_measure, NULL);
  ADD ("row-leads-to-item", test_row_leads_to_item, NULL);
  ADD ("focus-stays-on-its-item", test_focus_stays_on_its_item, NULL);
  ADD ("adds-actions-as-one-step", test_adds_actions_as_one_step, NULL);
  ADD ("table-has-roles", test_table_has_roles, NULL);
  ADD ("picture-is-walked-by-arrows", test_picture_is_walked_by_arrows, NULL);
  for (int width = 560; width <= 1000; width += 40)
    {
      g_autofree char *path = g_strdup_printf (
        "/app/overview-page/picture-names-clear-of-whiskers/%d", width);

      g_test_add_data_func (path, GINT_TO_POINTER (width),
                            test_picture_names_clear_of_whiskers);
    }
  ADD ("trying-out-is-not-recorded", test_trying_out_is_not_recorded, NULL);
  ADD ("tried-become-actions", test_tried_become_actions, NULL);
  ADD ("tried-have-actions-already", test_tried_have_actions_already, NULL);
  ADD ("nothing-answered-says-how-to-begin",
       test_nothing_answered_says_how_to_begin, "empty");
  ADD ("everything-not-applicable", test_everything_not_applicable, NULL);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window, NULL);
  g_test_add_func ("/app/overview-page/unmapped-page-does-nothing",
                   test_unmapped_page_does_nothing);
  ADD ("one-type-in-question", test_one_type_in_question, NULL);
  g_test_add_func ("/app/overview-page/forty-types", test_forty_types);
  g_test_add_func ("/app/overview-page/picture-in-right-to-left",
                   test_picture_in_right_to_left);
  ADD ("looks", test_looks, NULL);

  return g_test_run ();
}
