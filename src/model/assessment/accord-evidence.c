/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-evidence.h"

#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-part-private.h"

#include <glib/gi18n-lib.h>

struct _AccordEvidence
{
  AccordPart parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordEvidence, accord_evidence, ACCORD_TYPE_PART)

enum
{
  TEXT_TITLE,
  TEXT_LOCATION,
  TEXT_DATE,
  TEXT_REVIEW_BY,
  N_TEXTS,
};

static const AccordPartText texts[N_TEXTS] = {
  { "title", ACCORD_TEXT_RULE_NOT_EMPTY },
  { "location", ACCORD_TEXT_RULE_ANY },
  { "date", ACCORD_TEXT_RULE_DATE },
  { "review-by", ACCORD_TEXT_RULE_DATE },
};

static void
accord_evidence_class_init (AccordEvidenceClass *klass)
{
  accord_part_class_install_texts (ACCORD_PART_CLASS (klass),
                                   texts,
                                   N_TEXTS,
                                   N_("change evidence"));
}

static void
accord_evidence_init (AccordEvidence *self)
{
}

/**
 * accord_evidence_new:
 * @title: what it is; not empty
 *
 * Returns: (transfer full): a piece of evidence that belongs to no answer yet
 */
AccordEvidence *
accord_evidence_new (const char *title)
{
  g_return_val_if_fail (title != NULL && *title != '\0', NULL);

  return g_object_new (ACCORD_TYPE_EVIDENCE, "title", title, NULL);
}

AccordEvidence *
accord_evidence_copy (AccordEvidence *self)
{
  AccordEvidence *copy;

  g_assert (ACCORD_IS_EVIDENCE (self));

  copy = g_object_new (ACCORD_TYPE_EVIDENCE, NULL);
  accord_part_copy_from (ACCORD_PART (copy), ACCORD_PART (self));

  return copy;
}

/** Returns: (transfer none): never empty */
const char *
accord_evidence_get_title (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_TITLE);
}

/** accord_evidence_set_title: an empty @title leaves the old one. */
void
accord_evidence_set_title (AccordEvidence *self,
                           const char     *title)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_TITLE, title);
}

/** Returns: (transfer none): a path, an address or words, or "" */
const char *
accord_evidence_get_location (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_LOCATION);
}

/** accord_evidence_set_location: (nullable): %NULL is "". */
void
accord_evidence_set_location (AccordEvidence *self,
                              const char     *location)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_LOCATION, location);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_evidence_get_date (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_DATE);
}

/** accord_evidence_set_date: what is no date and not empty is ignored. */
void
accord_evidence_set_date (AccordEvidence *self,
                          const char     *date)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_DATE, date);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_evidence_get_review_by (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_REVIEW_BY);
}

/** accord_evidence_set_review_by: what is no date and not empty is ignored. */
void
accord_evidence_set_review_by (AccordEvidence *self,
                               const char     *date)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_REVIEW_BY, date);
}
