/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-recent-entry.h"

#include "model/figures/accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordRecentEntry
{
  GObject parent_instance;

  /* Owned References */
  GFile *file;
  char *title;
  char *date;

  guint answered;
  guint items;
  guint gone : 1;
  guint unreadable : 1;
  guint twin : 1;
};

G_DEFINE_FINAL_TYPE (AccordRecentEntry, accord_recent_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DETAIL,
  PROP_FILE,
  PROP_FOLDER,
  PROP_GONE,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
get_name (AccordRecentEntry *self)
{
  g_autofree char *name = g_file_get_basename (self->file);

  return g_filename_display_name (name);
}

static char *
get_folder_name (AccordRecentEntry *self)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return g_strdup ("");

  path = g_file_get_parse_name (folder);

  /* The home folder's own name says nothing. */
  if (g_strcmp0 (path, g_get_home_dir ()) == 0)
    return g_strdup (_("Home"));

  return g_filename_display_basename (path);
}

/* One of the same title is told apart by the file's name. */
static char *
describe_folder (AccordRecentEntry *self)
{
  g_autofree char *folder = get_folder_name (self);
  g_autofree char *name = NULL;

  if (!self->twin)
    return g_steal_pointer (&folder);

  name = get_name (self);
  if (*folder == '\0')
    return g_steal_pointer (&name);

  /* Translators: a file's name, and its folder */
  return g_strdup_printf (_("%s in %s"), name, folder);
}

static void
notify_facts (AccordRecentEntry *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GONE]);
}

static void
accord_recent_entry_finalize (GObject *object)
{
  AccordRecentEntry *self = ACCORD_RECENT_ENTRY (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (accord_recent_entry_parent_class)->finalize (object);
}

static void
accord_recent_entry_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AccordRecentEntry *self = ACCORD_RECENT_ENTRY (object);

  switch (property_id)
    {
    case PROP_DETAIL:
      g_value_take_string (value, accord_recent_entry_dup_detail (self));
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_FOLDER:
      g_value_take_string (value, describe_folder (self));
      break;

    case PROP_GONE:
      g_value_set_boolean (value, self->gone);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
accord_recent_entry_class_init (AccordRecentEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = accord_recent_entry_finalize;
  object_class->get_property = accord_recent_entry_get_property;

  properties[PROP_DETAIL] =
    g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_FOLDER] =
    g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  properties[PROP_GONE] =
    g_param_spec_boolean ("gone", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_recent_entry_init (AccordRecentEntry *self)
{
  self->date = g_strdup ("");
}

/**
 * accord_recent_entry_new:
 *
 * Returns: (transfer full): an entry called by its file's name, of which
 *   nothing else is known
 */
AccordRecentEntry *
accord_recent_entry_new (GFile *file)
{
  AccordRecentEntry *self;
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ACCORD_TYPE_RECENT_ENTRY, NULL);
  self->file = g_object_ref (file);
  self->title = get_name (self);

  return self;
}

GFile *
accord_recent_entry_get_file (AccordRecentEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), NULL);

  return self->file;
}

const char *
accord_recent_entry_get_title (AccordRecentEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), NULL);

  return self->title;
}

/**
 * accord_recent_entry_get_date:
 *
 * Returns: the assessment's ISO date, or ""
 */
const char *
accord_recent_entry_get_date (AccordRecentEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), NULL);

  return self->date;
}

guint
accord_recent_entry_get_answered (AccordRecentEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), 0);

  return self->answered;
}

/**
 * accord_recent_entry_get_items:
 *
 * Returns: how many items can be answered, 0 where that is not known
 */
guint
accord_recent_entry_get_items (AccordRecentEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), 0);

  return self->items;
}

gboolean
accord_recent_entry_get_gone (AccordRecentEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), FALSE);

  return self->gone;
}

/**
 * accord_recent_entry_dup_detail:
 *
 * Returns: (transfer full): "23 November 2026 · 27 of 29 answered", or "not
 *   found", or "cannot be read", or ""
 */
char *
accord_recent_entry_dup_detail (AccordRecentEntry *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (ACCORD_IS_RECENT_ENTRY (self), NULL);

  if (self->gone)
    /* Translators: in place of a recent file's date */
    return g_strdup (_("not found"));

  if (self->unreadable)
    /* Translators: in place of a recent file's date */
    return g_strdup (_("cannot be read at the moment"));

  date = accord_words_date (self->date);

  if (self->items == 0)
    return g_steal_pointer (&date);

  if (*date == '\0')
    return g_strdup_printf (ngettext ("%u of %u answered",
                                      "%u of %u answered",
                                      self->items),
                            self->answered, self->items);

  /* Translators: a recent file: its date, and how much of it is answered */
  return g_strdup_printf (ngettext ("%s · %u of %u answered",
                                    "%s · %u of %u answered",
                                    self->items),
                          date, self->answered, self->items);
}

/**
 * accord_recent_entry_set_facts:
 * @date: ISO, or ""
 *
 * What the file is now known to hold.
 */
void
accord_recent_entry_set_facts (AccordRecentEntry *self,
                               const char        *title,
                               const char        *date,
                               guint              answered,
                               guint              items)
{
  g_return_if_fail (ACCORD_IS_RECENT_ENTRY (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (date != NULL);

  if (!self->gone &&
      !self->unreadable &&
      self->answered == answered &&
      self->items == items &&
      g_str_equal (self->title, title) &&
      g_str_equal (self->date, date))
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->date);
  self->date = g_strdup (date);
  self->answered = answered;
  self->items = items;
  self->gone = FALSE;
  self->unreadable = FALSE;

  notify_facts (self);
}

/**
 * accord_recent_entry_set_problem:
 * @gone: whether the file is not there, as against one that cannot be read
 */
void
accord_recent_entry_set_problem (AccordRecentEntry *self,
                                 gboolean           gone)
{
  g_return_if_fail (ACCORD_IS_RECENT_ENTRY (self));

  self->gone = gone;
  self->unreadable = !gone;

  notify_facts (self);
}

/**
 * accord_recent_entry_set_twin:
 * @twin: whether another entry has the same title
 */
void
accord_recent_entry_set_twin (AccordRecentEntry *self,
                              gboolean           twin)
{
  g_return_if_fail (ACCORD_IS_RECENT_ENTRY (self));

  twin = !!twin;
  if (self->twin == twin)
    return;

  self->twin = twin;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
}
