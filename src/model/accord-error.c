/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/accord-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (accord-error-quark, accord_error)

/**
 * accord_fault_new:
 * @line: from 1, or 0
 * @column: from 1, or 0
 * @pointer: (nullable): a JSON Pointer
 * @message: what was expected and what was found
 *
 * Returns: (transfer full): a fault with copies of the texts
 */
AccordFault *
accord_fault_new (guint       line,
                  guint       column,
                  const char *pointer,
                  const char *message)
{
  AccordFault *fault;

  g_return_val_if_fail (message != NULL, NULL);

  fault = g_new0 (AccordFault, 1);
  fault->line = line;
  fault->column = column;
  fault->pointer = g_strdup (pointer);
  fault->message = g_strdup (message);

  return fault;
}

void
accord_fault_free (AccordFault *fault)
{
  if (fault == NULL)
    return;

  g_free (fault->pointer);
  g_free (fault->message);
  g_free (fault);
}

/* On one line, whatever names a file uses. */
static char *
show_pointer (const char *pointer)
{
  GString *shown = g_string_new (NULL);

  for (; *pointer != '\0'; pointer = g_utf8_next_char (pointer))
    {
      gunichar character = g_utf8_get_char (pointer);

      if (g_unichar_isprint (character))
        g_string_append_unichar (shown, character);
      else
        g_string_append_printf (shown, "\\u%04x", character);
    }

  return g_string_free (shown, FALSE);
}

/**
 * accord_fault_to_text:
 * @fault: a fault
 *
 * The place and what is wrong, as `accord-cli check` prints it behind the
 * file's name: `line L, column C: …` or `/pointer: …` (design, Command line).
 * What cannot be seen in a name is shown by its number.
 *
 * Returns: (transfer full): one line without an end
 */
char *
accord_fault_to_text (const AccordFault *fault)
{
  g_return_val_if_fail (fault != NULL, NULL);

  if (fault->pointer != NULL && *fault->pointer != '\0')
    {
      g_autofree char *pointer = show_pointer (fault->pointer);

      return g_strdup_printf ("%s: %s", pointer, fault->message);
    }

  if (fault->line > 0)
    /* Translators: a place in a file, then what is wrong there */
    return g_strdup_printf (_("line %u, column %u: %s"),
                            fault->line, fault->column, fault->message);

  return g_strdup (fault->message);
}
