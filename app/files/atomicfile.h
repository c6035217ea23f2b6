// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <string>
#include <string_view>

namespace tickmark {

/// Writes a whole file or none of it: into a temporary file in the same folder, flushed to the
/// disk, checked, then renamed over `path`. On failure the old file is as it was and the Error says
/// why
/// ("'chart.png' was not written: no space left on the device"). Every file we write goes through
/// it.
Result<void> writeFileAtomically(const std::string &path, std::string_view bytes);

} // namespace tickmark
