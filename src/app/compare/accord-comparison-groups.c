/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/compare/accord-comparison-groups.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>

struct _AccordComparisonGroups
{
  GtkWidget parent_instance;

  /* Children */
  GtkBox *body;

  /* Owned References: ordinals of lines */
  GHashTable *folded_out;

  /* While they are shown */
  const AccordComparison *comparison;
  AccordArrangement *type;
  AccordLineLayout layout;

  guint differences_only : 1;
  guint together_open : 1;
};

G_DEFINE_FINAL_TYPE (AccordComparisonGroups, accord_comparison_groups,
                     GTK_TYPE_WIDGET)

/*
 * Lines
 */

static gboolean
is_shown (AccordComparisonGroups *self,
          guint                   ordinal,
          AccordLineGroup         group)
{
  const AccordLine *line = &self->comparison->lines[ordinal];
  AccordItem *item = accord_framework_get_item (self->comparison->framework,
                                                ordinal);

  return line->group == group &&
         (self->type == NULL ||
          accord_item_get_arrangement (item) == self->type) &&
         (!self->differences_only || line->differs);
}

static void
expanded_cb (AccordComparisonLine   *line,
             GParamSpec             *pspec,
             AccordComparisonGroups *self)
{
  gpointer key =
    GUINT_TO_POINTER (accord_comparison_line_get_ordinal (line));

  if (accord_comparison_line_get_expanded (line))
    g_hash_table_add (self->folded_out, key);
  else
    g_hash_table_remove (self->folded_out, key);
}

static GtkWidget *
create_line (AccordComparisonGroups *self,
             guint                   ordinal,
             GtkSizeGroup           *columns[3])
{
  AccordItem *item = accord_framework_get_item (self->comparison->framework,
                                                ordinal);
  AccordArrangement *type = accord_item_get_arrangement (item);
  GtkWidget *line;

  line = accord_comparison_line_new (self->comparison, ordinal,
                                     self->type == NULL
                                     ? accord_arrangement_get_title (type)
                                     : NULL, columns);
  accord_comparison_line_set_layout (ACCORD_COMPARISON_LINE (line),
                                     self->layout);
  if (g_hash_table_contains (self->folded_out, GUINT_TO_POINTER (ordinal)))
    accord_comparison_line_set_expanded (ACCORD_COMPARISON_LINE (line), TRUE);
  g_signal_connect_object (line, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, 0);

  return line;
}

/* Whose answers stand in which column, above each group; read out with each line
 * itself.
 */
static GtkWidget *
create_columns (AccordComparisonGroups *self,
                GtkSizeGroup           *columns[3])
{
  const char *names[] = {
    self->comparison->begin_a, self->comparison->begin_b,
    _("Next step with"),
  };
  /* A grid gives wrapped labels the width that they ask for; a box would give
   * them that of a single line. */
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *space = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, NULL);
  GtkWidget *end = accord_plain_box (GTK_ORIENTATION_HORIZONTAL, "arrow-room");

  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_set_visible (space, self->layout == ACCORD_LINE_LAYOUT_WIDE);
  gtk_widget_add_css_class (row, "columns");
  gtk_grid_attach (GTK_GRID (row), space, 0, 0, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *label =
        g_object_new (GTK_TYPE_LABEL,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "label", names[i],
                      "wrap", TRUE,
                      "wrap-mode", PANGO_WRAP_WORD_CHAR,
                      NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim");
      /* Narrower than what stands below it, which says how wide it is. */
      gtk_label_set_max_width_chars (GTK_LABEL (label), 8);
      gtk_label_set_xalign (GTK_LABEL (label), i < 2 ? 0.5 : 0);
      gtk_label_set_justify (GTK_LABEL (label), i < 2 ? GTK_JUSTIFY_CENTER
                                                      : GTK_JUSTIFY_LEFT);
      gtk_widget_set_valign (label, GTK_ALIGN_END);
      gtk_size_group_add_widget (columns[i], label);
      gtk_grid_attach (GTK_GRID (row), label, (int) i + 1, 0, 1, 1);
    }

  gtk_grid_attach (GTK_GRID (row), end, 4, 0, 1, 1);

  return row;
}

static void
together_cb (GtkExpander            *expander,
             GParamSpec             *pspec,
             AccordComparisonGroups *self)
{
  self->together_open = gtk_expander_get_expanded (expander);
}

static GtkWidget *
create_list (const char *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (list, "line-list");
  accord_plain_name (list, name);

  return list;
}

/* Whether the group has any line under the filters. */
static gboolean
add_group (AccordComparisonGroups *self,
           AccordLineGroup         group,
           GtkSizeGroup           *columns[3])
{
  g_autofree char *title = NULL;
  GtkWidget *heading;
  GtkWidget *content;
  GtkWidget *list;
  guint n_items = self->comparison->score->items;
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    n += is_shown (self, i, group);
  if (n == 0)
    return FALSE;

  /* Translators: the name of a group of lines, and how many there are */
  title = g_strdup_printf (_("%s (%u)"),
                           accord_line_group_to_title (
                             group, ACCORD_READER_OF_THE_TWO), n);
  heading = accord_plain_heading (title, 2, "group-heading");
  list = create_list (title);

  for (guint i = 0; i < n_items; i++)
    {
      if (is_shown (self, i, group))
        gtk_box_append (GTK_BOX (list),
                        create_line (self, i, columns));
    }

  content = accord_plain_box (GTK_ORIENTATION_VERTICAL, "line-group");
  if (self->layout != ACCORD_LINE_LAYOUT_STACKED)
    gtk_box_append (GTK_BOX (content), create_columns (self, columns));
  gtk_box_append (GTK_BOX (content), list);

  if (group == ACCORD_LINES_TOGETHER)
    {
      GtkWidget *expander = gtk_expander_new (NULL);

      gtk_expander_set_label_widget (GTK_EXPANDER (expander), heading);
      gtk_expander_set_child (GTK_EXPANDER (expander), content);
      gtk_expander_set_expanded (GTK_EXPANDER (expander),
                                 self->together_open);
      gtk_widget_add_css_class (expander, "together");
      accord_plain_name (expander, title);
      g_signal_connect_object (expander, "notify::expanded",
                               G_CALLBACK (together_cb), self, 0);
      gtk_box_append (self->body, expander);
    }
  else
    {
      gtk_box_prepend (GTK_BOX (content), heading);
      gtk_box_append (self->body, content);
    }

  return TRUE;
}

static void
add_groups (AccordComparisonGroups *self)
{
  g_autoptr (GtkSizeGroup) a = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) b = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) c = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkSizeGroup *columns[] = { a, b, c };
  gboolean any = FALSE;

  for (guint i = 0; i < ACCORD_N_LINE_GROUPS; i++)
    any = add_group (self, (AccordLineGroup) i, columns) || any;

  if (!any)
    gtk_box_append (self->body,
                    accord_plain_label (_("The two gave the same answers to "
                                          "all of these items."), "dim"));
}

/*
 * Overrides
 */

static void
accord_comparison_groups_dispose (GObject *object)
{
  AccordComparisonGroups *self = ACCORD_COMPARISON_GROUPS (object);

  if (self->body != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->body));
  self->body = NULL;

  G_OBJECT_CLASS (accord_comparison_groups_parent_class)->dispose (object);
}

static void
accord_comparison_groups_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_COMPARISON_GROUPS (object)->folded_out);

  G_OBJECT_CLASS (accord_comparison_groups_parent_class)->finalize (object);
}

static void
accord_comparison_groups_class_init (AccordComparisonGroupsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_comparison_groups_dispose;
  object_class->finalize = accord_comparison_groups_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_comparison_groups_init (AccordComparisonGroups *self)
{
  self->folded_out = g_hash_table_new (NULL, NULL);
  self->body = GTK_BOX (accord_plain_box (GTK_ORIENTATION_VERTICAL, "parts"));
  gtk_widget_set_parent (GTK_WIDGET (self->body), GTK_WIDGET (self));
}

GtkWidget *
accord_comparison_groups_new (void)
{
  return g_object_new (ACCORD_TYPE_COMPARISON_GROUPS, NULL);
}

void
accord_comparison_groups_show (AccordComparisonGroups *self,
                               const AccordComparison *comparison,
                               AccordArrangement      *type,
                               gboolean                differences_only,
                               AccordLineLayout        layout)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_GROUPS (self));
  g_return_if_fail (comparison != NULL);

  self->comparison = comparison;
  self->type = type;
  self->differences_only = !!differences_only;
  self->layout = layout;
  accord_plain_clear (self->body);
  add_groups (self);
  self->comparison = NULL;
  self->type = NULL;
}

void
accord_comparison_groups_clear (AccordComparisonGroups *self)
{
  g_return_if_fail (ACCORD_IS_COMPARISON_GROUPS (self));

  accord_plain_clear (self->body);
}
