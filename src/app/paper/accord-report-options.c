/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-options.h"

#include "app/paper/accord-print.h"
#include "app/widgets/accord-names.h"
#include "model/accord-language.h"

#include <glib/gi18n-lib.h>

/* In the order of the drop-down; what is set up already may be another. */
static const char * const papers[] = {
  GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER,
};

struct _AccordReportOptions
{
  GtkWidget parent_instance;

  /* Template Widgets */
  GtkWidget *box;
  GtkWidget *summary_options;
  GtkWidget *paper_options;
  GtkCheckButton *one_page_button;
  GtkWidget *types_box;
  GtkCheckButton *large_button;
  GtkDropDown *paper_choice;
  GtkStringList *papers;
  GtkDropDown *orientation_choice;
  GtkWidget *language_label;
  GtkDropDown *language_choice;
  GtkStringList *languages;
  GtkCheckButton *signature_button;
  GtkDropDown *draft_choice;
  GtkEditable *marking_entry;
  GtkWidget *asked_label;
  GtkEditable *asked_entry;
  GtkCheckButton *aliases_button;
  GtkLabel *alias_own_label;
  GtkEditable *alias_own_entry;
  GtkLabel *alias_partner_label;
  GtkEditable *alias_partner_entry;
  GtkWidget *front_label;
  GtkDropDown *front_choice;
  GtkBox *fields_box;

  /* Owned References */
  GPtrArray *language_ids;
  GPtrArray *type_buttons;
  GPtrArray *field_entries;

  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordReportOptions, accord_report_options,
                     GTK_TYPE_WIDGET)

/*
 * Auxiliary methods
 */

static void
set_text (char        **target,
          GtkEditable  *entry)
{
  g_free (*target);
  *target = g_strdup (gtk_editable_get_text (entry));
}

static void
update_visible (AccordReportOptions *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fields_box),
                          gtk_widget_get_visible (
                            GTK_WIDGET (self->front_choice)) &&
                          gtk_drop_down_get_selected (self->front_choice) ==
                          ACCORD_FRONT_SHEET_FILLED);
  gtk_widget_set_visible (self->types_box,
                          !gtk_check_button_get_active (
                            self->one_page_button));
}

static gboolean
is_landscape (GtkPageSetup *setup)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);

  return orientation == GTK_PAGE_ORIENTATION_LANDSCAPE ||
         orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
}

/* Another paper that was set up when printing is the last one offered. */
static void
fill_paper (AccordReportOptions *self)
{
  g_autoptr (GtkPageSetup) setup = accord_print_get_page_setup ();
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);
  guint selected;

  for (selected = 0; selected < G_N_ELEMENTS (papers); selected++)
    {
      if (g_strcmp0 (gtk_paper_size_get_name (paper), papers[selected]) == 0)
        break;
    }

  if (selected == G_N_ELEMENTS (papers))
    gtk_string_list_append (self->papers,
                            gtk_paper_size_get_display_name (paper));

  gtk_drop_down_set_selected (self->paper_choice, selected);
  gtk_drop_down_set_selected (self->orientation_choice, is_landscape (setup));
}

/* The windows' own language is "", whichever it is: it goes on to be that. */
static void
fill_languages (AccordReportOptions *self,
                const char          *chosen)
{
  g_autoptr (GPtrArray) list = accord_language_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const AccordLanguage *language = g_ptr_array_index (list, i);
      gboolean own = accord_language_is_current (language->id);

      gtk_string_list_append (self->languages, language->name);
      g_ptr_array_add (self->language_ids,
                       g_strdup (own ? "" : language->id));
      if (own ? *chosen == '\0' : strcmp (language->id, chosen) == 0)
        gtk_drop_down_set_selected (self->language_choice, i);
    }

  gtk_widget_set_visible (self->language_label, list->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->language_choice), list->len > 1);
}

/* (transfer full): as it is set up, with what is chosen here */
static GtkPageSetup *
make_page_setup (AccordReportOptions *self)
{
  GtkPageSetup *setup = accord_print_get_page_setup ();
  guint selected = gtk_drop_down_get_selected (self->paper_choice);
  gboolean landscape =
    gtk_drop_down_get_selected (self->orientation_choice) == 1;

  if (selected < G_N_ELEMENTS (papers))
    {
      GtkPaperSize *paper = gtk_paper_size_new (papers[selected]);

      gtk_page_setup_set_paper_size (setup, paper);
      gtk_paper_size_free (paper);
    }

  if (landscape != is_landscape (setup))
    gtk_page_setup_set_orientation (setup,
                                    landscape
                                    ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                    : GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

/*
 * Signal callbacks
 */

static void
option_changed_cb (AccordReportOptions *self)
{
  if (self->filling)
    return;

  update_visible (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
paper_changed_cb (AccordReportOptions *self)
{
  g_autoptr (GtkPageSetup) setup = NULL;

  if (self->filling)
    return;

  setup = make_page_setup (self);
  accord_print_set_page_setup (setup);
  g_signal_emit (self, signals[CHANGED], 0);
}

/*
 * Construction
 */

static void
accord_report_options_dispose (GObject *object)
{
  AccordReportOptions *self = ACCORD_REPORT_OPTIONS (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_REPORT_OPTIONS);

  G_OBJECT_CLASS (accord_report_options_parent_class)->dispose (object);
}

static void
accord_report_options_finalize (GObject *object)
{
  AccordReportOptions *self = ACCORD_REPORT_OPTIONS (object);

  g_ptr_array_unref (self->language_ids);
  g_ptr_array_unref (self->type_buttons);
  g_ptr_array_unref (self->field_entries);

  G_OBJECT_CLASS (accord_report_options_parent_class)->finalize (object);
}

#define BIND(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, AccordReportOptions,    \
                                        name)

static void
accord_report_options_class_init (AccordReportOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_report_options_dispose;
  object_class->finalize = accord_report_options_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", ACCORD_TYPE_REPORT_OPTIONS, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/accord_readiness/Accord/accord-report-options.ui");
  BIND (box);
  BIND (summary_options);
  BIND (paper_options);
  BIND (one_page_button);
  BIND (types_box);
  BIND (large_button);
  BIND (paper_choice);
  BIND (papers);
  BIND (orientation_choice);
  BIND (language_label);
  BIND (language_choice);
  BIND (languages);
  BIND (signature_button);
  BIND (draft_choice);
  BIND (marking_entry);
  BIND (asked_label);
  BIND (asked_entry);
  BIND (aliases_button);
  BIND (alias_own_label);
  BIND (alias_own_entry);
  BIND (alias_partner_label);
  BIND (alias_partner_entry);
  BIND (front_label);
  BIND (front_choice);
  BIND (fields_box);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_changed_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reportoptions");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_report_options_init (AccordReportOptions *self)
{
  self->language_ids = g_ptr_array_new_with_free_func (g_free);
  self->type_buttons = g_ptr_array_new ();
  self->field_entries = g_ptr_array_new ();
  self->filling = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
wrap_labels (GtkWidget *root)
{
  GtkWidget *label = GTK_IS_CHECK_BUTTON (root)
                     ? gtk_widget_get_last_child (root) : NULL;

  if (GTK_IS_LABEL (label))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_labels (child);
}

/* What there is to begin with stays where nobody has written another. */
static void
fill_alias (GtkEditable *entry,
            const char  *alias)
{
  if (*alias != '\0')
    gtk_editable_set_text (entry, alias);
}

static void
add_types (AccordReportOptions *self,
           AccordFramework     *framework,
           GArray              *types)
{
  for (guint i = 0; i < accord_framework_get_n_arrangements (framework); i++)
    {
      AccordArrangement *type = accord_framework_get_arrangement (framework, i);
      GtkWidget *button = gtk_check_button_new_with_label (
        accord_arrangement_get_title (type));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   types == NULL || i >= types->len ||
                                   g_array_index (types, gboolean, i));
      g_signal_connect_object (button, "toggled",
                               G_CALLBACK (option_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->types_box), button);
      g_ptr_array_add (self->type_buttons, button);
    }
}

static void
add_fields (AccordReportOptions       *self,
            const AccordReportChoices *choices)
{
  g_autofree const char **labels = accord_front_sheet_list_labels ();

  for (guint i = 0; labels[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (labels[i]);
      GtkWidget *entry = gtk_entry_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
      gtk_editable_set_text (GTK_EDITABLE (entry),
                             choices->front_sheet_fields[i]);
      g_signal_connect_object (entry, "changed",
                               G_CALLBACK (option_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->fields_box, label);
      gtk_box_append (self->fields_box, entry);
      g_ptr_array_add (self->field_entries, entry);
    }
}

/* What a report of the kind has not would do nothing. */
static void
show_options (AccordReportOptions *self,
              AccordReportKind     kind)
{
  const gboolean summary = kind == ACCORD_REPORT_SUMMARY;
  const gboolean asks = summary || kind == ACCORD_REPORT_COMPARISON;

  gtk_widget_set_visible (self->summary_options, summary);
  gtk_widget_set_visible (self->paper_options,
                          kind != ACCORD_REPORT_CHECKLIST);
  gtk_widget_set_visible (self->asked_label, asks);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_entry), asks);
  gtk_widget_set_visible (self->front_label, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->front_choice), summary);

  if (kind != ACCORD_REPORT_COMPARISON)
    return;

  gtk_label_set_text (self->alias_own_label,
                      _("In place of the first organisation"));
  gtk_label_set_text (self->alias_partner_label,
                      _("In place of the second organisation"));
}

/*
 * Public API
 */

void
accord_report_options_fill (AccordReportOptions       *self,
                            const AccordReportChoices *choices,
                            AccordReportKind           kind,
                            AccordFramework           *framework)
{
  g_return_if_fail (ACCORD_IS_REPORT_OPTIONS (self));
  g_return_if_fail (choices != NULL);

  self->filling = TRUE;
  show_options (self, kind);
  if (framework != NULL)
    add_types (self, framework, choices->types);
  add_fields (self, choices);
  fill_paper (self);
  fill_languages (self, choices->language);

  gtk_check_button_set_active (self->one_page_button, choices->one_page);
  gtk_check_button_set_active (self->large_button, choices->large_print);
  gtk_check_button_set_active (self->signature_button, choices->signature);
  gtk_drop_down_set_selected (self->draft_choice, choices->draft);
  gtk_check_button_set_active (self->aliases_button, choices->aliases);
  fill_alias (self->alias_own_entry, choices->alias_own);
  fill_alias (self->alias_partner_entry, choices->alias_partner);
  gtk_drop_down_set_selected (self->front_choice, choices->front_sheet);
  gtk_editable_set_text (self->asked_entry, choices->asked);
  gtk_editable_set_text (self->marking_entry, choices->marking);
  update_visible (self);
  accord_names_amend (GTK_WIDGET (self));
  wrap_labels (GTK_WIDGET (self));
  self->filling = FALSE;
}

void
accord_report_options_read (AccordReportOptions *self,
                            AccordReportChoices *choices)
{
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_if_fail (ACCORD_IS_REPORT_OPTIONS (self));
  g_return_if_fail (choices != NULL);

  setup = make_page_setup (self);
  accord_print_set_paper (setup, choices);
  g_free (choices->language);
  choices->language = g_strdup (
    g_ptr_array_index (self->language_ids,
                       gtk_drop_down_get_selected (self->language_choice)));
  choices->one_page = gtk_check_button_get_active (self->one_page_button);
  choices->large_print = gtk_check_button_get_active (self->large_button);
  choices->signature = gtk_check_button_get_active (self->signature_button);
  choices->draft =
    (AccordDraftMark) gtk_drop_down_get_selected (self->draft_choice);
  choices->front_sheet =
    (AccordFrontSheet) gtk_drop_down_get_selected (self->front_choice);
  choices->aliases = gtk_check_button_get_active (self->aliases_button);
  set_text (&choices->marking, self->marking_entry);
  set_text (&choices->asked, self->asked_entry);
  set_text (&choices->alias_own, self->alias_own_entry);
  set_text (&choices->alias_partner, self->alias_partner_entry);

  for (guint i = 0; i < self->field_entries->len; i++)
    set_text (&choices->front_sheet_fields[i],
              g_ptr_array_index (self->field_entries, i));

  g_clear_pointer (&choices->types, g_array_unref);
  if (self->type_buttons->len > 0)
    {
      choices->types = g_array_new (FALSE, FALSE, sizeof (gboolean));
      for (guint i = 0; i < self->type_buttons->len; i++)
        {
          gboolean active = gtk_check_button_get_active (
            g_ptr_array_index (self->type_buttons, i));

          g_array_append_val (choices->types, active);
        }
    }
}
