/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
assert_usage (CliResult *result)
{
  g_assert_cmpint (result->status, ==, 2);
  g_assert_cmpstr (result->out, ==, "");
  g_assert_true (g_str_has_prefix (result->err, "accord-cli: "));
}

static void
test_wrong_usage (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "nothing", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary");
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", path, path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "compare", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "trend", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "form", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "--unheard-of", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "--format=ics", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "--format=spoken", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "-o", "summary.docx", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "check", "--format=json", path);
  assert_usage (&result);
}

/* A blank checklist is of the framework that is given. */
static void
test_form_is_of_the_framework_given (void)
{
  g_autofree char *path = cli_sample ("small-weighted.framework.json");
  g_autofree char *option = g_strconcat ("--framework=", path, NULL);
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "form");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "Voluntary – individual"));

  CLI_RUN (&result, NULL, "form", option);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_null (strstr (result.out, "Voluntary – individual"));
  g_assert_nonnull (strstr (result.out, "Light touch"));
}

static void
test_calls_that_cannot_be_meant (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "check", "-", "-");
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "");
  assert_usage (&result);
  CLI_RUN (&result, NULL, "compare", "--one-page", path, path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "-o", "", "--format=json", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "--framework=", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "summary", "--framework=-", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "form", path);
  assert_usage (&result);
  g_assert_nonnull (strstr (result.err, "“form” takes no file."));
}

static void
test_double_dash_ends_the_options (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "check", "--", path);
  g_assert_cmpint (result.status, ==, 0);
  CLI_RUN (&result, NULL, "summary", "--", path);
  g_assert_cmpint (result.status, ==, 0);
  CLI_RUN (&result, NULL, "--", "check", path);
  g_assert_cmpint (result.status, ==, 0);
  CLI_RUN (&result, NULL, "check", "--", "-x.accord.json");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (result.out, "-x.accord.json: "));
}

static void
test_output_dash_is_standard_output (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_auto (CliResult) plain = { 0 };
  g_auto (CliResult) dash = { 0 };

  CLI_RUN (&plain, NULL, "summary", path);
  CLI_RUN (&dash, NULL, "summary", "-o", "-", path);
  g_assert_cmpint (dash.status, ==, 0);
  g_assert_cmpstr (dash.out, ==, plain.out);
  g_assert_false (g_file_test ("-", G_FILE_TEST_EXISTS));
}

static void
test_help_names_what_works (void)
{
  g_auto (CliResult) result = { 0 };
  static const char * const commands[] = {
    "summary", "compare", "trend", "actions", "check", "tidy", "form",
  };

  CLI_RUN (&result, NULL, "--help");
  g_assert_cmpint (result.status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (result.out, commands[i]));

  CLI_RUN (&result, NULL, "-h");
  g_assert_cmpint (result.status, ==, 0);

  CLI_RUN (&result, NULL, "--version");
  g_assert_cmpstr (result.out, ==, "accord-cli " ACCORD_VERSION "\n");
  g_assert_cmpint (result.status, ==, 0);
}

static void
test_broken_json_has_line_and_column (void)
{
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, "{\n  \"format\": \"accord-assessment\"\n  \"x\": 1\n}\n",
           "check", "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (result.out, "-: line 3, column 3: "));

  CLI_RUN (&result, "", "summary", "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  g_assert_true (g_str_has_prefix (result.err, "accord-cli: -: "));
}

static void
test_what_is_no_object_has_a_place (void)
{
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, "[]", "check", "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (result.out, "-: line 1, column 1: "));

  CLI_RUN (&result, "\n \t42\n", "summary", "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (result.err,
                                   "accord-cli: -: line 2, column 3: "));

  CLI_RUN (&result, "\r\n\r true", "check", "-");
  g_assert_true (g_str_has_prefix (result.out, "-: line 3, column 2: "));
}

static void
test_a_framework_is_refused_under_its_name (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "summary", "--framework=nowhere/x.json", path);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  g_assert_true (g_str_has_prefix (
                   result.err, "accord-cli: nowhere/x.json: There is no file"));
}

/* Types may have advantages alone, or nothing but their names. */
static void
test_a_framework_may_have_no_items (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *framework = g_build_filename (folder, "f.json", NULL);
  g_autofree char *option = g_strconcat ("--framework=", framework, NULL);
  g_auto (CliResult) result = { 0 };
  static const char * const formats[] = {
    "--format=text", "--format=json", "--format=csv", "--format=html",
  };
  const char *text = "{ \"format\": \"accord-assessment\", \"version\": 1,"
                     "  \"framework\": { \"id\": \"bare\" },"
                     "  \"answers\": {} }";

  g_assert_true (g_file_set_contents (
    framework,
    "{ \"format\": \"accord-framework\", \"version\": 1, \"id\": \"bare\","
    "  \"title\": \"Bare\","
    "  \"arrangements\": [ { \"id\": \"a\", \"title\": \"A\" } ] }", -1, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      CLI_RUN (&result, text, "summary", option, formats[i], "-");
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.err, ==, "");
    }

  g_unlink (framework);
  g_rmdir (folder);
}

/* A file that needs a framework which was refused: the reason is told. */
static void
test_refused_frameworks_are_told (void)
{
  g_autofree char *path = cli_sample ("weighted-a.accord.json");
  g_autofree char *known = cli_sample ("riverside.accord.json");
  g_autofree char *data = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *accord = g_build_filename (data, "accord", NULL);
  g_autofree char *folder = g_build_filename (accord, "frameworks", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.json", NULL);
  g_autofree char *before = g_strdup (g_getenv ("XDG_DATA_HOME"));
  g_auto (CliResult) result = { 0 };
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (bad, "{ \"format\": \"accord-framework\" }", -1,
                       &error);
  g_assert_no_error (error);

  CLI_RUN (&result, NULL, "summary", path);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.err, "/framework/id: "));
  g_assert_nonnull (strstr (result.err, bad));

  CLI_RUN (&result, NULL, "summary", known);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");

  if (before != NULL)
    g_setenv ("XDG_DATA_HOME", before, TRUE);
  else
    g_unsetenv ("XDG_DATA_HOME");
  g_assert_cmpint (g_unlink (bad), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (accord), ==, 0);
  g_assert_cmpint (g_rmdir (data), ==, 0);
}

static void
test_every_fault_is_told_with_its_pointer (void)
{
  g_auto (CliResult) result = { 0 };
  const char *text =
    "{ \"format\": \"accord-assessment\", \"version\": 1,\n"
    "  \"framework\": { \"id\": \"nhs-partnering-2017\" },\n"
    "  \"date\": \"2026-02-30\",\n"
    "  \"answers\": { \"vi-leads-communicate\": { \"status\": \"yes\" } } }\n";

  CLI_RUN (&result, text, "check", "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.out, "-: /date: "));
  g_assert_nonnull (strstr (result.out,
                            "-: /answers/vi-leads-communicate/status: "));
}

static void
test_newer_version_is_refused (void)
{
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result,
           "{ \"format\": \"accord-assessment\", \"version\": 2,"
           "  \"framework\": { \"id\": \"nhs-partnering-2017\" },"
           "  \"answers\": {} }", "summary", "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.err, "newer"));
}

static void
test_check_goes_on_and_ends_with_1 (void)
{
  g_autofree char *good = cli_sample ("riverside.accord.json");
  g_autofree char *ok = g_strconcat (good, ": ok\n", NULL);
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "check", "/nonexistent/a.accord.json", good);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.out, ok));
  g_assert_true (g_str_has_prefix (result.out,
                                   "/nonexistent/a.accord.json: "));
}

static void
test_actions_go_on_over_bad_files (void)
{
  g_autofree char *good = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "actions", "/nonexistent/a.accord.json", good);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (
                   result.err, "accord-cli: /nonexistent/a.accord.json: "));
  g_assert_nonnull (strstr (result.out, "31 January 2027"));

  /* Of files that were not read nothing is said. */
  CLI_RUN (&result, NULL, "actions", "/nonexistent/a.accord.json");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");

  CLI_RUN (&result, NULL, "actions", good);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
}

static void
test_actions_in_every_format (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_autofree char *none = cli_sample ("empty.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "actions", "--format=json", path);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "\"due\": \"2027-01-31\""));
  CLI_RUN (&result, NULL, "actions", "--format=csv", path);
  g_assert_nonnull (strstr (result.out, "vi-shared-reflection,"));
  g_assert_nonnull (strstr (result.out, ",2027-01-31,false,"));
  CLI_RUN (&result, NULL, "actions", "--format=ics", path);
  g_assert_true (g_str_has_prefix (result.out, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (result.out, "DUE;VALUE=DATE:20270131\r\n"));

  CLI_RUN (&result, NULL, "actions", none);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "No open actions."));
  CLI_RUN (&result, NULL, "actions", "--format=pdf", path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "actions");
  assert_usage (&result);
}

static void
test_one_bad_file_writes_nothing (void)
{
  g_autofree char *good = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "compare", good, "/nonexistent");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  CLI_RUN (&result, NULL, "trend", good, "/nonexistent");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
}

static void
test_different_frameworks_are_refused (void)
{
  g_autofree char *framework = cli_sample ("small-weighted.framework.json");
  g_autofree char *option = g_strconcat ("--framework=", framework, NULL);
  g_autofree char *a = cli_sample ("riverside.accord.json");
  g_autofree char *b = cli_sample ("weighted-a.accord.json");
  g_autofree char *named = NULL;
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "compare", option, a, b);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  CLI_RUN (&result, NULL, "trend", option, a, b);
  g_assert_cmpint (result.status, ==, 1);
  named = g_strdup_printf ("accord-cli: %s: ", b);
  g_assert_true (g_str_has_prefix (result.err, named));
}

static void
test_output_is_whole_or_not_at_all (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_autofree char *pdf = g_build_filename (folder, "summary.pdf", NULL);
  g_autofree char *html = g_build_filename (folder, "summary.html", NULL);
  g_autofree char *text = NULL;
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "summary", path, "-o", pdf);
  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  text = cli_read (pdf, NULL);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));

  CLI_RUN (&result, NULL, "summary", path, "-o", html);
  g_assert_cmpint (result.status, ==, 0);

  CLI_RUN (&result, NULL, "summary", path, "-o", "/nonexistent/x.pdf");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (result.err,
                                   "accord-cli: /nonexistent/x.pdf: "));

  g_remove (pdf);
  g_remove (html);
  g_rmdir (folder);
}

static void
test_every_format_of_every_command (void)
{
  static const char * const formats[] = {
    "--format=text", "--format=json", "--format=csv", "--format=html",
    "--format=pdf",
  };
  g_autofree char *a = cli_sample ("riverside.accord.json");
  g_autofree char *b = cli_sample ("valley-high.accord.json");
  g_autofree char *c = cli_sample ("riverside-2025.accord.json");
  g_auto (CliResult) result = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      CLI_RUN (&result, NULL, "summary", formats[i], a);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpuint (result.out_length, >, 100);
      CLI_RUN (&result, NULL, "compare", formats[i], a, b);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpuint (result.out_length, >, 100);
      CLI_RUN (&result, NULL, "trend", formats[i], a, c);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpuint (result.out_length, >, 100);
    }
}

/* A name that is forgotten behind -o makes a file that is read the output. */
static void
test_output_is_never_what_is_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *sample = cli_sample ("riverside.accord.json");
  g_autofree char *path = g_build_filename (folder, "a.accord.json", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autofree char *before = cli_read (sample, NULL);
  g_autofree char *after = NULL;
  g_auto (CliResult) result = { 0 };

  g_assert_true (g_file_set_contents (path, before, -1, NULL));
  g_assert_cmpint (symlink (path, link), ==, 0);

  CLI_RUN (&result, NULL, "summary", "-o", path, path);
  assert_usage (&result);
  CLI_RUN (&result, NULL, "compare", "-o", link, sample, path);
  assert_usage (&result);
  after = cli_read (path, NULL);
  g_assert_cmpstr (after, ==, before);

  CLI_RUN (&result, NULL, "tidy", "-o", path, path);
  g_assert_cmpint (result.status, ==, 0);

  g_remove (link);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_check_writes_where_it_is_told (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *good = cli_sample ("riverside.accord.json");
  g_autofree char *path = g_build_filename (folder, "faults.txt", NULL);
  g_autofree char *expected =
    g_strdup_printf ("%s: ok\n-: line 1, column 1: expected JSON, found an "
                     "empty file\n", good);
  g_autofree char *text = NULL;
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, "", "check", "-o", path, good, "-");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  text = cli_read (path, NULL);
  g_assert_cmpstr (text, ==, expected);

  g_remove (path);
  g_rmdir (folder);
}

/* As "check" tells them. */
static void
test_every_fault_of_a_framework_is_told (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "f.json", NULL);
  g_autofree char *option = g_strconcat ("--framework=", path, NULL);
  g_autofree char *sample = cli_sample ("riverside.accord.json");
  g_autofree char *first = g_strdup_printf ("accord-cli: %s: /id: ", path);
  g_autofree char *second = g_strdup_printf ("accord-cli: %s: /title: ", path);
  g_auto (CliResult) result = { 0 };

  g_assert_true (g_file_set_contents (
    path, "{\"format\":\"accord-framework\",\"version\":1,\"id\":\"\","
          "\"title\":1,\"arrangements\":[]}", -1, NULL));

  CLI_RUN (&result, NULL, "summary", option, sample);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.out, ==, "");
  g_assert_nonnull (strstr (result.err, first));
  g_assert_nonnull (strstr (result.err, second));

  g_remove (path);
  g_rmdir (folder);
}

static void
test_endings_in_any_case (void)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-cli-XXXXXX", NULL);
  g_autofree char *sample = cli_sample ("riverside.accord.json");
  static const char * const names[] = { "A.PDF", "a.Html", "a.htm" };
  g_auto (CliResult) result = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      CLI_RUN (&result, NULL, "summary", "-o", path, sample);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_rmdir (folder);
}

/* Documents are made all the same, and not taken for what was asked for. */
static void
test_language_that_is_not_there (void)
{
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_auto (CliResult) result = { 0 };

  CLI_RUN (&result, NULL, "summary", "--language=zz", path);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "Where we stand"));
  g_assert_cmpstr (result.err, ==,
                   "accord-cli: There are no texts in “zz”; they are in "
                   "English.\n");

  CLI_RUN (&result, NULL, "summary", "--language", "en_US", path);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
}

/* Who sits at the computer is nobody's business (design, the domain). */
static void
test_login_name_is_nowhere (void)
{
  static const char * const commands[] = { "summary", "form" };
  static const char * const formats[] = {
    "text", "json", "csv", "html", "pdf",
  };
  static const char login[] = "zz-login-name";
  g_autofree char *path = cli_sample ("riverside.accord.json");
  g_autofree char *user = g_strdup (g_getenv ("USER"));
  g_autofree char *logname = g_strdup (g_getenv ("LOGNAME"));

  g_setenv ("USER", login, TRUE);
  g_setenv ("LOGNAME", login, TRUE);

  for (guint c = 0; c < G_N_ELEMENTS (commands); c++)
    {
      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        {
          g_autofree char *format = g_strconcat ("--format=", formats[f], NULL);
          g_auto (CliResult) result = { 0 };

          if (c == 0)
            CLI_RUN (&result, NULL, commands[c], format, path);
          else if (f != 1 && f != 2)
            CLI_RUN (&result, NULL, commands[c], format);
          else
            continue;

          g_assert_cmpint (result.status, ==, 0);
          g_assert_cmpuint (result.out_length, >, 100);
          g_assert_null (g_strstr_len (result.out, (gssize) result.out_length,
                                       login));
          if (f != 4)
            g_assert_null (strstr (result.out, g_get_user_name ()));
        }
    }

  if (user != NULL)
    g_setenv ("USER", user, TRUE);
  else
    g_unsetenv ("USER");
  if (logname != NULL)
    g_setenv ("LOGNAME", logname, TRUE);
  else
    g_unsetenv ("LOGNAME");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli/form-is-of-the-framework-given",
                   test_form_is_of_the_framework_given);
  g_test_add_func ("/cli/calls-that-cannot-be-meant",
                   test_calls_that_cannot_be_meant);
  g_test_add_func ("/cli/double-dash-ends-the-options",
                   test_double_dash_ends_the_options);
  g_test_add_func ("/cli/output-dash-is-standard-output",
                   test_output_dash_is_standard_output);
  g_test_add_func ("/cli/what-is-no-object-has-a-place",
                   test_what_is_no_object_has_a_place);
  g_test_add_func ("/cli/a-framework-is-refused-under-its-name",
                   test_a_framework_is_refused_under_its_name);
  g_test_add_func ("/cli/a-framework-may-have-no-items",
                   test_a_framework_may_have_no_items);
  g_test_add_func ("/cli/refused-frameworks-are-told",
                   test_refused_frameworks_are_told);
  g_test_add_func ("/cli/help-names-what-works", test_help_names_what_works);
  g_test_add_func ("/cli/broken-json-has-line-and-column",
                   test_broken_json_has_line_and_column);
  g_test_add_func ("/cli/every-fault-is-told-with-its-pointer",
                   test_every_fault_is_told_with_its_pointer);
  g_test_add_func ("/cli/newer-version-is-refused",
                   test_newer_version_is_refused);
  g_test_add_func ("/cli/check-goes-on-and-ends-with-1",
                   test_check_goes_on_and_ends_with_1);
  g_test_add_func ("/cli/actions-go-on-over-bad-files",
                   test_actions_go_on_over_bad_files);
  g_test_add_func ("/cli/actions-in-every-format",
                   test_actions_in_every_format);
  g_test_add_func ("/cli/one-bad-file-writes-nothing",
                   test_one_bad_file_writes_nothing);
  g_test_add_func ("/cli/different-frameworks-are-refused",
                   test_different_frameworks_are_refused);
  g_test_add_func ("/cli/output-is-whole-or-not-at-all",
                   test_output_is_whole_or_not_at_all);
  g_test_add_func ("/cli/output-is-never-what-is-read",
                   test_output_is_never_what_is_read);
  g_test_add_func ("/cli/check-writes-where-it-is-told",
                   test_check_writes_where_it_is_told);
  g_test_add_func ("/cli/every-fault-of-a-framework-is-told",
                   test_every_fault_of_a_framework_is_told);
  g_test_add_func ("/cli/endings-in-any-case", test_endings_in_any_case);
  g_test_add_func ("/cli/every-format-of-every-command",
                   test_every_format_of_every_command);
  g_test_add_func ("/cli/language-that-is-not-there",
                   test_language_that_is_not_there);
  g_test_add_func ("/cli/login-name-is-nowhere", test_login_name_is_nowhere);

  return g_test_run ();
}
