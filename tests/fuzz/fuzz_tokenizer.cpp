// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csvtext.h"
#include "csv/tokenizer.h"
#include "fuzz.h"

using namespace tickmark;

/// Every cut ends, keeps to its text, and what is written of it reads back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size);
    for (const char delimiter : {',', ';', '\t', ' '})
        csv::Tokenizer(text, delimiter).rows();
    const csv::Cut mending{.isLenient = size % 2 == 0, .width = 3};
    csv::Tokenizer(text, mending).rows();
    const auto cut =
        csv::Cut{.delimiter = "::", .quote = '\'', .escape = '\\', .keepsBlanks = true};
    const auto grid = csv::Tokenizer(text, cut).rows();
    const csv::CsvStyle style{.delimiter = "::", .quote = '\'', .escape = '\\'};
    std::string written;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        if (grid.lineSpan(row) > csv::Tokenizer::longestQuotedLines)
            return 0;
        written += csv::rowText(grid, row, style);
    }
    const auto again = csv::Tokenizer(written, cut).rows();
    fuzz::promise(again.rowCount() == grid.rowCount());
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        fuzz::promise(again.width(row) == grid.width(row));
        for (std::size_t column = 0; column < grid.width(row); ++column)
            fuzz::promise(again.cell(row, column) == grid.cell(row, column));
    }
    return 0;
}
