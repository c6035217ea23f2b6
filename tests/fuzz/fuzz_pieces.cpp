// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/readpieces.h"
#include "fuzz.h"
#include "support/heldbytes.h"

#include <cmath>
#include <map>

using namespace tickmark;

/// The rows of each series that came until now: from when to when, and how many.
static std::map<std::size_t, csv::Extent> extents;

static Result<void> takePiece(std::vector<csv::ReadSeries> &piece)
{
    for (const auto &part : piece) {
        const auto &rows = part.observations;
        fuzz::promise(!rows.isEmpty() && part.lines.size() == rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            fuzz::promise(std::isfinite(rows.values[row])
                && (row == 0 || rows.times[row - 1] < rows.times[row]));
        auto &whole = extents[part.number];
        const auto first = rows.times.front();
        const auto last = rows.times.back();
        fuzz::promise(whole.rows == 0 || first > whole.last || last < whole.first);
        whole = whole.rows == 0 ? csv::Extent{rows.size(), first, last}
                                : csv::Extent{whole.rows + rows.size(),
                                    std::min(whole.first, first), std::max(whole.last, last)};
    }
    return {};
}

/// No piece overlaps those before it, and in the end the table knows of all rows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const csv::PieceSizes sizes{
        .text = 24 + std::size_t(data[0]), .rows = std::size_t(data[0]) * 4};
    test::HeldBytes source(std::string(fuzz::textOf(data + 1, size - 1)));
    extents.clear();
    const auto table = csv::readInPieces(source, "x.csv", {}, takePiece, {}, sizes);
    fuzz::promise(table || !table.error().message.empty());
    if (!table)
        return 0;
    fuzz::promise(table->series.size() == extents.size());
    for (const auto &series : table->series)
        fuzz::promise(series.extent == extents.at(series.number) && !series.observations.isEmpty());
    return 0;
}
