/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/widgets/accord-date-entry.h"

#include "app/widgets/accord-date-text.h"
#include "app/widgets/accord-tab.h"
#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordDateEntry
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *hint;

  /* In the popover, made when it is first opened */
  GtkWidget *calendar;

  char      *date;
  char      *label;

  /* What the date was when the typing began */
  char      *last;

  gboolean   valid;
  gboolean   typing;
  gboolean   syncing;
};

G_DEFINE_FINAL_TYPE (AccordDateEntry, accord_date_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DATE,
  PROP_LABEL,
  PROP_VALID,
  N_PROPS,
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/*
 * Auxiliary methods
 */

static void
set_valid (AccordDateEntry *self,
           gboolean         valid)
{
  if (self->valid == valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
set_wrong (AccordDateEntry *self,
           gboolean         wrong)
{
  if (wrong)
    {
      gtk_widget_add_css_class (self->hint, "error");
      gtk_widget_add_css_class (self->entry, "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->hint, "error");
      gtk_widget_remove_css_class (self->entry, "error");
    }

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                     : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* (transfer full): why it is not taken, and what stands instead */
static char *
explain (AccordDateEntry *self,
         const char      *typed)
{
  g_autofree char *reason = accord_date_text_explain (typed);

  if (*self->date == '\0')
    return g_steal_pointer (&reason);

  return g_strjoin (" ", reason, _("The last date is kept."), NULL);
}

/* While somebody types, how the text is understood; an error once it cannot
 * become a date any more, or they have left. */
static void
show_hint (AccordDateEntry *self)
{
  g_autofree char *text = NULL;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (!self->valid)
    {
      text = explain (self, typed);
    }
  else if (self->typing && *self->date != '\0')
    {
      text = accord_words_date (self->date);
      if (g_strcmp0 (text, typed) == 0)
        g_clear_pointer (&text, g_free);
    }

  gtk_label_set_label (GTK_LABEL (self->hint), text != NULL ? text : "");
  gtk_widget_set_visible (self->hint, text != NULL);
  set_wrong (self, !self->valid && (!self->typing ||
                                    !accord_date_text_may_become (typed)));

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_date (AccordDateEntry *self)
{
  g_autofree char *text = accord_words_date (self->date);

  self->syncing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->syncing = FALSE;

  set_valid (self, TRUE);
  show_hint (self);
}

static gboolean
store_date (AccordDateEntry *self,
            const char      *date)
{
  if (g_strcmp0 (self->date, date) == 0)
    return FALSE;

  g_free (self->date);
  self->date = g_strdup (date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);

  return TRUE;
}

static void
show_in_calendar (AccordDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (*self->date != '\0')
    g_date_set_parse (&date, self->date);

  if (g_date_valid (&date))
    day = g_date_time_new_local (g_date_get_year (&date),
                                 g_date_get_month (&date),
                                 g_date_get_day (&date),
                                 12, 0, 0.0);
  if (day == NULL)
    day = g_date_time_new_now_local ();

  self->syncing = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->syncing = FALSE;
}

static void
choose_day (AccordDateEntry *self,
            GDateTime       *day)
{
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  self->typing = FALSE;
  store_date (self, date);
  show_date (self);
  show_in_calendar (self);
}

/*
 * Callbacks
 */

static void
entry_changed_cb (AccordDateEntry *self)
{
  g_autofree char *date = NULL;
  gboolean valid;

  g_assert (ACCORD_IS_DATE_ENTRY (self));

  if (self->syncing)
    return;

  if (!self->typing)
    {
      g_free (self->last);
      self->last = g_strdup (self->date);
    }

  self->typing = TRUE;
  valid = accord_date_text_parse (
    gtk_editable_get_text (GTK_EDITABLE (self->entry)), &date);
  set_valid (self, valid);

  /* Half a date is none: what was left for a moment on the way, nothing at all
   * or another year, does not stand.  The setter below would write the date
   * over what is being typed.
   */
  self->syncing = TRUE;
  store_date (self, valid ? date : self->last);
  self->syncing = FALSE;

  show_hint (self);
}

static void
entry_left_cb (AccordDateEntry *self)
{
  g_assert (ACCORD_IS_DATE_ENTRY (self));

  self->typing = FALSE;
  if (self->valid)
    show_date (self);
  else
    show_hint (self);

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
day_selected_cb (AccordDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;

  g_assert (ACCORD_IS_DATE_ENTRY (self));

  if (self->syncing)
    return;

  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  choose_day (self, day);
}

/* A day that is clicked is what was looked for; the arrows beside month and year
 * choose one on the way. */
static void
calendar_released_cb (AccordDateEntry *self,
                      int              n_press,
                      double           x,
                      double           y)
{
  GtkWidget *picked;

  g_assert (ACCORD_IS_DATE_ENTRY (self));

  picked = gtk_widget_pick (self->calendar, x, y, GTK_PICK_DEFAULT);
  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    gtk_popover_popdown (GTK_POPOVER (
      gtk_widget_get_ancestor (self->calendar, GTK_TYPE_POPOVER)));
}

/* A calendar's own keys begin at the first day on its page and choose nothing
 * by Return.  These go from the day that is chosen.
 */
static gboolean
calendar_key_cb (AccordDateEntry *self,
                 guint            keyval,
                 guint            keycode,
                 GdkModifierType  state)
{
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) other = NULL;
  gboolean rtl = gtk_widget_get_direction (self->calendar) ==
                 GTK_TEXT_DIR_RTL;

  g_assert (ACCORD_IS_DATE_ENTRY (self));

  /* The arrows beside month and year are buttons of their own. */
  if (!gtk_widget_has_focus (self->calendar) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      other = g_date_time_add_days (day, rtl ? 1 : -1);
      break;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      other = g_date_time_add_days (day, rtl ? -1 : 1);
      break;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      other = g_date_time_add_days (day, -7);
      break;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      other = g_date_time_add_days (day, 7);
      break;

    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      other = g_date_time_add_months (day, -1);
      break;

    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      other = g_date_time_add_months (day, 1);
      break;

    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      choose_day (self, day);
      gtk_popover_popdown (GTK_POPOVER (
        gtk_widget_get_ancestor (self->calendar, GTK_TYPE_POPOVER)));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }

  if (other != NULL)
    choose_day (self, other);

  return GDK_EVENT_STOP;
}

static void
popover_closed_cb (AccordDateEntry *self)
{
  g_assert (ACCORD_IS_DATE_ENTRY (self));

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  AccordDateEntry *self = ACCORD_DATE_ENTRY (user_data);

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();
      GtkEventController *keys = gtk_event_controller_key_new ();
      GtkGesture *click = gtk_gesture_click_new ();

      self->calendar = gtk_calendar_new ();
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect_swapped (keys, "key-pressed",
                                G_CALLBACK (calendar_key_cb), self);
      gtk_widget_add_controller (self->calendar, keys);
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                                  GTK_PHASE_CAPTURE);
      g_signal_connect_swapped (click, "released",
                                G_CALLBACK (calendar_released_cb), self);
      gtk_widget_add_controller (self->calendar, GTK_EVENT_CONTROLLER (click));
      gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
      gtk_menu_button_set_popover (button, popover);

      g_signal_connect_swapped (self->calendar, "day-selected",
                                G_CALLBACK (day_selected_cb), self);
      g_signal_connect_swapped (popover, "closed",
                                G_CALLBACK (popover_closed_cb), self);
    }

  show_in_calendar (self);
}

/*
 * Overrides
 */

static gboolean
accord_date_entry_grab_focus (GtkWidget *widget)
{
  if (accord_tab_is_leaving (widget))
    return FALSE;

  return gtk_widget_grab_focus (ACCORD_DATE_ENTRY (widget)->entry);
}

static gboolean
accord_date_entry_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return accord_tab_through (widget, direction, accord_date_entry_parent_class);
}

static void
accord_date_entry_dispose (GObject *object)
{
  AccordDateEntry *self = ACCORD_DATE_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_DATE_ENTRY);
  self->calendar = NULL;

  G_OBJECT_CLASS (accord_date_entry_parent_class)->dispose (object);
}

static void
accord_date_entry_finalize (GObject *object)
{
  AccordDateEntry *self = ACCORD_DATE_ENTRY (object);

  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->last, g_free);

  G_OBJECT_CLASS (accord_date_entry_parent_class)->finalize (object);
}

static void
accord_date_entry_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AccordDateEntry *self = ACCORD_DATE_ENTRY (object);

  switch (property_id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_date_entry_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AccordDateEntry *self = ACCORD_DATE_ENTRY (object);

  switch (property_id)
    {
    case PROP_DATE:
      accord_date_entry_set_date (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      accord_date_entry_set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_date_entry_class_init (AccordDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_date_entry_dispose;
  object_class->finalize = accord_date_entry_finalize;
  object_class->get_property = accord_date_entry_get_property;
  object_class->set_property = accord_date_entry_set_property;

  widget_class->focus = accord_date_entry_focus;
  widget_class->grab_focus = accord_date_entry_grab_focus;

  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL,
                         "",
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE |
                         G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL,
                          TRUE,
                          G_PARAM_READABLE |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LEFT] =
    g_signal_new ("left",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "dateentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordDateEntry, box);
  gtk_widget_class_bind_template_child (widget_class, AccordDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, AccordDateEntry, button);
  gtk_widget_class_bind_template_child (widget_class, AccordDateEntry, hint);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
}

static void
accord_date_entry_init (AccordDateEntry *self)
{
  self->date = g_strdup ("");
  self->valid = TRUE;
  self->syncing = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button),
                                         create_popover_cb, self, NULL);
  self->syncing = FALSE;
}

GtkWidget *
accord_date_entry_new (void)
{
  return g_object_new (ACCORD_TYPE_DATE_ENTRY, NULL);
}

const char *
accord_date_entry_get_date (AccordDateEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_ENTRY (self), "");

  return self->date;
}

/* @date: (nullable): ISO 8601 or "", which %NULL stands for too */
void
accord_date_entry_set_date (AccordDateEntry *self,
                            const char      *date)
{
  g_return_if_fail (ACCORD_IS_DATE_ENTRY (self));

  /* What somebody types reaches the model and comes back at once. */
  if (self->syncing)
    return;

  if (store_date (self, date != NULL ? date : ""))
    {
      self->typing = FALSE;
      show_date (self);
    }
}

/* (nullable) */
const char *
accord_date_entry_get_label (AccordDateEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_ENTRY (self), NULL);

  return self->label;
}

void
accord_date_entry_set_label (AccordDateEntry *self,
                             const char      *label)
{
  g_autofree char *pick = NULL;

  g_return_if_fail (ACCORD_IS_DATE_ENTRY (self));

  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);

  if (label != NULL)
    {
      /* Translators: a button that opens a calendar; %s is what the date is,
       * as in "Due: pick from a calendar" */
      pick = g_strdup_printf (_("%s: pick from a calendar"), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, pick,
                                      -1);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

gboolean
accord_date_entry_get_valid (AccordDateEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_DATE_ENTRY (self), FALSE);

  return self->valid;
}
