// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/columnuse.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

std::string partOfBar(Role role)
{
    switch (role) {
    case Role::Open:
        return "the open";
    case Role::High:
        return "the high";
    case Role::Low:
        return "the low";
    case Role::Close:
        return "the close";
    case Role::AdjustedClose:
        return "the adjusted close";
    case Role::Volume:
        return "the volume";
    case Role::None:
    case Role::Change:
        break;
    }
    return {};
}

bool isAlone(const SeriesPlan &plan)
{
    return std::ranges::count_if(plan.columns, &std::optional<std::size_t>::has_value) == 1;
}

class Uses
{
public:
    Uses(const DateColumn &dates, const Layout &layout)
        : m_dates(dates)
        , m_layout(layout)
    {}

    /// Empty where the column is for nothing.
    std::string of(std::size_t column) const
    {
        if (const auto date = ofDate(column); !date.empty())
            return date;
        for (const auto &plan : m_layout.plans)
            if (const auto use = inSeries(plan, column); !use.empty())
                return use;
        const auto &keys = m_layout.keyColumns;
        const bool isKey = std::ranges::find(keys, column) != keys.end();
        return isKey || m_layout.constantKey == column ? "says which series a row is of" : "";
    }

private:
    std::string ofDate(std::size_t column) const
    {
        if (column == m_dates.column)
            return m_dates.parts ? "the year" : "the date";
        if (m_dates.clock && column == m_dates.clock->column)
            return "the time of day";
        if (m_dates.parts && column == m_dates.parts->column)
            return "the part of the year";
        if (m_dates.parts && column == m_dates.parts->dayColumn)
            return "the day of the month";
        return {};
    }

    static std::string inSeries(const SeriesPlan &plan, std::size_t column)
    {
        const auto place = std::ranges::find(plan.columns, column);
        if (place == plan.columns.end())
            return {};
        const auto role = static_cast<Role>(place - plan.columns.begin());
        const auto part = isAlone(plan) ? "the values" : partOfBar(role);
        return plan.nameIsGeneric || plan.name.empty() ? part : part + " of " + plan.name;
    }

    const DateColumn &m_dates;
    const Layout &m_layout;
};

} // namespace

std::vector<ColumnUse> columnUses(const std::vector<Column> &columns, const DateColumn &dates,
    const Layout &layout, const std::vector<std::string> &reasons)
{
    const Uses uses(dates, layout);
    std::vector<ColumnUse> listed;
    for (auto i = dates.firstColumn; i < dates.endIn(columns.size()); ++i) {
        const auto use = uses.of(i);
        if (!use.empty() || !reasons[i].empty())
            listed.push_back({i + 1, columns[i].name, use, reasons[i]});
    }
    return listed;
}

} // namespace tickmark::csv
