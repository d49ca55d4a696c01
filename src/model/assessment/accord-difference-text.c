/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/assessment/accord-difference.h"

#include <glib/gi18n-lib.h>

static char *
count_text (AccordDifferenceKind kind,
            guint                n)
{
  switch (kind)
    {
    case ACCORD_DIFFERENCE_ANSWERS:
      /* Translators, here and below: an element of "3 answers and 1 note
       * differ"
       */
      return g_strdup_printf (ngettext ("%u answer", "%u answers", n), n);

    case ACCORD_DIFFERENCE_NOTES:
      return g_strdup_printf (ngettext ("%u note", "%u notes", n), n);

    case ACCORD_DIFFERENCE_EVIDENCE:
      return g_strdup_printf (ngettext ("%u piece of evidence",
                                        "%u pieces of evidence", n), n);

    case ACCORD_DIFFERENCE_ACTIONS:
      return g_strdup_printf (ngettext ("%u action", "%u actions", n), n);

    case ACCORD_DIFFERENCE_DETAILS:
      return g_strdup_printf (ngettext ("%u detail", "%u details", n), n);

    case ACCORD_N_DIFFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Where one kind alone differs, the verb has to agree with its count. */
static char *
single_text (AccordDifferenceKind kind,
             guint                n)
{
  switch (kind)
    {
    case ACCORD_DIFFERENCE_ANSWERS:
      return g_strdup_printf (ngettext ("%u answer differs",
                                        "%u answers differ", n), n);

    case ACCORD_DIFFERENCE_NOTES:
      return g_strdup_printf (ngettext ("%u note differs",
                                        "%u notes differ", n), n);

    case ACCORD_DIFFERENCE_EVIDENCE:
      return g_strdup_printf (ngettext ("%u piece of evidence differs",
                                        "%u pieces of evidence differ", n), n);

    case ACCORD_DIFFERENCE_ACTIONS:
      return g_strdup_printf (ngettext ("%u action differs",
                                        "%u actions differ", n), n);

    case ACCORD_DIFFERENCE_DETAILS:
      return g_strdup_printf (ngettext ("%u detail differs",
                                        "%u details differ", n), n);

    case ACCORD_N_DIFFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
single_from_file_text (AccordDifferenceKind kind,
                       guint                n)
{
  switch (kind)
    {
    case ACCORD_DIFFERENCE_ANSWERS:
      return g_strdup_printf (ngettext ("%u answer differs from the saved file",
                                        "%u answers differ from the saved "
                                        "file", n), n);

    case ACCORD_DIFFERENCE_NOTES:
      return g_strdup_printf (ngettext ("%u note differs from the saved file",
                                        "%u notes differ from the saved file",
                                        n), n);

    case ACCORD_DIFFERENCE_EVIDENCE:
      return g_strdup_printf (ngettext ("%u piece of evidence differs from the "
                                        "saved file",
                                        "%u pieces of evidence differ from the "
                                        "saved file", n), n);

    case ACCORD_DIFFERENCE_ACTIONS:
      return g_strdup_printf (ngettext ("%u action differs from the saved file",
                                        "%u actions differ from the saved "
                                        "file", n), n);

    case ACCORD_DIFFERENCE_DETAILS:
      return g_strdup_printf (ngettext ("%u detail differs from the saved file",
                                        "%u details differ from the saved "
                                        "file", n), n);

    case ACCORD_N_DIFFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
several_text (char  **parts,
              guint   n)
{
  switch (n)
    {
    case 2:
      /* Translators, here and below: as "3 answers" and "1 note"; another
       * order, or a list behind a colon, is as good
       */
      return g_strdup_printf (_("%s and %s differ"), parts[0], parts[1]);

    case 3:
      return g_strdup_printf (_("%s, %s and %s differ"),
                              parts[0], parts[1], parts[2]);

    case 4:
      return g_strdup_printf (_("%s, %s, %s and %s differ"),
                              parts[0], parts[1], parts[2], parts[3]);

    default:
      return g_strdup_printf (_("%s, %s, %s, %s and %s differ"),
                              parts[0], parts[1], parts[2], parts[3],
                              parts[4]);
    }
}

static char *
several_from_file_text (char  **parts,
                        guint   n)
{
  switch (n)
    {
    case 2:
      return g_strdup_printf (_("%s and %s differ from the saved file"),
                              parts[0], parts[1]);

    case 3:
      return g_strdup_printf (_("%s, %s and %s differ from the saved file"),
                              parts[0], parts[1], parts[2]);

    case 4:
      return g_strdup_printf (_("%s, %s, %s and %s differ from the saved file"),
                              parts[0], parts[1], parts[2], parts[3]);

    default:
      return g_strdup_printf (_("%s, %s, %s, %s and %s differ from the saved "
                                "file"),
                              parts[0], parts[1], parts[2], parts[3],
                              parts[4]);
    }
}

/* How many kinds differ; @last_out is one of them. */
static guint
collect_parts (const AccordDifference  *difference,
               char                   **parts,
               AccordDifferenceKind    *last_out)
{
  guint n = 0;

  for (guint kind = 0; kind < ACCORD_N_DIFFERENCES; kind++)
    {
      if (difference->counts[kind] > 0)
        {
          parts[n++] = count_text (kind, difference->counts[kind]);
          *last_out = kind;
        }
    }

  return n;
}

/* One of the two ways to say what differs. */
typedef struct
{
  char       *(*single)  (AccordDifferenceKind   kind,
                          guint                  n);
  char       *(*several) (char                 **parts,
                          guint                  n);
  const char  *other;
  const char  *nothing;
} Wording;

static char *
say (const AccordDifference *difference,
     const Wording          *wording)
{
  char *parts[ACCORD_N_DIFFERENCES + 1] = { NULL, };
  AccordDifferenceKind last = ACCORD_DIFFERENCE_ANSWERS;
  char *text;
  guint n = collect_parts (difference, parts, &last);

  if (n > 1)
    text = wording->several (parts, n);
  else if (n == 1)
    text = wording->single (last, difference->counts[last]);
  else
    text = g_strdup (_(difference->other ? wording->other : wording->nothing));

  for (guint i = 0; i < n; i++)
    g_free (parts[i]);

  return text;
}

/**
 * accord_difference_to_text:
 * @difference: a difference
 *
 * Returns: (transfer full): a line as "3 answers and 1 note differ"
 */
char *
accord_difference_to_text (const AccordDifference *difference)
{
  static const Wording wording = {
    single_text,
    several_text,
    N_("Something that is not shown here differs"),
    N_("Nothing differs"),
  };

  g_return_val_if_fail (difference != NULL, NULL);

  return say (difference, &wording);
}

/**
 * accord_difference_from_file_text:
 * @difference: a difference
 *
 * Returns: (transfer full): a line as "3 answers and 1 note differ from the
 *   saved file"
 */
char *
accord_difference_from_file_text (const AccordDifference *difference)
{
  static const Wording wording = {
    single_from_file_text,
    several_from_file_text,
    N_("Something that is not shown here differs from the saved file"),
    N_("Nothing differs from the saved file"),
  };

  g_return_val_if_fail (difference != NULL, NULL);

  return say (difference, &wording);
}
