// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tickmark::csv {

/// A date without the marks behind it that send the reader to a footnote or say how sure its
/// numbers are: "2023-04*", "Dec 2023 (p)", "2022e", "2024 1)", "2023-12[1]". The whole text where
/// it has none.
std::string_view withoutDateNote(std::string_view text);

} // namespace tickmark::csv
