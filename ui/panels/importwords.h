// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QString>
#include <QStringList>

namespace tickmark {

// The words of an import report, apart from the widget that shows them.

/// Codes of the series a file went into: "RUT".
QString seriesText(const ImportReport &report);

/// What happened to the file: "6,723 new", "6,700 new, 23 changed", "Nothing new", why not, or what
/// it waits for; and which of its series were left out: "2 new; GOLD left out; as decided before".
QString outcomeText(const ImportReport &report);

/// Whether something counted for the file that was decided about an earlier one.
bool countsRemembered(const ImportReport &report);

/// "3 files: 20,128 rows stored, 260 missing, 1 refused, 2 series left out, 1 of the files as
/// decided before".
QString summaryText(const std::vector<ImportReport> &reports);

/// "Line 7", "Line 7, column 2".
QString placeText(std::size_t line, std::size_t column);

/// Rows of the file that are now in the cache and were not before, or were otherwise.
std::size_t storedRows(const ImportReport &report);

QString countText(std::size_t count);

} // namespace tickmark
