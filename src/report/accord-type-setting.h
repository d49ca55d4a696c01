/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * AccordPageSetup:
 * @width: of the paper in points
 * @height: of the paper in points
 * @margin: on all four sides, in points
 * @text_size: of running text, in points: 11, or 16 for large print
 */
typedef struct
{
  double width;
  double height;
  double margin;
  double text_size;
} AccordPageSetup;

#define ACCORD_POINTS_PER_MM (72.0 / 25.4)
#define ACCORD_PAGE_MARGIN (18.0 * ACCORD_POINTS_PER_MM)
#define ACCORD_TEXT_SIZE 11.0
#define ACCORD_LARGE_PRINT_SIZE 16.0

extern const AccordPageSetup accord_page_setup_a4;
extern const AccordPageSetup accord_page_setup_letter;

/**
 * AccordTypeRole:
 * @ACCORD_TYPE_ROLE_CAPTION: in the margins and in a chart
 *
 * The sizes of interface.md, section 8; nothing is set smaller than 9.5 points
 * at a text size of 11.  In large print nothing is smaller than the text except
 * captions, which are 14 points.
 */
typedef enum
{
  ACCORD_TYPE_ROLE_TITLE,
  ACCORD_TYPE_ROLE_HEADING,
  ACCORD_TYPE_ROLE_SUBHEADING,
  ACCORD_TYPE_ROLE_LEAD,
  ACCORD_TYPE_ROLE_BODY,
  ACCORD_TYPE_ROLE_CELL,
  ACCORD_TYPE_ROLE_CELL_HEADER,
  ACCORD_TYPE_ROLE_SMALL,
  ACCORD_TYPE_ROLE_CAPTION,
} AccordTypeRole;

PangoContext *accord_type_setting_new_context (void);
PangoLayout  *accord_type_setting_new_layout  (PangoContext   *context,
                                               AccordTypeRole  role,
                                               double          text_size,
                                               double          width,
                                               const char     *text);
void          accord_type_setting_set_strong  (PangoLayout    *layout,
                                               gsize           length);
void          accord_type_setting_set_roomy   (PangoLayout    *layout);
void          accord_type_setting_set_own_direction (PangoLayout *layout);

G_END_DECLS
