// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turnedparts.h"

#include "csv/partlabels.h"
#include "csv/refusals.h"
#include "csv/seriesbuilder.h"
#include "csv/unicode.h"

#include <algorithm>
#include <map>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostColumns = 8;   ///< among which the parts are looked for
constexpr std::size_t mostGroups = 2000; ///< words beside the parts

/// What one row of labels says: a part of the year, and which series it is of.
struct KeyedRow
{
    std::string part;
    std::string words;
};

/// The rows with the same words beside the parts, and what parts they are.
struct Group
{
    std::string words;
    std::vector<std::size_t> rows; ///< indexes of the series
    PartLabels parts;
};

using Groups = std::vector<Group>;

/// The rows with the parts in `count` columns from `column` on; of two columns the first is the
/// month, which may be written once for all of its days.
std::vector<KeyedRow> keyedRows(
    const std::vector<RowLabels> &labels, std::size_t column, std::size_t count)
{
    std::vector<KeyedRow> rows;
    std::string month;
    for (const auto &row : labels) {
        KeyedRow keyed;
        for (std::size_t other = 0; other < row.size(); ++other)
            if ((other < column || other >= column + count) && !row[other].empty())
                keyed.words += (keyed.words.empty() ? "" : " · ") + row[other];
        month = row[column].empty() ? month : row[column];
        keyed.part = count == 1 ? row[column] : month + " " + row[column + 1];
        rows.push_back(std::move(keyed));
    }
    return rows;
}

Groups groupsOf(const std::vector<KeyedRow> &rows)
{
    Groups groups;
    std::map<std::string, std::size_t> known;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto [place, isNew] = known.emplace(rows[row].words, groups.size());
        if (isNew && groups.size() == mostGroups)
            return {};
        if (isNew)
            groups.push_back({rows[row].words, {}, {}});
        groups[place->second].rows.push_back(row);
    }
    return groups;
}

/// Whether the labels of every group are parts of a year, but for a few sums and averages.
bool areParts(const std::vector<KeyedRow> &rows, std::string_view corner, Groups &groups)
{
    constexpr std::size_t mostOthers = 4;
    for (auto &group : groups) {
        std::vector<std::string_view> names;
        for (const auto row : group.rows)
            names.push_back(rows[row].part);
        auto parts = findPartLabels(names, corner);
        const bool isMost = parts && !parts->isRepeated
            && names.size() - parts->count() <= mostOthers
            && names.size() - parts->count() < parts->count();
        if (!isMost || (&group != &groups.front() && parts->kind != groups.front().parts.kind))
            return false;
        group.parts = std::move(*parts);
    }
    return !groups.empty();
}

class Unfolder
{
public:
    Unfolder(const std::vector<KeyedRow> &rows, Table &table)
        : m_rows(rows)
        , m_table(table)
        , m_years(std::move(table.series))
    {
        m_table.series.clear();
    }

    void unfold(const Group &group)
    {
        SeriesBuilder builder(BarParts::None);
        for (std::size_t i = 0; i < group.rows.size(); ++i)
            group.parts.parts[i] > 0
                ? addYears(m_years[group.rows[i]], group.parts.kind, group.parts.parts[i], builder)
                : refuse(group.rows[i], group.parts.kind);
        auto built = builder.build(true);
        ReadSeries series{.name = group.words, .nameIsGeneric = group.words.empty()};
        series.frequency = frequencyOf(group.parts.kind);
        series.observations = std::move(built.observations);
        series.lines = std::move(built.lines);
        m_table.series.push_back(std::move(series));
    }

private:
    void addYears(
        const ReadSeries &years, PartLabels::Kind kind, unsigned part, SeriesBuilder &builder)
    {
        const auto &rows = years.observations;
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const auto time = startOf(rows.times[row], kind, part))
                builder.add(*time, {.value = rows.values[row]}, years.lines[row]);
            else
                m_table.refusals.push_back({years.lines[row], 0, isoText(rows.times[row]),
                    "the year of " + isoText(rows.times[row]) + " has no such " + wordOf(kind)});
    }

    void refuse(std::size_t row, PartLabels::Kind kind)
    {
        const auto &label = m_rows[row].part;
        m_table.refusals.push_back({m_years[row].lines.front(), 0, shortened(label),
            "'" + shortened(label, 40) + "' is no " + wordOf(kind) + " like the other rows"});
    }

    const std::vector<KeyedRow> &m_rows;
    Table &m_table;
    std::vector<ReadSeries> m_years; ///< one a row
};

UnfoldedParts unfolded(const std::vector<KeyedRow> &rows, const Groups &groups, Table &table)
{
    Unfolder unfolder(rows, table);
    UnfoldedParts unfolded;
    for (const auto &group : groups) {
        unfolder.unfold(group);
        unfolded.labels.push_back({group.words});
    }
    sortByLine(table.refusals);
    const auto word = wordOf(groups.front().parts.kind);
    table.evidence.push_back(
        {"a " + word + " a row, a year a column", "labels name the " + word + "s"});
    if (!groups.front().parts.isProven)
        unfolded.question = "Are the rows '" + shortened(rows.front().part, 20) + "' and so on the "
            + word + "s of the years across?";
    return unfolded;
}

} // namespace

std::optional<UnfoldedParts> unfoldParts(const Grid &grid, const TurnedHeader &header,
    const std::vector<RowLabels> &labels, Table &table)
{
    const auto width = labels.empty() ? 0 : std::min(labels.front().size(), mostColumns);
    for (const std::size_t count : {2U, 1U})
        for (std::size_t column = 0; column + count <= width; ++column) {
            const auto rows = keyedRows(labels, column, count);
            auto groups = groupsOf(rows);
            const auto corner = count == 1 ? grid.cell(header.row, column) : std::string_view();
            if (areParts(rows, corner, groups)
                && (count == 1 || groups.front().parts.kind == PartLabels::Kind::Day))
                return unfolded(rows, groups, table);
        }
    return std::nullopt;
}

} // namespace tickmark::csv
