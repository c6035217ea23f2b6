// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/yearmonths.h"

#include "csv/refusals.h"
#include "csv/seriesbuilder.h"
#include "csv/vocabulary.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

/// The first month of each column, 0 for columns of something else.
struct Parts
{
    std::vector<unsigned> months;
    bool areQuarters = false;
};

/// The first month of "Q1" to "Q4", 0 for anything else.
unsigned quarterStart(std::string_view name)
{
    const bool isQuarter = name.size() == 2 && (name[0] == 'Q' || name[0] == 'q' || name[0] == 'T');
    return isQuarter && name[1] >= '1' && name[1] <= '4'
        ? static_cast<unsigned>(name[1] - '1') * 3 + 1
        : 0;
}

/// Months by name, or the four quarters beside at most the year's own value and one more.
Parts partsOf(const std::vector<Column> &columns)
{
    Parts parts, quarters{.months = {}, .areQuarters = true};
    std::size_t others = 0;
    for (const auto &column : columns) {
        parts.months.push_back(monthOf(column.name).value_or(0));
        quarters.months.push_back(quarterStart(column.name));
        others += quarters.months.back() == 0 && !column.isEmpty();
    }
    for (const auto month : {1U, 4U, 7U, 10U})
        if (std::ranges::count(quarters.months, month) != 1)
            return parts;
    const bool hasFifth = std::ranges::any_of(
        columns, [](const Column &column) { return column.name == "Q5" || column.name == "T5"; });
    return others <= 2 && !hasFifth ? quarters : parts;
}

bool isYearByPart(const DateColumn &dates, const Parts &parts)
{
    constexpr std::size_t enoughParts = 3;
    std::size_t count = 0;
    for (const auto month : parts.months)
        count += month > 0;
    return dates.decision.rules.accepts(DateForm::Year) && !dates.parts && count >= enoughParts;
}

class YearMonthReader
{
public:
    YearMonthReader(const Grid &grid, const std::vector<Column> &columns, Parts parts, Table &table)
        : m_grid(grid)
        , m_columns(columns)
        , m_months(std::move(parts.months))
        , m_areQuarters(parts.areQuarters)
        , m_table(table)
    {}

    void readRow(std::size_t row, Time year)
    {
        ++m_table.rowsRead;
        for (std::size_t column = 0; column < m_months.size(); ++column)
            if (m_months[column] > 0)
                readCell(row, column, addMonths(year, static_cast<int>(m_months[column]) - 1));
    }

    bool finish()
    {
        auto built = m_builder.build(true);
        m_table.duplicates = built.duplicateLines.size();
        m_table.refusals.insert(
            m_table.refusals.end(), built.refusals.begin(), built.refusals.end());
        sortByLine(m_table.refusals);
        if (built.observations.isEmpty())
            return false;
        sayWhatIsLeftOut();
        ReadSeries series;
        series.nameIsGeneric = true;
        series.frequency = m_areQuarters ? Frequency::Quarterly : Frequency::Monthly;
        series.observations = std::move(built.observations);
        series.lines = std::move(built.lines);
        m_table.series.push_back(std::move(series));
        return true;
    }

private:
    void readCell(std::size_t row, std::size_t column, Time time)
    {
        const auto text = m_grid.cell(row, column);
        const auto number = readNumber(text, m_columns[column].mark.rules);
        if (number)
            m_builder.add(time, {.value = number->value}, m_grid.line(row));
        else if (isMissingMark(text))
            ++m_table.missing;
        else
            m_table.refusals.push_back(refusedNumber(m_grid, row, column));
    }

    void sayWhatIsLeftOut()
    {
        m_table.evidence.push_back(m_areQuarters
                ? Evidence{"a year a row, a quarter a column", "headers name the quarters"}
                : Evidence{"a year a row, a month a column", "headers name the months"});
        for (std::size_t column = 0; column < m_months.size(); ++column)
            if (m_months[column] == 0 && !m_columns[column].isEmpty())
                m_table.evidence.push_back({"'" + m_columns[column].name + "' is left out",
                    m_areQuarters ? "it is no quarter" : "it is no month"});
    }

    const Grid &m_grid;
    const std::vector<Column> &m_columns;
    std::vector<unsigned> m_months;
    bool m_areQuarters;
    Table &m_table;
    SeriesBuilder m_builder{BarParts::None};
};

} // namespace

bool readYearMonths(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, Table &table)
{
    auto parts = partsOf(columns);
    if (!isYearByPart(dates, parts))
        return false;
    YearMonthReader reader(grid, columns, std::move(parts), table);
    for (std::size_t row = rows.firstRow; row < grid.rowCount(); ++row) {
        if (rows.kinds[row] == RowKind::Data)
            reader.readRow(row, rows.times[row]);
        else if (auto refusal = refusedRow(grid, row, dates, rows))
            table.refusals.push_back(std::move(*refusal));
    }
    return reader.finish();
}

} // namespace tickmark::csv
