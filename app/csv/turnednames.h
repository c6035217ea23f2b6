// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tickmark::csv {

/// The words in front of the numbers of one row.
using RowLabels = std::vector<std::string>;

/// Names of rows that are series: the first label where it is another word in each row, else the
/// one, or the fewest joined with " · ", that tell the rows apart. Words go before notes of many
/// words. Rows that have the same labels in all columns have the same name.
std::vector<std::string> nameRows(const std::vector<RowLabels> &rows);

} // namespace tickmark::csv
