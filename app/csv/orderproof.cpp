// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/orderproof.h"

#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

constexpr std::size_t mostColumns = 64;
constexpr std::size_t headerDepth = 60;
constexpr std::size_t enoughRows = 3;
constexpr std::size_t enoughDays = 5; ///< of a market, on end

constexpr std::array<std::string_view, 8> dayFirstPatterns = {
    "ddmmyy", "ddmmaa", "ddmmjj", "ddmmrr", "jjmmaa", "ttmmjj", "ggmmaa", "ddmmгг"};
constexpr std::array<std::string_view, 3> monthFirstPatterns = {"mmddyy", "mmddaa", "mmttjj"};

/// A row with a date that the orders read differently.
struct UnsureRow
{
    std::size_t row = 0;
    local_days dayFirst;
    local_days monthFirst;

    local_days under(DayOrder order) const
    {
        return order == DayOrder::DayFirst ? dayFirst : monthFirst;
    }
};

/// "datejjmmaaaa" of "Date (JJ/MM/AAAA)".
std::string lettersOf(std::string_view cell)
{
    auto letters = folded(cell);
    std::erase_if(letters, [](char c) { return (c & 0x80) == 0 && (c < 'a' || c > 'z'); });
    return letters;
}

template <std::size_t size>
bool hasOneOf(const std::array<std::string_view, size> &patterns, const std::string &letters)
{
    return std::ranges::any_of(patterns,
        [&](std::string_view pattern) { return letters.find(pattern) != std::string::npos; });
}

/// "Tue" of "Tue 02/01/2024".
std::string_view firstWord(std::string_view cell)
{
    std::size_t end = 0;
    while (end < cell.size() && cell[end] != ' ' && (cell[end] < '0' || cell[end] > '9'))
        ++end;
    return cell.substr(0, end);
}

class OrderProver
{
public:
    OrderProver(const Grid &grid, const std::vector<std::size_t> &rows, std::size_t column)
        : m_grid(grid)
        , m_column(column)
    {
        for (const auto row : rows) {
            m_width = std::max(m_width, std::min(grid.width(row), mostColumns));
            addRow(row);
        }
    }

    std::optional<OrderChoice> prove() const
    {
        if (auto proof = byHeader())
            return proof;
        if (m_rows.size() < enoughRows)
            return std::nullopt;
        for (std::size_t column = 0; column < m_width; ++column)
            if (auto proof = byColumn(column))
                return proof;
        return byWorkdays();
    }

private:
    void addRow(std::size_t row)
    {
        const auto cell = readDateCell(m_grid.cell(row, m_column));
        if (m_rows.empty() && !cell && row < headerDepth)
            m_headerRows.push_back(row);
        if (!cell || cell->form != DateForm::Triple || cell->month == cell->day)
            return;
        DateRules rules;
        rules.accept(DateForm::Triple);
        rules.setOrder(cell->separator, DayOrder::DayFirst);
        const auto dayFirst = timeOf(*cell, rules);
        rules.setOrder(cell->separator, DayOrder::MonthFirst);
        const auto monthFirst = timeOf(*cell, rules);
        if (dayFirst && monthFirst)
            m_rows.push_back({row, dayOf(*dayFirst), dayOf(*monthFirst)});
    }

    std::optional<OrderChoice> byHeader() const
    {
        for (const auto row : m_headerRows) {
            const auto header = m_grid.cell(row, m_column);
            const auto letters = lettersOf(header);
            if (hasOneOf(dayFirstPatterns, letters))
                return OrderChoice{DayOrder::DayFirst, "'" + shortened(header, 40) + "'", {}};
            if (hasOneOf(monthFirstPatterns, letters))
                return OrderChoice{DayOrder::MonthFirst, "'" + shortened(header, 40) + "'", {}};
        }
        return std::nullopt;
    }

    /// The order under which a condition holds, if it does under only one.
    template <class Condition>
    static std::optional<OrderChoice> only(Condition holds, const std::string &proof)
    {
        const bool isDayFirst = holds(DayOrder::DayFirst);
        if (isDayFirst == holds(DayOrder::MonthFirst))
            return std::nullopt;
        return OrderChoice{isDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst, proof, {}};
    }

    std::optional<OrderChoice> byColumn(std::size_t column) const
    {
        const auto name = "column " + std::to_string(column + 1);
        if (auto proof = only([&](DayOrder order) { return areWeekdays(column, order); },
                name + " has the days of the week"))
            return proof;
        if (column == m_column)
            return std::nullopt;
        if (auto proof = only(
                [&](DayOrder order) { return areMonths(column, order); }, name + " has the months"))
            return proof;
        if (auto proof = byDates(column))
            return OrderChoice{*proof, name + " has dates written alike", {}};
        return only(
            [&](DayOrder order) { return areNear(column, order); }, name + " has dates near them");
    }

    /// Whether each word of the column stands for one day of the week, in whatever language.
    bool areWeekdays(std::size_t column, DayOrder order) const
    {
        constexpr std::size_t fewestWords = 3;
        std::map<std::string_view, unsigned> days;
        std::array<std::string_view, 7> words;
        for (const auto &row : m_rows) {
            const auto word = firstWord(m_grid.cell(row.row, column));
            const auto day = weekday(row.under(order)).c_encoding();
            const auto [known, isNew] = days.try_emplace(word, day);
            if (word.empty() || known->second != day || days.size() > words.size())
                return false;
            if (!words[day].empty() && words[day] != word)
                return false;
            words[day] = word;
        }
        return days.size() >= fewestWords && m_rows.size() >= days.size() + 3;
    }

    bool areMonths(std::size_t column, DayOrder order) const
    {
        return std::ranges::all_of(m_rows, [&](const UnsureRow &row) {
            const auto month = monthOf(m_grid.cell(row.row, column));
            return month && *month == unsigned(year_month_day(row.under(order)).month());
        });
    }

    /// The order that dates of the same form prove by their own numbers.
    std::optional<DayOrder> byDates(std::size_t column) const
    {
        bool hasLateFirst = false, hasLateSecond = false;
        for (const auto &row : m_rows) {
            const auto cell = readDateCell(m_grid.cell(row.row, column));
            const auto own = readDateCell(m_grid.cell(row.row, m_column));
            if (!cell || cell->form != DateForm::Triple || cell->separator != own->separator)
                return std::nullopt;
            hasLateFirst = hasLateFirst || cell->month > 12;
            hasLateSecond = hasLateSecond || cell->day > 12;
        }
        if (hasLateFirst == hasLateSecond)
            return std::nullopt;
        return hasLateFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    }

    /// Whether the dates of another column, which can be read in one way, are those of the same
    /// week.
    bool areNear(std::size_t column, DayOrder order) const
    {
        return std::ranges::all_of(m_rows, [&](const UnsureRow &row) {
            const auto cell = readDateCell(m_grid.cell(row.row, column));
            DateRules rules;
            rules.accept(DateForm::Full);
            const auto time = cell ? timeOf(*cell, rules) : std::nullopt;
            return time && abs(dayOf(*time) - row.under(order)) <= days(7);
        });
    }

    std::optional<OrderChoice> byWorkdays() const
    {
        if (m_rows.size() < enoughDays || !hasBars())
            return std::nullopt;
        auto proof = only([&](DayOrder order) { return areWorkdays(order); },
            "only then are the prices of days on end, without weekends");
        const auto other =
            proof && proof->order == DayOrder::DayFirst ? DayOrder::MonthFirst : DayOrder::DayFirst;
        return proof && areFirstDays(other) ? std::nullopt : proof;
    }

    /// Bars of months are dated so.
    bool areFirstDays(DayOrder order) const
    {
        return std::ranges::all_of(m_rows, [order](const UnsureRow &row) {
            return year_month_day(row.under(order)).day() == day(1);
        });
    }

    bool areWorkdays(DayOrder order) const
    {
        const bool isForward = m_rows[0].under(order) < m_rows[1].under(order);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto day = m_rows[i].under(order);
            if (weekday(day) == Saturday || weekday(day) == Sunday)
                return false;
            if (i == 0)
                continue;
            const auto step = day - m_rows[i - 1].under(order);
            if (step == days(0) || (step > days(0)) != isForward || abs(step) > days(5))
                return false;
        }
        return true;
    }

    bool hasBars() const
    {
        std::array<bool, 8> roles{};
        for (const auto row : m_headerRows)
            for (std::size_t column = 0; column < std::min(m_grid.width(row), mostColumns);
                 ++column)
                roles[static_cast<std::size_t>(roleOf(m_grid.cell(row, column)))] = true;
        return std::ranges::all_of(std::array{Role::Open, Role::High, Role::Low},
            [&](Role role) { return roles[static_cast<std::size_t>(role)]; });
    }

    const Grid &m_grid;
    std::size_t m_column;
    std::size_t m_width = 0;
    std::vector<std::size_t> m_headerRows;
    std::vector<UnsureRow> m_rows;
};

} // namespace

std::optional<OrderChoice> findOrderProof(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t dateColumn)
{
    return OrderProver(grid, sampleRows, dateColumn).prove();
}

} // namespace tickmark::csv
