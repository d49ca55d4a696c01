/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Shows the files of "--compare A B" or "--trend A B…" in one window, of the
 * instance that runs already if one does; FALSE where neither is given. */
gboolean accord_together_show (GApplication  *application,
                               char         **arguments,
                               int           *exit_status);

G_END_DECLS
