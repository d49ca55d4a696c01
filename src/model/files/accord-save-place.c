/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-save-place.h"

#include "model/accord-error.h"
#include "model/files/accord-file-error.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*
 * Returns: 0 if the file of this name holds @expected, %EBADMSG if it holds
 *   something else, or the errno that kept it from being read
 */
static int
compare_bytes (AccordSave *save,
               const char *name,
               GBytes     *expected)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;
  int errsv;

  errsv = accord_save_target_read (&save->target, name,
                                   g_bytes_get_size (expected), &bytes, &info);

  if (errsv == EFBIG || errsv == ENOTSUP || errsv == EISDIR)
    return EBADMSG;

  if (errsv == 0 && !g_bytes_equal (bytes, expected))
    return EBADMSG;

  return errsv;
}

static gboolean
is_temp (AccordSave *save,
         const char *name)
{
  struct stat info;

  return accord_save_target_stat (&save->target, name, &info) == 0 &&
         info.st_dev == save->temp_info.st_dev &&
         info.st_ino == save->temp_info.st_ino;
}

/*
 * Some file systems made of other programs number their files afresh.
 *
 * Returns: as compare_bytes()
 */
static int
compare_new (AccordSave *save,
             const char *name)
{
  return is_temp (save, name) ? 0 : compare_bytes (save, name, save->bytes);
}

static gboolean
holds_new (AccordSave *save,
           const char *name)
{
  return compare_new (save, name) == 0;
}

/* What shares and old file systems say of calls that they do not have
 * (reliability, case 26). */
static gboolean
is_missing_call (int errsv)
{
  return errsv == EINVAL || errsv == ENOSYS || errsv == EPERM ||
         errsv == ENOTSUP;
}

static int
exchange (AccordSave *save)
{
  int folder = save->target.folder_fd;

  if (renameat2 (folder, save->temp_name, folder, save->target.name,
                 RENAME_EXCHANGE) != 0)
    return errno;

  return 0;
}

static int
rename_to_free_name (AccordSave *save)
{
  int folder = save->target.folder_fd;

  if (renameat2 (folder, save->temp_name, folder, save->target.name,
                 RENAME_NOREPLACE) != 0)
    return errno;

  g_clear_pointer (&save->temp_name, g_free);
  save->placed = ACCORD_SAVE_CREATED;

  return 0;
}

static int
rename_over (AccordSave *save)
{
  int folder = save->target.folder_fd;

  if (renameat (folder, save->temp_name, folder, save->target.name) != 0)
    return errno;

  g_clear_pointer (&save->temp_name, g_free);
  save->placed = ACCORD_SAVE_RENAMED;

  return 0;
}

static gboolean
fail_standing (AccordSave  *save,
               int          errsv,
               GError     **error)
{
  save->stands = TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv),
               _("“%s” was written, but the disk could not promise to keep it "
                 "through a power cut. Save it again in another place."),
               save->display_name);

  return FALSE;
}

/* Under a name that people see, and that no sweep takes for litter. */
static void
rename_to_keep (AccordSave *save)
{
  int folder = save->target.folder_fd;
  const char *random = strrchr (save->temp_name, '-') + 1;
  g_autofree char *name = g_strdup_printf ("%s.kept-%s", save->target.name,
                                           random);

  if (renameat2 (folder, save->temp_name, folder, name, RENAME_NOREPLACE) == 0)
    {
      g_free (save->temp_name);
      save->temp_name = g_steal_pointer (&name);
    }
}

/*
 * What came out of the exchange could not be put back.  It may be somebody's
 * text, so it is not ours to remove.
 */
static gboolean
fail_keeping_temp (AccordSave  *save,
                   int          errsv,
                   GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;

  rename_to_keep (save);
  path = g_build_filename (save->target.folder, save->temp_name, NULL);
  shown = g_filename_display_name (path);
  g_clear_pointer (&save->temp_name, g_free);

  if (errsv != EBADMSG)
    return fail_standing (save, errsv, error);

  save->stands = holds_new (save, save->target.name);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED,
               /* Translators: a file's name, then the whole path of another */
               _("“%s” was changed by another program while it was being "
                 "saved. The other program’s text is kept as “%s”."),
               save->display_name, shown);

  return FALSE;
}

static gboolean
fail_compared (AccordSave  *save,
               int          errsv,
               GError     **error)
{
  if (errsv == EBADMSG)
    return accord_save_fail_changed (save, error);

  if (errsv == ENOENT)
    return accord_save_fail_gone (save, error);

  return accord_save_fail (save, errsv, error);
}

/*
 * What came out of the exchange is not what was loaded: somebody without our
 * lock was quicker.  Theirs goes back.  If it was overtaken in turn, the
 * later text stays in place.
 */
static gboolean
give_back (AccordSave  *save,
           int          errsv,
           GError     **error)
{
  if (exchange (save) != 0)
    return fail_keeping_temp (save, errsv, error);

  /* What cannot be looked at is no reason to exchange again. */
  if (compare_new (save, save->temp_name) == EBADMSG && exchange (save) != 0)
    return fail_keeping_temp (save, errsv, error);

  if (!holds_new (save, save->temp_name))
    return fail_keeping_temp (save, errsv, error);

  save->placed = ACCORD_SAVE_NOT_PLACED;

  return fail_compared (save, errsv, error);
}

static gboolean
replace_old (AccordSave  *save,
             GError     **error)
{
  int errsv;

  errsv = exchange (save);

  if (errsv == 0)
    {
      save->placed = ACCORD_SAVE_EXCHANGED;

      if (save->mode == ACCORD_SAVE_OVER)
        errsv = compare_bytes (save, save->temp_name, save->old_bytes);

      if (errsv != 0)
        return give_back (save, errsv, error);

      return TRUE;
    }

  /* Shares and old file systems cannot exchange.  What can be done there is to
   * look once more at the last moment. */
  if (!is_missing_call (errsv) && errsv != ENOENT)
    return accord_save_fail (save, errsv, error);

  if (save->mode == ACCORD_SAVE_OVER)
    {
      errsv = compare_bytes (save, save->target.name, save->old_bytes);

      if (errsv != 0)
        return fail_compared (save, errsv, error);
    }

  errsv = rename_over (save);
  if (errsv != 0)
    return accord_save_fail (save, errsv, error);

  return TRUE;
}

static gboolean
put_new (AccordSave  *save,
         GError     **error)
{
  int folder = save->target.folder_fd;
  struct stat info;
  int errsv;

  errsv = rename_to_free_name (save);
  if (errsv == 0)
    return TRUE;

  if (errsv == EEXIST)
    return accord_save_fail_exists (save, error);

  if (!is_missing_call (errsv))
    return accord_save_fail (save, errsv, error);

  if (linkat (folder, save->temp_name, folder, save->target.name, 0) == 0)
    {
      save->placed = ACCORD_SAVE_CREATED;
      return TRUE;
    }

  if (errno == EEXIST)
    return accord_save_fail_exists (save, error);

  if (!is_missing_call (errno) && errno != EMLINK)
    return accord_save_fail (save, errno, error);

  if (accord_save_target_stat (&save->target, save->target.name, &info) == 0)
    return accord_save_fail_exists (save, error);

  errsv = rename_over (save);
  if (errsv != 0)
    return accord_save_fail (save, errsv, error);

  return TRUE;
}

/* Nothing stood there, but whatever comes in between is to be replaced. */
static gboolean
put_new_over (AccordSave  *save,
              GError     **error)
{
  int errsv;

  if (rename_to_free_name (save) == 0)
    return TRUE;

  errsv = rename_over (save);
  if (errsv != 0)
    return accord_save_fail (save, errsv, error);

  return TRUE;
}

/**
 * accord_save_put_in_place:
 * @save: with its temporary file whole, closed and read back
 * @error: return location for an error
 *
 * Gives the new text its name.  On failure the old text has it.
 */
gboolean
accord_save_put_in_place (AccordSave  *save,
                          GError     **error)
{
  if (save->exists)
    return replace_old (save, error);

  if (save->mode == ACCORD_SAVE_NEW)
    return put_new (save, error);

  return put_new_over (save, error);
}

/*
 * The folder could not be synced, so nobody knows which text the disk would
 * give after a power cut.  The user will be told that it is not saved: then the
 * old text should be the one that is seen.
 *
 * Returns: whether the new text could be taken away
 */
static gboolean
take_back (AccordSave *save)
{
  if (!holds_new (save, save->target.name))
    return FALSE;

  switch (save->placed)
    {
    case ACCORD_SAVE_EXCHANGED:
      return exchange (save) == 0;

    case ACCORD_SAVE_CREATED:
      return unlinkat (save->target.folder_fd, save->target.name, 0) == 0;

    case ACCORD_SAVE_NOT_PLACED:
    case ACCORD_SAVE_RENAMED:
    default:
      return FALSE;
    }
}

/**
 * accord_save_sync_names:
 * @save: in its place
 * @error: return location for an error
 *
 * Makes the name last.  If the disk cannot, the old text gets its name back,
 * since the save has failed.  Where files cannot be exchanged it cannot, and
 * the new one stands.
 */
gboolean
accord_save_sync_names (AccordSave  *save,
                        GError     **error)
{
  int errsv;

  errsv = accord_save_target_sync (&save->target);
  if (errsv == 0)
    return TRUE;

  if (take_back (save))
    return accord_save_fail (save, errsv, error);

  return fail_standing (save, errsv, error);
}

/**
 * accord_save_check_placed:
 * @save: in its place
 * @error: return location for an error
 *
 * Somebody without our lock who saved right afterwards does not lose; but the
 * caller must not believe that the file holds its text.  Where it cannot be
 * looked at, nobody else is blamed: the new text stands, in doubt.
 */
gboolean
accord_save_check_placed (AccordSave  *save,
                          GError     **error)
{
  int errsv = compare_new (save, save->target.name);

  if (errsv == EBADMSG || errsv == ENOENT)
    return accord_save_fail_changed (save, error);

  if (errsv != 0)
    return fail_standing (save, errsv, error);

  return TRUE;
}

/* Returns: %FALSE, with an error as of accord_set_write_error() set */
gboolean
accord_save_fail (AccordSave  *save,
                  int          errsv,
                  GError     **error)
{
  accord_set_write_error (error, errsv, save->display_name);

  return FALSE;
}

/* Returns: %FALSE, with ACCORD_ERROR_CHANGED set */
gboolean
accord_save_fail_changed (AccordSave  *save,
                          GError     **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED,
               _("“%s” was changed by another program since it was opened. "
                 "It was not overwritten."), save->display_name);

  return FALSE;
}

/* Returns: %FALSE, with ACCORD_ERROR_GONE set */
gboolean
accord_save_fail_gone (AccordSave  *save,
                       GError     **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_GONE,
               _("“%s” is no longer there, so it was not saved. It may have "
                 "been moved, renamed or deleted. Save it again here, or in "
                 "another place."), save->display_name);

  return FALSE;
}

/* Returns: %FALSE, with ACCORD_ERROR_EXISTS set */
gboolean
accord_save_fail_exists (AccordSave  *save,
                         GError     **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS,
               _("There is already a file “%s”. It was not overwritten. Save "
                 "under another name."), save->display_name);

  return FALSE;
}
