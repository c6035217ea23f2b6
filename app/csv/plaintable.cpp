// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plaintable.h"

#include "csv/barenumber.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>

namespace tickmark::csv {

namespace {

/// Dates of one form, of which the first rows prove how it is read.
bool areCertain(const DateRules &rules)
{
    if (rules.epoch != Epoch::None)
        return true;
    return std::ranges::any_of(
        std::array{DateForm::Full, DateForm::Triple, DateForm::CompactDay}, [&](DateForm form) {
            DateRules only;
            only.accept(form);
            return rules.forms == only.forms;
        });
}

/// Whether one header stands above, and every row below it is data and as wide as it.
bool isRegular(const Grid &grid, const DatedRows &rows, std::size_t width)
{
    if (rows.headerRows.empty() || grid.width(rows.headerRows.back()) != width)
        return false;
    for (auto row = rows.firstRow; row < grid.rowCount(); ++row)
        if (rows.kinds[row] != RowKind::Data || grid.width(row) != width)
            return false;
    return rows.dataCount > 1;
}

/// Whether the times go up, or down, from row to row; nothing where they do neither.
std::optional<bool> orderOf(const DatedRows &rows)
{
    const auto times = std::span(rows.times).subspan(rows.firstRow);
    if (std::ranges::adjacent_find(times, std::greater_equal()) == times.end())
        return true;
    if (std::ranges::adjacent_find(times, std::less_equal()) == times.end())
        return false;
    return std::nullopt;
}

/// Makes the form of a table, a column after the other.
class FormMaker
{
public:
    FormMaker(const DateColumn &dates, const std::vector<Column> &columns, const Layout &layout)
        : m_dates(dates)
        , m_columns(columns)
        , m_layout(layout)
    {}

    /// False where a column is not plain.
    bool addColumns(PlainForm &form)
    {
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const auto cell = cellOf(column);
            if (!cell)
                return false;
            form.columns.push_back(*cell);
            form.numberForms.push_back(formsOf(m_columns[column].tally));
            if (cell == PlainCell::SameWord && std::exchange(m_hasSameWord, true))
                return false;
            if (cell == PlainCell::SameWord)
                form.sameWord = m_columns[column].tally.first;
        }
        return true;
    }

private:
    std::optional<PlainCell> cellOf(std::size_t column) const
    {
        if (column == m_dates.column)
            return PlainCell::Date;
        if (m_dates.clock && column == m_dates.clock->column)
            return m_dates.clock->form == ClockColumn::Form::Clock ? std::optional(PlainCell::Clock)
                                                                   : std::nullopt;
        const auto &tally = m_columns[column].tally;
        if (tally.numbers == 0 && tally.missing == 0 && tally.texts > 0)
            return wordsOf(column);
        const bool isPlain = tally.texts == 0 && tally.numbers > 0 && tally.percents == 0
            && tally.quoted == 0 && !tally.isConstant
            && m_columns[column].mark.rules.decimal == '.';
        if (!isPlain)
            return std::nullopt;
        // What a column without a sign in the first rows has further down may change what its
        // zeros mean.
        return tally.negatives == 0 ? PlainCell::Unsigned : PlainCell::Number;
    }

    /// Where no number proves the dot, 1.005 among whole numbers may be a little over a thousand.
    static unsigned formsOf(const NumberTally &tally)
    {
        const bool isProven = tally.dots > 0;
        auto forms = bitOf(NumberForm::Dot);
        if (isProven || tally.unsureDots == 0)
            forms |= bitOf(NumberForm::Plain) | bitOf(NumberForm::PlainThousands);
        if (isProven || tally.plainDigits.isEmpty())
            forms |= bitOf(NumberForm::DotOrGroup);
        return forms;
    }

    PlainCell wordsOf(std::size_t column) const
    {
        const auto &keys = m_layout.keyColumns;
        if (std::ranges::find(keys, column) != keys.end())
            return PlainCell::Key;
        return m_columns[column].tally.isConstant ? PlainCell::SameWord : PlainCell::Words;
    }

    const DateColumn &m_dates;
    const std::vector<Column> &m_columns;
    const Layout &m_layout;
    bool m_hasSameWord = false;
};

} // namespace

std::optional<PlainForm> plainForm(const Grid &grid, char delimiter, const DateColumn &dates,
    const DatedRows &rows, const std::vector<Column> &columns, const Layout &layout)
{
    const bool isPlain = delimiter != ' ' && areCertain(dates.decision.rules)
        && layout.keyColumns.size() <= 1 && isRegular(grid, rows, columns.size());
    PlainForm form{.delimiter = delimiter, .dates = dates.decision.rules};
    if (!isPlain || !FormMaker(dates, columns, layout).addColumns(form))
        return std::nullopt;
    if (layout.keyColumns.empty()) {
        form.isAscending = orderOf(rows);
        if (!form.isAscending)
            return std::nullopt;
    }
    return form;
}

} // namespace tickmark::csv
