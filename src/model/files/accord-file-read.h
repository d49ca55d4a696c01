/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include <sys/types.h>

G_BEGIN_DECLS

int accord_file_open_regular (int           folder_fd,
                              const char   *name,
                              int           extra_flags,
                              int          *fd_out);
int accord_file_read_all     (int           fd,
                              gsize         expected,
                              gsize         maximum,
                              GBytes      **bytes_out);

G_END_DECLS
