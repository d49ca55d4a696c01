/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/files/accord-save-target.h"
#include "model/files/accord-saver.h"

G_BEGIN_DECLS

typedef enum
{
  ACCORD_SAVE_NOT_PLACED,
  ACCORD_SAVE_EXCHANGED,
  ACCORD_SAVE_CREATED,
  ACCORD_SAVE_RENAMED,
} AccordSavePlaced;

/**
 * AccordSave:
 * @target: where to
 * @display_name: what messages call it
 * @bytes: the new text
 * @mode: what has to be true on disk
 * @flags: for a new file
 * @exists: whether a file stands there
 * @old_info: of that file
 * @old_bytes: (nullable): its text, with %ACCORD_SAVE_OVER
 * @temp_name: (nullable): the temporary file, %NULL when there is none
 * @temp_info: of the temporary file once it has been read back
 * @placed: how the new text got to its place, and so how it is taken back
 * @stands: the save has failed, and the new text is in its place all the same
 *
 * One save under way.
 */
typedef struct
{
  AccordSaveTarget target;
  char *display_name;

  GBytes *bytes;
  AccordSaveMode mode;
  AccordSaveFlags flags;

  gboolean exists;
  struct stat old_info;
  GBytes *old_bytes;

  char *temp_name;
  struct stat temp_info;
  AccordSavePlaced placed;
  gboolean stands;
} AccordSave;

gboolean accord_save_put_in_place (AccordSave  *save,
                                   GError     **error);
gboolean accord_save_sync_names   (AccordSave  *save,
                                   GError     **error);
gboolean accord_save_check_placed (AccordSave  *save,
                                   GError     **error);

gboolean accord_save_fail         (AccordSave  *save,
                                   int          errsv,
                                   GError     **error);
gboolean accord_save_fail_changed (AccordSave  *save,
                                   GError     **error);
gboolean accord_save_fail_gone    (AccordSave  *save,
                                   GError     **error);
gboolean accord_save_fail_exists  (AccordSave  *save,
                                   GError     **error);

G_END_DECLS
