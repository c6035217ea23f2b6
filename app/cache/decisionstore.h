// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"
#include "series/result.h"

#include <cstdint>
#include <map>
#include <string>

namespace SQLite {
class Database;
}

namespace tickmark {

class Cache;

/// What a person decided about a file, kept for the next one of its shape.
struct StoredDecision
{
    std::string decisions; ///< JSON
    std::string fileName;  ///< of the file it was decided about
    std::string time;      ///< of its import: UTC, ISO 8601

    friend bool operator==(const StoredDecision &, const StoredDecision &) = default;
};

/// Reads the decisions of earlier imports. Writing and forgetting them is the ImportJournal's, with
/// the import they belong to.
class DecisionStore
{
public:
    explicit DecisionStore(Cache &cache);

    /// The latest one of each shape, by shape. None in a cache of before there were decisions,
    /// which can only be read.
    Result<std::map<std::string, StoredDecision>> list() const;

private:
    Cache &m_cache;
};

/// Both throw SQLite::Exception. The record's file says what to keep; nothing where it has no
/// shape.
void insertDecision(SQLite::Database &database, const ImportRecord &record);
void deleteDecision(SQLite::Database &database, std::int64_t importId);

} // namespace tickmark
