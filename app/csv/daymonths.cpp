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
            askForYear();
        else if (!m_shape.areDaysProven)
            askForDays();
        return true;
    }

private:
    /// The cell that names the month: "Jan", "2024-01".
    std::string monthName(std::size_t line) const
    {
        return std::string(m_shape.hasMonthsDown ? m_grid.cell(line, m_shape.labelColumn)
                                                 : m_grid.cell(m_shape.headerRow, line));
    }

    bool isValue(std::size_t row, std::size_t column) const
    {
        const auto part = m_shape.dateOf(row, column);
        return part.month > 0 && part.day > 0;
    }

    bool isMissing(std::string_view text) const
    {
        return isMissingMark(text) || (!m_shape.noValue.empty() && text == m_shape.noValue);
    }

    void describe()
    {
        auto &dialect = m_table.dialect;
        dialect.lineEnd = m_grid.lineEnd();
        dialect.headerLine = m_grid.line(m_shape.headerRow);
        dialect.dateFormat = "day by month";
        const auto months = m_shape.months();
        const auto line = "line " + std::to_string(dialect.headerLine);
        if (m_shape.hasMonthsDown)
            m_table.evidence.push_back({"days run across and months down",
                line + " counts the days, above " + std::to_string(months.size()) + " months"});
        else
            m_table.evidence.push_back({"days run down and months across",
                line + " names " + std::to_string(months.size()) + " months"});
        if (months.front().year == months.back().year)
            m_table.evidence.push_back(
                {"the year is " + std::to_string(months.front().year), m_shape.yearProof});
        if (!m_shape.noValue.empty())
            m_table.evidence.push_back({"'" + m_shape.noValue + "' stands for no value",
                "it stands on days that their months do not have"});
        sayWhatIsLeftOut();
    }

    /// Columns beside the labels and the values; a year is a label.
    void sayWhatIsLeftOut()
    {
        const auto width = std::min(m_grid.width(m_shape.headerRow), mostTableColumns);
        for (std::size_t column = 0; column < width; ++column) {
            const auto name = m_grid.cell(m_shape.headerRow, column);
            const bool isPart =
                column < m_shape.columns.size() && m_shape.columns[column] != DatePart();
            if (!isPart && column != m_shape.labelColumn && !isYears(column) && !name.empty())
                m_table.evidence.push_back({"'" + shortened(name, 40) + "' is left out",
                    m_shape.hasMonthsDown ? "it is no day" : "it is no month"});
        }
    }

    bool isYears(std::size_t column) const
    {
        const auto first = m_shape.monthLines().front();
        return m_shape.hasMonthsDown && bareYear(m_grid.cell(first, column)) != 0;
    }

    void decideMark(Answers answers)
    {
        std::vector<Column> body(1);
        const auto months = m_shape.monthLines();
        body[0].name = monthName(months.front()) + " to " + monthName(months.back());
        for (auto row = m_shape.headerRow + 1; row < m_grid.rowCount(); ++row)
            for (std::size_t column = 0; column < m_shape.columns.size(); ++column)
                if (isValue(row, column))
                    body[0].tally.add(
                        m_grid.cell(row, column), m_grid.isQuoted(row, column), m_grid.line(row));
        decideMarks(body, answers, m_table);
        m_rules = body[0].mark.rules;
    }

    void readRow(std::size_t row)
    {
        if (m_grid.isBlank(row))
            return;
        const auto &part = m_shape.rows[row];
        if (part.month == 0 && part.day == 0) {
            if (part.year == 0)
                m_table.refusals.push_back(refusedLabel(row));
            return;
        }
        if (m_table.rowsRead++ == 0)
            m_table.dialect.firstDataLine = m_grid.line(row);
        for (std::size_t column = 0; column < m_shape.columns.size(); ++column)
            if (isValue(row, column))
                readCell(row, column);
        refuseWhatIsBehind(row);
    }

    Refusal refusedLabel(std::size_t row) const
    {
        const auto label = m_grid.cell(row, m_shape.labelColumn);
        const std::string kind = m_shape.hasMonthsDown ? "month" : "day of the month";
        return refused(m_grid, row, 0, label,
            label.empty() ? "the row has no " + kind
                          : "'" + shortened(label, 40) + "' is not the next " + kind);
    }

    void readCell(std::size_t row, std::size_t column)
    {
        using namespace std::chrono;
        const auto text = m_grid.cell(row, column);
        const auto part = m_shape.dateOf(row, column);
        const auto date = year(part.year) / month(part.month) / day(part.day);
        if (isMissing(text)) {
            m_table.missing += date.ok();
            return;
        }
        const auto number = readNumber(text, m_rules);
        if (number && date.ok())
            m_builder.add(Time(local_days(date)), {.value = number->value}, m_grid.line(row));
        else if (!date.ok())
            m_table.refusals.push_back(refused(m_grid, row, column + 1, text,
                "'" + shortened(text, 40) + "' stands on a day that its month does not have"));
        else
            m_table.refusals.push_back(refusedNumber(m_grid, row, column));
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

    void askForYear()
    {
        const auto year = std::to_string(m_shape.months().front().year);
        m_table.questions.push_back(
            {"Is " + year + " the year of this table: " + m_shape.yearProof + "?",
                {"Import as days of " + year, "Do not import"}, Topic::DayByMonth, 0});
    }

    void askForDays()
    {
        const auto months = m_shape.monthLines();
        m_table.questions.push_back({"Are the columns 1 to 31 the days of the months "
                + monthName(months.front()) + " to " + monthName(months.back()) + "?",
            {"Import as days", "Do not import"}, Topic::DayByMonth, 0});
    }

    const Grid &m_grid;
    const DayMonthShape &m_shape;
    Table &m_table;
    NumberRules m_rules;
    SeriesBuilder m_builder{BarParts::None};
};

} // namespace

Result<Table> readDayMonths(
    const Grid &grid, const DayMonthShape &shape, Answers answers, Table table)
{
    const std::string kind =
        shape.hasMonthsDown ? "has months down and days across" : "has days down and months across";
    if (shape.months().front().year == 0)
        return failure(kind
            + " but does not say which year; write the year into the first line or the file's "
              "name");
    if (!DayMonthReader(grid, shape, answers, table).read())
        return failure(kind + " but no numbers");
    return table;
}

} // namespace tickmark::csv
