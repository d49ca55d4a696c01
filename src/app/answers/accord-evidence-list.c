/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-evidence-list.h"

#include "app/answers/accord-evidence-row.h"

#include <glib/gi18n-lib.h>

/* Rows are not free: further entries stay in the file and are shown on
 * request. */
#define SHOWN_AT_FIRST 20

struct _AccordEvidenceList
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget    *rows;
  GtkWidget    *all;
  GtkWidget    *add;

  /* Owned references */
  AccordAnswer *answer;

  guint         shown;
};

G_DEFINE_FINAL_TYPE (AccordEvidenceList, accord_evidence_list, GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

static GtkWidget *
find_row (AccordEvidenceList *self,
          AccordEvidence     *evidence)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (accord_evidence_row_get_evidence (ACCORD_EVIDENCE_ROW (row)) ==
          evidence)
        return row;
    }

  return NULL;
}

static void
remove_row (AccordEvidenceList *self,
            GtkWidget          *row)
{
  /* The focus goes to where another entry can be made, not nowhere. */
  if (gtk_widget_get_focus_child (self->rows) == row)
    gtk_widget_grab_focus (self->add);

  gtk_box_remove (GTK_BOX (self->rows), row);
  gtk_widget_set_visible (self->rows,
                          gtk_widget_get_first_child (self->rows) != NULL);
}

static void removed_cb (AccordEvidenceList *self,
                        GtkWidget          *row);

static GtkWidget *
create_row (AccordEvidenceList *self,
            AccordEvidence     *evidence)
{
  GtkWidget *row = accord_evidence_row_new (self->answer, evidence);

  g_signal_connect_object (row, "removed",
                           G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), row);
  gtk_widget_set_visible (self->rows, TRUE);

  return row;
}

/* Makes the rows those of the list; a row that is there stays what it is. */
static void
update_rows (AccordEvidenceList *self)
{
  GListModel *entries = accord_answer_get_evidence (self->answer);
  guint n = g_list_model_get_n_items (entries);
  guint shown = MIN (n, self->shown);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autofree char *text = NULL;
  GtkWidget *before = NULL;
  GtkWidget *row;
  GtkWidget *next;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (entries, i);

      if (i < shown || find_row (self, entry) != NULL)
        g_hash_table_add (wanted, entry);
    }

  for (row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      AccordEvidence *entry =
        accord_evidence_row_get_evidence (ACCORD_EVIDENCE_ROW (row));

      next = gtk_widget_get_next_sibling (row);
      if (entry != NULL && !g_hash_table_contains (wanted, entry))
        remove_row (self, row);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AccordEvidence) entry = g_list_model_get_item (entries, i);

      if (!g_hash_table_contains (wanted, entry))
        continue;

      row = find_row (self, entry);
      if (row == NULL)
        row = create_row (self, entry);

      if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      before = row;
    }

  /* Translators: a button below the first pieces of evidence */
  text = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n), n);
  gtk_button_set_label (GTK_BUTTON (self->all), text);
  gtk_widget_set_visible (self->all, g_hash_table_size (wanted) < n);
  gtk_widget_set_sensitive (self->add, n < ACCORD_ANSWER_MAX_EVIDENCE);
}

/*
 * Callbacks
 */

/* A draft goes at once, an entry when the list has lost it. */
static void
removed_cb (AccordEvidenceList *self,
            GtkWidget          *row)
{
  g_assert (ACCORD_IS_EVIDENCE_LIST (self));

  if (accord_evidence_row_get_evidence (ACCORD_EVIDENCE_ROW (row)) == NULL)
    remove_row (self, row);
}

static void
items_changed_cb (AccordEvidenceList *self)
{
  g_assert (ACCORD_IS_EVIDENCE_LIST (self));

  update_rows (self);
}

static void
show_all_cb (AccordEvidenceList *self)
{
  g_assert (ACCORD_IS_EVIDENCE_LIST (self));

  self->shown = G_MAXUINT;
  update_rows (self);
  gtk_widget_grab_focus (self->add);
}

/*
 * Overrides
 */

static void
accord_evidence_list_dispose (GObject *object)
{
  AccordEvidenceList *self = ACCORD_EVIDENCE_LIST (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (
      accord_answer_get_evidence (self->answer), self);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->all, gtk_widget_unparent);
  g_clear_pointer (&self->add, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_evidence_list_parent_class)->dispose (object);
}

static void
accord_evidence_list_class_init (AccordEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_evidence_list_dispose;

  gtk_widget_class_set_css_name (widget_class, "evidencelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_evidence_list_init (AccordEvidenceList *self)
{
  GtkLayoutManager *layout =
    gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  self->shown = SHOWN_AT_FIRST;

  /* Without rows it is no line: "Add…" stands where the label does. */
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_visible (self->rows, FALSE);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));

  self->all = gtk_button_new ();
  gtk_widget_set_halign (self->all, GTK_ALIGN_START);
  gtk_widget_set_visible (self->all, FALSE);
  gtk_widget_set_parent (self->all, GTK_WIDGET (self));
  g_signal_connect_swapped (self->all, "clicked",
                            G_CALLBACK (show_all_cb), self);

  /* Translators: a button that begins a new piece of evidence */
  self->add = gtk_button_new_with_label (C_("evidence", "Add…"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add evidence"),
                                  -1);
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
  g_signal_connect_swapped (self->add, "clicked",
                            G_CALLBACK (accord_evidence_list_add), self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence"),
                                  -1);
}

void
accord_evidence_list_set_answer (AccordEvidenceList *self,
                                 AccordAnswer       *answer)
{
  g_return_if_fail (ACCORD_IS_EVIDENCE_LIST (self));
  g_return_if_fail (ACCORD_IS_ANSWER (answer));
  g_return_if_fail (self->answer == NULL);

  self->answer = g_object_ref (answer);
  g_signal_connect_object (accord_answer_get_evidence (answer),
                           "items-changed",
                           G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_rows (self);
}

void
accord_evidence_list_add (AccordEvidenceList *self)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_EVIDENCE_LIST (self));
  g_return_if_fail (self->answer != NULL);

  /* One draft at a time. */
  row = find_row (self, NULL);
  if (row == NULL)
    row = create_row (self, NULL);

  gtk_widget_grab_focus (row);
}
