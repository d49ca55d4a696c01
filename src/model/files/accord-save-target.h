/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * AccordSaveTarget:
 * @folder: the folder's real path
 * @name: the file's name in it, behind all links
 * @folder_fd: the folder, open
 * @locked: whether the folder is locked against every other Accord
 *
 * The place that a save goes to, held for as long as the save lasts.
 */
typedef struct
{
  char *folder;
  char *name;
  int folder_fd;
  gboolean locked;
} AccordSaveTarget;

int  accord_save_target_resolve (const char  *path,
                                 char       **folder_out,
                                 char       **name_out);

int  accord_save_target_open  (AccordSaveTarget        *target,
                               const char              *path);
void accord_save_target_clear (AccordSaveTarget        *target);

int  accord_save_target_stat  (const AccordSaveTarget  *target,
                               const char              *name,
                               struct stat             *info);
int  accord_save_target_read  (const AccordSaveTarget  *target,
                               const char              *name,
                               gsize                    maximum,
                               GBytes                 **bytes_out,
                               struct stat             *info);
int  accord_save_target_sync  (const AccordSaveTarget  *target);
void accord_save_target_sweep (const AccordSaveTarget  *target,
                               time_t                   now);

char *accord_save_target_make_temp_name (const AccordSaveTarget *target);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordSaveTarget, accord_save_target_clear)

G_END_DECLS
