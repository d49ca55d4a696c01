/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pages.h"

#include "report/accord-boxes-private.h"
#include "report/accord-chart.h"
#include "report/accord-pages-private.h"
#include "report/accord-shapes.h"

typedef struct
{
  const AccordPages *pages;
  cairo_t           *cr;
  gboolean           tagged;
} Painter;

static void
begin_tag (Painter    *painter,
           const char *tag)
{
  if (painter->tagged)
    cairo_tag_begin (painter->cr, tag, NULL);
}

static void
end_tag (Painter    *painter,
         const char *tag)
{
  if (painter->tagged)
    cairo_tag_end (painter->cr, tag);
}

/* What is no part of the text.  Before 1.18 cairo leaves alone what has no tag,
 * and refuses this one; from then on it counts it to the tag around it.
 */
static gboolean
marks_artifacts (Painter *painter)
{
  return painter->tagged &&
         cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0);
}

static void
begin_artifact (Painter *painter)
{
  if (marks_artifacts (painter))
    cairo_tag_begin (painter->cr, "Artifact", NULL);
}

static void
end_artifact (Painter *painter)
{
  if (marks_artifacts (painter))
    cairo_tag_end (painter->cr, "Artifact");
}

typedef struct
{
  Painter             *painter;
  const AccordBoxCell *cell;
  const AccordPiece   *piece;
  gboolean             in_paragraph;
} LinePlace;

static void
draw_line (const AccordBoxLine *line,
           gpointer             data)
{
  const LinePlace *place = data;

  cairo_move_to (place->painter->cr,
                 place->painter->pages->setup.margin + place->cell->text_x
                 + line->x,
                 place->piece->y - place->piece->from + line->baseline);
  pango_cairo_show_layout_line (place->painter->cr, line->line);
}

/* The same, with a tag for each of the text's own paragraphs. */
static void
draw_paragraph_line (const AccordBoxLine *line,
                     gpointer             data)
{
  LinePlace *place = data;

  if (place->in_paragraph && line->line->is_paragraph_start)
    {
      end_tag (place->painter, "P");
      place->in_paragraph = FALSE;
    }
  if (!place->in_paragraph)
    {
      begin_tag (place->painter, "P");
      place->in_paragraph = TRUE;
    }

  draw_line (line, data);
}

static void
draw_lines (Painter             *painter,
            const AccordPiece   *piece,
            const AccordBoxCell *cell)
{
  LinePlace place = { painter, cell, piece };

  accord_box_cell_foreach_line (cell, piece->from, piece->to, draw_line,
                                &place);
}

static void
draw_paragraphs (Painter             *painter,
                 const AccordPiece   *piece,
                 const AccordBoxCell *cell)
{
  LinePlace place = { painter, cell, piece };

  accord_box_cell_foreach_line (cell, piece->from, piece->to,
                                draw_paragraph_line, &place);
  if (place.in_paragraph)
    end_tag (painter, "P");
}

static void
draw_text (Painter           *painter,
           const AccordPiece *piece)
{
  const AccordBlock *block = piece->box->block;
  GArray *cells = piece->box->cells;

  if (block->kind == ACCORD_BLOCK_LIST)
    {
      begin_tag (painter, "LI");
      begin_tag (painter, "Lbl");
      draw_lines (painter, piece, &g_array_index (cells, AccordBoxCell, 0));
      end_tag (painter, "Lbl");
      begin_tag (painter, "LBody");
      draw_lines (painter, piece, &g_array_index (cells, AccordBoxCell, 1));
      end_tag (painter, "LBody");
      end_tag (painter, "LI");
    }
  else if (block->kind == ACCORD_BLOCK_PARAGRAPH)
    {
      draw_paragraphs (painter, piece,
                       &g_array_index (cells, AccordBoxCell, 0));
    }
  else
    {
      static const char * const headings[] = { "H1", "H2", "H3" };
      const char *tag = headings[block->level - 1];

      begin_tag (painter, tag);
      draw_lines (painter, piece, &g_array_index (cells, AccordBoxCell, 0));
      end_tag (painter, tag);
    }
}

static void
draw_rule (Painter *painter,
           double   x,
           double   y,
           double   width,
           double   thickness)
{
  cairo_save (painter->cr);
  cairo_set_line_width (painter->cr, thickness);
  cairo_set_source_rgb (painter->cr, 0.25, 0.25, 0.25);
  cairo_move_to (painter->cr, x, y);
  cairo_line_to (painter->cr, x + width, y);
  cairo_stroke (painter->cr);
  cairo_restore (painter->cr);
}

static void
draw_row_rules (Painter           *painter,
                const AccordPiece *piece)
{
  const AccordPageSetup *setup = &painter->pages->setup;
  double width = setup->width - 2 * setup->margin;
  double bottom = piece->y + piece->to - piece->from;

  if (piece->box->header)
    {
      cairo_save (painter->cr);
      cairo_set_source_rgb (painter->cr, 0.92, 0.92, 0.92);
      cairo_rectangle (painter->cr, setup->margin, piece->y, width,
                       bottom - piece->y);
      cairo_fill (painter->cr);
      cairo_restore (painter->cr);
      draw_rule (painter, setup->margin, piece->y, width, 0.8);
    }

  draw_rule (painter, setup->margin, bottom, width,
             piece->box->header || piece->box->last ? 0.8 : 0.4);
}

static gboolean
has_segments (const AccordBoxCell *cell)
{
  return cell->tally != NULL && cell->tally->of > 0;
}

/* Shapes stand at the cell's beginning only; the text says the same. */
static void
draw_shapes (Painter             *painter,
             const AccordPiece   *piece,
             const AccordBoxCell *cell)
{
  const AccordReport *report = painter->pages->report;
  double unit = painter->pages->setup.text_size / ACCORD_TEXT_SIZE;
  double x = painter->pages->setup.margin + cell->x + ACCORD_CELL_PADDING;
  double y = piece->y + ACCORD_CELL_PADDING;

  if (piece->from > 0)
    return;

  if (has_segments (cell))
    {
      begin_tag (painter, "Figure");
      accord_shapes_draw_segments (painter->cr, cell->tally, report->line,
                                   x, y + 0.5, 6.5 * unit);
      end_tag (painter, "Figure");
    }

  if (cell->status >= 0)
    {
      begin_artifact (painter);
      accord_shapes_draw_status (painter->cr, (AccordStatus) cell->status,
                                 x, y + 1.5, 9 * unit);
      end_artifact (painter);
    }
}

typedef struct
{
  Painter             *painter;
  const AccordBoxCell *cell;
  const AccordPiece   *piece;
} RulePlace;

/* Behind a line's label, to the cell's edge */
static void
draw_line_rule (const AccordBoxLine *line,
                gpointer             data)
{
  const RulePlace *place = data;
  const AccordBoxCell *cell = place->cell;
  double unit = place->painter->pages->setup.text_size / ACCORD_TEXT_SIZE;
  PangoRectangle logical;
  double left = cell->text_x;

  pango_layout_line_get_extents (line->line, NULL, &logical);
  if (logical.width > 0)
    left += (double) logical.width / PANGO_SCALE + 3 * unit;
  draw_rule (place->painter, place->painter->pages->setup.margin + left,
             place->piece->y - place->piece->from + line->baseline + 2 * unit,
             MAX (cell->x + cell->width - left, 0), 0.5);
}

static void
draw_cell_rules (Painter             *painter,
                 const AccordPiece   *piece,
                 const AccordBoxCell *cell)
{
  RulePlace place = { painter, cell, piece };

  begin_artifact (painter);
  accord_box_cell_foreach_line (cell, piece->from, piece->to, draw_line_rule,
                                &place);
  end_artifact (painter);
}

static void
draw_cell (Painter             *painter,
           const AccordPiece   *piece,
           const AccordBoxCell *cell)
{
  const char *tag = piece->box->header ? "TH" : "TD";
  gboolean nested = has_segments (cell) || cell->ruled ||
                    strchr (pango_layout_get_text (cell->layout),
                            '\n') != NULL;

  if (!nested)
    {
      draw_shapes (painter, piece, cell);
      begin_tag (painter, tag);
      draw_lines (painter, piece, cell);
      end_tag (painter, tag);
      return;
    }

  begin_tag (painter, tag);
  draw_shapes (painter, piece, cell);
  draw_paragraphs (painter, piece, cell);
  if (cell->ruled)
    draw_cell_rules (painter, piece, cell);
  end_tag (painter, tag);
}

static void
draw_row (Painter           *painter,
          const AccordPiece *piece)
{
  Painter untagged = *painter;
  Painter *by = painter;

  begin_artifact (painter);
  draw_row_rules (painter, piece);

  /* The head is read once, not again on each page. */
  if (!piece->again)
    {
      end_artifact (painter);
    }
  else
    {
      untagged.tagged = FALSE;
      by = &untagged;
    }

  begin_tag (by, "TR");
  for (guint i = 0; i < piece->box->cells->len; i++)
    draw_cell (by, piece, &g_array_index (piece->box->cells, AccordBoxCell, i));
  end_tag (by, "TR");

  if (piece->again)
    end_artifact (painter);
}

/* The rule goes on beside the label, or stands below one that is long. */
static void
draw_write_line (Painter             *painter,
                 const AccordPiece   *piece,
                 const AccordBoxCell *cell)
{
  const AccordPageSetup *setup = &painter->pages->setup;
  double unit = setup->text_size / ACCORD_TEXT_SIZE;
  double left = 0;
  int width;

  pango_layout_get_size (cell->layout, &width, NULL);

  if (width > 0)
    {
      begin_tag (painter, "P");
      draw_lines (painter, piece, cell);
      end_tag (painter, "P");
      if (piece->box->height <= accord_boxes_get_height (cell->layout) + 3)
        left = (double) width / PANGO_SCALE + 6 * unit;
    }

  begin_artifact (painter);
  draw_rule (painter, setup->margin + cell->x + left,
             piece->y + piece->box->height - 2, cell->width - left, 0.6);
  end_artifact (painter);
}

static void
draw_piece (Painter           *painter,
            const AccordPiece *piece)
{
  switch (piece->box->kind)
    {
    case ACCORD_BOX_TEXT:
      draw_text (painter, piece);
      break;
    case ACCORD_BOX_ROW:
      draw_row (painter, piece);
      break;
    case ACCORD_BOX_LINE:
      for (guint i = 0; i < piece->box->cells->len; i++)
        draw_write_line (painter, piece,
                         &g_array_index (piece->box->cells, AccordBoxCell, i));
      break;
    case ACCORD_BOX_CHART:
      begin_tag (painter, "Figure");
      accord_chart_draw (painter->cr, piece->box->block,
                         painter->pages->report->words,
                         painter->pages->context,
                         painter->pages->setup.text_size,
                         painter->pages->setup.margin, piece->y,
                         painter->pages->setup.width
                         - 2 * painter->pages->setup.margin,
                         piece->box->height);
      end_tag (painter, "Figure");
      break;
    case ACCORD_BOX_BREAK:
    default:
      g_assert_not_reached ();
    }
}

static const char *
get_group_tag (const AccordPiece *piece)
{
  if (piece->box->block->kind == ACCORD_BLOCK_TABLE)
    return "Table";
  if (piece->box->block->kind == ACCORD_BLOCK_LIST)
    return "L";

  return NULL;
}

/**
 * accord_pages_draw:
 * @page: from 0
 *
 * Draws a page as it is everywhere: in points, from the paper's upper left
 * corner.  A table or list that goes on over pages is one on each: tags do not
 * reach over a page's end.
 */
void
accord_pages_draw (const AccordPages *pages,
                   cairo_t           *cr,
                   guint              page,
                   gboolean           tagged)
{
  Painter painter = { pages, cr, tagged };
  GArray *pieces;
  const AccordBlock *open = NULL;
  const char *open_tag = NULL;

  g_return_if_fail (pages != NULL);
  g_return_if_fail (page < pages->pages->len);

  begin_artifact (&painter);
  accord_pages_draw_margins (pages, cr, page);
  end_artifact (&painter);

  pieces = g_ptr_array_index (pages->pages, page);
  for (guint i = 0; i < pieces->len; i++)
    {
      const AccordPiece *piece = &g_array_index (pieces, AccordPiece, i);

      if (piece->box->block != open)
        {
          if (open_tag != NULL)
            end_tag (&painter, open_tag);
          open = piece->box->block;
          open_tag = get_group_tag (piece);
          if (open_tag != NULL)
            begin_tag (&painter, open_tag);
        }

      draw_piece (&painter, piece);
    }

  if (open_tag != NULL)
    end_tag (&painter, open_tag);
}

static void
list_row_figures (const AccordPiece       *piece,
                  const AccordReportWords *words,
                  GPtrArray               *texts)
{
  GArray *cells = piece->box->cells;
  GArray *columns = piece->box->block->columns;

  if (piece->again || piece->from > 0)
    return;

  for (guint c = 0; c < cells->len; c++)
    {
      const AccordBoxCell *cell = &g_array_index (cells, AccordBoxCell, c);

      if (has_segments (cell))
        g_ptr_array_add (texts, accord_report_words_dup_titled (
                           words,
                           g_array_index (columns, AccordColumn, c).title,
                           pango_layout_get_text (cell->layout)));
    }
}

GPtrArray *
accord_pages_list_figures (const AccordPages *pages)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (pages != NULL, texts);

  for (guint p = 0; p < pages->pages->len; p++)
    {
      GArray *pieces = g_ptr_array_index (pages->pages, p);

      for (guint i = 0; i < pieces->len; i++)
        {
          const AccordPiece *piece = &g_array_index (pieces, AccordPiece, i);

          if (piece->box->kind == ACCORD_BOX_ROW)
            list_row_figures (piece, pages->report->words, texts);
          else if (piece->box->kind == ACCORD_BOX_CHART)
            g_ptr_array_add (texts, g_strdup (piece->box->block->text));
        }
    }

  return texts;
}
