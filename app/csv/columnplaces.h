// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// Where the columns of a text in fixed widths begin, by character, from the left; each ends where
/// the next begins.
using ColumnPlaces = std::vector<std::size_t>;

/// The places at which all lines of data and the names above them (or no names) have a blank.
/// Names one blank apart are one where only one of them has data below. Nothing where a line has
/// two words in a column, or where there is a column more than words in any line and no name says
/// so: then the lines are not written by places.
std::optional<ColumnPlaces> findColumnPlaces(
    std::span<const std::string_view> data, std::string_view names);

/// The cells of the line, with tabs between them.
std::string cutAt(const ColumnPlaces &places, std::string_view line);

} // namespace tickmark::csv
