// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace tickmark {

/// The shortest digits that read back as the same double: "2442.03".
std::string shortestText(double value);

/// As the number was published, for a sentence: 421.260009765625 was kept in single precision on
/// its way and is 421.26.
std::string publishedText(double value);

/// 6723 → "6,723"
std::string grouped(std::size_t number);

/// "1 row", "6,723 rows"
std::string counted(std::size_t number, const std::string &noun);

} // namespace tickmark
