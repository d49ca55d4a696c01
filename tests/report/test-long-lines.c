/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-boxes.h"

#include "report/accord-watch.h"

#include <string.h>

static char *
repeat (const char *text,
        guint       times)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

/* Its direction and its words; the spaces at which it breaks are nothing. */
static void
append_line (GString               *text,
             const char            *whole,
             const PangoLayoutLine *line)
{
  g_autofree char *part = g_strndup (whole + line->start_index,
                                     (gsize) line->length);

  g_string_append_printf (text, "%c%s\n",
                          line->resolved_dir == PANGO_DIRECTION_RTL ? '<' : '>',
                          g_strchomp (part));
}

/* The words of all boxes of notes, as they are set: line by line */
static char *
read_lines (GPtrArray *boxes)
{
  GString *text = g_string_new (NULL);

  for (guint b = 0; b < boxes->len; b++)
    {
      const AccordBox *box = g_ptr_array_index (boxes, b);
      GArray *lines = g_array_index (box->cells, AccordBoxCell, 0).lines;
      const char *whole = pango_layout_get_text (
        g_array_index (box->cells, AccordBoxCell, 0).layout);

      for (guint l = 0; l < lines->len; l++)
        append_line (text, whole,
                     g_array_index (lines, AccordBoxLine, l).line);
    }

  return g_string_free (text, FALSE);
}

static AccordReport *
make_note (const char *note)
{
  AccordReport *report = accord_report_new ("Title", "Author");

  accord_report_add_paragraph (report, ACCORD_TEXT_NOTE, note);

  return report;
}

/* (transfer full): a typed line as one layout has it */
static char *
read_layout (PangoContext *context,
             const char   *note)
{
  GString *text = g_string_new (NULL);
  g_autoptr (PangoLayout) layout = accord_type_setting_new_layout (
    context, ACCORD_TYPE_ROLE_BODY, accord_page_setup_a4.text_size,
    accord_page_setup_a4.width - 2 * accord_page_setup_a4.margin, note);

  accord_type_setting_set_own_direction (layout);
  for (GSList *l = pango_layout_get_lines_readonly (layout);
       l != NULL;
       l = l->next)
    append_line (text, note, l->data);

  return g_string_free (text, FALSE);
}

static char *
remove_marks (const char *text)
{
  g_autoptr (GRegex) marks = g_regex_new ("[\\x{200e}\\x{200f}]", 0, 0, NULL);

  return g_regex_replace_literal (marks, text, -1, 0, "", 0, NULL);
}

/* A typed line without an end is laid out in parts that break as the whole. */
static void
test_parts_break_as_the_whole (void)
{
  static const struct
  {
    const char *words;
    guint times;
  } notes[] = {
    { "What was said in both services, and what is still to be done. ", 500 },
    { "One, and  more   spaces between the words of it; ", 620 },
    { "קודם כל עברית and then English words, ", 500 },
    { "English first ואחר כך עברית, ", 700 },
    { "漢字は語の間に空白がありません。", 650 },
    { "Wordwithoutspacesandwithoutanend", 950 },
    { "e\xcc\x81\xcc\x81\xcc\x81 and 👩‍🚀 ", 1200 },
  };
  PangoContext *context = accord_type_setting_new_context ();

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *note = repeat (notes[i].words, notes[i].times);
      g_autoptr (AccordReport) report = make_note (note);
      g_autoptr (GPtrArray) boxes =
        accord_boxes_new (report, &accord_page_setup_a4, context);
      g_autofree char *marked = read_lines (boxes);
      g_autofree char *text = remove_marks (marked);
      g_autofree char *whole = read_layout (context, note);

      g_assert_cmpuint (strlen (note), <, 32768);
      g_assert_cmpuint (boxes->len, >, 1);
      g_assert_cmpstr (text, ==, whole);
    }

  g_object_unref (context);
}

/* Pango would lose all of it. */
static void
test_no_long_line_is_lost (void)
{
  g_autofree char *line = repeat ("Said in both services. ", 20000);
  PangoContext *context = accord_type_setting_new_context ();
  g_autoptr (AccordReport) report = make_note (line);
  AccordBlock *list = accord_report_add_list (report);
  AccordBlock *table = accord_report_add_table (report, "Table");
  g_autoptr (GPtrArray) boxes = NULL;
  guint lines[ACCORD_BLOCK_PAGE_BREAK] = { 0 };

  accord_block_add_entry (list, line);
  accord_block_add_column (table, "Column", 1);
  accord_block_add_row (table);
  accord_block_add_text (table, line);
  boxes = accord_boxes_new (report, &accord_page_setup_a4, context);

  for (guint i = 0; i < boxes->len; i++)
    {
      const AccordBox *box = g_ptr_array_index (boxes, i);
      const AccordBoxCell *cell = &g_array_index (box->cells, AccordBoxCell,
                                                  box->cells->len - 1);

      lines[box->block->kind] += cell->lines->len;
    }

  /* 23 letters, of which no line holds six times as many */
  g_assert_cmpuint (lines[ACCORD_BLOCK_PARAGRAPH], >, 20000 / 6);
  g_assert_cmpuint (lines[ACCORD_BLOCK_LIST], >, 20000 / 6);
  g_assert_cmpuint (lines[ACCORD_BLOCK_TABLE], >, 20000 / 6);

  g_object_unref (context);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 50);
  g_cancellable_cancel (data);

  return NULL;
}

/* Also within one paragraph */
static void
test_stops_in_a_line (void)
{
  g_autofree char *line = repeat ("Said in both services. ", 45000);
  PangoContext *context = accord_type_setting_new_context ();
  g_autoptr (AccordReport) report = make_note (line);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  AccordWatch watch = { .cancellable = cancellable };
  g_autoptr (GPtrArray) boxes = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  guint lines = 0;

  accord_watch_push (&watch);
  boxes = accord_boxes_new (report, &accord_page_setup_a4, context);
  accord_watch_pop (&watch);
  g_thread_join (thread);

  for (guint i = 0; i < boxes->len; i++)
    {
      const AccordBox *box = g_ptr_array_index (boxes, i);

      lines += g_array_index (box->cells, AccordBoxCell, 0).lines->len;
    }
  g_assert_cmpuint (lines, <, 45000 / 8);

  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/long-lines/break-as-the-whole",
                   test_parts_break_as_the_whole);
  g_test_add_func ("/report/long-lines/none-is-lost", test_no_long_line_is_lost);
  g_test_add_func ("/report/long-lines/stop", test_stops_in_a_line);

  return g_test_run ();
}
