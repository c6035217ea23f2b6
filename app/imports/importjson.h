// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QByteArray>

namespace tickmark {

/// What each file was understood to hold, with every observation: {"files": {NAME: {"outcome":
/// "auto" | "ask" | "refuse", "series": [{"name", "code", "rows", "first", "last", "values",
/// "bars"}], "series_count", "frequency", "missing", "rejected", "duplicates", "error"}}}. Dates
/// are ISO, numbers read back as the same double. A name that occurs twice gives way to the path.
/// Of a series of a file that was read in pieces only the first rows are there: "rows_given" of
/// them.
QByteArray importReportsToJson(const std::vector<ImportReport> &reports);

} // namespace tickmark
