/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "framework-fixture.h"
#include "model/figures/accord-sentences.h"
#include "model/figures/accord-steadiness.h"
#include "model/framework/accord-frameworks.h"

#include <stdlib.h>

/* Every number in a sentence, against what trying all answers gives. */

#define N_RUNS 1500

typedef struct
{
  AccordFrameworks *frameworks;
  AccordFramework  *framework;
  guint             n;
  AccordStatus     *statuses;
  gboolean         *with_evidence;
  AccordFact        mandated;
  AccordFact        structural;
  AccordScore      *score;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  static const char * const weighted[] = {
    "vi c1 c2 c1 c3 c1 c1 e1 e1 e1 e1 e1 e1", "ms c1 c1 e1 e2 e5", NULL,
  };

  if (data != NULL)
    {
      f->framework = fixture_framework (75, weighted);
    }
  else
    {
      f->frameworks = accord_frameworks_new (NULL);
      f->framework =
        g_object_ref (accord_frameworks_get_built_in (f->frameworks));
    }
  f->n = accord_framework_get_n_items (f->framework);
  f->statuses = g_new0 (AccordStatus, f->n);
  f->with_evidence = g_new0 (gboolean, f->n);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_pointer (&f->score, accord_score_unref);
  g_free (f->statuses);
  g_free (f->with_evidence);
  g_clear_object (&f->framework);
  g_clear_object (&f->frameworks);
}

static void
randomise (Fixture *f)
{
  int leaning = g_test_rand_int_range (0, ACCORD_N_STATUSES);

  for (guint o = 0; o < f->n; o++)
    {
      f->statuses[o] = g_test_rand_int_range (0, 3) > 0
                       ? (AccordStatus) leaning
                       : (AccordStatus) g_test_rand_int_range (
                           0, ACCORD_N_STATUSES);
      f->with_evidence[o] = g_test_rand_bit ();
    }
  f->mandated = g_test_rand_int_range (0, 3);
  f->structural = g_test_rand_int_range (0, 3);

  g_clear_pointer (&f->score, accord_score_unref);
  f->score = accord_score_new (f->framework, f->statuses, f->mandated,
                               f->structural);
}

static AccordScore *
count (Fixture            *f,
       const AccordStatus *statuses)
{
  return accord_score_new (f->framework, statuses, f->mandated, f->structural);
}

static gboolean
is_unknown (AccordStatus status)
{
  return status == ACCORD_STATUS_NONE || status == ACCORD_STATUS_DONT_KNOW;
}

static guint
get_owner (Fixture *f,
           guint    ordinal)
{
  return accord_arrangement_get_index (accord_item_get_arrangement (
    accord_framework_get_item (f->framework, ordinal)));
}

/* Ordinals of what is not answered or not known in one type. */
static guint
list_unknown (Fixture *f,
              guint    type,
              guint    ordinals[])
{
  guint n = 0;

  for (guint o = 0; o < f->n; o++)
    {
      if (get_owner (f, o) == type && is_unknown (f->statuses[o]))
        ordinals[n++] = o;
    }

  return n;
}

static AccordPosition
place_with (Fixture     *f,
            guint        type,
            const guint  ordinals[],
            guint        set)
{
  g_autofree AccordStatus *tried =
    g_memdup2 (f->statuses, f->n * sizeof *f->statuses);
  g_autoptr (AccordScore) score = NULL;

  for (guint i = 0; set >> i != 0; i++)
    {
      if ((set >> i & 1u) != 0)
        tried[ordinals[i]] = ACCORD_STATUS_IN_PLACE;
    }
  score = count (f, tried);

  return score->standings[type].position;
}

/* How many answers still to come take part in reaching the best position: those
 * that turn some set of the others into one that reaches it.
 */
static guint
count_taking_part (Fixture *f,
                   guint    type)
{
  guint ordinals[16];
  guint n = list_unknown (f, type, ordinals);
  g_autofree gboolean *reaches = g_new (gboolean, 1u << n);
  guint parts = 0;

  g_assert_cmpuint (n, <, G_N_ELEMENTS (ordinals));
  for (guint set = 0; set < 1u << n; set++)
    reaches[set] = place_with (f, type, ordinals, set)
                   == f->score->standings[type].at_best;

  for (guint i = 0; i < n; i++)
    {
      gboolean part = FALSE;

      for (guint set = 0; set < 1u << n && !part; set++)
        part = !reaches[set] && reaches[set | 1u << i];
      parts += part;
    }

  return parts;
}

/* What is unknown in the types that would be first once all of it is there. */
static guint
count_too_early (Fixture *f)
{
  guint sum = 0;

  for (guint type = 0; type < f->score->n_arrangements; type++)
    {
      g_autofree AccordStatus *tried =
        g_memdup2 (f->statuses, f->n * sizeof *f->statuses);
      g_autoptr (AccordScore) score = NULL;
      guint ordinals[16];
      guint n = list_unknown (f, type, ordinals);

      for (guint i = 0; i < n; i++)
        tried[ordinals[i]] = ACCORD_STATUS_IN_PLACE;
      score = count (f, tried);
      if (type != f->score->ranking[0] && score->ranking[0] == type)
        sum += n;
    }

  return sum;
}

/* The most that an answer moves the figure of its group, the others being what
 * they are.
 */
static int
get_largest_move (Fixture    *f,
                  guint       type,
                  AccordKind  kind)
{
  AccordArrangement *arrangement =
    accord_framework_get_arrangement (f->framework, type);
  guint first = accord_arrangement_get_first (arrangement, kind);
  guint n = accord_arrangement_get_n (arrangement, kind);
  int largest = 0;

  for (guint o = first; o < first + n; o++)
    {
      g_autofree AccordStatus *tried =
        g_memdup2 (f->statuses, f->n * sizeof *f->statuses);
      AccordTally high, low;

      if (f->statuses[o] == ACCORD_STATUS_NOT_APPLICABLE)
        continue;

      tried[o] = ACCORD_STATUS_IN_PLACE;
      accord_tally_count (f->framework, tried, first, n, &high);
      tried[o] = ACCORD_STATUS_NOT_IN_PLACE;
      accord_tally_count (f->framework, tried, first, n, &low);
      largest = MAX (largest, high.percent - low.percent);
    }

  return largest;
}

/* The fewest enablers that, once in place, bring them to the line. */
static guint
count_fewest (Fixture *f,
              guint    type)
{
  AccordArrangement *arrangement =
    accord_framework_get_arrangement (f->framework, type);
  guint first = accord_arrangement_get_first (arrangement,
                                              ACCORD_KIND_ENABLER);
  guint n = accord_arrangement_get_n (arrangement, ACCORD_KIND_ENABLER);
  guint fewest = G_MAXUINT;

  for (guint set = 0; set < 1u << n; set++)
    {
      g_autofree AccordStatus *tried =
        g_memdup2 (f->statuses, f->n * sizeof *f->statuses);
      AccordTally tally;
      guint size = 0;

      for (guint i = 0; i < n; i++)
        {
          if ((set >> i & 1u) == 0 ||
              tried[first + i] == ACCORD_STATUS_NOT_APPLICABLE)
            continue;
          tried[first + i] = ACCORD_STATUS_IN_PLACE;
          size++;
        }
      accord_tally_count (f->framework, tried, first, n, &tally);
      if (tally.percent >= 75)
        fewest = MIN (fewest, size);
    }

  return fewest;
}

static guint
count_evidence (Fixture  *f,
                gboolean  without_only)
{
  guint n = 0;

  for (guint o = 0; o < f->n; o++)
    n += f->statuses[o] == ACCORD_STATUS_IN_PLACE &&
         !f->score->standings[get_owner (f, o)].set_aside &&
         !(without_only && f->with_evidence[o]);

  return n;
}

static gboolean
would_change (Fixture      *f,
              guint         ordinal,
              AccordStatus  status)
{
  g_autofree AccordStatus *tried =
    g_memdup2 (f->statuses, f->n * sizeof *f->statuses);
  g_autoptr (AccordScore) score = NULL;
  guint first = f->score->ranking[0];

  tried[ordinal] = status;
  score = count (f, tried);

  return score->ranking[0] != first ||
         score->standings[first].position
         != f->score->standings[first].position;
}

static guint
count_singles (Fixture *f)
{
  guint n = 0;

  for (guint o = 0; o < f->n; o++)
    {
      AccordStatus next[2];
      guint n_steps = accord_status_list_steps (f->statuses[o], next);
      gboolean matters = FALSE;

      if (f->score->standings[get_owner (f, o)].set_aside)
        continue;
      for (guint i = 0; i < n_steps; i++)
        matters |= would_change (f, o, next[i]);
      n += matters;
    }

  return n;
}

/* The number behind @before in the sentence, or -1. */
static int
read_behind (const char *text,
             const char *before)
{
  const char *at = strstr (text, before);

  return at != NULL && g_ascii_isdigit (at[strlen (before)])
         ? atoi (at + strlen (before)) : -1;
}

/* The first number in a sentence, whose types have none in their names. */
static int
read_first (const char *text)
{
  text += strcspn (text, "0123456789");

  return *text != '\0' ? atoi (text) : -1;
}

static void
check_few_left (Fixture              *f,
                const AccordSentence *sentence)
{
  AccordKind kind = strstr (sentence->text, "enabler") != NULL
                    ? ACCORD_KIND_ENABLER : ACCORD_KIND_CONTEXT;

  g_assert_cmpint (read_behind (sentence->text, "by up to "), ==,
                   get_largest_move (f, sentence->arrangement, kind));
}

static void
check_evidence (Fixture    *f,
                const char *text)
{
  guint without = count_evidence (f, TRUE);
  guint all = count_evidence (f, FALSE);

  if (without == 0 || without == all)
    g_assert_true (all == 1 || read_first (text) == (int) all);
  else
    {
      g_assert_cmpint (read_first (text), ==, (int) without);
      g_assert_cmpint (read_behind (text, "of the "), ==, (int) all);
    }
}

static void
check (Fixture              *f,
       const AccordSentence *sentence)
{
  const char *text = sentence->text;

  g_test_message ("%s", text);

  switch ((int) sentence->kind)
    {
    case ACCORD_SENTENCE_TOO_EARLY:
      g_assert_cmpint (read_first (text), ==, (int) count_too_early (f));
      break;
    case ACCORD_SENTENCE_SO_FAR:
      g_assert_cmpint (read_first (text), ==,
                       (int) count_taking_part (f, sentence->arrangement));
      break;
    case ACCORD_SENTENCE_TO_REACH:
      /* Without larger gains, "any 2 of" are all that is needed. */
      if (strstr (text, "; and any") == NULL && strstr (text, "any ") != NULL)
        g_assert_cmpint (read_behind (text, "any "), ==,
                         (int) count_fewest (f, sentence->arrangement));
      break;
    case ACCORD_SENTENCE_FEW_LEFT:
      check_few_left (f, sentence);
      break;
    case ACCORD_SENTENCE_EVIDENCE:
      check_evidence (f, text);
      break;
    case ACCORD_SENTENCE_STEADINESS:
      if (g_str_has_prefix (text, "Changing any"))
        g_assert_cmpint (read_first (text), ==, (int) count_singles (f));
      else
        g_assert_cmpint (g_str_has_prefix (text, "Changing "), ==,
                         count_singles (f) == 1);
      break;
    default:
      break;
    }
}

static void
test_numbers (Fixture       *f,
              gconstpointer  data)
{
  guint met[ACCORD_SENTENCE_ALWAYS + 1] = { 0 };

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (GPtrArray) sentences = NULL;
      AccordOutlook outlook;

      randomise (f);
      outlook = (AccordOutlook) {
        f->framework, f->statuses, f->mandated, f->structural,
        f->with_evidence, NULL,
      };
      sentences = accord_sentences_new (&outlook);

      for (guint s = 0; s < sentences->len; s++)
        {
          const AccordSentence *sentence = g_ptr_array_index (sentences, s);

          met[sentence->kind]++;
          if (data == NULL)
            check (f, sentence);
          else if (sentence->kind == ACCORD_SENTENCE_FEW_LEFT)
            check_few_left (f, sentence);
        }
    }

  g_assert_cmpuint (met[ACCORD_SENTENCE_TOO_EARLY], >, 0);
  g_assert_cmpuint (met[ACCORD_SENTENCE_SO_FAR], >, 0);
  g_assert_cmpuint (met[ACCORD_SENTENCE_TO_REACH], >, 0);
  g_assert_cmpuint (met[ACCORD_SENTENCE_FEW_LEFT], >, 0);
  g_assert_cmpuint (met[ACCORD_SENTENCE_EVIDENCE], >, 0);
  g_assert_cmpuint (met[ACCORD_SENTENCE_STEADINESS], >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/sentences/numbers", Fixture, NULL, set_up, test_numbers,
              tear_down);
  /* With weights and larger groups, for the points that an answer moves. */
  g_test_add ("/model/sentences/numbers-weighted", Fixture, "weighted", set_up,
              test_numbers, tear_down);

  return g_test_run ();
}
