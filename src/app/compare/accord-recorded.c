/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-recorded.h"

#include "app/widgets/accord-plain.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

static void
add_text (GtkWidget *box,
          char      *text)
{
  GtkWidget *label = accord_plain_label (text, NULL);

  accord_plain_selectable (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
  g_free (text);
}

/* The parts that are there, between dots. */
static char *
join (char **parts,
      gsize  n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) given = NULL;

  for (gsize i = 0; i < n; i++)
    {
      if (parts[i] != NULL && *parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }
  given = g_strv_builder_end (builder);

  return g_strjoinv (" · ", given);
}

static void
add_evidence (GtkWidget      *box,
              AccordEvidence *evidence)
{
  const char *title = accord_evidence_get_title (evidence);
  g_autofree char *date =
    accord_words_date (accord_evidence_get_date (evidence));
  g_autofree char *review =
    accord_words_date (accord_evidence_get_review_by (evidence));
  /* Translators: the title of a piece of evidence */
  g_autofree char *first = g_strdup_printf (_("Evidence: %s"), title);
  /* Translators: a date */
  g_autofree char *last = *review != '\0'
                          ? g_strdup_printf (_("review by %s"), review) : NULL;
  char *parts[] = {
    first, (char *) accord_evidence_get_location (evidence), date, last,
  };

  add_text (box, join (parts, G_N_ELEMENTS (parts)));
}

static void
add_action (GtkWidget    *box,
            AccordAction *action)
{
  const char *what = accord_action_get_what (action);
  const char *owner = accord_action_get_owner (action);
  g_autofree char *due = accord_words_date (accord_action_get_due (action));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (accord_action_get_done (action))
    {
      add_text (box, g_strdup_printf (_("Action done: %s"), what));
      return;
    }

  first = g_strdup_printf (_("Action: %s"), what);
  last = *due != '\0' ? g_strdup_printf (_("due %s"), due)
                      : g_strdup (_("No date"));

  {
    char *parts[] = {
      first,
      *owner != '\0' ? (char *) owner : (char *) _("No owner"),
      (char *) accord_action_get_organisation (action),
      last,
    };

    add_text (box, join (parts, G_N_ELEMENTS (parts)));
  }
}

GtkWidget *
accord_recorded_new (const char   *name,
                     AccordAnswer *answer)
{
  GtkWidget *box = accord_plain_box (GTK_ORIENTATION_VERTICAL, "recorded");
  GListModel *evidence = accord_answer_get_evidence (answer);
  const char *carried = accord_answer_get_carried_from (answer);
  const char *note = accord_answer_get_note (answer);
  GtkWidget *heading = accord_plain_label (name, "strong");

  gtk_box_append (GTK_BOX (box), heading);

  if (*carried != '\0')
    {
      g_autofree char *date = accord_words_date (carried);

      add_text (box, g_strdup_printf (_("From %s, not reconfirmed"), date));
    }

  if (accord_answer_get_status (answer) == ACCORD_STATUS_NOT_APPLICABLE)
    {
      const char *reason = accord_answer_get_reason (answer);

      add_text (box, *reason != '\0' ? g_strdup_printf (_("Reason: %s"), reason)
                                     : g_strdup (_("No reason given")));
    }

  if (*note != '\0')
    add_text (box, g_strdup_printf (_("Note: %s"), note));

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (evidence, i);

      add_evidence (box, entry);
    }

  if (accord_answer_get_action (answer) != NULL)
    add_action (box, accord_answer_get_action (answer));

  if (gtk_widget_get_next_sibling (heading) == NULL)
    gtk_box_append (GTK_BOX (box),
                    accord_plain_label (_("Nothing else is recorded."), "dim"));

  return box;
}
