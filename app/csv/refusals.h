// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/number.h"
#include "csv/rows.h"
#include "csv/table.h"

#include <optional>
#include <vector>

namespace tickmark::csv {

/// The refusal of a row that is no data: it has no date, belongs to another table, or has a date
/// and a number but stands above the header. Nothing for blank rows, other rows above the data and
/// those of the table.
std::optional<Refusal> refusedRow(
    const Grid &grid, std::size_t row, const DateColumn &dates, const DatedRows &rows);

/// The refusal of a cell that is no number.
Refusal refusedNumber(
    const Grid &grid, std::size_t row, std::size_t column, const NumberRules &rules = {});

/// A refusal of the cell, or of the whole row where `column` is 0. Says where the row ends if it is
/// longer than a line.
Refusal refused(const Grid &grid, std::size_t row, std::size_t column, std::string_view text,
    std::string reason);

void sortByLine(std::vector<Refusal> &refusals);

} // namespace tickmark::csv
