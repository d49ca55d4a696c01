/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-html.h"

#include <glib/gi18n-lib.h>

/* Plain colours with a contrast of 7 or more, sizes in em, and a width that
 * can be read; the same sheet serves paper.
 */
static const char style[] =
  "body { font: 1em/1.45 sans-serif; color: #18212b; background: #fff;"
  " max-width: 60em; margin: 2em auto; padding: 0 1em; }\n"
  "h1 { font-size: 1.7em; } h2 { font-size: 1.3em; margin-top: 1.6em; }\n"
  "h3 { font-size: 1.1em; }\n"
  "p, li { max-width: 45em; }\n"
  ".lead { font-weight: bold; } .small { font-size: 0.9em; }\n"
  ".marking { font-weight: bold; text-align: center; }\n"
  "table { border-collapse: collapse; width: 100%; margin: 0.75em 0; }\n"
  "caption { text-align: start; font-weight: bold; padding: 0.25em 0; }\n"
  "th, td { border: 1px solid #6b7785; padding: 0.4em 0.5em;"
  " text-align: start; vertical-align: top; }\n"
  "thead th { background: #e9edf2; }\n"
  ".line { border-bottom: 1px solid #18212b; display: inline-block;"
  " min-width: 16em; height: 1.4em; }\n"
  ".cells span { display: inline-block; width: 1.3em; height: 0.7em;"
  " border: 2px solid #005eb8; margin-inline-end: 0.2em; }\n"
  ".cells .full { background: #005eb8; }\n"
  ".cells .half { background: linear-gradient(to right, #005eb8 50%,"
  " transparent 50%); }\n"
  ".cells .unknown { border-style: dashed; border-color: #4a5663; }\n"
  ".cells .hollow { border-color: #4a5663; }\n"
  "@media print { body { margin: 0; max-width: none; } tr, h2, h3"
  " { break-inside: avoid; } h2, h3 { break-after: avoid; }"
  " .page { break-before: page; } }\n";

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
  g_string_append_printf (html, "<%s dir=\"auto\"", element);
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
    case ACCORD_TEXT_LEAD:
      return "lead";
    case ACCORD_TEXT_SMALL:
      return "small";
    case ACCORD_TEXT_MARKING:
      return "marking";
    case ACCORD_TEXT_BODY:
    case ACCORD_TEXT_NOTE:
    default:
      return NULL;
    }
}

static void
append_cells (GString           *html,
              const AccordTally *tally)
{
  static const struct
  {
    AccordStatus status;
    const char *class;
  } order[] = {
    { ACCORD_STATUS_IN_PLACE, "full" },
    { ACCORD_STATUS_PARTLY, "half" },
    { ACCORD_STATUS_NOT_IN_PLACE, "hollow" },
    { ACCORD_STATUS_DONT_KNOW, "unknown" },
    { ACCORD_STATUS_NONE, "unknown" },
  };

  if (tally->of == 0 || tally->of > 12)
    return;

  /* The counts beside it say the same. */
  g_string_append (html, "<span class=\"cells\" aria-hidden=\"true\">");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint n = 0; n < tally->counts[order[i].status]; n++)
        g_string_append_printf (html, "<span class=\"%s\"></span>",
                                order[i].class);
    }
  g_string_append (html, "</span> ");
}

static void
append_cell_text (GString          *html,
                  const AccordCell *cell)
{
  g_autofree char *title = NULL;

  if (cell->strong > 0)
    {
      title = g_strndup (cell->text, cell->strong);
      g_string_append (html, "<strong>");
      append_escaped (html, title);
      g_string_append (html, "</strong>");
    }

  append_escaped (html, cell->text + cell->strong);
}

static void
append_table (GString           *html,
              const AccordBlock *block)
{
  g_string_append (html, "<table>\n");
  if (block->text != NULL)
    append_element (html, "caption", NULL, block->text);

  g_string_append (html, "<thead>\n<tr>\n");
  for (guint c = 0; c < block->columns->len; c++)
    {
      g_string_append (html, "<th scope=\"col\" dir=\"auto\">");
      append_escaped (html,
                      g_array_index (block->columns, AccordColumn, c).title);
      g_string_append (html, "</th>\n");
    }
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");

  for (guint r = 0; r < accord_block_get_n_rows (block); r++)
    {
      g_string_append (html, "<tr>\n");
      for (guint c = 0; c < block->columns->len; c++)
        {
          const AccordCell *cell = accord_block_get_cell (block, r, c);

          g_string_append (html, "<td dir=\"auto\">");
          if (cell != NULL && cell->tally != NULL)
            append_cells (html, cell->tally);
          if (cell != NULL)
            append_cell_text (html, cell);
          g_string_append (html, "</td>\n");
        }
      g_string_append (html, "</tr>\n");
    }

  g_string_append (html, "</tbody>\n</table>\n");
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

static void
append_block (GString           *html,
              const AccordBlock *block,
              gboolean           new_page)
{
  switch (block->kind)
    {
    case ACCORD_BLOCK_HEADING:
      {
        g_autofree char *element = g_strdup_printf ("h%u", block->level);

        append_element (html, element, new_page ? "page" : NULL, block->text);
      }
      break;
    case ACCORD_BLOCK_PARAGRAPH:
      append_element (html, "p", get_class (block->style), block->text);
      break;
    case ACCORD_BLOCK_LIST:
      append_list (html, block);
      break;
    case ACCORD_BLOCK_TABLE:
      append_table (html, block);
      break;
    case ACCORD_BLOCK_LINES:
      for (guint i = 0; i < block->entries->len; i++)
        {
          g_string_append (html, "<p dir=\"auto\">");
          append_escaped (html, g_ptr_array_index (block->entries, i));
          g_string_append (html, " <span class=\"line\"></span></p>\n");
        }
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
  gboolean new_page = FALSE;

  if (*report->marking != '\0')
    append_element (html, "p", "marking", report->marking);
  if (report->draft == ACCORD_DRAFT_DRAFT)
    append_element (html, "p", "marking", _("DRAFT"));
  else if (report->draft == ACCORD_DRAFT_AGREED)
    append_element (html, "p", "marking", _("AGREED"));

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AccordBlock *block = g_ptr_array_index (report->blocks, i);

      append_block (html, block, new_page);
      new_page = block->kind == ACCORD_BLOCK_PAGE_BREAK;
    }

  if (*report->footer != '\0')
    append_element (html, "p", "small", report->footer);
}

/**
 * accord_report_to_html_fragment:
 *
 * Returns: (transfer full): the report's body without a document around it
 */
char *
accord_report_to_html_fragment (const AccordReport *report)
{
  g_autoptr (GString) html = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  append_body (html, report);

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
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                          "<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\""
                          "width=device-width, initial-scale=1\">\n"
                          "<title>%s</title>\n", report->language, title);
  if (*author != '\0')
    g_string_append_printf (html, "<meta name=\"author\" content=\"%s\">\n",
                            author);
  g_string_append_printf (html, "<style>\n%s</style>\n</head>\n<body>\n<main>\n",
                          style);
  append_body (html, report);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&html));
}
