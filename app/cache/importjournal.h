// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importdifference.h"
#include "cache/importpieces.h"
#include "cache/importrecord.h"
#include "cache/importwatch.h"
#include "series/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace tickmark {

class Cache;

/// Asked when it is known what an import does and before anything is written.
using ImportConsent = std::function<bool(const std::vector<SeriesDifference> &)>;

/// What became of rows that were to be committed.
struct ImportOutcome
{
    std::vector<SeriesDifference> differences; ///< one for each of the rows
    std::optional<ImportRecord> record;        ///< absent where consent was not given
};

/// Writes imports and takes them back. One import is one transaction: all of it or nothing.
class ImportJournal
{
public:
    explicit ImportJournal(Cache &cache);

    /// What commit() would do, without doing it: a difference for each of the rows.
    Result<std::vector<SeriesDifference>> compare(
        const std::vector<SeriesRows> &rows, const ImportWatch &watch = {}) const;

    /// An import that changes nothing is not recorded: its record has the id 0 and says so by its
    /// counts.
    Result<ImportRecord> commit(const ImportedFile &file, const std::vector<SeriesRows> &rows);

    /// The same, if `consents` says so. Fails where `watch` cancels, and leaves nothing.
    Result<ImportOutcome> commitIf(const ImportConsent &consents, const ImportedFile &file,
        const std::vector<SeriesRows> &rows, const ImportWatch &watch = {});

    /// The same two for rows that cannot be held at once.
    Result<std::vector<SeriesDifference>> compare(
        const ImportPieces &pieces, const ImportWatch &watch = {}) const;
    Result<ImportOutcome> commitIf(const ImportConsent &consents, const ImportedFile &file,
        const ImportPieces &pieces, const ImportWatch &watch = {});

    /// Restores exactly what import `id` replaced; rows of later imports stay. Fails where `watch`
    /// cancels, and then the import stays.
    Result<ImportRecord> undo(std::int64_t id, const ImportWatch &watch = {});

    /// Newest first.
    Result<std::vector<ImportRecord>> list() const;

private:
    Cache &m_cache;
};

} // namespace tickmark
