/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-item-details.h"

#include "app/answers/accord-action-editor.h"
#include "app/answers/accord-evidence-list.h"
#include "app/answers/accord-evidence-row.h"
#include "app/answers/accord-item-row.h"
#include "app/widgets/accord-date-entry.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordAssessment *assessment;
  AccordHistory    *history;
  AccordAnswer     *answer;
  GtkWidget        *row;
  GtkWidget        *details;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->assessment = accord_test_load ("riverside");
  fixture->history = accord_assessment_get_history (fixture->assessment);
  fixture->answer = accord_test_answer (fixture->assessment,
                                        data != NULL ? data
                                                     : "vi-shared-reflection");
  fixture->row = accord_item_row_new (fixture->answer);
  fixture->window = accord_test_show (fixture->row, 700, 700);
  accord_item_row_set_expanded (ACCORD_ITEM_ROW (fixture->row), TRUE);
  accord_test_settle ();
  fixture->details = accord_test_find (fixture->row, ACCORD_TYPE_ITEM_DETAILS,
                                       NULL);
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
  GtkWidget *label = accord_test_find_text (fixture->details, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Whether the middle of the label's line is that of what stands beside it. */
static gboolean
is_in_line (GtkWidget *label,
            GtkWidget *field)
{
  graphene_point_t middle;
  int y, height;

  g_assert_cmpint (gtk_widget_get_height (field), >, 0);

  gtk_label_get_layout_offsets (GTK_LABEL (label), NULL, &y);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)),
                               NULL, &height);
  g_assert_true (gtk_widget_compute_point (
    label, field, &GRAPHENE_POINT_INIT (0, y + height / 2.0f), &middle));

  return ABS (middle.y - gtk_widget_get_height (field) / 2.0f) <= 1.5f;
}

/* The entry that the placeholder names. */
static GtkWidget *
find_entry (GtkWidget  *root,
            const char *placeholder)
{
  if (GTK_IS_ENTRY (root) &&
      g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (root)),
                 placeholder) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, placeholder);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
set_text (GtkWidget  *entry,
          const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
leave (Fixture *fixture)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  accord_test_settle ();
}

static guint
count_evidence (Fixture *fixture)
{
  return g_list_model_get_n_items (
    accord_answer_get_evidence (fixture->answer));
}

static GtkWidget *
find_choice (Fixture    *fixture,
             const char *text)
{
  return gtk_widget_get_ancestor (accord_test_find_text (fixture->details,
                                                         text),
                                  GTK_TYPE_TOGGLE_BUTTON);
}

static void
test_labels_in_line (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *label;
    const char *beside;
  } fields[] = {
    { "Action", "What is to be done" },
    { "Owner", "A role is enough, for example Clinical lead" },
  };
  GtkWidget *due = accord_test_find (fixture->details, ACCORD_TYPE_DATE_ENTRY,
                                     NULL);

  gtk_test_widget_wait_for_draw (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (is_in_line (
      accord_test_find_text (fixture->details, fields[i].label),
      find_entry (fixture->details, fields[i].beside)));

  g_assert_true (is_in_line (
    accord_test_find_text (fixture->details, "Evidence"),
    gtk_widget_get_parent (accord_test_find_text (fixture->details, "Add…"))));
  g_assert_true (is_in_line (accord_test_find_text (fixture->details, "Due"),
                             accord_test_find (due, GTK_TYPE_ENTRY, NULL)));
}

static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *chosen = find_choice (fixture, "3 Not in place");
  GtkWidget *other = find_choice (fixture, "5 Not applicable");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chosen)));
  g_assert_false (is_shown (fixture, "Reason"));

  g_signal_emit_by_name (other, "clicked");
  accord_test_settle ();
  g_assert_cmpint (accord_answer_get_status (fixture->answer), ==,
                   ACCORD_STATUS_NOT_APPLICABLE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (other)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chosen)));
  g_assert_true (is_shown (fixture, "Reason"));

  g_assert_true (accord_history_undo (fixture->history));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chosen)));
}

/* An action is offered for what is open, and one that exists always shown. */
static void
test_action_offered (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_true (is_shown (fixture, "Action"));
  accord_answer_choose (fixture->answer, ACCORD_STATUS_IN_PLACE);
  g_assert_true (is_shown (fixture, "Action"));

  accord_answer_set_action (fixture->answer, NULL);
  g_assert_false (is_shown (fixture, "Action"));
  accord_answer_choose (fixture->answer, ACCORD_STATUS_DONT_KNOW);
  accord_test_settle ();
  g_assert_true (is_shown (fixture, "Action"));
  accord_answer_choose (fixture->answer, ACCORD_STATUS_NOT_APPLICABLE);
  g_assert_false (is_shown (fixture, "Action"));
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = accord_test_find (fixture->details, GTK_TYPE_TEXT_VIEW,
                                      NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *shown = NULL;
  g_autofree char *before = g_strdup (accord_answer_get_note (fixture->answer));

  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));

  gtk_text_buffer_insert_at_cursor (buffer, "x", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "y", -1);
  g_object_get (buffer, "text", &shown, NULL);
  g_assert_cmpstr (accord_answer_get_note (fixture->answer), ==, shown);
  g_assert_nonnull (strstr (shown, "xy"));

  /* Typing is one step. */
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpstr (accord_answer_get_note (fixture->answer), ==, before);
  g_clear_pointer (&shown, g_free);
  g_object_get (buffer, "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, before);
  g_assert_false (accord_history_get_can_undo (fixture->history));
}

static void
test_add_evidence (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *list = accord_test_find (fixture->details,
                                      ACCORD_TYPE_EVIDENCE_LIST, NULL);
  g_autoptr (AccordEvidence) evidence = NULL;
  GtkWidget *title;
  GtkWidget *row;

  g_assert_cmpuint (count_evidence (fixture), ==, 0);
  accord_evidence_list_add (ACCORD_EVIDENCE_LIST (list));
  row = accord_test_find (list, ACCORD_TYPE_EVIDENCE_ROW, NULL);
  title = find_entry (row, "What shows it, for example minutes");
  g_assert_true (gtk_widget_is_ancestor (accord_test_focus (row), title));
  g_assert_cmpuint (count_evidence (fixture), ==, 0);

  /* The first letter makes the entry; the row stays the same. */
  set_text (title, "M");
  set_text (title, "Minutes");
  g_assert_cmpuint (count_evidence (fixture), ==, 1);
  g_assert_true (accord_test_find (list, ACCORD_TYPE_EVIDENCE_ROW, NULL) ==
                 row);
  g_assert_null (gtk_widget_get_next_sibling (row));

  evidence = g_list_model_get_item (
    accord_answer_get_evidence (fixture->answer), 0);
  g_assert_cmpstr (accord_evidence_get_title (evidence), ==, "Minutes");

  set_text (find_entry (row, "Where it is: an address, a file or a place"),
            "Shared drive");
  g_assert_cmpstr (accord_evidence_get_location (evidence), ==,
                   "Shared drive");
}

static void
test_title_needed (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *list = accord_test_find (fixture->details,
                                      ACCORD_TYPE_EVIDENCE_LIST, NULL);
  GtkWidget *row = accord_test_find (list, ACCORD_TYPE_EVIDENCE_ROW, NULL);
  GtkWidget *title = find_entry (row, "What shows it, for example minutes");
  const char *text = "Evidence needs a title. The last one is kept.";
  g_autoptr (AccordEvidence) evidence = NULL;
  g_autofree char *before = NULL;

  evidence = g_list_model_get_item (
    accord_answer_get_evidence (fixture->answer), 0);
  before = g_strdup (accord_evidence_get_title (evidence));

  set_text (title, "  ");
  g_assert_cmpstr (accord_evidence_get_title (evidence), ==, before);
  g_assert_true (is_shown (fixture, text));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (title),
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  leave (fixture);
  g_assert_cmpstr (get_text (title), ==, before);
  g_assert_false (is_shown (fixture, text));
}

static void
test_remove_evidence (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *list = accord_test_find (fixture->details,
                                      ACCORD_TYPE_EVIDENCE_LIST, NULL);
  GtkWidget *row = accord_test_find (list, ACCORD_TYPE_EVIDENCE_ROW, NULL);
  GtkWidget *trash = accord_test_find (row, GTK_TYPE_BUTTON, "remove");
  guint n = count_evidence (fixture);

  g_assert_cmpuint (n, >, 1);
  gtk_widget_grab_focus (trash);
  g_signal_emit_by_name (trash, "clicked");
  accord_test_settle ();
  g_assert_cmpuint (count_evidence (fixture), ==, n - 1);
  g_assert_nonnull (accord_test_focus (list));

  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpuint (count_evidence (fixture), ==, n);
}

static gboolean
is_absence_told (gpointer data)
{
  return is_shown (data, "There is nothing at “/nowhere/minutes.odt” now.");
}

static gboolean
is_no_program_told (gpointer data)
{
  return is_shown (data, "No program on this computer is set to open "
                         "“x-accord-nothing://minutes”. Copy the address, and "
                         "open it in a program that you choose.");
}

static void
test_location_not_openable (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *list = accord_test_find (fixture->details,
                                      ACCORD_TYPE_EVIDENCE_LIST, NULL);
  GtkWidget *row = accord_test_find (list, ACCORD_TYPE_EVIDENCE_ROW, NULL);
  GtkWidget *location = find_entry (row,
                                    "Where it is: an address, a file or a place");
  GtkWidget *open = gtk_widget_get_ancestor (accord_test_find_text (row,
                                                                    "Open"),
                                             GTK_TYPE_BUTTON);

  set_text (location, "");
  g_assert_false (gtk_widget_get_sensitive (open));

  set_text (location, "Blue folder");
  g_assert_true (gtk_widget_get_sensitive (open));
  g_signal_emit_by_name (open, "clicked");
  accord_test_settle ();
  g_assert_true (is_shown (fixture,
                           "“Blue folder” is not an address or the full path "
                           "of a file, so Accord cannot open it."));

  set_text (location, "/nowhere/minutes.odt");
  g_signal_emit_by_name (open, "clicked");
  g_assert_true (accord_test_wait_until (is_absence_told, fixture));

  set_text (location, "x-accord-nothing://minutes");
  g_signal_emit_by_name (open, "clicked");
  g_assert_true (accord_test_wait_until (is_no_program_told, fixture));
}

static void
test_action (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *what = find_entry (fixture->details, "What is to be done");
  GtkWidget *owner = find_entry (fixture->details,
                                 "A role is enough, for example Clinical lead");
  AccordAction *action;

  g_assert_null (accord_answer_get_action (fixture->answer));
  g_assert_false (gtk_widget_get_mapped (owner));

  set_text (what, "Ask");
  action = accord_answer_get_action (fixture->answer);
  g_assert_nonnull (action);
  set_text (what, "Ask the coding team");
  g_assert_cmpstr (accord_action_get_what (action), ==, "Ask the coding team");
  accord_test_settle ();
  g_assert_true (gtk_widget_get_mapped (owner));

  set_text (owner, "Clinical lead");
  g_assert_cmpstr (accord_action_get_owner (action), ==, "Clinical lead");

  set_text (what, "");
  g_assert_cmpstr (accord_action_get_what (action), ==, "Ask the coding team");
  leave (fixture);
  g_assert_cmpstr (get_text (what), ==, "Ask the coding team");

  /* Taking it away, and back, moves the same fields. */
  accord_answer_set_action (fixture->answer, NULL);
  g_assert_cmpstr (get_text (what), ==, "");
  g_assert_true (accord_history_undo (fixture->history));
  g_assert_cmpstr (get_text (what), ==, "Ask the coding team");
  g_assert_cmpstr (get_text (owner), ==, "Clinical lead");
}

/* Whoever types on before the new fields have their place stays among them. */
static void
test_tab_before_layout (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *what = find_entry (fixture->details, "What is to be done");
  GtkWidget *owner = find_entry (fixture->details,
                                 "A role is enough, for example Clinical lead");
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (what));
  GtkWidget *focus;

  gtk_widget_grab_focus (what);
  set_text (what, "Ask");
  g_assert_true (gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD));

  focus = gtk_root_get_focus (GTK_ROOT (root));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, owner));
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (is_shown (
    fixture,
    "The columns of the published table were lost in the copy used. This line "
    "may belong under Helpful context."));
}

/* Every field has a name, none the class's and none with an underscore. */
static void
assert_names (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) ||
      GTK_IS_CHECK_BUTTON (widget))
    g_assert_true (gtk_test_accessible_has_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) ==
                                  NULL)
    g_assert_true (gtk_test_accessible_has_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      /* A menu button names the button inside it by itself. */
      if (!GTK_IS_MENU_BUTTON (child))
        assert_names (child);
    }
}

static void
test_access (Fixture       *fixture,
             gconstpointer  data)
{
  assert_names (fixture->row);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add ("/app/item-details/labels-in-line", Fixture, NULL,
              set_up, test_labels_in_line, tear_down);
  g_test_add ("/app/item-details/choices", Fixture, NULL,
              set_up, test_choices, tear_down);
  g_test_add ("/app/item-details/action-offered", Fixture, NULL,
              set_up, test_action_offered, tear_down);
  g_test_add ("/app/item-details/note", Fixture, NULL,
              set_up, test_note, tear_down);
  g_test_add ("/app/item-details/add-evidence", Fixture, NULL,
              set_up, test_add_evidence, tear_down);
  g_test_add ("/app/item-details/title-needed", Fixture,
              "vi-leads-communicate",
              set_up, test_title_needed, tear_down);
  g_test_add ("/app/item-details/remove-evidence", Fixture,
              "vi-leads-communicate",
              set_up, test_remove_evidence, tear_down);
  g_test_add ("/app/item-details/location-not-openable", Fixture,
              "vi-leads-communicate",
              set_up, test_location_not_openable, tear_down);
  g_test_add ("/app/item-details/action", Fixture,
              "vi-organisational-support",
              set_up, test_action, tear_down);
  g_test_add ("/app/item-details/tab-before-layout", Fixture,
              "vi-organisational-support",
              set_up, test_tab_before_layout, tear_down);
  g_test_add ("/app/item-details/source", Fixture, "vi-leads-communicate",
              set_up, test_source, tear_down);
  g_test_add ("/app/item-details/access", Fixture, "vi-leads-communicate",
              set_up, test_access, tear_down);

  return g_test_run ();
}
