/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-boxes.h"

#include "report/accord-boxes-private.h"
#include "report/accord-watch.h"

/* Pango takes time by the square of a text's lines: a text of more bytes is
 * laid out in parts, each of whole lines as they were typed.
 */
#define PART 4096

/* A typed line of more bytes is laid out in parts, too, each of whole lines as
 * they are set: nothing could stop Pango in the middle of it, and it loses the
 * text beyond what an int counts of its width.
 */
#define LONG_LINE 16384
#define LINE_PART 8192

#define LEFT_TO_RIGHT "\xe2\x80\x8e"
#define RIGHT_TO_LEFT "\xe2\x80\x8f"

/**
 * Part:
 * @mark: what makes it run in its paragraph's direction, or ""
 * @end: behind its text
 * @breaks: whether the paragraph goes on
 * @next_mark: the mark of the next part then
 *
 * A text's piece that is laid out at once.
 */
typedef struct
{
  const char *mark;
  const char *begin;
  const char *end;
  gboolean    breaks;
  const char *next_mark;
} Part;

static AccordTypeRole
get_role (AccordTextStyle style)
{
  switch (style)
    {
    case ACCORD_TEXT_LEAD:
    case ACCORD_TEXT_MARKING:
      return ACCORD_TYPE_ROLE_LEAD;
    case ACCORD_TEXT_SMALL:
      return ACCORD_TYPE_ROLE_SMALL;
    case ACCORD_TEXT_BODY:
    case ACCORD_TEXT_NOTE:
    default:
      return ACCORD_TYPE_ROLE_BODY;
    }
}

/* Small print after running text is something else, not its next line; a rule
 * is no part of what follows it.
 */
static double
get_paragraph_space (AccordBoxMaker    *maker,
                     const AccordBlock *block)
{
  const AccordBlock *previous = maker->previous;

  if (previous == NULL)
    return 0;
  if (block->style == ACCORD_TEXT_SMALL &&
      previous->kind == ACCORD_BLOCK_PARAGRAPH &&
      previous->style != ACCORD_TEXT_SMALL)
    return 4;

  return 2.5;
}

/* Whether a paragraph stands between a heading and what the heading is about;
 * such a one is parted from neither.
 */
static gboolean
introduces (AccordBoxMaker    *maker,
            const AccordBlock *next)
{
  return next != NULL && maker->previous != NULL &&
         maker->previous->kind == ACCORD_BLOCK_HEADING &&
         (next->kind == ACCORD_BLOCK_TABLE || next->kind == ACCORD_BLOCK_LIST ||
          next->kind == ACCORD_BLOCK_LINES);
}

/* (transfer full): @length bytes of the part */
static char *
dup_text (const Part *part,
          gsize       length)
{
  g_autofree char *text = g_strndup (part->begin, length);

  return g_strconcat (part->mark, text, NULL);
}

/* So many bytes of the part are lines that do not depend on what follows: all
 * that there are in its beginning but the last.  What a user wrote goes on in
 * the direction of that one.
 */
static gsize
measure_lines (AccordBoxMaker    *maker,
               const AccordBlock *block,
               Part              *part)
{
  const char *limit = g_utf8_find_prev_char (part->begin,
                                             part->begin + LINE_PART + 1);
  gsize length = (gsize) (limit - part->begin);
  g_autofree char *text = dup_text (part, length);
  g_autoptr (PangoLayout) layout =
    accord_type_setting_new_layout (maker->context, get_role (block->style),
                                    maker->setup->text_size, maker->width,
                                    text);
  PangoLayoutLine *last;
  gsize start;
  int n;

  if (block->style == ACCORD_TEXT_NOTE)
    accord_type_setting_set_own_direction (layout);
  n = pango_layout_get_line_count (layout);
  last = pango_layout_get_line_readonly (layout, n - 1);
  if (block->style == ACCORD_TEXT_NOTE)
    part->next_mark = last->resolved_dir == PANGO_DIRECTION_RTL
                      ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;

  start = (gsize) last->start_index;

  return start > strlen (part->mark) ? start - strlen (part->mark) : length;
}

/* Finds its end: at the end of a typed line, or of one as it is set, or with
 * the text.
 */
static void
find_end (AccordBoxMaker    *maker,
          const AccordBlock *block,
          Part              *part)
{
  gsize length = strlen (part->begin);

  part->end = length > PART ? strchr (part->begin + PART, '\n') : NULL;
  if (part->end == NULL)
    part->end = part->begin + length;

  part->next_mark = "";
  part->breaks = part->end - part->begin > LONG_LINE;
  if (part->breaks)
    {
      part->end = part->begin + measure_lines (maker, block, part);
      part->breaks = part->end[-1] != '\n';
      if (!part->breaks)
        part->end--;
    }
}

/* The text, without the spaces at which its last line breaks */
static char *
dup_shown (const Part *part)
{
  gsize length = (gsize) (part->end - part->begin);

  while (part->breaks && length > 0 && part->begin[length - 1] == ' ')
    length--;

  return dup_text (part, length);
}

/**
 * accord_boxes_add_paragraph:
 * @next: (nullable): the block after it
 *
 * In one box, or in several of which each is laid out for itself; not all of
 * them where an AccordWatch stops the work.
 */
void
accord_boxes_add_paragraph (AccordBoxMaker    *maker,
                            const AccordBlock *block,
                            const AccordBlock *next)
{
  double space = get_paragraph_space (maker, block);
  Part part = { "", block->text };
  gboolean continues = FALSE;
  gboolean done = FALSE;

  while (!done && accord_watch_goes_on ())
    {
      AccordBox *box = accord_boxes_add (maker, ACCORD_BOX_TEXT, block, space);
      g_autofree char *text = NULL;
      AccordBoxCell *cell;

      find_end (maker, block, &part);
      text = dup_shown (&part);
      cell = accord_box_add_cell (maker, box, get_role (block->style), 0,
                                  maker->width, 0, text);
      if (block->style == ACCORD_TEXT_NOTE)
        accord_type_setting_set_own_direction (cell->layout);

      done = *part.end == '\0';
      box->height = accord_boxes_get_height (cell->layout);
      box->continues = continues;
      box->breaks = part.breaks;
      box->keep = done && (block->keep ||
                           (introduces (maker, next) &&
                            box->height <= accord_boxes_get_end_limit (maker)));
      box->last = done;

      part.mark = part.breaks ? part.next_mark : "";
      part.begin = part.breaks ? part.end : part.end + 1;
      continues = part.breaks;
      space = 0;
    }
}
