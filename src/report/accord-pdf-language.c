/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pdf-language.h"

#include <stdlib.h>
#include <string.h>

/* The last place of @what, or -1. */
static gssize
find_last (const GByteArray *pdf,
           const char       *what)
{
  gsize length = strlen (what);

  for (gsize i = pdf->len >= length ? pdf->len - length + 1 : 0; i > 0; i--)
    {
      if (memcmp (pdf->data + i - 1, what, length) == 0)
        return (gssize) (i - 1);
    }

  return -1;
}

/* (transfer full) (nullable): what stands from @begin to the next @end */
static char *
take_until (const GByteArray *pdf,
            gssize            begin,
            const char       *end)
{
  const char *text = (const char *) pdf->data + begin;
  const char *found = g_strstr_len (text, (gssize) pdf->len - begin, end);

  return found != NULL ? g_strndup (text, (gsize) (found - text)) : NULL;
}

static void
append (GByteArray *pdf,
        const char *format,
        ...) G_GNUC_PRINTF (2, 3);

static void
append (GByteArray *pdf,
        const char *format,
        ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (pdf, (const guint8 *) text, (guint) strlen (text));
}

static int
read_number (const char *dictionary,
             const char *name)
{
  const char *found = strstr (dictionary, name);

  return found != NULL ? atoi (found + strlen (name)) : 0;
}

/**
 * accord_pdf_add_language:
 * @language: BCP 47, "en-GB"
 *
 * Cairo has no call for it.  The catalogue is written once more at the end, as
 * PDF has it for what changes after a file was made; all else stays as it is.
 * The title is to be shown in place of the file's name, too.
 *
 * Returns: %FALSE where the file is not built as expected, and is left alone
 */
gboolean
accord_pdf_add_language (GByteArray *pdf,
                         const char *language)
{
  static const char catalogue_begin[] = " 0 obj\n<< /Type /Catalog";
  gssize trailer_at = find_last (pdf, "\ntrailer\n<<");
  gssize old_xref_at = find_last (pdf, "startxref\n");
  gssize catalogue_at = find_last (pdf, catalogue_begin);
  g_autofree char *trailer = NULL;
  g_autofree char *catalogue = NULL;
  int old_xref, size, root, info;
  guint object_at, xref_at;

  if (trailer_at < 0 || old_xref_at < trailer_at || catalogue_at < 0)
    return FALSE;

  trailer = take_until (pdf, trailer_at, ">>");
  catalogue = take_until (pdf,
                          catalogue_at + (gssize) strlen (catalogue_begin),
                          "endobj");
  if (trailer == NULL || catalogue == NULL ||
      strstr (catalogue, "/Lang") != NULL)
    return FALSE;

  old_xref = atoi ((const char *) pdf->data + old_xref_at
                   + strlen ("startxref\n"));
  size = read_number (trailer, "/Size ");
  root = read_number (trailer, "/Root ");
  info = read_number (trailer, "/Info ");
  if (old_xref <= 0 || size <= 0 || root <= 0 || info <= 0)
    return FALSE;

  object_at = pdf->len;
  append (pdf, "%d%s\n   /Lang (%s)\n"
               "   /ViewerPreferences << /DisplayDocTitle true >>%sendobj\n",
          root, catalogue_begin, language, catalogue);
  xref_at = pdf->len;
  append (pdf, "xref\n%d 1\n%010u 00000 n \n", root, object_at);
  append (pdf, "trailer\n<< /Size %d\n   /Root %d 0 R\n   /Info %d 0 R\n"
               "   /Prev %d\n>>\nstartxref\n%u\n%%%%EOF\n",
          size, root, info, old_xref, xref_at);

  return TRUE;
}
