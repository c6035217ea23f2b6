// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/layout.h"
#include "csv/seriesbuilder.h"

#include <deque>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tickmark::csv {

/// Whether rows with the time of the last one may follow in the next piece: then the last ones of
/// each series are kept for it, so that those that repeat a date are seen together.
enum class PieceEnd { Open, Whole };

/// Rows on their way into the series of a table: for each key the rows of each plan.
class SeriesCollector
{
public:
    static constexpr std::size_t mostSeries = 20000;
    using Builders = std::vector<SeriesBuilder>; ///< one a plan

    /// `constantKey` names the series where no key columns do.
    SeriesCollector(const Layout &layout, std::string_view constantKey);

    /// Makes room for rows of each series, where the table is not parted by keys.
    void expect(std::size_t rows) { m_expectedRows = rows; }

    /// Where the rows of a key go; nullptr where there would be too many series.
    Builders *find(std::string_view key);
    std::size_t keyCount() const { return m_builders.size(); }

    /// What was collected, without the series that have no rows; the collector is empty afterwards
    /// but keeps its keys. With `areDays` the time of day is dropped.
    struct Collected
    {
        std::vector<ReadSeries> series;
        std::vector<Refusal> refusals;
        std::size_t duplicates = 0; ///< lines that only repeat others
        std::size_t conflicts = 0;  ///< of the series that has the most
    };
    Collected take(bool areDays, Frequency frequency, PieceEnd end);

    /// Whether the rows of one day differ by their time of day, in any of the series.
    bool areIntraday() const;

private:
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    Builders *add(std::string_view key);
    ReadSeries seriesOf(std::size_t place, std::size_t plan, SeriesBuilder::Built built) const;
    void nameByKey(ReadSeries &series, const std::string &key, bool isPrice) const;

    const Layout &m_layout;
    std::string m_constantKey;
    std::size_t m_expectedRows = 0;
    std::deque<std::string> m_keys; ///< by first appearance; the map points into it
    std::unordered_map<std::string_view, std::size_t, TextHash, std::equal_to<>> m_places;
    std::deque<Builders> m_builders;
    std::size_t m_next = 0; ///< the place of the key that is likely the next
};

} // namespace tickmark::csv
