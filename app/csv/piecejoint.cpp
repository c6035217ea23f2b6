// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/piecejoint.h"

#include "series/words.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostRowsKept = 50'000;      ///< of all series together
constexpr std::size_t mostRowsKeptOfEach = 1'000; ///< for a look at what was understood

std::vector<double> firstOf(const std::vector<double> &column, std::size_t count)
{
    return {column.begin(), column.begin() + std::ptrdiff_t(std::min(count, column.size()))};
}

} // namespace

PieceJoint::PieceJoint(std::string name, const PieceSink &sink)
    : m_name(std::move(name))
    , m_sink(sink)
{}

Result<void> PieceJoint::pass(std::vector<ReadSeries> &piece)
{
    for (auto &series : piece) {
        series.extent = extentOf(series.observations);
        if (const auto joined = join(series); !joined)
            return joined;
    }
    return m_sink(piece);
}

Result<void> PieceJoint::join(const ReadSeries &more)
{
    const auto found = m_series.find(more.number);
    if (found == m_series.end()) {
        m_series.emplace(more.number, firstRows(more));
        return {};
    }
    auto &whole = found->second.extent;
    const auto &part = more.extent;
    if (part.first <= whole.last && part.last >= whole.first)
        return failure(m_name + " is not in order of time: the rows from line "
            + std::to_string(*std::ranges::min_element(more.lines)) + " on have dates from "
            + dateText(part.first) + " to " + dateText(part.last)
            + ", which rows far above them have, too; sort the file by date");
    whole = {
        whole.rows + part.rows, std::min(whole.first, part.first), std::max(whole.last, part.last)};
    return {};
}

/// A piece is in order of time, so these are its oldest ones.
ReadSeries PieceJoint::firstRows(const ReadSeries &piece)
{
    const auto count = std::min({piece.observations.size(), mostRowsKeptOfEach,
        std::max(mostRowsKept - m_rowsKept, std::size_t(1))});
    m_rowsKept = std::min(m_rowsKept + count, mostRowsKept);
    auto series = ReadSeries{.number = piece.number,
        .name = piece.name,
        .nameIsGeneric = piece.nameIsGeneric,
        .unit = piece.unit,
        .frequency = piece.frequency,
        .extent = piece.extent,
        .otherNames = piece.otherNames};
    const auto &from = piece.observations;
    auto &rows = series.observations;
    rows.times.assign(from.times.begin(), from.times.begin() + std::ptrdiff_t(count));
    series.lines.assign(piece.lines.begin(), piece.lines.begin() + std::ptrdiff_t(count));
    rows.values = firstOf(from.values, count);
    rows.open = firstOf(from.open, count);
    rows.high = firstOf(from.high, count);
    rows.low = firstOf(from.low, count);
    rows.volume = firstOf(from.volume, count);
    return series;
}

std::vector<ReadSeries> PieceJoint::series()
{
    std::vector<ReadSeries> all;
    for (auto &[number, series] : m_series)
        all.push_back(std::move(series));
    m_series.clear();
    return all;
}

} // namespace tickmark::csv
