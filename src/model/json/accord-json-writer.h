/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordJsonWriter:
 *
 * Writes JSON in the one form that the design fixes ("Stable writing"): two
 * spaces a level, every member and list element on a line of its own,
 * characters as they are.  Calls follow the document from top to bottom; in an
 * object each value comes after its name.
 */
typedef struct _AccordJsonWriter AccordJsonWriter;

AccordJsonWriter *accord_json_writer_new           (void);
void              accord_json_writer_free          (AccordJsonWriter *self);

void              accord_json_writer_begin_object  (AccordJsonWriter *self);
void              accord_json_writer_end_object    (AccordJsonWriter *self);
void              accord_json_writer_begin_array   (AccordJsonWriter *self);
void              accord_json_writer_end_array     (AccordJsonWriter *self);

/* A member's name, then its value; an element of a list is a value alone */
void              accord_json_writer_name          (AccordJsonWriter *self,
                                                    const char       *name);
void              accord_json_writer_text          (AccordJsonWriter *self,
                                                    const char       *text);
void              accord_json_writer_whole         (AccordJsonWriter *self,
                                                    gint64            whole);
void              accord_json_writer_real          (AccordJsonWriter *self,
                                                    double            real);
void              accord_json_writer_boolean       (AccordJsonWriter *self,
                                                    gboolean          boolean);
void              accord_json_writer_null          (AccordJsonWriter *self);
void              accord_json_writer_node          (AccordJsonWriter *self,
                                                    JsonNode         *node);

void              accord_json_writer_filled_text   (AccordJsonWriter *self,
                                                    const char       *name,
                                                    const char       *text);
void              accord_json_writer_members       (AccordJsonWriter *self,
                                                    JsonObject       *object);

GBytes           *accord_json_writer_finish        (AccordJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordJsonWriter, accord_json_writer_free)

G_END_DECLS
