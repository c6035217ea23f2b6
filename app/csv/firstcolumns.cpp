// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/firstcolumns.h"

#include "csv/unicode.h"

#include <algorithm>

namespace tickmark::csv {

FirstColumns::FirstColumns(const std::vector<Column> &columns, const Layout &layout)
    : m_columns(columns)
    , m_layout(layout)
{
    for (const auto &column : columns) {
        const bool isProven = column.mark.proof == MarkProof::Proven && !column.isText();
        m_isDotProven |= isProven && column.mark.rules.decimal == '.';
        m_isCommaProven |= isProven && column.mark.rules.decimal == ',';
    }
}

std::string FirstColumns::contradictionOf(std::size_t column, const NumberTally &below) const
{
    if (below.numbers == 0)
        return {};
    const auto numbers = "numbers in column " + std::to_string(column + 1);
    if (column >= m_columns.size())
        return numbers;
    const auto &above = m_columns[column];
    if (above.isEmpty() && !isLaidOut(column))
        return numbers;
    const bool isLeftOutAsConstant =
        above.tally.numbers > 0 && above.tally.isConstant && !isLaidOut(column);
    if (isLeftOutAsConstant && (!below.isConstant || below.first != above.tally.first))
        return "different " + numbers;
    if (above.isText() || !contradictsMark(above, decideMark(below)))
        return {};
    return "'" + shortened(below.proof.empty() ? below.unsure : below.proof, 30) + "'";
}

bool FirstColumns::isLaidOut(std::size_t column) const
{
    return std::ranges::any_of(m_layout.plans, [column](const SeriesPlan &plan) {
        return std::ranges::find(plan.columns, std::optional(column)) != plan.columns.end();
    });
}

/// What the decimal mark is was decided by the first rows; none further down may prove them wrong,
/// or need a proof that they do not give.
bool FirstColumns::contradictsMark(const Column &column, const MarkDecision &below) const
{
    const char decimal = column.mark.rules.decimal;
    if (below.proof == MarkProof::NoMarks)
        return false;
    if (below.proof == MarkProof::Proven)
        return below.rules.decimal != decimal;
    return column.mark.proof == MarkProof::NoMarks
        && !(decimal == '.' ? m_isDotProven : m_isCommaProven);
}

} // namespace tickmark::csv
