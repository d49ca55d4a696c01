/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be told apart by those who see little contrast, or no colours: by
 * the pixels of the real windows, not by the sheets (checks, 6 and 8). */

#include "accord-config.h"

#include "app/answers/accord-item-row.h"
#include "app/answers/accord-status-box.h"
#include "app/answers/accord-status-pill.h"
#include "app/desktop/accord-appearance.h"
#include "app/widgets/accord-segment-bar.h"

#include "accord-test-page.h"
#include "accord-test-pixels.h"
#include "accord-test-places.h"
#include "accord-test-utils.h"

/* The figures of the design's tables are cut, and a stroke's inside is not
 * always wholly free of its rim. */
#define TOLERANCE 0.2
/* Black on white comes to less in thin strokes. */
#define STRONG 0.85
/* A dot of two pixels is mostly rim, and from GTK 4.14 on a softer one. */
#define DOTS (gtk_get_minor_version () >= 14 ? 0.82 : 0.85)

enum { LIGHT, DARK, HC, HC_DARK, N_SHEETS };

static const char * const sheets[N_SHEETS] = {
  "light", "dark", "hc", "hc-dark",
};

/* WCAG's AA, and AAA where high contrast was asked for */
static const double least_text[N_SHEETS] = { 4.5, 4.5, 7.0, 7.0 };
static const double least_shape[N_SHEETS] = { 3.0, 3.0, 4.5, 4.5 };

/* Design, Base colours: the lowest of the grounds.  Text is one of the class,
 * or inside of one. */
static const struct
{
  const char *css_class;
  double least[N_SHEETS];
} kinds[] = {
  { "error", { 6.6, 6.9, 11.4, 12.7 } },
  { "link-button", { 6.7, 7.5, 11.0, 12.3 } },
  { "progress-next", { 6.7, 7.5, 11.0, 12.3 } },
  { "suggested-action", { 6.3, 8.3, 11.0, 12.3 } },
  { "dim", { 6.3, 7.6, 16.4, 16.8 } },
  { "field-label", { 6.3, 7.6, 16.4, 16.8 } },
  { "page-title", { 15.0, 14.5, 21.0, 21.0 } },
  { "item", { 16.2, 12.5, 21.0, 21.0 } },
};

typedef struct
{
  guint sheet;
  const char *place;
  AccordTestPixels *pixels;
  guint seen;
  guint faults;
  guint kinds_seen;
} Look;

static void
demand (Look       *look,
        GtkWidget  *widget,
        const char *what,
        double      contrast,
        double      least)
{
  g_autofree char *description = NULL;

  look->seen++;
  if (contrast >= (least > 12 ? least * STRONG : least - TOLERANCE))
    return;

  look->faults++;
  description = accord_test_describe (widget);
  g_test_message ("%s, %s: %s %.2f, not %.1f: %s", sheets[look->sheet],
                  look->place, what, contrast, least, description);
}

/*
 * Pages
 */

static double
get_least_text (Look      *look,
                GtkWidget *widget)
{
  for (guint depth = 0;
       widget != NULL && depth < 3;
       widget = gtk_widget_get_parent (widget), depth++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          if (gtk_widget_has_css_class (widget, kinds[i].css_class))
            {
              look->kinds_seen |= 1u << i;
              return kinds[i].least[look->sheet];
            }
        }

      /* These have their own colours, by status or by choice. */
      if (gtk_widget_has_css_class (widget, "pill") ||
          gtk_widget_has_css_class (widget, "choice"))
        break;
    }

  return least_text[look->sheet];
}

static gboolean
is_check (GtkWidget *widget)
{
  const char *name = gtk_widget_get_css_name (widget);

  return (g_str_equal (name, "check") || g_str_equal (name, "radio")) &&
         GTK_IS_CHECK_BUTTON (gtk_widget_get_parent (widget));
}

static gboolean
has_edge (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_DROP_DOWN (widget) || is_check (widget) ||
         gtk_widget_has_css_class (widget, "note") ||
         gtk_widget_has_css_class (widget, "choice");
}

/* One colour less so much as two others are less than a fourth */
static guint32
add_up (guint32 ground,
        guint32 one,
        guint32 other)
{
  guint32 sum = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    {
      int from = (ground >> shift) & 0xFF;
      int part = (int) ((one >> shift) & 0xFF) + (int) ((other >> shift) & 0xFF)
                 - from;

      sum |= (guint32) CLAMP (part, 0, 0xFF) << shift;
    }

  return sum;
}

static double
get_edge_contrast_at (const AccordTestPixels *pixels,
                      const GdkRectangle     *place,
                      int                     y,
                      gboolean                thin)
{
  /* Sizes that are no whole pixels add up to some. */
  GdkRectangle outside = { place->x - 6, y, 6, 1 };
  guint32 ground = accord_test_pixels_ground (pixels, &outside);
  double most = 1;

  for (int x = outside.x; x < place->x + 9; x++)
    {
      guint32 colour = accord_test_pixels_get (pixels, x, y);

      if (thin)
        colour = add_up (ground, colour,
                         accord_test_pixels_get (pixels, x + 1, y));
      most = MAX (most, accord_test_contrast (colour, ground));
    }

  return most;
}

/* What is at the side, along a part of it, against what is outside of it: a
 * dotted edge has gaps, and its dots are sharp only where they come to whole
 * pixels.  A line of one pixel may be spread over two: @thin. */
static double
get_edge_contrast (const AccordTestPixels *pixels,
                   const GdkRectangle     *place,
                   gboolean                thin)
{
  int middle = place->y + place->height / 2;
  int around = place->height * 3 / 8;
  double most = 1;

  for (int y = middle - around; y <= middle + around; y++)
    most = MAX (most, get_edge_contrast_at (pixels, place, y, thin));

  return most;
}

/* Beside the icon: its own corner may be of the icon, or of an edge above. */
static guint32
get_icon_ground (const AccordTestPixels *pixels,
                 const GdkRectangle     *place)
{
  return accord_test_pixels_get (pixels, MAX (0, place->x - 3),
                                 place->y + place->height / 2);
}

static gboolean
look_cb (GtkWidget *widget,
         gpointer   data)
{
  Look *look = data;
  GdkRectangle place;

  if (GTK_IS_NATIVE (widget) && widget != look->pixels->window)
    return FALSE;

  /* What cannot be used may be faint. */
  if (!gtk_widget_is_sensitive (widget))
    return FALSE;

  if (!accord_test_pixels_find (look->pixels, widget, &place))
    return TRUE;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    demand (look, widget, "text",
            accord_test_pixels_stand_out (
              look->pixels, &place,
              accord_test_pixels_ground (look->pixels, &place)),
            get_least_text (look, widget));
  else if (GTK_IS_IMAGE (widget) &&
           gtk_image_get_storage_type (GTK_IMAGE (widget)) ==
             GTK_IMAGE_ICON_NAME &&
           !GTK_IS_SWITCH (gtk_widget_get_parent (widget)))
    demand (look, widget, "icon",
            accord_test_pixels_stand_out (
              look->pixels, &place, get_icon_ground (look->pixels, &place)),
            least_shape[look->sheet]);
  else if (has_edge (widget) && place.x > 6 &&
           place.x + 10 < look->pixels->width)
    demand (look, widget, "edge",
            get_edge_contrast (look->pixels, &place,
                               look->sheet < HC && !is_check (widget)),
            least_shape[look->sheet]);

  return TRUE;
}

static void
place_cb (const char *place,
          GtkWidget  *window,
          gpointer    data)
{
  g_autofree char *name = NULL;
  Look *look = data;

  name = g_strdup_printf ("%s-%s", sheets[look->sheet], place);
  accord_test_screenshot (window, name);
  look->place = place;
  look->pixels = accord_test_pixels_new (window);
  accord_test_walk (window, look_cb, look);
  g_clear_pointer (&look->pixels, accord_test_pixels_free);
}

/* Strokes have an inside only in large text, and edges are sharp only where all
 * sizes come to whole pixels. */
static void
set_whole_pixels (gboolean whole)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (whole)
    g_object_set (settings, "gtk-font-name", "Sans 15", NULL);
  else
    gtk_settings_reset_property (settings, "gtk-font-name");
}

static void
test_pages (gconstpointer data)
{
  Look look = { .sheet = GPOINTER_TO_UINT (data) };

  set_whole_pixels (TRUE);
  accord_test_each_place (1250, 1000, 100, sheets[look.sheet], place_cb, &look);
  set_whole_pixels (FALSE);

  g_test_message ("%u looked at", look.seen);
  g_assert_cmpuint (look.faults, ==, 0);
  g_assert_cmpuint (look.seen, >, 200);

  /* An error is shown by the specimens. */
  g_assert_cmpuint (look.kinds_seen | 1u, ==, (1u << G_N_ELEMENTS (kinds)) - 1);
}

/*
 * Specimens
 */

typedef struct
{
  guint sheet;
  AccordAppearance *appearance;
  AccordAssessment *assessment;
  GtkWidget *window;
  GtkWidget *rows[ACCORD_N_STATUSES];
  GtkWidget *bar;
  GtkWidget *error;
  GtkWidget *switcher;
  AccordTestPixels *pixels;
} Specimens;

/* In the order of the design's table */
static const AccordStatus statuses[] = {
  ACCORD_STATUS_IN_PLACE, ACCORD_STATUS_PARTLY, ACCORD_STATUS_NOT_IN_PLACE,
  ACCORD_STATUS_DONT_KNOW, ACCORD_STATUS_NOT_APPLICABLE, ACCORD_STATUS_NONE,
};

static GtkWidget *
create_bar (void)
{
  AccordTally tally = { .of = 16, .percent = 50, .up_to = 50 };
  GtkWidget *bar = accord_segment_bar_new ();

  tally.counts[ACCORD_STATUS_IN_PLACE] = 8;
  tally.counts[ACCORD_STATUS_NOT_IN_PLACE] = 8;
  accord_segment_bar_set_tally (ACCORD_SEGMENT_BAR (bar), &tally);

  return bar;
}

/* Of two views, of which the first is shown */
static GtkWidget *
create_switcher (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *bar = gtk_header_bar_new ();
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_header_bar_set_show_title_buttons (GTK_HEADER_BAR (bar), FALSE);
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (bar), switcher);
  gtk_stack_add_titled (GTK_STACK (stack), gtk_label_new (NULL), "pages",
                        "Pages");
  gtk_stack_add_titled (GTK_STACK (stack), gtk_label_new (NULL), "text",
                        "Text");
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher),
                                GTK_STACK (stack));
  gtk_box_append (GTK_BOX (place), bar);
  gtk_box_append (GTK_BOX (place), stack);

  return place;
}

static void
set_up (Specimens     *s,
        gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);

  s->sheet = GPOINTER_TO_UINT (data);
  g_unsetenv ("GTK_THEME");
  g_object_set (settings,
                "gtk-theme-name",
                g_str_has_prefix (sheets[s->sheet], "hc") ? "Default-hc"
                                                          : "Default",
                "gtk-application-prefer-dark-theme",
                g_str_has_suffix (sheets[s->sheet], "dark"),
                NULL);
  s->appearance = accord_appearance_new (gdk_display_get_default (), NULL);
  g_assert_cmpstr (accord_appearance_get_sheet (s->appearance), ==,
                   sheets[s->sheet]);
  accord_appearance_set_zoom (s->appearance, 200);

  s->assessment = accord_test_new ();
  gtk_widget_add_css_class (card, "card");
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      AccordAnswer *answer = accord_assessment_get_answer (s->assessment, i);

      accord_answer_set_status (answer, statuses[i]);
      s->rows[i] = accord_item_row_new (answer);
      gtk_box_append (GTK_BOX (card), s->rows[i]);
    }

  s->bar = create_bar ();
  gtk_box_append (GTK_BOX (card), s->bar);
  s->error = gtk_label_new ("Not a date");
  gtk_widget_add_css_class (s->error, "error");
  gtk_box_append (GTK_BOX (card), s->error);

  s->switcher = create_switcher ();
  gtk_box_append (GTK_BOX (card), s->switcher);

  s->window = gtk_window_new ();
  gtk_widget_add_css_class (s->window, "accord");
  if (accord_appearance_get_high_contrast (s->appearance))
    gtk_widget_add_css_class (s->window, "high-contrast");
  gtk_window_set_default_size (GTK_WINDOW (s->window), 1400, 1200);
  gtk_window_set_child (GTK_WINDOW (s->window), card);
  gtk_window_present (GTK_WINDOW (s->window));
  s->pixels = accord_test_pixels_new (s->window);
  accord_test_screenshot (s->window, sheets[s->sheet]);
}

static void
tear_down (Specimens     *s,
           gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  accord_test_pixels_free (s->pixels);
  accord_appearance_set_zoom (s->appearance, 100);
  accord_test_close (s->window);
  g_object_unref (s->assessment);
  g_object_unref (s->appearance);
  gtk_settings_reset_property (settings, "gtk-theme-name");
  gtk_settings_reset_property (settings, "gtk-application-prefer-dark-theme");
}

static GtkWidget *
find_check (Specimens *s,
            guint      i)
{
  GtkWidget *box = accord_test_find (s->rows[i], ACCORD_TYPE_STATUS_BOX, NULL);
  GtkWidget *check = gtk_widget_get_first_child (box);

  g_assert_cmpstr (gtk_widget_get_css_name (check), ==, "check");

  return check;
}

static GtkWidget *
find_pill (Specimens *s,
           guint      i)
{
  return accord_test_find (s->rows[i], ACCORD_TYPE_STATUS_PILL, NULL);
}

/* The line that the pill's upper edge is drawn along, its round ends left out */
static GdkRectangle
get_upper_edge (Specimens *s,
                guint      i)
{
  GdkRectangle place;

  g_assert_true (accord_test_pixels_find (s->pixels, find_pill (s, i),
                                          &place));

  return (GdkRectangle) { place.x + place.height / 2, place.y,
                          place.width - place.height, 3 };
}

/* Design, The six looks: the word on its pill, the pill's edge on the card;
 * 0: there is none. */
static void
test_pills (Specimens     *s,
            gconstpointer  data)
{
  static const double words[][N_SHEETS] = {
    { 6.6, 8.8, 11.9, 14.0 }, { 8.4, 8.0, 12.1, 15.8 },
    { 8.3, 7.5, 11.4, 12.7 }, { 8.3, 7.8, 13.6, 14.9 },
    { 7.6, 7.6, 16.4, 16.8 }, { 7.4, 7.6, 16.4, 16.8 },
  };
  static const double edges[][N_SHEETS] = {
    { 6.6, 6.6, 11.9, 14.0 }, { 5.9, 5.4, 12.1, 15.8 },
    { 6.6, 5.0, 11.4, 12.7 }, { 5.6, 4.8, 13.6, 14.9 },
    { 0.0, 0.0, 0.0, 0.0 }, { 4.5, 4.7, 16.4, 16.8 },
  };
  Look look = { .sheet = s->sheet, .place = "pill", .pixels = s->pixels };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      GtkWidget *pill = find_pill (s, i);
      GtkWidget *label = accord_test_find (pill, GTK_TYPE_LABEL, NULL);
      GdkRectangle edge = get_upper_edge (s, i);
      GdkRectangle word;

      g_assert_true (accord_test_pixels_find (s->pixels, label, &word));
      demand (&look, pill, "word",
              accord_test_pixels_stand_out (
                s->pixels, &word,
                accord_test_pixels_ground (s->pixels, &word)),
              words[i][s->sheet]);
      demand (&look, pill, "edge",
              accord_test_pixels_stand_out (
                s->pixels, &edge,
                accord_test_pixels_get (s->pixels, edge.x, edge.y - 4)),
              edges[i][s->sheet] *
              (statuses[i] == ACCORD_STATUS_DONT_KNOW ? DOTS : 1));
    }

  g_assert_cmpuint (look.faults, ==, 0);
}

/* Boxes against the card, what is full against what is not, an error. */
static void
test_shapes (Specimens     *s,
             gconstpointer  data)
{
  static const double errors[N_SHEETS] = { 6.6, 6.9, 11.4, 12.7 };
  static const double tracks[N_SHEETS] = { 4.5, 4.6, 11.0, 12.3 };
  Look look = { .sheet = s->sheet, .place = "shape", .pixels = s->pixels };
  GdkRectangle place;
  guint32 track;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_assert_true (accord_test_pixels_find (s->pixels, find_check (s, i),
                                              &place));
      demand (&look, find_check (s, i), "box",
              get_edge_contrast (s->pixels, &place, FALSE), least_shape[s->sheet]);
    }

  g_assert_true (accord_test_pixels_find (s->pixels, s->error, &place));
  demand (&look, s->error, "error",
          accord_test_pixels_stand_out (
            s->pixels, &place,
            accord_test_pixels_ground (s->pixels, &place)),
          errors[s->sheet]);

  /* The bar is full in its first half. */
  g_assert_true (accord_test_pixels_find (s->pixels, s->bar, &place));
  track = accord_test_pixels_get (s->pixels, place.x + place.width - 8,
                                  place.y + place.height / 2);
  demand (&look, s->bar, "bar",
          accord_test_contrast (
            track, accord_test_pixels_get (s->pixels, place.x + 8,
                                           place.y + place.height / 2)),
          tracks[s->sheet]);

  g_assert_cmpuint (look.faults, ==, 0);
}

/* Which view is shown is to be seen at the foot of its button, beside its
 * letters.
 */
static void
test_views (Specimens     *s,
            gconstpointer  data)
{
  GtkWidget *switcher = accord_test_find (s->switcher,
                                          GTK_TYPE_STACK_SWITCHER, NULL);
  GtkWidget *chosen = gtk_widget_get_first_child (switcher);
  GtkWidget *other = gtk_widget_get_next_sibling (chosen);
  Look look = { .sheet = s->sheet, .place = "views", .pixels = s->pixels };
  GdkRectangle first, second;
  guint32 ground;

  g_assert_true (accord_test_pixels_find (s->pixels, chosen, &first));
  g_assert_true (accord_test_pixels_find (s->pixels, other, &second));
  ground = accord_test_pixels_ground (s->pixels, &second);
  first = (GdkRectangle) { first.x + 10, first.y + first.height - 8,
                           10, 4 };
  second = (GdkRectangle) { second.x + 10, first.y, 10, 4 };

  demand (&look, chosen, "chosen view",
          accord_test_pixels_stand_out (s->pixels, &first, ground),
          least_shape[s->sheet]);
  g_assert_cmpfloat (accord_test_pixels_stand_out (s->pixels, &second, ground),
                     <, 1.5);
  g_assert_cmpuint (look.faults, ==, 0);
}

/* Whether a pixel is drawn on: the shapes alone, without hue or shade */
static gboolean
is_ink (const AccordTestPixels *pixels,
        int                     x,
        int                     y,
        guint32                 ground)
{
  return accord_test_contrast (accord_test_pixels_get (pixels, x, y), ground) >
         2.0;
}

/* Per cent of the pixels of two boxes where one is drawn on, the other not */
static double
get_difference (Specimens *s,
                guint      one,
                guint      other)
{
  GdkRectangle a, b;
  guint32 ground;
  int differ = 0;

  g_assert_true (accord_test_pixels_find (s->pixels, find_check (s, one), &a));
  g_assert_true (accord_test_pixels_find (s->pixels, find_check (s, other),
                                          &b));
  ground = accord_test_pixels_get (s->pixels, a.x - 4, a.y - 4);

  for (int y = 0; y < MIN (a.height, b.height); y++)
    {
      for (int x = 0; x < MIN (a.width, b.width); x++)
        differ += is_ink (s->pixels, a.x + x, a.y + y, ground) !=
                  is_ink (s->pixels, b.x + x, b.y + y, ground);
    }

  return 100.0 * differ / (a.width * a.height);
}

static void
test_boxes_by_shape (Specimens     *s,
                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      for (guint j = i + 1; j < G_N_ELEMENTS (statuses); j++)
        {
          double difference = get_difference (s, i, j);

          g_test_message ("%s: %u and %u: %.1f%%", sheets[s->sheet], i, j,
                          difference);
          g_assert_cmpfloat (difference, >=, 4.0);
        }
    }
}

/* Design, The six looks: fill says how much is there, the edge how sure. */
static void
test_pills_by_edge (Specimens     *s,
                    gconstpointer  data)
{
  enum { NO_EDGE, SOLID, DOTTED, DASHED };
  static const int edges[] = {
    SOLID, SOLID, SOLID, DOTTED, NO_EDGE, DASHED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      GdkRectangle edge = get_upper_edge (s, i);
      guint32 ground = accord_test_pixels_get (s->pixels, edge.x, edge.y - 4);
      gboolean before = FALSE;
      double share, length;
      int drawn = 0;
      int strokes = 0;

      for (int x = edge.x; x < edge.x + edge.width; x++)
        {
          gboolean ink = is_ink (s->pixels, x, edge.y, ground) ||
                         is_ink (s->pixels, x, edge.y + 1, ground);

          drawn += ink;
          strokes += ink && !before;
          before = ink;
        }

      share = (double) drawn / edge.width;
      length = strokes > 0 ? (double) drawn / strokes : 0;
      g_test_message ("%s: %u: %.2f drawn, strokes of %.1f px",
                      sheets[s->sheet], i, share, length);

      switch (edges[i])
        {
        case NO_EDGE:
          g_assert_cmpint (drawn, ==, 0);
          break;
        case SOLID:
          g_assert_cmpint (drawn, ==, edge.width);
          break;
        case DOTTED:
          g_assert_cmpfloat (share, >, 0.2);
          g_assert_cmpfloat (share, <, 0.9);
          g_assert_cmpfloat (length, <, 3.5);
          break;
        case DASHED:
          g_assert_cmpfloat (share, >, 0.2);
          g_assert_cmpfloat (share, <, 0.9);
          g_assert_cmpfloat (length, >, 3.5);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
add (const char *name,
     guint       sheet,
     void      (*func) (Specimens *s, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/app/contrast/%s/%s", name,
                                           sheets[sheet]);

  g_test_add (path, Specimens, GUINT_TO_POINTER (sheet), set_up, func,
              tear_down);
}

int
main (int    argc,
      char **argv)
{
  if (!accord_test_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < N_SHEETS; i++)
    {
      g_autofree char *path = g_strconcat ("/app/contrast/pages/", sheets[i],
                                           NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_pages);
      add ("pills", i, test_pills);
      add ("shapes", i, test_shapes);
      add ("views", i, test_views);
      add ("boxes-by-shape", i, test_boxes_by_shape);
      add ("pills-by-edge", i, test_pills_by_edge);
    }

  return g_test_run ();
}
