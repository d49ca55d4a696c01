/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "accord-test-utils.h"

#include "app/accord-application.h"

#include <glib/gstdio.h>

/* Folders of its own hide the system's types of files, too, without which an
 * icon that is an SVG is not known to be one. */
static void
keep_mime_folders (void)
{
  const char * const *folders = g_get_system_data_dirs ();
  g_autoptr (GPtrArray) mime = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; folders[i] != NULL; i++)
    g_ptr_array_add (mime, g_build_filename (folders[i], "mime", NULL));
  g_ptr_array_add (mime, NULL);

  g_content_type_set_mime_dirs ((const char * const *) mime->pdata);
}

/**
 * accord_test_init:
 *
 * To be called first in a test's main() in place of g_test_init().  Gives the
 * test folders of its own in place of the user's.
 *
 * Returns: %FALSE where there is no display: the test has said that it skips,
 *   and main() returns 0.
 */
gboolean
accord_test_init (int    *argc,
                  char ***argv)
{
  g_setenv ("GTK_A11Y", "test", FALSE);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GSETTINGS_BACKEND", "memory", FALSE);

  keep_mime_folders ();
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display: run under xvfb-run\n");
      return FALSE;
    }

  /* The linker leaves the templates out of a test unless they are used. */
  g_type_ensure (ACCORD_TYPE_APPLICATION);

  /* What is shown is compared as soon as it is there. */
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                NULL);

  return TRUE;
}

/**
 * accord_test_settle:
 *
 * Runs the main loop until nothing is left to be done at once.
 */
void
accord_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
give_up_cb (gpointer data)
{
  gboolean *late = data;

  *late = TRUE;

  return G_SOURCE_CONTINUE;
}

/**
 * accord_test_wait_until:
 * @reached: says whether what is waited for has come about
 *
 * Runs the main loop until @reached says so.
 *
 * Returns: %FALSE where it did not in half a minute, which no test measures:
 *   it only keeps a broken one from running for ever
 */
gboolean
accord_test_wait_until (gboolean (*reached) (gpointer data),
                        gpointer   data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (30, give_up_cb, &late);

  while (!reached (data) && !late)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (source);

  return !late;
}

/**
 * accord_test_find:
 * @css_class: (nullable): a style class that the widget must have
 *
 * Returns: (transfer none) (nullable): the first mapped or unmapped descendant
 *   of @root, itself included, that is a @type
 */
GtkWidget *
accord_test_find (GtkWidget  *root,
                  GType       type,
                  const char *css_class)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) &&
      (css_class == NULL || gtk_widget_has_css_class (root, css_class)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = accord_test_find (child, type, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * accord_test_find_text:
 *
 * Returns: (transfer none) (nullable): the first visible label below @root
 *   whose text is exactly @text
 */
GtkWidget *
accord_test_find_text (GtkWidget  *root,
                       const char *text)
{
  if (!gtk_widget_get_visible (root))
    return NULL;

  if (GTK_IS_LABEL (root) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = accord_test_find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * accord_test_render:
 * @widget: a mapped widget
 *
 * Returns: (transfer full): what @widget looks like
 */
GdkTexture *
accord_test_render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t place;
  GtkNative *native;

  gtk_test_widget_wait_for_draw (widget);

  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  place = GRAPHENE_RECT_INIT (0, 0,
                              (float) gtk_widget_get_width (widget),
                              (float) gtk_widget_get_height (widget));
  gdk_paintable_snapshot (paintable, snapshot, place.size.width,
                          place.size.height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);

  native = gtk_widget_get_native (widget);

  return gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                      &place);
}

/**
 * accord_test_screenshot:
 * @widget: a mapped widget
 * @name: of the picture, without an ending
 *
 * Keeps what @widget looks like as a PNG in the folder that the environment
 * variable ACCORD_TEST_PICTURES names, if there is one.
 */
void
accord_test_screenshot (GtkWidget  *widget,
                        const char *name)
{
  const char *folder = g_getenv ("ACCORD_TEST_PICTURES");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  texture = accord_test_render (widget);
  g_mkdir_with_parents (folder, 0755);
  file = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
