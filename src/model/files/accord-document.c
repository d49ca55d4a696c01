/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document itself: what it is made of and what it tells.  Opening and
 * looking at the file are in accord-document-load.c, reading it anew in
 * accord-document-reload.c, saving in accord-document-save.c, recovery and earlier versions in
 * accord-document-keep.c, what it says of itself in accord-document-facts.c.
 */

#include "accord-config.h"

#include "model/files/accord-document.h"

#include "model/files/accord-document-private.h"

static const GEnumValue state_values[] = {
  { ACCORD_DOCUMENT_NEW, "ACCORD_DOCUMENT_NEW", "new" },
  { ACCORD_DOCUMENT_SAVED, "ACCORD_DOCUMENT_SAVED", "saved" },
  { ACCORD_DOCUMENT_CHANGED, "ACCORD_DOCUMENT_CHANGED", "changed" },
  { ACCORD_DOCUMENT_SAVING, "ACCORD_DOCUMENT_SAVING", "saving" },
  { ACCORD_DOCUMENT_FAILED, "ACCORD_DOCUMENT_FAILED", "failed" },
  { ACCORD_DOCUMENT_CONFLICT, "ACCORD_DOCUMENT_CONFLICT", "conflict" },
  { ACCORD_DOCUMENT_GONE, "ACCORD_DOCUMENT_GONE", "gone" },
  { 0, NULL, NULL }
};

GType
accord_document_state_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      GType id = g_enum_register_static ("AccordDocumentState", state_values);

      g_once_init_leave (&type, id);
    }

  return type;
}

G_DEFINE_FINAL_TYPE (AccordDocument, accord_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_FILE,
  PROP_STATE,
  PROP_MODIFIED,
  PROP_BUSY,
  PROP_READ_ONLY,
  PROP_TITLE,
  PROP_STATE_TEXT,
  PROP_ERROR,
  PROP_CAN_UNDO_RELOAD,
  PROP_RELOAD_HELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  RELOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
accord_base_clear (AccordBase *base)
{
  g_clear_pointer (&base->digest, g_free);
  g_clear_pointer (&base->bytes, g_bytes_unref);
  g_clear_pointer (&base->saved, g_date_time_unref);
  base->doubtful = FALSE;
}

void
accord_base_set_loaded (AccordBase   *base,
                        AccordLoaded *loaded)
{
  accord_base_clear (base);

  base->digest = g_strdup (loaded->digest);
  base->bytes = g_bytes_ref (loaded->bytes);
  if (loaded->changed != NULL)
    base->saved = g_date_time_ref (loaded->changed);
}

static void
accord_document_dispose (GObject *object)
{
  AccordDocument *self = ACCORD_DOCUMENT (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->assessment_signals);
  g_clear_object (&self->history_signals);

  /* Writes what it was still waiting to write. */
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (accord_document_parent_class)->dispose (object);
}

static void
accord_document_finalize (GObject *object)
{
  AccordDocument *self = ACCORD_DOCUMENT (object);

  g_clear_object (&self->assessment);
  g_clear_object (&self->previous);
  g_clear_object (&self->frameworks);
  g_clear_object (&self->file);
  accord_base_clear (&self->base);
  accord_base_clear (&self->previous_base);
  g_clear_pointer (&self->theirs, g_date_time_unref);
  g_clear_pointer (&self->version, g_date_time_unref);
  g_clear_object (&self->version_file);
  g_clear_error (&self->error);
  g_free (self->unreadable);
  g_free (self->name);
  g_free (self->title);
  g_free (self->state_text);

  G_OBJECT_CLASS (accord_document_parent_class)->finalize (object);
}

static void
accord_document_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AccordDocument *self = ACCORD_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, accord_document_get_busy (self));
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;

    case PROP_TITLE:
      g_value_take_string (value, accord_document_dup_title (self));
      break;

    case PROP_STATE_TEXT:
      g_value_take_string (value, accord_document_dup_state_text (self));
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    case PROP_CAN_UNDO_RELOAD:
      g_value_set_boolean (value, accord_document_get_can_undo_reload (self));
      break;

    case PROP_RELOAD_HELD:
      g_value_set_boolean (value, self->reload_held);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_document_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AccordDocument *self = ACCORD_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_READ_ONLY:
      accord_document_set_read_only (self, g_value_get_boolean (value));
      break;

    case PROP_ASSESSMENT:
    case PROP_FILE:
    case PROP_STATE:
    case PROP_MODIFIED:
    case PROP_BUSY:
    case PROP_TITLE:
    case PROP_STATE_TEXT:
    case PROP_ERROR:
    case PROP_CAN_UNDO_RELOAD:
    case PROP_RELOAD_HELD:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_document_class_init (AccordDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                               G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = accord_document_dispose;
  object_class->finalize = accord_document_finalize;
  object_class->get_property = accord_document_get_property;
  object_class->set_property = accord_document_set_property;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, ACCORD_TYPE_ASSESSMENT,
                         readable);
  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, ACCORD_TYPE_DOCUMENT_STATE,
                       ACCORD_DOCUMENT_NEW, readable);
  properties[PROP_MODIFIED] =
    g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          readable | G_PARAM_WRITABLE);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_STATE_TEXT] =
    g_param_spec_string ("state-text", NULL, NULL, NULL, readable);
  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  properties[PROP_CAN_UNDO_RELOAD] =
    g_param_spec_boolean ("can-undo-reload", NULL, NULL, FALSE, readable);
  properties[PROP_RELOAD_HELD] =
    g_param_spec_boolean ("reload-held", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RELOADED] =
    g_signal_new ("reloaded", ACCORD_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
assessment_changed_cb (AccordDocument *self)
{
  self->discarded = FALSE;
  accord_document_forget_previous (self);
  accord_document_update_copy (self);
  accord_document_update (self);

  /* Now the two are at odds. */
  if (self->reload_held)
    accord_document_check (self);
}

static void
history_modified_cb (AccordDocument *self)
{
  accord_document_update_copy (self);
  accord_document_update (self);
}

static void
accord_document_init (AccordDocument *self)
{
  self->assessment_signals = g_signal_group_new (ACCORD_TYPE_ASSESSMENT);
  g_signal_group_connect_swapped (self->assessment_signals, "changed",
                                  G_CALLBACK (assessment_changed_cb), self);

  self->history_signals = g_signal_group_new (ACCORD_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::modified",
                                  G_CALLBACK (history_modified_cb), self);
}

/**
 * accord_document_new:
 * @assessment: what it is to hold
 *
 * Returns: (transfer full): a document that has no file yet
 */
AccordDocument *
accord_document_new (AccordAssessment *assessment)
{
  AccordDocument *self;

  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  self = g_object_new (ACCORD_TYPE_DOCUMENT, NULL);
  accord_document_set_assessment (self, assessment);
  accord_document_update (self);

  return self;
}

/* A change to the file is told at once, to its texts with the next update. */
void
accord_document_take_file (AccordDocument *self,
                           GFile          *file)
{
  g_clear_object (&self->watch);
  self->watch = accord_file_watch_new (file);
  g_signal_connect_object (self->watch, "stirred",
                           G_CALLBACK (accord_document_check), self,
                           G_CONNECT_SWAPPED);

  self->look++;

  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

void
accord_document_set_assessment (AccordDocument   *self,
                                AccordAssessment *assessment)
{
  if (!g_set_object (&self->assessment, assessment))
    return;

  g_signal_group_set_target (self->assessment_signals, assessment);
  g_signal_group_set_target (self->history_signals,
                             accord_assessment_get_history (assessment));

  if (self->keeper != NULL)
    accord_keeper_set_assessment (self->keeper, assessment);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSESSMENT]);
}

void
accord_document_set_disk (AccordDocument *self,
                          AccordDisk      disk,
                          GDateTime      *theirs)
{
  self->disk = disk;
  accord_document_set_unreadable (self, NULL);

  if (theirs != NULL)
    g_date_time_ref (theirs);
  g_clear_pointer (&self->theirs, g_date_time_unref);
  self->theirs = theirs;
}

/* @reason: (nullable): of what another program wrote */
void
accord_document_set_unreadable (AccordDocument *self,
                                const GError   *reason)
{
  g_autofree char *text = reason != NULL ? g_strdup (reason->message) : NULL;

  if (g_strcmp0 (self->unreadable, text) == 0)
    return;

  g_free (self->unreadable);
  self->unreadable = g_steal_pointer (&text);
  self->notice_changed = TRUE;
}

void
accord_document_change_busy (AccordDocument *self,
                             int             by)
{
  gboolean busy = accord_document_get_busy (self);

  self->n_busy += by;

  if (busy != accord_document_get_busy (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* Takes @error. */
void
accord_document_set_error (AccordDocument *self,
                           GError         *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

void
accord_document_emit_reloaded (AccordDocument *self)
{
  g_signal_emit (self, signals[RELOADED], 0);
}

gboolean
accord_document_has_own_changes (AccordDocument *self)
{
  AccordHistory *history = accord_assessment_get_history (self->assessment);

  return accord_history_get_modified (history);
}

static AccordDocumentState
find_state (AccordDocument *self)
{
  if (self->saving)
    return ACCORD_DOCUMENT_SAVING;

  if (self->disk == ACCORD_DISK_GONE)
    return ACCORD_DOCUMENT_GONE;

  if (self->disk == ACCORD_DISK_CHANGED)
    return ACCORD_DOCUMENT_CONFLICT;

  if (accord_document_has_own_changes (self))
    return self->error != NULL ? ACCORD_DOCUMENT_FAILED
                               : ACCORD_DOCUMENT_CHANGED;

  return self->file != NULL ? ACCORD_DOCUMENT_SAVED : ACCORD_DOCUMENT_NEW;
}

static void
update_text (AccordDocument  *self,
             guint            property_id,
             char           **text,
             char            *new_text)
{
  if (g_strcmp0 (*text, new_text) == 0)
    {
      g_free (new_text);
      return;
    }

  g_free (*text);
  *text = new_text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property_id]);
}

void
accord_document_update (AccordDocument *self)
{
  AccordDocumentState state = find_state (self);
  gboolean modified = self->saving || accord_document_needs_copy (self);

  g_object_freeze_notify (G_OBJECT (self));

  /* The sentences of a state change with its reason. */
  if (self->state != state || self->notice_changed)
    {
      self->state = state;
      self->notice_changed = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }

  if (self->modified != modified)
    {
      self->modified = modified;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
    }

  update_text (self, PROP_TITLE, &self->title,
               accord_document_dup_title (self));
  update_text (self, PROP_STATE_TEXT, &self->state_text,
               accord_document_dup_state_text (self));

  g_object_thaw_notify (G_OBJECT (self));
}

AccordAssessment *
accord_document_get_assessment (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->assessment;
}

GFile *
accord_document_get_file (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->file;
}

AccordDocumentState
accord_document_get_state (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), ACCORD_DOCUMENT_NEW);

  return self->state;
}

/**
 * accord_document_get_modified:
 * @self: a document
 *
 * Returns: whether closing it now would lose something: changes of its own, or
 *   what is no longer in the file because that has gone or become unreadable
 */
gboolean
accord_document_get_modified (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), FALSE);

  return self->modified;
}

gboolean
accord_document_get_busy (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), FALSE);

  return self->n_busy > 0;
}

gboolean
accord_document_get_read_only (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), FALSE);

  return self->read_only;
}

/**
 * accord_document_set_read_only:
 * @self: a document
 * @read_only: whether it is only to be looked at
 *
 * A read-only document is never saved to its file and leaves no recovery copy;
 * saving it under another name makes it an ordinary one of that name.
 */
void
accord_document_set_read_only (AccordDocument *self,
                               gboolean        read_only)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  read_only = !!read_only;
  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  accord_document_update_copy (self);
  accord_document_update (self);
}

/**
 * accord_document_set_name:
 * @self: a document
 * @name: (nullable): what to call it
 *
 * Its name for as long as it has no file: in the state's text, and offered for
 * saving.
 */
void
accord_document_set_name (AccordDocument *self,
                          const char     *name)
{
  g_return_if_fail (ACCORD_IS_DOCUMENT (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  accord_document_update (self);
}

/** accord_document_get_name: (nullable): as it was set */
const char *
accord_document_get_name (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->name;
}

/**
 * accord_document_get_error:
 * @self: a document
 *
 * Returns: (nullable): why the last save failed, until the next succeeds
 */
const GError *
accord_document_get_error (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return self->error;
}
