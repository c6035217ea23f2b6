// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <string>
#include <string_view>

namespace tickmark::csv {

/// The content of a file as UTF-8. Where the bytes were UTF-8 already nothing is copied: `text()`
/// points into them, so the bytes must outlive it.
struct DecodedText
{
    std::string_view source; ///< the bytes after the byte order mark
    std::string converted;   ///< the text, where the bytes were not UTF-8
    bool isConverted = false;
    std::string encoding = "UTF-8"; ///< IANA name
    bool hasByteOrderMark = false;
    std::string proof; ///< what in the bytes showed the encoding

    std::string_view text() const { return isConverted ? std::string_view(converted) : source; }
};

/// Finds the encoding by byte order mark, then by the pattern of NUL bytes (UTF-16), then by
/// validity (UTF-8), then by the words of a price table (the Chinese, Japanese, Korean and Cyrillic
/// encodings); what remains is Windows-1252. Fails, with a sentence, for content that is empty or
/// is no text: archives, pictures, PDF, web pages, NUL bytes, more than 1 GB.
Result<DecodedText> decode(std::string_view bytes, std::string_view fileName);

} // namespace tickmark::csv
