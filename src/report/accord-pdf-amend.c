/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "report/accord-pdf-amend.h"

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

/* Where the objects of the figures begin: "20 0 obj".  Cairo makes them in the
 * order in which they were drawn.
 */
static GArray *
find_figures (const GByteArray *pdf)
{
  static const char element[] = " 0 obj\n<< /Type /StructElem\n   /S /Figure\n";
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  const gsize length = strlen (element);

  for (gsize at = 1; at + length <= pdf->len; at++)
    {
      gsize begin = at;

      if (pdf->data[at] != ' ' || memcmp (pdf->data + at, element, length) != 0)
        continue;
      while (begin > 0 && g_ascii_isdigit (pdf->data[begin - 1]))
        begin--;
      g_array_append_val (places, begin);
    }

  return places;
}

/* A text in a PDF: UTF-16, high byte first */
static char *
encode (const char *text)
{
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GString *hex = g_string_new ("<FEFF");

  for (glong i = 0; units != NULL && i < n; i++)
    g_string_append_printf (hex, "%04X", units[i]);
  g_string_append_c (hex, '>');

  return g_string_free (hex, FALSE);
}

static void
append_place (GString *places,
              int      object,
              guint    at)
{
  g_string_append_printf (places, "%d 1\n%010u 00000 n \n", object, at);
}

/* Writes the figures once more, with what they show. */
static void
add_alternates (GByteArray      *pdf,
                const GPtrArray *texts,
                GString         *places)
{
  static const char kind[] = "   /S /Figure\n";
  g_autoptr (GArray) figures = find_figures (pdf);

  /* As many as there are texts, or it is not known which is which. */
  if (texts == NULL || figures->len != texts->len)
    return;

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *object =
        take_until (pdf, (gssize) g_array_index (figures, gsize, i), "endobj");
      g_autofree char *text = encode (g_ptr_array_index (texts, i));
      const char *rest = strstr (object, kind) + strlen (kind);

      append_place (places, atoi (object), pdf->len);
      append (pdf, "%.*s   /Alt %s\n%sendobj\n",
              (int) (rest - object), object, text, rest);
    }
}

/**
 * accord_pdf_amend:
 * @language: BCP 47, "en-GB"
 * @alternates: (nullable) (element-type utf8): what each figure shows, in the
 *   order in which they were drawn
 *
 * Cairo, up to 1.18, has no call for either: it passes over all attributes of
 * a figure's tag.  The catalogue and the figures are written once more at the
 * end, as PDF has it for what changes after a file was made; all else stays as
 * it is.  The title is to be shown in place of the file's name, too.
 *
 * Returns: %FALSE where the file is not built as expected, and is left alone
 */
gboolean
accord_pdf_amend (GByteArray      *pdf,
                  const char      *language,
                  const GPtrArray *alternates)
{
  static const char catalogue_begin[] = " 0 obj\n<< /Type /Catalog";
  gssize trailer_at = find_last (pdf, "\ntrailer\n<<");
  gssize old_xref_at = find_last (pdf, "startxref\n");
  gssize catalogue_at = find_last (pdf, catalogue_begin);
  g_autofree char *trailer = NULL;
  g_autofree char *catalogue = NULL;
  g_autoptr (GString) places = g_string_new (NULL);
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

  add_alternates (pdf, alternates, places);

  object_at = pdf->len;
  append (pdf, "%d%s\n   /Lang (%s)\n"
               "   /ViewerPreferences << /DisplayDocTitle true >>%sendobj\n",
          root, catalogue_begin, language, catalogue);
  xref_at = pdf->len;
  append_place (places, root, object_at);
  append (pdf, "xref\n%s", places->str);
  append (pdf, "trailer\n<< /Size %d\n   /Root %d 0 R\n   /Info %d 0 R\n"
               "   /Prev %d\n>>\nstartxref\n%u\n%%%%EOF\n",
          size, root, info, old_xref, xref_at);

  return TRUE;
}
