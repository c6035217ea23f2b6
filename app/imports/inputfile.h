// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/watch.h"
#include "series/result.h"

#include <string>

namespace tickmark {

/// The bytes of a file that a person gave, once it is sure that reading it does no harm. An Error
/// where it is not there, remote, a folder, a pipe or device, not readable, empty, too big, or the
/// cache at `cachePath` or one of its logs: reading that would drop the locks SQLite holds on it;
/// or where `watch` says that the person cancelled.
Result<std::string> readInputFile(
    const std::string &path, const std::string &cachePath, const csv::Watch &watch = {});

} // namespace tickmark
