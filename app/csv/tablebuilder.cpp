// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tablebuilder.h"

#include "csv/keys.h"
#include "csv/refusals.h"
#include "csv/rhythm.h"
#include "csv/unicode.h"
#include "series/largepages.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace tickmark::csv {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::string rowsText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " row" : " rows");
}

std::string_view constantKey(const Layout &layout, const std::vector<Column> &columns)
{
    return layout.constantKey ? columns[*layout.constantKey].tally.first : std::string_view();
}

/// Of the rows as they are collected: a time, a line and the numbers of each series.
std::size_t bytesPerRow(const Layout &layout)
{
    constexpr std::size_t value = 3 * sizeof(double);
    constexpr std::size_t bar = 8 * sizeof(double);
    std::size_t bytes = 0;
    for (const auto &plan : layout.plans)
        bytes += plan.hasBars() || plan.of(Role::Volume) ? bar : value;
    return bytes;
}

Refusal oneSeriesTooMany(std::size_t line, std::string_view key)
{
    return {line, 0, shortened(key),
        "the file has more than " + std::to_string(SeriesCollector::mostSeries)
            + " series; this one is left out"};
}

bool hasClock(Time time)
{
    return time != dayOf(time);
}

} // namespace

TableBuilder::TableBuilder(const DateColumn &dates, const std::vector<Column> &columns,
    const Layout &layout, std::size_t headerWidth, Table &table)
    : m_dates(dates)
    , m_columns(columns)
    , m_layout(layout)
    , m_table(table)
    , m_headerWidth(headerWidth)
    , m_collector(layout, constantKey(layout, columns))
    , m_bytesPerRow(bytesPerRow(layout))
{}

void TableBuilder::expect(std::size_t rows)
{
    m_collector.expect(rows);
    reserveInLargePages(m_times, rows);
}

void TableBuilder::add(const Grid &grid, const DatedRows &rows, const Stage &stage)
{
    m_grid = &grid;
    m_rows = &rows;
    measureRows();
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        stage.atRow(m_table.rowsRead, [&] { return double(row) / double(grid.rowCount()); });
        readRow(row);
    }
}

void TableBuilder::refuse(
    std::size_t row, std::size_t column, std::string_view text, std::string reason)
{
    m_table.refusals.push_back(refused(*m_grid, row, column, text, std::move(reason)));
}

void TableBuilder::readRow(std::size_t row)
{
    if (auto refusal = refusedRow(*m_grid, row, m_dates, *m_rows))
        m_table.refusals.push_back(std::move(*refusal));
    if (m_rows->kinds[row] != RowKind::Data)
        return;
    if (isTooWide(row) || isTooShort(row))
        countRow(m_rows->times[row], false);
    else
        readData(row);
}

void TableBuilder::countRow(Time time, bool isMissing)
{
    ++m_table.rowsRead;
    ++m_pieceRows;
    m_table.missing += isMissing;
    if (!m_rhythm)
        m_times.push_back(time);
}

/// How wide most rows of the grid are, where that decides anything.
void TableBuilder::measureRows()
{
    const char delimiter = m_table.dialect.delimiter;
    if (delimiter == ',')
        return;
    std::map<std::size_t, std::size_t> widths;
    std::size_t count = 0;
    for (auto row = m_rows->firstRow; row < m_grid->rowCount(); ++row)
        if (m_rows->kinds[row] == RowKind::Data) {
            ++widths[m_grid->width(row)];
            ++count;
        }
    for (const auto &[width, rows] : widths) {
        if (rows * 2 > count && delimiter == ' ')
            m_leastCells = width;
        const bool isHeaderShort = m_headerWidth > 0 && width == m_headerWidth + 1;
        if (rows * 10 < count * 9 || count < 3 || !isHeaderShort || delimiter == ' ')
            continue;
        ++m_headerWidth;
        m_table.evidence.push_back({"the last column has no name",
            std::to_string(rows) + " rows have a cell more than the header"});
    }
}

/// Between blanks an empty cell cannot be seen: a row with fewer cells may miss any of them.
bool TableBuilder::isTooShort(std::size_t row)
{
    const auto width = m_grid->width(row);
    if (width >= m_leastCells)
        return false;
    refuse(row, 0, m_grid->cell(row, m_dates.column),
        "the row has " + std::to_string(width) + " cells, others have "
            + std::to_string(m_leastCells) + "; which of them is missing cannot be seen");
    return true;
}

bool TableBuilder::isTooWide(std::size_t row)
{
    const auto width = m_grid->width(row);
    const auto most = m_headerWidth > 0 ? m_headerWidth : mostTableColumns;
    for (auto column = most; column < width; ++column) {
        if (m_grid->cell(row, column).empty())
            continue;
        if (isRemark(row, column)) {
            ++m_remarks;
            return false;
        }
        refuse(row, column + 1, m_grid->cell(row, column),
            "the row has " + std::to_string(width) + " cells, the header only "
                + std::to_string(most));
        return true;
    }
    return false;
}

/// Whether words alone stand behind a row that has all its cells. What begins with a digit may be
/// the second half of a number.
bool TableBuilder::isRemark(std::size_t row, std::size_t column) const
{
    for (std::size_t before = 0; before < column; ++before)
        if (m_grid->cell(row, before).empty())
            return false;
    for (auto at = column; at < m_grid->width(row); ++at) {
        const auto cell = m_grid->cell(row, at);
        const char first = cell.empty() ? 'a' : cell.front();
        const bool isLetter =
            (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first & 0x80) != 0;
        if (!isLetter || looksLikeNumber(cell) || readDateCell(cell))
            return false;
    }
    return true;
}

std::string TableBuilder::keyOfRow(std::size_t row) const
{
    return m_layout.keyColumns.empty() ? std::string() : keyOf(*m_grid, row, m_layout.keyColumns);
}

/// Invariant: the plans are sorted by their first columns, so a short row is soon done.
void TableBuilder::readData(std::size_t row)
{
    const auto key = keyOfRow(row);
    auto *const builders = m_collector.find(key);
    if (!builders)
        m_table.refusals.push_back(oneSeriesTooMany(m_grid->line(row), key));
    const auto &plans = m_layout.plans;
    const bool isMissing =
        builders && readSeries(row, plans[0], (*builders)[0]) == CellState::Missing;
    countRow(m_rows->times[row], isMissing);
    for (std::size_t i = 1; builders && i < plans.size(); ++i) {
        if (plans[i].firstColumn() >= m_grid->width(row))
            return;
        readSeries(row, plans[i], (*builders)[i]);
    }
}

TableBuilder::CellState TableBuilder::readSeries(
    std::size_t row, const SeriesPlan &plan, SeriesBuilder &builder)
{
    const auto readGridCell = [this, row](const auto &column, double &value) {
        return readCell(row, column, value);
    };
    return addBar(m_rows->times[row], m_grid->line(row), plan, builder, readGridCell);
}

void TableBuilder::add(PlainRows &rows, const Stage &stage)
{
    const auto &plans = m_layout.plans;
    const auto readPlainCell = [&rows](const auto &column, double &value) {
        value = column ? rows.cells()[*column] : none;
        return std::isnan(value) ? CellState::Missing : CellState::Value;
    };
    const bool hasKeys = !m_layout.keyColumns.empty();
    auto *builders = hasKeys ? nullptr : m_collector.find({});
    while (rows.next()) {
        if (hasKeys)
            builders = m_collector.find(rows.key());
        stage.atRow(m_table.rowsRead, [&rows] { return rows.done(); });
        bool isMissing = false;
        if (!builders)
            m_table.refusals.push_back(oneSeriesTooMany(rows.line(), rows.key()));
        for (std::size_t i = 0; builders && i < plans.size(); ++i) {
            const auto state =
                addBar(rows.time(), rows.line(), plans[i], (*builders)[i], readPlainCell);
            isMissing = isMissing || (i == 0 && state == CellState::Missing);
        }
        countRow(rows.time(), isMissing);
    }
}

template <class ReadCell>
TableBuilder::CellState TableBuilder::addBar(
    Time time, std::size_t line, const SeriesPlan &plan, SeriesBuilder &builder, ReadCell readCell)
{
    ReadBar bar;
    const auto state = readCell(plan.of(Role::Close), bar.value);
    if (state != CellState::Value)
        return state;
    readCell(plan.of(Role::Open), bar.open);
    readCell(plan.of(Role::High), bar.high);
    readCell(plan.of(Role::Low), bar.low);
    readCell(plan.of(Role::Volume), bar.volume);
    readCell(plan.of(Role::AdjustedClose), bar.adjusted);
    if (isBarOfZeros(plan, bar)) {
        ++m_zeroBars;
        return CellState::Missing;
    }
    withoutZeroPrices(plan, bar);
    m_upsideDown += bar.high < bar.low;
    builder.add(time, bar, line);
    return state;
}

TableBuilder::CellState TableBuilder::readCell(
    std::size_t row, const std::optional<std::size_t> &column, double &value)
{
    value = none;
    if (!column)
        return CellState::Missing;
    const auto text = m_grid->cell(row, *column);
    if (isMissingMark(text))
        return CellState::Missing;
    const auto &rules = m_columns[*column].mark.rules;
    if (const auto number = readNumber(text, rules)) {
        value = number->value;
        return CellState::Value;
    }
    m_table.refusals.push_back(refusedNumber(*m_grid, row, *column, rules));
    return CellState::Bad;
}

/// Some sites write four zeros for a day without trade. Nothing was free on one day that had a
/// price on others, unless it can have one below 0 as well.
bool TableBuilder::isBarOfZeros(const SeriesPlan &plan, const ReadBar &bar) const
{
    const auto &tally = m_columns[plan.value()].tally;
    return bar.value == 0 && bar.open == 0 && bar.high == 0 && bar.low == 0 && tally.negatives == 0
        && !tally.isConstant;
}

/// Some sites write 0 for an open, high or low that they do not know. No price of 1 or more was 0
/// on the same day, unless the column has prices below 0 as well.
void TableBuilder::withoutZeroPrices(const SeriesPlan &plan, ReadBar &bar)
{
    if (bar.value < 1)
        return;
    bool hasZero = false;
    for (const auto &[role, price] : {std::pair{Role::Open, &bar.open},
             std::pair{Role::High, &bar.high}, std::pair{Role::Low, &bar.low}}) {
        const auto column = plan.of(role);
        if (!column || *price != 0 || m_columns[*column].tally.negatives > 0)
            continue;
        *price = none;
        hasZero = true;
    }
    m_zeroPrices += hasZero;
}

const TableBuilder::Rhythm &TableBuilder::rhythm()
{
    if (m_rhythm)
        return *m_rhythm;
    const bool isIntraday = m_collector.areIntraday();
    if (!isIntraday && std::ranges::any_of(m_times, hasClock))
        m_table.evidence.push_back({"the time of day is left out", "no day has two times"});
    m_rhythm = Rhythm{
        isIntraday, frequencyOf(std::exchange(m_times, {}), m_dates.decision.rules, isIntraday)};
    return *m_rhythm;
}

std::vector<ReadSeries> TableBuilder::take(PieceEnd end)
{
    const auto &decided = rhythm();
    auto collected = m_collector.take(!decided.isIntraday, decided.frequency, end);
    m_table.duplicates += collected.duplicates;
    m_conflicts += collected.conflicts;
    m_repeated += collected.duplicates + collected.refusals.size();
    std::ranges::move(collected.refusals, std::back_inserter(m_table.refusals));
    sortByLine(m_table.refusals);
    m_pieceRows = 0;
    return std::move(collected.series);
}

void TableBuilder::finish()
{
    m_table.series = take(PieceEnd::Whole);
    sayWhatIsOdd();
}

Result<std::vector<ReadSeries>> TableBuilder::takePiece(PieceEnd end)
{
    if (!rhythm().isIntraday && m_collector.areIntraday())
        return failure("has two times of one day, but only days in its first rows");
    return take(end);
}

bool TableBuilder::isDivided() const
{
    return m_layout.keyColumns.empty()
        || (m_repeated * 100 <= m_table.rowsRead && m_collector.keyCount() * 2 <= m_table.rowsRead);
}

void TableBuilder::sayWhatIsOdd()
{
    if (m_zeroPrices > 0)
        m_table.evidence.push_back({"0 is no price",
            rowsText(m_zeroPrices) + " with an open, high or low of 0 beside a close"});
    if (m_zeroBars > 0)
        m_table.evidence.push_back({"0 is no price",
            rowsText(m_zeroBars) + " with four prices of 0 beside others are missing"});
    if (m_upsideDown > 0)
        m_table.evidence.push_back({"high and low are as the header says",
            "in " + rowsText(m_upsideDown) + " the high is below the low"});
    if (m_remarks > 0)
        m_table.evidence.push_back(
            {"words behind complete rows are left out", "in " + rowsText(m_remarks)});
    constexpr std::size_t many = 3;
    if (m_conflicts >= many && m_conflicts * 10 > m_table.rowsRead)
        m_table.questions.push_back({std::to_string(m_conflicts)
                + " dates come again with other values: is it one series or several?",
            {"One series: keep the first value of each date", "Several: do not import"},
            Topic::RepeatedDates, 0});
}

} // namespace tickmark::csv
