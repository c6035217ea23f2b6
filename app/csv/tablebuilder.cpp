// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tablebuilder.h"

#include "csv/header.h"
#include "csv/keys.h"
#include "csv/refusals.h"
#include "csv/rhythm.h"
#include "csv/seriesbuilder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace tickmark::csv {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostSeries = 20000;

std::string rowsText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " row" : " rows");
}

/// The cells of one row that a plan asks for.
enum class CellState { Value, Missing, Bad };

class TableBuilder
{
public:
    TableBuilder(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
        const std::vector<Column> &columns, const Layout &layout, Table &table)
        : m_grid(grid)
        , m_dates(dates)
        , m_rows(rows)
        , m_columns(columns)
        , m_layout(layout)
        , m_table(table)
        , m_headerWidth(widthOfHeader())
    {}

    void build(PlainRows *more, const Stage &stage)
    {
        m_expectedRows = m_rows.dataCount + (more ? more->expectedCount() : 0);
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row) {
            stage.atRow(row, m_grid.rowCount());
            readRow(row);
        }
        if (more)
            readPlainRows(*more, stage);
        finish();
        sayWhatIsOdd();
    }

private:
    using Builders = std::vector<SeriesBuilder>; ///< one a plan

    /// How many cells a row may have; 0 where nothing says so.
    std::size_t widthOfHeader() const
    {
        std::size_t width = 0;
        for (const auto row : m_rows.headerRows)
            width = std::max(
                width, m_grid.width(row) + isOneShort(m_grid, row, m_dates, m_columns.size()));
        return width;
    }

    void refuse(std::size_t row, std::size_t column, std::string_view text, std::string reason)
    {
        m_table.refusals.push_back(refused(m_grid, row, column, text, std::move(reason)));
    }

    void readRow(std::size_t row)
    {
        if (auto refusal = refusedRow(m_grid, row, m_dates, m_rows))
            m_table.refusals.push_back(std::move(*refusal));
        if (m_rows.kinds[row] != RowKind::Data)
            return;
        ++m_table.rowsRead;
        if (!isTooWide(row))
            readData(row);
    }

    bool isTooWide(std::size_t row)
    {
        const auto width = m_grid.width(row);
        const auto most = m_headerWidth > 0 ? m_headerWidth : mostTableColumns;
        for (auto column = most; column < width; ++column) {
            if (m_grid.cell(row, column).empty())
                continue;
            refuse(row, column + 1, m_grid.cell(row, column),
                "the row has " + std::to_string(width) + " cells, the header only "
                    + std::to_string(most));
            return true;
        }
        return false;
    }

    /// The series of the row's key; nullptr where there would be too many.
    Builders *buildersFor(std::size_t row)
    {
        auto key =
            m_layout.keyColumns.empty() ? std::string() : keyOf(m_grid, row, m_layout.keyColumns);
        const auto known = m_places.find(key);
        if (known != m_places.end())
            return &m_builders[known->second];
        if (m_builders.size() * m_layout.plans.size() > mostSeries)
            return nullptr;
        m_places.emplace(key, m_builders.size());
        m_keys.push_back(std::move(key));
        auto &builders = m_builders.emplace_back();
        for (const auto &plan : m_layout.plans)
            builders.emplace_back(hasMoreThanValue(plan), expectedRows());
        return &builders;
    }

    /// Of each series, where the file is not parted by keys.
    std::size_t expectedRows() const { return m_layout.keyColumns.empty() ? m_expectedRows : 0; }

    static bool hasMoreThanValue(const SeriesPlan &plan)
    {
        return std::ranges::count_if(plan.columns, [](const auto &c) { return c.has_value(); }) > 1;
    }

    /// Invariant: the plans are sorted by their first columns, so a short row is soon done.
    void readData(std::size_t row)
    {
        auto *const builders = buildersFor(row);
        if (!builders) {
            refuse(row, 0, keyOf(m_grid, row, m_layout.keyColumns),
                "the file has more than " + std::to_string(mostSeries)
                    + " series; this one is left out");
            return;
        }
        const auto &plans = m_layout.plans;
        m_table.missing += readSeries(row, plans[0], (*builders)[0]) == CellState::Missing;
        for (std::size_t i = 1; i < plans.size(); ++i) {
            if (plans[i].firstColumn() >= m_grid.width(row))
                return;
            readSeries(row, plans[i], (*builders)[i]);
        }
    }

    CellState readSeries(std::size_t row, const SeriesPlan &plan, SeriesBuilder &builder)
    {
        const auto readGridCell = [this, row](const auto &column, double &value) {
            return readCell(row, column, value);
        };
        return addBar(m_rows.times[row], m_grid.line(row), plan, builder, readGridCell);
    }

    void readPlainRows(PlainRows &rows, const Stage &stage)
    {
        auto &builders = *buildersFor(m_rows.firstRow);
        const auto &plans = m_layout.plans;
        const auto readPlainCell = [&rows](const auto &column, double &value) {
            value = column ? rows.cells()[*column] : none;
            return std::isnan(value) ? CellState::Missing : CellState::Value;
        };
        while (rows.next()) {
            stage.atRow(m_table.rowsRead++, [&rows] { return rows.done(); });
            m_plainTimes.push_back(rows.time());
            for (std::size_t i = 0; i < plans.size(); ++i) {
                const auto state =
                    addBar(rows.time(), rows.line(), plans[i], builders[i], readPlainCell);
                m_table.missing += i == 0 && state == CellState::Missing;
            }
        }
    }

    template <class ReadCell>
    CellState addBar(Time time, std::size_t line, const SeriesPlan &plan, SeriesBuilder &builder,
        ReadCell readCell)
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
        withoutZeroPrices(plan, bar);
        m_upsideDown += bar.high < bar.low;
        builder.add(time, bar, line);
        return state;
    }

    CellState readCell(std::size_t row, const std::optional<std::size_t> &column, double &value)
    {
        value = none;
        if (!column)
            return CellState::Missing;
        const auto text = m_grid.cell(row, *column);
        if (isMissingMark(text))
            return CellState::Missing;
        if (const auto number = readNumber(text, m_columns[*column].mark.rules)) {
            value = number->value;
            return CellState::Value;
        }
        m_table.refusals.push_back(refusedNumber(m_grid, row, *column));
        return CellState::Bad;
    }

    /// Some sites write 0 for an open, high or low that they do not know. No price of 1 or more was
    /// 0 on the same day, unless the column has prices below 0 as well.
    void withoutZeroPrices(const SeriesPlan &plan, ReadBar &bar)
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

    /// Whether each time is a day, or the rows of one day differ by their time of day.
    bool areIntraday() const
    {
        for (const auto &builders : m_builders)
            for (const auto &builder : builders)
                if (!builder.isEmpty())
                    return hasTwoTimesOfADay(builder.times());
        return false;
    }

    bool hasTimesOfDay() const
    {
        const auto hasClock = [](Time time) { return time != dayOf(time); };
        if (std::ranges::any_of(m_plainTimes, hasClock))
            return true;
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row)
            if (m_rows.kinds[row] == RowKind::Data && hasClock(m_rows.times[row]))
                return true;
        return false;
    }

    std::vector<Time> allTimes() const
    {
        std::vector<Time> times;
        times.reserve(m_rows.dataCount + m_plainTimes.size());
        for (std::size_t row = m_rows.firstRow; row < m_grid.rowCount(); ++row)
            if (m_rows.kinds[row] == RowKind::Data)
                times.push_back(m_rows.times[row]);
        times.insert(times.end(), m_plainTimes.begin(), m_plainTimes.end());
        return times;
    }

    void finish()
    {
        const bool isIntraday = areIntraday();
        const bool hadClock = !isIntraday && hasTimesOfDay();
        const auto frequency = frequencyOf(allTimes(), m_dates.decision.rules, isIntraday);
        for (std::size_t key = 0; key < m_builders.size(); ++key)
            for (std::size_t i = 0; i < m_layout.plans.size(); ++i)
                addSeries(key, m_layout.plans[i], m_builders[key][i].build(!isIntraday), frequency);
        if (hadClock)
            m_table.evidence.push_back({"the time of day is left out", "no day has two times"});
        m_table.duplicates = m_duplicateLines.size();
        sortByLine(m_table.refusals);
    }

    void addSeries(
        std::size_t key, const SeriesPlan &plan, SeriesBuilder::Built built, Frequency frequency)
    {
        m_duplicateLines.insert(built.duplicateLines.begin(), built.duplicateLines.end());
        m_conflicts = std::max(m_conflicts, built.refusals.size());
        for (auto &refusal : built.refusals) {
            refusal.column = plan.value() + 1;
            m_table.refusals.push_back(std::move(refusal));
        }
        if (built.observations.isEmpty())
            return;
        ReadSeries series{.name = plan.name,
            .nameIsGeneric = plan.nameIsGeneric,
            .unit = plan.unit,
            .frequency = frequency,
            .observations = std::move(built.observations),
            .lines = std::move(built.lines),
            .adjustedClose = std::move(built.adjustedClose),
            .otherNames = plan.otherNames};
        const auto &keyName = m_layout.keyColumns.empty() ? m_layout.constantKey : m_keys[key];
        if (!keyName.empty())
            nameByKey(series, keyName);
        m_table.series.push_back(std::move(series));
    }

    void nameByKey(ReadSeries &series, const std::string &key) const
    {
        const bool isOnlyPlan = m_layout.plans.size() == 1;
        if (!series.name.empty())
            series.otherNames.push_back(series.name);
        series.name = isOnlyPlan || series.nameIsGeneric ? key : key + " " + series.name;
        series.nameIsGeneric = false;
    }

    void sayWhatIsOdd()
    {
        if (m_zeroPrices > 0)
            m_table.evidence.push_back({"0 is no price",
                rowsText(m_zeroPrices) + " with an open, high or low of 0 beside a close"});
        if (m_upsideDown > 0)
            m_table.evidence.push_back({"high and low are as the header says",
                "in " + rowsText(m_upsideDown) + " the high is below the low"});
        constexpr std::size_t many = 3;
        if (m_conflicts >= many && m_conflicts * 10 > m_table.rowsRead)
            m_table.questions.push_back({std::to_string(m_conflicts)
                    + " dates come again with other values: is it one series or several?",
                {"One series: keep the first value of each date", "Several: do not import"},
                Topic::RepeatedDates, 0});
    }

    const Grid &m_grid;
    const DateColumn &m_dates;
    const DatedRows &m_rows;
    const std::vector<Column> &m_columns;
    const Layout &m_layout;
    Table &m_table;
    std::size_t m_headerWidth;
    std::map<std::string, std::size_t> m_places;
    std::vector<std::string> m_keys;
    std::vector<Builders> m_builders;
    std::vector<Time> m_plainTimes; ///< of the rows that are not in the grid
    std::size_t m_expectedRows = 0;
    std::set<std::size_t> m_duplicateLines;
    std::size_t m_conflicts = 0;
    std::size_t m_zeroPrices = 0;
    std::size_t m_upsideDown = 0;
};

} // namespace

void buildSeries(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, const Layout &layout, Table &table, PlainRows *more,
    const Stage &stage)
{
    TableBuilder(grid, dates, rows, columns, layout, table).build(more, stage);
}

} // namespace tickmark::csv
