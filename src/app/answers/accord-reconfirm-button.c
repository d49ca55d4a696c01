/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/answers/accord-reconfirm-button.h"

#include "app/answers/accord-item-row.h"
#include "model/figures/accord-carried.h"

#include <glib/gi18n-lib.h>

struct _AccordReconfirmButton
{
  GtkButton parent_instance;

  /* Owned References */
  AccordAnswer *answer;
};

G_DEFINE_FINAL_TYPE (AccordReconfirmButton, accord_reconfirm_button,
                     GTK_TYPE_BUTTON)

/*
 * Auxiliary methods
 */

static void
update (AccordReconfirmButton *self)
{
  AccordStatus status = accord_answer_get_status (self->answer);
  gboolean carried = accord_carried_is_carried (self->answer);
  g_autofree char *tooltip = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), carried);
  if (!carried)
    return;

  /* Translators: an answer, and the key that gives it */
  tooltip = g_strdup_printf (_("Reconfirm “%s” (%u)"),
                             accord_status_to_title (status), status);
  /* Translators: an answer, for a screen reader */
  name = g_strdup_printf (_("Still true: %s"), accord_status_to_title (status));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/*
 * Callbacks
 */

/* Another answer has an announcement of its own, which comes after this one and
 * takes its place.
 */
static void
carried_changed_cb (AccordReconfirmButton *self)
{
  g_autofree char *text = NULL;

  update (self);
  if (*accord_answer_get_carried_from (self->answer) != '\0' ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  /* Translators: an answer, for a screen reader */
  text = g_strdup_printf (_("Reconfirmed: %s."),
                          accord_status_to_title (
                            accord_answer_get_status (self->answer)));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", text);
}

/*
 * Overrides
 */

static void
accord_reconfirm_button_clicked (GtkButton *button)
{
  AccordReconfirmButton *self = ACCORD_RECONFIRM_BUTTON (button);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self),
                                            ACCORD_TYPE_ITEM_ROW);

  /* The button goes with what it did; the focus stays in the row. */
  if (row != NULL)
    gtk_widget_grab_focus (row);
  accord_answer_choose (self->answer, accord_answer_get_status (self->answer));
}

static void
accord_reconfirm_button_dispose (GObject *object)
{
  AccordReconfirmButton *self = ACCORD_RECONFIRM_BUTTON (object);

  if (self->answer != NULL)
    g_signal_handlers_disconnect_by_data (self->answer, self);
  g_clear_object (&self->answer);

  G_OBJECT_CLASS (accord_reconfirm_button_parent_class)->dispose (object);
}

static void
accord_reconfirm_button_class_init (AccordReconfirmButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkButtonClass *button_class = GTK_BUTTON_CLASS (klass);

  object_class->dispose = accord_reconfirm_button_dispose;
  button_class->clicked = accord_reconfirm_button_clicked;
}

static void
accord_reconfirm_button_init (AccordReconfirmButton *self)
{
  gtk_button_set_label (GTK_BUTTON (self), _("Still true"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "link-button");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
accord_reconfirm_button_set_answer (AccordReconfirmButton *self,
                                    AccordAnswer          *answer)
{
  g_return_if_fail (ACCORD_IS_RECONFIRM_BUTTON (self));
  g_return_if_fail (ACCORD_IS_ANSWER (answer));
  g_return_if_fail (self->answer == NULL);

  self->answer = g_object_ref (answer);
  g_signal_connect_object (answer, "notify::carried-from",
                           G_CALLBACK (carried_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (answer, "notify::status", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
