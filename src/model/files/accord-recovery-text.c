/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a recovery copy looks like on disk: the assessment as one text within
 * an object that says what it belongs to, with a digest that tells whether all
 * of it is there.
 */

#include "accord-config.h"

#include "model/files/accord-recovery-text.h"

#include "model/accord-error.h"
#include "model/files/accord-loader.h"
#include "model/json/accord-json-head.h"
#include "model/json/accord-json-writer.h"

#include <glib/gi18n-lib.h>

#define FORMAT "accord-recovery"
#define VERSION 1

static void
write_optional (AccordJsonWriter *writer,
                const char       *name,
                const char       *text)
{
  if (text == NULL)
    return;

  accord_json_writer_name (writer, name);
  accord_json_writer_text (writer, text);
}

static void
write_text (AccordJsonWriter *writer,
            const char       *name,
            const char       *text)
{
  accord_json_writer_name (writer, name);
  accord_json_writer_text (writer, text);
}

/* File names need not be UTF-8, addresses are. */
static char *
path_to_address (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  return g_filename_to_uri (absolute, NULL, NULL);
}

/**
 * accord_recovery_text_write:
 * @id: the copy's id
 * @order: a number above those of all earlier copies
 * @path: (nullable): the document's file
 * @base_digest: (nullable): what that file holds
 * @changed: time of the change
 * @content: the assessment
 * @error: return location for an error, G_IO_ERROR_INVALID_DATA if @content is
 *   no UTF-8 text
 *
 * Returns: (transfer full) (nullable): the copy's content
 */
GBytes *
accord_recovery_text_write (const char  *id,
                            guint64      order,
                            const char  *path,
                            const char  *base_digest,
                            GDateTime   *changed,
                            GBytes      *content,
                            GError     **error)
{
  g_autoptr (AccordJsonWriter) writer = NULL;
  g_autofree char *address = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;
  gconstpointer data;
  gsize size;

  data = g_bytes_get_data (content, &size);

  if (!g_utf8_validate_len (data != NULL ? data : "", size, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("The recovery copy could not be written, because "
                             "the assessment is not a text."));
      return NULL;
    }

  text = g_strndup (data, size);
  digest = accord_digest_bytes (content);
  time = g_date_time_format_iso8601 (changed);

  if (path != NULL)
    address = path_to_address (path);

  writer = accord_json_writer_new ();
  accord_json_writer_begin_object (writer);
  write_text (writer, "format", FORMAT);
  accord_json_writer_name (writer, "version");
  accord_json_writer_whole (writer, VERSION);
  write_text (writer, "id", id);
  accord_json_writer_name (writer, "order");
  accord_json_writer_whole (writer, order);
  write_text (writer, "changed", time);
  write_optional (writer, "file", address);
  write_optional (writer, "base-digest", base_digest);
  write_text (writer, "digest", digest);
  write_text (writer, "content", text);
  accord_json_writer_end_object (writer);

  return accord_json_writer_finish (writer);
}

static gboolean
read_members (AccordRecoveryOrphan *orphan,
              JsonNode             *root,
              GPtrArray            *faults)
{
  g_autoptr (GDateTime) time = NULL;
  AccordJsonCursor cursor;
  const char *changed = NULL;
  const char *address = NULL;
  const char *base_digest = NULL;
  const char *digest = NULL;
  const char *content = NULL;
  g_autofree char *found = NULL;
  gint64 order = 0;

  accord_json_cursor_init (&cursor, root, faults);
  accord_json_cursor_whole (&cursor, "order", ACCORD_JSON_REQUIRED,
                            0, G_MAXINT64, &order);
  accord_json_cursor_text (&cursor, "changed", ACCORD_JSON_REQUIRED, &changed);
  accord_json_cursor_text (&cursor, "file", ACCORD_JSON_OPTIONAL, &address);
  accord_json_cursor_text (&cursor, "base-digest", ACCORD_JSON_OPTIONAL,
                           &base_digest);
  accord_json_cursor_text (&cursor, "digest", ACCORD_JSON_REQUIRED, &digest);
  accord_json_cursor_text (&cursor, "content", ACCORD_JSON_REQUIRED, &content);

  orphan->order = order;

  if (changed != NULL)
    time = g_date_time_new_from_iso8601 (changed, NULL);

  if (time != NULL)
    orphan->changed = g_date_time_to_local (time);

  if (address != NULL)
    orphan->path = g_filename_from_uri (address, NULL, NULL);

  orphan->base_digest = g_strdup (base_digest);

  if (faults->len > 0)
    return FALSE;

  orphan->content = g_bytes_new (content, strlen (content));
  found = accord_digest_bytes (orphan->content);

  if (!g_str_equal (found, digest))
    {
      g_clear_pointer (&orphan->content, g_bytes_unref);
      accord_json_cursor_add_fault_at (&cursor, "content",
                                       _("expected the text that was kept, "
                                         "found another"));
      return FALSE;
    }

  return TRUE;
}

static char *
describe_damage (GPtrArray    *faults,
                 const GError *error)
{
  if (faults->len > 0)
    return accord_fault_to_text (faults->pdata[0]);

  return g_strdup (error->message);
}

/**
 * accord_recovery_text_load:
 * @id: the copy's id
 * @file: its file
 *
 * Reads a copy as far as it goes; whatever is wrong with it is told in its
 * `damage`, and then it has no `content`.
 *
 * Returns: (transfer full): the copy
 */
AccordRecoveryOrphan *
accord_recovery_text_load (const char *id,
                           const char *file)
{
  g_autoptr (AccordRecoveryOrphan) orphan = g_new0 (AccordRecoveryOrphan, 1);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) gfile = g_file_new_for_path (file);
  g_autofree char *name = g_filename_display_basename (file);

  orphan->id = g_strdup (id);
  orphan->file = g_strdup (file);

  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_fault_free);
  bytes = accord_load_bytes (gfile, NULL, NULL, &error);

  if (bytes != NULL)
    root = accord_json_head_read (bytes, name, FORMAT, ACCORD_JSON_REQUIRED,
                                  faults, &error);

  orphan->too_large = g_error_matches (error, ACCORD_ERROR,
                                       ACCORD_ERROR_TOO_LARGE);
  if (root == NULL || !read_members (orphan, root, faults))
    orphan->damage = describe_damage (faults, error);

  return g_steal_pointer (&orphan);
}
