// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/yearmonths.h"

#include "csv/partlabels.h"
#include "csv/refusals.h"
#include "csv/seriesbuilder.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

using Kind = PartLabels::Kind;

/// The quarters go with at most the year's own value and one more column.
bool isQuarterTable(const std::vector<Column> &columns, const PartLabels &labels)
{
    std::size_t others = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        others += labels.parts[i] == 0 && !columns[i].isEmpty();
    return (labels.count() == 4 || labels.isRepeated) && others <= 2;
}

/// The part of the year of each column, by the headers.
std::optional<PartLabels> partsOf(const std::vector<Column> &columns)
{
    std::vector<std::string_view> names;
    for (const auto &column : columns)
        names.push_back(column.name);
    auto labels = findPartLabels(names);
    if (labels && labels->kind == Kind::Quarter && !isQuarterTable(columns, *labels))
        return std::nullopt;
    return labels;
}

bool isYearByPart(const DateColumn &dates)
{
    const auto &rules = dates.decision.rules;
    return (rules.accepts(DateForm::Year) || rules.areYearSpans) && !dates.parts;
}

/// The column with which a new calendar year begins: that of "Jan" behind "Oct", "Nov", "Dec". The
/// number of columns where none does.
std::size_t newYearOf(const PartLabels &labels)
{
    const auto none = labels.parts.size();
    std::size_t newYear = none, turns = 0;
    unsigned first = 0, last = 0;
    for (std::size_t column = 0; column < none; ++column) {
        const auto part = labels.parts[column];
        if (part == 0)
            continue;
        turns += part < last;
        newYear = part < last ? column : newYear;
        first = first == 0 ? part : first;
        last = part;
    }
    return turns == 1 && last < first ? newYear : none;
}

/// Whether they are months that stand three apart: "Mar", "Jun", "Sep", "Dec" are the ends of
/// quarters.
bool areThreeApart(const PartLabels &labels)
{
    std::vector<unsigned> months;
    for (const auto part : labels.parts)
        if (part > 0)
            months.push_back(part);
    const auto isNext = [](unsigned a, unsigned b) { return b != a + 3; };
    return labels.kind == Kind::Month && months.size() == 4
        && std::ranges::adjacent_find(months, isNext) == months.end();
}

class YearMonthReader
{
public:
    YearMonthReader(const Grid &grid, const std::vector<Column> &columns, PartLabels labels,
        bool areYearSpans, Table &table)
        : m_grid(grid)
        , m_columns(columns)
        , m_labels(std::move(labels))
        , m_newYear(newYearOf(m_labels))
        , m_areYearSpans(areYearSpans)
        , m_table(table)
    {}

    void readRow(std::size_t row, Time year)
    {
        ++m_table.rowsRead;
        for (std::size_t column = 0; column < m_labels.parts.size(); ++column)
            if (m_labels.parts[column] > 0)
                readCell(row, column,
                    startOf(yearOf(column, year), m_labels.kind, m_labels.parts[column]));
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
        series.frequency =
            areThreeApart(m_labels) ? Frequency::Quarterly : frequencyOf(m_labels.kind);
        series.observations = std::move(built.observations);
        series.lines = std::move(built.lines);
        m_table.series.push_back(std::move(series));
        ask();
        return true;
    }

private:
    bool hasNewYear() const { return m_newYear < m_labels.parts.size(); }

    /// The calendar year of the column in the row of a year that begins in another month: "2010-11"
    /// begins in 2010, and "2011" is mostly the year in which it ends.
    Time yearOf(std::size_t column, Time year) const
    {
        constexpr int months = 12;
        if (!hasNewYear() || (column < m_newYear) == m_areYearSpans)
            return year;
        return addMonths(year, m_areYearSpans ? months : -months);
    }

    void readCell(std::size_t row, std::size_t column, std::optional<Time> time)
    {
        const auto text = m_grid.cell(row, column);
        const auto number = readNumber(text, m_columns[column].mark.rules);
        if (number && time)
            m_builder.add(*time, {.value = number->value}, m_grid.line(row));
        else if (isMissingMark(text))
            ++m_table.missing;
        else
            m_table.refusals.push_back(refusedNumber(m_grid, row, column));
    }

    void sayWhatIsLeftOut()
    {
        const auto word = wordOf(m_labels.kind);
        m_table.evidence.push_back(
            {"a year a row, a " + word + " a column", "headers name the " + word + "s"});
        for (std::size_t column = 0; column < m_labels.parts.size(); ++column)
            if (m_labels.parts[column] == 0 && !m_columns[column].isEmpty())
                m_table.evidence.push_back(
                    {"'" + m_columns[column].name + "' is left out", "it is no " + word});
    }

    void ask()
    {
        if (auto text = question(); !text.empty())
            m_table.questions.push_back({std::move(text),
                {"Yes: import one series", "Do not import"}, Topic::TurnedTable, 0});
    }

    /// What the headers do not prove: numbers may be ranks or maturities, and years that do not
    /// begin in January are counted in two ways.
    std::string question() const
    {
        const auto isPart = [](unsigned part) { return part > 0; };
        const auto &parts = m_labels.parts;
        const auto first = nameOf(std::ranges::find_if(parts, isPart) - parts.begin());
        const auto last =
            nameOf(parts.rend() - std::find_if(parts.rbegin(), parts.rend(), isPart) - 1);
        const auto word = wordOf(m_labels.kind);
        if (!m_labels.isProven)
            return "Are the columns " + first + " to " + last + " the " + word + "s of each year?";
        if (hasNewYear() && !m_areYearSpans)
            return "Is " + first + " in front of " + last
                + " of the year before the one of its row?";
        if (!hasNewYear() && m_areYearSpans)
            return "Is " + first + " the first " + word
                + " of the calendar year in which the year of its row begins?";
        return {};
    }

    std::string nameOf(std::ptrdiff_t column) const
    {
        return "'" + shortened(m_columns[static_cast<std::size_t>(column)].name, 20) + "'";
    }

    const Grid &m_grid;
    const std::vector<Column> &m_columns;
    PartLabels m_labels;
    std::size_t m_newYear; ///< the column with which a calendar year begins
    bool m_areYearSpans;
    Table &m_table;
    SeriesBuilder m_builder{BarParts::None};
};

} // namespace

bool readYearMonths(const Grid &grid, const DateColumn &dates, const DatedRows &rows,
    const std::vector<Column> &columns, Table &table)
{
    auto labels = isYearByPart(dates) ? partsOf(columns) : std::nullopt;
    if (!labels)
        return false;
    YearMonthReader reader(
        grid, columns, std::move(*labels), dates.decision.rules.areYearSpans, table);
    for (std::size_t row = rows.firstRow; row < grid.rowCount(); ++row) {
        if (rows.kinds[row] == RowKind::Data)
            reader.readRow(row, rows.times[row]);
        else if (auto refusal = refusedRow(grid, row, dates, rows))
            table.refusals.push_back(std::move(*refusal));
    }
    return reader.finish();
}

} // namespace tickmark::csv
