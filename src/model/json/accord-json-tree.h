/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *accord_json_parse        (GBytes              *bytes,
                                      AccordFault        **fault);
JsonObject *accord_json_take_unknown (JsonObject          *object,
                                      const char * const  *known);
void        accord_json_set_object   (JsonObject         **target,
                                      JsonObject          *object);

G_END_DECLS
