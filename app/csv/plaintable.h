// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/layout.h"
#include "csv/plainrows.h"

#include <optional>

namespace tickmark::csv {

/// How the rows of a table are written, where those in the grid prove that a row like them can be
/// read in one way only: one header, then certain dates in strict order (or keys), columns of
/// numbers with a decimal dot, none of them constant, and columns of words. Nothing where they are
/// otherwise; no question may be open. `bytesPerRow` is not filled in.
std::optional<PlainForm> plainForm(const Grid &grid, char delimiter, const DateColumn &dates,
    const DatedRows &rows, const std::vector<Column> &columns, const Layout &layout);

} // namespace tickmark::csv
