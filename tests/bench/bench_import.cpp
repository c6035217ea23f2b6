// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"
#include "support/shareddata.h"

#include <QTemporaryDir>
#include <cstdio>
#include <filesystem>
#include <fstream>

// Importing a file end to end, program against program: into a new cache, keyed, with the source
// line of each row, against `sqlite3 .import` into a new table without a key.

using namespace tickmark::bench;

namespace {

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
        const double close = 100 + 0.01 * ((row * 7919) % 10007);
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

Work importingWithShell(const QTemporaryDir &folder, const std::string &file)
{
    const auto database = folder.filePath("shell.sqlite").toStdString();
    const auto import =
        wholeProcess({"sqlite3", database, ".import --csv '" + file + "' observation"});
    return [database, import] {
        std::filesystem::remove(database);
        return import();
    };
}

void compareOn(const QTemporaryDir &folder, const std::string &name, const std::string &file)
{
    const auto comparison = compare(importing(folder, file), importingWithShell(folder, file));
    printCpu(name, comparison, "sqlite3 .import", 0.45);
    printMemory(name + ", memory", comparison, "sqlite3 .import", 20);
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const auto real = tickmark::test::sharedFile("raw/gspc_yahoo_download_1927_2020.csv");
    if (QFileInfo::exists(real))
        compareOn(folder, "import 23,118 rows", real.toStdString());
    else
        std::puts("import 23,118 rows: the real data (../shared/data) is not on this machine");
    const auto million = folder.filePath("million.csv").toStdString();
    writeMillionRows(million);
    compareOn(folder, "import 1,000,000 rows", million);
}
