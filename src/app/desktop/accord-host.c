/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "app/desktop/accord-host.h"

G_DEFINE_INTERFACE (AccordHost, accord_host, GTK_TYPE_APPLICATION)

static void
accord_host_default_init (AccordHostInterface *iface)
{
}

AccordFrameworks *
accord_host_get_frameworks (AccordHost *self)
{
  g_return_val_if_fail (ACCORD_IS_HOST (self), NULL);

  return ACCORD_HOST_GET_IFACE (self)->get_frameworks (self);
}

AccordRecentList *
accord_host_get_recent (AccordHost *self)
{
  g_return_val_if_fail (ACCORD_IS_HOST (self), NULL);

  return ACCORD_HOST_GET_IFACE (self)->get_recent (self);
}

AccordRecovery *
accord_host_get_recovery (AccordHost *self)
{
  g_return_val_if_fail (ACCORD_IS_HOST (self), NULL);

  return ACCORD_HOST_GET_IFACE (self)->get_recovery (self);
}

AccordDocument *
accord_host_find_document (AccordHost *self,
                           GFile      *file)
{
  g_return_val_if_fail (ACCORD_IS_HOST (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return ACCORD_HOST_GET_IFACE (self)->find_document (self, file);
}

gboolean
accord_host_has_document (AccordHost     *self,
                          AccordDocument *document)
{
  g_return_val_if_fail (ACCORD_IS_HOST (self), FALSE);

  return ACCORD_HOST_GET_IFACE (self)->has_document (self, document);
}

void
accord_host_open_file (AccordHost *self,
                       GFile      *file,
                       GtkWindow  *window)
{
  g_return_if_fail (ACCORD_IS_HOST (self));
  g_return_if_fail (G_IS_FILE (file));

  ACCORD_HOST_GET_IFACE (self)->open_file (self, file, window);
}

gboolean
accord_host_offer_unsaved (AccordHost *self,
                           GFile      *file)
{
  g_return_val_if_fail (ACCORD_IS_HOST (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return ACCORD_HOST_GET_IFACE (self)->offer_unsaved (self, file);
}

void
accord_host_show_document (AccordHost     *self,
                           AccordDocument *document,
                           GtkWindow      *window)
{
  g_return_if_fail (ACCORD_IS_HOST (self));
  g_return_if_fail (ACCORD_IS_DOCUMENT (document));

  ACCORD_HOST_GET_IFACE (self)->show_document (self, document, window);
}

void
accord_host_compare_files (AccordHost *self,
                           GFile      *first,
                           GFile      *second)
{
  g_return_if_fail (ACCORD_IS_HOST (self));
  g_return_if_fail (G_IS_FILE (first));
  g_return_if_fail (G_IS_FILE (second));

  ACCORD_HOST_GET_IFACE (self)->compare_files (self, first, second);
}

void
accord_host_begin_save (AccordHost *self)
{
  g_return_if_fail (ACCORD_IS_HOST (self));

  ACCORD_HOST_GET_IFACE (self)->begin_save (self);
}

void
accord_host_end_save (AccordHost *self)
{
  g_return_if_fail (ACCORD_IS_HOST (self));

  ACCORD_HOST_GET_IFACE (self)->end_save (self);
}
