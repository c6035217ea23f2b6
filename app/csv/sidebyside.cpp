// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sidebyside.h"

#include "csv/dateaxis.h"
#include "csv/number.h"
#include "csv/refusals.h"
#include "csv/sample.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostColumns = 512;
constexpr std::size_t enoughDates = 3;

/// What a sample of rows tells about one column.
struct Sampled
{
    std::size_t filled = 0;
    std::size_t below = 0; ///< of them, from the first date on
    std::size_t dates = 0;
    std::size_t numbers = 0;
    std::size_t firstDate = 0; ///< its row
    std::string header;        ///< the last text above the dates

    bool hasDates() const { return dates >= enoughDates && dates * 5 >= below * 3; }
};

std::vector<Sampled> sampled(const Grid &grid)
{
    std::vector<Sampled> columns;
    for (const auto row : sampleRows(grid)) {
        const auto width = std::min(grid.width(row), mostColumns);
        if (columns.size() < width)
            columns.resize(width);
        for (std::size_t column = 0; column < width; ++column) {
            const auto text = grid.cell(row, column);
            auto &seen = columns[column];
            const auto cell = readDateCell(text);
            seen.filled += !text.empty();
            seen.numbers += numberForm(text) != NumberForm::NoNumber;
            const bool isDate = cell
                && (isCertainDate(cell->form)
                    || (cell->form == DateForm::Year && isDateWord(seen.header)));
            if (isDate && seen.dates++ == 0)
                seen.firstDate = row;
            seen.below += seen.dates > 0 && !text.empty();
            if (seen.dates == 0 && !text.empty())
                seen.header = folded(text);
        }
    }
    return columns;
}

/// A row without a date is refused by each table in which it has none.
void addRefusals(std::vector<Refusal> &all, std::vector<Refusal> refusals)
{
    std::erase_if(refusals, [&](const Refusal &refusal) {
        const auto first = std::ranges::lower_bound(all, refusal.line, {}, &Refusal::line);
        const auto last = std::ranges::upper_bound(all, refusal.line, {}, &Refusal::line);
        return std::find(first, last, refusal) != last;
    });
    std::ranges::move(refusals, std::back_inserter(all));
    sortByLine(all);
}

/// "date" of "Date.1", as programs number words that come again.
std::string_view withoutNumber(std::string_view word)
{
    while (!word.empty() && word.back() >= '0' && word.back() <= '9')
        word.remove_suffix(1);
    return word;
}

/// "dategold", "silverdate": a folded word of dates with the name of what they are of.
bool namesDates(std::string_view word)
{
    return word.starts_with("date") || word.ends_with("date") || word.starts_with("datum")
        || word.ends_with("datum");
}

class BesideFinder
{
public:
    explicit BesideFinder(const Grid &grid)
        : m_grid(grid)
        , m_columns(sampled(grid))
    {}

    std::vector<std::size_t> dateColumns() const
    {
        std::vector<std::size_t> begins;
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            if (m_columns[column].hasDates() && (begins.empty() || beginsTable(column, begins)))
                begins.push_back(column);
        const bool isLastEmpty = !begins.empty() && !hasNumbers(begins.back(), m_columns.size());
        if (isLastEmpty)
            begins.pop_back();
        return begins;
    }

private:
    bool hasNumbers(std::size_t from, std::size_t end) const
    {
        for (auto column = from + 1; column < end; ++column)
            if (m_columns[column].numbers > 0 && !m_columns[column].hasDates())
                return true;
        return false;
    }

    bool beginsTable(std::size_t column, const std::vector<std::size_t> &begins) const
    {
        const auto &header = m_columns[begins.front()].header;
        const bool isSameWord =
            !header.empty() && withoutNumber(m_columns[column].header) == withoutNumber(header);
        const bool isBehindGap = m_columns[column - 1].filled == 0;
        const bool isSameHeight =
            m_columns[column].firstDate == m_columns[begins.front()].firstDate;
        return (isSameWord || isBehindGap || hasOwnDates(column, begins.front())) && isSameHeight
            && hasNumbers(begins.back(), column);
    }

    /// Whether another header names dates that are not those of the first column.
    bool hasOwnDates(std::size_t column, std::size_t first) const
    {
        const auto &header = m_columns[column].header;
        if (!namesDates(header) || describesRows(header) || !m_columns[first].hasDates())
            return false;
        for (const auto row : sampleRows(m_grid))
            if (row >= m_columns[column].firstDate && !m_grid.cell(row, column).empty()
                && m_grid.cell(row, column) != m_grid.cell(row, first))
                return true;
        return false;
    }

    const Grid &m_grid;
    std::vector<Sampled> m_columns;
};

/// What the dates of one table do not prove, those of all together may.
DateDecision decideOne(const DateTally &own, const DateTally &all, Answers answers)
{
    auto decision = own.decide(answers);
    const bool isOpen = !decision.questions.empty() && own.commonForm() == all.commonForm();
    return isOpen ? all.decide(answers) : decision;
}

/// "Daily" above one table and "Monthly" above the next say what they are, not of what.
bool isRhythm(std::string_view text)
{
    constexpr std::array<std::string_view, 12> words = {"daily", "weekly", "monthly", "quarterly",
        "yearly", "annual", "täglich", "wöchentlich", "monatlich", "jährlich", "mensuel",
        "trimestriel"};
    return std::ranges::find(words, folded(text)) != words.end();
}

} // namespace

std::vector<DateColumn> findTablesBeside(const Grid &grid, Answers answers)
{
    const auto columns = BesideFinder(grid).dateColumns();
    if (columns.size() < 2)
        return {};
    DateTally all;
    std::vector<DateTally> tallies(columns.size());
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (const auto cell = readDateCell(grid.cell(row, columns[i])))
                for (auto *const tally : {&all, &tallies[i]})
                    tally->add(*cell, grid.cell(row, columns[i]), grid.line(row));
    std::vector<DateColumn> tables;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        DateColumn dates{.column = columns[i], .decision = decideOne(tallies[i], all, answers)};
        dates.firstColumn = tables.empty() ? 0 : columns[i];
        if (!tables.empty())
            tables.back().endColumn = columns[i];
        tables.push_back(std::move(dates));
    }
    return tables;
}

namespace {

/// Whether the series is the rest of one to its left, broken off for want of room on a page.
bool goesOn(const ReadSeries &begun, const ReadSeries &rest)
{
    const auto &first = begun.observations;
    const auto &second = rest.observations;
    const bool areOneBySize = first.open.empty() == second.open.empty()
        && first.high.empty() == second.high.empty() && first.low.empty() == second.low.empty()
        && first.volume.empty() == second.volume.empty()
        && begun.adjustedClose.empty() == rest.adjustedClose.empty();
    return begun.name == rest.name && begun.unit == rest.unit && begun.frequency == rest.frequency
        && areOneBySize && !first.isEmpty() && !second.isEmpty()
        && first.times.back() < second.times.front();
}

template <class Value>
void append(std::vector<Value> &all, const std::vector<Value> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

void append(ReadSeries &all, const ReadSeries &rest)
{
    append(all.observations.times, rest.observations.times);
    append(all.observations.values, rest.observations.values);
    append(all.observations.open, rest.observations.open);
    append(all.observations.high, rest.observations.high);
    append(all.observations.low, rest.observations.low);
    append(all.observations.volume, rest.observations.volume);
    append(all.lines, rest.lines);
    append(all.adjustedClose, rest.adjustedClose);
}

} // namespace

void addBeside(Table &all, Table table)
{
    if (all.series.empty())
        all.dialect = table.dialect;
    for (auto &series : table.series) {
        const auto begun = std::ranges::find_if(
            all.series, [&](const ReadSeries &other) { return goesOn(other, series); });
        if (begun != all.series.end()) {
            append(*begun, series);
            all.evidence.push_back({"one series goes on in the columns to its right",
                "the same word is above, and the dates are later"});
            continue;
        }
        series.number = all.series.size();
        all.series.push_back(std::move(series));
    }
    all.columns.insert(all.columns.end(), table.columns.begin(), table.columns.end());
    all.rowsRead = std::max(all.rowsRead, table.rowsRead);
    all.missing += table.missing;
    all.duplicates += table.duplicates;
    addRefusals(all.refusals, std::move(table.refusals));
    for (auto &evidence : table.evidence)
        if (std::ranges::find(all.evidence, evidence) == all.evidence.end())
            all.evidence.push_back(std::move(evidence));
    for (auto &question : table.questions)
        if (std::ranges::find(all.questions, question.topic, &Question::topic)
            == all.questions.end())
            all.questions.push_back(std::move(question));
}

std::optional<std::size_t> rowOfTickers(const Grid &grid, const std::vector<DateColumn> &tables)
{
    constexpr std::size_t depth = 60;
    std::optional<std::size_t> found;
    for (std::size_t row = 0; row < std::min(grid.rowCount(), depth); ++row) {
        if (timeOfRow(grid, row, tables.front()))
            return found;
        const bool hasAll = std::ranges::all_of(tables, [&](const DateColumn &dates) {
            const auto text = grid.cell(row, dates.column);
            return !text.empty() && !isDateWord(text) && !namesDates(folded(text))
                && !isRhythm(text) && !readDateCell(text);
        });
        if (hasAll)
            found = row;
    }
    return found;
}

void nameByTicker(Table &table, std::string_view ticker)
{
    const bool isOnly = table.series.size() == 1;
    for (auto &series : table.series) {
        if (!series.name.empty())
            series.otherNames.push_back(series.name);
        const bool isTicker = isOnly || series.nameIsGeneric;
        series.name = std::string(ticker) + (isTicker ? "" : " " + series.name);
        series.nameIsGeneric = false;
    }
}

} // namespace tickmark::csv
