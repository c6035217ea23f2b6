// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turned.h"

#include "csv/columns.h"
#include "csv/daymonthlabels.h"
#include "csv/refusals.h"
#include "csv/rhythm.h"
#include "csv/seriesbuilder.h"
#include "csv/turnedheader.h"
#include "csv/turnednames.h"
#include "csv/turnedparts.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

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
        findFlags();
        leaveOutWhatIsBehind();
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
        if (unfoldYears())
            return;
        nameSeries();
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

    /// A corner "geo\\TIME_PERIOD" heads tables of the European statistical system, which write a
    /// letter behind provisional and estimated numbers: "116.1 p".
    void findFlags()
    {
        for (std::size_t column = 0; column < m_header.firstColumn; ++column) {
            const auto corner = m_grid.cell(m_header.row, column);
            const auto slash = corner.rfind('\\');
            m_hasFlags = m_hasFlags
                || (slash != std::string_view::npos && isDateWord(corner.substr(slash + 1)));
        }
        if (m_hasFlags)
            m_table.evidence.push_back({"letters behind numbers are flags and are left out",
                "line " + std::to_string(m_table.dialect.headerLine)
                    + " has rows\\columns in its corner"});
    }

    /// The cell without the flag behind its number or its mark for no value.
    std::string_view cellOf(std::size_t row, std::size_t column) const
    {
        const auto cell = m_grid.cell(row, column);
        const auto blank = m_hasFlags ? cell.rfind(' ') : std::string_view::npos;
        const bool isFlag = blank != std::string_view::npos
            && cell.find_first_not_of("abcdefghijklmnopqrstuvwxyz", blank + 1) == cell.npos;
        return isFlag ? trimmed(cell.substr(0, blank)) : cell;
    }

    void leaveOutWhatIsBehind()
    {
        for (auto column = m_header.endColumn; column < m_grid.width(m_header.row); ++column)
            if (const auto name = m_grid.cell(m_header.row, column); yearIn(name))
                m_table.refusals.push_back(refused(m_grid, m_header.row, column + 1, name,
                    "'" + shortened(name, 40) + "' is not a date; its column is left out"));
            else if (!name.empty())
                m_table.evidence.push_back(
                    {"'" + shortened(name, 40) + "' is left out", "it stands behind the dates"});
        if (!m_header.leftOut.empty())
            m_table.evidence.push_back(
                {"left out: " + m_header.leftOut, "the other dates across are read"});
    }

    /// All rows have one decimal mark: they are one table.
    void decideMark()
    {
        std::vector<Column> body(1);
        for (auto row = m_header.row + 1; row < m_grid.rowCount(); ++row)
            for (auto column = m_header.firstColumn;
                 column < std::min(m_header.endColumn, m_grid.width(row)); ++column)
                if (!m_header.isLeft(column))
                    body[0].tally.add(
                        cellOf(row, column), m_grid.isQuoted(row, column), m_grid.line(row));
        decideMarks(body, m_answers, m_table);
        m_rules = body[0].mark.rules;
    }

    std::size_t widthOf(std::size_t row) const
    {
        return std::min(m_grid.width(row), mostTableColumns);
    }

    void readRow(std::size_t row)
    {
        if (m_grid.isBlank(row))
            return;
        if (m_table.dialect.firstDataLine == 0)
            m_table.dialect.firstDataLine = m_grid.line(row);
        if (refuseRepeatedText(row))
            return;
        std::vector<SeriesBuilder> builders(
            m_header.contents.size(), SeriesBuilder(BarParts::None));
        auto missing = m_table.rowsRead;
        for (auto column = m_header.firstColumn; column < widthOf(row); ++column)
            missing -= readCell(row, column, builders);
        const bool isEmpty = std::ranges::all_of(builders, &SeriesBuilder::isEmpty);
        if (isEmpty && !hasLabel(row))
            m_table.refusals.push_back(
                refused(m_grid, row, 0, {}, "the row has neither a name nor values"));
        else if (isEmpty && isNote(row))
            m_table.refusals.push_back(
                refused(m_grid, row, 0, m_grid.cell(row, 0), "the row has no values"));
        if (!isEmpty && m_table.series.empty())
            m_table.missing = missing;
        for (std::size_t content = 0; content < builders.size(); ++content)
            if (!builders[content].isEmpty())
                addSeries(row, content, builders[content].build(false));
    }

    /// Says whether the cell is at a date and has anything in it.
    bool readCell(std::size_t row, std::size_t column, std::vector<SeriesBuilder> &builders)
    {
        const auto text = cellOf(row, column);
        if (isMissingMark(text) || isBehind(column) || m_header.isLeft(column))
            return false;
        const auto time = timeOf(column);
        const auto number = readNumber(text, m_rules);
        if (number && time)
            builders[m_header.contentOf[column]].add(
                *time, {.value = number->value}, m_grid.line(row));
        else if (time)
            m_table.refusals.push_back(refusedNumber(m_grid, row, column));
        else
            m_table.refusals.push_back(
                refused(m_grid, row, column + 1, text, "no date stands above the cell"));
        return time.has_value();
    }

    /// A unit or a content in every cell of a row is one thing to be said, not one a cell.
    bool refuseRepeatedText(std::size_t row)
    {
        std::string_view text;
        std::size_t count = 0;
        for (auto column = m_header.firstColumn; column < widthOf(row); ++column) {
            const auto cell = cellOf(row, column);
            if (isMissingMark(cell))
                continue;
            if ((count > 0 && cell != text) || readNumber(cell, m_rules))
                return false;
            text = cell;
            ++count;
        }
        if (count < 2)
            return false;
        m_table.refusals.push_back(refused(m_grid, row, 0, text,
            "'" + shortened(text, 40) + "' is not a number; it stands in all cells of the row"));
        return true;
    }

    std::optional<Time> timeOf(std::size_t column) const
    {
        return column < m_header.times.size() ? m_header.times[column] : std::nullopt;
    }

    /// Whether the column has words where others have their dates.
    bool isBehind(std::size_t column) const
    {
        return column >= m_header.endColumn && !m_grid.cell(m_header.row, column).empty();
    }

    /// Whether nothing stands behind the first of several labels.
    bool isNote(std::size_t row) const
    {
        for (std::size_t column = 1; column < widthOf(row); ++column)
            if (!m_grid.cell(row, column).empty())
                return false;
        return m_header.firstColumn > 1;
    }

    bool hasLabel(std::size_t row) const { return !m_grid.cell(row, 0).empty(); }

    void addSeries(std::size_t row, std::size_t content, SeriesBuilder::Built built)
    {
        ReadSeries series;
        auto &labels = m_labels.emplace_back();
        for (std::size_t column = 0; column < m_header.firstColumn; ++column)
            labels.emplace_back(m_grid.cell(row, column));
        if (m_header.contents.size() > 1)
            labels.push_back(m_header.contents[content]);
        series.frequency = m_frequency;
        series.observations = std::move(built.observations);
        series.lines = std::move(built.lines);
        m_table.series.push_back(std::move(series));
    }

    /// Months, quarters or weeks down and years across are one series, or one for each other label.
    bool unfoldYears()
    {
        if (!m_header.decision.rules.accepts(DateForm::Year))
            return false;
        auto unfolded = unfoldParts(m_grid, m_header, m_labels, m_table);
        if (!unfolded)
            return false;
        m_labels = std::move(unfolded->labels);
        if (!unfolded->question.empty())
            m_table.questions.push_back({std::move(unfolded->question),
                {"Yes: import", "Do not import"}, Topic::TurnedTable, 0});
        return true;
    }

    void nameSeries()
    {
        const auto names = nameRows(m_labels);
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto &series = m_table.series[i];
            series.name =
                names[i].empty() ? "row " + std::to_string(series.lines.front()) : names[i];
            for (const auto &label : m_labels[i])
                if (!label.empty() && label != series.name)
                    series.otherNames.push_back(label);
        }
    }

    void ask()
    {
        const auto count = m_table.series.size();
        const auto first = "'" + shortened(m_table.series.front().name) + "'";
        const auto rows = count == 1 ? "the row " + first + " as a series?"
                                     : "each of the " + std::to_string(count)
                + " rows as a series, " + first + " as the first?";
        const auto leftOut = m_header.leftOut.empty() ? "" : " Left out: " + m_header.leftOut + ".";
        m_table.questions.push_back({"The dates run across: import " + rows + leftOut,
            {count == 1 ? "Import the series" : "Import all " + std::to_string(count) + " series",
                "Do not import"},
            Topic::TurnedTable, 0});
    }

    const Grid &m_grid;
    TurnedHeader m_header;
    Answers m_answers;
    Table &m_table;
    NumberRules m_rules;
    std::vector<RowLabels> m_labels; ///< of each series
    bool m_hasFlags = false;
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

bool isDateOfHeader(const Grid &grid, const DateColumn &dates, Answers answers)
{
    std::optional<std::size_t> dated;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        if (!timeOfRow(grid, row, dates))
            continue;
        if (dated)
            return false;
        dated = row;
    }
    const auto header = dated ? findTurnedHeader(grid, answers) : std::nullopt;
    return header && header->row == *dated && header->firstColumn > 0;
}

} // namespace tickmark::csv
