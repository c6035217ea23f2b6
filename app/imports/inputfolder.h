// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

/// A file to read, or why a path gives none.
struct InputPath
{
    std::string path;
    std::optional<Error> error;
};

/// The paths, each folder replaced by the files in it that look like tables (.csv, .tsv, .tab,
/// .txt), by name, with the folders in it, but for hidden ones. Links to folders are not followed
/// within a folder, so there is no loop. A folder without tables is an error.
std::vector<InputPath> inputPaths(
    const std::vector<std::string> &paths, const std::atomic_bool *cancel);

} // namespace tickmark
