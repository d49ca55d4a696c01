/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/overview/accord-item-links.h"

#include "app/answers/accord-closures-page.h"
#include "app/widgets/accord-pair-box.h"
#include "app/widgets/accord-plain.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

/* Rows are not free: further ones are made on request. */
#define SHOWN_AT_FIRST 30

/* Below it, in em, what is said of an item stands below its wording. */
#define STACK_BELOW 54

typedef struct
{
  char         *heading;
  guint         ordinal;
  AccordStatus  status;
  char         *detail;
} Link;

struct _AccordItemLinks
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget        *all;

  /* Borrowed references */
  GtkListBox       *list; /* the last of them */

  /* Owned references */
  GPtrArray        *rows;
  AccordAssessment *assessment;
  GArray           *links;
  GArray           *told;
  char             *heading;

  guint             shown;
};

G_DEFINE_FINAL_TYPE (AccordItemLinks, accord_item_links, GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

static void
clear_link (gpointer data)
{
  Link *link = data;

  g_free (link->heading);
  g_free (link->detail);
}

static GArray *
create_links (void)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (Link));

  g_array_set_clear_func (links, clear_link);

  return links;
}

static gboolean
is_same (GArray *a,
         GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const Link *first = &g_array_index (a, Link, i);
      const Link *second = &g_array_index (b, Link, i);

      if (first->ordinal != second->ordinal ||
          first->status != second->status ||
          g_strcmp0 (first->heading, second->heading) != 0 ||
          g_strcmp0 (first->detail, second->detail) != 0)
        return FALSE;
    }

  return TRUE;
}

/* What the pill of a row looks like, without its menu. */
static GtkWidget *
create_pill (AccordStatus status)
{
  GtkWidget *pill;
  GtkWidget *inside;

  pill = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "valign", GTK_ALIGN_CENTER,
                       NULL);
  gtk_widget_add_css_class (pill, "pill");
  gtk_widget_add_css_class (pill, accord_plain_status_class (status));

  inside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (inside, GTK_ALIGN_CENTER);
  if (status != ACCORD_STATUS_NONE)
    gtk_box_append (
      GTK_BOX (inside),
      g_object_new (GTK_TYPE_IMAGE,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                    "icon-name", accord_words_status_icon (status),
                    NULL));
  gtk_box_append (GTK_BOX (inside),
                  gtk_label_new (accord_page_pill_text (status)));
  gtk_box_append (GTK_BOX (pill), inside);

  return pill;
}

static GtkWidget *
create_row (AccordItemLinks *self,
            const Link      *link)
{
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  AccordItem *item = accord_framework_get_item (framework, link->ordinal);
  const char *title = accord_item_get_title (item);
  g_autofree char *name = NULL;
  GtkWidget *row;
  GtkWidget *pair;
  GtkWidget *start;
  GtkWidget *label;

  row = gtk_list_box_row_new ();
  gtk_widget_add_css_class (row, "item-link");
  g_object_set_data (G_OBJECT (row), "ordinal",
                     GUINT_TO_POINTER (link->ordinal));

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", title,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "width-chars", 8,
                        "xalign", 0.0f,
                        NULL);
  start = g_object_new (ACCORD_TYPE_PAIR_BOX,
                        "start", create_pill (link->status),
                        "end", label,
                        "start-first", TRUE,
                        NULL);

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", link->detail,
                        "visible", *link->detail != '\0',
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "width-chars", 8,
                        "xalign", 0.0f,
                        NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");

  pair = g_object_new (ACCORD_TYPE_PAIR_BOX,
                       "start", start,
                       "end", label,
                       "stack-below", (double) STACK_BELOW,
                       NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), pair);

  name = *link->detail != '\0'
         /* Translators: spoken: an item, its answer, then what is next */
         ? g_strdup_printf (_("%s. %s. %s."), title,
                            accord_status_to_title (link->status),
                            link->detail)
         /* Translators: spoken: an item, its answer */
         : g_strdup_printf (_("%s. %s."), title,
                            accord_status_to_title (link->status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return row;
}

static void
row_activated_cb (AccordItemLinks *self,
                  GtkListBoxRow   *row)
{
  AccordFramework *framework =
    accord_assessment_get_framework (self->assessment);
  guint ordinal;

  g_assert (ACCORD_IS_ITEM_LINKS (self));

  ordinal = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "ordinal"));
  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.show-item", "s",
    accord_item_get_id (accord_framework_get_item (framework, ordinal)));
}

/* What comes after a heading is a list of its own, so that the heading stands
 * before it for assistive technology, too.
 */
static void
begin_section (AccordItemLinks *self,
               const char      *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect_object (list, "row-activated",
                           G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  if (heading != NULL)
    {
      GtkWidget *label = accord_plain_heading (heading, 3, "link-heading");

      accord_plain_name (list, heading);
      gtk_widget_insert_before (label, GTK_WIDGET (self), self->all);
    }

  gtk_widget_insert_before (list, GTK_WIDGET (self), self->all);
  self->list = GTK_LIST_BOX (list);
}

static void
append_link (AccordItemLinks *self,
             const Link      *link)
{
  GtkWidget *row = create_row (self, link);

  if (self->list == NULL || link->heading != NULL)
    begin_section (self, link->heading);

  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_all (AccordItemLinks *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  self->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL &&
         child != self->all)
    gtk_widget_unparent (child);
}

static guint
get_ordinal (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "ordinal"));
}

/* Which row has the focus; %FALSE where none has */
static gboolean
find_focus (AccordItemLinks *self,
            guint           *index)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && g_ptr_array_find (self->rows, focus, index);
}

static void
update_all (AccordItemLinks *self)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("Show all %u", "Show all %u",
                                    self->links->len),
                          self->links->len);
  gtk_button_set_label (GTK_BUTTON (self->all), text);
  gtk_widget_set_visible (self->all, self->links->len > self->shown);
}

static void
fill (AccordItemLinks *self)
{
  GtkWidget *row;
  guint ordinal = 0;
  guint index = 0;
  gboolean focused = find_focus (self, &index);

  if (focused)
    ordinal = get_ordinal (g_ptr_array_index (self->rows, index));

  remove_all (self);
  for (guint i = 0; i < MIN (self->links->len, self->shown); i++)
    append_link (self, &g_array_index (self->links, Link, i));

  update_all (self);

  if (!focused || self->rows->len == 0)
    return;

  row = g_ptr_array_index (self->rows, MIN (index, self->rows->len - 1));
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (get_ordinal (g_ptr_array_index (self->rows, i)) == ordinal)
        row = g_ptr_array_index (self->rows, i);
    }
  gtk_widget_grab_focus (row);
}

/*
 * Callbacks
 */

static void
show_all_cb (AccordItemLinks *self)
{
  guint first = self->rows->len;

  g_assert (ACCORD_IS_ITEM_LINKS (self));

  self->shown = G_MAXUINT;
  for (guint i = first; i < self->links->len; i++)
    append_link (self, &g_array_index (self->links, Link, i));

  if (first < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, first));
  update_all (self);
}

/*
 * Overrides
 */

static void
accord_item_links_dispose (GObject *object)
{
  AccordItemLinks *self = ACCORD_ITEM_LINKS (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_item_links_parent_class)->dispose (object);
}

static void
accord_item_links_finalize (GObject *object)
{
  AccordItemLinks *self = ACCORD_ITEM_LINKS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->told, g_array_unref);
  g_clear_pointer (&self->heading, g_free);

  G_OBJECT_CLASS (accord_item_links_parent_class)->finalize (object);
}

static void
accord_item_links_class_init (AccordItemLinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_item_links_dispose;
  object_class->finalize = accord_item_links_finalize;

  gtk_widget_class_set_css_name (widget_class, "itemlinks");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
accord_item_links_init (AccordItemLinks *self)
{
  GtkLayoutManager *layout;

  self->rows = g_ptr_array_new ();
  self->links = create_links ();
  self->shown = SHOWN_AT_FIRST;

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);

  self->all = gtk_button_new ();
  gtk_widget_set_halign (self->all, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->all, "link-button");
  g_signal_connect_object (self->all, "clicked",
                           G_CALLBACK (show_all_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->all, GTK_WIDGET (self));
  gtk_widget_set_visible (self->all, FALSE);
}

GtkWidget *
accord_item_links_new (void)
{
  return g_object_new (ACCORD_TYPE_ITEM_LINKS, NULL);
}

/**
 * accord_item_links_set_shown:
 * @shown: how many rows are made until all are asked for; 30 unless set
 */
void
accord_item_links_set_shown (AccordItemLinks *self,
                             guint            shown)
{
  g_return_if_fail (ACCORD_IS_ITEM_LINKS (self));
  g_return_if_fail (shown > 0);

  self->shown = shown;
}

void
accord_item_links_begin (AccordItemLinks  *self,
                         AccordAssessment *assessment)
{
  g_return_if_fail (ACCORD_IS_ITEM_LINKS (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));
  g_return_if_fail (self->told == NULL);

  g_set_object (&self->assessment, assessment);
  self->told = create_links ();
}

void
accord_item_links_add_heading (AccordItemLinks *self,
                               char            *text)
{
  g_return_if_fail (ACCORD_IS_ITEM_LINKS (self));
  g_return_if_fail (self->told != NULL);

  g_free (self->heading);
  self->heading = text;
}

void
accord_item_links_add_item (AccordItemLinks *self,
                            guint            ordinal,
                            char            *detail)
{
  Link link = { 0 };

  g_return_if_fail (ACCORD_IS_ITEM_LINKS (self));
  g_return_if_fail (self->told != NULL);

  link.heading = g_steal_pointer (&self->heading);
  link.ordinal = ordinal;
  link.status = accord_assessment_get_statuses (self->assessment)[ordinal];
  link.detail = detail != NULL ? detail : g_strdup ("");
  g_array_append_val (self->told, link);
}

void
accord_item_links_end (AccordItemLinks *self)
{
  g_return_if_fail (ACCORD_IS_ITEM_LINKS (self));
  g_return_if_fail (self->told != NULL);

  g_clear_pointer (&self->heading, g_free);

  if (is_same (self->links, self->told))
    {
      g_clear_pointer (&self->told, g_array_unref);
      return;
    }

  g_array_unref (self->links);
  self->links = g_steal_pointer (&self->told);
  fill (self);
}
