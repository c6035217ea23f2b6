// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/layout.h"

#include "csv/attributes.h"
#include "csv/columnuse.h"
#include "csv/header.h"
#include "csv/keys.h"
#include "csv/provenbars.h"
#include "csv/unicode.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tickmark::csv {

namespace {

bool hasNames(const std::vector<Column> &columns)
{
    return std::ranges::any_of(columns, [](const Column &column) { return !column.name.empty(); });
}

class LayoutMaker
{
public:
    LayoutMaker(
        const std::vector<Column> &columns, const DateColumn &dates, Table &table, TablePart part)
        : m_part(part)
        , m_columns(columns)
        , m_dates(dates)
        , m_table(table)
        , m_isUsed(columns.size())
        , m_reasons(columns.size())
    {}

    Layout make(std::vector<std::size_t> keyColumns, const std::vector<std::string> &attributes,
        const std::optional<ProvenBars> &bars)
    {
        m_layout.keyColumns = std::move(keyColumns);
        m_hasHeader = hasNames(m_columns);
        m_layout.keysAreNames = std::ranges::any_of(m_layout.keyColumns,
            [this](std::size_t key) { return isNameWord(m_columns[key].name); });
        leaveOut();
        leaveOutAttributes(attributes);
        groupByRoles();
        if (bars)
            groupByProof(*bars);
        const bool hasBars = std::ranges::any_of(m_layout.plans, &SeriesPlan::hasBars);
        leaveOutBeside(hasBars);
        if (!m_hasUnreadClose || hasClose())
            makeSingles();
        std::ranges::stable_sort(m_layout.plans, {}, &SeriesPlan::firstColumn);
        nameBesideKeys();
        makeNamesUnique();
        m_table.columns = columnUses(m_columns, m_dates, m_layout, m_reasons);
        return std::move(m_layout);
    }

private:
    std::string nameOf(std::size_t column) const
    {
        const auto &name = m_columns[column].name;
        return name.empty() ? "column " + std::to_string(column + 1) : name;
    }

    void say(std::string decision, std::string proof)
    {
        m_table.evidence.push_back({std::move(decision), std::move(proof)});
    }

    void leaveOut(std::size_t column, std::string why)
    {
        m_isUsed[column] = true;
        m_reasons[column] = why;
        say("'" + shortened(nameOf(column), 40) + "' is left out", std::move(why));
    }

    /// Columns of words, empty ones, and stray numbers in a column without a name.
    void leaveOut()
    {
        std::size_t numberColumns = 0;
        for (const auto &column : m_columns)
            numberColumns += column.tally.numbers > 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto &column = m_columns[i];
            const auto &tally = column.tally;
            const auto filled = tally.numbers + tally.missing + tally.texts;
            if (!m_dates.canDate(i))
                m_isUsed[i] = true;
            else if (column.isEmpty() && column.name.empty())
                m_isUsed[i] = true;
            else if (column.isEmpty() && m_part == TablePart::Whole)
                leaveOut(i, "it has no values");
            else if (!tally.otherCurrency.empty() && m_layout.keyColumns.empty())
                leaveOut(i,
                    "it has numbers in " + std::string(tally.currency) + " and in "
                        + std::string(tally.otherCurrency));
            else if (isSecondDate(column))
                leaveOut(i, "it is a second column of dates");
            else if (column.isText() && isPriceInWords(column))
                reportPrice(i);
            else if (column.isText() && (numberColumns > 0 || m_columns.size() > 2))
                leaveOutWords(i);
            else if (m_hasHeader && column.name.empty() && tally.numbers * 20 < filled)
                leaveOut(i,
                    "it has no header and numbers in only " + std::to_string(tally.numbers) + " of "
                        + std::to_string(filled) + " cells");
        }
    }

    /// A price that begins with digits but is no number: "110'16.5".
    static bool isPriceInWords(const Column &column)
    {
        const auto first = column.tally.first;
        const bool isPrice = column.role == Role::Open || column.role == Role::High
            || column.role == Role::Low || column.role == Role::Close;
        return isPrice && column.tally.numbers == 0 && first.find_first_of("0123456789") <= 1
            && !readDateCell(first);
    }

    /// What is beside prices that cannot be read is not taken in their place.
    void reportPrice(std::size_t column)
    {
        const auto cell = m_columns[column].tally.first;
        m_table.refusals.push_back({m_table.dialect.firstDataLine, column + 1, shortened(cell),
            whyNotANumber(cell) + "; '" + shortened(nameOf(column), 40) + "' is left out"});
        leaveOut(column, "it has prices that are no numbers");
        m_hasUnreadClose = m_hasUnreadClose || m_columns[column].role == Role::Close;
    }

    void leaveOutAttributes(const std::vector<std::string> &reasons)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_isUsed[i] || reasons[i].empty())
                continue;
            leaveOut(i, reasons[i]);
            m_layout.needsAllRows = true;
        }
    }

    static bool isSecondDate(const Column &column)
    {
        return isDateWord(column.name) && readDateCell(column.tally.first).has_value();
    }

    void leaveOutWords(std::size_t column)
    {
        m_isUsed[column] = true;
        if (std::ranges::find(m_layout.keyColumns, column) != m_layout.keyColumns.end())
            return;
        constexpr std::size_t leastTicker = 3; // a "series" of shares is "EQ" or "A"
        const bool isTicker = isNameWord(m_columns[column].name)
            && (m_columns[column].tally.first.size() >= leastTicker
                || folded(m_columns[column].name) != "series");
        if (m_columns[column].tally.isConstant && isTicker && !m_layout.constantKey)
            m_layout.constantKey = column;
        else
            leaveOut(column, "it has words, not numbers");
    }

    /// Open, high, low, close and volume of one group become one series.
    void groupByRoles()
    {
        std::map<std::string, SeriesPlan> groups;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto role = m_columns[i].role;
            if (m_isUsed[i] || role == Role::None || role == Role::Change)
                continue;
            auto &place = groups[m_columns[i].group].of(role);
            if (!place || isBetter(i, *place))
                place = i;
        }
        for (auto &[group, plan] : groups)
            addGroup(group, plan);
    }

    /// "Close" is the close beside "Last", and the settlement where there is no close; a volume in
    /// pieces is the volume beside one in money.
    bool isBetter(std::size_t column, std::size_t other) const
    {
        const auto &name = m_columns[column].name;
        const auto &otherName = m_columns[other].name;
        if (m_columns[column].role == Role::Volume)
            return piecesOf(name) > piecesOf(otherName);
        return m_columns[column].role == Role::Close && closenessOf(name) > closenessOf(otherName);
    }

    void addGroup(const std::string &group, SeriesPlan &plan)
    {
        if (!plan.of(Role::Close) && plan.hasBars())
            plan.of(Role::Close) = std::exchange(plan.of(Role::AdjustedClose), std::nullopt);
        const auto close = plan.of(Role::Close);
        std::size_t members = 0;
        for (const auto &column : plan.columns)
            members += column.has_value();
        if (!close || (members < 2 && !isTickerGroup(group, *close)))
            return;
        const bool isNumber = group.find_first_not_of("0123456789") == std::string::npos;
        plan.name = isNumber ? nameOf(*close) : group; // "Close.1": a name that came again
        plan.nameIsGeneric = isNumber;
        addPlan(plan);
        if (plan.hasBars())
            say("open, high, low and close", "headers name the columns");
        if (const auto adjusted = plan.of(Role::AdjustedClose)) {
            m_reasons[*adjusted] = "of two closes the one as traded is stored";
            say("'" + shortened(nameOf(*adjusted), 40) + "' is not stored", m_reasons[*adjusted]);
        }
    }

    /// A close alone is a series of its own under a row of tickers ("Close" over "AAPL").
    bool isTickerGroup(const std::string &group, std::size_t close) const
    {
        return !group.empty() && m_columns[close].name == group;
    }

    void addPlan(SeriesPlan &plan)
    {
        const auto &value = m_columns[plan.value()];
        plan.otherNames = value.others;
        plan.isPrice = value.role != Role::None || plan.hasBars();
        plan.unit = isPercent(value) ? Unit::Percent : Unit::Number;
        for (const auto &column : plan.columns)
            if (column)
                m_isUsed[*column] = true;
        m_layout.plans.push_back(plan);
    }

    static bool isPercent(const Column &column)
    {
        return column.isPercent
            || (column.tally.percents > 0 && column.tally.percents == column.tally.numbers);
    }

    void groupByProof(const ProvenBars &bars)
    {
        SeriesPlan plan;
        auto column = bars.open;
        for (const auto role : {Role::Open, Role::High, Role::Low, Role::Close})
            plan.of(role) = column++;
        plan.of(Role::Volume) = bars.volume;
        plan.nameIsGeneric = true;
        addPlan(plan);
        say("open, high, low and close are columns " + std::to_string(bars.open + 1) + " to "
                + std::to_string(bars.open + 4),
            "of four numbers the second is the greatest and the third the least in every row");
        if (bars.volume)
            say("'" + nameOf(*bars.volume) + "' is the volume", "whole numbers behind the prices");
    }

    void leaveOutBeside(bool hasBars)
    {
        const bool describesRows = hasAttributes() || !m_layout.keyColumns.empty();
        const bool isChangeLeftOut = hasClose();
        const bool hasMeasure = !m_layout.plans.empty() || hasUnused(&LayoutMaker::varies);
        const bool hasNamed = !hasMeasure && hasUnused(&LayoutMaker::isNamedValue);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const bool isOnlyValue = !hasMeasure && (!hasNamed || isNamedValue(i));
            if (m_isUsed[i] || isOnlyValue)
                continue;
            const auto &tally = m_columns[i].tally;
            const bool isConstant = tally.isConstant && tally.numbers > 1;
            if (isConstant && (hasBars || (describesRows && mayDescribe(m_columns[i]))))
                leaveOut(i, "it is " + shortened(tally.first, 20) + " in every row");
            else if (isChangeLeftOut && m_columns[i].role == Role::Change)
                leaveOut(i, "it is the change of the price beside it");
        }
    }

    /// Whether there is a price, beside which a column of changes tells nothing new.
    bool hasClose() const { return !m_layout.plans.empty() || hasUnused(&LayoutMaker::isClose); }

    bool isClose(std::size_t column) const { return m_columns[column].role == Role::Close; }
    bool varies(std::size_t column) const { return !m_columns[column].tally.isConstant; }
    bool isNamedValue(std::size_t column) const { return isValueWord(m_columns[column].name); }

    bool hasUnused(bool (LayoutMaker::*holds)(std::size_t) const) const
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (!m_isUsed[i] && (this->*holds)(i))
                return true;
        return false;
    }

    /// Whether columns with the same word in every row stand beside one of numbers that change, as
    /// in the tables of statistical offices.
    bool hasAttributes() const
    {
        bool hasWord = false, hasMeasure = false;
        for (const auto &column : m_columns) {
            const auto &tally = column.tally;
            hasWord = hasWord || (tally.texts > 1 && tally.isConstant);
            hasMeasure = hasMeasure || (tally.numbers > 1 && !tally.isConstant);
        }
        return hasWord && hasMeasure;
    }

    /// Every other column of numbers is a series.
    void makeSingles()
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_isUsed[i])
                continue;
            SeriesPlan plan;
            plan.of(Role::Close) = i;
            plan.name = m_columns[i].name;
            if (plan.name.empty() && (m_hasHeader || m_columns.size() > 2))
                plan.name = nameOf(i);
            plan.nameIsGeneric = m_columns[i].name.empty() || isValueWord(plan.name)
                || (m_columns[i].role != Role::None && m_columns[i].group.empty());
            addPlan(plan);
        }
    }

    /// Where a key names series, one of several columns goes by the key alone.
    void nameBesideKeys()
    {
        auto &plans = m_layout.plans;
        if (m_layout.keyColumns.empty() && !m_layout.constantKey)
            return;
        const auto isMain = [](const SeriesPlan &plan) {
            return plan.nameIsGeneric && plan.hasBars();
        };
        auto main = std::ranges::find_if(plans, isMain);
        if (main == plans.end())
            main = std::ranges::find_if(plans, [](const SeriesPlan &plan) {
                return plan.nameIsGeneric && !isPartOfBar(roleOf(plan.name));
            });
        for (auto plan = plans.begin(); plan != plans.end(); ++plan)
            plan->nameIsGeneric = plan->nameIsGeneric && plan == main;
    }

    void makeNamesUnique()
    {
        std::map<std::string, int> counts;
        for (auto &plan : m_layout.plans)
            if (++counts[plan.name] > 1)
                plan.name += " (column " + std::to_string(plan.value() + 1) + ")";
    }

    TablePart m_part;
    const std::vector<Column> &m_columns;
    const DateColumn &m_dates;
    Table &m_table;
    std::vector<char> m_isUsed;
    std::vector<std::string> m_reasons; ///< why a column is left out, or nothing
    bool m_hasHeader = false;
    bool m_hasUnreadClose = false;
    Layout m_layout;
};

} // namespace

std::size_t SeriesPlan::firstColumn() const
{
    auto first = value();
    for (const auto &column : columns)
        first = std::min(first, column.value_or(first));
    return first;
}

namespace {

/// The lowest word above a column, which those of dates are not named by.
std::string headerOf(const Grid &grid, const DatedRows &rows, std::size_t column)
{
    for (auto row = rows.headerRows.rbegin(); row != rows.headerRows.rend(); ++row)
        if (const auto cell = grid.cell(*row, column); !cell.empty())
            return std::string(cell);
    return {};
}

/// Says above which words the dates stand.
void nameDates(const std::vector<Column> &columns, const Grid &grid, const DateColumn &dates,
    const DatedRows &rows, Table &table)
{
    const auto isShort = [&](auto row) { return isOneShort(grid, row, dates, columns.size()); };
    if (std::ranges::any_of(rows.headerRows, isShort))
        return;
    for (auto &use : table.columns)
        if (!dates.canDate(use.column - 1))
            use.header = headerOf(grid, rows, use.column - 1);
}

} // namespace

Layout layOut(const std::vector<Column> &columns, const Grid &grid, const DateColumn &dates,
    const DatedRows &rows, Table &table, TablePart part)
{
    const auto bars = hasNames(columns) ? std::nullopt : proveBars(columns, grid, dates, rows);
    auto keys = findKeyColumns(columns, grid, dates, rows);
    const auto attributes = findAttributes(columns, grid, dates, rows, keys, part);
    auto layout = LayoutMaker(columns, dates, table, part).make(std::move(keys), attributes, bars);
    nameDates(columns, grid, dates, rows, table);
    return layout;
}

} // namespace tickmark::csv
