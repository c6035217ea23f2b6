// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniffer.h"

#include "csv/datecell.h"
#include "csv/numberparts.h"
#include "csv/tokenizer.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace tickmark::csv {

namespace {

constexpr std::array delimiters = {',', ';', '\t', '|', ' '};
constexpr std::size_t sampleBytes = 256 * 1024;
constexpr std::size_t sampleLines = 600;
constexpr std::size_t sampleColumns = 64;

/// How well a delimiter explains the sample.
struct Score
{
    std::size_t dated = 0;   ///< lines with a date in the best column and a number elsewhere
    std::size_t whole = 0;   ///< lines of dates and values only, without a cell of words
    std::size_t regular = 0; ///< lines of the most common width that have a number
    auto operator<=>(const Score &) const = default;
};

/// The lines from the first to the last of the most common width.
struct Block
{
    std::size_t firstLine = 0, lastLine = 0;
    std::size_t rows = 0;
    bool isEven = false; ///< all of them have that width, the header too, and most have a digit
};

/// A delimiter, how well it explains the sample and how wide it makes its lines.
struct Candidate
{
    char delimiter = ',';
    Score score;
    std::vector<std::pair<std::size_t, std::size_t>> widths; ///< lines with text and their widths
    std::map<char, std::size_t> lone; ///< how many lines have a character alone in a cell
    Block block;
};

bool isValue(std::string_view cell)
{
    return numberForm(cell) != NumberForm::NoNumber || (!cell.empty() && isMissingMark(cell));
}

/// The same, and numbers beside a unit that we do not know, and those with eighths.
bool isMarkedValue(std::string_view cell)
{
    return isValue(cell) || readEighths(cell)
        || (!unknownMark(cell).empty() && hasMarkInside(cell));
}

using IsValue = bool (*)(std::string_view cell);

/// Counts the line for each column with something date-like, where it has a value besides. Returns
/// whether all its cells are dates, values or empty.
bool countDated(const Grid &grid, std::size_t row, IsValue isValue, std::vector<std::size_t> &dated)
{
    const auto width = std::min(grid.width(row), sampleColumns);
    std::size_t values = 0, words = 0;
    for (std::size_t column = 0; column < width; ++column)
        values += isValue(grid.cell(row, column));
    if (values == 0 || width < 2)
        return false;
    for (std::size_t column = 0; column < width; ++column) {
        const auto text = grid.cell(row, column);
        const bool isValueToo = isValue(text);
        if (readDateCell(text))
            dated[column] += values > (isValueToo ? 1U : 0U);
        else
            words += !isValueToo && !text.empty();
    }
    return words == 0;
}

std::string_view sampleOf(std::string_view text)
{
    if (text.size() <= sampleBytes)
        return text;
    const auto cut = text.find_last_of("\r\n", sampleBytes);
    return text.substr(0, cut == std::string_view::npos ? sampleBytes : cut);
}

/// Whether the row has two cells with text and a digit in one of them.
bool isCutWithDigits(const Grid &grid, std::size_t row)
{
    std::size_t filled = 0;
    bool hasDigit = false;
    for (std::size_t column = 0; column < std::min(grid.width(row), sampleColumns); ++column) {
        const auto cell = grid.cell(row, column);
        filled += !cell.empty();
        hasDigit = hasDigit || cell.find_first_of("0123456789") != std::string_view::npos;
    }
    return filled > 1 && hasDigit;
}

Block blockOf(const Grid &grid)
{
    constexpr std::size_t enoughRows = 3;
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t row = 0; row < grid.rowCount(); ++row)
        if (isCutWithDigits(grid, row))
            ++counts[grid.width(row)];
    if (counts.empty())
        return {};
    const auto common =
        std::ranges::max_element(counts, {}, [](auto &count) { return count.second; })->first;
    Block block;
    std::size_t uneven = 0, unevenBefore = 0;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        if (grid.isBlank(row) && grid.width(row) == 1)
            continue;
        if (grid.width(row) != common) {
            uneven += block.rows > 0;
            continue;
        }
        unevenBefore = uneven;
        block.firstLine = block.rows == 0 ? grid.line(row) : block.firstLine;
        block.lastLine = grid.line(row);
        ++block.rows;
    }
    block.isEven =
        unevenBefore == 0 && block.rows >= enoughRows && counts[common] * 2 >= block.rows;
    return block;
}

Score scoreOf(const Grid &grid, IsValue isValue)
{
    std::vector<std::size_t> dated(sampleColumns);
    std::map<std::size_t, std::size_t> widths;
    Score score;
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        score.whole += countDated(grid, row, isValue, dated);
        const auto width = std::min(grid.width(row), sampleColumns);
        bool hasNumber = false;
        for (std::size_t column = 0; column < width && !hasNumber; ++column)
            hasNumber = numberForm(grid.cell(row, column)) != NumberForm::NoNumber;
        if (hasNumber && grid.width(row) > 1)
            ++widths[grid.width(row)];
    }
    score.dated = *std::ranges::max_element(dated);
    for (const auto &[width, count] : widths)
        score.regular = std::max(score.regular, count);
    return score;
}

Candidate candidateFor(std::string_view sample, char delimiter, IsValue isValue)
{
    const auto grid = Tokenizer(sample, delimiter).rows(sampleLines);
    Candidate candidate{.delimiter = delimiter,
        .score = scoreOf(grid, isValue),
        .widths = {},
        .lone = {},
        .block = {}};
    candidate.block = blockOf(grid);
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        if (grid.isBlank(row))
            continue;
        candidate.widths.emplace_back(grid.line(row), grid.width(row));
        if (const auto second = grid.cell(row, 1); second.size() == 1)
            ++candidate.lone[second.front()];
    }
    return candidate;
}

/// Whether a delimiter stands equally often in all lines, the header too, and the other one does
/// not: that one is then a decimal mark, or part of a date. What dates more lines is not outdone,
/// unless it is the blank and leaves words: it cuts a date from its clock and its zone.
bool outdoes(const Candidate &even, const Candidate &other)
{
    const auto &block = even.block;
    const bool cutsWords = other.delimiter == ' ' && other.score.whole * 2 < other.score.dated;
    if (even.delimiter == ' ' || !block.isEven
        || (!cutsWords && even.score.dated * 2 < other.score.dated))
        return false;
    std::size_t cutOutside = 0, width = 0;
    const auto lone = other.lone.find(even.delimiter); // "2024-01-02 , 1.5"
    bool isUneven = lone != other.lone.end() && lone->second * 2 > block.rows;
    for (const auto &[line, cells] : other.widths) {
        const bool isInside = line >= block.firstLine && line <= block.lastLine;
        cutOutside += !isInside && cells > 1;
        isUneven = isUneven || (isInside && width > 0 && cells != width);
        width = isInside ? cells : width;
    }
    constexpr std::size_t titlesAndNotes = 3;
    return isUneven && cutOutside <= block.rows / 4 + titlesAndNotes;
}

/// How many rows have numbers below a row of dates that run across; they have no date of their own.
std::size_t rowsBelowDates(const Grid &grid)
{
    constexpr std::size_t depth = 30;
    constexpr std::size_t enoughDates = 3;
    for (std::size_t row = 0; row < std::min(grid.rowCount(), depth); ++row) {
        std::size_t dates = 0;
        std::size_t first = 0;
        for (std::size_t column = 0; column < std::min(grid.width(row), sampleColumns); ++column)
            if (readDateCell(grid.cell(row, column)) && dates++ == 0)
                first = column;
        if (dates < enoughDates || first == 0)
            continue;
        std::size_t below = 0;
        for (auto next = row + 1; next < grid.rowCount(); ++next)
            below += grid.width(next) > first && isValue(grid.cell(next, first))
                && !isValue(grid.cell(next, 0));
        return below;
    }
    return 0;
}

/// Blanks inside cells cut words from numbers where tabs part the cells: "2020-01-02<tab>note 4".
bool isMoreThanTabs(const Score &blanks, const Score &tabs)
{
    return tabs.dated == 0 || blanks.dated > 2 * tabs.dated;
}

std::string nameOf(char delimiter)
{
    if (delimiter == '\t')
        return "tab";
    return delimiter == ' ' ? "blank" : "'" + std::string(1, delimiter) + "'";
}

/// "sep=;" in the first line is a hint for spreadsheets.
std::optional<SniffedDelimiter> fromHint(std::string_view text)
{
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    auto line = text.substr(0, end);
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || !(line.starts_with("sep=") || line.starts_with("SEP=")))
        return std::nullopt;
    if (std::ranges::find(delimiters, line[4]) == delimiters.end())
        return std::nullopt;
    return SniffedDelimiter{line[4], "the first line says sep=", end};
}

std::pair<SniffedDelimiter, Score> bestDelimiter(std::string_view sample, IsValue isValue)
{
    SniffedDelimiter best;
    Score bestScore;
    std::vector<Candidate> candidates;
    for (const char delimiter : delimiters)
        candidates.push_back(candidateFor(sample, delimiter, isValue));
    for (const auto &candidate : candidates) {
        const auto delimiter = candidate.delimiter;
        const auto &score = candidate.score;
        if (std::ranges::any_of(
                candidates, [&](const auto &even) { return outdoes(even, candidate); }))
            continue;
        const bool isInTabs = delimiter == ' ' && best.delimiter == '\t';
        if (score <= bestScore || (isInTabs && !isMoreThanTabs(score, bestScore)))
            continue;
        if (delimiter == ' ' && bestScore.dated == 0 && bestScore.regular > 0
            && rowsBelowDates(Tokenizer(sample, best.delimiter).rows(sampleLines)) >= score.dated)
            continue;
        best.delimiter = delimiter;
        bestScore = score;
    }
    return {best, bestScore};
}

} // namespace

Result<SniffedDelimiter> sniffDelimiter(std::string_view text, std::string_view fileName)
{
    if (auto hint = fromHint(text))
        return *hint;
    const auto sample = sampleOf(text);
    auto [best, bestScore] = bestDelimiter(sample, isValue);
    if (bestScore.dated == 0)
        if (const auto [marked, score] = bestDelimiter(sample, isMarkedValue);
            score.dated > bestScore.regular / 2) {
            best = marked;
            bestScore = score;
        }
    if (bestScore == Score{})
        return failure(
            "'" + std::string(fileName) + "' has no columns of numbers; it needs dates and values");
    const auto lines = bestScore.dated > 0 ? bestScore.dated : bestScore.regular;
    best.proof = nameOf(best.delimiter) + " cuts " + std::to_string(lines) + " of the first lines "
        + (bestScore.dated > 0 ? "into dates and numbers" : "into equally many cells");
    return best;
}

} // namespace tickmark::csv
