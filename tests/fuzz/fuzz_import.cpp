// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"
#include "fuzz.h"

#include <cmath>

using namespace tickmark;

/// A table keeps its invariants, read once and read again with all its questions answered.
static void checkTable(const csv::Table &table)
{
    fuzz::promise(!table.series.empty());
    for (const auto &series : table.series) {
        const auto &rows = series.observations;
        fuzz::promise(!rows.isEmpty() && rows.values.size() == rows.size());
        fuzz::promise(series.lines.size() == rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            fuzz::promise(std::isfinite(rows.values[row]) && series.lines[row] > 0);
            fuzz::promise(row == 0 || rows.times[row - 1] < rows.times[row]);
        }
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size);
    const auto table = csv::readTable(text, "x.csv");
    if (!table) {
        fuzz::promise(!table.error().message.empty());
        return 0;
    }
    checkTable(*table);
    std::vector<csv::Answer> answers;
    for (const auto &question : table->questions)
        answers.push_back({question.topic, question.likeliest});
    const auto again = csv::readTable(text, "x.csv", answers);
    if (again)
        checkTable(*again);
    return 0;
}
