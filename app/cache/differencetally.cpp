// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/differencetally.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace tickmark {

namespace {

constexpr std::size_t mostChanges = 500;

struct Cell
{
    std::string_view name;
    double StoredRow::*number;
};

constexpr std::array cells{Cell{"", &StoredRow::value}, Cell{"open", &StoredRow::open},
    Cell{"high", &StoredRow::high}, Cell{"low", &StoredRow::low},
    Cell{"volume", &StoredRow::volume}};

bool agrees(double incoming, double stored)
{
    return incoming == stored || std::isnan(incoming);
}

/// Volumes are revised all the time and counted differently everywhere: they contradict nothing.
bool contradicts(const Cell &cell, const StoredRow &incoming, const StoredRow &stored)
{
    const double a = incoming.*cell.number;
    const double b = stored.*cell.number;
    return cell.number != &StoredRow::volume && !std::isnan(a) && !std::isnan(b)
        && !agreesInSinglePrecision(a, b);
}

ChangedValue changeOf(const Cell &cell, const StoredRow &incoming, const StoredRow &stored)
{
    return {.time = Time(std::chrono::seconds(incoming.time)),
        .stored = stored.*cell.number,
        .incoming = incoming.*cell.number,
        .line = static_cast<std::size_t>(incoming.line),
        .column = cell.name};
}

void keep(std::vector<ChangedValue> &changes, const ChangedValue &change)
{
    if (changes.size() < mostChanges)
        changes.push_back(change);
}

} // namespace

bool agrees(const StoredRow &incoming, const StoredRow &stored)
{
    return std::ranges::all_of(cells,
        [&](const Cell &cell) { return agrees(incoming.*cell.number, stored.*cell.number); });
}

void DifferenceTally::addChanged(const StoredRow &incoming, const StoredRow &stored)
{
    ++m_difference.counts.changed;
    const auto telling = std::ranges::find_if(
        cells, [&](const Cell &cell) { return contradicts(cell, incoming, stored); });
    if (telling != cells.end()) {
        ++m_difference.contradicting;
        const bool isApart = telling == cells.begin() && isShift(incoming.value, stored.value);
        keep(isApart ? m_shifted : m_telling, changeOf(*telling, incoming, stored));
        return;
    }
    const auto faint = std::ranges::find_if(cells,
        [&](const Cell &cell) { return !agrees(incoming.*cell.number, stored.*cell.number); });
    if (faint != cells.end())
        keep(m_faint, changeOf(*faint, incoming, stored));
}

/// Counts a changed value.
bool DifferenceTally::isShift(double incoming, double stored)
{
    ++m_changedValues;
    const auto power = powerApart(incoming, stored);
    if (!power)
        return false;
    ++m_powers[*power];
    ++m_difference.shifted;
    return true;
}

std::optional<double> DifferenceTally::factor() const
{
    for (const auto &[power, count] : m_powers) {
        if (count * 2 > m_changedValues)
            return power;
    }
    return std::nullopt;
}

SeriesDifference DifferenceTally::take(const std::string &code)
{
    m_difference.code = code;
    m_difference.factor = factor();
    m_difference.changes = std::move(m_shifted);
    for (const auto *others : {&m_telling, &m_faint}) {
        for (const auto &change : *others)
            keep(m_difference.changes, change);
    }
    std::ranges::stable_sort(m_difference.changes, {}, &ChangedValue::time);
    auto difference = std::move(m_difference);
    *this = DifferenceTally();
    return difference;
}

} // namespace tickmark
