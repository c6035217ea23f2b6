// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"
#include "csv/read.h"

#include <QTemporaryDir>
#include <cstdio>
#include <fstream>

#if __has_include(<libfccp/csv.h>)
#include <libfccp/csv.h>
#define TICKMARK_HAS_FCCP
#endif

// Reading a million rows of prices from memory, with all proofs and notices, against libfccp, which
// only cuts and converts; it keeps the same columns.

using namespace tickmark;
using namespace tickmark::bench;

namespace {

constexpr int rowCount = 1'000'000;

/// A million minutes from 2020 on, in months of 28 days, as a data site would write them.
std::string millionRows()
{
    constexpr int minutesPerMonth = 28 * 24 * 60;
    std::string text = "Date,Open,High,Low,Close,Volume\n";
    char line[128];
    for (int row = 0; row < rowCount; ++row) {
        const double close = 100 + 0.01 * (row % 10007 * 7919 % 10007);
        const int month = row / minutesPerMonth;
        const int minute = row % minutesPerMonth;
        const int length =
            std::snprintf(line, sizeof line, "%04d-%02d-%02dT%02d:%02d:00,%.2f,%.2f,%.2f,%.2f,%d\n",
                2020 + month / 12, month % 12 + 1, minute / 1440 + 1, minute / 60 % 24, minute % 60,
                close - 0.1, close + 0.5, close - 0.5, close, 1000 + row % 977);
        text.append(line, std::size_t(length));
    }
    return text;
}

void readOurs(const std::string &text)
{
    const auto table = csv::readTable(text, "million.csv");
    if (!table || table->series.front().observations.size() != rowCount)
        qFatal("the file was not read whole");
}

#ifdef TICKMARK_HAS_FCCP
void readTheirs(const std::string &path)
{
    io::CSVReader<6, io::trim_chars<' '>, io::double_quote_escape<',', '"'>> reader(path);
    reader.read_header(io::ignore_no_column, "Date", "Open", "High", "Low", "Close", "Volume");
    std::vector<std::string> dates;
    std::vector<double> columns[5];
    char *date = nullptr;
    double open = 0, high = 0, low = 0, close = 0, volume = 0;
    while (reader.read_row(date, open, high, low, close, volume)) {
        dates.emplace_back(date);
        const double row[] = {open, high, low, close, volume};
        for (int column = 0; column < 5; ++column)
            columns[column].push_back(row[column]);
    }
    if (dates.size() != rowCount)
        qFatal("libfccp did not read the file whole");
}
#endif

} // namespace

int main()
{
    const auto text = millionRows();
    const auto ours = inProcess([&text] { readOurs(text); });
#ifdef TICKMARK_HAS_FCCP
    const QTemporaryDir folder;
    const auto path = folder.filePath("million.csv").toStdString();
    std::ofstream(path) << text;
    printCpu("parse 1,000,000 rows", compare(ours, inProcess([&path] { readTheirs(path); }), 3),
        "libfccp", 1.0);
#else
    const auto cost = ours();
    std::printf("parse 1,000,000 rows: %.0f ms; libfccp-dev is not installed, so nothing to "
                "compare with\n",
        cost.cpuSeconds * 1000);
#endif
}
