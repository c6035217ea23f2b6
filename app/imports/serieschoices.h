// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

namespace tickmark {

/// Notes which series `proposal` was found to have, renames and leaves out those of them that were
/// decided about, and says so in its evidence. `stored` are the series of the cache: a new name may
/// be one of theirs. Fails where nothing is left.
Result<void> applySeriesChoices(Proposal &proposal, const std::vector<Series> &stored);

} // namespace tickmark
