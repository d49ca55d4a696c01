/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-action.h"

#include "model/accord-date.h"
#include "model/accord-enums.h"
#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/assessment/accord-text-private.h"

#include <glib/gi18n-lib.h>

struct _AccordAction
{
  GObject parent_instance;

  /* Borrowed References */
  AccordAnswer *answer;

  /* Owned References */
  char *what;
  char *owner;
  char *organisation;
  char *due;
  JsonObject *unknown;

  /* Open: the file did not say */
  AccordFact done;
};

G_DEFINE_FINAL_TYPE (AccordAction, accord_action, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WHAT,
  PROP_OWNER,
  PROP_ORGANISATION,
  PROP_DUE,
  PROP_DONE,
  PROP_DONE_FACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_text (AccordAction  *self,
          char         **text,
          const char    *value,
          guint          property)
{
  g_autofree char *before = NULL;

  if (!accord_text_set (text, value, &before))
    return;

  if (self->answer != NULL)
    {
      accord_answer_part_changed (self->answer);
      accord_history_record_text (accord_answer_get_history (self->answer),
                                  self,
                                  properties[property],
                                  accord_text_get (before),
                                  accord_text_get (*text),
                                  _("change action"),
                                  self->answer);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static const char *
get_done_label (AccordFact before,
                AccordFact after)
{
  if (after == ACCORD_FACT_TRUE)
    return _("mark action as done");

  if (before == ACCORD_FACT_TRUE)
    return _("mark action as not done");

  return _("change action");
}

static void
set_done_fact (AccordAction *self,
               AccordFact    done)
{
  AccordFact before = self->done;

  if (before == done)
    return;

  self->done = done;

  if (self->answer != NULL)
    {
      accord_answer_part_changed (self->answer);
      accord_history_record_enum (accord_answer_get_history (self->answer),
                                  self,
                                  properties[PROP_DONE_FACT],
                                  before,
                                  done,
                                  get_done_label (before, done),
                                  self->answer);
    }

  if ((before == ACCORD_FACT_TRUE) != (done == ACCORD_FACT_TRUE))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE_FACT]);
}

static void
accord_action_finalize (GObject *object)
{
  AccordAction *self = ACCORD_ACTION (object);

  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->due, g_free);
  g_clear_pointer (&self->unknown, json_object_unref);

  G_OBJECT_CLASS (accord_action_parent_class)->finalize (object);
}

static void
accord_action_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AccordAction *self = ACCORD_ACTION (object);

  switch (prop_id)
    {
    case PROP_WHAT:
      g_value_set_string (value, accord_action_get_what (self));
      break;

    case PROP_OWNER:
      g_value_set_string (value, accord_action_get_owner (self));
      break;

    case PROP_ORGANISATION:
      g_value_set_string (value, accord_action_get_organisation (self));
      break;

    case PROP_DUE:
      g_value_set_string (value, accord_action_get_due (self));
      break;

    case PROP_DONE:
      g_value_set_boolean (value, accord_action_get_done (self));
      break;

    case PROP_DONE_FACT:
      g_value_set_enum (value, self->done);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_action_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AccordAction *self = ACCORD_ACTION (object);

  switch (prop_id)
    {
    case PROP_WHAT:
      accord_action_set_what (self, g_value_get_string (value));
      break;

    case PROP_OWNER:
      accord_action_set_owner (self, g_value_get_string (value));
      break;

    case PROP_ORGANISATION:
      accord_action_set_organisation (self, g_value_get_string (value));
      break;

    case PROP_DUE:
      accord_action_set_due (self, g_value_get_string (value));
      break;

    case PROP_DONE:
      accord_action_set_done (self, g_value_get_boolean (value));
      break;

    case PROP_DONE_FACT:
      set_done_fact (self, g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
accord_action_class_init (AccordActionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = accord_action_finalize;
  object_class->get_property = accord_action_get_property;
  object_class->set_property = accord_action_set_property;

  properties[PROP_WHAT] =
    g_param_spec_string ("what", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_OWNER] =
    g_param_spec_string ("owner", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_ORGANISATION] =
    g_param_spec_string ("organisation", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_DUE] =
    g_param_spec_string ("due", NULL, NULL, "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_DONE] =
    g_param_spec_boolean ("done", NULL, NULL, FALSE,
                          G_PARAM_READWRITE |
                          G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  /* What the history sets back: "done" cannot say "not stated". */
  properties[PROP_DONE_FACT] =
    g_param_spec_enum ("done-fact", NULL, NULL,
                       ACCORD_TYPE_FACT, ACCORD_FACT_FALSE,
                       G_PARAM_READWRITE |
                       G_PARAM_EXPLICIT_NOTIFY |
                       G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_action_init (AccordAction *self)
{
  self->done = ACCORD_FACT_FALSE;
}

/**
 * accord_action_new:
 * @what: what is to be done; not empty
 *
 * Returns: (transfer full): an action that is stated not to be done and
 *   belongs to no answer yet
 */
AccordAction *
accord_action_new (const char *what)
{
  g_return_val_if_fail (what != NULL && *what != '\0', NULL);

  return g_object_new (ACCORD_TYPE_ACTION, "what", what, NULL);
}

AccordAction *
accord_action_copy (AccordAction *self)
{
  AccordAction *copy;

  g_assert (ACCORD_IS_ACTION (self));

  copy = accord_action_new (accord_action_get_what (self));
  copy->owner = g_strdup (self->owner);
  copy->organisation = g_strdup (self->organisation);
  copy->due = g_strdup (self->due);
  copy->done = self->done;
  accord_action_set_unknown (copy, self->unknown);

  return copy;
}

void
accord_action_set_answer (AccordAction *self,
                          AccordAnswer *answer)
{
  g_assert (ACCORD_IS_ACTION (self));

  self->answer = answer;
}

AccordAnswer *
accord_action_get_answer (AccordAction *self)
{
  g_assert (ACCORD_IS_ACTION (self));

  return self->answer;
}

/** Returns: (transfer none): never empty */
const char *
accord_action_get_what (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_text_get (self->what);
}

/** accord_action_set_what: an empty @what leaves the old one. */
void
accord_action_set_what (AccordAction *self,
                        const char   *what)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  if (what == NULL || *what == '\0')
    return;

  set_text (self, &self->what, what, PROP_WHAT);
}

/** Returns: (transfer none): a role or a name, or "" */
const char *
accord_action_get_owner (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_text_get (self->owner);
}

void
accord_action_set_owner (AccordAction *self,
                         const char   *owner)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  set_text (self, &self->owner, owner, PROP_OWNER);
}

const char *
accord_action_get_organisation (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_text_get (self->organisation);
}

void
accord_action_set_organisation (AccordAction *self,
                                const char   *organisation)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  set_text (self, &self->organisation, organisation, PROP_ORGANISATION);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_action_get_due (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_text_get (self->due);
}

/** accord_action_set_due: what is no date and not empty is ignored. */
void
accord_action_set_due (AccordAction *self,
                       const char   *due)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  if (due != NULL && *due != '\0' && !accord_date_is_valid (due))
    return;

  set_text (self, &self->due, due, PROP_DUE);
}

gboolean
accord_action_get_done (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), FALSE);

  return self->done == ACCORD_FACT_TRUE;
}

/**
 * accord_action_set_done:
 *
 * Setting what it is already changes nothing, so that an action whose file
 * does not say is not made to state that it is not done.
 */
void
accord_action_set_done (AccordAction *self,
                        gboolean      done)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  if (accord_action_get_done (self) == !!done)
    return;

  set_done_fact (self, done ? ACCORD_FACT_TRUE : ACCORD_FACT_FALSE);
}

/** Returns: whether "done" is written, be it true or false */
gboolean
accord_action_get_done_stated (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), FALSE);

  return self->done != ACCORD_FACT_OPEN;
}

/** accord_action_clear_done: not done, and not stated. */
void
accord_action_clear_done (AccordAction *self)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  set_done_fact (self, ACCORD_FACT_OPEN);
}

/** Returns: (nullable) (transfer none): not to be altered */
JsonObject *
accord_action_get_unknown (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), NULL);

  return self->unknown;
}

/** accord_action_set_unknown: for the reader; recorded nowhere. */
void
accord_action_set_unknown (AccordAction *self,
                           JsonObject   *unknown)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  if (unknown != NULL)
    json_object_ref (unknown);

  g_clear_pointer (&self->unknown, json_object_unref);
  self->unknown = unknown;
}
