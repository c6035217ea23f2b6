// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tickmark::csv {

/// An encoding, and what in the text shows it. Both empty where nothing does.
struct EncodingByScript
{
    std::string encoding;
    std::string proof;
};

/// The encoding under which the letters beyond ASCII make words of one script: Cyrillic, kana,
/// hangul or Chinese characters. In Western texts such letters stand alone between others. `sample`
/// ends with a whole line.
EncodingByScript encodingByScript(std::string_view sample);

} // namespace tickmark::csv
