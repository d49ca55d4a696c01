/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/desktop/accord-recent-list.h"
#include "model/files/accord-document.h"
#include "model/files/accord-recovery.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_HOST (accord_host_get_type ())

/**
 * AccordHost:
 *
 * What a window asks of the program that it is part of: what all windows share,
 * and another window.  No window knows the program.
 */
G_DECLARE_INTERFACE (AccordHost, accord_host, ACCORD, HOST, GtkApplication)

struct _AccordHostInterface
{
  GTypeInterface parent_iface;

  AccordFrameworks * (* get_frameworks) (AccordHost     *self);
  AccordRecentList * (* get_recent)     (AccordHost     *self);
  AccordRecovery *   (* get_recovery)   (AccordHost     *self);
  void               (* open_file)      (AccordHost     *self,
                                         GFile          *file,
                                         GtkWindow      *window);
  AccordDocument *   (* find_document)  (AccordHost     *self,
                                         GFile          *file);
  gboolean           (* has_document)   (AccordHost     *self,
                                         AccordDocument *document);
  gboolean           (* offer_unsaved)  (AccordHost     *self,
                                         GFile          *file);
  void               (* show_document)  (AccordHost     *self,
                                         AccordDocument *document,
                                         GtkWindow      *window);
  void               (* compare_files)  (AccordHost     *self,
                                         GFile          *first,
                                         GFile          *second);
  void               (* begin_save)     (AccordHost     *self);
  void               (* end_save)       (AccordHost     *self);
};

/* (transfer none): one of each for all windows, as long as the program runs,
 * made when it is first asked for */
AccordFrameworks *accord_host_get_frameworks (AccordHost     *self);
AccordRecentList *accord_host_get_recent     (AccordHost     *self);
AccordRecovery   *accord_host_get_recovery   (AccordHost     *self);

/* (nullable) (transfer none): what a window has open of @file */
AccordDocument   *accord_host_find_document  (AccordHost     *self,
                                              GFile          *file);
/* Whether a window has just this one open */
gboolean          accord_host_has_document   (AccordHost     *self,
                                              AccordDocument *document);
/* Raises the window that has @file, or opens it in @window (nullable) where that
 * has nothing open, else in a new one. */
void              accord_host_open_file      (AccordHost     *self,
                                              GFile          *file,
                                              GtkWindow      *window);
/* Where a window has @file: raises it, and lets it say what was not saved to
 * it. */
gboolean          accord_host_offer_unsaved  (AccordHost     *self,
                                              GFile          *file);
/* The same as opening for a document that has been made; takes nothing. */
void              accord_host_show_document  (AccordHost     *self,
                                              AccordDocument *document,
                                              GtkWindow      *window);
/* A new window with the two side by side. */
void              accord_host_compare_files  (AccordHost     *self,
                                              GFile          *first,
                                              GFile          *second);

/* From when a file begins to be written until it is, the program does not end:
 * one call of the second for each of the first. */
void              accord_host_begin_save     (AccordHost     *self);
void              accord_host_end_save       (AccordHost     *self);

G_END_DECLS
