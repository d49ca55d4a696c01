/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document says of itself, always as it is at the moment. */

#include "accord-config.h"

#include "model/files/accord-document-private.h"

#include "model/figures/accord-words.h"
#include "model/files/accord-document-text.h"

static void
collect_facts (AccordDocument      *self,
               AccordDocumentFacts *facts)
{
  facts->state = self->state;
  facts->read_only = self->read_only;
  facts->file = self->file;
  facts->name = self->name;
  facts->saved = self->base.saved;
  facts->kept = NULL;
  facts->keep_failed = FALSE;
  facts->theirs = self->theirs;
  facts->unreadable = self->unreadable;
  facts->version = self->version;
  facts->error = self->error;

  if (self->keeper != NULL)
    {
      facts->kept = accord_keeper_get_kept (self->keeper);
      facts->keep_failed = accord_keeper_get_error (self->keeper) != NULL;
    }
}

char *
accord_document_dup_title (AccordDocument *self)
{
  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  return accord_words_title (self->assessment);
}

/**
 * accord_document_dup_state_text:
 * @self: a document
 *
 * Returns: (transfer full): the second line of the header bar, true now
 */
char *
accord_document_dup_state_text (AccordDocument *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  AccordDocumentFacts facts;

  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  collect_facts (self, &facts);

  return accord_document_facts_to_state_text (&facts, now);
}

/**
 * accord_document_dup_notice:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): in %ACCORD_DOCUMENT_CONFLICT and
 *   %ACCORD_DOCUMENT_GONE the sentences for the bar, otherwise %NULL
 */
char *
accord_document_dup_notice (AccordDocument *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  AccordDocumentFacts facts;

  g_return_val_if_fail (ACCORD_IS_DOCUMENT (self), NULL);

  collect_facts (self, &facts);

  return accord_document_facts_to_notice (&facts, now);
}
