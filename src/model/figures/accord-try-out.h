/* SPDX-FileCopyrightText: Accord contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/figures/accord-score.h"

G_BEGIN_DECLS

/**
 * AccordTryItem:
 * @n_types: in how many types in question an enabler of the same wording is
 *   still to come
 *
 * An enabler that may be tried as if it were in place.
 */
typedef struct
{
  guint ordinal;
  guint n_types;
} AccordTryItem;

/**
 * accord_try_out_list:
 *
 * Returns: (transfer full) (element-type AccordTryItem): the enablers of types
 *   in question that are neither in place nor not applicable; those that serve
 *   several types come first, else in framework order
 */
GArray       *accord_try_out_list  (AccordFramework    *framework,
                                    const AccordStatus *statuses,
                                    AccordFact          mandated,
                                    AccordFact          structural);

/**
 * accord_try_out_apply:
 * @ordinals: (array length=n_ordinals): what is tried
 *
 * Returns: (transfer full): @statuses with the items at @ordinals in place, and
 *   those of the same wording in other types; not applicable stays.  The facts
 *   themselves are left alone.
 */
AccordStatus *accord_try_out_apply (AccordFramework    *framework,
                                    const AccordStatus *statuses,
                                    const guint        *ordinals,
                                    guint               n_ordinals);

/* "2 of 4 → 3 of 4, 1 partly"; the counts alone where nothing moves */
char         *accord_try_out_counts (const AccordTally *now,
                                     const AccordTally *tried);
/* "50% → 75%"; the percentage alone where nothing moves */
char         *accord_try_out_percent (const AccordTally *now,
                                      const AccordTally *tried);
/* "Short of enablers → Largely ready"; the position alone where it stays */
char         *accord_try_out_position (const AccordStanding *now,
                                       const AccordStanding *tried);

G_END_DECLS
