// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tickmark {

/// What a web server says beside the file itself, made harmless. Plain C++: the bytes are foreign.

/// `text` without control characters and marks that hide or turn the direction of writing, as
/// well-formed UTF-8 of at most `mostBytes`.
std::string printable(std::string_view text, std::size_t mostBytes);

/// What may name a file that was fetched: bytes as they came, each but the host may be empty.
struct FileLabels
{
    std::string disposition; ///< Content-Disposition (RFC 6266), filename* before filename
    std::string path;        ///< of the address, percent-encoded: its last part
    std::string host;
    std::string type; ///< Content-Type
};

/// The name of the file: of the first label that has one, in their order. Without folders, leading
/// dots and what is not printable(), at most 200 bytes. Where it has no ending and the type is
/// text/csv or unknown, it gets ".csv".
std::string fileNameOf(const FileLabels &labels);

/// "prices.csv" and 2: "prices (2).csv".
std::string numberedName(const std::string &name, int number);

} // namespace tickmark
