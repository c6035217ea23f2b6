// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"
#include "series/result.h"

#include <cstdint>
#include <vector>

namespace tickmark {

class Cache;

/// Writes imports and takes them back. One import is one transaction: all of it or nothing.
class ImportJournal
{
public:
    explicit ImportJournal(Cache &cache);

    /// What commit() would do, without doing it.
    Result<ImportCounts> compare(const std::vector<SeriesRows> &rows) const;

    /// An import that changes nothing is not recorded: its record has the id 0 and says so by its
    /// counts.
    Result<ImportRecord> commit(const ImportedFile &file, const std::vector<SeriesRows> &rows);

    /// Restores exactly what import `id` replaced; rows of later imports stay.
    Result<ImportRecord> undo(std::int64_t id);

    /// Newest first.
    Result<std::vector<ImportRecord>> list() const;

private:
    Cache &m_cache;
};

} // namespace tickmark
