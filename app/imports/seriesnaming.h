// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"
#include "csv/table.h"
#include "series/result.h"

#include <optional>
#include <string>
#include <vector>

namespace tickmark {

/// Gives each series of a table the code and the metadata it will have in the cache, one SeriesRows
/// for each, in the order of the table; their observations and lines move out of the table.
///
/// A header word that Tickmark knows ("^RUT") decides; then the file name, where the header says
/// only a role ("Close") or a measure ("Index level" in "RUT.csv"); else the header word,
/// or without one the file name, becomes a new code. With `code` the one series of the table gets
/// that; an Error where there are several. Values further apart than those of a known series are
/// their own series: SPX_MONTHLY. A yield that is quoted times ten (^TNX) is divided, which the
/// evidence of the table then says.
Result<std::vector<SeriesRows>> nameSeries(
    csv::Table &table, const std::string &fileName, const std::optional<std::string> &code);

/// Lets each series be what the cache holds under its code or name, with the same rhythm.
void adoptStoredSeries(std::vector<SeriesRows> &rows, const std::vector<Series> &stored);

/// Gives the series another code: one that Tickmark knows, one of the `stored` ones, or a new one.
void renameSeries(SeriesRows &rows, const std::string &code, const std::vector<Series> &stored);

} // namespace tickmark
