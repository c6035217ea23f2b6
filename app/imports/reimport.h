// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <cstdint>

namespace tickmark {

/// Imports the file `path` in place of the import `replaced` of it, which is taken back, in one
/// transaction: where the new import is not stored (an error, a question, a dry run, cancelled),
/// the old one stays as it was. Differences are those against the cache without the old one. What
/// only that one remembered is forgotten. Runs on the thread of `cache`.
ImportReport importInPlaceOf(
    Cache &cache, std::int64_t replaced, const std::string &path, const ImportOptions &options);

} // namespace tickmark
