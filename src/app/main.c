/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/accord-application.h"

#include <glib/gi18n-lib.h>

#include <locale.h>

/* Where GL is drawn in software, cairo starts in two thirds of the time and
 * takes a quarter of the memory; many users sit at desktops without a GPU.
 * Asked of the kernel, because asking GL itself costs what is to be saved.
 */
static void
choose_renderer (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  if (g_getenv ("GSK_RENDERER") != NULL)
    return;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, "renderD"))
        return;
    }

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AccordApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ACCORD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Accord"));
  choose_renderer ();

  application = accord_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
