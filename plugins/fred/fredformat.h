// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/datasource.h"

#include <string>
#include <string_view>

namespace tickmark::fred {

/// The address of the observations of a FRED series ("DGS10") as CSV. Fails where `code` cannot be
/// one: FRED's codes are letters, digits and underscores, at most 40.
Result<std::string> requestUrl(std::string_view code, const TimeRange &range);

/// Reads what FRED answers: a header `observation_date,DGS10` (`DATE,DGS10` in older files), then
/// an ISO date and a value a line, where "." or nothing is a missing value. Fails, quoting what
/// came, where the answer is no such table: a web page, an error message, nothing. How far apart
/// the observations are FRED does not say: the frequency stays Irregular.
Result<csv::Table> readAnswer(std::string_view bytes);

} // namespace tickmark::fred
