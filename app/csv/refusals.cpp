// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/refusals.h"

#include "csv/number.h"
#include "csv/unicode.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

std::string_view firstWords(const Grid &grid, std::size_t row)
{
    for (std::size_t column = 0; column < grid.width(row); ++column)
        if (!grid.cell(row, column).empty())
            return grid.cell(row, column);
    return {};
}

std::string whyUndated(std::string_view text, const DateDecision &decision)
{
    if (text.empty())
        return "the row has no date";
    const auto quoted = "'" + shortened(text, 40) + "'";
    const auto cell = readDateCell(text);
    if (!cell)
        return quoted + " is not a date";
    if (!decision.rules.accepts(cell->form))
        return quoted + " is not a date like the others (" + decision.format + ")";
    if (!isYearOfSeries(cell->year))
        return quoted + " is in the year " + std::to_string(cell->year)
            + "; only years from 1000 to 8999 are read";
    if (cell->croatianMonth != 0 && decision.rules.tongue == Tongue::Any)
        return quoted + " is one month to Croats and another to Poles and Czechs";
    if (cell->isOfLetterS && !decision.rules.hasWeeksOfLetterS)
        return quoted + " can be a week and a half year";
    return quoted + " is not a day of the calendar";
}

bool hasYear(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    const auto cell = readDateCell(grid.cell(row, dates.column));
    return cell && timeOf(*cell, dates.decision.rules);
}

std::string whyNoPart(std::string_view text)
{
    if (text.empty())
        return "the row has a year, but no part of it";
    return "'" + shortened(text, 40) + "' is no part of a year like the others";
}

std::string whyWithoutTime(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    const bool isDated = (dates.parts || dates.clock) && hasYear(grid, row, dates);
    if (isDated && dates.parts)
        return whyNoPart(grid.cell(row, dates.parts->column));
    if (isDated)
        return "'" + shortened(grid.cell(row, dates.clock->column), 40) + "' is not a time of day";
    return whyUndated(grid.cell(row, dates.column), dates.decision);
}

bool hasDatedNumber(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    if (!timeOfRow(grid, row, dates))
        return false;
    const auto width = dates.endIn(grid.width(row));
    for (auto column = dates.firstColumn; column < width; ++column)
        if (dates.canDate(column) && looksLikeNumber(grid.cell(row, column)))
            return true;
    return false;
}

} // namespace

std::optional<Refusal> refusedRow(
    const Grid &grid, std::size_t row, const DateColumn &dates, const DatedRows &rows)
{
    switch (rows.kinds[row]) {
    case RowKind::Head:
        return hasDatedNumber(grid, row, dates) ? std::optional(refused(grid, row, 0,
                   firstWords(grid, row), "the row stands above the header of the table"))
                                                : std::nullopt;
    case RowKind::Blank:
    case RowKind::Data:
        return std::nullopt;
    case RowKind::OtherTable:
        return refused(grid, row, 0, firstWords(grid, row),
            "the row belongs to a second table, from line " + std::to_string(rows.otherTableLine)
                + " on; save that as a file of its own");
    case RowKind::Undated:
        return refused(grid, row, 0, firstWords(grid, row), whyWithoutTime(grid, row, dates));
    }
    return std::nullopt;
}

Refusal refusedNumber(
    const Grid &grid, std::size_t row, std::size_t column, const NumberRules &rules)
{
    const auto text = grid.cell(row, column);
    return refused(grid, row, column + 1, text, whyNotANumber(text, rules));
}

Refusal refused(const Grid &grid, std::size_t row, std::size_t column, std::string_view text,
    std::string reason)
{
    const auto span = grid.lineSpan(row);
    const auto line = grid.line(row);
    if (span > 1)
        reason += " (the row goes on to line " + std::to_string(line + span - 1) + ")";
    return {line, column, shortened(text), std::move(reason)};
}

void sortByLine(std::vector<Refusal> &refusals)
{
    std::ranges::stable_sort(refusals, {}, &Refusal::line);
}

} // namespace tickmark::csv
