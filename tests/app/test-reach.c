/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What everybody must be able to reach, to hit and to have read out, in every
 * page of the real windows (interface, Access; checks, 5). */

#include "accord-config.h"

#include "app/accord-application.h"
#include "app/answers/accord-status-box.h"

#include "accord-test-places.h"
#include "accord-test-utils.h"

typedef gboolean (*WidgetFunc) (GtkWidget *widget,
                                gpointer   data);

typedef struct
{
  const char *place;
  GtkWidget *window;
  WidgetFunc func;
  GHashTable *visited;
  guint seen;
  guint faults;
} Look;

static void
complain (Look       *look,
          GtkWidget  *widget,
          const char *fault)
{
  g_autofree char *what = accord_test_describe (widget);

  look->faults++;
  g_test_message ("%s: %s: %s", look->place, fault, what);
}

static void
walk_cb (const char *place,
         GtkWidget  *window,
         gpointer    data)
{
  Look *look = data;

  look->place = place;
  look->window = window;
  accord_test_walk (window, look->func, look);
}

static void
look_everywhere (WidgetFunc          func,
                 AccordTestPlaceFunc place_func,
                 guint               least)
{
  Look look = { .func = func };

  accord_test_each_place (1100, 900, 100, "light", place_func, &look);

  g_test_message ("%u looked at", look.seen);
  g_assert_cmpuint (look.faults, ==, 0);
  g_assert_cmpuint (look.seen, >=, least);
}

static gboolean
is_other_surface (Look      *look,
                  GtkWidget *widget)
{
  return GTK_IS_NATIVE (widget) && widget != look->window;
}

/*
 * Names
 */

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_NATIVE (child) && has_words (child))
        return TRUE;
    }

  return FALSE;
}

/* A picture on a button is explained to those who see it and to those who do
 * not. */
static gboolean
button_cb (GtkWidget *widget,
           gpointer   data)
{
  Look *look = data;
  gboolean menu = GTK_IS_MENU_BUTTON (widget);
  g_autofree char *name = NULL;

  if (is_other_surface (look, widget) || GTK_IS_WINDOW_CONTROLS (widget) ||
      GTK_IS_DROP_DOWN (widget))
    return FALSE;
  if (!(GTK_IS_BUTTON (widget) || menu) || has_words (widget))
    return TRUE;

  look->seen++;
  name = accord_test_name (widget);
  if (gtk_widget_get_tooltip_text (widget) == NULL)
    complain (look, widget, "no tooltip");
  if (*name == '\0')
    complain (look, widget, "no name");

  return !menu;
}

/* The underline of a mnemonic is not read out, and the focus is never on a
 * button without a name inside a drop-down.  Known to be left: the windows other
 * than the preview. */
static gboolean
mnemonic_cb (GtkWidget *widget,
             gpointer   data)
{
  Look *look = data;
  g_autofree char *name = accord_test_name (widget);

  if (is_other_surface (look, widget) || !g_str_equal (look->place, "preview"))
    return FALSE;

  look->seen++;
  if (strchr (name, '_') != NULL)
    complain (look, widget, "an underline in its name");
  if (GTK_IS_DROP_DOWN (widget))
    {
      g_autofree char *inside =
        accord_test_name (gtk_widget_get_first_child (widget));

      if (*inside == '\0')
        complain (look, widget, "no name inside");
      return FALSE;
    }

  return TRUE;
}

static void
test_mnemonics (void)
{
  look_everywhere (mnemonic_cb, walk_cb, 10);
}

static void
test_icon_buttons (void)
{
  look_everywhere (button_cb, walk_cb, 10);
}

/*
 * Percentages
 */

static gboolean
has_counts (const char *text)
{
  return g_regex_match_simple ("\\d+ of (the )?\\d+|no |nothing|0 items", text,
                               G_REGEX_CASELESS, 0);
}

/* A percentage is not said without its counts: in the name of its label, or of
 * what it is the name of. */
static gboolean
percentage_cb (GtkWidget *widget,
               gpointer   data)
{
  Look *look = data;
  const char *text;

  if (is_other_surface (look, widget))
    return FALSE;
  if (!GTK_IS_LABEL (widget))
    return TRUE;

  /* A sentence about the line, or on how figures come about, is no figure. */
  text = gtk_label_get_text (GTK_LABEL (widget));
  if (!g_regex_match_simple ("(^|· )(up to )?\\d+%", text, 0, 0))
    return TRUE;

  /* An axis: the picture is named by its counts. */
  if (g_str_has_suffix (gtk_widget_get_css_name (
                          gtk_widget_get_parent (widget)), "chart"))
    return TRUE;

  look->seen++;
  if (has_counts (text))
    return TRUE;

  for (GtkWidget *each = widget;
       each != NULL && each != look->window;
       each = gtk_widget_get_parent (each))
    {
      g_autofree char *name = accord_test_name (each);

      if (has_counts (name))
        return TRUE;
    }

  complain (look, widget, "no counts");

  return TRUE;
}

static void
test_percentages (void)
{
  look_everywhere (percentage_cb, walk_cb, 10);
}

/*
 * Targets
 */

static gboolean
target_cb (GtkWidget *widget,
           gpointer   data)
{
  Look *look = data;
  graphene_rect_t bounds;
  float least = ACCORD_IS_STATUS_BOX (widget) ? 44 : 24;

  if (is_other_surface (look, widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return FALSE;
  if (!(GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
        GTK_IS_SWITCH (widget) || GTK_IS_ENTRY (widget) ||
        GTK_IS_LIST_BOX_ROW (widget)))
    return TRUE;

  if (!gtk_widget_compute_bounds (widget, look->window, &bounds))
    return TRUE;

  look->seen++;
  if (bounds.size.width < least - 0.5f || bounds.size.height < least - 0.5f)
    {
      g_autofree char *fault = g_strdup_printf ("%.0f × %.0f px, not %.0f",
                                                bounds.size.width,
                                                bounds.size.height, least);

      complain (look, widget, fault);
    }

  return TRUE;
}

static void
test_targets (void)
{
  look_everywhere (target_cb, walk_cb, 60);
}

/*
 * Keys
 */

/* Others of a group, a list or a table are reached by its arrow keys. */
static gboolean
is_reached (Look      *look,
            GtkWidget *widget)
{
  if (g_hash_table_contains (look->visited, widget))
    return TRUE;

  for (GtkWidget *each = gtk_widget_get_parent (widget);
       each != NULL;
       each = gtk_widget_get_parent (each))
    {
      if (GTK_IS_LIST_BOX (each) || GTK_IS_COLUMN_VIEW (each) ||
          GTK_IS_LIST_VIEW (each) || GTK_IS_STACK_SWITCHER (each))
        return g_hash_table_contains (look->visited, each);
    }

  if (GTK_IS_CHECK_BUTTON (widget))
    {
      GtkWidget *parent = gtk_widget_get_parent (widget);

      for (GtkWidget *child = gtk_widget_get_first_child (parent);
           child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          if (GTK_IS_CHECK_BUTTON (child) &&
              g_hash_table_contains (look->visited, child))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
reach_cb (GtkWidget *widget,
          gpointer   data)
{
  Look *look = data;

  if (is_other_surface (look, widget) || !gtk_widget_get_can_focus (widget) ||
      !gtk_widget_is_sensitive (widget))
    return FALSE;
  if (!(GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
        GTK_IS_SWITCH (widget) || GTK_IS_TEXT (widget) ||
        GTK_IS_TEXT_VIEW (widget) || GTK_IS_EXPANDER (widget)) ||
      !gtk_widget_get_focusable (widget))
    return TRUE;

  look->seen++;
  if (!is_reached (look, widget))
    complain (look, widget, "not reached by Tab");

  return TRUE;
}

static void
go_round (Look             *look,
          const char       *place,
          GtkWidget        *window,
          GtkDirectionType  direction)
{
  GtkWidget *before = NULL;
  guint steps = 0;
  guint again = 0;
  guint stops = 0;

  look->place = place;
  look->window = window;
  look->visited = g_hash_table_new (NULL, NULL);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);

  /* Once round; from the last one Tab goes to the first again. */
  while (again < 40 && steps++ < 2000)
    {
      GtkWidget *focus;

      if (!gtk_widget_child_focus (window, direction))
        {
          again++;
          before = NULL;
          gtk_window_set_focus (GTK_WINDOW (window), NULL);
          continue;
        }

      focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus == NULL)
        continue;
      /* There may be one stop in all. */
      if (focus == before)
        {
          if (stops > 1)
            complain (look, focus, "holds Tab fast");
          break;
        }
      before = focus;
      stops++;
      if (GTK_IS_LABEL (focus) &&
          !g_hash_table_contains (look->visited, focus))
        complain (look, focus, "a text is a stop of Tab");
      if (g_hash_table_contains (look->visited, focus))
        again++;
      else
        again = 0;

      for (; focus != NULL; focus = gtk_widget_get_parent (focus))
        g_hash_table_add (look->visited, focus);
    }

  g_assert_cmpuint (steps, <, 2000);
  accord_test_walk (window, reach_cb, look);
  g_clear_pointer (&look->visited, g_hash_table_unref);
}

static void
tab_cb (const char *place,
        GtkWidget  *window,
        gpointer    data)
{
  go_round (data, place, window, GTK_DIR_TAB_FORWARD);
}

static void
test_tab (void)
{
  look_everywhere (NULL, tab_cb, 60);
}

static void
shift_tab_cb (const char *place,
              GtkWidget  *window,
              gpointer    data)
{
  go_round (data, place, window, GTK_DIR_TAB_BACKWARD);
}

static void
test_shift_tab (void)
{
  look_everywhere (NULL, shift_tab_cb, 60);
}

/*
 * Motion
 */

/* At most 150 ms; whether at all is GTK's setting, which these follow. */
static gboolean
motion_cb (GtkWidget *widget,
           gpointer   data)
{
  Look *look = data;

  if (is_other_surface (look, widget))
    return FALSE;

  if (GTK_IS_REVEALER (widget))
    {
      GtkRevealer *revealer = GTK_REVEALER (widget);

      look->seen++;
      if (gtk_revealer_get_child_revealed (revealer) !=
          gtk_revealer_get_reveal_child (revealer))
        complain (look, widget, "still moves");
      if (gtk_revealer_get_transition_duration (revealer) > 150 &&
          gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_BAR) == NULL)
        complain (look, widget, "moves for too long");
    }
  else if (GTK_IS_STACK (widget))
    {
      look->seen++;
      if (gtk_stack_get_transition_running (GTK_STACK (widget)))
        complain (look, widget, "still moves");
      if (gtk_stack_get_transition_type (GTK_STACK (widget)) !=
            GTK_STACK_TRANSITION_TYPE_NONE &&
          gtk_stack_get_transition_duration (GTK_STACK (widget)) > 150)
        complain (look, widget, "moves for too long");
    }

  return TRUE;
}

static void
test_motion (void)
{
  look_everywhere (motion_cb, walk_cb, 20);
}

/*
 * Zoom
 */

static void
assert_key (AccordApplication *application,
            const char        *key,
            const char        *action)
{
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (
    GTK_APPLICATION (application), key);

  g_assert_cmpuint (g_strv_length (actions), ==, 1);
  g_assert_cmpstr (actions[0], ==, action);
}

static void
test_zoom (void)
{
  g_autoptr (AccordApplication) application = accord_application_new ();
  g_autoptr (GError) error = NULL;
  AccordAppearance *appearance;
  GActionGroup *actions = G_ACTION_GROUP (application);

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  appearance = accord_application_get_appearance (application);

  assert_key (application, "<Control>plus", "app.zoom-in");
  assert_key (application, "<Control>minus", "app.zoom-out");
  assert_key (application, "<Control>0", "app.zoom-reset");

  g_action_group_activate_action (actions, "zoom-reset", NULL);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 100);
  g_action_group_activate_action (actions, "zoom-out", NULL);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 100);
  for (guint i = 0; i < 10; i++)
    g_action_group_activate_action (actions, "zoom-in", NULL);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 200);
  g_action_group_activate_action (actions, "zoom-out", NULL);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), <, 200);
  g_action_group_activate_action (actions, "zoom-reset", NULL);
  g_assert_cmpint (accord_appearance_get_zoom (appearance), ==, 100);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/reach/icon-buttons", test_icon_buttons);
  g_test_add_func ("/app/reach/mnemonics", test_mnemonics);
  g_test_add_func ("/app/reach/percentages", test_percentages);
  g_test_add_func ("/app/reach/targets", test_targets);
  g_test_add_func ("/app/reach/tab", test_tab);
  g_test_add_func ("/app/reach/shift-tab", test_shift_tab);
  g_test_add_func ("/app/reach/motion", test_motion);
  g_test_add_func ("/app/reach/zoom", test_zoom);

  return g_test_run ();
}
