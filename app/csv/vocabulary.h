// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/monthwords.h"
#include "csv/roles.h"

#include <optional>
#include <string_view>

namespace tickmark::csv {

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

/// Of those, the labels of rows of whole titles ("Name", "Libellé") and of rows of short codes.
bool isTitleWord(std::string_view label);
bool isCodeWord(std::string_view label);

/// The label of a row that says in what the columns are measured: "Unit", "Einheit".
bool isUnitWord(std::string_view label);

/// Whether a header or unit says that the values are percentages: "Percent per annum", "in %".
bool isPercentWord(std::string_view cell);

/// Any of the above or a month: what shows that a text was decoded rightly.
bool isKnownWord(std::string_view cell);

/// A cell that says that there is no value: empty, ".", "-", "N/A", "#N/A", "null", "NaN", …
bool isMissingMark(std::string_view cell);

} // namespace tickmark::csv
