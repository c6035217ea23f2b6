// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importdifference.h"
#include "cache/importrecord.h"
#include "cache/importwatch.h"
#include "series/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace tickmark {

/// Takes one piece of the rows of an import.
using PieceTaker = std::function<Result<void>(const std::vector<SeriesRows> &piece)>;

/// The rows of an import that cannot be held at once. Of each series all rows in a piece lie before
/// or all lie behind those in the pieces before.
struct ImportPieces
{
    struct PiecedSeries
    {
        Series series;
        std::size_t rows = 0;
    };
    std::vector<PiecedSeries> series;
    /// Hands on all rows; may be called again and then hands on the same.
    std::function<Result<void>(const PieceTaker &taker)> feed;

    std::size_t rowCount() const;
    std::vector<std::string> codes() const;
};

/// What the import would do: a difference for each of the series. Where the cache has none of them
/// no row is looked at. Throws SQLite::Exception, as does the next.
Result<std::vector<SeriesDifference>> comparePieces(
    SQLite::Database &database, const ImportPieces &pieces, ImportPace &pace);

/// Writes the rows under the import `importId`, piece by piece.
Result<void> writePieces(SQLite::Database &database, const ImportPieces &pieces,
    std::int64_t importId, ImportPace &pace);

} // namespace tickmark
