/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/window/accord-sidebar.h"

#include "app/widgets/accord-closures.h"
#include "app/widgets/accord-wrap-box.h"
#include "app/window/accord-type-row.h"
#include "model/figures/accord-actions.h"

struct _AccordSidebar
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *outer;
  GtkListBox *list;
  GtkListBoxRow *overview_row;
  GtkListBoxRow *aside_row;
  GtkListBoxRow *actions_row;
  GtkLabel *actions_count;
  GtkImage *aside_arrow;
  GtkWidget *foot;

  /* Owned References */
  AccordAssessment *assessment;
  char *page;
  AccordScore *tried;

  guint unfolded : 1;
  guint following : 1;
};

G_DEFINE_FINAL_TYPE (AccordSidebar, accord_sidebar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ASSESSMENT,
  PROP_PAGE,
  PROP_TRIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static const char *
get_row_page (AccordSidebar *self,
              GtkListBoxRow *row)
{
  if (row == self->overview_row)
    return "overview";

  if (row == self->actions_row)
    return "actions";

  if (ACCORD_IS_TYPE_ROW (row))
    {
      AccordTypeRow *type_row = ACCORD_TYPE_ROW (row);

      return accord_arrangement_get_id (
        accord_type_row_get_arrangement (type_row));
    }

  return NULL;
}

static GtkListBoxRow *
find_row (AccordSidebar *self,
          const char    *page)
{
  GtkListBoxRow *row;

  if (page == NULL)
    return NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      if (g_strcmp0 (get_row_page (self, row), page) == 0)
        return row;
    }

  return NULL;
}

/* In the order shown: the overview, what is in question, the fold, what is set
 * aside, the actions. */
static int
get_section (AccordSidebar *self,
             GtkListBoxRow *row)
{
  if (row == self->overview_row)
    return 0;

  if (row == self->aside_row)
    return 2;

  if (row == self->actions_row)
    return 4;

  return accord_type_row_get_set_aside (ACCORD_TYPE_ROW (row)) ? 3 : 1;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  AccordSidebar *self = user_data;
  int section = get_section (self, a);
  int difference = section - get_section (self, b);
  guint index_a;
  guint index_b;

  if (difference != 0 || !ACCORD_IS_TYPE_ROW (a) || !ACCORD_IS_TYPE_ROW (b))
    return difference;

  index_a = accord_arrangement_get_index (
    accord_type_row_get_arrangement (ACCORD_TYPE_ROW (a)));
  index_b = accord_arrangement_get_index (
    accord_type_row_get_arrangement (ACCORD_TYPE_ROW (b)));

  return index_a < index_b ? -1 : index_a > index_b;
}

static void
update_fold (AccordSidebar *self)
{
  GtkListBoxRow *row;
  gboolean any = FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      gboolean aside;

      if (!ACCORD_IS_TYPE_ROW (row))
        continue;

      aside = accord_type_row_get_set_aside (ACCORD_TYPE_ROW (row));
      any |= aside;
      gtk_widget_set_visible (GTK_WIDGET (row), !aside || self->unfolded);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->aside_row), any);
  gtk_image_set_from_icon_name (self->aside_arrow,
                                self->unfolded
                                ? "pan-down-symbolic"
                                : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->aside_row),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->unfolded,
                               -1);
}

/* Has the list show what "page" says, without taking it for a choice. */
static void
follow_page (AccordSidebar *self)
{
  GtkListBoxRow *row = find_row (self, self->page);

  self->following = TRUE;

  if (row != NULL &&
      ACCORD_IS_TYPE_ROW (row) &&
      accord_type_row_get_set_aside (ACCORD_TYPE_ROW (row)) &&
      !self->unfolded)
    {
      self->unfolded = TRUE;
      update_fold (self);
    }

  gtk_list_box_select_row (self->list, row);

  self->following = FALSE;
}

/* "5 open, 1 overdue"; nothing where there are none. */
static void
update_actions (AccordSidebar *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *count = NULL;

  entries = accord_actions_list (&self->assessment, NULL, 1, TRUE);
  count = accord_actions_count_text (entries, today);
  gtk_label_set_label (self->actions_count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->actions_row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count,
                                  -1);
}

static void
fill (AccordSidebar *self)
{
  AccordFramework *framework;
  GtkListBoxRow *row;

  self->following = TRUE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i));)
    {
      if (ACCORD_IS_TYPE_ROW (row))
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      else
        i++;
    }

  self->following = FALSE;

  if (self->assessment == NULL)
    return;

  framework = accord_assessment_get_framework (self->assessment);

  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    gtk_list_box_append (
      self->list,
      accord_type_row_new (self->assessment,
                           accord_framework_get_arrangement (framework, i)));

  gtk_list_box_invalidate_sort (self->list);
  update_fold (self);
  update_actions (self);
  follow_page (self);
}

static void
set_tried (AccordSidebar *self,
           AccordScore   *tried)
{
  GtkListBoxRow *row;

  if (self->tried == tried)
    return;

  g_clear_pointer (&self->tried, accord_score_unref);
  if (tried != NULL)
    self->tried = accord_score_ref (tried);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      if (ACCORD_IS_TYPE_ROW (row))
        accord_type_row_set_tried (ACCORD_TYPE_ROW (row), tried);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRIED]);
}

/*
 * Signal callbacks
 */

static void
score_changed_cb (AccordSidebar *self)
{
  g_assert (ACCORD_IS_SIDEBAR (self));

  gtk_list_box_invalidate_sort (self->list);
  update_fold (self);
}

static void
changed_cb (AccordSidebar *self)
{
  g_assert (ACCORD_IS_SIDEBAR (self));

  update_actions (self);
}

static void
row_selected_cb (AccordSidebar *self,
                 GtkListBoxRow *row)
{
  const char *page;

  g_assert (ACCORD_IS_SIDEBAR (self));

  if (self->following || row == NULL)
    return;

  page = get_row_page (self, row);

  if (page != NULL)
    accord_sidebar_set_page (self, page);
}

static void
row_activated_cb (AccordSidebar *self,
                  GtkListBoxRow *row)
{
  g_assert (ACCORD_IS_SIDEBAR (self));

  if (row == self->aside_row)
    {
      self->unfolded = !self->unfolded;
      update_fold (self);
      return;
    }

  g_signal_emit (self, signals[CHOSEN], 0);
}

/*
 * Construction
 */

/* The page that is shown is chosen by the arrow keys: Tab comes to its row and
 * goes on from there to the foot.  GTK would go from row to row, and from 4.10
 * on show each one's page.
 */
static gboolean
accord_sidebar_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  AccordSidebar *self = ACCORD_SIDEBAR (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  gboolean in_list = inside &&
    gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      if (!inside)
        return gtk_widget_grab_focus (widget);
      return in_list && gtk_widget_child_focus (self->foot, direction);

    case GTK_DIR_TAB_BACKWARD:
      if (in_list)
        return FALSE;
      return (!inside && gtk_widget_child_focus (self->foot, direction)) ||
             gtk_widget_grab_focus (widget);

    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
    default:
      return GTK_WIDGET_CLASS (accord_sidebar_parent_class)->focus (widget,
                                                                    direction);
    }
}

static gboolean
accord_sidebar_grab_focus (GtkWidget *widget)
{
  AccordSidebar *self = ACCORD_SIDEBAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = self->overview_row;

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
accord_sidebar_dispose (GObject *object)
{
  AccordSidebar *self = ACCORD_SIDEBAR (object);

  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_SIDEBAR);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (accord_sidebar_parent_class)->dispose (object);
}

static void
accord_sidebar_finalize (GObject *object)
{
  AccordSidebar *self = ACCORD_SIDEBAR (object);

  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->tried, accord_score_unref);

  G_OBJECT_CLASS (accord_sidebar_parent_class)->finalize (object);
}

static void
accord_sidebar_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AccordSidebar *self = ACCORD_SIDEBAR (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      g_value_set_object (value, self->assessment);
      break;

    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;

    case PROP_TRIED:
      g_value_set_boxed (value, self->tried);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_sidebar_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AccordSidebar *self = ACCORD_SIDEBAR (object);

  switch (property_id)
    {
    case PROP_ASSESSMENT:
      accord_sidebar_set_assessment (self, g_value_get_object (value));
      break;

    case PROP_PAGE:
      accord_sidebar_set_page (self, g_value_get_string (value));
      break;

    case PROP_TRIED:
      set_tried (self, g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_sidebar_class_init (AccordSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_sidebar_dispose;
  object_class->finalize = accord_sidebar_finalize;
  object_class->get_property = accord_sidebar_get_property;
  object_class->set_property = accord_sidebar_set_property;

  widget_class->focus = accord_sidebar_focus;
  widget_class->grab_focus = accord_sidebar_grab_focus;

  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL,
                         ACCORD_TYPE_ASSESSMENT,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE |
                         G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TRIED] =
    g_param_spec_boxed ("tried", NULL, NULL,
                        ACCORD_TYPE_SCORE,
                        G_PARAM_READWRITE |
                        G_PARAM_STATIC_STRINGS |
                        G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] =
    g_signal_new ("chosen",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE,
                  0);

  g_type_ensure (ACCORD_TYPE_WRAP_BOX);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, outer);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar,
                                        overview_row);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar,
                                        actions_count);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar,
                                        actions_row);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar,
                                        aside_row);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar,
                                        aside_arrow);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, foot);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_aside_reason);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_aside_title);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_is_text);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_progress);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_progress_carried);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_progress_next);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_progress_others);
  gtk_widget_class_bind_template_callback (widget_class,
                                           accord_closure_progress_part);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
}

static void
accord_sidebar_init (AccordSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  update_fold (self);
}

GtkWidget *
accord_sidebar_new (void)
{
  return g_object_new (ACCORD_TYPE_SIDEBAR, NULL);
}

AccordAssessment *
accord_sidebar_get_assessment (AccordSidebar *self)
{
  g_return_val_if_fail (ACCORD_IS_SIDEBAR (self), NULL);

  return self->assessment;
}

void
accord_sidebar_set_assessment (AccordSidebar    *self,
                               AccordAssessment *assessment)
{
  g_return_if_fail (ACCORD_IS_SIDEBAR (self));
  g_return_if_fail (assessment == NULL || ACCORD_IS_ASSESSMENT (assessment));

  if (self->assessment == assessment)
    return;

  if (self->assessment != NULL)
    g_signal_handlers_disconnect_by_data (self->assessment, self);

  g_set_object (&self->assessment, assessment);
  self->unfolded = FALSE;
  fill (self);

  /* After the rows, which follow the same signal. */
  if (assessment != NULL)
    {
      g_signal_connect_swapped (assessment,
                                "notify::score",
                                G_CALLBACK (score_changed_cb),
                                self);
      g_signal_connect_swapped (assessment,
                                "changed",
                                G_CALLBACK (changed_cb),
                                self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSESSMENT]);
}

const char *
accord_sidebar_get_page (AccordSidebar *self)
{
  g_return_val_if_fail (ACCORD_IS_SIDEBAR (self), NULL);

  return self->page;
}

/**
 * accord_sidebar_set_page:
 * @page: (nullable): one that the list need not have: nothing is then marked
 */
void
accord_sidebar_set_page (AccordSidebar *self,
                         const char    *page)
{
  g_return_if_fail (ACCORD_IS_SIDEBAR (self));

  if (g_strcmp0 (self->page, page) == 0)
    return;

  g_free (self->page);
  self->page = g_strdup (page);
  follow_page (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * accord_sidebar_dup_nth_page:
 * @n: from 1, as in Alt+1
 *
 * Returns: (transfer full) (nullable): the name of the nth page in the order
 *   shown, those under a closed fold included
 */
char *
accord_sidebar_dup_nth_page (AccordSidebar *self,
                             guint          n)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ACCORD_IS_SIDEBAR (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      const char *page = get_row_page (self, row);

      if (page != NULL && --n == 0)
        return g_strdup (page);
    }

  return NULL;
}
