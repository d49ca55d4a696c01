/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/desktop/accord-host.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_FOLLOWED_FILES (accord_followed_files_get_type ())

/**
 * AccordFollowedFiles:
 *
 * A row of assessments that are looked at and never changed.  What a window of
 * Accord has open is followed as it stands there, everything else as it stands
 * on disk.
 *
 * Signal "changed": one of them can be read, cannot be read, or says something
 * else; after much typing only once.  It is not emitted while one is loading.
 * Signal "state-changed": what is told of one of them beside what it says, its
 * trouble or whether it is modified, may be another.
 */
G_DECLARE_FINAL_TYPE (AccordFollowedFiles, accord_followed_files,
                      ACCORD, FOLLOWED_FILES, GObject)

/* @host is not kept alive. */
AccordFollowedFiles *accord_followed_files_new      (AccordHost          *host);

/* Lets go of all and makes room for @n_files. */
void              accord_followed_files_reset       (AccordFollowedFiles *self,
                                                     guint                n_files);
void              accord_followed_files_set_file    (AccordFollowedFiles *self,
                                                     guint                index,
                                                     GFile               *file);
/* @name: (nullable): what it is called in place of its file's name */
void              accord_followed_files_set_document
                                                    (AccordFollowedFiles *self,
                                                     guint                index,
                                                     AccordDocument      *document,
                                                     const char          *name);
/* Emits "changed" now, unless one is loading, and not a moment later. */
void              accord_followed_files_flush       (AccordFollowedFiles *self);
/* Looks at all files again, at those that could not be read too. */
void              accord_followed_files_check       (AccordFollowedFiles *self);

/* As accord_followed_files_reset() made room for */
guint             accord_followed_files_get_n       (AccordFollowedFiles *self);
/* Whether any file is being read */
gboolean          accord_followed_files_get_loading (AccordFollowedFiles *self);
/* (nullable) (transfer none): %NULL while it is not, or cannot be, read */
AccordAssessment *accord_followed_files_get_assessment
                                                    (AccordFollowedFiles *self,
                                                     guint                index);
/* (nullable) (transfer none): %NULL for what was never saved */
GFile            *accord_followed_files_get_file    (AccordFollowedFiles *self,
                                                     guint                index);
/* (nullable): why nothing is read of it, a sentence with the file's name */
const char       *accord_followed_files_get_problem (AccordFollowedFiles *self,
                                                     guint                index);
/* (nullable) (transfer full): that what is shown of it is not what its file
 * holds now, why, and what can be done: whole sentences */
char             *accord_followed_files_dup_trouble (AccordFollowedFiles *self,
                                                     guint                index);
/* (nullable) (transfer full): the name given, else the file's, else the title
 */
char             *accord_followed_files_dup_name    (AccordFollowedFiles *self,
                                                     guint                index);
/* The same, and whether its window has changes that are not saved */
char             *accord_followed_files_dup_shown_name
                                                    (AccordFollowedFiles *self,
                                                     guint                index);

G_END_DECLS
