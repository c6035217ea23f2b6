// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark {

/// One chunk of a PNG file. `data` points into the bytes it was read from.
struct PngChunk
{
    std::string_view type; ///< "IHDR", "iTXt", …
    std::string_view data;
};

/// The chunks of a PNG file up to IEND, each with a correct length and check sum. An Error names
/// the first one that is not. Safe on any bytes.
Result<std::vector<PngChunk>> pngChunks(std::string_view file);

/// Text longer than this is neither written nor read: a few hundred bytes can inflate to gigabytes.
constexpr std::size_t mostPngText = 4 * 1024 * 1024;

/// The words under `keyword`, as UTF-8, from the first tEXt, zTXt or iTXt chunk that has it. An
/// Error where there is none, or where it is damaged or too long.
Result<std::string> pngText(const std::vector<PngChunk> &chunks, std::string_view keyword);

} // namespace tickmark
