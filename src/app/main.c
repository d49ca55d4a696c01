/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"

#include "model/accord-language.h"

#include <glib/gi18n-lib.h>

/* Where GL is drawn in software, cairo starts in two thirds of the time and
 * takes a quarter of the memory; many users sit at desktops without a GPU.
 * Asked of the kernel, because asking GL itself costs what is to be saved.
 */
static gboolean
has_gpu (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, "renderD"))
        return TRUE;
    }

  return FALSE;
}

/* GDK loads the drivers of GL as it opens the display, whoever draws: half of
 * the time that a bare window takes.  The word for leaving that out has changed
 * its place.
 */
static void
leave_gl_out (void)
{
  gboolean is_new = gtk_get_minor_version () >= 16;
  const char *variable = is_new ? "GDK_DISABLE" : "GDK_DEBUG";
  const char *word = is_new ? "gl" : "gl-disable";
  const char *before = g_getenv (variable);
  g_autofree char *value = NULL;

  value = before != NULL && *before != '\0'
          ? g_strconcat (before, ",", word, NULL) : g_strdup (word);
  g_setenv (variable, value, TRUE);
}

static void
choose_renderer (void)
{
  if (g_getenv ("GSK_RENDERER") == NULL && !has_gpu ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);

  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    leave_gl_out ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AccordApplication) application = NULL;

  accord_language_begin (NULL);

  g_set_application_name (_("Accord"));
  choose_renderer ();

  application = accord_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
