// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace tickmark::csv {

/// How the bytes of a file are cut into cells.
struct Dialect
{
    std::string encoding = "UTF-8"; ///< IANA name; the reader works on UTF-8 after decoding
    bool hasByteOrderMark = false;
    std::string lineEnd = "LF"; ///< "LF", "CRLF", "CR" or "mixed"
    char delimiter = ',';       ///< ' ' stands for a run of blanks
    char quote = '"';
    std::size_t headerLine = 0;    ///< from 1; 0 where the file has no header
    std::size_t firstDataLine = 0; ///< from 1
    std::string dateFormat;        ///< as a person writes it: "YYYY-MM-DD", "DD/MM/YYYY"

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

} // namespace tickmark::csv
