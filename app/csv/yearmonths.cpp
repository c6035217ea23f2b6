// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/yearmonths.h"

#include "csv/refusals.h"
#include "csv/seriesbuilder.h"
#include "csv/vocabulary.h"

namespace tickmark::csv {

namespace {

/// The month of each column, 0 for columns of something else.
std::vector<unsigned> monthsOf(const std::vector<Column> &columns)
{
    std::vector<unsigned> months;
    for (const auto &column : columns)
        months.push_back(monthOf(column.name).value_or(0));
    return months;
}

bool isYearByMonth(const DateColumn &dates, const std::vector<unsigned> &months)
{
    constexpr std::size_t enoughMonths = 3;
    std::size_t count = 0;
    for (const auto month : months)
        count += month > 0;
    return dates.decision.rules.accepts(DateForm::Year) && count >= enoughMonths;
}

class YearMonthReader
{
public:
    YearMonthReader(const Grid &grid, const std::vector<Column> &columns,
        std::vector<unsigned> months, Table &table)
        : m_grid(grid)
        , m_columns(columns)
        , m_months(std::move(months))
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
        series.frequency = Frequency::Monthly;
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
        m_table.evidence.push_back({"a year a row, a month a column", "headers name the months"});
        for (std::size_t column = 0; column < m_months.size(); ++column)
            if (m_months[column] == 0 && !m_columns[column].isEmpty())
                m_table.evidence.push_back(
                    {"'" + m_columns[column].name + "' is left out", "it is no month"});
    }

    const Grid &m_grid;
    const std::vector<Column> &m_columns;
    std::vector<unsigned> m_months;
    Table &m_table;
    SeriesBuilder m_builder{BarParts::None};
};

} // namespace

bool readYearMonths(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, Table &table)
{
    auto months = monthsOf(columns);
    if (!isYearByMonth(dates, months))
        return false;
    YearMonthReader reader(grid, columns, std::move(months), table);
    for (std::size_t row = rows.firstRow; row < grid.rowCount(); ++row) {
        if (rows.kinds[row] == RowKind::Data)
            reader.readRow(row, rows.times[row]);
        else if (auto refusal = refusedRow(grid, row, dates, rows))
            table.refusals.push_back(std::move(*refusal));
    }
    return reader.finish();
}

} // namespace tickmark::csv
