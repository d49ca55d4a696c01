/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-partner-copy.h"

#include "model/assessment/accord-assessment-private.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What most file systems take; a name that would be longer names nobody. */
#define MAX_FILE_NAME_BYTES 255

/* One copy in the making. */
typedef struct
{
  const AccordPartnerCopyOptions *options;
  AccordPartnerCopyRest rest;
  /* Names that stay, borrowed from the own assessment */
  GHashTable *names;
} Copying;

static void
leave_name (Copying    *copying,
            const char *name)
{
  if (*name != '\0')
    g_hash_table_add (copying->names, (gpointer) name);
}

static void
leave_unknown (Copying    *copying,
               JsonObject *unknown)
{
  if (unknown != NULL)
    copying->rest.others += json_object_get_size (unknown);
}

static void
copy_evidence (Copying        *copying,
               AccordEvidence *from,
               AccordAnswer   *to)
{
  const char *location = accord_evidence_get_location (from);
  gboolean goes = copying->options->evidence;
  gboolean location_goes = goes && copying->options->locations;

  leave_unknown (copying, accord_part_get_unknown (ACCORD_PART (from)));

  if (!goes)
    copying->rest.evidence++;

  if (!location_goes && *location != '\0')
    copying->rest.locations++;

  if (goes)
    {
      g_autoptr (AccordEvidence) copy =
        accord_evidence_new (accord_evidence_get_title (from));

      accord_evidence_set_date (copy, accord_evidence_get_date (from));
      accord_evidence_set_review_by (copy,
                                     accord_evidence_get_review_by (from));

      if (location_goes)
        accord_evidence_set_location (copy, location);

      accord_answer_insert_evidence (to, G_MAXUINT, copy);
    }
}

static void
copy_action (Copying      *copying,
             AccordAction *from,
             AccordAnswer *to)
{
  const char *owner = accord_action_get_owner (from);
  gboolean goes = copying->options->actions;
  gboolean owner_goes = goes && copying->options->owners;

  leave_unknown (copying, accord_part_get_unknown (ACCORD_PART (from)));

  if (!goes)
    copying->rest.actions++;

  if (!owner_goes)
    leave_name (copying, owner);

  if (goes)
    {
      g_autoptr (AccordAction) copy =
        accord_action_new (accord_action_get_what (from));

      accord_action_set_organisation (copy,
                                      accord_action_get_organisation (from));
      accord_action_set_due (copy, accord_action_get_due (from));

      if (accord_action_get_done_stated (from))
        accord_action_set_done (copy, accord_action_get_done (from));
      else
        accord_action_clear_done (copy);

      if (owner_goes)
        accord_action_set_owner (copy, owner);

      accord_answer_set_action (to, copy);
    }
}

static void
copy_answer (Copying      *copying,
             AccordAnswer *from,
             AccordAnswer *to)
{
  GListModel *evidence = accord_answer_get_evidence (from);
  AccordStatus status = accord_answer_get_status (from);
  const char *note = accord_answer_get_note (from);

  accord_answer_set_status (to, status);
  accord_answer_set_carried_from (to, accord_answer_get_carried_from (from));

  if (status == ACCORD_STATUS_NOT_APPLICABLE)
    accord_answer_set_reason (to, accord_answer_get_reason (from));

  if (copying->options->notes)
    accord_answer_set_note (to, note);
  else if (*note != '\0')
    copying->rest.notes++;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (evidence, i);

      copy_evidence (copying, entry, to);
    }

  if (accord_answer_get_action (from) != NULL)
    copy_action (copying, accord_answer_get_action (from), to);

  leave_unknown (copying, accord_answer_get_unknown (from));
}

static void
copy_notes (Copying          *copying,
            AccordAssessment *from,
            AccordAssessment *to)
{
  const char *notes = accord_assessment_get_notes (from);

  if (copying->options->notes)
    accord_assessment_set_notes (to, notes);
  else if (*notes != '\0')
    copying->rest.notes++;
}

static void
copy_respondent (Copying          *copying,
                 AccordAssessment *from,
                 AccordAssessment *to)
{
  const char *name = accord_assessment_get_respondent_name (from);
  AccordGroup group = accord_assessment_get_respondent_group (from);

  if (copying->options->respondent)
    {
      accord_assessment_set_respondent_name (to, name);
      accord_assessment_set_respondent_group (to, group);
      return;
    }

  leave_name (copying, name);

  if (group != ACCORD_GROUP_NONE)
    copying->rest.groups = 1;
}

static void
copy_details (AccordAssessment *from,
              AccordAssessment *to)
{
  accord_assessment_set_framework_revision
    (to, accord_assessment_get_framework_revision (from));
  accord_assessment_set_organisation
    (to, accord_assessment_get_organisation (from));
  accord_assessment_set_partner (to, accord_assessment_get_partner (from));
  accord_assessment_set_role (to, accord_assessment_get_role (from));
  accord_assessment_set_mandated (to, accord_assessment_get_mandated (from));
  accord_assessment_set_structural (to,
                                    accord_assessment_get_structural (from));
  accord_assessment_set_date (to, accord_assessment_get_date (from));
  accord_assessment_set_scope (to, accord_assessment_get_scope (from));
}

/**
 * accord_partner_copy:
 * @own: the assessment that stays
 * @options: what goes
 * @rest: (out caller-allocates) (optional): what stays
 *
 * Whatever @options leaves out is nowhere in the copy, not even in its history.
 * Organisations, role, circumstances, date and what it is for always go.
 *
 * Returns: (transfer full): an assessment with a new id
 */
AccordAssessment *
accord_partner_copy (AccordAssessment               *own,
                     const AccordPartnerCopyOptions *options,
                     AccordPartnerCopyRest          *rest)
{
  g_autoptr (GHashTable) names = NULL;
  Copying copying = { .options = options };
  AccordAssessment *copy;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (own), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  names = g_hash_table_new (g_str_hash, g_str_equal);
  copying.names = names;

  copy = accord_assessment_new (accord_assessment_get_framework (own));
  accord_assessment_begin_filling (copy);

  copy_details (own, copy);
  copy_respondent (&copying, own, copy);
  copy_notes (&copying, own, copy);

  for (guint i = 0; i < accord_assessment_get_n_answers (own); i++)
    copy_answer (&copying,
                 accord_assessment_get_answer (own, i),
                 accord_assessment_get_answer (copy, i));

  for (guint i = 0; i < ACCORD_N_PLACES; i++)
    leave_unknown (&copying, accord_assessment_get_unknown (own, i));

  accord_assessment_end_filling (copy);

  copying.rest.names = g_hash_table_size (names);

  if (rest != NULL)
    *rest = copying.rest;

  return copy;
}

/* Takes @phrase, which says that there are @n of something. */
static void
take_phrase (GPtrArray *phrases,
             guint      n,
             char      *phrase)
{
  if (n > 0)
    g_ptr_array_add (phrases, phrase);
  else
    g_free (phrase);
}

/**
 * accord_partner_copy_list_rest:
 *
 * Returns: (transfer full) (array zero-terminated=1): "4 notes", "3 locations",
 *   translated, one for each kind of thing that stays; empty where all goes
 */
char **
accord_partner_copy_list_rest (const AccordPartnerCopyRest *rest)
{
  GPtrArray *phrases;

  g_return_val_if_fail (rest != NULL, NULL);

  phrases = g_ptr_array_new ();

  /* Translators: this and the next are what is left out of a copy, shown as in
   * "Stays with you: 4 notes, 3 locations, 1 name." */
  take_phrase (phrases, rest->notes,
               g_strdup_printf (ngettext ("%u note", "%u notes", rest->notes),
                                rest->notes));
  take_phrase (phrases, rest->evidence,
               g_strdup_printf (ngettext ("%u piece of evidence",
                                          "%u pieces of evidence",
                                          rest->evidence),
                                rest->evidence));
  take_phrase (phrases, rest->locations,
               g_strdup_printf (ngettext ("%u location", "%u locations",
                                          rest->locations),
                                rest->locations));
  take_phrase (phrases, rest->actions,
               g_strdup_printf (ngettext ("%u action", "%u actions",
                                          rest->actions),
                                rest->actions));
  take_phrase (phrases, rest->names,
               g_strdup_printf (ngettext ("%u name", "%u names", rest->names),
                                rest->names));
  take_phrase (phrases, rest->groups,
               g_strdup (_("the group of who answered")));
  take_phrase (phrases, rest->others,
               g_strdup_printf (ngettext ("%u entry that this version of "
                                          "Accord does not know",
                                          "%u entries that this version of "
                                          "Accord does not know",
                                          rest->others),
                                rest->others));
  g_ptr_array_add (phrases, NULL);

  return (char **) g_ptr_array_free (phrases, FALSE);
}

/**
 * accord_partner_copy_file_name:
 * @own: the assessment that stays
 *
 * Returns: (transfer full): the name that is suggested for the copy, in UTF-8:
 *   "… (copy for Valley High).accord.json"
 */
char *
accord_partner_copy_file_name (AccordAssessment *own)
{
  g_autofree char *name = NULL;
  g_autofree char *partner = NULL;
  g_autofree char *with_partner = NULL;
  const char *ending = ".accord.json";

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (own), NULL);

  name = accord_words_file_name (own);
  g_assert (g_str_has_suffix (name, ending));
  name[strlen (name) - strlen (ending)] = '\0';

  partner = accord_words_short_name (accord_assessment_get_partner (own));
  g_strstrip (partner);

  for (char *p = partner; *p != '\0'; p++)
    {
      if (strchr ("/\\:*?\"<>|", *p) != NULL || (guchar) *p < 0x20)
        *p = '-';
    }

  if (*partner != '\0')
    /* Translators: a file's name, then the partner's, and the ending */
    with_partner = g_strdup_printf (_("%s (copy for %s)%s"),
                                    name, partner, ending);

  if (with_partner != NULL && strlen (with_partner) <= MAX_FILE_NAME_BYTES)
    return g_steal_pointer (&with_partner);

  /* Translators: a file's name, and the ending */
  return g_strdup_printf (_("%s (copy for the partner)%s"), name, ending);
}
