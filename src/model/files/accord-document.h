/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/assessment/accord-assessment.h"
#include "model/files/accord-earlier.h"
#include "model/files/accord-recovery.h"
#include "model/framework/accord-frameworks.h"

G_BEGIN_DECLS

/**
 * AccordDocumentState:
 * @ACCORD_DOCUMENT_NEW: no file yet and nothing changed
 * @ACCORD_DOCUMENT_SAVED: the file holds what the window shows
 * @ACCORD_DOCUMENT_CHANGED: changed since, or never saved
 * @ACCORD_DOCUMENT_SAVING: a save is under way
 * @ACCORD_DOCUMENT_FAILED: the last save failed; "error" says why
 * @ACCORD_DOCUMENT_CONFLICT: another program changed the file meanwhile
 * @ACCORD_DOCUMENT_GONE: the file is no longer there
 */
typedef enum
{
  ACCORD_DOCUMENT_NEW,
  ACCORD_DOCUMENT_SAVED,
  ACCORD_DOCUMENT_CHANGED,
  ACCORD_DOCUMENT_SAVING,
  ACCORD_DOCUMENT_FAILED,
  ACCORD_DOCUMENT_CONFLICT,
  ACCORD_DOCUMENT_GONE,
} AccordDocumentState;

#define ACCORD_TYPE_DOCUMENT_STATE (accord_document_state_get_type ())
GType accord_document_state_get_type (void);

#define ACCORD_TYPE_DOCUMENT (accord_document_get_type ())

/**
 * AccordDocument:
 *
 * An assessment and the file it lives in: opening, saving, what the two differ
 * in, and the copy that is kept safe meanwhile.  No GTK.  It stays changed
 * until a save has returned success, and keeps everything on any error.
 *
 * Properties, each with notification: "assessment" (replaced as a whole only by
 * a reload), "file" (nullable GFile), "state" (AccordDocumentState), "modified"
 * (gboolean: the history's, or never saved), "busy" (a count above 0),
 * "read-only" (an earlier version or the other side of a conflict),
 * "title" ("Riverside with Valley High"), "state-text" ("riverside.accord.json
 * · saved 10:42"; interface, Header bar; always true), "error" (nullable boxed
 * GError: why the last save to "file", or to the first one chosen, failed,
 * cleared by the next success),
 * "can-undo-reload" (from a quiet reload until the next change, or until it is
 * let stand), "reload-held" (whether a quiet reload waits, see
 * accord_document_hold_reload()).
 *
 * Signal "reloaded": the file was changed on disk while the window had no
 * changes of its own, and "assessment" is now what the file holds.
 *
 * A document that goes away changed, neither saved nor discarded, leaves its
 * recovery copy behind.
 */
G_DECLARE_FINAL_TYPE (AccordDocument, accord_document,
                      ACCORD, DOCUMENT, GObject)

AccordDocument      *accord_document_new            (AccordAssessment     *assessment);

void                 accord_document_open_async     (GFile                *file,
                                                     AccordFrameworks     *frameworks,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
/* (transfer full) (nullable); @faults: (out) (optional) as
 * accord_assessment_read() */
AccordDocument      *accord_document_open_finish    (GAsyncResult         *result,
                                                     GPtrArray           **faults,
                                                     GError              **error);

/* To "file", which must be set; refused with ACCORD_ERROR_CHANGED, _GONE or
 * _READ_ONLY rather than losing what another program wrote. */
void                 accord_document_save_async     (AccordDocument       *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean             accord_document_save_finish    (AccordDocument       *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* To a name that the user chose; @replace: whether what is there may go (the
 * file dialog has asked). */
void                 accord_document_save_as_async  (AccordDocument       *self,
                                                     GFile                *file,
                                                     gboolean              replace,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean             accord_document_save_as_finish (AccordDocument       *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* (transfer none): another one after a reload */
AccordAssessment    *accord_document_get_assessment (AccordDocument       *self);
/* (nullable) (transfer none): %NULL until it is first saved */
GFile               *accord_document_get_file       (AccordDocument       *self);
AccordDocumentState  accord_document_get_state      (AccordDocument       *self);
gboolean             accord_document_get_modified   (AccordDocument       *self);
/* Whether it is being read or written */
gboolean             accord_document_get_busy       (AccordDocument       *self);
/* Whether it is only to be looked at; the model does not refuse changes to
 * it */
gboolean             accord_document_get_read_only  (AccordDocument       *self);
void                 accord_document_set_read_only  (AccordDocument       *self,
                                                     gboolean              read_only);
const char          *accord_document_get_name       (AccordDocument       *self);
void                 accord_document_set_name       (AccordDocument       *self,
                                                     const char           *name);
char                *accord_document_dup_title      (AccordDocument       *self);
char                *accord_document_dup_state_text (AccordDocument       *self);
const GError        *accord_document_get_error      (AccordDocument       *self);

/* Conflicts.  Files are looked at when the system tells of a change; a window
 * asks for one more look when it gets the focus. */
void                 accord_document_check          (AccordDocument       *self);
/* (transfer full) (nullable): in CONFLICT and GONE the sentence for the bar */
char                *accord_document_dup_notice     (AccordDocument       *self);
/* On purpose, in CONFLICT: what stands there becomes an earlier version.  Ends
 * with accord_document_save_finish(). */
void                 accord_document_replace_theirs_async
                                                    (AccordDocument       *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
/* "Save here again", in GONE.  Ends with accord_document_save_finish(). */
void                 accord_document_save_again_async
                                                    (AccordDocument       *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
/* Whether a quiet reload has to wait, as while somebody types; one that waits
 * is made up for, or becomes a conflict with what is changed meanwhile. */
void                 accord_document_hold_reload    (AccordDocument       *self,
                                                     gboolean              hold);
gboolean             accord_document_get_reload_held
                                                    (AccordDocument       *self);
/* What a quiet reload shows has been seen: it stays, and what the next one
 * replaces is what can be had back. */
void                 accord_document_let_reload_stand
                                                    (AccordDocument       *self);
gboolean             accord_document_get_can_undo_reload
                                                    (AccordDocument       *self);
void                 accord_document_undo_reload    (AccordDocument       *self);

/* Recovery. */
AccordDocument      *accord_document_new_recovered  (AccordRecovery       *recovery,
                                                     const AccordRecoveryOrphan *orphan,
                                                     AccordFrameworks     *frameworks,
                                                     GError              **error);
/* At once and before it returns: for signals and the end of a session. */
gboolean             accord_document_keep_safe_now  (AccordDocument       *self,
                                                     GError              **error);
/* (nullable): why the recovery copy could not be written */
const GError        *accord_document_get_keep_error (AccordDocument       *self);
/* The user does not want the changes: their recovery copy goes. */
void                 accord_document_discard        (AccordDocument       *self);

/* (transfer full) (nullable): of what its file holds, to tell that from earlier
 * versions */
char                *accord_document_dup_present_digest
                                                    (AccordDocument       *self);
/* An earlier version of @file, to be looked at */
AccordDocument      *accord_document_new_version    (GFile                *file,
                                                     const AccordEarlier  *earlier,
                                                     AccordFrameworks     *frameworks,
                                                     GError              **error);
/* For an earlier version: (nullable): of which file, and (transfer full): what
 * to call it beside another. */
GFile               *accord_document_get_version_file
                                                    (AccordDocument       *self);
char                *accord_document_dup_version_name
                                                    (AccordDocument       *self);

G_END_DECLS
