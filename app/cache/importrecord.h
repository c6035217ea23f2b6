// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/observations.h"
#include "series/series.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tickmark {

/// The rows one file brings for one series, with the line each came from.
struct SeriesRows
{
    Series series;
    Observations observations;
    std::vector<std::size_t> lines;
};

/// What is kept of a file beside its rows.
struct ImportedFile
{
    std::string fileName;
    std::string sha256;
    std::string dialect; ///< JSON
    std::size_t rowsRead = 0;
    std::size_t missing = 0;
    std::size_t refused = 0;
    std::string shape;     ///< under which `decisions` are remembered; empty: they are not
    std::string decisions; ///< JSON
};

/// Rows of an import against what the cache held.
struct ImportCounts
{
    std::size_t added = 0;
    std::size_t changed = 0; ///< the old value is in the revision ledger
    std::size_t same = 0;
    std::size_t sampleRemoved = 0; ///< sample rows that gave way to real data

    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

/// One line of the import history.
struct ImportRecord
{
    std::int64_t id = 0;
    ImportedFile file;
    std::string time; ///< UTC, ISO 8601
    ImportCounts counts;
    std::vector<std::string> codes;
};

} // namespace tickmark
