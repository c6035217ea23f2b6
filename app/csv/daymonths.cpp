// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/daymonths.h"

#include "csv/columns.h"
#include "csv/refusals.h"
#include "csv/seriesbuilder.h"
#include "csv/unicode.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

class DayMonthReader
{
public:
    DayMonthReader(const Grid &grid, const DayMonthShape &shape, Answers answers, Table &table)
        : m_grid(grid)
        , m_shape(shape)
        , m_table(table)
    {
        describe();
        decideMark(answers);
    }

    bool read()
    {
        for (auto row = m_shape.headerRow + 1; row < m_grid.rowCount(); ++row)
            readRow(row);
        sortByLine(m_table.refusals);
        if (m_builder.isEmpty())
            return false;
        addSeries();
        if (!m_shape.isYearProven)
            ask();
        return true;
    }

private:
    std::string monthName(const DayMonthShape::MonthColumn &month) const
    {
        return std::string(m_grid.cell(m_shape.headerRow, month.column));
    }

    int firstYear() const { return m_shape.months.front().year; }

    void describe()
    {
        auto &dialect = m_table.dialect;
        dialect.lineEnd = m_grid.lineEnd();
        dialect.headerLine = m_grid.line(m_shape.headerRow);
        dialect.dateFormat = "day by month";
        m_table.evidence.push_back({"days run down and months across",
            "line " + std::to_string(dialect.headerLine) + " names "
                + std::to_string(m_shape.months.size()) + " months"});
        if (firstYear() == m_shape.months.back().year)
            m_table.evidence.push_back(
                {"the year is " + std::to_string(firstYear()), m_shape.yearProof});
        sayWhatIsLeftOut();
    }

    void sayWhatIsLeftOut()
    {
        const auto width = std::min(m_grid.width(m_shape.headerRow), mostTableColumns);
        for (std::size_t column = 0; column < width; ++column) {
            const auto name = m_grid.cell(m_shape.headerRow, column);
            const bool isMonth =
                column >= m_shape.months.front().column && column <= m_shape.months.back().column;
            if (!isMonth && column != m_shape.dayColumn && !name.empty())
                m_table.evidence.push_back(
                    {"'" + shortened(name, 40) + "' is left out", "it is no month"});
        }
    }

    void decideMark(Answers answers)
    {
        std::vector<Column> body(1);
        body[0].name =
            monthName(m_shape.months.front()) + " to " + monthName(m_shape.months.back());
        for (auto row = m_shape.headerRow + 1; row < m_grid.rowCount(); ++row)
            for (const auto &month : m_shape.months)
                if (m_shape.days[row] > 0)
                    body[0].tally.add(m_grid.cell(row, month.column),
                        m_grid.isQuoted(row, month.column), m_grid.line(row));
        decideMarks(body, answers, m_table);
        m_rules = body[0].mark.rules;
    }

    void readRow(std::size_t row)
    {
        if (m_grid.isBlank(row))
            return;
        if (m_shape.days[row] == 0) {
            m_table.refusals.push_back(refusedLabel(row));
            return;
        }
        if (m_table.rowsRead++ == 0)
            m_table.dialect.firstDataLine = m_grid.line(row);
        for (const auto &month : m_shape.months)
            readCell(row, month);
        refuseWhatIsBehind(row);
    }

    Refusal refusedLabel(std::size_t row) const
    {
        const auto label = m_grid.cell(row, m_shape.dayColumn);
        return refused(m_grid, row, 0, label,
            label.empty() ? "the row has no day of the month"
                          : "'" + shortened(label, 40) + "' is not the next day of the month");
    }

    void readCell(std::size_t row, const DayMonthShape::MonthColumn &month)
    {
        using namespace std::chrono;
        const auto text = m_grid.cell(row, month.column);
        const auto date = year(month.year) / std::chrono::month(month.month) / m_shape.days[row];
        if (isMissingMark(text)) {
            m_table.missing += date.ok();
            return;
        }
        const auto number = readNumber(text, m_rules);
        if (number && date.ok())
            m_builder.add(Time(local_days(date)), {.value = number->value}, m_grid.line(row));
        else if (!date.ok())
            m_table.refusals.push_back(refused(m_grid, row, month.column + 1, text,
                "'" + shortened(text, 40) + "' stands on a day that its month does not have"));
        else
            m_table.refusals.push_back(refusedNumber(m_grid, row, month.column));
    }

    /// Values behind the last column that the header names.
    void refuseWhatIsBehind(std::size_t row)
    {
        const auto named = m_grid.width(m_shape.headerRow);
        for (auto column = named; column < m_grid.width(row); ++column)
            if (!m_grid.cell(row, column).empty()) {
                m_table.refusals.push_back(
                    refused(m_grid, row, column + 1, m_grid.cell(row, column),
                        "the cell stands behind the last column of the header"));
                return;
            }
    }

    void addSeries()
    {
        auto built = m_builder.build(true);
        ReadSeries series;
        series.name = m_shape.title;
        series.nameIsGeneric = m_shape.title.empty();
        series.frequency = Frequency::Daily;
        series.observations = std::move(built.observations);
        series.lines = std::move(built.lines);
        m_table.series.push_back(std::move(series));
    }

    void ask()
    {
        const auto year = std::to_string(firstYear());
        m_table.questions.push_back(
            {"Is " + year + " the year of this table: " + m_shape.yearProof + "?",
                {"Import as days of " + year, "Do not import"}, Topic::DayByMonth, 0});
    }

    const Grid &m_grid;
    const DayMonthShape &m_shape;
    Table &m_table;
    NumberRules m_rules;
    SeriesBuilder m_builder{false};
};

} // namespace

Result<Table> readDayMonths(
    const Grid &grid, const DayMonthShape &shape, Answers answers, Table table)
{
    if (shape.months.front().year == 0)
        return failure("has days down and months across but does not say which year; write the "
                       "year into the first line or the file's name");
    if (!DayMonthReader(grid, shape, answers, table).read())
        return failure("has days down and months across but no numbers");
    return table;
}

} // namespace tickmark::csv
