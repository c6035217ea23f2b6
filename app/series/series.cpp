// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/series.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tickmark {

namespace {

constexpr std::array unitNames{
    std::pair{Unit::Number, std::string_view("number")},
    std::pair{Unit::Points, std::string_view("points")},
    std::pair{Unit::Percent, std::string_view("percent")},
};

constexpr std::array frequencyNames{
    std::pair{Frequency::Intraday, std::string_view("intraday")},
    std::pair{Frequency::Daily, std::string_view("daily")},
    std::pair{Frequency::Weekly, std::string_view("weekly")},
    std::pair{Frequency::Monthly, std::string_view("monthly")},
    std::pair{Frequency::Quarterly, std::string_view("quarterly")},
    std::pair{Frequency::Yearly, std::string_view("yearly")},
    std::pair{Frequency::Irregular, std::string_view("irregular")},
};

template <class Table, class T>
std::string_view nameIn(const Table &table, T value)
{
    return std::find_if(table.begin(), table.end(), [&](const auto &e) {
        return e.first == value;
    })->second;
}

template <class T, class Table>
std::optional<T> valueIn(const Table &table, std::string_view name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &e) { return e.second == name; });
    return found == table.end() ? std::nullopt : std::optional<T>(found->first);
}

} // namespace

std::string_view unitName(Unit unit)
{
    return nameIn(unitNames, unit);
}

std::optional<Unit> unitFromName(std::string_view name)
{
    return valueIn<Unit>(unitNames, name);
}

std::string_view frequencyName(Frequency frequency)
{
    return nameIn(frequencyNames, frequency);
}

std::optional<Frequency> frequencyFromName(std::string_view name)
{
    return valueIn<Frequency>(frequencyNames, name);
}

} // namespace tickmark
