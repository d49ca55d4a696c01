/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-part-private.h"

#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/json/accord-json-tree.h"

#include <glib/gi18n-lib.h>

/* What an action has, the richest of the parts */
#define MAX_TEXTS 4

typedef struct
{
  /* Borrowed References */
  AccordAnswer *answer;

  /* Owned References */
  char *texts[MAX_TEXTS];
  JsonObject *unknown;
} AccordPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AccordPart, accord_part, G_TYPE_OBJECT)

static AccordPartPrivate *
get_private (AccordPart *self)
{
  return accord_part_get_instance_private (self);
}

static void
accord_part_finalize (GObject *object)
{
  AccordPart *self = ACCORD_PART (object);
  AccordPartPrivate *priv = get_private (self);

  for (guint i = 0; i < MAX_TEXTS; i++)
    g_free (priv->texts[i]);

  g_clear_pointer (&priv->unknown, json_object_unref);

  G_OBJECT_CLASS (accord_part_parent_class)->finalize (object);
}

static void
accord_part_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AccordPart *self = ACCORD_PART (object);

  if (prop_id <= ACCORD_PART_GET_CLASS (self)->n_texts)
    g_value_set_string (value, accord_part_get_text (self, prop_id - 1));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
accord_part_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AccordPart *self = ACCORD_PART (object);

  if (prop_id <= ACCORD_PART_GET_CLASS (self)->n_texts)
    accord_part_set_text (self, prop_id - 1, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
accord_part_class_init (AccordPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_part_finalize;
  object_class->get_property = accord_part_get_property;
  object_class->set_property = accord_part_set_property;
}

static void
accord_part_init (AccordPart *self)
{
}

void
accord_part_class_install_texts (AccordPartClass      *klass,
                                 const AccordPartText *texts,
                                 guint                 n_texts,
                                 const char           *label)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_assert (n_texts <= MAX_TEXTS);

  /* GObject leaves these two out of what a class inherits. */
  if (object_class->get_property == NULL)
    object_class->get_property = accord_part_get_property;

  if (object_class->set_property == NULL)
    object_class->set_property = accord_part_set_property;

  klass->label = label;
  klass->texts = texts;
  klass->n_texts = n_texts;
  klass->properties = g_new (GParamSpec *, n_texts);

  for (guint i = 0; i < n_texts; i++)
    {
      klass->properties[i] =
        g_param_spec_string (texts[i].name, NULL, NULL, "",
                             G_PARAM_READWRITE |
                             G_PARAM_EXPLICIT_NOTIFY |
                             G_PARAM_STATIC_STRINGS);
      g_object_class_install_property (object_class,
                                       i + 1,
                                       klass->properties[i]);
    }
}

const char *
accord_part_get_text (AccordPart *self,
                      guint       which)
{
  g_assert (which < ACCORD_PART_GET_CLASS (self)->n_texts);

  return accord_text_get (get_private (self)->texts[which]);
}

void
accord_part_set_text (AccordPart *self,
                      guint       which,
                      const char *value)
{
  AccordPartClass *klass = ACCORD_PART_GET_CLASS (self);
  AccordPartPrivate *priv = get_private (self);
  g_autofree char *before = NULL;

  g_assert (which < klass->n_texts);

  if (!accord_text_set (&priv->texts[which], value,
                        klass->texts[which].rule, &before))
    return;

  if (priv->answer != NULL)
    {
      accord_answer_part_changed (priv->answer);
      accord_history_record_text (accord_answer_get_history (priv->answer),
                                  self,
                                  klass->properties[which],
                                  accord_text_get (before),
                                  accord_text_get (priv->texts[which]),
                                  _(klass->label),
                                  priv->answer);
    }

  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[which]);
}

void
accord_part_copy_from (AccordPart *self,
                       AccordPart *from)
{
  AccordPartPrivate *priv = get_private (self);

  g_assert (ACCORD_PART_GET_CLASS (from) == ACCORD_PART_GET_CLASS (self));
  g_assert (priv->answer == NULL);

  for (guint i = 0; i < MAX_TEXTS; i++)
    {
      g_free (priv->texts[i]);
      priv->texts[i] = g_strdup (get_private (from)->texts[i]);
    }

  accord_part_set_unknown (self, get_private (from)->unknown);
}

void
accord_part_set_answer (AccordPart   *self,
                        AccordAnswer *answer)
{
  g_assert (ACCORD_IS_PART (self));

  get_private (self)->answer = answer;
}

AccordAnswer *
accord_part_get_answer (AccordPart *self)
{
  g_assert (ACCORD_IS_PART (self));

  return get_private (self)->answer;
}

/** Returns: (nullable) (transfer none): not to be altered */
JsonObject *
accord_part_get_unknown (AccordPart *self)
{
  g_return_val_if_fail (ACCORD_IS_PART (self), NULL);

  return get_private (self)->unknown;
}

/**
 * accord_part_set_unknown:
 * @unknown: (nullable) (transfer none): not to be altered afterwards
 *
 * For the reader; recorded nowhere.
 */
void
accord_part_set_unknown (AccordPart *self,
                         JsonObject *unknown)
{
  g_return_if_fail (ACCORD_IS_PART (self));

  accord_json_set_object (&get_private (self)->unknown, unknown);
}
