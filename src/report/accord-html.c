/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-html.h"

/* A table's styles stand in its elements: no style sheet goes along with what
 * is pasted elsewhere, and word processors take borders from nowhere else.
 */
#define TABLE_STYLE "border-collapse: collapse; width: 100%;"
#define CELL_STYLE "border: 1px solid #6b7785; padding: 3pt 4pt;" \
                   " vertical-align: top;"
#define HEAD_STYLE CELL_STYLE " text-align: left; text-align: start;"

/* Plain colours with a contrast of 7 or more, sizes in em, and a width that
 * can be read; the same sheet serves paper.  Word processors understand less of
 * it: one selector to a rule where it matters, and "left" for those that do not
 * know "start".
 */
static const char style[] =
  "body { font-family: sans-serif; color: #18212b; background: #fff;"
  " max-width: 60em; margin: 2em auto; padding: 0 1em; }\n"
  "h1 { font-size: 1.7em; } h2 { font-size: 1.3em; margin-top: 1.6em; }\n"
  "h3 { font-size: 1.1em; }\n"
  "h1, h2, h3 { font-family: sans-serif; }\n"
  "p, li { max-width: 45em; line-height: 1.45; }\n"
  ".small { font-size: 0.9em; }\n"
  ".marking { font-weight: bold; text-align: center; }\n"
  "table { margin: 0.75em 0; }\n"
  "caption { text-align: left; text-align: start; font-weight: bold;"
  " padding: 0.25em 0; }\n"
  ".cells { color: #005eb8; letter-spacing: 0.15em; }\n"
  "@media print { body { margin: 0; max-width: none; } tr, h2, h3"
  " { break-inside: avoid; } h2, h3 { break-after: avoid; } }\n";

static void
append_escaped (GString    *html,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>\n", lines);

  g_string_append (html, joined);
}

static void
append_element (GString    *html,
                const char *element,
                const char *class,
                const char *text)
{
  g_string_append_printf (html, "<%s", element);
  if (class != NULL)
    g_string_append_printf (html, " class=\"%s\"", class);
  g_string_append_c (html, '>');
  append_escaped (html, text);
  g_string_append_printf (html, "</%s>\n", element);
}

static const char *
get_class (AccordTextStyle text_style)
{
  switch (text_style)
    {
    case ACCORD_TEXT_SMALL:
      return "small";
    case ACCORD_TEXT_MARKING:
      return "marking";
    case ACCORD_TEXT_BODY:
    case ACCORD_TEXT_LEAD:
    case ACCORD_TEXT_NOTE:
    default:
      return NULL;
    }
}

/* Characters, not boxes of the style sheet: they are still there in a word
 * processor, or pasted into a board paper.
 */
static void
append_cells (GString           *html,
              const AccordTally *tally)
{
  static const struct
  {
    AccordStatus status;
    const char *shape;
  } order[] = {
    { ACCORD_STATUS_IN_PLACE, "■" },
    { ACCORD_STATUS_PARTLY, "◧" },
    { ACCORD_STATUS_NOT_IN_PLACE, "□" },
    { ACCORD_STATUS_DONT_KNOW, "⬚" },
    { ACCORD_STATUS_NONE, "⬚" },
  };

  if (tally->of == 0 || tally->of > 12)
    return;

  /* The counts beside it say the same. */
  g_string_append (html, "<span class=\"cells\" aria-hidden=\"true\">");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint n = 0; n < tally->counts[order[i].status]; n++)
        g_string_append (html, order[i].shape);
    }
  g_string_append (html, "</span><br>\n");
}

static void
append_rule (GString *html)
{
  g_string_append (html, " <span aria-hidden=\"true\">"
                         "________________________</span>");
}

static void
append_rules (GString    *html,
              const char *labels)
{
  g_auto (GStrv) lines = g_strsplit (labels, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (html, "<br>\n");
      append_escaped (html, lines[i]);
      append_rule (html);
    }
}

static void
append_cell_text (GString          *html,
                  const AccordCell *cell)
{
  g_autofree char *title = NULL;

  if (cell->ruled)
    {
      append_rules (html, cell->text);
      return;
    }

  if (cell->strong > 0)
    {
      title = g_strndup (cell->text, cell->strong);
      g_string_append (html, "<strong>");
      append_escaped (html, title);
      g_string_append (html, "</strong>");
    }

  append_escaped (html, cell->text + cell->strong);
}

/* A status's shape; the word beside it says the same. */
static void
append_mark (GString      *html,
             AccordStatus  status)
{
  static const char * const marks[] = {
    [ACCORD_STATUS_NONE] = "⬚",
    [ACCORD_STATUS_IN_PLACE] = "✓",
    [ACCORD_STATUS_PARTLY] = "◐",
    [ACCORD_STATUS_NOT_IN_PLACE] = "✕",
    [ACCORD_STATUS_DONT_KNOW] = "?",
    [ACCORD_STATUS_NOT_APPLICABLE] = "–",
  };

  g_string_append_printf (html, "<span aria-hidden=\"true\">%s </span>",
                          marks[status]);
}

/* The number of the heading that says what the table's caption would, or -1. */
static int
find_heading (const AccordReport *report,
              guint               index)
{
  const AccordBlock *table = g_ptr_array_index (report->blocks, index);

  for (guint back = 1; back <= 2 && back <= index; back++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks,
                                                    index - back);

      if (block->kind == ACCORD_BLOCK_HEADING)
        return g_strcmp0 (block->text, table->text) == 0
               ? (int) (index - back) : -1;
    }

  return -1;
}

static void
append_column_heads (GString           *html,
                     const AccordBlock *block)
{
  double total = 0;

  g_string_append (html, "<thead>\n<tr>\n");
  for (guint c = 0; c < block->columns->len; c++)
    total += g_array_index (block->columns, AccordColumn, c).share;

  for (guint c = 0; c < block->columns->len; c++)
    {
      double share = g_array_index (block->columns, AccordColumn, c).share;

      g_string_append_printf (html,
                              "<th scope=\"col\" style=\"width: %d%%;"
                              " background: #e9edf2; " HEAD_STYLE "\">",
                              (int) (share / total * 100 + 0.5));
      append_escaped (html,
                      g_array_index (block->columns, AccordColumn, c).title);
      g_string_append (html, "</th>\n");
    }
  g_string_append (html, "</tr>\n</thead>\n");
}

/* What a row is about is its heading. */
static void
append_cell (GString          *html,
             const AccordCell *cell,
             gboolean          heads_row)
{
  g_string_append (html, heads_row
                         ? "<th scope=\"row\" style=\"font-weight: normal; "
                           HEAD_STYLE "\">"
                         : "<td style=\"" CELL_STYLE "\">");

  if (cell != NULL && cell->tally != NULL)
    append_cells (html, cell->tally);
  if (cell != NULL && cell->status >= 0)
    append_mark (html, (AccordStatus) cell->status);
  if (cell != NULL)
    append_cell_text (html, cell);

  g_string_append (html, heads_row ? "</th>\n" : "</td>\n");
}

static void
append_table (GString           *html,
              const AccordBlock *block,
              int                heading)
{
  guint head = accord_block_get_head_column (block);

  g_string_append (html, "<table style=\"" TABLE_STYLE "\"");
  if (heading >= 0)
    g_string_append_printf (html, " aria-labelledby=\"part-%d\"", heading);
  g_string_append (html, ">\n");
  if (heading < 0 && block->text != NULL)
    append_element (html, "caption", NULL, block->text);

  append_column_heads (html, block);

  g_string_append (html, "<tbody>\n");
  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      g_string_append (html, "<tr>\n");
      for (guint c = 0; c < block->columns->len; c++)
        append_cell (html, accord_block_get_cell (block, r, c), c == head);
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
}

/* Bold by an element: what is pasted elsewhere has no style sheet. */
static void
append_paragraph (GString           *html,
                  const AccordBlock *block)
{
  if (block->style == ACCORD_TEXT_NOTE)
    {
      /* A user's own text runs as it was written. */
      g_string_append (html, "<p dir=\"auto\">");
      append_escaped (html, block->text);
      g_string_append (html, "</p>\n");
    }
  else if (block->style == ACCORD_TEXT_LEAD)
    {
      g_string_append (html, "<p><strong>");
      append_escaped (html, block->text);
      g_string_append (html, "</strong></p>\n");
    }
  else
    {
      append_element (html, "p", get_class (block->style), block->text);
    }
}

static void
append_list (GString           *html,
             const AccordBlock *block)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < block->entries->len; i++)
    append_element (html, "li", NULL, g_ptr_array_index (block->entries, i));
  g_string_append (html, "</ul>\n");
}

/* The page's break is told here and not in the style sheet: word processors
 * pass over what is said of print there.
 */
static void
append_heading (GString           *html,
                const AccordBlock *block,
                guint              index,
                gboolean           new_page)
{
  g_string_append_printf (html, "<h%u id=\"part-%u\"%s>",
                          block->level, index,
                          new_page ? " style=\"page-break-before: always\""
                                   : "");
  append_escaped (html, block->text);
  g_string_append_printf (html, "</h%u>\n", block->level);
}

static void
append_write_lines (GString           *html,
                    const AccordBlock *block)
{
  for (guint i = 0; i < block->entries->len; i++)
    {
      g_string_append (html, "<p>");
      append_escaped (html, g_ptr_array_index (block->entries, i));
      append_rule (html);
      g_string_append (html, "</p>\n");
    }
}

static void
append_block (GString            *html,
              const AccordReport *report,
              guint               index,
              gboolean            new_page)
{
  const AccordBlock *block = g_ptr_array_index (report->blocks, index);

  switch (block->kind)
    {
    case ACCORD_BLOCK_HEADING:
      append_heading (html, block, index, new_page);
      break;
    case ACCORD_BLOCK_PARAGRAPH:
      append_paragraph (html, block);
      break;
    case ACCORD_BLOCK_LIST:
      append_list (html, block);
      break;
    case ACCORD_BLOCK_TABLE:
      append_table (html, block, find_heading (report, index));
      break;
    case ACCORD_BLOCK_LINES:
      append_write_lines (html, block);
      break;
    case ACCORD_BLOCK_CHART:
    case ACCORD_BLOCK_PAGE_BREAK:
      /* A chart's figures stand in a table of the same report. */
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_body (GString            *html,
             const AccordReport *report)
{
  const char *mark = accord_report_get_mark (report);
  gboolean new_page = FALSE;

  if (*report->marking != '\0')
    append_element (html, "p", "marking", report->marking);
  if (mark != NULL)
    append_element (html, "p", "marking", mark);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      append_block (html, report, i, new_page);
      new_page = block->kind == ACCORD_BLOCK_PAGE_BREAK;
    }

  if (*report->footer != '\0')
    append_element (html, "p", "small", report->footer);
}

/**
 * accord_report_to_html_fragment:
 *
 * Returns: (transfer full): the report's body without a document around it, to
 *   be pasted into another
 */
char *
accord_report_to_html_fragment (const AccordReport *report)
{
  g_autoptr (GString) html = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  if (accord_report_runs_from_right (report))
    g_string_append (html, "<div dir=\"rtl\">\n");
  append_body (html, report);
  if (accord_report_runs_from_right (report))
    g_string_append (html, "</div>\n");

  return g_string_free (g_steal_pointer (&html), FALSE);
}

/**
 * accord_report_to_html:
 * @report: a report
 *
 * One document: no script, no resource from outside.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
accord_report_to_html (const AccordReport *report)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  title = *report->author != '\0'
          ? g_markup_printf_escaped ("%s: %s", report->title, report->author)
          : g_markup_escape_text (report->title, -1);
  author = g_markup_escape_text (report->author, -1);

  g_string_append_printf (html,
                          "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n"
                          "<head>\n"
                          "<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\""
                          "width=device-width, initial-scale=1\">\n"
                          "<title>%s</title>\n", report->language,
                          accord_report_runs_from_right (report) ? "rtl"
                                                                 : "ltr",
                          title);
  if (*author != '\0')
    g_string_append_printf (html, "<meta name=\"author\" content=\"%s\">\n",
                            author);
  g_string_append_printf (html,
                          "<style>\n%s</style>\n</head>\n<body>\n<main>\n",
                          style);
  append_body (html, report);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&html));
}
