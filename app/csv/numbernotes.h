// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tickmark::csv {

/// The cell without the marks of notes around a number: "191.5(P)", "4.5*", "4.5 [1]". Where
/// `isInNotedColumn`, most numbers of the column are plain, and what could be something else is a
/// note as well: "4.5 p", "4.5¹", "4.5 (1)", "4.5 (est.)", "(r) 4.5". No digit is ever taken for a
/// note that could belong to the number: "4.51)" stays as it is.
std::string_view withoutNotes(std::string_view cell, bool isInNotedColumn);

} // namespace tickmark::csv
