/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/actions/accord-actions-page.h"

#include "app/actions/accord-actions-save.h"
#include "app/actions/accord-actions-table.h"
#include "app/answers/accord-action-editor.h"
#include "app/widgets/accord-names.h"
#include "app/widgets/accord-wrap-box.h"
#include "model/figures/accord-actions.h"
#include "model/figures/accord-open-items.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordActionsPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget          *outer;
  GtkWidget          *count;
  GtkWidget          *add;
  GtkWidget          *add_popover;
  GtkListBox         *add_list;
  GtkWidget          *filter;
  GtkWidget          *search;
  GtkWidget          *sort;
  GtkWidget          *export;
  GtkWidget          *none;
  AccordActionsTable *table;
  GtkWidget          *editing;
  GtkWidget          *editing_title;
  GtkWidget          *editor;

  /* Owned references */
  AccordAssessment   *assessment;
  GFile              *file;
  AccordAnswer       *edited;

  guint               refresh_source;
};

G_DEFINE_FINAL_TYPE (AccordActionsPage, accord_actions_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_FILE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/*
 * Auxiliary methods
 */

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}

static void
show_editor (AccordActionsPage *self)
{
  AccordActionEntry *entry = accord_actions_table_get_chosen (self->table);
  AccordAnswer *answer =
    entry != NULL ? accord_action_entry_get_answer (entry) : NULL;
  g_autofree char *title = NULL;

  if (answer == self->edited)
    return;

  if (self->editor != NULL)
    gtk_box_remove (GTK_BOX (self->editing), self->editor);
  self->editor = NULL;
  g_set_object (&self->edited, answer);
  gtk_widget_set_visible (self->editing, answer != NULL);
  if (answer == NULL)
    return;

  /* Translators: heading over the fields of an action; an item */
  title = g_strdup_printf (_("Action for: %s"),
                           accord_item_get_title (
                             accord_answer_get_item (answer)));
  gtk_label_set_label (GTK_LABEL (self->editing_title), title);
  self->editor = g_object_new (ACCORD_TYPE_ACTION_EDITOR, NULL);
  accord_action_editor_set_answer (ACCORD_ACTION_EDITOR (self->editor),
                                   answer);
  gtk_box_append (GTK_BOX (self->editing), self->editor);
}

static void
show_none (AccordActionsPage *self)
{
  guint n_shown;
  guint n = accord_actions_table_get_n (self->table, &n_shown);

  gtk_label_set_label (GTK_LABEL (self->none),
                       n == 0
                       ? _("No actions yet. Items not in place can each have "
                           "one.")
                       : _("No action is like that."));
  gtk_widget_set_visible (self->none, n_shown == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->table), n_shown > 0);
  gtk_widget_set_visible (self->count, n > 0);
  gtk_widget_set_visible (self->filter, n > 0);
  gtk_widget_set_visible (self->search, n > 0);
  gtk_widget_set_visible (self->sort, n > 0);
  gtk_widget_set_visible (self->export, n > 0);
}

static void
refresh (AccordActionsPage *self)
{
  g_autofree char *today = get_today ();
  g_autofree char *count = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_clear_handle_id (&self->refresh_source, g_source_remove);

  accord_actions_table_update (self->table, self->assessment, today);
  entries = accord_actions_list (&self->assessment, NULL, 1, TRUE);
  count = accord_actions_count_text (entries, today);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  show_none (self);
  show_editor (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  AccordActionsPage *self = user_data;

  self->refresh_source = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/*
 * Export
 */

static void
tell (GtkWindow  *window,
      const char *text,
      gboolean    failed)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "s", text);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AccordActionsPage *self = ACCORD_ACTIONS_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean calendar = strcmp (g_variant_get_string (parameter, NULL),
                              "ics") == 0;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *source = NULL;

  if (!GTK_IS_WINDOW (root))
    return;

  folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;
  base = self->file != NULL ? g_file_get_basename (self->file) : NULL;
  source = base != NULL ? g_filename_display_name (base) : NULL;
  entries = accord_actions_table_list_shown (self->table, source);
  accord_actions_save (GTK_WINDOW (root), entries,
                       calendar ? ACCORD_ACTIONS_CALENDAR_FILE
                                : ACCORD_ACTIONS_TABLE_FILE,
                       folder, tell);
}

static void
sort_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  accord_actions_table_sort (ACCORD_ACTIONS_PAGE (widget)->table,
                             g_variant_get_int32 (parameter));
}

/*
 * Callbacks
 */

static void
changed_cb (AccordActionsPage *self)
{
  g_assert (ACCORD_IS_ACTIONS_PAGE (self));

  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add (refresh_cb, self);
}

static void
chosen_cb (AccordActionsPage *self)
{
  g_assert (ACCORD_IS_ACTIONS_PAGE (self));

  changed_cb (self);
}

static void
opened_cb (AccordActionsPage *self)
{
  g_assert (ACCORD_IS_ACTIONS_PAGE (self));

  show_editor (self);
  if (self->editor != NULL)
    gtk_widget_grab_focus (self->editor);
}

static void
filter_cb (AccordActionsPage *self)
{
  g_assert (ACCORD_IS_ACTIONS_PAGE (self));

  accord_actions_table_filter (
    self->table,
    gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter)),
    gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_none (self);
}

static GtkWidget *
create_add_row (AccordActionsPage *self,
                guint              ordinal)
{
  AccordAnswer *answer = accord_assessment_get_answer (self->assessment,
                                                       ordinal);
  AccordItem *item = accord_answer_get_item (answer);
  AccordArrangement *type = accord_item_get_arrangement (item);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label;

  g_object_set_data (G_OBJECT (row), "answer", answer);
  label = g_object_new (GTK_TYPE_LABEL,
                        "label", accord_item_get_title (item),
                        "wrap", TRUE,
                        "max-width-chars", 44,
                        "xalign", 0.0f,
                        NULL);
  gtk_box_append (GTK_BOX (box), label);
  label = g_object_new (GTK_TYPE_LABEL,
                        "label", accord_arrangement_get_title (type),
                        "xalign", 0.0f,
                        NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "add-row");

  return row;
}

/* What can have an action and has none yet. */
static void
fill_add_cb (AccordActionsPage *self)
{
  g_autoptr (GArray) items = accord_open_items_new (self->assessment, FALSE);
  GtkListBoxRow *row;
  GtkWidget *label;

  g_assert (ACCORD_IS_ACTIONS_PAGE (self));

  while ((row = gtk_list_box_get_row_at_index (self->add_list, 0)) != NULL)
    gtk_list_box_remove (self->add_list, GTK_WIDGET (row));

  for (guint i = 0; i < items->len; i++)
    {
      guint ordinal = g_array_index (items, AccordOpenItem, i).ordinal;
      AccordAnswer *answer = accord_assessment_get_answer (self->assessment,
                                                           ordinal);

      if (accord_answer_get_action (answer) == NULL)
        gtk_list_box_append (self->add_list, create_add_row (self, ordinal));
    }

  if (gtk_list_box_get_row_at_index (self->add_list, 0) != NULL)
    return;

  label = gtk_label_new (_("Every item that is open has an action."));
  gtk_list_box_append (self->add_list, label);
}

static void
add_activated_cb (AccordActionsPage *self,
                  GtkListBoxRow     *row)
{
  AccordAnswer *answer = g_object_get_data (G_OBJECT (row), "answer");
  guint ordinal;

  g_assert (ACCORD_IS_ACTIONS_PAGE (self));

  if (answer == NULL)
    return;

  ordinal = accord_item_get_ordinal (accord_answer_get_item (answer));
  gtk_popover_popdown (GTK_POPOVER (self->add_popover));
  accord_actions_add (self->assessment, &ordinal, 1);
  accord_actions_page_choose (self, answer);
}

/*
 * Overrides
 */

static void
accord_actions_page_map (GtkWidget *widget)
{
  refresh (ACCORD_ACTIONS_PAGE (widget));

  GTK_WIDGET_CLASS (accord_actions_page_parent_class)->map (widget);
}

static void
accord_actions_page_constructed (GObject *object)
{
  AccordActionsPage *self = ACCORD_ACTIONS_PAGE (object);

  G_OBJECT_CLASS (accord_actions_page_parent_class)->constructed (object);

  g_signal_connect_object (self->assessment, "changed",
                           G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
accord_actions_page_dispose (GObject *object)
{
  AccordActionsPage *self = ACCORD_ACTIONS_PAGE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_ACTIONS_PAGE);
  self->editor = NULL;
  g_clear_object (&self->edited);
  g_clear_object (&self->file);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_actions_page_parent_class)->dispose (object);
}

static void
accord_actions_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordActionsPage *self = ACCORD_ACTIONS_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_actions_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AccordActionsPage *self = ACCORD_ACTIONS_PAGE (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      self->assessment = g_value_dup_object (value);
      break;

    case PROP_FILE:
      g_set_object (&self->file, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordActionsPage, name)

static void
accord_actions_page_class_init (AccordActionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = accord_actions_page_constructed;
  object_class->dispose = accord_actions_page_dispose;
  object_class->get_property = accord_actions_page_get_property;
  object_class->set_property = accord_actions_page_set_property;

  widget_class->map = accord_actions_page_map;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL,
                         G_TYPE_FILE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_ACTIONS_TABLE);
  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_install_action (widget_class, "actions.export", "s",
                                   export_activated);
  gtk_widget_class_install_action (widget_class, "actions.sort", "i",
                                   sort_activated);
  gtk_widget_class_set_css_name (widget_class, "actions");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-actions-page.ui");
  BIND (add);
  BIND (add_list);
  BIND (add_popover);
  BIND (count);
  BIND (editing);
  BIND (editing_title);
  BIND (export);
  BIND (filter);
  BIND (none);
  BIND (outer);
  BIND (search);
  BIND (sort);
  BIND (table);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
accord_actions_page_init (AccordActionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_names_amend (GTK_WIDGET (self));
}

GtkWidget *
accord_actions_page_new (AccordAssessment *assessment)
{
  g_return_val_if_fail (ACCORD_IS_ASSESSMENT (assessment), NULL);

  return g_object_new (ACCORD_TYPE_ACTIONS_PAGE,
                       "assessment", assessment,
                       NULL);
}

void
accord_actions_page_choose (AccordActionsPage *self,
                            AccordAnswer      *answer)
{
  g_return_if_fail (ACCORD_IS_ACTIONS_PAGE (self));
  g_return_if_fail (ACCORD_IS_ANSWER (answer));

  refresh (self);
  if (!accord_actions_table_choose (self->table, answer))
    return;

  show_editor (self);
  if (self->editor != NULL)
    gtk_widget_grab_focus (self->editor);
}
