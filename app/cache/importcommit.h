// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importplan.h"

namespace tickmark {

/// Writes what was planned, under the import `importId`. Fails where the person cancelled; what was
/// written until then is undone with the transaction. Throws SQLite::Exception.
Result<void> applyPlan(
    SQLite::Database &database, const SeriesPlan &plan, std::int64_t importId, ImportPace &pace);

} // namespace tickmark
