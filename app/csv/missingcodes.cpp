// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/missingcodes.h"

#include "csv/barenumber.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

constexpr std::string_view nines = "-.9";

/// Whether the cell is a sentence that speaks of missing values, no mark of one.
bool isSentenceOfMissing(std::string_view cell)
{
    constexpr std::ptrdiff_t blanksOfSentence = 2;
    const auto word = std::min(cell.find("issing"), cell.find("ISSING"));
    return word != cell.npos && word > 0 && (cell[word - 1] | 0x20) == 'm'
        && std::ranges::count(cell, ' ') >= blanksOfSentence;
}

/// Whether the cell is that, or names them as programs do: "fill_value = -99.99".
bool speaksOfMissing(std::string_view cell)
{
    constexpr std::array<std::string_view, 6> names = {
        "fill_value", "FillValue", "nodata", "NODATA", "NaN value", "nan value"};
    return isSentenceOfMissing(cell) || std::ranges::any_of(names, [cell](std::string_view name) {
        return cell.find(name) != cell.npos;
    });
}

/// "-99.99", "-999", "9999": two nines and more behind a minus, three without.
std::optional<double> codeOf(std::string_view word)
{
    while (!word.empty() && (word.back() == '.' || word.back() == ','))
        word.remove_suffix(1);
    const auto count = std::ranges::count(word, '9');
    if (word.empty() || word.find_first_not_of(nines) != word.npos
        || count < (word.front() == '-' ? 2 : 3))
        return std::nullopt;
    const auto number = readBareNumber(word);
    return number ? std::optional(number->value) : std::nullopt;
}

void addCodes(std::string_view cell, std::vector<double> &codes)
{
    for (std::size_t at = 0; at < cell.size();) {
        const auto end = std::min(cell.find_first_of(" ,;=:()\"'", at), cell.size());
        if (const auto code = codeOf(cell.substr(at, end - at)))
            codes.push_back(*code);
        at = end + 1;
    }
}

std::string textOf(double code)
{
    auto text = std::to_string(code);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

bool isCode(std::string_view cell, const std::vector<double> &codes)
{
    if (cell.empty() || (cell.front() != '-' && cell.front() != '9'))
        return false;
    const auto number = readBareNumber(cell);
    return number && std::ranges::find(codes, number->value) != codes.end();
}

} // namespace

std::optional<MissingCodes> findMissingCodes(const Grid &grid)
{
    constexpr std::size_t depth = 60;
    for (std::size_t row = 0; row < std::min(grid.rowCount(), depth); ++row)
        for (std::size_t column = 0; column < grid.width(row); ++column) {
            if (!speaksOfMissing(grid.cell(row, column)))
                continue;
            MissingCodes missing{.codes = {}, .line = grid.line(row)};
            for (; column < grid.width(row); ++column)
                addCodes(grid.cell(row, column), missing.codes);
            if (!missing.codes.empty())
                return missing;
        }
    return std::nullopt;
}

void clearMissing(Grid &grid, const MissingCodes &missing, Table &table)
{
    std::string codes;
    for (const auto code : missing.codes)
        codes += (codes.empty() ? "" : " and ") + textOf(code);
    table.evidence.push_back(
        {codes + " stand for missing values", "line " + std::to_string(missing.line) + " says so"});
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        for (std::size_t column = 0; column < grid.width(row); ++column)
            if (grid.line(row) > missing.line && isCode(grid.cell(row, column), missing.codes))
                grid.clear(row, column);
}

} // namespace tickmark::csv
