/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/files/accord-document-text.h"

#include "model/accord-error.h"

#include <glib/gi18n-lib.h>

/**
 * accord_time_to_text:
 * @time: a time
 * @now: the present
 *
 * As short as it can be without being taken for another day.
 *
 * Returns: (transfer full): "10:42", "12 November 16:20" or "12 November 2025"
 */
char *
accord_time_to_text (GDateTime *time,
                     GDateTime *now)
{
  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (g_date_time_get_year (time) != g_date_time_get_year (now))
    /* Translators: a day of another year, see the manual of strftime; %-d is
     * the day without a zero before it
     */
    return g_date_time_format (time, C_("time", "%-d %B %Y"));

  if (g_date_time_get_day_of_year (time) != g_date_time_get_day_of_year (now))
    /* Translators: another day of this year, with the time */
    return g_date_time_format (time, C_("time", "%-d %B %H:%M"));

  /* Translators: a time of today */
  return g_date_time_format (time, C_("time", "%H:%M"));
}

/**
 * accord_version_time_to_text:
 * @time: when a version was saved
 * @now: the present
 *
 * Always with its day: versions of several days stand side by side.
 *
 * Returns: (transfer full): "12 November 16:20" or "12 November 2025 16:20"
 */
char *
accord_version_time_to_text (GDateTime *time,
                             GDateTime *now)
{
  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (g_date_time_get_year (time) != g_date_time_get_year (now))
    /* Translators: a day of another year, with the time */
    return g_date_time_format (time, C_("time", "%-d %B %Y %H:%M"));

  /* Translators: a day of this year, with the time */
  return g_date_time_format (time, C_("time", "%-d %B %H:%M"));
}

/**
 * accord_save_failure_to_text:
 * @error: what a save failed with
 *
 * The reason in a few words, to stand behind "not saved:"; the error's own
 * message is a sentence and says what helps.
 *
 * Returns: a translated clause
 */
const char *
accord_save_failure_to_text (const GError *error)
{
  /* Translators, here and below: stands behind "not saved:" */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _("the disk is full");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("this folder may not be changed");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("the folder is no longer there");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return _("this place cannot be saved to");

  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY))
    return _("the file can only be read");

  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS))
    return _("there is a file of this name already");

  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED))
    return _("another program changed the file");

  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_GONE))
    return _("the file is no longer there");

  if (g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_TOO_LARGE))
    return _("it has grown too large");

  return _("the disk reported a fault");
}

static char *
new_text (const AccordDocumentFacts *facts,
          const char                *kept)
{
  switch (facts->state)
    {
    case ACCORD_DOCUMENT_SAVING:
      return g_strdup (_("saving…"));

    case ACCORD_DOCUMENT_FAILED:
      /* Translators: the reason, as "the disk is full" */
      return g_strdup_printf (_("not saved: %s"),
                              accord_save_failure_to_text (facts->error));

    case ACCORD_DOCUMENT_NEW:
    case ACCORD_DOCUMENT_SAVED:
    case ACCORD_DOCUMENT_CHANGED:
    case ACCORD_DOCUMENT_CONFLICT:
    case ACCORD_DOCUMENT_GONE:
    default:
      break;
    }

  if (facts->keep_failed)
    return g_strdup (_("not saved yet, not kept safe"));

  if (kept != NULL)
    /* Translators: the time of a copy that is used after a crash */
    return g_strdup_printf (_("not saved yet, kept safe %s"), kept);

  return g_strdup (_("not saved yet"));
}

static char *
changed_text (const AccordDocumentFacts *facts,
              const char                *name,
              const char                *kept)
{
  if (facts->keep_failed)
    return g_strdup_printf (_("%s · changed, not kept safe"), name);

  if (kept != NULL)
    /* Translators: a file's name, then the time of a copy that is used after a
     * crash; the file itself is as it was
     */
    return g_strdup_printf (_("%s · changed, kept safe %s"), name, kept);

  return g_strdup_printf (_("%s · changed"), name);
}

static char *
file_text (const AccordDocumentFacts *facts,
           const char                *name,
           const char                *kept,
           GDateTime                 *now)
{
  g_autofree char *saved = NULL;

  switch (facts->state)
    {
    case ACCORD_DOCUMENT_SAVING:
      return g_strdup_printf (_("%s · saving…"), name);

    case ACCORD_DOCUMENT_FAILED:
      /* Translators: a file's name, then the reason, as "the disk is full" */
      return g_strdup_printf (_("%s · not saved: %s"), name,
                              accord_save_failure_to_text (facts->error));

    case ACCORD_DOCUMENT_CONFLICT:
      if (kept != NULL)
        return g_strdup_printf (_("%s · changed by another program, yours kept "
                                  "safe %s"), name, kept);
      return g_strdup_printf (_("%s · changed by another program"), name);

    case ACCORD_DOCUMENT_GONE:
      if (kept != NULL)
        return g_strdup_printf (_("%s · no longer there, kept safe %s"), name,
                                kept);
      return g_strdup_printf (_("%s · no longer there"), name);

    case ACCORD_DOCUMENT_NEW:
    case ACCORD_DOCUMENT_CHANGED:
      return changed_text (facts, name, kept);

    case ACCORD_DOCUMENT_SAVED:
    default:
      break;
    }

  if (facts->saved == NULL)
    return g_strdup_printf (_("%s · saved"), name);

  saved = accord_time_to_text (facts->saved, now);

  /* Translators: a file's name and a time */
  return g_strdup_printf (_("%s · saved %s"), name, saved);
}

/**
 * accord_document_facts_to_state_text:
 * @facts: what is known of the document
 * @now: the present
 *
 * The second line of the header bar (interface, Header bar).
 *
 * Returns: (transfer full): a line as "riverside.accord.json · saved 10:42"
 */
char *
accord_document_facts_to_state_text (const AccordDocumentFacts *facts,
                                     GDateTime                 *now)
{
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (facts->version != NULL)
    {
      g_autofree char *version = accord_version_time_to_text (facts->version,
                                                              now);

      /* Translators: the time when an earlier version was saved */
      return g_strdup_printf (_("Version of %s, read only"), version);
    }

  if (facts->kept != NULL)
    kept = accord_time_to_text (facts->kept, now);

  if (facts->file == NULL && facts->read_only)
    return g_strdup (_("read only"));

  if (facts->file == NULL)
    {
      g_autofree char *text = new_text (facts, kept);

      if (facts->name == NULL)
        return g_steal_pointer (&text);

      /* Translators: what something without a file is called, and its state,
       * as in "Example · not saved yet" */
      return g_strdup_printf (_("%s · %s"), facts->name, text);
    }

  basename = g_file_get_basename (facts->file);
  name = g_filename_display_name (basename);

  if (facts->read_only)
    /* Translators: a file's name */
    return g_strdup_printf (_("%s · read only"), name);

  return file_text (facts, name, kept, now);
}

/* What the conflict itself is the reason of is told by it. */
static gboolean
is_about_the_conflict (const GError *error)
{
  return g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_CHANGED) ||
         g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_EXISTS) ||
         g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_GONE);
}

static char *
conflict_notice (const AccordDocumentFacts *facts,
                 GDateTime                 *now)
{
  g_autofree char *theirs = NULL;

  if (facts->state == ACCORD_DOCUMENT_GONE)
    return g_strdup (_("The file is no longer there. It may have been moved, "
                       "renamed or deleted. Nothing of yours is lost."));

  if (facts->unreadable != NULL)
    /* Translators: the reason, as "riverside.accord.json: line 1, column 5: …"
     */
    return g_strdup_printf (_("This file was changed by another program and "
                              "can no longer be read (%s). Nothing of yours "
                              "is lost: save it under another name, or "
                              "replace what the file holds now."),
                            facts->unreadable);

  if (facts->theirs == NULL)
    return g_strdup (_("This file was changed by another program. Nothing of "
                       "yours is lost."));

  theirs = accord_time_to_text (facts->theirs, now);

  /* Translators: a time; "at" stands before it only in English */
  return g_strdup_printf (_("This file was changed by another program at %s. "
                            "Nothing of yours is lost."), theirs);
}

/**
 * accord_document_facts_to_notice:
 * @facts: what is known of the document
 * @now: the present
 *
 * What the bar says when the file and the window are at odds (interface,
 * Conflict), and why a way out that was tried did not work.
 *
 * Returns: (transfer full) (nullable): sentences, or %NULL where there is no
 *   need for a bar
 */
char *
accord_document_facts_to_notice (const AccordDocumentFacts *facts,
                                 GDateTime                 *now)
{
  g_autofree char *notice = NULL;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (facts->state != ACCORD_DOCUMENT_GONE &&
      facts->state != ACCORD_DOCUMENT_CONFLICT)
    return NULL;

  notice = conflict_notice (facts, now);
  if (facts->error == NULL || is_about_the_conflict (facts->error))
    return g_steal_pointer (&notice);

  return g_strjoin (" ", notice, facts->error->message, NULL);
}
