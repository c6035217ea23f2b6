// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/rows.h"

#include "csv/number.h"
#include "csv/vocabulary.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostHeaderRows = 12;
constexpr std::size_t mostCells = 1024; ///< looked at to tell what a row is

std::size_t filledCells(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    std::size_t filled = 0;
    const auto end = std::min(dates.endIn(grid.width(row)), dates.firstColumn + mostCells);
    for (auto column = dates.firstColumn; column < end; ++column)
        filled += !grid.cell(row, column).empty();
    return filled;
}

/// "-----+-----", which a database prints between its header and its rows.
bool isRuledLine(const Grid &grid, std::size_t row)
{
    const auto line = grid.cell(row, 0);
    return grid.width(row) == 1 && line.size() > 2
        && (line.find("--") != line.npos || line.find("==") != line.npos)
        && line.find_first_not_of("-+=|:") == line.npos;
}

/// Whether the row has nothing in the columns of the table.
bool isBlankRow(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    if (isRuledLine(grid, row))
        return true;
    const bool isWhole = dates.firstColumn == 0 && grid.width(row) <= dates.endColumn;
    return grid.isBlank(row) || (!isWhole && filledCells(grid, row, dates) == 0);
}

bool hasDateWord(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    return isDateWord(grid.cell(row, dates.column));
}

/// Whether most of the cells beside the date are numbers.
bool hasMostlyNumbers(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    std::size_t numbers = 0, others = 0;
    const auto end = std::min(dates.endIn(grid.width(row)), dates.firstColumn + mostCells);
    for (auto column = dates.firstColumn; column < end; ++column) {
        const auto cell = grid.cell(row, column);
        if (column == dates.column || isMissingMark(cell))
            continue;
        looksLikeNumber(cell) ? ++numbers : ++others;
    }
    return numbers > others;
}

/// Whether a cell beside the date is a number.
bool hasNumber(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    const auto end = std::min(dates.endIn(grid.width(row)), dates.firstColumn + mostCells);
    for (auto column = dates.firstColumn; column < end; ++column)
        if (column != dates.column && looksLikeNumber(grid.cell(row, column)))
            return true;
    return false;
}

/// Whether the row can name columns.
bool isHeader(const Grid &grid, std::size_t row, const DateColumn &dates)
{
    if (hasDateWord(grid, row, dates))
        return true;
    return filledCells(grid, row, dates) > 1 && !hasMostlyNumbers(grid, row, dates);
}

class RowTeller
{
public:
    RowTeller(const Grid &grid, const DateColumn &dates)
        : m_grid(grid)
        , m_dates(dates)
    {
        m_rows.kinds.resize(grid.rowCount(), RowKind::Head);
        m_rows.times.resize(grid.rowCount());
    }

    DatedRows tell(const Stage &stage)
    {
        findHeader(firstOfOtherDates(firstDatedRow()));
        for (auto row = m_rows.firstRow; row < m_grid.rowCount(); ++row) {
            stage.atRow(row, m_grid.rowCount());
            tellRow(row);
        }
        return std::move(m_rows);
    }

private:
    /// The first row with a date, unless a header stands close below it: then the date belongs to
    /// what stands above the header.
    std::size_t firstDatedRow() const
    {
        constexpr std::size_t closeBelow = 20;
        const auto first = nextDated(0);
        for (std::size_t row = 0; row < first; ++row)
            if (hasDateWord(m_grid, row, m_dates))
                return first;
        for (auto row = first; row < std::min(first + closeBelow, m_grid.rowCount()); ++row)
            if (hasDateWord(m_grid, row, m_dates) && filledCells(m_grid, row, m_dates) > 1)
                return nextDated(row);
        return first;
    }

    std::size_t nextDated(std::size_t row) const
    {
        while (row < m_grid.rowCount() && !timeOfRow(m_grid, row, m_dates))
            ++row;
        return row;
    }

    /// The first of the rows above the first dated one that have values and a date of another form:
    /// years and quarters above the months.
    std::size_t firstOfOtherDates(std::size_t row) const
    {
        while (row > 0 && row < m_grid.rowCount() && hasOtherDate(row - 1)
            && hasNumber(m_grid, row - 1, m_dates))
            --row;
        return row;
    }

    bool hasOtherDate(std::size_t row) const
    {
        const auto cell = readDateCell(m_grid.cell(row, m_dates.column));
        return cell && (isCertainDate(cell->form) || cell->form == DateForm::Year);
    }

    void findHeader(std::size_t firstDated)
    {
        auto row = firstDated;
        while (row > 0 && isBlankRow(m_grid, row - 1, m_dates))
            --row;
        const auto end = row;
        while (row > 0 && end - row < mostHeaderRows && canBelongToHeader(row - 1))
            --row;
        auto last = end;
        while (last > row && !isHeader(m_grid, last - 1, m_dates) && !isLabelWithoutText(last - 1)
            && !isOnlyName(last - 1, row))
            --last;
        for (; row < last; ++row)
            m_rows.headerRows.push_back(row);
        m_rows.firstRow = m_rows.headerRows.empty() ? firstDated : last;
    }

    /// Whether the row names one column and not the dates (",GDP"), and no row from `top` on does.
    bool isOnlyName(std::size_t row, std::size_t top) const
    {
        if (!m_grid.cell(row, m_dates.column).empty() || filledCells(m_grid, row, m_dates) != 1
            || hasNumber(m_grid, row, m_dates))
            return false;
        for (auto above = top; above < row; ++above)
            if (isHeader(m_grid, above, m_dates))
                return false;
        return true;
    }

    /// Whether the row is a label to which nothing is written ("Notes,"), below a label with text.
    bool isLabelWithoutText(std::size_t row) const
    {
        return row > 0 && m_grid.width(row) > 1 && filledCells(m_grid, row, m_dates) == 1
            && !m_grid.cell(row, m_dates.column).empty()
            && !m_grid.cell(row - 1, m_dates.column).empty() && isHeader(m_grid, row - 1, m_dates);
    }

    /// A single cell is a title, unless it stands above a value, names the dates or is one of
    /// several labels.
    bool canBelongToHeader(std::size_t row) const
    {
        if (m_grid.cell(row, m_dates.column).empty())
            return true;
        return filledCells(m_grid, row, m_dates) > 1 || hasDateWord(m_grid, row, m_dates)
            || isLabelWithoutText(row);
    }

    void tellRow(std::size_t row)
    {
        auto &kind = m_rows.kinds[row];
        if (isBlankRow(m_grid, row, m_dates)) {
            kind = RowKind::Blank;
            m_isAfterGap = true;
            return;
        }
        if (m_rows.otherTableLine > 0) {
            kind = RowKind::OtherTable;
            return;
        }
        if (const auto time = timeOfRow(m_grid, row, m_dates)) {
            kind = RowKind::Data;
            m_rows.times[row] = *time;
            ++m_rows.dataCount;
            m_isAfterGap = false;
            return;
        }
        kind = RowKind::Undated;
        const bool isTitle = filledCells(m_grid, row, m_dates) == 1;
        m_titleRow = m_isAfterGap && isTitle ? row : m_titleRow;
        const bool mayBegin = m_isAfterGap || hasDateWord(m_grid, row, m_dates);
        const bool isOtherHeader = mayBegin && !isTitle && m_rows.dataCount > 0
            && isHeader(m_grid, row, m_dates) && (!isHeaderAgain(row) || beginsAgain(row));
        if (isOtherHeader) {
            kind = RowKind::OtherTable;
            m_rows.otherTableLine = m_grid.line(row);
        }
    }

    bool isHeaderAgain(std::size_t row) const
    {
        if (m_rows.headerRows.empty())
            return false;
        const auto header = m_rows.headerRows.back();
        for (std::size_t column = 0; column < std::min(m_grid.width(header), mostCells); ++column)
            if (m_grid.cell(row, column) != m_grid.cell(header, column))
                return false;
        return true;
    }

    /// Whether the header follows a title, and the first dates of the table follow it.
    bool beginsAgain(std::size_t header) const
    {
        if (m_titleRow == 0 || m_titleRow + 1 != header || header + 1 == m_grid.rowCount())
            return false;
        const auto time = timeOfRow(m_grid, header + 1, m_dates);
        const auto first = nextDated(m_rows.firstRow);
        return time && *time == m_rows.times[first];
    }

    const Grid &m_grid;
    const DateColumn &m_dates;
    DatedRows m_rows;
    std::size_t m_titleRow = 0; ///< the last behind a gap
    bool m_isAfterGap = false;
};

} // namespace

DatedRows tellRows(const Grid &grid, const DateColumn &dates, const Stage &stage)
{
    return RowTeller(grid, dates).tell(stage);
}

DatedRows tellRowsBelow(const Grid &grid, const DateColumn &dates)
{
    DatedRows rows;
    rows.kinds.resize(grid.rowCount(), RowKind::Undated);
    rows.times.resize(grid.rowCount());
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        const auto time = timeOfRow(grid, row, dates);
        rows.times[row] = time.value_or(Time());
        rows.dataCount += time.has_value();
        if (time || grid.isBlank(row))
            rows.kinds[row] = time ? RowKind::Data : RowKind::Blank;
    }
    return rows;
}

bool looksLikeNumber(std::string_view cell)
{
    return numberForm(cell) != NumberForm::NoNumber;
}

} // namespace tickmark::csv
