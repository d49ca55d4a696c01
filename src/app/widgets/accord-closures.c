/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-closures.h"

#include "model/figures/accord-carried.h"
#include "model/figures/accord-progress.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Progress
 */

static gboolean
count_progress (AccordAssessment *assessment,
                AccordProgress   *progress)
{
  if (assessment == NULL)
    return FALSE;

  accord_progress_count (accord_assessment_get_framework (assessment),
                         accord_assessment_get_statuses (assessment),
                         accord_assessment_get_mandated (assessment),
                         accord_assessment_get_structural (assessment),
                         progress);

  return TRUE;
}

char *
accord_closure_progress (gpointer          object,
                         AccordScore      *score,
                         AccordAssessment *assessment)
{
  AccordProgress progress;

  if (!count_progress (assessment, &progress))
    return g_strdup ("");

  return accord_progress_to_text (&progress);
}

char *
accord_closure_progress_carried (gpointer          object,
                                 AccordScore      *score,
                                 AccordAssessment *assessment)
{
  AccordCarried carried;
  char *text;

  if (assessment == NULL)
    return g_strdup ("");

  carried = accord_carried_count_in_question (assessment);
  text = accord_carried_to_rest (&carried);

  return text != NULL ? text : g_strdup ("");
}

char *
accord_closure_progress_others (gpointer          object,
                                AccordScore      *score,
                                AccordAssessment *assessment)
{
  AccordProgress progress;

  if (!count_progress (assessment, &progress) || progress.types_aside == 0)
    return g_strdup ("");

  /* Translators: answered items of the partnering types that are set aside */
  return g_strdup_printf (ngettext ("%u of %u other",
                                    "%u of %u others",
                                    progress.items_aside),
                          progress.answered_aside,
                          progress.items_aside);
}

double
accord_closure_progress_part (gpointer          object,
                              AccordScore      *score,
                              AccordAssessment *assessment)
{
  AccordProgress progress;

  if (!count_progress (assessment, &progress) ||
      progress.items_in_question == 0)
    return 0.0;

  return (double) progress.answered_in_question / progress.items_in_question;
}

gboolean
accord_closure_progress_done (gpointer          object,
                              AccordScore      *score,
                              AccordAssessment *assessment)
{
  AccordProgress progress;

  return count_progress (assessment, &progress) &&
         progress.answered_in_question == progress.items_in_question;
}

char *
accord_closure_progress_next (gpointer          object,
                              AccordScore      *score,
                              AccordAssessment *assessment)
{
  if (accord_closure_progress_done (object, score, assessment))
    return g_strdup (_("See where you stand"));

  return g_strdup (_("Next not answered"));
}

/*
 * The document
 */

char *
accord_closure_facts (gpointer    object,
                      const char *organisation,
                      const char *partner,
                      const char *date)
{
  g_autofree char *names = NULL;
  g_autofree char *day = NULL;
  gboolean with_organisation = accord_closure_is_text (object, organisation);
  gboolean with_partner = accord_closure_is_text (object, partner);

  if (with_organisation && with_partner)
    /* Translators: two organisations */
    names = g_strdup_printf (_("%s with %s"), organisation, partner);
  else if (with_organisation)
    names = g_strdup (organisation);
  else if (with_partner)
    /* Translators: one's own organisation is not named, the partner is */
    names = g_strdup_printf (_("Partner: %s"), partner);
  else
    names = g_strdup (_("No organisation is named yet"));

  if (!accord_closure_is_text (object, date))
    return g_steal_pointer (&names);

  day = accord_words_date (date);

  /* Translators: the organisations, then the date of the assessment */
  return g_strdup_printf (_("%s · %s"), names, day);
}

char *
accord_closure_state_banner (gpointer             object,
                             AccordDocument      *document,
                             AccordDocumentState  state,
                             gboolean             read_only,
                             GError              *error)
{
  switch (state)
    {
    case ACCORD_DOCUMENT_CONFLICT:
    case ACCORD_DOCUMENT_GONE:
      return document != NULL ? accord_document_dup_notice (document) : NULL;

    case ACCORD_DOCUMENT_FAILED:
      if (error != NULL)
        /* Translators: the reason is a whole sentence */
        return g_strdup_printf (_("Not saved. %s Your changes are still "
                                  "here."),
                                error->message);

      return g_strdup (_("Not saved. Your changes are still here."));

    case ACCORD_DOCUMENT_NEW:
    case ACCORD_DOCUMENT_SAVED:
    case ACCORD_DOCUMENT_CHANGED:
    case ACCORD_DOCUMENT_SAVING:
    default:
      if (document != NULL &&
          accord_document_get_version_file (document) != NULL)
        return accord_document_dup_state_text (document);

      if (read_only)
        return g_strdup (_("This one can be looked at, not changed."));

      return NULL;
    }
}

GMenuModel *
accord_closure_state_actions (gpointer             object,
                              AccordDocumentState  state,
                              gboolean             read_only,
                              gboolean             is_version)
{
  GMenu *menu = g_menu_new ();

  switch (state)
    {
    case ACCORD_DOCUMENT_CONFLICT:
      g_menu_append (menu, _("_Look at Both"), "win.look-at-both");
      g_menu_append (menu, _("Save Mine _Under Another Name…"), "win.save-as");
      g_menu_append (menu, _("_Replace Theirs…"), "win.replace-theirs");
      break;

    case ACCORD_DOCUMENT_GONE:
      g_menu_append (menu, _("Save _Here Again"), "win.save-here");
      g_menu_append (menu, _("Save _As…"), "win.save-as");
      break;

    case ACCORD_DOCUMENT_FAILED:
      g_menu_append (menu, _("_Try Again"), "win.save");
      g_menu_append (menu, _("Save _As…"), "win.save-as");
      break;

    case ACCORD_DOCUMENT_NEW:
    case ACCORD_DOCUMENT_SAVED:
    case ACCORD_DOCUMENT_CHANGED:
    case ACCORD_DOCUMENT_SAVING:
    default:
      if (is_version)
        g_menu_append (menu, _("_Compare with Present"),
                       "win.compare-with-present");
      if (read_only)
        g_menu_append (menu, _("Save a _Copy…"), "win.save-as");
      break;
    }

  return G_MENU_MODEL (menu);
}

char *
accord_closure_undo_tooltip (gpointer    object,
                             const char *label)
{
  if (label == NULL || *label == '\0')
    return g_strdup (_("Undo"));

  /* Translators: %s names the step, as in "mark in place" */
  return g_strdup_printf (_("Undo: %s"), label);
}

gboolean
accord_closure_is_text (gpointer    object,
                        const char *text)
{
  return text != NULL && *text != '\0';
}
