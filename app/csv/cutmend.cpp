// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cutmend.h"

#include "csv/tokenizer.h"

#include <algorithm>
#include <cctype>

namespace tickmark::csv {

namespace {

constexpr std::size_t longestCut = 512; ///< no place is sought within a longer cell

int kindOf(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isdigit(byte) != 0 ? 0 : std::isalpha(byte) != 0 || byte >= 0x80 ? 1 : 2;
}

std::vector<std::string> cellsOf(const Grid &grid, std::size_t row)
{
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < grid.width(row); ++column)
        cells.emplace_back(grid.cell(row, column));
    return cells;
}

/// The cells with those from `first` to `last` replaced by what stands between them in the line;
/// nothing where one of them was quoted.
std::optional<std::vector<std::string>> joined(
    const Grid &grid, std::size_t first, std::size_t last)
{
    auto cells = cellsOf(grid, 0);
    for (auto column = first; column <= last; ++column)
        if (grid.isQuoted(0, column))
            return std::nullopt;
    const auto *const begin = grid.cell(0, first).data();
    const auto back = grid.cell(0, last);
    cells[first] = std::string(begin, back.data() + back.size());
    cells.erase(
        cells.begin() + std::ptrdiff_t(first) + 1, cells.begin() + std::ptrdiff_t(last) + 1);
    return cells;
}

} // namespace

CutMender::CutMender(std::string_view text, char quote, const Grid &grid, const CutColumns &columns)
    : m_text(text)
    , m_quote(quote)
    , m_grid(grid)
    , m_columns(columns)
{}

std::optional<std::vector<std::string>> CutMender::mended(std::size_t row, bool isFirst)
{
    const auto width = m_columns.width();
    if (width == 0 || m_grid.width(row) == width || m_grid.isBlank(row))
        return std::nullopt;
    const auto cells = cellsOf(m_grid, row);
    auto right = reshaped(cells, false);
    if (!right && isFirst)
        right = reshaped(cells, true);
    return right ? right : cutAtBlanks(row);
}

std::optional<CutMender::Cells> CutMender::reshaped(const Cells &cells, bool areNames) const
{
    if (cells.size() + 1 == m_columns.width())
        return widened(cells, areNames);
    return cells.size() == m_columns.width() + 1 ? narrowed(cells, areNames) : std::nullopt;
}

/// Where the row can be mended: all cells before it look as they should where they are, and all
/// behind it where they will be, moved by `shift` columns.
CutMender::Places CutMender::placesOf(const Cells &cells, std::ptrdiff_t shift) const
{
    const auto isRight = [&](std::size_t cell, std::ptrdiff_t by) {
        const auto column = std::ptrdiff_t(cell) + by;
        return column >= 0 && column < std::ptrdiff_t(m_columns.width())
            && m_columns.resembles(std::size_t(column), cells[cell]);
    };
    Places places{cells.size(), 0};
    while (places.end < cells.size() && isRight(places.end, 0))
        ++places.end;
    while (places.begin > 0 && isRight(places.begin - 1, shift))
        --places.begin;
    return {places.begin > 0 ? places.begin - 1 : 0, std::min(places.end + 1, cells.size())};
}

std::optional<CutMender::Cells> CutMender::widened(const Cells &cells, bool areNames) const
{
    const auto places = areNames ? Places{0, cells.size()} : placesOf(cells, 1);
    std::optional<Cells> best;
    auto bestSeam = Seam::None;
    for (auto column = places.begin; column < places.end; ++column) {
        const auto halves = areNames ? namesOf(cells[column]) : halvesOf(cells[column], column);
        if (halves.seam == Seam::None || halves.seam > bestSeam)
            continue;
        auto wider = cells;
        wider[column] = halves.left;
        wider.insert(wider.begin() + std::ptrdiff_t(column) + 1, halves.right);
        if (!areNames && !m_columns.fitsRow(wider))
            continue;
        if (halves.seam == bestSeam && best != wider)
            return std::nullopt;
        bestSeam = halves.seam;
        best = std::move(wider);
    }
    return best;
}

std::optional<CutMender::Cells> CutMender::narrowed(const Cells &cells, bool areNames) const
{
    if (areNames && std::ranges::count(cells, std::string()) != 1)
        return std::nullopt;
    const auto places = areNames ? Places{0, cells.size()} : placesOf(cells, -1);
    std::optional<Cells> best;
    for (auto column = places.begin; column < places.end; ++column) {
        if (!cells[column].empty())
            continue;
        auto narrower = cells;
        narrower.erase(narrower.begin() + std::ptrdiff_t(column));
        if (!areNames && !m_columns.fitsRow(narrower))
            continue;
        if (best && best != narrower)
            return std::nullopt;
        best = std::move(narrower);
    }
    return best;
}

/// Reads the line as if blanks were the delimiter, and those within one free column no delimiters.
std::optional<CutMender::Cells> CutMender::cutAtBlanks(std::size_t row)
{
    const auto line = lineOf(row);
    const auto grid = Tokenizer(line, Cut{.delimiter = " ", .keepsBlanks = true}).rows();
    const auto width = m_columns.width();
    if (grid.rowCount() != 1 || grid.width(0) <= width)
        return std::nullopt;
    std::optional<Cells> best;
    for (std::size_t column = 0; column < width; ++column) {
        if (!m_columns.isFree(column))
            continue;
        auto cells = joined(grid, column, column + grid.width(0) - width);
        if (!cells || !m_columns.fitsRow(*cells))
            continue;
        if (best)
            return std::nullopt;
        best = std::move(cells);
    }
    return best;
}

bool CutMender::fit(const Halves &halves, std::size_t column) const
{
    return m_columns.fits(column, halves.left) && m_columns.fits(column + 1, halves.right);
}

/// The two cells that stand in one where the delimiter behind the column is missing.
CutMender::Halves CutMender::halvesOf(std::string_view cell, std::size_t column) const
{
    auto quoted = halvesAtQuotes(cell);
    std::erase_if(quoted, [&](const Halves &halves) { return !fit(halves, column); });
    if (!quoted.empty())
        return quoted.size() == 1 ? quoted.front() : Halves();
    for (const auto &halves :
        {Halves{std::string(cell), "", Seam::End}, Halves{"", std::string(cell), Seam::End}})
        if (fit(halves, column))
            return halves;
    if (m_columns.isFree(column) && m_columns.isFree(column + 1))
        return {};
    for (const auto seam : {Seam::Change, Seam::Inside})
        if (auto halves = halvesAt(seam, cell, column); halves.seam != Seam::None)
            return halves;
    return {};
}

/// Cuts at each quote with text on both sides; one at the very front stood around the first half.
std::vector<CutMender::Halves> CutMender::halvesAtQuotes(std::string_view cell) const
{
    if (cell.size() > 1 && cell.front() == m_quote)
        cell.remove_prefix(1);
    std::vector<Halves> all;
    for (auto at = cell.find(m_quote, 1); at != std::string_view::npos && at + 1 < cell.size();
         at = cell.find(m_quote, at + 1))
        all.push_back(
            {std::string(cell.substr(0, at)), std::string(cell.substr(at + 1)), Seam::Quote});
    return all;
}

/// The two names that stand in one cell of the first row.
CutMender::Halves CutMender::namesOf(std::string_view cell) const
{
    auto all = halvesAtQuotes(cell);
    return all.size() == 1 ? std::move(all.front()) : Halves();
}

/// Cuts where letters, digits and other characters meet, or else inside them. Of several places the
/// one that leaves most to the shaped side, whose shape proves it.
CutMender::Halves CutMender::halvesAt(Seam seam, std::string_view cell, std::size_t column) const
{
    Halves best;
    if (cell.size() > longestCut)
        return best;
    for (std::size_t at = 1; at < cell.size(); ++at) {
        const bool isChange = kindOf(cell[at - 1]) != kindOf(cell[at]);
        Halves halves{std::string(cell.substr(0, at)), std::string(cell.substr(at)), seam};
        if (isChange != (seam == Seam::Change) || !fit(halves, column))
            continue;
        const bool isTie = best.seam != Seam::None;
        if (isTie && m_columns.isFree(column))
            continue;
        if (isTie && !m_columns.isFree(column + 1))
            return {};
        best = std::move(halves);
    }
    return best;
}

std::string_view CutMender::lineOf(std::size_t row)
{
    if (m_lines.empty()) {
        m_lines.push_back(0);
        for (auto at = m_text.find_first_of("\r\n"); at != std::string_view::npos;
             at = m_text.find_first_of("\r\n", at)) {
            at += m_text.substr(at).starts_with("\r\n") ? 2 : 1;
            m_lines.push_back(at);
        }
    }
    const auto begin = m_lines[m_grid.line(row) - 1];
    return m_text.substr(begin, m_text.find_first_of("\r\n", begin) - begin);
}

} // namespace tickmark::csv
