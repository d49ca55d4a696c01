/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/json/accord-json-cursor.h"

G_BEGIN_DECLS

JsonNode *accord_json_head_read   (GBytes          *bytes,
                                   const char      *name,
                                   const char      *format,
                                   AccordJsonNeed   need_version,
                                   GPtrArray       *faults,
                                   GError         **error);
gboolean  accord_json_head_check  (const char      *name,
                                   GPtrArray       *faults,
                                   GError         **error);
gboolean  accord_json_head_is     (GBytes          *bytes,
                                   const char      *format);

G_END_DECLS
