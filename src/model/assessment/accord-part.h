/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PART (accord_part_get_type ())

/**
 * AccordPart:
 *
 * What an answer holds beside its own values: a piece of evidence, the action.
 * Its texts are properties, and changing one is a step of the history of the
 * assessment that the answer belongs to.
 */
G_DECLARE_DERIVABLE_TYPE (AccordPart, accord_part, ACCORD, PART, GObject)

typedef struct _AccordPartText AccordPartText;

/**
 * AccordPartClass:
 *
 * All but @parent_class is set by accord_part_class_install_texts() alone.
 */
struct _AccordPartClass
{
  GObjectClass parent_class;

  /*< private >*/
  const char *label;
  const AccordPartText *texts;
  GParamSpec **properties;
  guint n_texts;
};

/* (nullable): members of the file that this version does not know; not to be
 * altered, and recorded nowhere. */
JsonObject *accord_part_get_unknown (AccordPart *self);
void        accord_part_set_unknown (AccordPart *self,
                                     JsonObject *unknown);

G_END_DECLS
