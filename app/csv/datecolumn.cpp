// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datecolumn.h"

#include "csv/dateaxis.h"
#include "csv/filleddates.h"
#include "csv/orderproof.h"
#include "csv/sample.h"
#include "csv/tokendate.h"
#include "csv/unicode.h"
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
    if (tally.areShortDays())
        return candidate.hasDateWord ? count * 4 : 0;
    if (form == DateForm::Integer && tally.epoch() == Epoch::None)
        return 0;
    const bool isMost = count * 5 >= candidate.filled * 3;
    const bool isIndex = isFirst && count >= 3 && isMost && tally.isMonotonic(form);
    const bool isNamed = candidate.hasDateWord && count * 2 >= candidate.filled;
    return isIndex || isNamed ? count * 4 : 0;
}

/// Of the columns with as many certain dates as the best one has, nearly, the axis of time.
std::size_t axisAmong(const std::vector<Candidate> &columns, std::size_t best, const Grid &grid,
    const std::vector<std::size_t> &rows)
{
    const auto enough = columns[best].tally.certainCount() * 9;
    auto axis = best;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (column != best && columns[column].tally.certainCount() * 10 >= enough)
            axis =
                axisOf(grid, rows, {axis, &columns[axis].tally}, {column, &columns[column].tally});
    return axis;
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

std::optional<std::size_t> bestColumn(
    const std::vector<Candidate> &columns, const Grid &grid, const std::vector<std::size_t> &rows)
{
    const auto first = firstColumn(columns);
    std::size_t best = 0, bestScore = 0, likely = 0, likelyBest = 0;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (const auto score = certainScore(columns[column]);
            score > bestScore && !standsBesidePeriods(grid, rows, column)) {
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
    const bool isCertain = bestScore * 4 >= likelyBest && bestScore > 0;
    return isCertain ? axisAmong(columns, best, grid, rows) : likely;
}

/// A column of years under any header, and in any place, that has parts of years beside it.
std::optional<std::size_t> yearsWithParts(
    const std::vector<Candidate> &columns, const Grid &grid, const std::vector<std::size_t> &rows)
{
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto years = columns[column].tally.countOf(DateForm::Year);
        if (years > 1 && (years + 1) * 10 >= columns[column].filled * 9
            && findYearParts(grid, rows, column))
            return column;
    }
    return std::nullopt;
}

bool hasHeader(const Grid &grid, std::size_t column, bool (*isHeader)(std::string_view))
{
    for (std::size_t row = 0; row < std::min(grid.rowCount(), headerDepth); ++row)
        if (isHeader(grid.cell(row, column)))
            return true;
    return false;
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

/// Where the dates do not show their order, what stands beside them may.
DateDecision decide(const DateTally &tally, const Grid &grid, const std::vector<std::size_t> &rows,
    std::size_t column, Answers answers)
{
    auto decision = tally.decide(answers);
    if (std::ranges::find(decision.questions, Topic::DayOrder, &Question::topic)
        == decision.questions.end())
        return decision;
    const auto proof = findOrderProof(grid, rows, column);
    return proof ? tally.decide(answers, proof) : decision;
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

/// Asks whether unknown words are parts of the year; forgets them where they are not.
void askAboutWords(DateColumn &dates, Answers answers)
{
    const auto *const answer = choiceFor(answers, Topic::YearPart);
    const auto &words = dates.parts->words;
    if (words.empty() || (answer && *answer == 0))
        return;
    if (answer) {
        dates.parts.reset();
        return;
    }
    const std::string kind = dates.parts->kind == YearParts::Kind::Month ? "months" : "quarters";
    dates.decision.questions.push_back({"Are '" + shortened(words.front(), 30) + "' to '"
            + shortened(words.back(), 30) + "' the " + kind + " of the years beside them?",
        {"The " + kind + ", in this order", "No: each is a series of its own"}, Topic::YearPart,
        0});
}

void readWithClock(DateColumn &dates, const std::optional<ClockColumn> &clock)
{
    dates.clock = clock;
    if (!clock || clock->form == ClockColumn::Form::Clock)
        return;
    const auto name = "the numbers in column " + std::to_string(clock->column + 1) + " are hours";
    const bool isFromOne = clock->form == ClockColumn::Form::HoursFromOne;
    dates.decision.evidence.push_back(
        {isFromOne ? name + ", of which the first ends at 01:00" : name,
            isFromOne ? "they go from 1 to 24" : "none is over 23"});
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
    const bool isDayOfYear = dates.parts->kind == YearParts::Kind::DayOfYear;
    const DateCell day{.form = DateForm::Full,
        .year = year->year,
        .month = part->month,
        .day = isDayOfYear ? 1 : part->day};
    const auto time = timeOf(day, dates.decision.rules);
    return time && isDayOfYear ? std::optional(*time + std::chrono::days(part->day - 1)) : time;
}

} // namespace

std::optional<DateColumn> findDateColumn(const Grid &grid, Answers answers, const Stage &stage)
{
    const auto rows = sampleRows(grid);
    const auto columns = candidates(grid, rows);
    auto column = bestColumn(columns, grid, rows);
    if (!column)
        column = yearsWithParts(columns, grid, rows);
    if (!column)
        column = findEpochColumn(grid, rows);
    if (!column)
        return std::nullopt;
    const auto tally = tallyOf(grid, *column, stage);
    DateColumn dates{.column = *column, .decision = decide(tally, grid, rows, *column, answers)};
    if (const bool isSaid = hasHeader(grid, *column, isQuarterWord);
        tally.patterns().areQuarters(isSaid))
        readAsQuarters(dates.decision, isSaid);
    else if (tally.patterns().mayBeQuartersOrMonths())
        dates.decision.rules.forms.reset(static_cast<std::size_t>(DateForm::Month));
    const auto &rules = dates.decision.rules;
    const bool hasDays = rules.accepts(DateForm::Full) || rules.accepts(DateForm::Triple)
        || rules.accepts(DateForm::CompactDay) || rules.areShortDays;
    dates.isFilledDown = areFilledDown(grid, rows, *column);
    if (dates.isFilledDown)
        dates.decision.evidence.push_back({"a date stands for the rows below it without one",
            "they are full otherwise, and a word tells them apart"});
    if (hasDays)
        readWithClock(dates, findClock(grid, rows, *column));
    else if (rules.epoch == Epoch::None && rules.accepts(DateForm::Year))
        dates.parts = findYearParts(grid, rows, *column);
    if (dates.parts)
        askAboutWords(dates, answers);
    if (dates.parts)
        readWithParts(dates);
    return dates;
}

bool DateColumn::canDate(std::size_t other) const
{
    const bool isDate = other == column || (clock && other == clock->column)
        || (parts && (other == parts->column || other == parts->dayColumn));
    return !isDate && other >= firstColumn && other < endColumn;
}

std::optional<Time> timeOfRow(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    if (dates.parts)
        return timeOfPart(grid, row, dates);
    const auto dateRow = dates.isFilledDown ? rowOfDate(grid, row, dates.column) : row;
    const auto cell = readDateCell(grid.cell(dateRow, dates.column));
    auto time = cell ? timeOf(*cell, dates.decision.rules) : std::nullopt;
    if (!time || !dates.clock)
        return time;
    const auto clock = timeOfDay(grid.cell(row, dates.clock->column), dates.clock->form);
    return clock ? std::optional(*time + *clock) : std::nullopt;
}

} // namespace tickmark::csv
