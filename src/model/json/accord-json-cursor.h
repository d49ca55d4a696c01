/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordJsonCursor:
 * @parent: (nullable): the cursor of the object or list around, %NULL at the
 *   root; it must outlive this one
 * @name: (nullable): the member's name in @parent, borrowed; %NULL for an
 *   element of a list and for the root
 * @index: the element's number in @parent, from 0
 * @node: the value here, borrowed from the tree
 * @faults: (element-type AccordFault): where wrong values are collected,
 *   borrowed
 *
 * A value and how it was reached.  Cursors live on the stack and cost nothing
 * but their size: the JSON Pointer is made only for a fault.  The fields are
 * for the functions below; a reader uses @node at the most.
 *
 * Each accord_json_cursor_…() function that reads a member gives %TRUE and the
 * value when it is there and right.  %FALSE means that the caller's variable
 * was left as it was: the member is absent, or what is wrong with it has been
 * added to @faults.  So one pass tells all faults.
 */
typedef struct _AccordJsonCursor AccordJsonCursor;

struct _AccordJsonCursor
{
  const AccordJsonCursor *parent;
  const char *name;
  guint index;
  JsonNode *node;
  GPtrArray *faults;
};

/**
 * AccordJsonNeed:
 * @ACCORD_JSON_OPTIONAL: the member may be absent
 * @ACCORD_JSON_REQUIRED: a fault when it is absent
 * @ACCORD_JSON_FILLED: as required, and an empty text is a fault as well (for
 *   anything but texts the same as required)
 */
typedef enum
{
  ACCORD_JSON_OPTIONAL,
  ACCORD_JSON_REQUIRED,
  ACCORD_JSON_FILLED,
} AccordJsonNeed;

void        accord_json_cursor_init         (AccordJsonCursor        *self,
                                             JsonNode                *root,
                                             GPtrArray               *faults);
gboolean    accord_json_cursor_member       (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonCursor        *member);
guint       accord_json_cursor_get_length   (const AccordJsonCursor  *self);
void        accord_json_cursor_element      (const AccordJsonCursor  *self,
                                             guint                    index,
                                             AccordJsonCursor        *element);
JsonObject *accord_json_cursor_get_object   (const AccordJsonCursor  *self);
char       *accord_json_cursor_to_pointer   (const AccordJsonCursor  *self);

void        accord_json_cursor_add_fault    (const AccordJsonCursor  *self,
                                             const char              *message);
void        accord_json_cursor_add_fault_at (const AccordJsonCursor  *self,
                                             const char              *name,
                                             const char              *message);
char       *accord_json_show                (const char              *text);
char       *accord_json_describe            (JsonNode                *node);

gboolean    accord_json_cursor_is_object    (const AccordJsonCursor  *self);
gboolean    accord_json_cursor_is_array     (const AccordJsonCursor  *self);
gboolean    accord_json_cursor_is_text      (const AccordJsonCursor  *self,
                                             AccordJsonNeed           need,
                                             const char             **text);

gboolean    accord_json_cursor_object       (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             AccordJsonCursor        *member);
gboolean    accord_json_cursor_array        (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             AccordJsonCursor        *member);
gboolean    accord_json_cursor_text         (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             const char             **text);
gboolean    accord_json_cursor_date         (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             const char             **date);
gboolean    accord_json_cursor_whole        (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             gint64                   lowest,
                                             gint64                   highest,
                                             gint64                  *whole);
gboolean    accord_json_cursor_boolean      (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             gboolean                *boolean);
gboolean    accord_json_cursor_word         (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             const char * const      *words,
                                             guint                   *index);
gboolean    accord_json_cursor_enum         (const AccordJsonCursor  *self,
                                             const char              *name,
                                             AccordJsonNeed           need,
                                             GType                    type,
                                             int                      lowest,
                                             int                     *value);

G_END_DECLS
