// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/number.h"

#include <optional>
#include <string_view>

namespace tickmark::csv {

/// Digits with perhaps a dot among them and a minus in front: what nearly all cells of a price
/// table are, read in one go. `value` is the double nearest to them with the dot as decimal mark.
struct BareNumber
{
    double value = 0;
    NumberForm form = NumberForm::Plain;
};

/// Nothing for any other cell, and for more digits than a double holds exactly; those are left to
/// readNumber() and numberForm(), which give the same where both read a cell.
std::optional<BareNumber> readBareNumber(std::string_view cell);

/// The number that begins at `at`, up to the first character that belongs to none; `at` is left
/// there. Without a minus.
std::optional<BareNumber> takeBareNumber(const char *&at, const char *end);

/// For sets of forms.
constexpr unsigned bitOf(NumberForm form)
{
    return 1U << static_cast<unsigned>(form);
}

} // namespace tickmark::csv
