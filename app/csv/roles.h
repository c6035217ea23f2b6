// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tickmark::csv {

/// What a column of a price table is to the series, by its header.
enum class Role { None, Open, High, Low, Close, AdjustedClose, Volume, Change };

/// The role a header gives a column, in the languages of the large data sites ("Plus Haut",
/// "終値", "Откр."). Words that any price has ("Cours", "Day", "Цена") and units do not count; of a
/// header in two languages ("收盘Close") either part gives the role. A header that explains itself
/// ("關閉 收市價已…") counts by its first word where that is not written in ASCII. "Volume MA" or
/// "Low sulphur oil" are no roles.
Role roleOf(std::string_view header);

/// Whether the role is a part of the day beside the close: never what a series is taken to be.
inline bool isPartOfBar(Role role)
{
    return role == Role::Open || role == Role::High || role == Role::Low || role == Role::Volume
        || role == Role::Change;
}

/// How surely a header of the role Close means the official price of the day: 2 a close, 1 a
/// settlement, 0 the last trade or any price; and how surely one of the role Volume counts pieces:
/// 2 pieces, 1 nothing said, 0 money.
int closenessOf(std::string_view header);
int piecesOf(std::string_view header);

/// A header that says what was measured and not of what, so that files of different instruments
/// have it alike: "NAV per Share", "Bid", "Turnover".
bool isMeasureWord(std::string_view header);

} // namespace tickmark::csv
