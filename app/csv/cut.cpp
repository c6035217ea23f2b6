// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cut.h"

#include "csv/datecell.h"
#include "csv/number.h"
#include "csv/tokenizer.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace tickmark::csv {

namespace {

constexpr std::size_t sampleBytes = 64 * 1024;
constexpr std::size_t sampleRows = 400;
constexpr std::size_t sampleColumns = 64;
constexpr double leastScore = 0.2; ///< sentences without columns stay below it

constexpr std::array<std::string_view, 16> delimiters = {
    ",", ";", "\t", "|", " ", ":", "~", "^", "\x1F", "\x01", "\t\t", "||", "::", ";;", "\\t", "#"};

std::string_view sampleOf(std::string_view text)
{
    if (text.size() <= sampleBytes)
        return text;
    const auto cut = text.find_last_of("\r\n", sampleBytes);
    return text.substr(0, cut == std::string_view::npos ? sampleBytes : cut);
}

/// How much the cell looks like one whole thing: 1 for numbers, dates, words and quoted texts, less
/// for a sentence without quotes, nothing where quotes or other delimiters are left in it.
double wholeness(const Grid &grid, std::size_t row, std::size_t column)
{
    const auto cell = grid.cell(row, column);
    if (cell.empty() || grid.isQuoted(row, column) || isMissingMark(cell)
        || numberForm(cell) != NumberForm::NoNumber || readDateCell(cell) || readClock(cell))
        return 1;
    if (cell.find_first_of("\"") != std::string_view::npos || cell.front() == '\'')
        return 0;
    if (cell.find_first_of(",;\t|") != std::string_view::npos)
        return 0.1;
    return cell.find(' ') == std::string_view::npos ? 1 : 0.6;
}

struct Fit
{
    double score = 0;
    std::size_t width = 0;
};

/// The share of the rows that have the most common width, by the wholeness of all cells; wide rows
/// are a little better than narrow ones.
Fit fitOf(std::string_view sample, const Cut &cut)
{
    const auto grid = Tokenizer(sample, cut).rows(sampleRows);
    std::map<std::size_t, std::size_t> widths;
    double whole = 0;
    std::size_t cells = 0, rows = 0;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        if (grid.width(row) == 1 && grid.isBlank(row))
            continue;
        ++rows;
        ++widths[grid.width(row)];
        const auto width = std::min(grid.width(row), sampleColumns);
        cells += width;
        for (std::size_t column = 0; column < width; ++column)
            whole += wholeness(grid, row, column);
    }
    if (rows == 0)
        return {};
    const auto most = std::ranges::max_element(
        widths, {}, [](const auto &entry) { return std::pair(entry.second, entry.first); });
    const auto width = static_cast<double>(most->first);
    const auto regular = static_cast<double>(most->second) / static_cast<double>(rows);
    return {regular * whole / static_cast<double>(cells) * (width - 1) / width, most->first};
}

/// Whether the quote stands where a cell can begin.
bool opensCells(std::string_view sample, std::string_view delimiter, char quote)
{
    for (auto at = sample.find(quote); at != std::string_view::npos;
         at = sample.find(quote, at + 1)) {
        auto before = sample.substr(0, at);
        while (before.ends_with(' ') && !delimiter.starts_with(' '))
            before.remove_suffix(1);
        if (before.empty() || before.ends_with('\n') || before.ends_with('\r')
            || before.ends_with(delimiter))
            return true;
    }
    return false;
}

/// Whether every second cell of the one is the nothing between the two halves of the other.
bool isDoubled(const Cut &cut, const Fit &fit, const Cut &single, const Fit &singleFit)
{
    return cut.delimiter == single.delimiter + single.delimiter && cut.quote == single.quote
        && fit.width > 1 && fit.width * 2 == singleFit.width + 1;
}

/// All ways to cut the sample that differ in it, the plainest first.
std::vector<Cut> candidates(std::string_view sample)
{
    std::vector<Cut> cuts;
    const auto add = [&](const Cut &plain) {
        const bool hasEscapes = sample.find('\\') != std::string_view::npos;
        for (const char quote : {'"', '\''}) {
            if (quote != '"' && !opensCells(sample, plain.delimiter, quote))
                continue;
            auto cut = plain;
            cut.quote = quote;
            cuts.push_back(cut);
            cut.escape = '\\';
            if (hasEscapes)
                cuts.push_back(cut);
            cut.escape = '\0';
            cut.isLenient = true;
            cuts.push_back(cut);
        }
    };
    for (const auto delimiter : delimiters)
        if (sample.find(delimiter) != std::string_view::npos)
            add({.delimiter = std::string(delimiter), .keepsBlanks = true});
    if (sample.find("  ") != std::string_view::npos)
        add({.delimiter = " ", .isRunOfBlanks = true, .keepsBlanks = true});
    return cuts;
}

} // namespace

Cut sniffCut(std::string_view text)
{
    const auto sample = sampleOf(text);
    Cut best{.keepsBlanks = true};
    Fit bestFit;
    for (const auto &cut : candidates(sample)) {
        const auto fit = fitOf(sample, cut);
        if (fit.score <= bestFit.score && !isDoubled(cut, fit, best, bestFit))
            continue;
        best = cut;
        bestFit = fit;
    }
    if (bestFit.score < leastScore)
        return {.delimiter = "\n", .keepsBlanks = true};
    best.width = bestFit.width;
    return best;
}

} // namespace tickmark::csv
