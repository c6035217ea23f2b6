// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/importjournal.h"

#include <QTemporaryDir>
#include <QtTest>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <initializer_list>

namespace tickmark::test {

/// A new cache in a folder of its own, which is gone with it.
struct ScratchCache
{
    QTemporaryDir folder;
    std::string path = folder.filePath(QStringLiteral("tickmark.sqlite")).toStdString();
    std::unique_ptr<Cache> cache = Cache::open(path, Cache::Access::ReadWrite).value();
};

struct DayValue
{
    int day = 0; ///< of January 2024
    double value = 0;
};

/// Rows of a series whose line numbers are 2, 3, …
inline SeriesRows rowsOf(
    const std::string &code, std::initializer_list<DayValue> values, bool isSample = false)
{
    SeriesRows rows{.series = {.code = code, .name = code + " index", .isSample = isSample}};
    for (const auto &[day, value] : values) {
        rows.observations.append(timeOf(2024, 1, static_cast<unsigned>(day)), {.value = value});
        rows.lines.push_back(rows.lines.size() + 2);
    }
    return rows;
}

inline ImportedFile fileNamed(const std::string &name)
{
    return {.fileName = name, .sha256 = "00", .dialect = "{}"};
}

inline QString dumpOf(Cache &cache, const char *query)
{
    SQLite::Statement statement(cache.database(), query);
    QStringList lines;
    while (statement.executeStep()) {
        QStringList cells;
        for (int column = 0; column < statement.getColumnCount(); ++column) {
            const auto cell = statement.getColumn(column);
            cells << (cell.isNull() ? QStringLiteral("NULL")
                                    : QString::fromStdString(cell.getString()));
        }
        lines << cells.join(QLatin1Char('|'));
    }
    return lines.join(QLatin1Char('\n'));
}

/// All that imports change, as text.
inline QString dumpOf(Cache &cache)
{
    QStringList parts;
    for (const auto *query :
        {"SELECT * FROM series ORDER BY id", "SELECT * FROM observation ORDER BY series_id, time",
            "SELECT * FROM revision ORDER BY series_id, time, import_id",
            "SELECT * FROM series_revision ORDER BY id", "SELECT * FROM import ORDER BY id"})
        parts << dumpOf(cache, query);
    return parts.join(QStringLiteral("\n--\n"));
}

} // namespace tickmark::test
