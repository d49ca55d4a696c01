/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/paper/accord-report-choices.h"

#include "app/desktop/accord-settings.h"
#include "model/accord-language.h"

#include <glib/gi18n-lib.h>

/* Names of the front sheet's fields in the settings, in the order of its
 * labels; a translated label would be another one in another language.
 */
static const char * const field_names[ACCORD_N_FRONT_SHEET_FIELDS] = {
  "meeting", "date", "agenda-item", "session", "title", "presenter", "author",
  "purpose", "considered-by", "links", "implications", "interests",
};

static void
read_fields (AccordReportChoices *self,
             const char          *id)
{
  g_autoptr (GVariant) value =
    accord_settings_get_value (accord_settings_get_default (), "front-sheet");
  const char *about = "";
  const char *asked = "";
  const char *marking = "";

  self->front_sheet_fields = g_new0 (char *, ACCORD_N_FRONT_SHEET_FIELDS + 1);
  for (guint i = 0; i < ACCORD_N_FRONT_SHEET_FIELDS; i++)
    {
      const char *text = "";

      g_variant_lookup (value, field_names[i], "&s", &text);
      self->front_sheet_fields[i] = g_strdup (text);
    }

  /* These are of one paper, and must not appear on that of another pair. */
  g_variant_lookup (value, "about", "&s", &about);
  if (id != NULL && *id != '\0' && strcmp (id, about) == 0)
    {
      g_variant_lookup (value, "asked", "&s", &asked);
      g_variant_lookup (value, "marking", "&s", &marking);
    }
  self->about = g_strdup (id != NULL ? id : "");
  self->asked = g_strdup (asked);
  self->marking = g_strdup (marking);
}

/* (transfer full): one that is not installed any more is not waited for. */
static char *
find_language (GVariant *options)
{
  g_autoptr (GPtrArray) languages = NULL;
  const char *id = "";

  if (!g_variant_lookup (options, "language", "&s", &id) || *id == '\0')
    return g_strdup ("");

  languages = accord_language_list ();

  return g_strdup (accord_language_find (languages, id) != NULL ? id : "");
}

/**
 * accord_report_choices_new:
 * @id: (nullable): of the assessment that the report is of
 *
 * What the Board is asked to, and the marking, come back for the same assessment
 * alone.
 */
AccordReportChoices *
accord_report_choices_new (const char *id)
{
  AccordReportChoices *self = g_new0 (AccordReportChoices, 1);
  g_autoptr (GVariant) value =
    accord_settings_get_value (accord_settings_get_default (),
                               "report-options");
  guint32 front_sheet = ACCORD_FRONT_SHEET_OFF;

  g_variant_lookup (value, "one-page", "b", &self->one_page);
  g_variant_lookup (value, "large-print", "b", &self->large_print);
  g_variant_lookup (value, "signature", "b", &self->signature);
  g_variant_lookup (value, "front-sheet", "u", &front_sheet);
  if (front_sheet <= ACCORD_FRONT_SHEET_FILLED)
    self->front_sheet = (AccordFrontSheet) front_sheet;

  self->language = find_language (value);
  self->width = accord_page_setup_a4.width;
  self->height = accord_page_setup_a4.height;
  self->alias_own = g_strdup ("");
  self->alias_partner = g_strdup ("");
  read_fields (self, id);

  return self;
}

AccordReportChoices *
accord_report_choices_copy (const AccordReportChoices *self)
{
  AccordReportChoices *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (AccordReportChoices, 1);
  *copy = *self;
  copy->types = self->types != NULL ? g_array_copy (self->types) : NULL;
  copy->language = g_strdup (self->language);
  copy->about = g_strdup (self->about);
  copy->asked = g_strdup (self->asked);
  copy->marking = g_strdup (self->marking);
  copy->alias_own = g_strdup (self->alias_own);
  copy->alias_partner = g_strdup (self->alias_partner);
  copy->front_sheet_fields = g_strdupv (self->front_sheet_fields);
  if (self->kept != NULL)
    accord_report_kept_ref (self->kept);

  return copy;
}

void
accord_report_choices_free (AccordReportChoices *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->types, g_array_unref);
  g_free (self->language);
  g_free (self->about);
  g_free (self->asked);
  g_free (self->marking);
  g_free (self->alias_own);
  g_free (self->alias_partner);
  g_strfreev (self->front_sheet_fields);
  g_clear_pointer (&self->kept, accord_report_kept_unref);
  g_free (self);
}

void
accord_report_choices_set_kept (AccordReportChoices *self,
                                AccordReportKept    *kept)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->kept == NULL);
  g_return_if_fail (kept != NULL);

  self->kept = accord_report_kept_ref (kept);
  self->aliases = kept->aliases;
  self->draft = kept->draft;
  g_free (self->alias_own);
  self->alias_own = g_strdup (kept->alias_own);
  g_free (self->alias_partner);
  self->alias_partner = g_strdup (kept->alias_partner);
  g_clear_pointer (&self->types, g_array_unref);
  self->types = kept->types != NULL ? g_array_copy (kept->types) : NULL;
  if (*self->about != '\0')
    return;

  g_free (self->marking);
  self->marking = g_strdup (kept->marking);
  g_free (self->asked);
  self->asked = g_strdup (kept->asked);
}

/* What settings keep for one assessment is left to it by what has no id. */
static void
copy_paper (GVariantBuilder *fields,
            AccordSettings  *settings)
{
  static const char * const names[] = { "about", "asked", "marking" };
  g_autoptr (GVariant) value = accord_settings_get_value (settings,
                                                          "front-sheet");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *text;

      if (g_variant_lookup (value, names[i], "&s", &text))
        g_variant_builder_add (fields, "{ss}", names[i], text);
    }
}

void
accord_report_choices_remember (const AccordReportChoices *self)
{
  AccordSettings *settings = accord_settings_get_default ();
  GVariantDict options;
  GVariantBuilder fields;

  g_return_if_fail (self != NULL);

  if (self->kept != NULL)
    accord_report_kept_set (self->kept, self->aliases, self->alias_own,
                            self->alias_partner, self->draft, self->types,
                            self->marking, self->asked);

  g_variant_dict_init (&options, NULL);
  g_variant_dict_insert (&options, "one-page", "b", self->one_page);
  g_variant_dict_insert (&options, "large-print", "b", self->large_print);
  g_variant_dict_insert (&options, "signature", "b", self->signature);
  g_variant_dict_insert (&options, "front-sheet", "u",
                         (guint32) self->front_sheet);
  g_variant_dict_insert (&options, "language", "s", self->language);
  accord_settings_set_value (settings, "report-options",
                             g_variant_dict_end (&options));

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < ACCORD_N_FRONT_SHEET_FIELDS; i++)
    {
      if (*self->front_sheet_fields[i] != '\0')
        g_variant_builder_add (&fields, "{ss}", field_names[i],
                               self->front_sheet_fields[i]);
    }
  if (*self->about == '\0')
    {
      copy_paper (&fields, settings);
    }
  else if (*self->asked != '\0' || *self->marking != '\0')
    {
      g_variant_builder_add (&fields, "{ss}", "about", self->about);
      g_variant_builder_add (&fields, "{ss}", "asked", self->asked);
      g_variant_builder_add (&fields, "{ss}", "marking", self->marking);
    }
  accord_settings_set_value (settings, "front-sheet",
                             g_variant_builder_end (&fields));
}

static gboolean
leaves_types_out (const AccordReportChoices *self)
{
  for (guint i = 0; self->types != NULL && i < self->types->len; i++)
    {
      if (!g_array_index (self->types, gboolean, i))
        return !self->one_page;
    }

  return FALSE;
}

static char *
describe_language (const char *id)
{
  g_autoptr (GPtrArray) languages = accord_language_list ();
  const AccordLanguage *language = accord_language_find (languages, id);

  /* Translators: a language's own name for itself */
  return g_strdup_printf (_("language: %s"),
                          language != NULL ? language->name : id);
}

char *
accord_report_choices_describe (const AccordReportChoices *self,
                                AccordReportKind           kind)
{
  const gboolean summary = kind == ACCORD_REPORT_SUMMARY;
  const gboolean named = kind != ACCORD_REPORT_CHECKLIST;
  const gboolean asks = summary || kind == ACCORD_REPORT_COMPARISON;
  g_autoptr (GPtrArray) on = g_ptr_array_new ();
  g_autofree char *language = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (*self->language != '\0')
    {
      language = describe_language (self->language);
      g_ptr_array_add (on, language);
    }
  if (named && self->aliases)
    g_ptr_array_add (on, _("other names, for a copy to share"));
  if (summary && self->one_page)
    g_ptr_array_add (on, _("first page alone"));
  if (summary && leaves_types_out (self))
    g_ptr_array_add (on, _("not all types in the detail"));
  if (self->large_print)
    g_ptr_array_add (on, _("large print"));
  if (named && self->signature)
    g_ptr_array_add (on, _("lines for a signature"));
  if (named && self->draft == ACCORD_DRAFT_DRAFT)
    g_ptr_array_add (on, _("marked as a draft"));
  if (named && self->draft == ACCORD_DRAFT_AGREED)
    g_ptr_array_add (on, _("marked as agreed"));
  if (named && *self->marking != '\0')
    g_ptr_array_add (on, _("protective marking"));
  if (asks && *self->asked != '\0')
    g_ptr_array_add (on, _("what the Board is asked to"));
  if (summary && self->front_sheet == ACCORD_FRONT_SHEET_BLANK)
    g_ptr_array_add (on, _("front sheet with lines"));
  if (summary && self->front_sheet == ACCORD_FRONT_SHEET_FILLED)
    g_ptr_array_add (on, _("front sheet as filled in the preview"));

  if (on->len == 0)
    return NULL;

  g_ptr_array_add (on, NULL);
  list = g_strjoinv (_("; "), (char **) on->pdata);

  /* Translators: a list, as "large print; lines for a signature" */
  return g_strdup_printf (_("Options that are on: %s."), list);
}

/* An alias that was deleted must not bring the name back. */
static const char *
get_alias (const AccordReportChoices *self,
           const char                *alias,
           const char                *usual)
{
  if (!self->aliases)
    return NULL;

  return *alias != '\0' ? alias : usual;
}

void
accord_report_choices_to_options (const AccordReportChoices *self,
                                  AccordReportKind           kind,
                                  AccordSummaryOptions      *options)
{
  g_return_if_fail (self != NULL);

  *options = (AccordSummaryOptions) {
    .language = self->language,
    .one_page = self->one_page,
    .types = self->types != NULL ? (const gboolean *) self->types->data : NULL,
    .asked = self->asked,
    .marking = self->marking,
    .draft = self->draft,
    .signature = self->signature,
    .front_sheet = self->front_sheet,
    .front_sheet_fields = (const char * const *) self->front_sheet_fields,
    .alias_own = get_alias (self, self->alias_own, _("Organisation 1")),
    .alias_partner = get_alias (self, self->alias_partner,
                                _("Organisation 2")),
  };

  if (kind == ACCORD_REPORT_SUMMARY)
    return;

  options->one_page = FALSE;
  options->types = NULL;
  options->front_sheet = ACCORD_FRONT_SHEET_OFF;
}

void
accord_report_choices_to_setup (const AccordReportChoices *self,
                                AccordPageSetup           *setup)
{
  g_return_if_fail (self != NULL);

  *setup = (AccordPageSetup) {
    self->width,
    self->height,
    ACCORD_PAGE_MARGIN,
    self->large_print ? ACCORD_LARGE_PRINT_SIZE : ACCORD_TEXT_SIZE,
  };
}
