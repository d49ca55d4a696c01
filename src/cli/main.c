/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "accord-config.h"

#include "cli/accord-cli.h"

int
main (int   argc,
      char *argv[])
{
  return accord_cli_run (argc, argv);
}
