/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/paper/accord-report-kept.h"
#include "app/widgets/accord-adaptive-bin.h"
#include "app/widgets/accord-banner.h"
#include "app/widgets/accord-notice.h"
#include "app/widgets/accord-question.h"
#include "app/window/accord-bad-file-page.h"
#include "app/window/accord-sidebar.h"
#include "app/window/accord-window.h"
#include "model/files/accord-recovered.h"

G_BEGIN_DECLS

struct _AccordWindow
{
  GtkApplicationWindow parent_instance;

  /* Template Widgets */
  GtkHeaderBar *header_bar;
  GtkMenuButton *open_button;
  GtkWidget *new_button;
  GtkMenuButton *page_button;
  GtkMenuButton *menu_button;
  GtkLabel *page_label;
  GtkPopover *page_popover;
  AccordSidebar *page_sidebar;
  GtkWidget *title_box;
  GtkLabel *title_label;
  GtkLabel *state_label;
  GtkWidget *save_button;
  GtkWidget *print_button;
  GtkWidget *compare_button;
  GtkWidget *undo_button;
  GMenuModel *primary_menu;
  GMenu *redo_section;
  AccordAdaptiveBin *bin;
  AccordNotice *notice;
  GtkLabel *announcement;
  GtkStack *stack;
  GtkBox *start_place;
  GtkSpinner *spinner;
  AccordBadFilePage *bad_page;
  AccordSidebar *sidebar;
  AccordBanner *banner;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *search_count;
  GtkStack *pages;

  /* Owned References */
  AccordDocument *document;
  AccordAssessment *assessment;
  GFile *opening;
  GCancellable *cancellable;
  AccordRecovered *unsaved;
  GFile *bad_file;
  char *bad_name;
  char *page;
  char *to_announce;
  /* (nullable): of the document that is open */
  AccordReportKept *kept;
  GMenu *open_menu;

  /* Holds the end of the session up, while there is an inhibit_id */
  GtkApplication *inhibited;

  /* Weak References */
  AccordQuestion *question;
  GtkWidget *found_row;

  /* What had the focus when the search began */
  GtkWidget *sought_from;

  /* What of the pages had the focus last */
  GtkWidget *work;

  /* Where each page stood when its assessment was replaced. */
  GHashTable *places;

  guint announce_id;
  guint inhibit_id;
  guint room_id;
  gboolean closing;
  gboolean close_when_saved;
  gboolean save_again;

  /* Whether the question is about the end of the program, whether that waits
   * for an answer, and whether what is not saved may go with it.
   */
  gboolean question_quits;
  gboolean quit_waits;
  gboolean discard_agreed;

  /* Whether the notice tells of a reload. */
  gboolean telling_reload;
};

/* accord-window.c */
void accord_window_emit_quit_answered         (AccordWindow   *self,
                                               gboolean        go_on);

/* accord-window-earlier.c */
void accord_window_class_install_earlier_actions (GtkWidgetClass *widget_class);
void accord_window_start_from_file            (AccordWindow   *self,
                                               GFile          *file);

/* accord-window-files.c */
void accord_window_class_install_file_actions (GtkWidgetClass *widget_class);
GFile *accord_window_get_folder               (AccordWindow   *self);
void accord_window_setup_drop                 (AccordWindow   *self);

/* accord-window-find.c */
void accord_window_setup_find                 (AccordWindow   *self);
void accord_window_search_changed_cb          (AccordWindow   *self);
void accord_window_search_next_cb             (AccordWindow   *self);
void accord_window_search_mode_cb             (AccordWindow   *self);
void accord_window_search_previous_cb         (AccordWindow   *self);

/* accord-window-focus.c */
void accord_window_class_install_focus_actions (GtkWidgetClass *widget_class);
void accord_window_setup_focus                (AccordWindow   *self);
void accord_window_focus_page                 (AccordWindow   *self);
void accord_window_focus_start                (AccordWindow   *self);
void accord_window_focus_work                 (AccordWindow   *self,
                                               GtkWidget      *work);
void accord_window_leave_bars                 (AccordWindow   *self);
GtkWidget *accord_window_find_work            (AccordWindow   *self);
GtkWidget *accord_window_get_navigation       (AccordWindow   *self);

/* accord-window-pages.c */
void accord_window_class_install_page_actions (GtkWidgetClass *widget_class);
void accord_window_show_current_page          (AccordWindow   *self);
void accord_window_clear_pages                (AccordWindow   *self);
/* The pages to come stand where those of now do */
void accord_window_remember_places            (AccordWindow   *self);
void accord_window_show_subject               (AccordWindow   *self,
                                               GObject        *subject);
GtkWidget *accord_window_get_current_page     (AccordWindow   *self);

/* accord-window-closing.c */
gboolean accord_window_ask_before_close       (AccordWindow   *self);
void accord_window_answer_quit                (AccordWindow   *self,
                                               gboolean        go_on);

/* accord-window-compare.c */
void accord_window_class_install_compare_actions (GtkWidgetClass *widget_class);
gboolean accord_window_compare_dropped        (AccordWindow   *self,
                                               GSList         *files);

/* accord-window-print.c */
void accord_window_class_install_print_actions (GtkWidgetClass *widget_class);

/* accord-window-room.c: around what has the focus */
void accord_window_setup_room                 (AccordWindow   *self);

/* accord-window-edit.c */
void accord_window_class_install_edit_actions (GtkWidgetClass *widget_class);

/* accord-window-saving.c */
void accord_window_class_install_save_actions (GtkWidgetClass *widget_class);
void accord_window_save                       (AccordWindow   *self,
                                               gboolean        close);
/* Among the recent files */
void accord_window_remember_file              (AccordWindow   *self);

/* accord-window-state.c: what follows from the width, the page, the document;
 * the one place that decides what may be done
 */
void accord_window_set_class                  (AccordWindow   *self,
                                               const char     *name,
                                               gboolean        set);
void accord_window_update_layout              (AccordWindow   *self);
void accord_window_update_page_sidebar        (AccordWindow   *self);
void accord_window_update_page_button         (AccordWindow   *self);
void accord_window_update_title               (AccordWindow   *self);
void accord_window_update_actions             (AccordWindow   *self);
void accord_window_update_state               (AccordWindow   *self);
/* The window goes, whatever became of its changes */
void accord_window_uninhibit                  (AccordWindow   *self);

/* accord-window-start.c: what there is without a document */
void accord_window_show_start_page            (AccordWindow   *self);
void accord_window_setup_open_menu            (AccordWindow   *self);

/* accord-window-document.c: the window's document and its assessment, which
 * may be another after a reload; NULL for none
 */
void accord_window_follow_document            (AccordWindow   *self,
                                               AccordDocument *document);
/* Nothing is read anew while somebody types */
void accord_window_update_hold                (AccordWindow   *self);
void accord_window_notice_gone_cb             (AccordWindow   *self);
/* Shows nothing of it any more: the window goes */
void accord_window_leave_document             (AccordWindow   *self);

/* accord-window-unsaved.c: what was not saved to the file last time */
void accord_window_class_install_unsaved_actions (GtkWidgetClass *widget_class);
/* Forgets what was found before */
void accord_window_look_for_unsaved           (AccordWindow   *self);

/* accord-window.c */
/* (nullable): NULL once the window is closed, which a callback that kept it may
 * find */
AccordHost *accord_window_get_host            (AccordWindow   *self);
AccordHistory *accord_window_get_history      (AccordWindow   *self);

G_END_DECLS
