/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A digest that may be in the making in another thread. */
typedef struct _AccordDigestJob AccordDigestJob;

char            *accord_digest_bytes   (GBytes          *bytes) G_GNUC_WARN_UNUSED_RESULT;

AccordDigestJob *accord_digest_start   (GBytes          *bytes) G_GNUC_WARN_UNUSED_RESULT;
char            *accord_digest_finish  (AccordDigestJob *job) G_GNUC_WARN_UNUSED_RESULT;
void             accord_digest_abandon (AccordDigestJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordDigestJob, accord_digest_abandon)

G_END_DECLS
