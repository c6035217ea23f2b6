// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"
#include "cache/cache.h"
#include "cache/seriesstore.h"
#include "support/shareddata.h"

#include <QTemporaryDir>
#include <SQLiteCpp/Database.h>
#include <cstdio>
#include <filesystem>
#include <fstream>

// Importing a file end to end, program against program: into a new cache, against `sqlite3 .import`
// into a new table with the columns and the key of the file, but without checks and sources.

using namespace tickmark;
using namespace tickmark::bench;

namespace {

constexpr auto yahooTable = "CREATE TABLE observation(date TEXT PRIMARY KEY, open REAL, high REAL,"
                            " low REAL, close REAL, adjusted REAL, volume REAL)"
                            " STRICT, WITHOUT ROWID";
constexpr auto plainTable = "CREATE TABLE observation(date TEXT PRIMARY KEY, open REAL, high REAL,"
                            " low REAL, close REAL, volume REAL) STRICT, WITHOUT ROWID";

constexpr auto tidyTable = "CREATE TABLE observation(date TEXT, symbol TEXT, close REAL,"
                           " PRIMARY KEY (symbol, date)) STRICT, WITHOUT ROWID";

std::string programPath()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "tickmark";
}

constexpr int rowCount = 1'000'000;
constexpr int daysPerMonth = 28;

/// A million days from the year 1000 on, as a data site would write them.
void writeMillionRows(const std::string &path)
{
    std::ofstream file(path);
    file << "Date,Open,High,Low,Close,Volume\n";
    char line[128];
    for (int row = 0; row < rowCount; ++row) {
        const int month = row / daysPerMonth;
        const double close = 100 + 0.01 * (row % 10007);
        const int length = std::snprintf(line, sizeof line,
            "%04d-%02d-%02d,%.2f,%.2f,%.2f,%.2f,%d\n", 1000 + month / 12, month % 12 + 1,
            row % daysPerMonth + 1, close - 0.1, close + 0.5, close - 0.5, close, 1000 + row % 977);
        file.write(line, length);
    }
}

/// Minutes from 2000 on, in months of 28 days: a file that is read in pieces.
void writeMinutes(const std::string &path, int count)
{
    constexpr int minutesPerDay = 24 * 60;
    std::ofstream file(path);
    file << "Date,Open,High,Low,Close,Volume\n";
    char line[128];
    for (int row = 0; row < count; ++row) {
        const int minute = row % minutesPerDay;
        const int day = row / minutesPerDay;
        const int month = day / daysPerMonth;
        const double close = 100 + 0.01 * (row % 10007);
        const int length =
            std::snprintf(line, sizeof line, "%04d-%02d-%02dT%02d:%02d:00,%.2f,%.2f,%.2f,%.2f,%d\n",
                2000 + month / 12, month % 12 + 1, day % daysPerMonth + 1, minute / 60, minute % 60,
                close - 0.1, close + 0.5, close - 0.5, close, 1000 + row % 977);
        file.write(line, length);
    }
}

/// The same number of rows, of a hundred series under each other for each day: how data sites
/// deliver a whole market.
void writeMillionRowsByDate(const std::string &path)
{
    constexpr int seriesCount = 100;
    std::ofstream file(path);
    file << "Date,Symbol,Close\n";
    char line[64];
    for (int row = 0; row < rowCount; ++row) {
        const int day = row / seriesCount;
        const int month = day / daysPerMonth;
        const int length = std::snprintf(line, sizeof line, "%04d-%02d-%02d,S%02d,%.2f\n",
            1990 + month / 12, month % 12 + 1, day % daysPerMonth + 1, row % seriesCount,
            100 + 0.01 * ((row * 7) % 10007));
        file.write(line, length);
    }
}

std::string cacheIn(const QTemporaryDir &folder)
{
    return folder.filePath("cache.sqlite").toStdString();
}

Work importingAgain(const std::string &cache, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {programPath(), "--no-sample", "--cache", cache, "import"});
    return wholeProcess(std::move(arguments));
}

/// Into a new cache each time.
Work importing(const std::string &cache, const std::vector<std::string> &arguments)
{
    const auto import = importingAgain(cache, arguments);
    return [cache, import] {
        std::filesystem::remove(cache);
        return import();
    };
}

Work importingWithShell(
    const QTemporaryDir &folder, const std::string &file, const std::string &createTable)
{
    const auto database = folder.filePath("shell.sqlite").toStdString();
    const auto import = wholeProcess(
        {"sqlite3", database, createTable, ".import --csv --skip 1 '" + file + "' observation"});
    return [database, import] {
        std::filesystem::remove(database);
        return import();
    };
}

void compareOn(const std::string &name, const Work &ours, const Work &shell, double goal)
{
    const auto comparison = compare(ours, shell, 5);
    printCpu(name, comparison, "sqlite3 .import", goal);
    std::printf("%s: peak memory %.0f MB\n", name.c_str(), comparison.ours.peakMegabytes);
}

/// Files of more and more rows: the memory must not grow with them.
void measurePieces(const QTemporaryDir &folder)
{
    const auto path = folder.filePath("minutes.csv").toStdString();
    for (const int millions : {2, 4, 8}) {
        writeMinutes(path, millions * 1'000'000);
        const auto cost = importing(cacheIn(folder), {path})();
        std::printf("import %d,000,000 rows in pieces: %.1f s, peak memory %.0f MB (goal ≤ 300)\n",
            millions, cost.cpuSeconds, cost.peakMegabytes);
    }
}

/// A whole series as the chart gets it, from a cache, against SQLite's own sum over its rows.
void compareReading(const std::string &cachePath)
{
    const auto cache = Cache::open(cachePath, Cache::Access::ReadOnly);
    if (!cache)
        qFatal("%s", cache.error().message.c_str());
    const auto ours = inProcess([&] {
        const auto series = SeriesStore(**cache).load("BENCH");
        if (!series || series->size() != rowCount)
            qFatal("the series was not read whole");
    });
    const auto sum = inProcess([&] {
        (*cache)->database().execAndGet("SELECT count(*), sum(value) FROM observation WHERE "
                                        "series_id = (SELECT id FROM series)");
    });
    printCpu("read 1,000,000 rows", compare(ours, sum), "count and sum in SQL", 2.2);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const auto cache = cacheIn(folder);
    const auto real = test::sharedFile("raw/gspc_yahoo_download_1927_2020.csv").toStdString();
    if (std::filesystem::exists(real))
        compareOn("import 23,118 rows", importing(cache, {"--series", "BENCH", real}),
            importingWithShell(folder, real, yahooTable), 0.45);
    else
        std::puts("import 23,118 rows: the real data (../shared/data) is not on this machine");

    const auto million = folder.filePath("million.csv").toStdString();
    writeMillionRows(million);
    const std::vector<std::string> arguments{"--series", "BENCH", million};
    const auto shell = importingWithShell(folder, million, plainTable);
    compareOn("import 1,000,000 rows", importing(cache, arguments), shell, 0.45);
    compareOn("the same file again", importingAgain(cache, arguments), shell, 0.5);
    compareReading(cache);

    const auto byDate = folder.filePath("bydate.csv").toStdString();
    writeMillionRowsByDate(byDate);
    compareOn("import 1,000,000 rows by date, 100 series", importing(cache, {byDate}),
        importingWithShell(folder, byDate, tidyTable), 0.7);
    measurePieces(folder);
}
