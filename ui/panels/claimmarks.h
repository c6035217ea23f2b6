// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "panels/articlecheck.h"

#include <vector>

namespace tickmark {

/// What shows a claim on a chart, as its first reading has it: a high or low, or the change with
/// the close it ends at; of a claim about two series, one for each. Without ids; empty where the
/// claim has no place on a chart, or was not computed. Events are found by date and name.
std::vector<Annotation> marksOf(
    const ArticleCheck &check, const CheckedClaim &claim, const std::vector<Event> &calendar);

} // namespace tickmark
