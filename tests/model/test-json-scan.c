/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in comments are those of the project's list of fault cases. */

#include "accord-config.h"

#include "model/json/accord-json-locate.h"
#include "model/json/accord-json-scan.h"
#include "model/json/accord-json-tree.h"

#include <pthread.h>
#include <string.h>

#define SMALL_STACK (256 * 1024)

typedef struct
{
  const char *text;
  gsize length;
  const char *fault;            /* NULL: it passes */
} Case;

#define GOOD(text) { text, sizeof text - 1, NULL }
#define BAD(text, fault) { text, sizeof text - 1, fault }

static char *
scan (const char *text,
      gsize       length)
{
  g_autoptr (AccordFault) fault = NULL;
  /* Exactly as long as it says, so that a sanitizer sees a byte too far. */
  g_autofree char *copy = g_memdup2 (text, length);

  if (accord_json_scan (copy, length, &fault))
    {
      g_assert_null (fault);
      return NULL;
    }

  g_assert_nonnull (fault);
  g_assert_null (fault->pointer);
  g_assert_false (accord_json_scan (copy, length, NULL));

  return accord_fault_to_text (fault);
}

static void
check_cases (const Case *cases,
             gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *fault = scan (cases[i].text, cases[i].length);

      if (g_strcmp0 (fault, cases[i].fault) != 0)
        g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (fault, ==, cases[i].fault);
    }
}

static void
test_good (void)
{
  static const Case cases[] = {
    GOOD ("{}"),
    GOOD (" [ ] \n"),
    GOOD ("null"),
    GOOD ("\"a root may be any value\""),
    GOOD ("[true, false, null]"),
    GOOD ("{\"a\": 1, \"b\": {\"a\": 2}, \"c\": [{\"a\": 3}, {\"a\": 4}]}"),
    GOOD ("{\"\": 0}"),
    GOOD ("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD834\\udd1e\""),
    GOOD ("\"Gwerthoedd tebyg \xc5\xb5 \xe2\x80\x93 \xf0\x9d\x84\x9e \x7f\""),
    GOOD ("\"\xef\xbf\xbf \xf4\x8f\xbf\xbf \xed\x9f\xbf \xee\x80\x80\""),
    GOOD ("[0, -0, 1.5, -0.0, 1e22, 1E-7, 0e999999, 0.000e-999999]"),
    GOOD ("9223372036854775807"),
    GOOD ("-9223372036854775808"),
    GOOD ("1.7976931348623157e308"),
    GOOD ("5e-324"),
    GOOD ("{\"a\":\r\n1}\r\n"),
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Case 31: what a crash leaves is told as what it is. */
static void
test_empty (void)
{
  static const Case cases[] = {
    BAD ("", "line 1, column 1: expected JSON, found an empty file"),
    BAD (" \n\t ", "line 1, column 1: expected JSON, found a blank file"),
    BAD ("\0\0\0\0",
         "line 1, column 1: expected JSON, found a file of NUL bytes only, as "
         "a power failure leaves it"),
    BAD ("\0",
         "line 1, column 1: expected JSON, found a file of NUL bytes only, as "
         "a power failure leaves it"),
    BAD ("\xef\xbb\xbf",
         "line 1, column 1: expected JSON, found a byte order mark and nothing "
         "else"),
    BAD ("\xef\xbb\xbf{}",
         "line 1, column 1: expected JSON, found a byte order mark before it"),
    BAD ("{\"a\": 1\0\0\0}", "line 1, column 8: expected JSON, found a NUL "
         "byte"),
    BAD ("{\"a\": \"\0\"}", "line 1, column 8: expected JSON, found a NUL "
         "byte"),
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Case 32: other encodings, by line and byte. */
static void
test_encodings (void)
{
  static const Case cases[] = {
    BAD ("\xff\xfe{\0}\0",
         "line 1, column 1: expected text in UTF-8, found UTF-16 or UTF-32"),
    BAD ("\xfe\xff\0{\0}",
         "line 1, column 1: expected text in UTF-8, found UTF-16 or UTF-32"),
    BAD ("{\0}\0",
         "line 1, column 1: expected text in UTF-8, found UTF-16 or UTF-32"),
    BAD ("\0{\0}",
         "line 1, column 1: expected text in UTF-8, found UTF-16 or UTF-32"),
    /* The column is in characters, the byte is in bytes. */
    BAD ("{\n\"\xc3\xa9\": \"caf\xe9\"}",
         "line 2, column 10: expected text in UTF-8, found the byte 0xE9 "
         "(byte 11 of this line)"),
    BAD ("[\"\xc0\x80\"]",
         "line 1, column 3: expected text in UTF-8, found the byte 0xC0 (byte "
         "3 of this line)"),
    BAD ("[\"\xe0\x80\xaf\"]",
         "line 1, column 3: expected text in UTF-8, found the byte 0xE0 (byte "
         "3 of this line)"),
    BAD ("[\"\xed\xa0\x80\"]",
         "line 1, column 3: expected text in UTF-8, found the byte 0xED (byte "
         "3 of this line)"),
    BAD ("[\"\xf0\x8f\xbf\xbf\"]",
         "line 1, column 3: expected text in UTF-8, found the byte 0xF0 (byte "
         "3 of this line)"),
    BAD ("[\"\xf4\x90\x80\x80\"]",
         "line 1, column 3: expected text in UTF-8, found the byte 0xF4 (byte "
         "3 of this line)"),
    BAD ("[\"\xf5\x80\x80\x80\"]",
         "line 1, column 3: expected text in UTF-8, found the byte 0xF5 (byte "
         "3 of this line)"),
    BAD ("[\"\xc3",
         "line 1, column 3: expected text in UTF-8, found the byte 0xC3 (byte "
         "3 of this line)"),
    BAD ("[\x80]",
         "line 1, column 2: expected text in UTF-8, found the byte 0x80 (byte "
         "2 of this line)"),
    BAD ("[\"\\\xff\"]",
         "line 1, column 4: expected text in UTF-8, found the byte 0xFF (byte "
         "4 of this line)"),
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Case 34: what json-glib lets pass or misplaces. */
static void
test_grammar (void)
{
  static const Case cases[] = {
    BAD ("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}",
         "line 3, column 2: expected each name once in its object, found “a” "
         "again"),
    BAD ("{\"caf\\u00e9\": 1, \"caf\xc3\xa9\": 2}",
         "line 1, column 18: expected each name once in its object, found "
         "“caf\xc3\xa9” again"),
    BAD ("{\"\\u0061\\n\": 1, \"a\\u000a\": 2}",
         "line 1, column 17: expected each name once in its object, found "
         "“a\\u000a” again"),
    BAD ("{\"\xf0\x9d\x84\x9e!\": 1, \"\\ud834\\uDD1E!\": 2}",
         "line 1, column 11: expected each name once in its object, found "
         "“\\ud834\\uDD1E!” again"),
    BAD ("{\"a\": [{\"b\": 1}], \"b\": {}, \"a\": 1}",
         "line 1, column 28: expected each name once in its object, found “a” "
         "again"),
    BAD ("{\"a\": 1,}",
         "line 1, column 9: expected a name in quotation marks, found “}”"),
    BAD ("[1,]", "line 1, column 4: expected a value, found “]”"),
    BAD ("[,1]", "line 1, column 2: expected a value or “]”, found “,”"),
    BAD ("{,}", "line 1, column 2: expected a name in quotation marks or “}”, "
         "found “,”"),
    BAD ("{\"a\" 1}", "line 1, column 6: expected “:”, found “1”"),
    BAD ("{\"a\": 1 \"b\": 2}",
         "line 1, column 9: expected “,” or “}”, found “\"”"),
    BAD ("[1 2]", "line 1, column 4: expected “,” or “]”, found “2”"),
    BAD ("[1}", "line 1, column 3: expected “,” or “]”, found “}”"),
    BAD ("[1 // one\n]",
         "line 1, column 4: expected “,” or “]”, found a comment"),
    BAD ("/* a */ {}", "line 1, column 1: expected a value, found a comment"),
    BAD ("{'a': 1}", "line 1, column 2: expected a name in quotation marks or "
         "“}”, found “'”"),
    BAD ("{a: 1}", "line 1, column 2: expected a name in quotation marks or "
         "“}”, found “a”"),
    BAD ("1,2", "line 1, column 2: expected the end of the file, found “,”"),
    BAD ("{},", "line 1, column 3: expected the end of the file, found “,”"),
    BAD ("{}{}", "line 1, column 3: expected the end of the file, found “{”"),
    BAD ("{}\n]", "line 2, column 1: expected the end of the file, found “]”"),
    BAD ("[True]", "line 1, column 2: expected a value or “]”, found “True”"),
    BAD ("[truely]",
         "line 1, column 6: expected “,” or “]”, found “ly”"),
    BAD ("var x = 1;", "line 1, column 1: expected a value, found “var”"),
    BAD ("[1;2]", "line 1, column 3: expected “,” or “]”, found “;”"),
    BAD ("[\xc2\xa0]",
         "line 1, column 2: expected a value or “]”, found the character "
         "U+00A0"),
    BAD ("[\f]",
         "line 1, column 2: expected a value or “]”, found the character "
         "U+000C"),
    BAD ("{\"a\":\r1,\r\n\rx",
         "line 4, column 1: expected a name in quotation marks, found “x”"),
    BAD ("[", "line 1, column 2: expected a value or “]”, found the end of "
         "the file"),
    BAD ("[\"", "line 1, column 3: expected the closing quotation mark, found "
         "the end of the file"),
    BAD ("[\"\\", "line 1, column 4: expected the closing quotation mark, "
         "found the end of the file"),
    BAD ("{\"a\": nul", "line 1, column 7: expected a value, found “nul”"),
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Case 35: texts that json-glib would change. */
static void
test_texts (void)
{
  static const Case cases[] = {
    BAD ("[\"a\\u0000b\"]",
         "line 1, column 4: expected a character that a text may hold, found "
         "“\\u0000”"),
    BAD ("{\"a\\u0000b\": 1}",
         "line 1, column 4: expected a character that a text may hold, found "
         "“\\u0000”"),
    BAD ("[\"\\ud800abc\"]",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\ud800”"),
    BAD ("[\"\\uDC00\\uD800\"]",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\udc00”"),
    BAD ("[\"\\ud800\\ud800\"]",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\ud800”"),
    BAD ("[\"\\ud800\\n\"]",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\ud800”"),
    BAD ("[\"\\udc00\\udc00\"]",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\udc00”"),
    BAD ("[\"\\ud800",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\ud800”"),
    BAD ("[\"\\ud800\\u",
         "line 1, column 3: expected a whole pair of surrogates, found only "
         "the half “\\ud800”"),
    BAD ("[\"a\tb\"]",
         "line 1, column 4: expected “\\u0009” for a control character, found "
         "the character itself"),
    BAD ("[\"a\x1f\"]",
         "line 1, column 4: expected “\\u001f” for a control character, found "
         "the character itself"),
    BAD ("[\"a\nb\"]",
         "line 1, column 4: expected the closing quotation mark, found the end "
         "of the line"),
    BAD ("[\"\\x41\"]",
         "line 1, column 3: expected one of \" \\ / b f n r t u after “\\”, "
         "found “x41”"),
    BAD ("[\"\\u12g4\"]",
         "line 1, column 3: expected four hexadecimal digits after “\\u”, "
         "found something else"),
    BAD ("[\"\\u12",
         "line 1, column 3: expected four hexadecimal digits after “\\u”, "
         "found something else"),
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Case 36: numbers that json-glib would change. */
static void
test_numbers (void)
{
  static const Case cases[] = {
    BAD ("[9223372036854775808]",
         "line 1, column 2: expected a whole number from -9223372036854775808 "
         "to 9223372036854775807, found 9223372036854775808"),
    BAD ("[-9223372036854775809]",
         "line 1, column 2: expected a whole number from -9223372036854775808 "
         "to 9223372036854775807, found -9223372036854775809"),
    BAD ("[1, 123456789012345678901234567890]",
         "line 1, column 5: expected a whole number from -9223372036854775808 "
         "to 9223372036854775807, found 123456789012345678901234…"),
    BAD ("1e309", "line 1, column 1: expected a number below about 1.8e308, "
         "found 1e309"),
    BAD ("-1.5E+999", "line 1, column 1: expected a number below about "
         "1.8e308, found -1.5E+999"),
    BAD ("1e-400", "line 1, column 1: expected 0 or a number above about "
         "4.9e-324, found 1e-400"),
    BAD ("0.001e-400", "line 1, column 1: expected 0 or a number above about "
         "4.9e-324, found 0.001e-400"),
    BAD ("NaN", "line 1, column 1: expected a value, found “NaN”"),
    BAD ("[-Infinity]",
         "line 1, column 3: expected a digit after “-”, found “Infinity”"),
    BAD ("[012]", "line 1, column 2: expected a number without a leading zero, "
         "found 012"),
    BAD ("[-01]", "line 1, column 2: expected a number without a leading zero, "
         "found -01"),
    BAD ("[0x1]", "line 1, column 3: expected “,” or “]”, found “x1”"),
    BAD ("[1.]",
         "line 1, column 4: expected a digit after the decimal point, found "
         "“]”"),
    BAD ("[.5]", "line 1, column 2: expected a value or “]”, found “.5”"),
    BAD ("[+1]", "line 1, column 2: expected a value or “]”, found “+”"),
    BAD ("[1e]", "line 1, column 4: expected a digit in the exponent, found "
         "“]”"),
    BAD ("[1e+", "line 1, column 5: expected a digit in the exponent, found "
         "the end of the file"),
    BAD ("-", "line 1, column 2: expected a digit after “-”, found the end of "
         "the file"),
    BAD ("[1 000]", "line 1, column 4: expected “,” or “]”, found “000”"),
    BAD ("[1,5.5.5]", "line 1, column 7: expected “,” or “]”, found “.5”"),
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static GString *
repeat (const char *text,
        guint       times)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (all, text);

  return all;
}

static void
test_limits (void)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *fault = NULL;
  g_autofree char *large = NULL;

  text = repeat ("0,", ACCORD_JSON_MAX_VALUES - 2);
  g_string_prepend_c (text, '[');
  g_string_append (text, "0]");
  g_assert_true (accord_json_scan (text->str, text->len, NULL));

  g_string_insert (text, 1, "{},");
  fault = scan (text->str, text->len);
  g_assert_cmpstr (fault, ==, "line 1, column 200001: expected at most 100000 "
                   "values in all, found more");
  g_clear_pointer (&fault, g_free);

  /* 29, as far as memory goes. */
  large = g_malloc (ACCORD_JSON_MAX_BYTES + 1);
  memset (large, ' ', ACCORD_JSON_MAX_BYTES + 1);
  large[0] = '1';
  g_assert_true (accord_json_scan (large, ACCORD_JSON_MAX_BYTES, NULL));
  fault = scan (large, ACCORD_JSON_MAX_BYTES + 1);
  g_assert_cmpstr (fault, ==, "expected at most 16 MiB, found a larger file");
}

static gpointer
scan_deep_thread (gpointer data)
{
  g_autoptr (GString) lists = repeat ("[", 100000);
  g_autoptr (GString) objects = repeat ("{\"a\":", 100000);
  g_autofree char *fault = NULL;

  fault = scan (lists->str, lists->len);
  g_assert_cmpstr (fault, ==, "line 1, column 65: expected at most 64 levels "
                   "of objects and lists inside each other, found more");
  g_clear_pointer (&fault, g_free);

  fault = scan (objects->str, objects->len);
  g_assert_cmpstr (fault, ==, "line 1, column 321: expected at most 64 levels "
                   "of objects and lists inside each other, found more");

  /* As deep as is allowed, through json-glib's recursion. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GString) deep = repeat (i == 0 ? "[" : "{\"a\":",
                                         ACCORD_JSON_MAX_DEPTH);
      g_autoptr (GString) ends = repeat (i == 0 ? "]" : "}",
                                         ACCORD_JSON_MAX_DEPTH);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JsonNode) root = NULL;
      guint line, column;

      if (i == 1)
        g_string_append (deep, "1");
      g_string_append (deep, ends->str);
      bytes = g_bytes_new (deep->str, deep->len);
      root = accord_json_parse (bytes, NULL);
      g_assert_nonnull (root);
      accord_json_locate (deep->str, deep->len, "/a/a", &line, &column);
      g_assert_cmpuint (column, ==, i == 0 ? 1 : 11);
    }

  return NULL;
}

/* Case 28: also on a stack of 256 KiB. */
static void
test_depth (void)
{
  pthread_attr_t attributes;
  pthread_t thread;

  pthread_attr_init (&attributes);
  g_assert_cmpint (pthread_attr_setstacksize (&attributes, SMALL_STACK), ==, 0);
  g_assert_cmpint (pthread_create (&thread, &attributes, scan_deep_thread,
                                   NULL), ==, 0);
  pthread_join (thread, NULL);
  pthread_attr_destroy (&attributes);
}

/* Names chosen so that all are alike to g_str_hash (): "Ab" and "BA" are. */
static void
append_hostile_name (GString *text,
                     guint    number)
{
  for (guint bit = 0; bit < 17; bit++)
    g_string_append (text, (number >> bit) & 1 ? "Ab" : "BA");
}

static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GString) hostile = g_string_new ("{");
  g_autofree char *fault = NULL;
  guint n = ACCORD_JSON_MAX_VALUES - 1;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "\"name-%u\":0,", i);
  g_string_append (text, "\"name-0\":0}");
  fault = scan (text->str, text->len);
  g_assert_true (g_str_has_suffix (fault, ": expected each name once in its "
                                   "object, found “name-0” again"));
  g_clear_pointer (&fault, g_free);

  g_string_truncate (text, text->len - strlen (",\"name-0\":0}"));
  g_string_append_c (text, '}');
  g_assert_true (accord_json_scan (text->str, text->len, NULL));

  for (guint i = 0; i < n; i++)
    {
      g_string_append (hostile, i > 0 ? ",\"" : "\"");
      append_hostile_name (hostile, i);
      g_string_append (hostile, "\":0");
    }
  g_string_append_c (hostile, '}');
  fault = scan (hostile->str, hostile->len);
  g_assert_true (g_str_has_suffix (fault, ": expected names as people choose "
                                   "them, found very many made to slow a "
                                   "program down"));
}

/* Case 33: no part of a file passes for the whole. */
static void
test_prefixes (void)
{
  static const char text[] =
    "{\n  \"a\\u00e9\\ud834\\udd1e\": [ 1, -2.5e+3, true, null, \"b\\n\" ],\n"
    "  \"\xc3\xa9\xf0\x9d\x84\x9e\": { \"c\": {}, \"d\": [] }\n}";

  g_assert_true (accord_json_scan (text, sizeof text - 1, NULL));
  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      g_autofree char *fault = scan (text, length);

      g_assert_nonnull (fault);
    }
}

static void
test_locate (void)
{
  static const char text[] =
    "{\n"
    "  \"answers\": {\n"
    "    \"a/b~c\": { \"status\": \"yes\" },\n"
    "    \"caf\\u00e9\": [ 1, [], { \"x]\\\"\": \"}\\\\\" }, -7 ]\n"
    "  },\n"
    "  \"\": 5\n"
    "}\n";
  static const struct
  {
    const char *pointer;
    guint line;
    guint column;
    gboolean found;
  } cases[] = {
    { "", 1, 1, TRUE },
    { "/answers", 2, 14, TRUE },
    { "/answers/a~1b~0c", 3, 14, TRUE },
    { "/answers/a~1b~0c/status", 3, 26, TRUE },
    { "/answers/caf\xc3\xa9/0", 4, 20, TRUE },
    { "/answers/caf\xc3\xa9/1", 4, 23, TRUE },
    { "/answers/caf\xc3\xa9/2/x]\"", 4, 37, TRUE },
    { "/answers/caf\xc3\xa9/3", 4, 46, TRUE },
    { "/answers/caf\xc3\xa9/4", 4, 18, FALSE },
    { "/answers/caf\xc3\xa9/00", 4, 18, FALSE },
    { "/answers/caf\xc3\xa9/-", 4, 18, FALSE },
    { "/answers/caf\xc3\xa9/1/0", 4, 23, FALSE },
    { "/", 6, 7, TRUE },
    { "/5", 1, 1, FALSE },
    { "/answers/none/at/all", 2, 14, FALSE },
    { "no pointer", 1, 1, FALSE },
  };
  guint line, column;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = accord_json_locate (text, sizeof text - 1,
                                           cases[i].pointer, &line, &column);

      g_test_message ("%s", cases[i].pointer);
      g_assert_cmpuint (line, ==, cases[i].line);
      g_assert_cmpuint (column, ==, cases[i].column);
      g_assert_cmpint (found, ==, cases[i].found);
    }

  g_assert_true (accord_json_locate (" 12", 3, "", &line, &column));
  g_assert_cmpuint (column, ==, 2);
  g_assert_false (accord_json_locate ("[1,", 3, "/0", &line, &column));
  g_assert_cmpuint (line, ==, 0);
}

/* What the design refuses on purpose, although the suite lets it pass. */
static const char * const refused_on_purpose[] = {
  "y_object_duplicated_key.json",
  "y_object_duplicated_key_and_value.json",
  "y_object_escaped_null_in_key.json",
  "y_string_null_escape.json",
  NULL
};

static void
check_corpus_file (const char *folder,
                   const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  g_autofree char *fault = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  g_test_message ("%s", name);
  fault = scan (data, length);
  if (g_str_has_prefix (name, "y_"))
    g_assert_cmpint (fault != NULL, ==,
                     g_strv_contains (refused_on_purpose, name));
  else if (g_str_has_prefix (name, "n_"))
    g_assert_nonnull (fault);

  /* What passes, json-glib takes. */
  if (fault == NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, length);
      g_autoptr (JsonNode) root = accord_json_parse (bytes, NULL);

      g_assert_nonnull (root);
    }
}

/* 39, as far as the corpus goes. */
static void
test_corpus (void)
{
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "corpora",
                           "json-test-suite", "test_parsing", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  if (dir == NULL)
    {
      g_test_skip ("no JSONTestSuite beside the checkout");
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      check_corpus_file (folder, name);
      n++;
    }

  g_test_message ("%u files", n);
  g_assert_cmpuint (n, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/json-scan/good", test_good);
  g_test_add_func ("/model/json-scan/empty", test_empty);
  g_test_add_func ("/model/json-scan/encodings", test_encodings);
  g_test_add_func ("/model/json-scan/grammar", test_grammar);
  g_test_add_func ("/model/json-scan/texts", test_texts);
  g_test_add_func ("/model/json-scan/numbers", test_numbers);
  g_test_add_func ("/model/json-scan/limits", test_limits);
  g_test_add_func ("/model/json-scan/depth", test_depth);
  g_test_add_func ("/model/json-scan/many-names", test_many_names);
  g_test_add_func ("/model/json-scan/prefixes", test_prefixes);
  g_test_add_func ("/model/json-scan/locate", test_locate);
  g_test_add_func ("/model/json-scan/corpus", test_corpus);

  return g_test_run ();
}
