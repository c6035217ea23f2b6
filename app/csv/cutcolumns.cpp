// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cutcolumns.h"

#include "csv/datecell.h"
#include "csv/number.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

constexpr std::size_t sampleRows = 2000;
constexpr std::size_t sampleColumns = 512;
constexpr std::size_t mostNames = 6; ///< first rows that may be names
constexpr std::size_t longestShape = 128;

/// The cell with 9 for every digit and a for every letter; all that is longer looks alike.
std::string shapeOf(std::string_view cell)
{
    std::string shape(cell.substr(0, longestShape));
    for (char &c : shape) {
        const auto lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9')
            c = '9';
        else if ((lower >= 'a' && lower <= 'z') || (c & 0x80) != 0)
            c = 'a';
    }
    return shape;
}

std::string outlineOf(std::string shape)
{
    const auto isRepeated = [](char left, char right) {
        return left == right && (left == '9' || left == 'a');
    };
    // not std::ranges::unique, which clang 14 does not compile
    shape.erase(std::unique(shape.begin(), shape.end(), isRepeated), shape.end());
    return shape;
}

bool isFigure(std::string_view cell)
{
    return numberForm(cell) != NumberForm::NoNumber || readDateCell(cell).has_value();
}

std::vector<std::size_t> rowsOf(const Grid &grid, std::size_t width)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < grid.rowCount() && rows.size() < sampleRows; ++row)
        if (grid.width(row) == width && !grid.isBlank(row))
            rows.push_back(row);
    const auto names =
        rows.size() < CutColumns::leastRows ? 0 : std::min(mostNames, rows.size() / 4);
    rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(names));
    return rows;
}

} // namespace

CutColumns::CutColumns(const Grid &grid, std::size_t width)
{
    const auto rows = rowsOf(grid, width);
    if (rows.size() < leastRows - leastRows / 4 || width < 2 || width > sampleColumns)
        return;
    m_columns.resize(width);
    for (std::size_t column = 0; column < width; ++column)
        learn(grid, rows, column);
}

void CutColumns::learn(const Grid &grid, std::span<const std::size_t> rows, std::size_t column)
{
    auto &learnt = m_columns[column];
    for (const auto row : rows) {
        const auto cell = grid.cell(row, column);
        learnt.hasEmpty |= cell.empty();
        if (!learnt.isFree && !cell.empty())
            learnt.shapes.insert(shapeOf(cell));
        learnt.isFree = learnt.shapes.size() * 4 > rows.size();
    }
    for (const auto &shape : learnt.shapes)
        learnt.outlines.insert(outlineOf(shape));
    learnt.hasFigures = !learnt.isFree && !learnt.shapes.empty()
        && std::ranges::all_of(
            learnt.shapes, [](const auto &shape) { return shape.find('9') != std::string::npos; });
}

bool CutColumns::fits(std::size_t column, std::string_view cell) const
{
    const auto &learnt = m_columns[column];
    if (cell.empty())
        return learnt.hasEmpty;
    return learnt.isFree || learnt.shapes.contains(shapeOf(cell));
}

bool CutColumns::resembles(std::size_t column, std::string_view cell) const
{
    return fits(column, cell)
        || (!cell.empty() && m_columns[column].outlines.contains(outlineOf(shapeOf(cell))));
}

bool CutColumns::fitsRow(std::span<const std::string> cells) const
{
    if (cells.size() != width() || cells.empty())
        return false;
    std::size_t proofs = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (!resembles(column, cells[column]))
            return false;
        proofs += !isFree(column) && !cells[column].empty();
    }
    return proofs >= 2;
}

bool CutColumns::areNames(const Grid &grid, std::size_t row) const
{
    if (grid.width(row) != width())
        return false;
    std::size_t columns = 0, names = 0, figures = 0;
    for (std::size_t column = 0; column < width(); ++column) {
        const auto cell = grid.cell(row, column);
        columns += m_columns[column].hasFigures;
        if (!m_columns[column].hasFigures || cell.empty())
            continue;
        if (resembles(column, cell))
            return false;
        ++(isFigure(cell) ? figures : names);
    }
    return columns >= 2 && (names > figures || figures == 0);
}

} // namespace tickmark::csv
