// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/monthwords.h"

#include <optional>
#include <string_view>

namespace tickmark::csv {

/// What a column of a price table is to the series, by its header.
enum class Role { None, Open, High, Low, Close, AdjustedClose, Volume, Change };

/// The role a header gives a column, in the languages of the large data sites ("Plus Haut",
/// "終値", "Откр."). A header that explains itself ("關閉 收市價已…") counts by its first word
/// where that is not written in ASCII. "Volume MA" or "Low sulphur oil" are no roles.
Role roleOf(std::string_view header);

/// How surely a header of the role Close means the official price of the day: 2 a close, 1 a
/// settlement, 0 the last trade or any price.
int closenessOf(std::string_view header);

/// A header of a column of dates: "observation_date", "Période", "日期".
bool isDateWord(std::string_view header);

/// A header of a column of quarters: "Quarter", "Trimestre".
bool isQuarterWord(std::string_view header);

/// A header of a column of clock times beside a column of dates: "<TIME>", "Uhrzeit".
bool isTimeWord(std::string_view header);

/// A header that says that values follow but not which: "value", "OBS_VALUE", "Wert".
bool isValueWord(std::string_view header);

/// The label of a row or column that says which series it is: "Ticker", "Symbol", "Name".
bool isNameWord(std::string_view label);

/// The label of a row that says in what the columns are measured: "Unit", "Einheit".
bool isUnitWord(std::string_view label);

/// Whether a header or unit says that the values are percentages: "Percent per annum", "in %".
bool isPercentWord(std::string_view cell);

/// Any of the above or a month: what shows that a text was decoded rightly.
bool isKnownWord(std::string_view cell);

/// A cell that says that there is no value: empty, ".", "-", "N/A", "#N/A", "null", "NaN", …
bool isMissingMark(std::string_view cell);

} // namespace tickmark::csv
