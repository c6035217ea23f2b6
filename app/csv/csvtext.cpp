// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/csvtext.h"

#include "csv/unicode.h"

#include <vector>

namespace tickmark::csv {

namespace {

bool needsQuotes(std::string_view cell, const CsvStyle &style)
{
    if (cell.empty())
        return false;
    const std::string special = {'\r', '\n', style.quote, style.delimiter.front(),
        style.escape == '\0' ? style.quote : style.escape};
    return cell.find_first_of(special) != std::string_view::npos
        || trimmed(cell).size() != cell.size();
}

void appendQuoted(std::string &row, std::string_view cell, const CsvStyle &style)
{
    row += style.quote;
    for (const char c : cell) {
        if (c == style.quote)
            row += style.escape == '\0' ? style.quote : style.escape;
        else if (c == style.escape && c != '\0')
            row += style.escape;
        row += c;
    }
    row += style.quote;
}

} // namespace

std::string rowText(std::span<const std::string_view> cells, const CsvStyle &style)
{
    std::string row;
    const bool isLoneEmpty = cells.size() == 1 && cells.front().empty();
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (column > 0)
            row += style.delimiter;
        if (style.quotesAll || isLoneEmpty || needsQuotes(cells[column], style))
            appendQuoted(row, cells[column], style);
        else
            row += cells[column];
    }
    return row + style.lineEnd;
}

std::string rowText(const Grid &grid, std::size_t row, const CsvStyle &style)
{
    std::vector<std::string_view> cells;
    for (std::size_t column = 0; column < grid.width(row); ++column)
        cells.push_back(grid.cell(row, column));
    return rowText(cells, style);
}

} // namespace tickmark::csv
