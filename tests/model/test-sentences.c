/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "model/figures/accord-sentences.h"
#include "model/figures/accord-words.h"
#include "model/framework/accord-frameworks.h"

#include <glib.h>

#define N_RUNS 3000

typedef struct
{
  AccordFrameworks *frameworks;
  AccordFramework  *framework;
  guint             n;
  AccordStatus     *statuses;
  gboolean         *with_evidence;
  AccordCarried     carried;
  AccordFact        mandated;
  AccordFact        structural;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->frameworks = accord_frameworks_new (NULL);
  f->framework = accord_frameworks_get_built_in (f->frameworks);
  f->n = accord_framework_get_n_items (f->framework);
  f->statuses = g_new0 (AccordStatus, f->n);
  f->with_evidence = g_new0 (gboolean, f->n);
  f->mandated = ACCORD_FACT_OPEN;
  f->structural = ACCORD_FACT_OPEN;
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_free (f->statuses);
  g_free (f->with_evidence);
  g_object_unref (f->frameworks);
}

static void
answer (Fixture      *f,
        const char   *id,
        AccordStatus  status)
{
  AccordItem *item = accord_framework_find_item (f->framework, id);

  g_assert_nonnull (item);
  f->statuses[accord_item_get_ordinal (item)] = status;
}

static void
answer_all (Fixture      *f,
            const char   *type_id,
            AccordKind    kind,
            AccordStatus  status)
{
  AccordArrangement *type = accord_framework_find_arrangement (f->framework,
                                                               type_id);
  guint first = accord_arrangement_get_first (type, kind);

  for (guint i = 0; i < accord_arrangement_get_n (type, kind); i++)
    f->statuses[first + i] = status;
}

static GPtrArray *
make (Fixture *f)
{
  AccordOutlook outlook = {
    f->framework,
    f->statuses,
    f->mandated,
    f->structural,
    f->with_evidence,
    &f->carried,
    NULL,
  };

  return accord_sentences_new (&outlook);
}

static const AccordSentence *
find (GPtrArray          *sentences,
      AccordSentenceKind  kind,
      guint               arrangement)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);

      if (sentence->kind == kind &&
          (arrangement == G_MAXUINT || sentence->arrangement == arrangement))
        return sentence;
    }

  return NULL;
}

static void
assert_says (GPtrArray          *sentences,
             AccordSentenceKind  kind,
             const char         *text)
{
  const AccordSentence *sentence = find (sentences, kind, G_MAXUINT);

  g_assert_nonnull (sentence);
  g_assert_cmpstr (sentence->text, ==, text);
}

static void
test_nothing_answered (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = make (f);

  g_assert_cmpuint (sentences->len, ==, 1);
  assert_says (sentences, ACCORD_SENTENCE_NOTHING_ANSWERED,
               "Nothing is answered yet. Begin with the type you have in mind, "
               "or read all four first.");
}

static void
test_nothing_answered_in_question (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  f->mandated = ACCORD_FACT_FALSE;
  answer (f, "ms-communication", ACCORD_STATUS_IN_PLACE);
  sentences = make (f);

  g_assert_cmpuint (sentences->len, ==, 1);
  assert_says (sentences, ACCORD_SENTENCE_NOTHING_ANSWERED,
               "Nothing is answered yet in the types in question. Begin with "
               "the type you have in mind.");
}

/* The sample of the design's pictures. */
static void
set_riverside (Fixture *f)
{
  f->mandated = ACCORD_FACT_FALSE;
  answer_all (f, "voluntary-individual", ACCORD_KIND_CONTEXT,
              ACCORD_STATUS_IN_PLACE);
  answer (f, "vi-organisational-support", ACCORD_STATUS_PARTLY);
  answer (f, "vi-leads-communicate", ACCORD_STATUS_IN_PLACE);
  answer (f, "vi-operational-managers", ACCORD_STATUS_IN_PLACE);
  answer (f, "vi-shared-reflection", ACCORD_STATUS_NOT_IN_PLACE);
  answer_all (f, "voluntary-structural", ACCORD_KIND_CONTEXT,
              ACCORD_STATUS_IN_PLACE);
  answer (f, "vs-comfortable-partnering", ACCORD_STATUS_PARTLY);
  answer (f, "vs-new-resources", ACCORD_STATUS_PARTLY);
  answer_all (f, "voluntary-structural", ACCORD_KIND_ENABLER,
              ACCORD_STATUS_IN_PLACE);
  answer (f, "vs-direct-engagement", ACCORD_STATUS_PARTLY);
  f->with_evidence[accord_item_get_ordinal (
    accord_framework_find_item (f->framework, "vi-leads-communicate"))] = TRUE;
}

static void
test_riverside (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  set_riverside (f);
  sentences = make (f);

  assert_says (sentences, ACCORD_SENTENCE_IN_QUESTION,
               "2 types are in question.");
  g_assert_null (find (sentences, ACCORD_SENTENCE_TOO_EARLY, G_MAXUINT));
  assert_says (sentences, ACCORD_SENTENCE_ONE_READY,
               "Voluntary – structural is largely ready: enablers 3 of 4, 1 "
               "partly; context 2 of 4, 2 partly. Still open: Organisations "
               "are comfortable with partnering in general; Opportunity to "
               "attract new resources to deliver shared project(s); "
               "Opportunity for key individuals within the organisations to "
               "directly engage with their counterparts.");
  assert_says (sentences, ACCORD_SENTENCE_ON_THE_LINE,
               "Its context stands exactly on the 75% line.");
  assert_says (sentences, ACCORD_SENTENCE_SO_FAR,
               "Voluntary – individual is short of enablers so far; 1 answer "
               "still to come could make it largely ready.");
  assert_says (sentences, ACCORD_SENTENCE_FACT_OPEN,
               "It is not recorded whether a formal link is being considered. "
               "If it is not, what drops out is: Voluntary – structural.");
  assert_says (sentences, ACCORD_SENTENCE_EVIDENCE,
               "8 of the 9 “in place” answers have no evidence recorded.");
  g_assert_nonnull (strstr (find (sentences, ACCORD_SENTENCE_STEADINESS,
                                  G_MAXUINT)->text,
                            "any one of these 4 answers"));
}

static void
test_one_in_question (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;
  const AccordSentence *steadiness;

  set_riverside (f);
  f->structural = ACCORD_FACT_FALSE;
  sentences = make (f);

  assert_says (sentences, ACCORD_SENTENCE_IN_QUESTION,
               "By the facts recorded, Voluntary – individual is the one in "
               "question.");
  assert_says (sentences, ACCORD_SENTENCE_NONE_READY,
               "Voluntary – individual is not largely ready: its context is "
               "there and it is short of enablers so far.");
  steadiness = find (sentences, ACCORD_SENTENCE_STEADINESS, G_MAXUINT);
  g_assert_cmpstr (steadiness->text, ==,
                   "Changing any one of these 3 answers by one step would "
                   "change the position of Voluntary – individual: Previous "
                   "positive working across the services; Organisational "
                   "support for partnering in general and with the suggested "
                   "partner(s); Identified need or opportunity to improve "
                   "patient care.");
  g_assert_cmpstr (steadiness->brief, ==,
                   "Changing any one of 3 answers by one step would change the "
                   "position of Voluntary – individual.");
  assert_says (sentences, ACCORD_SENTENCE_TO_REACH,
               "To reach the 75% line, once in place or found to be in place: "
               "any 1 of: Structuring in time for shared reflection on "
               "progress; Mainstreaming within normal processes and data "
               "capture.");
  g_assert_null (find (sentences, ACCORD_SENTENCE_FACT_OPEN, G_MAXUINT));
}

/* Where the context is short, too, enablers alone do not make it ready. */
static void
test_short_of_both (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  set_riverside (f);
  f->structural = ACCORD_FACT_FALSE;
  answer_all (f, "voluntary-individual", ACCORD_KIND_CONTEXT,
              ACCORD_STATUS_NOT_IN_PLACE);
  sentences = make (f);
  assert_says (sentences, ACCORD_SENTENCE_TO_REACH,
               "To reach the 75% line with its enablers, once in place or "
               "found to be in place: any 1 of: Structuring in time for shared "
               "reflection on progress; Mainstreaming within normal processes "
               "and data capture. Its context is below that line, too.");

  g_clear_pointer (&sentences, g_ptr_array_unref);
  answer (f, "vi-mainstreaming", ACCORD_STATUS_NOT_IN_PLACE);
  sentences = make (f);
  assert_says (sentences, ACCORD_SENTENCE_TO_REACH,
               "To reach the 75% line with its enablers: any 1 of: Structuring "
               "in time for shared reflection on progress; Mainstreaming "
               "within normal processes and data capture. Its context is below "
               "that line, too.");
}

/* One answer is "the one", in figures it would read as a slip. */
static void
test_one_answer (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  answer (f, "vi-leads-communicate", ACCORD_STATUS_IN_PLACE);
  sentences = make (f);
  assert_says (sentences, ACCORD_SENTENCE_EVIDENCE,
               "The one “in place” answer has no evidence recorded.");

  g_clear_pointer (&sentences, g_ptr_array_unref);
  f->with_evidence[accord_item_get_ordinal (
    accord_framework_find_item (f->framework, "vi-leads-communicate"))] = TRUE;
  sentences = make (f);
  assert_says (sentences, ACCORD_SENTENCE_EVIDENCE,
               "The one “in place” answer has evidence recorded.");
}

static void
test_too_early (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  set_riverside (f);
  answer_all (f, "voluntary-individual", ACCORD_KIND_ENABLER,
              ACCORD_STATUS_NONE);
  sentences = make (f);

  assert_says (sentences, ACCORD_SENTENCE_TOO_EARLY,
               "Too early to rank: 4 items are still not answered or not "
               "known in: Voluntary – individual.");
}

static void
test_several_ready (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  set_riverside (f);
  answer_all (f, "voluntary-individual", ACCORD_KIND_ENABLER,
              ACCORD_STATUS_IN_PLACE);
  sentences = make (f);

  assert_says (sentences, ACCORD_SENTENCE_SEVERAL_READY,
               "2 types are largely ready, listed in Accord’s order: Voluntary "
               "– individual; Voluntary – structural. Choosing between them is "
               "for the two boards.");
  g_assert_null (find (sentences, ACCORD_SENTENCE_ONE_READY, G_MAXUINT));
}

static void
test_little_left (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  set_riverside (f);
  f->structural = ACCORD_FACT_FALSE;
  answer_all (f, "voluntary-individual", ACCORD_KIND_CONTEXT,
              ACCORD_STATUS_NOT_APPLICABLE);
  answer (f, "vi-shared-reflection", ACCORD_STATUS_NOT_APPLICABLE);
  answer (f, "vi-mainstreaming", ACCORD_STATUS_NOT_APPLICABLE);
  sentences = make (f);

  assert_says (sentences, ACCORD_SENTENCE_NO_CONTEXT,
               "Voluntary – individual is judged on enablers alone: no context "
               "item applies.");
  assert_says (sentences, ACCORD_SENTENCE_FEW_LEFT,
               "Voluntary – individual: only 2 of 4 enablers are left, so a "
               "single answer moves its figure by up to 50 points.");

  g_clear_pointer (&sentences, g_ptr_array_unref);
  answer_all (f, "voluntary-individual", ACCORD_KIND_ENABLER,
              ACCORD_STATUS_NOT_APPLICABLE);
  sentences = make (f);
  assert_says (sentences, ACCORD_SENTENCE_NOTHING_LEFT,
               "No item of Voluntary – individual applies, so there is nothing "
               "to count.");
  g_assert_null (find (sentences, ACCORD_SENTENCE_NONE_READY, G_MAXUINT));
}

/* What the table of interface.md, section 5, asks of one type. */
static void
check_type (Fixture           *f,
            GPtrArray         *sentences,
            const AccordScore *score,
            guint              i)
{
  const AccordStanding *standing = &score->standings[i];
  gboolean asked = !standing->set_aside;
  gboolean started = accord_words_shown (standing, FALSE)
                     != ACCORD_SHOWN_NOT_STARTED;
  gboolean applies = standing->position != ACCORD_POSITION_NOT_APPLICABLE;
  gboolean on_line = standing->enablers.percent == 75 ||
                     standing->context.percent == 75;
  gboolean moves = standing->position != standing->at_best;
  const AccordSentence *so_far = find (sentences, ACCORD_SENTENCE_SO_FAR, i);

  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_NOT_STARTED, i) != NULL,
                   ==, asked && !started);
  g_assert_cmpint (so_far != NULL, ==, asked && started && moves);
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_ON_THE_LINE, i) != NULL,
                   ==, asked && applies && on_line);
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_NO_CONTEXT, i) != NULL,
                   ==, asked && applies && standing->context.of == 0);
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_NOTHING_LEFT, i) != NULL,
                   ==, asked && !applies);
}

/* Words for one type: "so far" stands there exactly when answers still to come
 * could move it.
 */
static void
check_so_far (GPtrArray         *sentences,
              const AccordScore *score)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, i);
      const AccordStanding *standing;

      if (sentence->arrangement == G_MAXUINT ||
          (sentence->kind != ACCORD_SENTENCE_NONE_READY &&
           sentence->kind != ACCORD_SENTENCE_NEXT_IN_ORDER &&
           sentence->kind != ACCORD_SENTENCE_SO_FAR))
        continue;

      standing = &score->standings[sentence->arrangement];
      g_assert_cmpint (strstr (sentence->text, "so far") != NULL, ==,
                       standing->position != standing->at_best);
    }
}

/* Every item whose gain is not below the smallest one taken is named. */
static void
check_alternatives (Fixture   *f,
                    GPtrArray *sentences)
{
  for (guint s = 0; s < sentences->len; s++)
    {
      const AccordSentence *sentence = g_ptr_array_index (sentences, s);
      AccordArrangement *type;
      g_autoptr (GArray) taken = NULL;
      guint first;
      guint smallest = G_MAXUINT;

      if (sentence->kind != ACCORD_SENTENCE_TO_REACH)
        continue;

      type = accord_framework_get_arrangement (f->framework,
                                               sentence->arrangement);
      taken = accord_score_to_ready (f->framework, type, f->statuses);
      for (guint i = 0; i < taken->len; i++)
        {
          AccordStatus status =
            f->statuses[g_array_index (taken, guint, i)];

          smallest = MIN (smallest, status == ACCORD_STATUS_PARTLY ? 1u : 2u);
        }

      first = accord_arrangement_get_first (type, ACCORD_KIND_ENABLER);
      for (guint i = 0;
           i < accord_arrangement_get_n (type, ACCORD_KIND_ENABLER);
           i++)
        {
          AccordStatus status = f->statuses[first + i];
          AccordItem *item = accord_framework_get_item (f->framework,
                                                        first + i);
          guint gain = status == ACCORD_STATUS_IN_PLACE ||
                       status == ACCORD_STATUS_NOT_APPLICABLE ? 0
                       : status == ACCORD_STATUS_PARTLY ? 1 : 2;

          g_assert_cmpint (strstr (sentence->text,
                                   accord_item_get_title (item)) != NULL,
                           ==, gain >= smallest && gain > 0);
        }
    }
}

static void
check_whole (Fixture           *f,
             GPtrArray         *sentences,
             const AccordScore *score)
{
  guint ready = 0;
  guint asked = 0;
  gboolean applies = FALSE;

  for (guint i = 0; i < score->n_arrangements; i++)
    {
      if (score->standings[i].set_aside)
        continue;
      asked++;
      ready += score->standings[i].position == ACCORD_POSITION_READY;
      applies |= score->standings[i].position
                 != ACCORD_POSITION_NOT_APPLICABLE;
    }

  g_assert_cmpuint (asked, >, 0);
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_ONE_READY, G_MAXUINT)
                   != NULL, ==, ready == 1);
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_SEVERAL_READY, G_MAXUINT)
                   != NULL, ==, ready > 1);
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_NONE_READY, G_MAXUINT)
                   != NULL, ==, ready == 0 && applies);
  g_assert_nonnull (find (sentences, ACCORD_SENTENCE_IN_QUESTION, G_MAXUINT));
  g_assert_cmpint (find (sentences, ACCORD_SENTENCE_STEADINESS, G_MAXUINT)
                   != NULL, ==, applies);
  g_assert_null (find (sentences, ACCORD_SENTENCE_OTHER_LINE, G_MAXUINT));
  g_assert_cmpint (((AccordSentence *) g_ptr_array_index (
                      sentences, sentences->len - 1))->kind,
                   ==, ACCORD_SENTENCE_ALWAYS);
}

static void
test_exactly_when (Fixture       *f,
                   gconstpointer  data)
{
  guint met[ACCORD_SENTENCE_ALWAYS + 1] = { 0 };

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (AccordScore) score = NULL;
      g_autoptr (GPtrArray) sentences = NULL;
      int leaning = g_test_rand_int_range (0, ACCORD_N_STATUSES);

      /* Leaning to one status, so that groups on the line, empty ones and
       * ones without a position come up often enough.
       */
      for (guint o = 0; o < f->n; o++)
        f->statuses[o] = g_test_rand_int_range (0, 3) > 0
                         ? (AccordStatus) leaning
                         : (AccordStatus) g_test_rand_int_range (
                             0, ACCORD_N_STATUSES);
      f->mandated = g_test_rand_int_range (0, 3);
      f->structural = g_test_rand_int_range (0, 3);
      f->carried.answered = 3;
      f->carried.carried = (guint) g_test_rand_int_range (0, 4);

      score = accord_score_new (f->framework, f->statuses, f->mandated,
                                f->structural);
      sentences = make (f);

      for (guint s = 0; s < sentences->len; s++)
        {
          const AccordSentence *sentence = g_ptr_array_index (sentences, s);

          met[sentence->kind]++;
          g_assert_true (g_str_has_suffix (sentence->text, "."));
        }

      if (find (sentences, ACCORD_SENTENCE_NOTHING_ANSWERED, G_MAXUINT))
        {
          g_assert_cmpuint (sentences->len, ==, 1);
          continue;
        }

      check_whole (f, sentences, score);
      g_assert_cmpint (find (sentences, ACCORD_SENTENCE_CARRIED, G_MAXUINT)
                       != NULL, ==, f->carried.carried > 0);
      check_so_far (sentences, score);
      check_alternatives (f, sentences);
      for (guint i = 0; i < score->n_arrangements; i++)
        check_type (f, sentences, score, i);
    }

  for (guint k = 0; k <= ACCORD_SENTENCE_ALWAYS; k++)
    {
      if (k != ACCORD_SENTENCE_OTHER_LINE)
        g_assert_cmpuint (met[k], >, 0);
    }
}

/* What does not count has no position that an answer could move. */
static void
test_nothing_left_is_not_steady (Fixture       *f,
                                 gconstpointer  data)
{
  g_autoptr (GPtrArray) sentences = NULL;

  for (guint i = 0; i < f->n; i++)
    f->statuses[i] = ACCORD_STATUS_NOT_APPLICABLE;
  sentences = make (f);

  g_assert_nonnull (find (sentences, ACCORD_SENTENCE_NOTHING_LEFT, G_MAXUINT));
  g_assert_null (find (sentences, ACCORD_SENTENCE_STEADINESS, G_MAXUINT));
  g_assert_null (find (sentences, ACCORD_SENTENCE_UNKNOWNS, G_MAXUINT));
}

/*
 * A pair
 */

static AccordAssessment *
make_half (Fixture    *f,
           const char *organisation,
           AccordFact  fact)
{
  AccordAssessment *assessment = accord_assessment_new (f->framework);
  AccordAnswer *answer = accord_assessment_get_answer (assessment, 0);

  accord_assessment_set_organisation (assessment, organisation);
  accord_assessment_set_mandated (assessment, fact);
  accord_assessment_set_structural (assessment, fact);
  accord_answer_set_status (answer, ACCORD_STATUS_IN_PLACE);

  return assessment;
}

/* What one of the two has recorded is never "not recorded", and what drops out
 * is what the pair would set aside if both said so.
 */
static void
test_facts_of_a_pair (Fixture       *f,
                      gconstpointer  data)
{
  const struct
  {
    AccordFact a;
    AccordFact b;
    const char *mandated;
    const char *structural;
  } cases[] = {
    { ACCORD_FACT_OPEN, ACCORD_FACT_OPEN,
      "Neither records how this came about. If no regulator or government has "
      "directed this, what drops out is: Mandated – individual; Mandated – "
      "structural.",
      "Neither records whether a formal link is being considered. If none "
      "is, what drops out is: Mandated – structural; Voluntary – "
      "structural." },
    { ACCORD_FACT_TRUE, ACCORD_FACT_OPEN,
      "Only one records that a regulator or government directed this, so it "
      "sets no type aside: North. If the other records the same, what drops "
      "out is: Voluntary – individual; Voluntary – structural.",
      "Only one records that a formal link is being considered, so it sets no "
      "type aside: North. If the other records the same, what drops out is: "
      "Voluntary – individual; Mandated – individual." },
    { ACCORD_FACT_OPEN, ACCORD_FACT_FALSE,
      "Only one records that no regulator has directed this, so it sets no "
      "type aside: South. If the other records the same, what drops out is: "
      "Mandated – individual; Mandated – structural.",
      "Only one records that no formal link is being considered, so it sets "
      "no type aside: South. If the other records the same, what drops out "
      "is: Mandated – structural; Voluntary – structural." },
    { ACCORD_FACT_FALSE, ACCORD_FACT_TRUE,
      "One records that a regulator or government directed this, the other "
      "that none has. So it sets no type aside. Directed, according to: "
      "South. If both record that it is not so, what drops out is: Mandated "
      "– individual; Mandated – structural.",
      "One records that a formal link is being considered, the other that "
      "none is. So it sets no type aside. Considered, according to: South. "
      "If both record that it is not so, what drops out is: Mandated – "
      "structural; Voluntary – structural." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordAssessment) a = make_half (f, "North", cases[i].a);
      g_autoptr (AccordAssessment) b = make_half (f, "South", cases[i].b);
      g_autoptr (AccordComparison) pair = accord_comparison_new (a, b, NULL);
      g_autoptr (GPtrArray) sentences = accord_sentences_new_for_pair (pair);
      g_autoptr (GPtrArray) said = g_ptr_array_new ();

      for (guint s = 0; s < sentences->len; s++)
        {
          const AccordSentence *sentence = g_ptr_array_index (sentences, s);

          if (sentence->kind == ACCORD_SENTENCE_FACT_OPEN)
            g_ptr_array_add (said, sentence->text);
        }

      g_assert_cmpuint (said->len, ==, 2);
      g_assert_cmpstr (said->pdata[0], ==, cases[i].mandated);
      g_assert_cmpstr (said->pdata[1], ==, cases[i].structural);
    }
}

#define ADD(name, func)                                                       \
  g_test_add ("/model/sentences/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-answered", test_nothing_answered);
  ADD ("nothing-answered-in-question", test_nothing_answered_in_question);
  ADD ("riverside", test_riverside);
  ADD ("one-in-question", test_one_in_question);
  ADD ("short-of-both", test_short_of_both);
  ADD ("one-answer", test_one_answer);
  ADD ("too-early", test_too_early);
  ADD ("several-ready", test_several_ready);
  ADD ("little-left", test_little_left);
  ADD ("exactly-when", test_exactly_when);
  ADD ("nothing-left-is-not-steady", test_nothing_left_is_not_steady);
  ADD ("facts-of-a-pair", test_facts_of_a_pair);

  return g_test_run ();
}
