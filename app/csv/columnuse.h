// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/layout.h"
#include "csv/table.h"

#include <string>
#include <vector>

namespace tickmark::csv {

/// What each column of the table of `dates` is for, from the left. `reasons` has one entry a
/// column: why it is left out, or nothing. Columns without a name and without values are not
/// listed.
std::vector<ColumnUse> columnUses(const std::vector<Column> &columns, const DateColumn &dates,
    const Layout &layout, const std::vector<std::string> &reasons);

} // namespace tickmark::csv
