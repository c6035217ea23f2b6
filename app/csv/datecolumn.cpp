// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datecolumn.h"

#include "csv/sample.h"
#include "csv/tokendate.h"
#include "csv/vocabulary.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostColumns = 512; ///< among which a column of dates is looked for
constexpr std::size_t headerDepth = 60;  ///< rows in which a header is looked for

/// What a sample of rows tells about one column.
struct Candidate
{
    DateTally tally;
    std::size_t filled = 0; ///< cells that are not empty
    bool hasDateWord = false;
};

std::vector<Candidate> candidates(const Grid &grid, const std::vector<std::size_t> &rows)
{
    std::vector<Candidate> columns;
    for (const auto row : rows) {
        const auto width = std::min(grid.width(row), mostColumns);
        if (columns.size() < width)
            columns.resize(width);
        for (std::size_t column = 0; column < width; ++column) {
            const auto text = grid.cell(row, column);
            columns[column].filled += !text.empty();
            if (const auto cell = readDateCell(text))
                columns[column].tally.add(*cell, text, grid.line(row));
            else if (row < headerDepth && !columns[column].hasDateWord && isDateWord(text))
                columns[column] = {.tally = {}, .filled = 0, .hasDateWord = true};
        }
    }
    return columns;
}

/// How many cells are dates, with a bonus for the right header.
std::size_t certainScore(const Candidate &candidate)
{
    const auto count = candidate.tally.certainCount();
    return count * (candidate.hasDateWord ? 5 : 4);
}

/// How many cells are dates if the column is one of dates at all.
std::size_t likelyScore(const Candidate &candidate, bool isFirst)
{
    const auto &tally = candidate.tally;
    const auto form = tally.commonForm();
    const auto count = tally.countOf(form);
    if (tally.count() == 0 || isCertainDate(form))
        return 0;
    if (form == DateForm::Integer && tally.epoch() == Epoch::None)
        return 0;
    const bool isMost = count * 5 >= candidate.filled * 3;
    const bool isIndex = isFirst && count >= 3 && isMost && tally.isMonotonic(form);
    const bool isNamed = candidate.hasDateWord && count * 2 >= candidate.filled;
    return isIndex || isNamed ? count * 4 : 0;
}

/// The first column of the table: others in front of it are empty but for a title or a note.
std::size_t firstColumn(const std::vector<Candidate> &columns)
{
    constexpr std::size_t share = 4;
    std::size_t most = 0, first = 0;
    for (const auto &candidate : columns)
        most = std::max(most, candidate.filled);
    while (first < columns.size() && columns[first].filled * share < most
        && !columns[first].hasDateWord)
        ++first;
    return first;
}

std::optional<std::size_t> bestColumn(const std::vector<Candidate> &columns)
{
    const auto first = firstColumn(columns);
    std::size_t best = 0, bestScore = 0, likely = 0, likelyBest = 0;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (const auto score = certainScore(columns[column]); score > bestScore) {
            best = column;
            bestScore = score;
        }
        if (const auto score = likelyScore(columns[column], column == first); score > likelyBest) {
            likely = column;
            likelyBest = score;
        }
    }
    if (bestScore == 0 && likelyBest == 0)
        return std::nullopt;
    return bestScore * 4 >= likelyBest && bestScore > 0 ? best : likely;
}

bool hasHeader(const Grid &grid, std::size_t column, bool (*isHeader)(std::string_view))
{
    for (std::size_t row = 0; row < std::min(grid.rowCount(), headerDepth); ++row)
        if (isHeader(grid.cell(row, column)))
            return true;
    return false;
}

bool isClockColumn(const Grid &grid, const std::vector<std::size_t> &rows, std::size_t column)
{
    std::size_t clocks = 0, compact = 0, filled = 0;
    bool hasTimeWord = false;
    for (const auto row : rows) {
        const auto cell = grid.cell(row, column);
        filled += !cell.empty();
        clocks += readClock(cell).has_value();
        compact += readCompactClock(cell).has_value();
        hasTimeWord = hasTimeWord || (row < headerDepth && isTimeWord(cell));
    }
    return (clocks > 0 && clocks * 5 >= filled * 3)
        || (hasTimeWord && compact > 0 && (compact + 1) * 10 >= filled * 9);
}

std::optional<std::size_t> findClock(
    const Grid &grid, const std::vector<std::size_t> &rows, std::size_t dateColumn)
{
    constexpr std::size_t nearby = 8;
    for (std::size_t column = 0; column < dateColumn + nearby; ++column)
        if (column != dateColumn && isClockColumn(grid, rows, column))
            return column;
    return std::nullopt;
}

DateTally tallyOf(const Grid &grid, std::size_t column, const Stage &stage)
{
    DateTally tally;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        stage.atRow(row, grid.rowCount());
        if (const auto cell = readDateCell(grid.cell(row, column)))
            tally.add(*cell, grid.cell(row, column), grid.line(row));
    }
    return tally;
}

/// 1/2024 to 4/2024 are months to the eye of a cell.
void readAsQuarters(DateDecision &decision, bool isSaid)
{
    decision.rules.areQuarters = true;
    decision.format = "quarter and YYYY";
    decision.evidence = {{"the numbers beside the years are quarters",
        isSaid ? "the header says so" : "none is over 4, in three years or more"}};
    decision.questions.clear();
}

/// 2008-09 to 2011-12 are months to the eye of a cell.
void readAsYearSpans(DateDecision &decision)
{
    decision.rules.areYearSpans = true;
    decision.format = "YYYY-YY";
    decision.evidence = {{"the first of two years stands for both",
        "the second number is the next year in every row"}};
    decision.questions.clear();
}

/// 2024-25-11 has no month, and 2024-10-11 is of November then.
void readAsDaysBeforeMonths(DateDecision &decision, const std::string &proof)
{
    decision.rules.areDaysBeforeMonths = true;
    decision.format = "YYYY-DD-MM";
    decision.evidence.push_back(
        {"the day stands before the month", "'" + proof + "' is one, and no row proves otherwise"});
}

/// The day before would be Sunday's close.
void readAsEvesOfDays(DateDecision &decision)
{
    decision.rules.areEvesOfDays = true;
    decision.evidence.push_back({"evenings stand for the day that begins, as midnights do in UTC",
        "all rows are from Sunday to Thursday after 20:00"});
}

void readWithParts(DateColumn &dates)
{
    dates.decision.rules.hasPartsOfYears = true;
    dates.decision.format = formatName(*dates.parts);
    dates.decision.evidence.push_back({"years and their parts stand in two columns",
        "columns " + std::to_string(dates.column + 1) + " and "
            + std::to_string(dates.parts->column + 1)});
}

/// A row without a part has no time, also where it has a year.
std::optional<Time> timeOfPart(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    const auto part = partOfRow(grid, row, *dates.parts);
    if (!part)
        return std::nullopt;
    const auto yearRow = yearRowOf(grid, row, dates.column, *dates.parts);
    const auto year = readDateCell(grid.cell(yearRow, dates.column));
    if (!year || year->form != DateForm::Year)
        return std::nullopt;
    if (part->week > 0) {
        const auto monday = dayOfWeek(year->year, part->week);
        return monday ? timeOf(*monday, dates.decision.rules) : std::nullopt;
    }
    const DateCell day{
        .form = DateForm::Full, .year = year->year, .month = part->month, .day = part->day};
    return timeOf(day, dates.decision.rules);
}

} // namespace

std::optional<DateColumn> findDateColumn(const Grid &grid, Answers answers, const Stage &stage)
{
    const auto rows = sampleRows(grid);
    const auto column = bestColumn(candidates(grid, rows));
    if (!column)
        return std::nullopt;
    const auto tally = tallyOf(grid, *column, stage);
    DateColumn dates{.column = *column, .decision = tally.decide(answers)};
    if (const bool isSaid = hasHeader(grid, *column, isQuarterWord);
        tally.patterns().areQuarters(isSaid))
        readAsQuarters(dates.decision, isSaid);
    if (tally.patterns().areDaysBeforeMonths())
        readAsDaysBeforeMonths(dates.decision, tally.patterns().withoutMonth());
    if (tally.patterns().areEvesOfDays())
        readAsEvesOfDays(dates.decision);
    if (tally.patterns().areYearSpans())
        readAsYearSpans(dates.decision);
    const auto &rules = dates.decision.rules;
    const bool hasDays = rules.accepts(DateForm::Full) || rules.accepts(DateForm::Triple)
        || rules.accepts(DateForm::CompactDay);
    if (hasDays)
        dates.clockColumn = findClock(grid, rows, *column);
    else if (rules.epoch == Epoch::None && rules.accepts(DateForm::Year))
        dates.parts = findYearParts(grid, rows, *column);
    if (dates.parts)
        readWithParts(dates);
    return dates;
}

bool DateColumn::canDate(std::size_t other) const
{
    const bool isDate = other == column || other == clockColumn
        || (parts && (other == parts->column || other == parts->dayColumn));
    return !isDate && other >= firstColumn && other < endColumn;
}

std::optional<Time> timeOfRow(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    if (dates.parts)
        return timeOfPart(grid, row, dates);
    const auto cell = readDateCell(grid.cell(row, dates.column));
    auto time = cell ? timeOf(*cell, dates.decision.rules) : std::nullopt;
    if (!time || !dates.clockColumn)
        return time;
    const auto text = grid.cell(row, *dates.clockColumn);
    auto clock = readClock(text);
    if (!clock)
        clock = readCompactClock(text);
    if (!clock && !text.empty())
        return std::nullopt;
    return *time + std::chrono::seconds(clock.value_or(0));
}

} // namespace tickmark::csv
