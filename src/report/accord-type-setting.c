/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-type-setting.h"

const AccordPageSetup accord_page_setup_a4 = {
  210 * ACCORD_POINTS_PER_MM,
  297 * ACCORD_POINTS_PER_MM,
  ACCORD_PAGE_MARGIN,
  ACCORD_TEXT_SIZE,
};

const AccordPageSetup accord_page_setup_letter = {
  612,
  792,
  ACCORD_PAGE_MARGIN,
  ACCORD_TEXT_SIZE,
};

static const struct
{
  double      size;
  PangoWeight weight;
  /* In large print, at the least */
  double      large;
} roles[] = {
  [ACCORD_TYPE_ROLE_TITLE] = { 19 / 11.0, PANGO_WEIGHT_BOLD, 1 },
  [ACCORD_TYPE_ROLE_HEADING] = { 13.5 / 11.0, PANGO_WEIGHT_BOLD, 1 },
  [ACCORD_TYPE_ROLE_SUBHEADING] = { 1, PANGO_WEIGHT_BOLD, 1 },
  [ACCORD_TYPE_ROLE_LEAD] = { 1, PANGO_WEIGHT_BOLD, 1 },
  [ACCORD_TYPE_ROLE_BODY] = { 1, PANGO_WEIGHT_NORMAL, 1 },
  [ACCORD_TYPE_ROLE_CELL] = { 10 / 11.0, PANGO_WEIGHT_NORMAL, 1 },
  [ACCORD_TYPE_ROLE_CELL_HEADER] = { 10 / 11.0, PANGO_WEIGHT_BOLD, 1 },
  [ACCORD_TYPE_ROLE_SMALL] = { 9.5 / 11.0, PANGO_WEIGHT_NORMAL, 1 },
  [ACCORD_TYPE_ROLE_CAPTION] = { 9.5 / 11.0, PANGO_WEIGHT_NORMAL, 14 / 16.0 },
};

/* Pango counts a line's width, before it breaks the line, in an int that holds
 * two million points: 70,000 of the widest letters in the largest size.  In
 * bytes, and so many before its end a line is rather broken at a space.
 */
#define LONGEST_LINE 32768
#define NEAR 1024

/* So much higher are lines to write on by hand. */
#define ROOMY 1.6f

static double
get_size (AccordTypeRole role,
          double         text_size)
{
  double size = roles[role].size;

  if (text_size > ACCORD_TEXT_SIZE)
    size = MAX (size, roles[role].large);

  return size * text_size;
}

/**
 * accord_type_setting_new_context:
 *
 * The one place that decides resolution, hinting and glyph positions: screen,
 * printer and PDF each have other defaults, and lines would break elsewhere.
 *
 * Returns: (transfer full): a context whose unit is the point
 */
PangoContext *
accord_type_setting_new_context (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

/* The space glyph of @font, of no width where it ends a line. */
static PangoGlyph
get_space_glyph (PangoFont *font)
{
  hb_codepoint_t glyph;

  if (hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph))
    return glyph;

  return PANGO_GLYPH_EMPTY;
}

/* Pango drops the space at which a line breaks, and cairo then writes it as a
 * span of its own within a PDF's marked content: some readers take the span's
 * end for the end of the paragraph.  The glyph comes back, without its width.
 */
static void
keep_final_spaces (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (GSList *l = pango_layout_get_lines (layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;

      for (GSList *r = line->runs; r != NULL; r = r->next)
        {
          PangoGlyphItem *run = r->data;

          for (int i = 0; i < run->glyphs->num_glyphs; i++)
            {
              PangoGlyphInfo *info = &run->glyphs->glyphs[i];
              int at = run->item->offset + run->glyphs->log_clusters[i];

              if (info->glyph == PANGO_GLYPH_EMPTY && text[at] == ' ')
                info->glyph = get_space_glyph (run->item->analysis.font);
            }
        }
    }
}

/**
 * accord_type_setting_set_strong:
 * @length: so many bytes at the text's beginning are to be bold; 0 for none
 */
void
accord_type_setting_set_strong (PangoLayout *layout,
                                gsize        length)
{
  PangoAttrList *attributes;
  PangoAttribute *bold;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  if (length == 0)
    return;

  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = 0;
  bold->end_index = (guint) length;
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  keep_final_spaces (layout);
}

/** accord_type_setting_set_roomy: for lines to write on by hand. */
void
accord_type_setting_set_roomy (PangoLayout *layout)
{
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  pango_layout_set_line_spacing (layout, ROOMY);
  keep_final_spaces (layout);
}

/**
 * accord_type_setting_set_own_direction:
 *
 * For what a user wrote: each paragraph runs from the side that its first
 * letter asks for.
 */
void
accord_type_setting_set_own_direction (PangoLayout *layout)
{
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  pango_layout_set_auto_dir (layout, TRUE);
  keep_final_spaces (layout);
}

/* (transfer full) (nullable): @text with longer lines broken, at a space where
 * there is one near; %NULL where there are none
 */
static char *
break_long_lines (const char *text)
{
  const char *stop = text + strlen (text);
  const char *line = text;
  GString *broken = NULL;

  while (stop - line > LONGEST_LINE)
    {
      const char *limit = line + LONGEST_LINE;
      const char *end = memchr (line, '\n', LONGEST_LINE + 1);

      if (end != NULL)
        {
          line = end + 1;
          continue;
        }

      if (broken == NULL)
        broken = g_string_new (NULL);
      end = g_strrstr_len (limit - NEAR, NEAR, " ");
      end = end != NULL ? end + 1 : g_utf8_find_prev_char (line, limit + 1);
      g_string_append_len (broken, text, end - text);
      g_string_append_c (broken, '\n');
      text = end;
      line = end;
    }

  if (broken == NULL)
    return NULL;

  g_string_append (broken, text);

  return g_string_free (broken, FALSE);
}

/**
 * accord_type_setting_new_layout:
 * @text_size: of running text in points; roles follow it
 * @width: of the lines in points, or below 0 for one line of any length
 *
 * A name from right to left at the beginning turns nothing round: lines run in
 * the direction of @context.  A typed line that is longer than several pages is
 * broken: Pango would lose all of it.
 *
 * Returns: (transfer full): the text, broken into lines
 */
PangoLayout *
accord_type_setting_new_layout (PangoContext   *context,
                                AccordTypeRole  role,
                                double          text_size,
                                double          width,
                                const char     *text)
{
  g_autofree char *broken = break_long_lines (text);
  PangoLayout *layout;
  PangoFontDescription *font;
  PangoAttrList *attributes;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  layout = pango_layout_new (context);
  font = pango_font_description_from_string ("sans");
  pango_font_description_set_absolute_size (font, get_size (role, text_size)
                                                  * PANGO_SCALE);
  pango_font_description_set_weight (font, roles[role].weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* A ligature is one glyph for two letters: searching a PDF for "identified"
   * would not find it, and readers of the tags stop at it.
   */
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes,
                          pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.0f);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, broken != NULL ? broken : text, -1);
  keep_final_spaces (layout);

  return layout;
}
