/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-actions.h"

#include <string.h>

/* A content line is folded behind this many bytes (RFC 5545, 3.1). */
#define MAX_LINE_BYTES 75

/* Adds "NAME:value" as one content line, folded between characters. */
static void
add_line (GString    *calendar,
          const char *name,
          const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize used = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (used + length > MAX_LINE_BYTES)
        {
          g_string_append (calendar, "\r\n ");
          used = 1;
        }
      g_string_append_len (calendar, p, (gssize) length);
      used += length;
    }

  g_string_append (calendar, "\r\n");
}

/* TEXT values: RFC 5545, 3.3.11.  Other control characters have no place. */
static void
add_text (GString    *calendar,
          const char *name,
          const char *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' || *p == ';' || *p == ',')
        g_string_append_printf (escaped, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (escaped, "\\n");
      else if ((guchar) *p >= 0x20 && *p != 0x7f)
        g_string_append_c (escaped, *p);
      else if (*p == '\t')
        g_string_append_c (escaped, ' ');
    }

  add_line (calendar, name, escaped->str);
}

/* The same from export to export, so that a calendar updates its to-do: of the
 * assessment's and the item's ids, or of what names the file instead.
 */
static char *
make_uid (AccordActionEntry *entry)
{
  AccordAssessment *assessment = accord_action_entry_get_assessment (entry);
  AccordItem *item = accord_action_entry_get_item (entry);
  const char *id = accord_assessment_get_id (assessment);
  const char *organisation = accord_assessment_get_organisation (assessment);
  g_autofree char *seed = NULL;
  g_autofree char *digest = NULL;

  seed = g_strjoin ("\n",
                    *id != '\0' ? id : accord_action_entry_get_source (entry),
                    *id != '\0' ? "" : organisation,
                    accord_item_get_id (item), NULL);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);
  digest[32] = '\0';

  return g_strdup_printf ("%s@accord.invalid", digest);
}

static void
add_description (GString           *calendar,
                 AccordActionEntry *entry)
{
  AccordAction *action = accord_action_entry_get_action (entry);
  AccordItem *item = accord_action_entry_get_item (entry);
  AccordArrangement *type = accord_action_entry_get_arrangement (entry);
  g_autofree char *owner = accord_action_entry_to_owner (entry);
  g_autofree char *organisation =
    accord_action_entry_to_organisation (entry);
  g_autofree char *text = NULL;

  text = g_strjoin ("\n", accord_item_get_title (item),
                    accord_arrangement_get_title (type),
                    owner, organisation, NULL);
  g_strchomp (text);
  add_text (calendar, "DESCRIPTION", text);

  if (accord_action_get_done (action))
    {
      add_line (calendar, "STATUS", "COMPLETED");
      add_line (calendar, "PERCENT-COMPLETE", "100");
    }
  else
    {
      add_line (calendar, "STATUS", "NEEDS-ACTION");
    }
}

static void
add_to_do (GString           *calendar,
           AccordActionEntry *entry,
           const char        *stamp)
{
  AccordAction *action = accord_action_entry_get_action (entry);
  g_autofree char *uid = make_uid (entry);
  g_auto (GStrv) due = g_strsplit (accord_action_get_due (action), "-", -1);
  g_autofree char *day = g_strjoinv ("", due);

  add_line (calendar, "BEGIN", "VTODO");
  add_line (calendar, "UID", uid);
  add_line (calendar, "DTSTAMP", stamp);
  add_text (calendar, "SUMMARY", accord_action_get_what (action));
  if (*day != '\0')
    add_line (calendar, "DUE;VALUE=DATE", day);
  add_description (calendar, entry);
  add_line (calendar, "END", "VTODO");
}

GBytes *
accord_actions_to_ical (GPtrArray *entries,
                        GDateTime *now)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *stamp = NULL;
  GString *calendar;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  utc = g_date_time_to_utc (now);
  stamp = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
  calendar = g_string_new (NULL);

  add_line (calendar, "BEGIN", "VCALENDAR");
  add_line (calendar, "VERSION", "2.0");
  add_line (calendar, "PRODID", "-//Accord contributors//Accord "
            ACCORD_VERSION "//EN");
  for (guint i = 0; i < entries->len; i++)
    add_to_do (calendar, entries->pdata[i], stamp);
  add_line (calendar, "END", "VCALENDAR");

  return g_string_free_to_bytes (calendar);
}
