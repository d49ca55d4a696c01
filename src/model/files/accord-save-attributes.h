/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-save-target.h"

G_BEGIN_DECLS

int accord_save_keep_attributes (const AccordSaveTarget *target,
                                 const struct stat      *old,
                                 int                     fd);

G_END_DECLS
