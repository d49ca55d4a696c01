/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/accord-error.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* What libFuzzer, and the replay of what it found, call for each input.  Ends
 * the process where something is wrong; gives 0 always. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Nothing is only logged. */
static inline void
fuzz_make_logs_fatal (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL |
                          G_LOG_LEVEL_WARNING);
}

/* A fault is one line that can be shown. */
static inline void
fuzz_check_fault (const AccordFault *fault)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (fault);
  text = accord_fault_to_text (fault);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strpbrk (text, "\r\n"));
}

/* What a reader gives: an object, or an error of ours and all the faults. */
static inline void
fuzz_check_outcome (gpointer      object,
                    GPtrArray    *faults,
                    const GError *error)
{
  if (object != NULL)
    {
      g_assert_true (G_IS_OBJECT (object));
      g_assert_no_error (error);
      g_assert_null (faults);
      return;
    }

  g_assert_nonnull (error);
  g_assert_true (error->domain == ACCORD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strpbrk (error->message, "\r\n"));

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    fuzz_check_fault (g_ptr_array_index (faults, i));
}
