/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-evidence.h"

#include "model/accord-date.h"
#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/assessment/accord-text-private.h"

#include <glib/gi18n-lib.h>

struct _AccordEvidence
{
  GObject parent_instance;

  /* Borrowed References */
  AccordAnswer *owner;

  /* Owned References */
  char *title;
  char *location;
  char *date;
  char *review_by;
  JsonObject *unknown;
};

G_DEFINE_FINAL_TYPE (AccordEvidence, accord_evidence, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LOCATION,
  PROP_DATE,
  PROP_REVIEW_BY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_text (AccordEvidence  *self,
          char           **text,
          const char      *value,
          guint            property)
{
  g_autofree char *before = NULL;

  if (!accord_text_set (text, value, &before))
    return;

  if (self->owner != NULL)
    {
      accord_answer_part_changed (self->owner);
      accord_history_record_text (accord_answer_get_history (self->owner),
                                  self,
                                  properties[property],
                                  accord_text_get (before),
                                  accord_text_get (*text),
                                  _("change evidence"),
                                  self->owner);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_date (AccordEvidence  *self,
          char           **text,
          const char      *date,
          guint            property)
{
  if (date != NULL && *date != '\0' && !accord_date_is_valid (date))
    return;

  set_text (self, text, date, property);
}

static void
accord_evidence_finalize (GObject *object)
{
  AccordEvidence *self = ACCORD_EVIDENCE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->location, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->review_by, g_free);
  g_clear_pointer (&self->unknown, json_object_unref);

  G_OBJECT_CLASS (accord_evidence_parent_class)->finalize (object);
}

static void
accord_evidence_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordEvidence *self = ACCORD_EVIDENCE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, accord_evidence_get_title (self));
      break;

    case PROP_LOCATION:
      g_value_set_string (value, accord_evidence_get_location (self));
      break;

    case PROP_DATE:
      g_value_set_string (value, accord_evidence_get_date (self));
      break;

    case PROP_REVIEW_BY:
      g_value_set_string (value, accord_evidence_get_review_by (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_evidence_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccordEvidence *self = ACCORD_EVIDENCE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      accord_evidence_set_title (self, g_value_get_string (value));
      break;

    case PROP_LOCATION:
      accord_evidence_set_location (self, g_value_get_string (value));
      break;

    case PROP_DATE:
      accord_evidence_set_date (self, g_value_get_string (value));
      break;

    case PROP_REVIEW_BY:
      accord_evidence_set_review_by (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_evidence_class_init (AccordEvidenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_evidence_finalize;
  object_class->get_property = accord_evidence_get_property;
  object_class->set_property = accord_evidence_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_LOCATION] =
    g_param_spec_string ("location", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_REVIEW_BY] =
    g_param_spec_string ("review-by", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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

  copy = accord_evidence_new (accord_evidence_get_title (self));
  copy->location = g_strdup (self->location);
  copy->date = g_strdup (self->date);
  copy->review_by = g_strdup (self->review_by);
  accord_evidence_set_unknown (copy, self->unknown);

  return copy;
}

void
accord_evidence_set_owner (AccordEvidence *self,
                           AccordAnswer   *owner)
{
  g_assert (ACCORD_IS_EVIDENCE (self));

  self->owner = owner;
}

AccordAnswer *
accord_evidence_get_owner (AccordEvidence *self)
{
  g_assert (ACCORD_IS_EVIDENCE (self));

  return self->owner;
}

/** Returns: (transfer none): never empty */
const char *
accord_evidence_get_title (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_text_get (self->title);
}

/** accord_evidence_set_title: an empty @title leaves the old one. */
void
accord_evidence_set_title (AccordEvidence *self,
                           const char     *title)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  if (title == NULL || *title == '\0')
    return;

  set_text (self, &self->title, title, PROP_TITLE);
}

const char *
accord_evidence_get_location (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_text_get (self->location);
}

void
accord_evidence_set_location (AccordEvidence *self,
                              const char     *location)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  set_text (self, &self->location, location, PROP_LOCATION);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_evidence_get_date (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_text_get (self->date);
}

/** accord_evidence_set_date: what is no date and not empty is ignored. */
void
accord_evidence_set_date (AccordEvidence *self,
                          const char     *date)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  set_date (self, &self->date, date, PROP_DATE);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_evidence_get_review_by (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), "");

  return accord_text_get (self->review_by);
}

/** accord_evidence_set_review_by: what is no date and not empty is ignored. */
void
accord_evidence_set_review_by (AccordEvidence *self,
                               const char     *date)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  set_date (self, &self->review_by, date, PROP_REVIEW_BY);
}

/** Returns: (nullable) (transfer none): not to be altered */
JsonObject *
accord_evidence_get_unknown (AccordEvidence *self)
{
  g_return_val_if_fail (ACCORD_IS_EVIDENCE (self), NULL);

  return self->unknown;
}

/** accord_evidence_set_unknown: for the reader; recorded nowhere. */
void
accord_evidence_set_unknown (AccordEvidence *self,
                             JsonObject     *unknown)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE (self));

  if (unknown != NULL)
    json_object_ref (unknown);

  g_clear_pointer (&self->unknown, json_object_unref);
  self->unknown = unknown;
}
