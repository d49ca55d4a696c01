/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-try-out-panel.h"

#include "app/widgets/accord-segment-bar.h"
#include "model/figures/accord-try-out.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is shown of one type. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *counts;
  GtkWidget *bar;
  GtkWidget *percent;
  GtkWidget *position;
  GtkWidget *smallest;
} TypeLine;

struct _AccordTryOutPanel
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget        *types;
  GtkWidget        *list;
  GtkWidget        *none;
  GArray           *lines;

  /* Owned references */
  AccordAssessment *assessment;
  GHashTable       *tried;
  GArray           *listed;
  AccordScore      *score;

  gboolean          filling;
};

G_DEFINE_FINAL_TYPE (AccordTryOutPanel, accord_try_out_panel, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static AccordStatus *
apply (AccordTryOutPanel *self)
{
  g_autoptr (GArray) tried = accord_try_out_panel_list_tried (self);

  return accord_try_out_apply (
    accord_assessment_get_framework (self->assessment),
    accord_assessment_get_statuses (self->assessment),
    (const guint *) (gpointer) tried->data,
    tried->len);
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label;

  label = g_object_new (GTK_TYPE_LABEL,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "xalign", 0.0f,
                        NULL);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* (nullable): the first box that is ticked */
static GtkWidget *
find_ticked (AccordTryOutPanel *self)
{
  for (GtkWidget *check = gtk_widget_get_first_child (self->list);
       check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        return check;
    }

  return NULL;
}

/* A button that has nothing more to do would lose the focus, and Escape with
 * it. */
static void
smallest_cb (AccordTryOutPanel *self,
             GtkWidget         *button)
{
  AccordFramework *framework;
  const char *id = g_object_get_data (G_OBJECT (button), "arrangement");
  gboolean focused = gtk_widget_has_focus (button);
  GtkWidget *ticked;

  g_assert (ACCORD_IS_TRY_OUT_PANEL (self));

  framework = accord_assessment_get_framework (self->assessment);
  accord_try_out_panel_try_smallest (
    self, accord_framework_find_arrangement (framework, id));

  ticked = find_ticked (self);
  if (focused && !gtk_widget_get_sensitive (button) && ticked != NULL)
    gtk_widget_grab_focus (ticked);
}

static void
create_line (AccordTryOutPanel *self,
             AccordArrangement *arrangement)
{
  const char *title = accord_arrangement_get_title (arrangement);
  g_autofree char *name = NULL;
  TypeLine line = { 0 };
  GtkWidget *heading;
  GtkWidget *figures;

  line.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (line.box, "tried-type");

  heading = append_label (line.box, "strong");
  gtk_label_set_label (GTK_LABEL (heading), title);

  figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (figures, "tried-figures");
  gtk_box_append (GTK_BOX (line.box), figures);
  line.bar = accord_segment_bar_new ();
  accord_segment_bar_set_ready_from (
    ACCORD_SEGMENT_BAR (line.bar),
    accord_framework_get_ready_from (
      accord_assessment_get_framework (self->assessment)));
  gtk_widget_set_valign (line.bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (figures), line.bar);
  line.counts = append_label (figures, "strong");
  line.percent = append_label (figures, "dim");
  line.position = append_label (line.box, NULL);

  line.smallest = gtk_button_new_with_label (_("Smallest set"));
  gtk_widget_set_halign (line.smallest, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (line.smallest,
                               _("Tick the fewest enablers that bring this "
                                 "type to the line"));
  /* Translators: spoken; a partnering type */
  name = g_strdup_printf (_("Smallest set for %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line.smallest),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (line.smallest), "arrangement",
                          g_strdup (accord_arrangement_get_id (arrangement)),
                          g_free);
  g_signal_connect_object (line.smallest, "clicked",
                           G_CALLBACK (smallest_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line.box), line.smallest);

  gtk_box_append (GTK_BOX (self->types), line.box);
  g_array_append_val (self->lines, line);
}

static void
show_line (AccordTryOutPanel    *self,
           TypeLine             *line,
           AccordArrangement    *arrangement,
           const AccordStanding *now,
           const AccordStanding *tried,
           const AccordStatus   *statuses)
{
  g_autofree char *counts = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *position = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GArray) missing = NULL;

  if (now->set_aside)
    gtk_widget_add_css_class (line->box, "dim");
  else
    gtk_widget_remove_css_class (line->box, "dim");
  gtk_widget_set_visible (line->smallest, !now->set_aside);

  counts = accord_try_out_counts (&now->enablers, &tried->enablers);
  percent = accord_try_out_percent (&now->enablers, &tried->enablers);
  position = accord_try_out_position (now, tried);

  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (line->bar),
                                &tried->enablers);
  gtk_label_set_label (GTK_LABEL (line->counts), counts);
  gtk_label_set_label (GTK_LABEL (line->percent), percent);
  gtk_label_set_label (GTK_LABEL (line->position), position);

  /* Translators: spoken: counts of enablers, then percentages */
  name = g_strdup_printf (_("Enablers %s. %s"), counts, percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->percent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  missing = accord_score_to_ready (
    accord_assessment_get_framework (self->assessment), arrangement, statuses);
  gtk_widget_set_sensitive (line->smallest, missing->len > 0);
}

static void
show_figures (AccordTryOutPanel *self)
{
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  AccordScore *now = accord_assessment_get_score (self->assessment);
  g_autofree AccordStatus *statuses = apply (self);
  AccordScore *tried;

  tried = accord_score_new (framework, statuses,
                            accord_assessment_get_mandated (self->assessment),
                            accord_assessment_get_structural (
                              self->assessment));
  g_clear_pointer (&self->score, accord_score_unref);
  self->score = tried;

  if (self->lines->len == 0)
    {
      for (guint i = 0; i < now->n_arrangements; i++)
        create_line (self, accord_framework_get_arrangement (framework, i));
    }

  for (guint i = 0; i < now->n_arrangements; i++)
    show_line (self, &g_array_index (self->lines, TypeLine, i),
               accord_framework_get_arrangement (framework, i),
               &now->standings[i], &tried->standings[i], statuses);
}

static void
toggled_cb (AccordTryOutPanel *self,
            GtkCheckButton    *check)
{
  gpointer ordinal;

  g_assert (ACCORD_IS_TRY_OUT_PANEL (self));

  if (self->filling)
    return;

  ordinal = g_object_get_data (G_OBJECT (check), "ordinal");
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->tried, ordinal);
  else
    g_hash_table_remove (self->tried, ordinal);

  show_figures (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
create_check (AccordTryOutPanel   *self,
              const AccordTryItem *entry)
{
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  AccordItem *item = accord_framework_get_item (framework, entry->ordinal);
  AccordStatus status =
    accord_assessment_get_statuses (self->assessment)[entry->ordinal];
  const char *title = accord_item_get_title (item);
  g_autofree char *detail = NULL;
  GtkWidget *check;
  GtkWidget *texts;
  GtkWidget *label;

  detail = entry->n_types > 1
           ? g_strdup_printf (ngettext ("%s · serves %u type",
                                        "%s · serves %u types",
                                        entry->n_types),
                              accord_status_to_title (status), entry->n_types)
           : g_strdup_printf ("%s · %s", accord_status_to_title (status),
                              accord_arrangement_get_title (
                                accord_item_get_arrangement (item)));

  texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  label = append_label (texts, NULL);
  gtk_label_set_label (GTK_LABEL (label), title);
  label = append_label (texts, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_label_set_label (GTK_LABEL (label), detail);

  check = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), texts);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (check),
    g_hash_table_contains (self->tried, GUINT_TO_POINTER (entry->ordinal)));
  gtk_widget_add_css_class (check, "tried");
  g_object_set_data (G_OBJECT (check), "ordinal",
                     GUINT_TO_POINTER (entry->ordinal));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail,
                                  -1);
  g_signal_connect_object (check, "toggled",
                           G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), check);
}

static void
fill_list (AccordTryOutPanel *self,
           GArray            *items)
{
  gboolean focused = gtk_widget_get_focus_child (self->list) != NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);

  for (guint i = 0; i < items->len; i++)
    create_check (self, &g_array_index (items, AccordTryItem, i));

  gtk_widget_set_visible (self->none, items->len == 0);

  child = gtk_widget_get_first_child (self->list);
  if (focused && child != NULL)
    gtk_widget_grab_focus (child);
}

/* Forgets what is no longer to be tried. */
static void
forget_others (AccordTryOutPanel *self,
               GArray            *items)
{
  GHashTableIter iter;
  gpointer ordinal;

  g_hash_table_iter_init (&iter, self->tried);
  while (g_hash_table_iter_next (&iter, &ordinal, NULL))
    {
      gboolean found = FALSE;

      for (guint i = 0; !found && i < items->len; i++)
        found = g_array_index (items, AccordTryItem, i).ordinal ==
                GPOINTER_TO_UINT (ordinal);

      if (!found)
        g_hash_table_iter_remove (&iter);
    }
}

static void
sync_checks (AccordTryOutPanel *self)
{
  self->filling = TRUE;
  for (GtkWidget *check = gtk_widget_get_first_child (self->list);
       check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (
      GTK_CHECK_BUTTON (check),
      g_hash_table_contains (self->tried,
                             g_object_get_data (G_OBJECT (check),
                                                "ordinal")));
  self->filling = FALSE;

  show_figures (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/*
 * Overrides
 */

static void
accord_try_out_panel_dispose (GObject *object)
{
  AccordTryOutPanel *self = ACCORD_TRY_OUT_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_try_out_panel_parent_class)->dispose (object);
}

static void
accord_try_out_panel_finalize (GObject *object)
{
  AccordTryOutPanel *self = ACCORD_TRY_OUT_PANEL (object);

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->listed, g_array_unref);
  g_clear_pointer (&self->tried, g_hash_table_unref);
  g_clear_pointer (&self->score, accord_score_unref);

  G_OBJECT_CLASS (accord_try_out_panel_parent_class)->finalize (object);
}

static void
accord_try_out_panel_class_init (AccordTryOutPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_try_out_panel_dispose;
  object_class->finalize = accord_try_out_panel_finalize;

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "tryout");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
append_heading (AccordTryOutPanel *self,
                const char        *text)
{
  GtkWidget *label;

  label = g_object_new (GTK_TYPE_LABEL,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "label", text,
                        "wrap", TRUE,
                        "xalign", 0.0f,
                        NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2,
                                  -1);
  gtk_widget_add_css_class (label, "group-heading");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
accord_try_out_panel_init (AccordTryOutPanel *self)
{
  GtkLayoutManager *layout;

  self->tried = g_hash_table_new (NULL, NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (TypeLine));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);

  append_heading (self, _("Figures now, and as tried"));
  self->types = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->types, "tried-types");
  gtk_widget_set_parent (self->types, GTK_WIDGET (self));

  append_heading (self, _("Try as if it were in place"));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "tried-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->none = g_object_new (GTK_TYPE_LABEL,
                             "label",
                             _("There is no enabler left to try."),
                             "wrap", TRUE,
                             "xalign", 0.0f,
                             "visible", FALSE,
                             NULL);
  gtk_widget_set_parent (self->none, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Trying out"),
                                  -1);
}

GtkWidget *
accord_try_out_panel_new (void)
{
  return g_object_new (ACCORD_TYPE_TRY_OUT_PANEL, NULL);
}

void
accord_try_out_panel_update (AccordTryOutPanel *self,
                             AccordAssessment  *assessment)
{
  GArray *items;

  g_return_if_fail (ACCORD_IS_TRY_OUT_PANEL (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));

  g_set_object (&self->assessment, assessment);
  items = accord_try_out_list (accord_assessment_get_framework (assessment),
                               accord_assessment_get_statuses (assessment),
                               accord_assessment_get_mandated (assessment),
                               accord_assessment_get_structural (assessment));
  forget_others (self, items);
  fill_list (self, items);
  g_clear_pointer (&self->listed, g_array_unref);
  self->listed = items;
  show_figures (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

AccordScore *
accord_try_out_panel_get_score (AccordTryOutPanel *self)
{
  g_return_val_if_fail (ACCORD_IS_TRY_OUT_PANEL (self), NULL);

  return self->score;
}

void
accord_try_out_panel_clear (AccordTryOutPanel *self)
{
  g_return_if_fail (ACCORD_IS_TRY_OUT_PANEL (self));

  g_hash_table_remove_all (self->tried);
  if (self->assessment != NULL)
    sync_checks (self);
}

GArray *
accord_try_out_panel_list_tried (AccordTryOutPanel *self)
{
  GArray *tried;

  g_return_val_if_fail (ACCORD_IS_TRY_OUT_PANEL (self), NULL);

  tried = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; self->listed != NULL && i < self->listed->len; i++)
    {
      guint ordinal = g_array_index (self->listed, AccordTryItem, i).ordinal;

      if (g_hash_table_contains (self->tried, GUINT_TO_POINTER (ordinal)))
        g_array_append_val (tried, ordinal);
    }

  return tried;
}

/* The listed item of the same wording, which may be another type's. */
static guint
find_listed (AccordTryOutPanel *self,
             guint              ordinal)
{
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  const char *title =
    accord_item_get_title (accord_framework_get_item (framework, ordinal));

  for (guint i = 0; i < self->listed->len; i++)
    {
      guint other = g_array_index (self->listed, AccordTryItem, i).ordinal;

      if (other == ordinal ||
          strcmp (accord_item_get_title (
                    accord_framework_get_item (framework, other)), title) == 0)
        return other;
    }

  return ordinal;
}

void
accord_try_out_panel_try_smallest (AccordTryOutPanel *self,
                                   AccordArrangement *arrangement)
{
  g_autofree AccordStatus *statuses = NULL;
  g_autoptr (GArray) missing = NULL;

  g_return_if_fail (ACCORD_IS_TRY_OUT_PANEL (self));
  g_return_if_fail (ACCORD_IS_ARRANGEMENT (arrangement));
  g_return_if_fail (self->assessment != NULL);

  statuses = apply (self);
  missing = accord_score_to_ready (
    accord_assessment_get_framework (self->assessment), arrangement, statuses);

  for (guint i = 0; i < missing->len; i++)
    g_hash_table_add (self->tried,
                      GUINT_TO_POINTER (
                        find_listed (self,
                                     g_array_index (missing, guint, i))));

  sync_checks (self);
}
