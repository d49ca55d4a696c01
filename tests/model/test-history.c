/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-history-private.h"

/* A model as plain as can be: a text, a number and a list. */

#define TEST_TYPE_THING (test_thing_get_type ())
G_DECLARE_FINAL_TYPE (TestThing, test_thing, TEST, THING, GObject)

struct _TestThing
{
  GObject parent_instance;

  char *text;
  int number;
  GListStore *list;
  AccordHistory *history;
};

G_DEFINE_FINAL_TYPE (TestThing, test_thing, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_NUMBER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_text (TestThing  *self,
          const char *text)
{
  g_autofree char *before = NULL;

  if (g_strcmp0 (self->text, text) == 0)
    return;

  before = g_steal_pointer (&self->text);
  self->text = g_strdup (text);
  accord_history_record_text (self->history, self, properties[PROP_TEXT],
                              before, text, "change text", self);
}

static void
set_number (TestThing *self,
            int        number)
{
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;

  if (self->number == number)
    return;

  g_value_init (&before, G_TYPE_INT);
  g_value_set_int (&before, self->number);
  g_value_init (&after, G_TYPE_INT);
  g_value_set_int (&after, number);

  self->number = number;
  accord_history_record_property (self->history, G_OBJECT (self),
                                  properties[PROP_NUMBER], &before, &after,
                                  "change number", G_OBJECT (self));
}

static void
append_element (TestThing *self)
{
  g_autoptr (GObject) element = g_object_new (G_TYPE_OBJECT, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  g_list_store_append (self->list, element);
  accord_history_record_insert (self->history, self->list, n, element,
                                "add element", G_OBJECT (self));
}

static void
remove_element (TestThing *self)
{
  g_autoptr (GObject) element =
    g_list_model_get_item (G_LIST_MODEL (self->list), 0);

  g_list_store_remove (self->list, 0);
  accord_history_record_remove (self->history, self->list, 0, element,
                                "remove element", G_OBJECT (self));
}

static void
test_thing_dispose (GObject *object)
{
  TestThing *self = TEST_THING (object);

  accord_history_clear (self->history);
  g_clear_object (&self->history);
  g_clear_object (&self->list);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (test_thing_parent_class)->dispose (object);
}

static void
test_thing_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
test_thing_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  if (prop_id == PROP_TEXT)
    set_text (TEST_THING (object), g_value_get_string (value));
  else
    set_number (TEST_THING (object), g_value_get_int (value));
}

static void
test_thing_class_init (TestThingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = test_thing_dispose;
  object_class->get_property = test_thing_get_property;
  object_class->set_property = test_thing_set_property;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NUMBER] =
    g_param_spec_int ("number", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static gint64 now;

static gint64
get_test_time (void)
{
  return now;
}

static void
test_thing_init (TestThing *self)
{
  self->text = g_strdup ("");
  self->list = g_list_store_new (G_TYPE_OBJECT);
  self->history = accord_history_new_for (self);
  accord_history_set_clock (self->history, get_test_time);
}

/* Commands and the state that each must lead to */

typedef enum
{
  TEXT,
  NUMBER,
  ADD,
  REMOVE,
  BEGIN,
  END,
  PAUSE,
  WAIT,
  UNDO,
  REDO,
  SAVED,
  UNSAVED,
  CLEAR,
  STOP,
} Verb;

typedef struct
{
  Verb verb;
  const char *argument;

  /* Afterwards */
  const char *text;
  int number;
  guint elements;
  const char *undo;
  const char *redo;
  gboolean modified;
} Command;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
run (const Command *commands)
{
  TestThing *thing = g_object_new (TEST_TYPE_THING, NULL);
  AccordHistory *history = thing->history;
  guint changed = 0;
  guint notified = 0;

  now = 0;
  g_signal_connect_swapped (history, "changed",
                            G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (history, "notify::modified",
                            G_CALLBACK (count_cb), &notified);

  for (guint i = 0; commands[i].verb != STOP; i++)
    {
      const Command *c = &commands[i];
      gboolean was_modified = accord_history_get_modified (history);
      gboolean depends;

      g_test_message ("command %u", i);
      changed = 0;
      notified = 0;

      switch (c->verb)
        {
        case TEXT:
          set_text (thing, c->argument);
          break;
        case NUMBER:
          set_number (thing, atoi (c->argument));
          break;
        case ADD:
          append_element (thing);
          break;
        case REMOVE:
          remove_element (thing);
          break;
        case BEGIN:
          accord_history_begin (history, c->argument, NULL);
          break;
        case END:
          accord_history_end (history);
          break;
        case PAUSE:
          accord_history_pause (history);
          break;
        case WAIT:
          now += atoi (c->argument) * 1000;
          break;
        case UNDO:
          depends = accord_history_get_can_undo (history);
          g_assert_true (accord_history_undo (history) == depends);
          g_assert_cmpuint (changed, ==, depends ? 1 : 0);
          break;
        case REDO:
          depends = accord_history_get_can_redo (history);
          g_assert_true (accord_history_redo (history) == depends);
          g_assert_cmpuint (changed, ==, depends ? 1 : 0);
          break;
        case SAVED:
          accord_history_mark_saved (history);
          break;
        case UNSAVED:
          accord_history_mark_unsaved (history);
          break;
        case CLEAR:
          accord_history_clear (history);
          break;
        case STOP:
        default:
          g_assert_not_reached ();
        }

      g_assert_cmpstr (thing->text, ==, c->text);
      g_assert_cmpint (thing->number, ==, c->number);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (thing->list)),
                        ==, c->elements);
      g_assert_cmpstr (accord_history_get_undo_label (history), ==, c->undo);
      g_assert_cmpstr (accord_history_get_redo_label (history), ==, c->redo);
      g_assert_true (accord_history_get_can_undo (history) ==
                     (c->undo != NULL));
      g_assert_true (accord_history_get_can_redo (history) ==
                     (c->redo != NULL));
      g_assert_cmpint (accord_history_get_modified (history), ==, c->modified);
      g_assert_cmpuint (notified, ==, was_modified != c->modified ? 1 : 0);
      g_assert_cmpuint (changed, <=, 1);
    }

  g_assert_finalize_object (thing);
}

#define T "change text"
#define N "change number"

static void
test_undo_redo (void)
{
  const Command commands[] = {
    { UNDO, NULL, "", 0, 0, NULL, NULL, FALSE },
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { NUMBER, "2", "", 2, 0, N, NULL, TRUE },
    { TEXT, "a", "a", 2, 0, T, NULL, TRUE },
    { UNDO, NULL, "", 2, 0, N, T, TRUE },
    { UNDO, NULL, "", 1, 0, N, N, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, N, FALSE },
    { UNDO, NULL, "", 0, 0, NULL, N, FALSE },
    { REDO, NULL, "", 1, 0, N, N, TRUE },
    { REDO, NULL, "", 2, 0, N, T, TRUE },
    { REDO, NULL, "a", 2, 0, T, NULL, TRUE },
    { REDO, NULL, "a", 2, 0, T, NULL, TRUE },
    { UNDO, NULL, "", 2, 0, N, T, TRUE },
    { NUMBER, "7", "", 7, 0, N, NULL, TRUE },
    { REDO, NULL, "", 7, 0, N, NULL, TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_typing (void)
{
  const Command commands[] = {
    { TEXT, "a", "a", 0, 0, T, NULL, TRUE },
    { WAIT, "1500", "a", 0, 0, T, NULL, TRUE },
    { TEXT, "ab", "ab", 0, 0, T, NULL, TRUE },
    { WAIT, "1500", "ab", 0, 0, T, NULL, TRUE },
    { TEXT, "abc", "abc", 0, 0, T, NULL, TRUE },
    { WAIT, "1501", "abc", 0, 0, T, NULL, TRUE },
    { TEXT, "abcd", "abcd", 0, 0, T, NULL, TRUE },
    { UNDO, NULL, "abc", 0, 0, T, T, TRUE },
    /* Typing after an undo is no part of what stands there. */
    { TEXT, "abcx", "abcx", 0, 0, T, NULL, TRUE },
    { UNDO, NULL, "abc", 0, 0, T, T, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, T, FALSE },
    { REDO, NULL, "abc", 0, 0, T, T, TRUE },
    { PAUSE, NULL, "abc", 0, 0, T, T, TRUE },
    { TEXT, "d", "d", 0, 0, T, NULL, TRUE },
    { PAUSE, NULL, "d", 0, 0, T, NULL, TRUE },
    { TEXT, "de", "de", 0, 0, T, NULL, TRUE },
    { UNDO, NULL, "d", 0, 0, T, T, TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_typing_ends_with_other_change (void)
{
  const Command commands[] = {
    { TEXT, "a", "a", 0, 0, T, NULL, TRUE },
    { NUMBER, "1", "a", 1, 0, N, NULL, TRUE },
    { TEXT, "ab", "ab", 1, 0, T, NULL, TRUE },
    { UNDO, NULL, "a", 1, 0, N, T, TRUE },
    { UNDO, NULL, "a", 0, 0, T, N, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, T, FALSE },
    { STOP },
  };

  run (commands);
}

static void
test_typed_and_taken_back (void)
{
  const Command commands[] = {
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { SAVED, NULL, "", 1, 0, N, NULL, FALSE },
    { TEXT, "a", "a", 1, 0, T, NULL, TRUE },
    { TEXT, "", "", 1, 0, N, NULL, FALSE },
    { TEXT, "b", "b", 1, 0, T, NULL, TRUE },
    { UNDO, NULL, "", 1, 0, N, T, FALSE },
    { STOP },
  };

  run (commands);
}

static void
test_numbers_do_not_join (void)
{
  const Command commands[] = {
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { NUMBER, "2", "", 2, 0, N, NULL, TRUE },
    { UNDO, NULL, "", 1, 0, N, N, TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_groups (void)
{
  const Command commands[] = {
    { BEGIN, "do all", "", 0, 0, NULL, NULL, FALSE },
    { NUMBER, "1", "", 1, 0, NULL, NULL, FALSE },
    { ADD, NULL, "", 1, 1, NULL, NULL, FALSE },
    { BEGIN, "inner", "", 1, 1, NULL, NULL, FALSE },
    { TEXT, "a", "a", 1, 1, NULL, NULL, FALSE },
    { END, NULL, "a", 1, 1, NULL, NULL, FALSE },
    { NUMBER, "2", "a", 2, 1, NULL, NULL, FALSE },
    { END, NULL, "a", 2, 1, "do all", NULL, TRUE },
    /* The text in the group is not joined by what is typed after it. */
    { TEXT, "ab", "ab", 2, 1, T, NULL, TRUE },
    { UNDO, NULL, "a", 2, 1, "do all", T, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, "do all", FALSE },
    { REDO, NULL, "a", 2, 1, "do all", T, TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_empty_group (void)
{
  const Command commands[] = {
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, N, FALSE },
    { BEGIN, "nothing", "", 0, 0, NULL, N, FALSE },
    { NUMBER, "0", "", 0, 0, NULL, N, FALSE },
    { END, NULL, "", 0, 0, NULL, N, FALSE },
    { BEGIN, "there and back", "", 0, 0, NULL, N, FALSE },
    { NUMBER, "5", "", 5, 0, NULL, N, FALSE },
    { NUMBER, "0", "", 0, 0, NULL, N, FALSE },
    { END, NULL, "", 0, 0, NULL, N, FALSE },
    { REDO, NULL, "", 1, 0, N, NULL, TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_lists (void)
{
  const Command commands[] = {
    { ADD, NULL, "", 0, 1, "add element", NULL, TRUE },
    { ADD, NULL, "", 0, 2, "add element", NULL, TRUE },
    { REMOVE, NULL, "", 0, 1, "remove element", NULL, TRUE },
    { REMOVE, NULL, "", 0, 0, "remove element", NULL, TRUE },
    { UNDO, NULL, "", 0, 1, "remove element", "remove element", TRUE },
    { UNDO, NULL, "", 0, 2, "add element", "remove element", TRUE },
    { UNDO, NULL, "", 0, 1, "add element", "add element", TRUE },
    { UNDO, NULL, "", 0, 0, NULL, "add element", FALSE },
    { REDO, NULL, "", 0, 1, "add element", "add element", TRUE },
    { REDO, NULL, "", 0, 2, "add element", "remove element", TRUE },
    { REDO, NULL, "", 0, 1, "remove element", "remove element", TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_saved_mark (void)
{
  const Command commands[] = {
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { TEXT, "a", "a", 1, 0, T, NULL, TRUE },
    { SAVED, NULL, "a", 1, 0, T, NULL, FALSE },
    /* The saved state is not joined by further typing. */
    { TEXT, "ab", "ab", 1, 0, T, NULL, TRUE },
    { UNDO, NULL, "a", 1, 0, T, T, FALSE },
    { UNDO, NULL, "", 1, 0, N, T, TRUE },
    { REDO, NULL, "a", 1, 0, T, T, FALSE },
    { UNDO, NULL, "", 1, 0, N, T, TRUE },
    /* The saved state is gone for good. */
    { NUMBER, "2", "", 2, 0, N, NULL, TRUE },
    { UNDO, NULL, "", 1, 0, N, N, TRUE },
    { REDO, NULL, "", 2, 0, N, NULL, TRUE },
    { UNDO, NULL, "", 1, 0, N, N, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, N, TRUE },
    { SAVED, NULL, "", 0, 0, NULL, N, FALSE },
    { REDO, NULL, "", 1, 0, N, N, TRUE },
    { STOP },
  };

  run (commands);
}

static void
test_never_saved (void)
{
  const Command commands[] = {
    { UNSAVED, NULL, "", 0, 0, NULL, NULL, TRUE },
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { UNDO, NULL, "", 0, 0, NULL, N, TRUE },
    { SAVED, NULL, "", 0, 0, NULL, N, FALSE },
    { STOP },
  };

  run (commands);
}

static void
test_clear (void)
{
  const Command commands[] = {
    { NUMBER, "1", "", 1, 0, N, NULL, TRUE },
    { CLEAR, NULL, "", 1, 0, NULL, NULL, TRUE },
    { UNDO, NULL, "", 1, 0, NULL, NULL, TRUE },
    { SAVED, NULL, "", 1, 0, NULL, NULL, FALSE },
    { NUMBER, "2", "", 2, 0, N, NULL, TRUE },
    { UNDO, NULL, "", 1, 0, NULL, N, FALSE },
    { CLEAR, NULL, "", 1, 0, NULL, NULL, FALSE },
    { NUMBER, "3", "", 3, 0, N, NULL, TRUE },
    { STOP },
  };

  run (commands);
}

static void
applied_cb (AccordHistory *history,
            GObject       *subject,
            gboolean       undone,
            GObject      **seen)
{
  seen[undone ? 0 : 1] = subject;
}

static void
test_applied (void)
{
  g_autoptr (TestThing) thing = g_object_new (TEST_TYPE_THING, NULL);
  g_autoptr (GObject) place = g_object_new (G_TYPE_OBJECT, NULL);
  GObject *seen[2] = { NULL, NULL };

  g_signal_connect (thing->history, "applied", G_CALLBACK (applied_cb), seen);

  set_number (thing, 1);
  accord_history_begin (thing->history, "group", place);
  set_number (thing, 2);
  accord_history_end (thing->history);

  accord_history_undo (thing->history);
  g_assert_true (seen[0] == place);
  accord_history_undo (thing->history);
  g_assert_true (seen[0] == G_OBJECT (thing));
  g_assert_null (seen[1]);
  accord_history_redo (thing->history);
  accord_history_redo (thing->history);
  g_assert_true (seen[1] == place);
}

static void
test_cap (void)
{
  g_autoptr (TestThing) thing = g_object_new (TEST_TYPE_THING, NULL);
  guint undone = 0;

  for (int i = 1; i <= 2000; i++)
    set_number (thing, i);

  while (accord_history_undo (thing->history))
    undone++;

  g_assert_cmpuint (undone, ==, 1000);
  g_assert_cmpint (thing->number, ==, 1000);
  /* The saved state was before all that is remembered. */
  g_assert_true (accord_history_get_modified (thing->history));
}

static void
test_cap_keeps_mark (void)
{
  g_autoptr (TestThing) thing = g_object_new (TEST_TYPE_THING, NULL);

  for (int i = 1; i <= 1500; i++)
    {
      set_number (thing, i);

      if (i == 600)
        accord_history_mark_saved (thing->history);
    }

  while (thing->number > 600)
    g_assert_true (accord_history_undo (thing->history));

  g_assert_false (accord_history_get_modified (thing->history));
  accord_history_undo (thing->history);
  g_assert_true (accord_history_get_modified (thing->history));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/history/undo-redo", test_undo_redo);
  g_test_add_func ("/model/history/typing", test_typing);
  g_test_add_func ("/model/history/typing-ends-with-other-change",
                   test_typing_ends_with_other_change);
  g_test_add_func ("/model/history/typed-and-taken-back",
                   test_typed_and_taken_back);
  g_test_add_func ("/model/history/numbers-do-not-join",
                   test_numbers_do_not_join);
  g_test_add_func ("/model/history/groups", test_groups);
  g_test_add_func ("/model/history/empty-group", test_empty_group);
  g_test_add_func ("/model/history/lists", test_lists);
  g_test_add_func ("/model/history/saved-mark", test_saved_mark);
  g_test_add_func ("/model/history/never-saved", test_never_saved);
  g_test_add_func ("/model/history/clear", test_clear);
  g_test_add_func ("/model/history/applied", test_applied);
  g_test_add_func ("/model/history/cap", test_cap);
  g_test_add_func ("/model/history/cap-keeps-mark", test_cap_keeps_mark);

  return g_test_run ();
}
