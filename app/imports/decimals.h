// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace tickmark {

/// How many decimals show the values as they were published, four at most. A value that was kept in
/// single precision on its way (421.260009765625 for 421.26) counts as the short one.
int decimalsOf(const std::vector<double> &values);

} // namespace tickmark
