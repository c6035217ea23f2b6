// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/headerrow.h"

#include "csv/header.h"
#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <set>

namespace tickmark::csv {

namespace {

constexpr auto unitCells = wordList({"", "percent", "prozent", "pourcent", "procent", "porcentaje",
    "pct", "points", "punkte", "pts", "puntos", "points", "indexpoints", "index", "euro", "euros",
    "eur", "usd", "gbp", "jpy", "chf", "cny", "cad", "aud", "nok", "sek", "dkk", "pln", "dollar",
    "dollars", "usdollars", "yen", "pounds", "bn", "mn", "mio", "mrd", "billion", "billions",
    "million", "millions", "thousands", "persons", "basispoints", "bp", "bps"});

bool isBracketed(std::string_view cell)
{
    return cell.size() > 2
        && ((cell.front() == '[' && cell.back() == ']')
            || (cell.front() == '(' && cell.back() == ')'));
}

/// "[EUR]", "($/bbl)", "%", "in %", "2020=100": what stands below names and names nothing.
bool isUnitCell(std::string_view cell)
{
    const bool isPercent = cell.size() <= 8 && cell.find('%') != std::string_view::npos
        && (cell.front() == '%' || cell.starts_with("in "));
    return isBracketed(cell) || isPercent || cell.ends_with("=100");
}

/// Whether all words of the cell are words of units: "EUR bn", "Punkte", "$/t".
bool isOfUnitWords(std::string_view cell)
{
    for (std::size_t at = 0; at < cell.size();) {
        const auto end = std::min(cell.find_first_of(" ./", at), cell.size());
        if (!isIn(unitCells, folded(cell.substr(at, end - at))))
            return false;
        at = end + 1;
    }
    return true;
}

/// "%", "in %" or "[EUR]", which is no name even where there is no other.
bool namesNothing(std::string_view cell)
{
    return isBracketed(cell) || cell.starts_with("in ") || folded(cell).empty();
}

/// "('Close', 'AAPL')" and "(Close AAPL)" without their marks; nothing else is of two words of
/// which one is a role.
std::string withoutTupleMarks(std::string_view cell)
{
    if (!isBracketed(cell) || cell.front() != '(')
        return std::string(cell);
    std::string words(cell.substr(1, cell.size() - 2));
    std::erase_if(words, [](char c) { return c == '\'' || c == '"' || c == ','; });
    const auto text = trimmed(words);
    const auto blank = text.find(' ');
    const bool hasRole = blank != std::string_view::npos
        && (roleOf(text.substr(0, blank)) != Role::None
            || roleOf(text.substr(text.rfind(' ') + 1)) != Role::None);
    return hasRole ? std::string(text) : std::string(cell);
}

std::string headerCell(std::string_view cell)
{
    auto text = withoutTupleMarks(cell);
    std::ranges::replace(text, '\n', ' ');
    std::erase(text, '\r');
    return text;
}

void fillCells(HeaderRow &header, const Grid &grid, std::size_t row, const DateColumn &dates,
    std::size_t shift)
{
    for (auto column = shift; column < header.cells.size(); ++column)
        if (dates.canDate(column))
            header.cells[column] = headerCell(grid.cell(row, column - shift));
}

/// What the cells of the row are, as far as it can be said of the row alone.
void judge(HeaderRow &header)
{
    std::set<std::string_view> words;
    std::size_t units = 0, dates = 0;
    for (const auto &cell : header.cells) {
        if (cell.empty())
            continue;
        ++header.filled;
        words.insert(cell);
        header.roles += roleOf(cell) != Role::None && roleOf(cell) != Role::Change;
        units += isUnitCell(cell);
        const auto date = readDateCell(cell);
        dates += date && isCertainDate(date->form);
    }
    header.isUnit = isUnitWord(header.label) || (header.filled > 0 && units == header.filled);
    header.hasOnlyDates = header.filled > 0 && dates == header.filled && !header.hasDateLabel();
    header.isDistinct = header.filled > 0 && words.size() == header.filled;
    header.isUniform = header.filled > 1 && words.size() == 1;
}

HeaderRow readRow(
    const Grid &grid, std::size_t row, const DateColumn &dates, std::size_t columnCount)
{
    HeaderRow header;
    const std::size_t shift = isOneShort(grid, row, dates, columnCount) ? 1 : 0;
    header.label = shift == 0 ? std::string(grid.cell(row, dates.column)) : std::string();
    header.mayName = header.label.empty() || header.hasDateLabel() || isNameWord(header.label)
        || roleOf(header.label) != Role::None;
    header.cells.resize(columnCount);
    fillCells(header, grid, row, dates, shift);
    judge(header);
    return header;
}

/// Below a row that names columns, one of nothing but words of units.
void findUnitsBelowNames(std::vector<HeaderRow> &rows)
{
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto &above = rows[row - 1];
        auto &below = rows[row];
        const bool mayBeUnits = below.label.empty() && below.filled > 0 && !above.isUnit
            && above.mayName && above.filled >= below.filled && !above.isUniform;
        below.isUnit =
            below.isUnit || (mayBeUnits && std::ranges::all_of(below.cells, isOfUnitWords));
    }
}

/// Where all rows look like units, the lowest is of names: "CPI 2015=100", "% change".
void findNamesAmongUnits(std::vector<HeaderRow> &rows)
{
    const auto mayName = [](const HeaderRow &row) { return row.filled > 0 && !row.isUnit; };
    if (std::ranges::any_of(rows, mayName))
        return;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (isUnitWord(row->label) || std::ranges::all_of(row->cells, namesNothing))
            continue;
        row->isUnit = false;
        return;
    }
}

} // namespace

std::vector<HeaderRow> readHeaderRows(
    const Grid &grid, const DateColumn &dates, const DatedRows &rows, std::size_t columnCount)
{
    std::vector<HeaderRow> headers;
    for (const auto row : rows.headerRows)
        headers.push_back(readRow(grid, row, dates, columnCount));
    findUnitsBelowNames(headers);
    findNamesAmongUnits(headers);
    return headers;
}

std::vector<std::string> carriedGroups(
    const HeaderRow &groups, const std::vector<std::string> &names)
{
    std::vector<std::string> carried;
    std::set<std::pair<std::string_view, std::string_view>> pairs;
    std::set<std::string_view> words;
    std::size_t named = 0;
    for (std::size_t column = 0; column < names.size(); ++column) {
        const auto &cell = groups.cells[column];
        carried.push_back(cell.empty() && column > 0 ? carried.back() : cell);
        if (names[column].empty())
            continue;
        ++named;
        words.insert(names[column]);
    }
    for (std::size_t column = 0; column < names.size(); ++column)
        if (!names[column].empty())
            pairs.emplace(carried[column], names[column]);
    return words.size() < named && pairs.size() == named ? carried : std::vector<std::string>();
}

} // namespace tickmark::csv
