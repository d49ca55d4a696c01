/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordError:
 * @ACCORD_ERROR_SYNTAX: not JSON as RFC 8259 has it, or over a limit
 * @ACCORD_ERROR_VALUE: JSON, but a wrong value somewhere
 * @ACCORD_ERROR_NOT_ACCORD: JSON, but of no format that Accord knows
 * @ACCORD_ERROR_NEWER_VERSION: written by a newer Accord
 * @ACCORD_ERROR_UNKNOWN_FRAMEWORK: needs a framework that is not installed
 * @ACCORD_ERROR_DUPLICATE_FRAMEWORK: a second framework with a known id
 * @ACCORD_ERROR_MISMATCH: files that cannot be looked at together
 * @ACCORD_ERROR_NOT_A_FILE: a folder, a device, a pipe: no regular file
 * @ACCORD_ERROR_TOO_LARGE: over 16 MiB
 * @ACCORD_ERROR_CHANGED: the file is no longer what was loaded
 * @ACCORD_ERROR_GONE: the file is no longer there
 * @ACCORD_ERROR_EXISTS: the name has been taken meanwhile
 * @ACCORD_ERROR_READ_ONLY: the file may not be written
 * @ACCORD_ERROR_NOT_VERIFIED: what was read back is not what was written
 *
 * What a caller may act on.  Other failures of the system keep the domain
 * G_IO_ERROR.  Messages are whole, translated sentences.
 */
typedef enum
{
  ACCORD_ERROR_SYNTAX,
  ACCORD_ERROR_VALUE,
  ACCORD_ERROR_NOT_ACCORD,
  ACCORD_ERROR_NEWER_VERSION,
  ACCORD_ERROR_UNKNOWN_FRAMEWORK,
  ACCORD_ERROR_DUPLICATE_FRAMEWORK,
  ACCORD_ERROR_MISMATCH,
  ACCORD_ERROR_NOT_A_FILE,
  ACCORD_ERROR_TOO_LARGE,
  ACCORD_ERROR_CHANGED,
  ACCORD_ERROR_GONE,
  ACCORD_ERROR_EXISTS,
  ACCORD_ERROR_READ_ONLY,
  ACCORD_ERROR_NOT_VERIFIED,
} AccordError;

#define ACCORD_ERROR (accord_error_quark ())
/* The domain of all errors of the model and of the reports */
GQuark accord_error_quark (void);

/**
 * AccordFault:
 * @line: line in the file, from 1, or 0 where only @pointer is known
 * @column: column in characters, from 1, or 0 as @line
 * @pointer: (nullable): JSON Pointer of the wrong value, %NULL for broken JSON;
 *   "" is the whole document
 * @message: what was expected and what was found, translated, without file or
 *   place
 *
 * One thing wrong in a file.
 */
typedef struct
{
  guint line;
  guint column;
  char *pointer;
  char *message;
} AccordFault;

AccordFault *accord_fault_new      (guint        line,
                                    guint        column,
                                    const char  *pointer,
                                    const char  *message);
void         accord_fault_free     (AccordFault *fault);
char        *accord_fault_to_text  (const AccordFault *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFault, accord_fault_free)

G_END_DECLS
