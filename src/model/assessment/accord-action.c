/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-action.h"

#include "model/accord-enums.h"
#include "model/assessment/accord-answer-private.h"
#include "model/assessment/accord-history-private.h"
#include "model/assessment/accord-part-private.h"

#include <glib/gi18n-lib.h>

struct _AccordAction
{
  AccordPart parent_instance;

  /* Open: the file did not say */
  AccordFact done;
};

G_DEFINE_FINAL_TYPE (AccordAction, accord_action, ACCORD_TYPE_PART)

enum
{
  TEXT_WHAT,
  TEXT_OWNER,
  TEXT_ORGANISATION,
  TEXT_DUE,
  N_TEXTS,
};

static const AccordPartText texts[N_TEXTS] = {
  { "what", ACCORD_TEXT_RULE_NOT_EMPTY },
  { "owner", ACCORD_TEXT_RULE_ANY },
  { "organisation", ACCORD_TEXT_RULE_ANY },
  { "due", ACCORD_TEXT_RULE_DATE },
};

enum
{
  /* Those before it are the texts' */
  PROP_DONE = N_TEXTS + 1,
  PROP_DONE_FACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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
  AccordAnswer *answer = accord_part_get_answer (ACCORD_PART (self));
  AccordFact before = self->done;

  if (before == done)
    return;

  self->done = done;

  if (answer != NULL)
    {
      accord_answer_part_changed (answer);
      accord_history_record_enum (accord_answer_get_history (answer),
                                  self,
                                  properties[PROP_DONE_FACT],
                                  before,
                                  done,
                                  get_done_label (before, done),
                                  answer);
    }

  if ((before == ACCORD_FACT_TRUE) != (done == ACCORD_FACT_TRUE))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE_FACT]);
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
    case PROP_DONE:
      g_value_set_boolean (value, accord_action_get_done (self));
      break;

    case PROP_DONE_FACT:
      g_value_set_enum (value, self->done);
      break;

    default:
      G_OBJECT_CLASS (accord_action_parent_class)->get_property (object,
                                                                 prop_id,
                                                                 value,
                                                                 pspec);
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
    case PROP_DONE:
      accord_action_set_done (self, g_value_get_boolean (value));
      break;

    case PROP_DONE_FACT:
      set_done_fact (self, g_value_get_enum (value));
      break;

    default:
      G_OBJECT_CLASS (accord_action_parent_class)->set_property (object,
                                                                 prop_id,
                                                                 value,
                                                                 pspec);
    }
}

static void
accord_action_class_init (AccordActionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = accord_action_get_property;
  object_class->set_property = accord_action_set_property;

  accord_part_class_install_texts (ACCORD_PART_CLASS (klass),
                                   texts,
                                   N_TEXTS,
                                   N_("change action"));

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

  g_object_class_install_property (object_class,
                                   PROP_DONE,
                                   properties[PROP_DONE]);
  g_object_class_install_property (object_class,
                                   PROP_DONE_FACT,
                                   properties[PROP_DONE_FACT]);
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

  copy = g_object_new (ACCORD_TYPE_ACTION, NULL);
  accord_part_copy_from (ACCORD_PART (copy), ACCORD_PART (self));
  copy->done = self->done;

  return copy;
}

/** Returns: (transfer none): never empty */
const char *
accord_action_get_what (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_WHAT);
}

/** accord_action_set_what: an empty @what leaves the old one. */
void
accord_action_set_what (AccordAction *self,
                        const char   *what)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_WHAT, what);
}

/** Returns: (transfer none): a role or a name, or "" */
const char *
accord_action_get_owner (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_OWNER);
}

void
accord_action_set_owner (AccordAction *self,
                         const char   *owner)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_OWNER, owner);
}

/** Returns: (transfer none): whose action it is, or "" */
const char *
accord_action_get_organisation (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_ORGANISATION);
}

void
accord_action_set_organisation (AccordAction *self,
                                const char   *organisation)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_ORGANISATION, organisation);
}

/** Returns: (transfer none): ISO 8601, or "" */
const char *
accord_action_get_due (AccordAction *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTION (self), "");

  return accord_part_get_text (ACCORD_PART (self), TEXT_DUE);
}

/** accord_action_set_due: what is no date and not empty is ignored. */
void
accord_action_set_due (AccordAction *self,
                       const char   *due)
{
  g_return_if_fail (ACCORD_IS_ACTION (self));

  accord_part_set_text (ACCORD_PART (self), TEXT_DUE, due);
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
