// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/seriescollector.h"

#include "csv/rhythm.h"

#include <algorithm>
#include <utility>

namespace tickmark::csv {

namespace {

BarParts partsOf(const SeriesPlan &plan)
{
    if (plan.of(Role::AdjustedClose))
        return BarParts::BarAndAdjustedClose;
    const bool hasOther =
        std::ranges::count_if(plan.columns, [](const auto &c) { return c.has_value(); }) > 1;
    return hasOther ? BarParts::Bar : BarParts::None;
}

} // namespace

SeriesCollector::SeriesCollector(const Layout &layout, std::string_view constantKey)
    : m_layout(layout)
    , m_constantKey(constantKey)
{}

/// Files with a date below the other give the keys in the same order for each.
SeriesCollector::Builders *SeriesCollector::find(std::string_view key)
{
    if (m_next >= m_keys.size() || m_keys[m_next] != key) {
        const auto known = m_places.find(key);
        if (known == m_places.end())
            return add(key);
        m_next = known->second;
    }
    auto *const found = &m_builders[m_next];
    if (++m_next == m_keys.size())
        m_next = 0;
    return found;
}

SeriesCollector::Builders *SeriesCollector::add(std::string_view key)
{
    if (m_builders.size() * m_layout.plans.size() > mostSeries)
        return nullptr;
    m_keys.emplace_back(key);
    m_places.emplace(m_keys.back(), m_builders.size());
    m_next = 0;
    auto &builders = m_builders.emplace_back();
    for (const auto &plan : m_layout.plans)
        builders.emplace_back(partsOf(plan), m_layout.keyColumns.empty() ? m_expectedRows : 0);
    return &builders;
}

SeriesCollector::Collected SeriesCollector::take(bool areDays, Frequency frequency, PieceEnd end)
{
    Collected collected;
    std::set<std::size_t> duplicateLines;
    for (std::size_t place = 0; place < m_builders.size(); ++place) {
        for (std::size_t plan = 0; plan < m_layout.plans.size(); ++plan) {
            auto &builder = m_builders[place][plan];
            auto kept = end == PieceEnd::Open ? builder.splitLast(areDays) : std::nullopt;
            auto built = builder.build(areDays);
            if (kept)
                builder = std::move(*kept);
            duplicateLines.insert(built.duplicateLines.begin(), built.duplicateLines.end());
            collected.conflicts = std::max(collected.conflicts, built.refusals.size());
            for (auto &refusal : built.refusals) {
                refusal.column = m_layout.plans[plan].value() + 1;
                collected.refusals.push_back(std::move(refusal));
            }
            if (built.observations.isEmpty())
                continue;
            collected.series.push_back(seriesOf(place, plan, std::move(built)));
            collected.series.back().frequency = frequency;
        }
    }
    collected.duplicates = duplicateLines.size();
    return collected;
}

ReadSeries SeriesCollector::seriesOf(
    std::size_t place, std::size_t plan, SeriesBuilder::Built built) const
{
    const auto &planned = m_layout.plans[plan];
    ReadSeries series{.number = place * m_layout.plans.size() + plan,
        .name = planned.name,
        .nameIsGeneric = planned.nameIsGeneric,
        .unit = planned.unit,
        .observations = std::move(built.observations),
        .lines = std::move(built.lines),
        .adjustedClose = std::move(built.adjustedClose),
        .otherNames = planned.otherNames};
    series.extent = extentOf(series.observations);
    const auto &key = m_layout.keyColumns.empty() ? m_constantKey : m_keys[place];
    if (!key.empty())
        nameByKey(series, key, planned.isPrice);
    return series;
}

void SeriesCollector::nameByKey(ReadSeries &series, const std::string &key, bool isPrice) const
{
    const bool isOnlyPlan = m_layout.plans.size() == 1;
    if (!series.name.empty())
        series.otherNames.push_back(series.name);
    if (isOnlyPlan && !series.nameIsGeneric && !isPrice)
        series.measure = series.name;
    series.nameIsGroup = !isPrice && !m_layout.keyColumns.empty() && !m_layout.keysAreNames
        && (isOnlyPlan || series.nameIsGeneric);
    series.name = isOnlyPlan || series.nameIsGeneric ? key : key + " " + series.name;
    series.nameIsGeneric = false;
}

bool SeriesCollector::areIntraday() const
{
    return std::ranges::any_of(m_builders, [](const Builders &builders) {
        return std::ranges::any_of(builders,
            [](const SeriesBuilder &builder) { return hasTwoTimesOfADay(builder.times()); });
    });
}

} // namespace tickmark::csv
