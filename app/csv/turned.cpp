// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turned.h"

#include "csv/columns.h"
#include "csv/refusals.h"
#include "csv/rhythm.h"
#include "csv/seriesbuilder.h"
#include "csv/turnedheader.h"
#include "csv/unicode.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

class TurnedReader
{
public:
    TurnedReader(const Grid &grid, TurnedHeader header, Answers answers, Table &table)
        : m_grid(grid)
        , m_header(std::move(header))
        , m_answers(answers)
        , m_table(table)
    {}

    void read()
    {
        describe();
        decideMark();
        std::vector<Time> times;
        for (const auto &time : m_header.times)
            if (time)
                times.push_back(*time);
        m_table.rowsRead = times.size();
        m_frequency = frequencyOf(std::move(times), m_header.decision.rules, false);
        for (auto row = m_header.row + 1; row < m_grid.rowCount(); ++row)
            readRow(row);
        sortByLine(m_table.refusals);
        if (!m_table.series.empty())
            ask();
    }

private:
    void describe()
    {
        auto &dialect = m_table.dialect;
        dialect.lineEnd = m_grid.lineEnd();
        dialect.headerLine = m_grid.line(m_header.row);
        dialect.dateFormat = m_header.decision.format;
        const auto &decision = m_header.decision;
        m_table.evidence.insert(
            m_table.evidence.end(), decision.evidence.begin(), decision.evidence.end());
        m_table.questions = decision.questions;
        m_table.evidence.push_back({"the dates run across the columns",
            "line " + std::to_string(dialect.headerLine) + " has only dates from column "
                + std::to_string(m_header.firstColumn + 1) + " on"});
    }

    /// All rows have one decimal mark: they are one table.
    void decideMark()
    {
        std::vector<Column> body(1);
        for (auto row = m_header.row + 1; row < m_grid.rowCount(); ++row)
            for (auto column = m_header.firstColumn; column < widthOf(row); ++column)
                body[0].tally.add(
                    m_grid.cell(row, column), m_grid.isQuoted(row, column), m_grid.line(row));
        decideMarks(body, m_answers, m_table);
        m_rules = body[0].mark.rules;
    }

    std::size_t widthOf(std::size_t row) const
    {
        return std::min(m_grid.width(row), m_header.times.size());
    }

    void readRow(std::size_t row)
    {
        if (m_grid.isBlank(row))
            return;
        if (m_table.dialect.firstDataLine == 0)
            m_table.dialect.firstDataLine = m_grid.line(row);
        SeriesBuilder builder(false);
        auto missing = m_table.rowsRead;
        for (auto column = m_header.firstColumn; column < widthOf(row); ++column) {
            const auto text = m_grid.cell(row, column);
            const auto number = readNumber(text, m_rules);
            if (number && m_header.times[column])
                builder.add(*m_header.times[column], {.value = number->value}, m_grid.line(row));
            else if (!isMissingMark(text))
                m_table.refusals.push_back(refusedNumber(m_grid, row, column));
            missing -= m_header.times[column] && !isMissingMark(text);
        }
        if (builder.isEmpty() && !hasLabel(row))
            m_table.refusals.push_back(
                refused(m_grid, row, 0, {}, "the row has neither a name nor values"));
        if (builder.isEmpty())
            return;
        if (m_table.series.empty())
            m_table.missing = missing;
        addSeries(row, builder.build(false));
    }

    bool hasLabel(std::size_t row) const { return !m_grid.cell(row, 0).empty(); }

    void addSeries(std::size_t row, SeriesBuilder::Built built)
    {
        ReadSeries series;
        for (std::size_t column = 0; column < m_header.firstColumn; ++column) {
            const auto label = m_grid.cell(row, column);
            if (series.name.empty())
                series.name = label;
            else if (!label.empty())
                series.otherNames.emplace_back(label);
        }
        if (series.name.empty())
            series.name = "row " + std::to_string(m_grid.line(row));
        series.frequency = m_frequency;
        series.observations = std::move(built.observations);
        series.lines = std::move(built.lines);
        m_table.series.push_back(std::move(series));
    }

    void ask()
    {
        const auto count = m_table.series.size();
        const auto first = "'" + shortened(m_table.series.front().name) + "'";
        const auto rows = count == 1 ? "the row " + first + " as a series?"
                                     : "each of the " + std::to_string(count)
                + " rows as a series, " + first + " as the first?";
        m_table.questions.push_back({"The dates run across: import " + rows,
            {count == 1 ? "Import the series" : "Import all " + std::to_string(count) + " series",
                "Do not import"},
            Topic::TurnedTable, 0});
    }

    const Grid &m_grid;
    TurnedHeader m_header;
    Answers m_answers;
    Table &m_table;
    NumberRules m_rules;
    Frequency m_frequency = Frequency::Irregular;
};

} // namespace

bool readTurned(const Grid &grid, Answers answers, Table &table)
{
    auto header = findTurnedHeader(grid, answers);
    if (!header)
        return false;
    TurnedReader(grid, std::move(*header), answers, table).read();
    return !table.series.empty();
}

} // namespace tickmark::csv
