// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"
#include "support/shareddata.h"

#include <QTemporaryDir>
#include <cstdio>
#include <filesystem>
#include <fstream>

// Importing a file end to end, program against program: into a new cache, against `sqlite3 .import`
// into a new table with the columns and the key of the file, but without checks and sources.

using namespace tickmark::bench;

namespace {

constexpr auto yahooTable = "CREATE TABLE observation(date TEXT PRIMARY KEY, open REAL, high REAL,"
                            " low REAL, close REAL, adjusted REAL, volume REAL)"
                            " STRICT, WITHOUT ROWID";
constexpr auto plainTable = "CREATE TABLE observation(date TEXT PRIMARY KEY, open REAL, high REAL,"
                            " low REAL, close REAL, volume REAL) STRICT, WITHOUT ROWID";

std::string programPath()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "tickmark";
}

/// A million days from the year 1000 on, as a data site would write them.
void writeMillionRows(const std::string &path)
{
    constexpr int rows = 1'000'000;
    constexpr int daysPerMonth = 28;
    std::ofstream file(path);
    file << "Date,Open,High,Low,Close,Volume\n";
    char line[128];
    for (int row = 0; row < rows; ++row) {
        const int month = row / daysPerMonth;
        const double close = 100 + 0.01 * (row % 10007);
        const int length = std::snprintf(line, sizeof line,
            "%04d-%02d-%02d,%.2f,%.2f,%.2f,%.2f,%d\n", 1000 + month / 12, month % 12 + 1,
            row % daysPerMonth + 1, close - 0.1, close + 0.5, close - 0.5, close, 1000 + row % 977);
        file.write(line, length);
    }
}

Work importing(const QTemporaryDir &folder, const std::string &file)
{
    const auto cache = folder.filePath("cache.sqlite").toStdString();
    const auto import = wholeProcess(
        {programPath(), "--no-sample", "--cache", cache, "import", "--series", "BENCH", file});
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

void compareOn(const QTemporaryDir &folder, const std::string &name, const std::string &file,
    const std::string &createTable)
{
    const auto comparison =
        compare(importing(folder, file), importingWithShell(folder, file, createTable), 5);
    printCpu(name, comparison, "sqlite3 .import", 0.45);
    std::printf("%s: peak memory %.0f MB\n", name.c_str(), comparison.ours.peakMegabytes);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const auto real = tickmark::test::sharedFile("raw/gspc_yahoo_download_1927_2020.csv");
    if (QFileInfo::exists(real))
        compareOn(folder, "import 23,118 rows", real.toStdString(), yahooTable);
    else
        std::puts("import 23,118 rows: the real data (../shared/data) is not on this machine");
    const auto million = folder.filePath("million.csv").toStdString();
    writeMillionRows(million);
    compareOn(folder, "import 1,000,000 rows", million, plainTable);
}
