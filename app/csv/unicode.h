// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// Whether all of `bytes` is well-formed UTF-8 without NUL.
bool isPlainUtf8(std::string_view bytes);

/// `bytes` of the named encoding as UTF-8; nothing where a byte has no meaning in it.
std::optional<std::string> toUtf8(std::string_view bytes, const char *encoding);

/// Without case, blanks, digits' list numbers ("1. open") and ASCII punctuation: the form in which
/// words are compared. "<CLOSE>" and "Close" are both "close", "Изм. %" is "изм".
std::string folded(std::string_view text);

/// Without blanks, tabs, no-break blanks and zero-width characters at both ends.
std::string_view trimmed(std::string_view text);

/// At most `limit` bytes, cut between characters, with "…" where something was cut; line breaks
/// are shown as blanks. For messages.
std::string shortened(std::string_view text, std::size_t limit = 60);

} // namespace tickmark::csv
