/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-question.h"

#include "accord-test-utils.h"

typedef struct
{
  GtkWidget *parent;
  AccordQuestion *question;
  GString *said;
} Fixture;

static void
response_cb (Fixture    *fixture,
             const char *id)
{
  g_string_append_printf (fixture->said, "[%s]", id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->parent = gtk_window_new ();
  fixture->said = g_string_new (NULL);
  fixture->question = accord_question_new (GTK_WINDOW (fixture->parent),
                                           "Save?", "It would be lost.");
  accord_question_add_button (fixture->question, "", "_Cancel", NULL);
  accord_question_add_button (fixture->question, "discard", "_Discard",
                              "destructive-action");
  accord_question_add_button (fixture->question, "save", "_Save",
                              "suggested-action");
  g_signal_connect_swapped (fixture->question, "response",
                            G_CALLBACK (response_cb), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->question),
                             (gpointer *) &fixture->question);
  gtk_window_present (GTK_WINDOW (fixture->parent));
  gtk_window_present (GTK_WINDOW (fixture->question));
  accord_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  accord_test_settle ();
  g_assert_null (fixture->question);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_string_free (fixture->said, TRUE);
}

static void
test_button (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button = accord_test_find (GTK_WIDGET (fixture->question),
                                        GTK_TYPE_BUTTON,
                                        "destructive-action");

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->said->str, ==, "[discard]");
}

/* Return takes the one that loses nothing. */
static void
test_default (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button =
    gtk_window_get_default_widget (GTK_WINDOW (fixture->question));

  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->said->str, ==, "[save]");
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_window_close (GTK_WINDOW (fixture->question));
  accord_test_settle ();
  g_assert_cmpstr (fixture->said->str, ==, "[]");
}

static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AccordQuestion) question = g_object_ref (fixture->question);

  accord_question_respond (question, "save");
  accord_question_respond (question, "discard");
  g_assert_cmpstr (fixture->said->str, ==, "[save]");
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (fixture->question);

  gtk_test_accessible_assert_role (accessible,
                                   GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_test_accessible_assert_property (accessible,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Save?");
  gtk_test_accessible_assert_property (accessible,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "It would be lost.");
  accord_question_respond (fixture->question, "");
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

#define ADD(name, function) \
  g_test_add ("/app/question/" name, Fixture, NULL, \
              set_up, function, tear_down)
  ADD ("button", test_button);
  ADD ("default", test_default);
  ADD ("close", test_close);
  ADD ("once", test_once);
  ADD ("accessible", test_accessible);
#undef ADD

  return g_test_run ();
}
