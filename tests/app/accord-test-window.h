/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/accord-application.h"
#include "app/window/accord-window.h"

G_BEGIN_DECLS

/**
 * AccordTestWindow:
 *
 * The real application with one window, and a sample in a folder of its own
 * that the window has not opened yet: a fixture for g_test_add().
 */
typedef struct
{
  AccordApplication *application;
  AccordWindow *window;
  char *folder;
  char *path;
  GFile *file;
} AccordTestWindow;

void               accord_test_window_set_up    (AccordTestWindow  *f,
                                                 gconstpointer      data);
/* Discards what is unsaved, and takes the folder away */
void               accord_test_window_tear_down (AccordTestWindow  *f,
                                                 gconstpointer      data);
/* Opens the sample and waits until it is there */
void               accord_test_window_open      (AccordTestWindow  *f);

/* The sample as it stands, or as another program has changed it */
void               accord_test_window_write     (AccordTestWindow  *f,
                                                 const char        *organisation);

/* Of those that are open */
guint              accord_test_count_questions  (void);
void               accord_test_answer_question  (const char        *id);

/* (transfer full): registered, and apart from any that runs */
AccordApplication *accord_test_application_new  (void);
/* Closes all its windows unasked */
void               accord_test_destroy_windows  (AccordApplication *application);
/* @name: of a file in tests/samples */
void               accord_test_copy_sample      (const char        *name,
                                                 const char        *path);

/* For accord_test_wait_until(), with an AccordWindow */
gboolean           accord_test_has_document     (gpointer           window);
gboolean           accord_test_is_saved         (gpointer           window);

G_END_DECLS
