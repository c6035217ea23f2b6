// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importpieces.h"

#include "cache/differencetally.h"
#include "cache/importcommit.h"
#include "cache/importplan.h"

#include <algorithm>
#include <map>

namespace tickmark {

namespace {

/// What is known of the series of an import before any of its rows.
class Overview
{
public:
    Overview(SQLite::Database &database, const ImportPieces &pieces)
        : m_database(database)
        , m_pieces(pieces)
    {}

    /// Fails where a stored series is damaged.
    Result<void> look()
    {
        for (const auto &[series, rows] : m_pieces.series) {
            SeriesDifference difference{.code = series.code};
            difference.counts.added = rows;
            const auto stored = findSeriesRecord(m_database, series.code);
            if (stored
                && totalsOf(m_database, rowsOf(stored->id)).checksum != stored->totals.checksum)
                return damagedSeries(series.code);
            if (stored && stored->series.isSample)
                difference.counts.sampleRemoved = stored->totals.rows;
            m_isOverlapping = m_isOverlapping || (stored && !stored->series.isSample);
            m_differences.push_back(std::move(difference));
        }
        return {};
    }

    bool isOverlapping() const { return m_isOverlapping; }
    std::vector<SeriesDifference> &differences() { return m_differences; }

private:
    SQLite::Database &m_database;
    const ImportPieces &m_pieces;
    bool m_isOverlapping = false; ///< real data of one of them is in the cache
    std::vector<SeriesDifference> m_differences;
};

} // namespace

std::size_t ImportPieces::rowCount() const
{
    std::size_t count = 0;
    for (const auto &one : series)
        count += one.rows;
    return count;
}

std::vector<std::string> ImportPieces::codes() const
{
    std::vector<std::string> codes;
    for (const auto &one : series)
        codes.push_back(one.series.code);
    return codes;
}

Result<std::vector<SeriesDifference>> comparePieces(
    SQLite::Database &database, const ImportPieces &pieces, ImportPace &pace)
{
    Overview overview(database, pieces);
    if (const auto looked = overview.look(); !looked)
        return failure(looked.error().message);
    auto &differences = overview.differences();
    if (!overview.isOverlapping())
        return std::move(differences);
    std::map<std::string, DifferenceTally> tallies;
    const auto compared = pieces.feed([&](const std::vector<SeriesRows> &piece) -> Result<void> {
        const auto plans = planPiece(database, piece, pace, tallies);
        return plans ? Result<void>() : failure(plans.error().message);
    });
    if (!compared)
        return failure(compared.error().message);
    for (auto &difference : differences) {
        const auto removed = difference.counts.sampleRemoved;
        difference = tallies[difference.code].take(difference.code);
        difference.counts.sampleRemoved = removed;
    }
    return std::move(differences);
}

Result<void> writePieces(
    SQLite::Database &database, const ImportPieces &pieces, std::int64_t importId, ImportPace &pace)
{
    return pieces.feed([&](const std::vector<SeriesRows> &piece) -> Result<void> {
        const ImportWatch nobody;
        ImportPace unwatched(nobody, 0);
        std::map<std::string, DifferenceTally> tallies; // they were told before
        const auto plans = planPiece(database, piece, unwatched, tallies);
        if (!plans)
            return failure(plans.error().message);
        for (const auto &plan : *plans)
            if (const auto applied = applyPlan(database, plan, importId, pace); !applied)
                return applied;
        return {};
    });
}

} // namespace tickmark
