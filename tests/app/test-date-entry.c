/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-date-entry.h"

#include "accord-test-page.h"
#include "accord-test-utils.h"

typedef struct
{
  AccordDateEntry *entry;
  GtkEditable     *text;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *entry;

  g_type_ensure (accord_date_entry_get_type ());
  entry = accord_date_entry_new ();
  fixture->entry = ACCORD_DATE_ENTRY (entry);
  fixture->text = GTK_EDITABLE (accord_test_find (entry, GTK_TYPE_ENTRY, NULL));
  fixture->window = accord_test_show (entry, 300, 100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_close (fixture->window);
}

static void
leave (Fixture *fixture)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  accord_test_settle ();
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  gtk_editable_set_text (fixture->text, text);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

/* From the day that is chosen, and Return takes it and closes. */
static void
test_calendar_keys (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *button = accord_test_find (GTK_WIDGET (fixture->entry),
                                        GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *calendar;

  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  accord_test_settle ();
  calendar = accord_test_find (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
    GTK_TYPE_CALENDAR, NULL);
  g_assert_nonnull (calendar);
  gtk_widget_grab_focus (calendar);

  g_assert_true (accord_test_press (calendar, GDK_KEY_Right));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-02-01");
  g_assert_true (accord_test_press (calendar, GDK_KEY_Up));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-01-25");
  g_assert_true (accord_test_press (calendar, GDK_KEY_Page_Down));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-02-25");
  g_assert_true (accord_test_press (calendar, GDK_KEY_Return));
  accord_test_settle ();
  g_assert_false (gtk_widget_get_visible (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-02-25");
}

static gboolean
is_day (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "day-number") &&
         !gtk_widget_has_css_class (widget, "other-month");
}

static GtkWidget *
find_day (GtkWidget *root)
{
  if (is_day (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_day (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A click on a day takes it and is done; one elsewhere goes on looking. */
static void
test_calendar_closes_on_a_click (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *button = accord_test_find (GTK_WIDGET (fixture->entry),
                                        GTK_TYPE_MENU_BUTTON, NULL);
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *popover;
  GtkWidget *calendar;
  graphene_rect_t bounds;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  accord_test_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (
                          GTK_MENU_BUTTON (button)));
  calendar = accord_test_find (popover, GTK_TYPE_CALENDAR, NULL);
  gtk_test_widget_wait_for_draw (calendar);
  g_assert_true (gtk_widget_compute_bounds (find_day (calendar), calendar,
                                            &bounds));

  controllers = gtk_widget_observe_controllers (calendar);
  for (guint closing = 0; closing < 2; closing++)
    {
      double x = closing ? bounds.origin.x + bounds.size.width / 2 : 2;
      double y = closing ? bounds.origin.y + bounds.size.height / 2 : 2;

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GObject) each = g_list_model_get_item (controllers, i);

          if (GTK_IS_GESTURE_CLICK (each) &&
              gtk_event_controller_get_propagation_phase (
                GTK_EVENT_CONTROLLER (each)) == GTK_PHASE_CAPTURE)
            g_signal_emit_by_name (each, "released", 1, x, y);
        }
      accord_test_settle ();
      g_assert_true (gtk_widget_get_visible (popover) == !closing);
    }
}

static void
test_new_destroy (void)
{
  GtkWidget *entry = g_object_ref_sink (accord_date_entry_new ());

  g_assert_cmpstr (accord_date_entry_get_date (ACCORD_DATE_ENTRY (entry)), ==,
                   "");
  g_assert_finalize_object (entry);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  guint count = 0;

  g_signal_connect (fixture->entry, "notify::date", G_CALLBACK (count_cb),
                    &count);

  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==,
                   "31 January 2027");

  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  g_assert_cmpuint (count, ==, 1);

  accord_date_entry_set_date (fixture->entry, NULL);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "");
}

static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  type (fixture, "31/1/2027");
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-01-31");
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "31/1/2027");
  g_assert_nonnull (accord_test_find_text (GTK_WIDGET (fixture->entry),
                                           "31 January 2027"));

  leave (fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==,
                   "31 January 2027");
}

static void
test_never_lost (Fixture       *fixture,
                 gconstpointer  data)
{
  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  type (fixture, "end of May");
  leave (fixture);

  g_assert_false (accord_date_entry_get_valid (fixture->entry));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-01-31");
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "end of May");
  g_assert_nonnull (accord_test_find_text (
    GTK_WIDGET (fixture->entry),
    "Expected a date such as 31/01/2027 or 31 January 2027. The last date is "
    "kept."));

  type (fixture, "31 May 2027");
  leave (fixture);
  g_assert_true (accord_date_entry_get_valid (fixture->entry));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-05-31");
}

/* Whoever saves in the middle of typing saves the date that was there, not
 * nothing, and not the year 20.
 */
static void
test_half_typed (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const steps[] = { "", "3", "30/06/2", "30/06/202" };

  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    type (fixture, steps[i]);
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-01-31");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->text),
                                            "error"));

  type (fixture, "30/06/20");
  type (fixture, "30/06/202");
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-01-31");

  type (fixture, "30/06/2028");
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2028-06-30");
}

/* What cannot become a date is told at once. */
static void
test_no_such_day (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkAccessible *text = GTK_ACCESSIBLE (fixture->text);

  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  type (fixture, "31/2/2026");
  g_assert_nonnull (accord_test_find_text (
    GTK_WIDGET (fixture->entry),
    "There is no 31 February 2026. The last date is kept."));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->text),
                                           "error"));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  type (fixture, "31/");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->text),
                                            "error"));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  leave (fixture);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->text),
                                           "error"));
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==,
                   "2027-01-31");
}

/* What stands beside the field does not move while one types. */
static void
test_hint_takes_no_width (Fixture       *fixture,
                          gconstpointer  data)
{
  int before, after;

  gtk_widget_measure (GTK_WIDGET (fixture->entry), GTK_ORIENTATION_HORIZONTAL,
                      -1, NULL, &before, NULL, NULL);

  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  type (fixture, "31/2/2026");
  g_assert_nonnull (accord_test_find_text (
    GTK_WIDGET (fixture->entry),
    "There is no 31 February 2026. The last date is kept."));
  gtk_widget_measure (GTK_WIDGET (fixture->entry), GTK_ORIENTATION_HORIZONTAL,
                      -1, NULL, &after, NULL, NULL);
  g_assert_cmpint (after, ==, before);
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  accord_date_entry_set_date (fixture->entry, "2027-01-31");
  type (fixture, "");
  g_assert_cmpstr (accord_date_entry_get_date (fixture->entry), ==, "");
  g_assert_true (accord_date_entry_get_valid (fixture->entry));
}

static void
test_access (Fixture       *fixture,
             gconstpointer  data)
{
  GtkAccessible *text = GTK_ACCESSIBLE (fixture->text);

  accord_date_entry_set_label (fixture->entry, "Due");
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Due");

  type (fixture, "soon");
  leave (fixture);
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (
    text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Expected a date such as 31/01/2027 or 31 January 2027.");
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  accord_test_close (accord_test_show (gtk_label_new (""), 10, 10));

  g_test_add_func ("/app/date-entry/new-destroy", test_new_destroy);
  g_test_add ("/app/date-entry/calendar-keys", Fixture, NULL,
              set_up, test_calendar_keys, tear_down);
  g_test_add ("/app/date-entry/calendar-closes-on-a-click", Fixture, NULL,
              set_up, test_calendar_closes_on_a_click, tear_down);
  g_test_add ("/app/date-entry/set", Fixture, NULL,
              set_up, test_set, tear_down);
  g_test_add ("/app/date-entry/type", Fixture, NULL,
              set_up, test_type, tear_down);
  g_test_add ("/app/date-entry/never-lost", Fixture, NULL,
              set_up, test_never_lost, tear_down);
  g_test_add ("/app/date-entry/half-typed", Fixture, NULL,
              set_up, test_half_typed, tear_down);
  g_test_add ("/app/date-entry/no-such-day", Fixture, NULL,
              set_up, test_no_such_day, tear_down);
  g_test_add ("/app/date-entry/hint-takes-no-width", Fixture, NULL,
              set_up, test_hint_takes_no_width, tear_down);
  g_test_add ("/app/date-entry/clear", Fixture, NULL,
              set_up, test_clear, tear_down);
  g_test_add ("/app/date-entry/access", Fixture, NULL,
              set_up, test_access, tear_down);

  return g_test_run ();
}
