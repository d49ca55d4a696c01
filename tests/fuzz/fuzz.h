/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer, and the replay of what it found, call for each input.  Ends
 * the process where something is wrong; gives 0 always. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
