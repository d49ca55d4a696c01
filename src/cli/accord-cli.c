/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli.h"

#include "cli/accord-cli-format.h"
#include "cli/accord-cli-io.h"
#include "cli/accord-cli-usage.h"

#include "model/accord-language.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

typedef struct
{
  const char       *name;
  const char       *arguments;
  const char       *does;
  guint             min_files;
  guint             max_files;
  guint             formats;
  AccordCliFormat   usual;
  AccordCliExit   (*run) (AccordCli *cli);
} Command;

static const Command commands[] = {
  {
    "summary", "FILE",
    N_("the summary of one assessment"),
    1, 1,
    ACCORD_CLI_FORMAT_TEXT | ACCORD_CLI_FORMAT_JSON | ACCORD_CLI_FORMAT_CSV |
    ACCORD_CLI_FORMAT_HTML | ACCORD_CLI_FORMAT_PDF,
    ACCORD_CLI_FORMAT_TEXT,
    accord_cli_summary
  },
  {
    "compare", "A B",
    N_("two organisations side by side"),
    2, 2,
    ACCORD_CLI_FORMAT_TEXT | ACCORD_CLI_FORMAT_JSON | ACCORD_CLI_FORMAT_CSV |
    ACCORD_CLI_FORMAT_HTML | ACCORD_CLI_FORMAT_PDF,
    ACCORD_CLI_FORMAT_TEXT,
    accord_cli_compare
  },
  {
    "trend", N_("FILE FILE…"),
    N_("one organisation over time"),
    2, G_MAXUINT,
    ACCORD_CLI_FORMAT_TEXT | ACCORD_CLI_FORMAT_JSON | ACCORD_CLI_FORMAT_CSV |
    ACCORD_CLI_FORMAT_HTML | ACCORD_CLI_FORMAT_PDF,
    ACCORD_CLI_FORMAT_TEXT,
    accord_cli_trend
  },
  {
    "actions", N_("FILE…"),
    N_("open actions, by due date"),
    1, G_MAXUINT,
    ACCORD_CLI_FORMAT_TEXT | ACCORD_CLI_FORMAT_JSON | ACCORD_CLI_FORMAT_CSV |
    ACCORD_CLI_FORMAT_ICS,
    ACCORD_CLI_FORMAT_TEXT,
    accord_cli_actions
  },
  {
    "check", N_("FILE…"),
    N_("tells each fault of assessments and frameworks"),
    1, G_MAXUINT,
    ACCORD_CLI_FORMAT_TEXT,
    ACCORD_CLI_FORMAT_TEXT,
    accord_cli_check
  },
  {
    "tidy", "FILE",
    N_("writes the assessment as Accord saves it"),
    1, 1,
    ACCORD_CLI_FORMAT_JSON,
    ACCORD_CLI_FORMAT_JSON,
    accord_cli_tidy
  },
  {
    "form", "",
    N_("a blank checklist to print and prepare from"),
    0, 0,
    ACCORD_CLI_FORMAT_TEXT | ACCORD_CLI_FORMAT_HTML | ACCORD_CLI_FORMAT_PDF,
    ACCORD_CLI_FORMAT_TEXT,
    accord_cli_form
  },
};

static void
clear_cli (AccordCli *cli)
{
  g_free (cli->output);
  g_clear_object (&cli->frameworks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordCli, clear_cli)

/* The language of all texts has to be known before the first is made, which
 * is before the options are parsed: their own help is text.
 */
static const char *
find_language (int    argc,
               char **argv)
{
  const char *language = NULL;

  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      if (g_str_has_prefix (argv[i], "--language="))
        language = argv[i] + strlen ("--language=");
      else if (strcmp (argv[i], "--language") == 0 && i + 1 < argc)
        language = argv[i + 1];
    }

  return language;
}

/* A document in another language than was asked for is said to be so. */
static void
tell_language (const char *asked)
{
  g_autofree char *message = NULL;

  if (asked == NULL || accord_language_is_current (asked))
    return;

  /* Translators: the code of a language */
  message = g_strdup_printf (_("There are no texts in “%s”; they are in "
                               "English."), asked);
  accord_cli_tell (NULL, message);
}

/* The parser leaves the "--" that ends the options where it was. */
static void
drop_separator (char **arguments)
{
  while (*arguments != NULL && strcmp (*arguments, "--") != 0)
    arguments++;

  for (; *arguments != NULL; arguments++)
    arguments[0] = arguments[1];
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, name) == 0)
        return &commands[i];
    }

  return NULL;
}

static char *
describe_commands (void)
{
  g_autoptr (GString) text = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *list = accord_cli_format_list (commands[i].formats);

      g_string_append_printf (text, "\n  %s%s%s\n      %s (%s)",
                              commands[i].name,
                              *commands[i].arguments == '\0' ? "" : " ",
                              *commands[i].arguments == '\0'
                              ? "" : g_dgettext (GETTEXT_PACKAGE,
                                                 commands[i].arguments),
                              g_dgettext (GETTEXT_PACKAGE, commands[i].does),
                              list);
    }

  g_string_append_printf (text, "\n\n%s",
                          _("“-” is standard input, and as --output standard "
                            "output. Exit status: 0 done, "
                            "1 something in the input or in writing failed, "
                            "2 wrong usage."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* As given, else by the ending of the output, else the command's usual one. */
static gboolean
decide_format (const Command    *command,
               const char       *word,
               const char       *output,
               AccordCliFormat  *format)
{
  if (word == NULL && (output == NULL || strcmp (output, "-") == 0))
    {
      *format = command->usual;
      return TRUE;
    }

  *format = word != NULL ? accord_cli_format_from_word (word)
                         : accord_cli_format_from_path (output);

  if (*format == ACCORD_CLI_FORMAT_NONE)
    {
      if (word != NULL)
        accord_cli_refuse (_("There is no format “%s”."), word);
      else
        accord_cli_refuse (_("The ending of “%s” is none that Accord knows; "
                             "give --format."), output);
      return FALSE;
    }

  if ((command->formats & *format) == 0)
    {
      g_autofree char *asked = accord_cli_format_list (*format);
      g_autofree char *list = accord_cli_format_list (command->formats);

      /* Translators: a command, a format, and a list of formats */
      accord_cli_refuse (_("“%s” has no format “%s”, only: %s."),
                         command->name, asked, list);
      return FALSE;
    }

  return TRUE;
}

/* Where a file needed more than the built-in framework the folders were read;
 * what was refused there is told, since it may be the one that was wanted.
 */
static void
tell_refused_frameworks (AccordFrameworks *frameworks)
{
  GPtrArray *problems = accord_frameworks_get_problems (frameworks);

  for (guint i = 0; i < problems->len; i++)
    {
      const GError *problem = problems->pdata[i];

      accord_cli_tell (NULL, problem->message);
    }
}

/* Where the output is one of the files that are read: only "tidy" gives back
 * what it took, any other command would leave nothing of the answers.
 */
static gboolean
would_lose_input (const Command   *command,
                  const AccordCli *cli)
{
  if (cli->output == NULL || command->run == accord_cli_tidy)
    return FALSE;

  for (guint i = 0; i < cli->n_files; i++)
    {
      if (accord_cli_is_same_file (cli->output, cli->files[i]))
        return TRUE;
    }

  return FALSE;
}

/* Whether the files can be what the command takes; tells where they cannot. */
static gboolean
check_files (const Command   *command,
             const AccordCli *cli)
{
  guint n_standard_inputs = 0;

  for (guint i = 0; i < cli->n_files; i++)
    {
      if (*cli->files[i] == '\0')
        {
          accord_cli_refuse (_("The name of a file is empty."));
          return FALSE;
        }

      if (strcmp (cli->files[i], "-") == 0)
        n_standard_inputs++;
    }

  if (n_standard_inputs > 1)
    {
      accord_cli_refuse (_("“-” is standard input, which can be read only "
                           "once."));
      return FALSE;
    }

  if (cli->n_files < command->min_files)
    {
      accord_cli_refuse (ngettext ("“%s” needs at least %u file.",
                                   "“%s” needs at least %u files.",
                                   command->min_files),
                         command->name, command->min_files);
      return FALSE;
    }

  if (cli->n_files > command->max_files)
    {
      if (command->max_files == 0)
        accord_cli_refuse (_("“%s” takes no file."), command->name);
      else
        accord_cli_refuse (ngettext ("“%s” takes only %u file.",
                                     "“%s” takes only %u files.",
                                     command->max_files),
                           command->name, command->max_files);
      return FALSE;
    }

  return TRUE;
}

static AccordCliExit
run_command (const Command  *command,
             AccordCli      *cli,
             char          **framework_files)
{
  AccordCliExit status;

  cli->frameworks = accord_frameworks_new_default ();
  cli->framework = accord_frameworks_get_built_in (cli->frameworks);

  for (guint i = 0; framework_files != NULL && framework_files[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (GError) error = NULL;

      cli->framework = accord_frameworks_add_file (cli->frameworks,
                                                   framework_files[i], &faults,
                                                   &error);
      if (cli->framework == NULL)
        {
          if (faults != NULL && faults->len > 0)
            accord_cli_tell_faults (framework_files[i], faults);
          else
            accord_cli_tell (NULL, error->message);
          return ACCORD_CLI_FAILED;
        }
    }

  status = command->run (cli);
  tell_refused_frameworks (cli->frameworks);

  return status;
}

/**
 * accord_cli_run:
 *
 * The whole program: understands the call, runs one command.
 *
 * Returns: an AccordCliExit
 */
int
accord_cli_run (int    argc,
                char **argv)
{
  g_autofree char *format_word = NULL;
  g_autofree char *language = NULL;
  g_auto (GStrv) framework_files = NULL;
  g_auto (AccordCli) cli = { 0 };
  gboolean help = FALSE;
  gboolean version = FALSE;
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GError) error = NULL;
  const Command *command;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word,
      N_("What to write, where a command has a choice"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &cli.output,
      N_("Write to FILE, whole or not at all"), N_("FILE") },
    { "framework", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &framework_files,
      N_("Use the framework in FILE too"), N_("FILE") },
    { "one-page", 0, 0, G_OPTION_ARG_NONE, &cli.one_page,
      N_("Of a summary, only the first page"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("The language of the texts"), N_("CODE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help,
      N_("Show this help and end"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version,
      N_("Print the version and end"), NULL },
    { NULL }
  };

  accord_language_begin (find_language (argc, argv));

  context = g_option_context_new (_("COMMAND FILE…"));
  description = describe_commands ();
  g_option_context_set_summary (context,
                                _("Looks at partnering assessments."));
  g_option_context_set_description (context, description);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  /* GLib's own help ends well where it could not be written. */
  g_option_context_set_help_enabled (context, FALSE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return accord_cli_refuse ("%s", error->message);

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      return accord_cli_print (text, strlen (text)) ? ACCORD_CLI_DONE
                                                    : ACCORD_CLI_FAILED;
    }

  if (version)
    {
      g_autofree char *text = g_strdup_printf ("accord-cli %s\n",
                                               ACCORD_VERSION);

      return accord_cli_print (text, strlen (text)) ? ACCORD_CLI_DONE
                                                    : ACCORD_CLI_FAILED;
    }

  drop_separator (argv + 1);
  if (argv[1] == NULL)
    return accord_cli_refuse (_("A command is missing."));

  command = find_command (argv[1]);
  if (command == NULL)
    return accord_cli_refuse (_("There is no command “%s”."), argv[1]);

  cli.files = argv + 2;
  for (cli.n_files = 0; cli.files[cli.n_files] != NULL; cli.n_files++)
    ;

  if (!accord_cli_check_options (cli.output, framework_files) ||
      !check_files (command, &cli))
    return ACCORD_CLI_USAGE;

  if (cli.one_page && command->run != accord_cli_summary)
    return accord_cli_refuse (_("--one-page is of “summary” alone."));

  if (!decide_format (command, format_word, cli.output, &cli.format))
    return ACCORD_CLI_USAGE;

  if (cli.output != NULL && strcmp (cli.output, "-") == 0)
    g_clear_pointer (&cli.output, g_free);

  if (cli.format == ACCORD_CLI_FORMAT_PDF && cli.output == NULL &&
      isatty (STDOUT_FILENO))
    return accord_cli_refuse (_("A PDF is not for a terminal; give --output."));

  if (would_lose_input (command, &cli))
    return accord_cli_refuse (_("“%s” is read by this command and would be "
                                "lost; give --output another name."),
                              cli.output);

  tell_language (language);

  return run_command (command, &cli, framework_files);
}
