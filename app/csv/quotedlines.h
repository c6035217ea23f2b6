// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// The text without the quotes around its lines: a table that a program did not understand and
/// wrote again as one column, `"2024-01-02,1.5"`. Lines that needed no quotes, the names or blank
/// ones, may have none. Nothing where some line is more than one quoted cell, or a quoted cell has
/// nothing that could part cells.
std::optional<std::string> withoutQuotedLines(std::string_view text);

} // namespace tickmark::csv
