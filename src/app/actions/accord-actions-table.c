/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/actions/accord-actions-table-private.h"

#include "app/widgets/accord-plain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (AccordActionsTable, accord_actions_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static const char *
get_title (AccordActionsColumn column)
{
  switch (column)
    {
    case ACCORD_ACTIONS_COLUMN_DONE:
      /* Translators: a column of boxes to tick */
      return _("Done");
    case ACCORD_ACTIONS_COLUMN_DUE:
      /* Translators: a column of dates */
      return _("Due");
    case ACCORD_ACTIONS_COLUMN_WHAT:
      return _("What");
    case ACCORD_ACTIONS_COLUMN_OWNER:
      return _("Owner");
    case ACCORD_ACTIONS_COLUMN_ORGANISATION:
      return _("Organisation");
    case ACCORD_ACTIONS_COLUMN_ITEM:
      return _("Item");
    case ACCORD_ACTIONS_COLUMN_TYPE:
      return _("Type");
    case ACCORD_ACTIONS_COLUMN_STATE:
      return _("State");
    case ACCORD_ACTIONS_N_COLUMNS:
    default:
      g_return_val_if_reached ("");
    }
}

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

gboolean
accord_action_filter_matches (AccordActionFilter filter,
                              AccordActionEntry *entry,
                              const char        *text,
                              const char        *today)
{
  AccordAction *action;
  AccordActionState state;
  g_autofree char *needle = NULL;

  g_return_val_if_fail (ACCORD_IS_ACTION_ENTRY (entry), FALSE);
  g_return_val_if_fail (text != NULL && today != NULL, FALSE);

  action = accord_action_entry_get_action (entry);
  state = accord_action_entry_get_state (entry, today);

  switch (filter)
    {
    case ACCORD_ACTION_FILTER_TO_DO:
      if (state == ACCORD_ACTION_DONE)
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_OVERDUE:
      if (state != ACCORD_ACTION_OVERDUE)
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_INCOMPLETE:
      if (*accord_action_get_owner (action) != '\0' &&
          *accord_action_get_due (action) != '\0')
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_DONE:
      if (!accord_action_get_done (action))
        return FALSE;
      break;
    case ACCORD_ACTION_FILTER_ALL:
    default:
      break;
    }

  needle = g_utf8_casefold (text, -1);
  g_strstrip (needle);

  return *needle == '\0' ||
         contains (accord_action_get_what (action), needle) ||
         contains (accord_action_get_owner (action), needle) ||
         contains (accord_action_get_organisation (action), needle) ||
         contains (accord_item_get_title (
                     accord_action_entry_get_item (entry)), needle) ||
         contains (accord_arrangement_get_title (
                     accord_action_entry_get_arrangement (entry)), needle);
}

static gboolean
matches_cb (gpointer item,
            gpointer user_data)
{
  AccordActionsTable *self = user_data;

  return accord_action_filter_matches (self->filter, item,
                                       self->text, self->today);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  GtkColumnViewColumn *view_column = user_data;
  AccordActionsTable *self = g_object_get_data (G_OBJECT (view_column),
                                                "table");
  AccordActionEntry *first = (AccordActionEntry *) a;
  AccordActionEntry *second = (AccordActionEntry *) b;
  AccordActionsColumn column = accord_actions_table_get_column (view_column);
  g_autofree char *text_1 = NULL;
  g_autofree char *text_2 = NULL;

  if (column == ACCORD_ACTIONS_COLUMN_DUE)
    return accord_action_entry_compare_due (first, second);

  if (column == ACCORD_ACTIONS_COLUMN_DONE)
    return accord_action_get_done (accord_action_entry_get_action (first)) -
           accord_action_get_done (accord_action_entry_get_action (second));

  if (column == ACCORD_ACTIONS_COLUMN_STATE)
    {
      int difference =
        (int) accord_action_entry_get_state (first, self->today) -
        (int) accord_action_entry_get_state (second, self->today);

      return difference != 0 ? difference
                             : accord_action_entry_compare_due (first, second);
    }

  text_1 = accord_actions_table_describe (self, first, column);
  text_2 = accord_actions_table_describe (self, second, column);

  return g_utf8_collate (text_1, text_2);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AccordActionsTable       *self)
{
  AccordActionsColumn column = accord_actions_table_get_column (factory);

  g_object_set_data (G_OBJECT (item), "column", GUINT_TO_POINTER (column));
  gtk_list_item_set_child (item,
                           accord_actions_table_create_cell (self, item,
                                                             column));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AccordActionsTable       *self)
{
  gboolean filling = self->filling;

  self->filling = TRUE;
  accord_actions_table_show_cell (self, item);
  self->filling = filling;
  g_ptr_array_add (self->bound, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AccordActionsTable       *self)
{
  if (self->bound != NULL)
    g_ptr_array_remove_fast (self->bound, item);
}

static void
append_column (AccordActionsTable *self,
               AccordActionsColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);

  view_column = gtk_column_view_column_new (get_title (column), factory);
  g_object_set_data (G_OBJECT (view_column), "column",
                     GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (view_column), "table", self);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column,
                                     column == ACCORD_ACTIONS_COLUMN_WHAT ||
                                     column == ACCORD_ACTIONS_COLUMN_ITEM);

  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, view_column, NULL));
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_append_column (self->view, view_column);
}

/*
 * Callbacks
 */

static void
selected_cb (AccordActionsTable *self)
{
  g_assert (ACCORD_IS_ACTIONS_TABLE (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
activated_cb (AccordActionsTable *self,
              guint               position)
{
  g_assert (ACCORD_IS_ACTIONS_TABLE (self));

  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPENED], 0);
}

/*
 * Overrides
 */

static void
accord_actions_table_dispose (GObject *object)
{
  AccordActionsTable *self = ACCORD_ACTIONS_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->custom_filter);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_actions_table_parent_class)->dispose (object);
}

static void
accord_actions_table_finalize (GObject *object)
{
  AccordActionsTable *self = ACCORD_ACTIONS_TABLE (object);

  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (accord_actions_table_parent_class)->finalize (object);
}

static void
accord_actions_table_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AccordActionsTable *self = ACCORD_ACTIONS_TABLE (object);

  switch (property_id)
    {
    case PROP_CHOSEN:
      g_value_set_object (value, accord_actions_table_get_chosen (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_actions_table_class_init (AccordActionsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_actions_table_dispose;
  object_class->finalize = accord_actions_table_finalize;
  object_class->get_property = accord_actions_table_get_property;

  properties[PROP_CHOSEN] =
    g_param_spec_object ("chosen", NULL, NULL,
                         ACCORD_TYPE_ACTION_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "actionstable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
accord_actions_table_init (AccordActionsTable *self)
{
  GtkSorter *sorter;

  self->bound = g_ptr_array_new ();
  self->today = g_strdup ("");
  self->text = g_strdup ("");
  self->sorted_by = -1;

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (AccordActionsColumn column = 0;
       column < ACCORD_ACTIONS_N_COLUMNS;
       column++)
    append_column (self, column);

  self->store = g_list_store_new (ACCORD_TYPE_ACTION_ENTRY);
  self->custom_filter = gtk_custom_filter_new (matches_cb, self, NULL);
  self->filtered = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->store)),
    g_object_ref (GTK_FILTER (self->custom_filter)));
  sorter = gtk_column_view_get_sorter (self->view);
  self->sorted = gtk_sort_list_model_new (
    g_object_ref (G_LIST_MODEL (self->filtered)), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (
    g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate",
                           G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Actions"),
                                  -1);

  /* The view's own parts are without a name in GTK 4.8. */
  accord_plain_name (gtk_widget_get_first_child (GTK_WIDGET (self->view)),
                     _("Column headings"));
  accord_plain_name (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                     _("Actions"));

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->view,
                                 "min-content-height", 260,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
accord_actions_table_new (void)
{
  return g_object_new (ACCORD_TYPE_ACTIONS_TABLE, NULL);
}

/* What is done sinks below what is to be done. */
static int
compare_actor_cb (gconstpointer a,
                  gconstpointer b)
{
  AccordActionEntry *first = *(AccordActionEntry * const *) a;
  AccordActionEntry *second = *(AccordActionEntry * const *) b;
  gboolean done_1 =
    accord_action_get_done (accord_action_entry_get_action (first));
  gboolean done_2 =
    accord_action_get_done (accord_action_entry_get_action (second));

  return done_1 != done_2
         ? done_1 - done_2
         : accord_action_entry_compare_actor (first, second);
}

/* Whether the same actions are listed, in whichever order. */
static gboolean
is_same (AccordActionsTable *self,
         GPtrArray          *entries)
{
  GListModel *model = G_LIST_MODEL (self->store);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);

  if (g_list_model_get_n_items (model) != entries->len)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (AccordActionEntry) entry = g_list_model_get_item (model, i);

      g_hash_table_add (listed, accord_action_entry_get_action (entry));
    }

  for (guint i = 0; i < entries->len; i++)
    {
      if (!g_hash_table_contains (listed, accord_action_entry_get_action (
                                    entries->pdata[i])))
        return FALSE;
    }

  return TRUE;
}

/**
 * accord_actions_table_update:
 * @today: an ISO date
 *
 * Shows what the actions are now.  Rows keep their place while their texts
 * change, so that nothing jumps away under what is being typed.
 */
void
accord_actions_table_update (AccordActionsTable *self,
                             AccordAssessment   *assessment,
                             const char         *today)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (AccordAnswer) chosen = NULL;
  AccordActionEntry *entry;

  g_return_if_fail (ACCORD_IS_ACTIONS_TABLE (self));
  g_return_if_fail (ACCORD_IS_ASSESSMENT (assessment));
  g_return_if_fail (today != NULL);

  g_free (self->today);
  self->today = g_strdup (today);

  self->filling = TRUE;
  entries = accord_actions_list (&assessment, NULL, 1, TRUE);

  if (!is_same (self, entries))
    {
      entry = accord_actions_table_get_chosen (self);
      if (entry != NULL)
        chosen = g_object_ref (accord_action_entry_get_answer (entry));

      g_ptr_array_sort (entries, compare_actor_cb);
      g_list_store_splice (self->store, 0,
                           g_list_model_get_n_items (
                             G_LIST_MODEL (self->store)),
                           entries->pdata, entries->len);
      if (chosen != NULL)
        accord_actions_table_choose (self, chosen);
    }
  else
    {
      for (guint i = 0; i < self->bound->len; i++)
        accord_actions_table_show_cell (self,
                                        g_ptr_array_index (self->bound, i));
    }
  self->filling = FALSE;
}

void
accord_actions_table_filter (AccordActionsTable *self,
                             AccordActionFilter  filter,
                             const char         *text)
{
  g_return_if_fail (ACCORD_IS_ACTIONS_TABLE (self));
  g_return_if_fail (text != NULL);

  self->filter = filter;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_filter_changed (GTK_FILTER (self->custom_filter),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

/* (nullable) (transfer none) */
AccordActionEntry *
accord_actions_table_get_chosen (AccordActionsTable *self)
{
  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), NULL);

  return self->selection != NULL
         ? gtk_single_selection_get_selected_item (self->selection)
         : NULL;
}

/** accord_actions_table_choose: whether its action is shown */
gboolean
accord_actions_table_choose (AccordActionsTable *self,
                             AccordAnswer       *answer)
{
  GListModel *model;

  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_ANSWER (answer), FALSE);

  model = G_LIST_MODEL (self->sorted);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AccordActionEntry) entry = g_list_model_get_item (model, i);

      if (accord_action_entry_get_answer (entry) != answer)
        continue;

      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }

  return FALSE;
}

/* How many actions there are, and how many of them are shown */
guint
accord_actions_table_get_n (AccordActionsTable *self,
                            guint              *n_shown)
{
  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), 0);

  if (n_shown != NULL)
    *n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

void
accord_actions_table_sort (AccordActionsTable *self,
                           int                 column)
{
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_return_if_fail (ACCORD_IS_ACTIONS_TABLE (self));
  g_return_if_fail (column < ACCORD_ACTIONS_N_COLUMNS);

  self->sort_type = column == self->sorted_by &&
                    self->sort_type == GTK_SORT_ASCENDING
                    ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  self->sorted_by = column;
  if (column >= 0)
    view_column = g_list_model_get_item (
      gtk_column_view_get_columns (self->view), (guint) column);

  /* First without, or it would be only a second order within the one before. */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  if (view_column != NULL)
    gtk_column_view_sort_by_column (self->view, view_column, self->sort_type);
}

GPtrArray *
accord_actions_table_list_shown (AccordActionsTable *self,
                                 const char         *source)
{
  GPtrArray *entries;
  GListModel *model;

  g_return_val_if_fail (ACCORD_IS_ACTIONS_TABLE (self), NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  model = G_LIST_MODEL (self->sorted);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AccordActionEntry) entry = g_list_model_get_item (model, i);
      AccordAnswer *answer = accord_action_entry_get_answer (entry);

      /* One that was taken away goes from the table in a moment. */
      if (accord_answer_get_action (answer) != NULL)
        g_ptr_array_add (entries, accord_action_entry_new (
                           accord_action_entry_get_assessment (entry), answer,
                           source));
    }

  return entries;
}
