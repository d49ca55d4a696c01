/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the scan's parts share, and nobody else uses: accord-json-scan.c has
 * the grammar, -scanner-token.c texts and numbers, -scanner-fault.c the
 * messages. */

#include "model/accord-error.h"
#include "model/json/accord-json-names.h"
#include "model/json/accord-json-scan.h"

G_BEGIN_DECLS

/* What may come next; the last three within numbers, for messages alone. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_ELEMENT,         /* or the list's end */
  EXPECT_FIRST_NAME,            /* or the object's end */
  EXPECT_NAME,
  EXPECT_COLON,
  EXPECT_MORE,                  /* a comma or the end of what is open */
  EXPECT_WHOLE_DIGIT,
  EXPECT_POINT_DIGIT,
  EXPECT_EXPONENT_DIGIT,
} AccordJsonExpected;

typedef struct
{
  const guchar *data;
  const guchar *at;
  const guchar *end;
  AccordFault **fault;

  /* What is open, outermost first: an object's number, or 0 for a list. */
  guint32 open[ACCORD_JSON_MAX_DEPTH];
  guint depth;

  guint32 n_objects;
  guint n_values;
  AccordJsonNames *names;
} AccordJsonScanner;

/* Each stands on the token's first character, and behind its last after it. */
gboolean  accord_scan_take_text     (AccordJsonScanner   *self);
gboolean  accord_scan_take_name     (AccordJsonScanner   *self);
gboolean  accord_scan_take_number   (AccordJsonScanner   *self);

/* Each sets the fault and gives FALSE. */
gboolean  accord_scan_fail          (AccordJsonScanner   *self,
                                     const guchar        *where,
                                     const char          *format,
                                     ...) G_GNUC_PRINTF (3, 4);
gboolean  accord_scan_fail_utf8     (AccordJsonScanner   *self,
                                     const guchar        *where);
gboolean  accord_scan_fail_expected (AccordJsonScanner   *self,
                                     AccordJsonExpected   expected);

char     *accord_scan_describe      (AccordJsonScanner   *self,
                                     const guchar        *at);
char     *accord_scan_show          (const guchar        *at,
                                     const guchar        *end);
guint     accord_scan_measure       (const guchar        *at,
                                     const guchar        *end);

G_END_DECLS
