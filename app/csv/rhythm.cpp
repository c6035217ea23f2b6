// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/rhythm.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace tickmark::csv {

namespace {

using std::chrono::days;

/// The times in order, forwards or backwards. Nearly all files are so already: then they are not
/// copied.
class InOrder
{
public:
    explicit InOrder(const std::vector<Time> &times)
        : m_times(&times)
    {
        if (std::ranges::is_sorted(times) || std::ranges::is_sorted(times, std::greater()))
            return;
        m_sorted = times;
        std::ranges::sort(m_sorted);
        m_times = &m_sorted;
    }
    InOrder(const InOrder &) = delete;
    InOrder &operator=(const InOrder &) = delete;

    const std::vector<Time> &times() const { return *m_times; }

private:
    const std::vector<Time> *m_times;
    std::vector<Time> m_sorted;
};

/// The gap between two days that half of the gaps are not above; of gaps over a year only that
/// they are longer.
std::optional<days> typicalGap(const std::vector<Time> &times)
{
    constexpr std::size_t longGap = 400;
    std::array<std::size_t, longGap + 1> gaps{};
    std::size_t count = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const auto gap = std::chrono::abs(dayOf(times[i]) - dayOf(times[i - 1])) / days(1);
        if (gap == 0)
            continue;
        ++gaps[std::min(static_cast<std::size_t>(gap), longGap)];
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    std::size_t gap = 0;
    for (auto below = gaps[0]; below <= (count - 1) / 2; below += gaps[gap])
        ++gap;
    return days(gap);
}

Frequency byGap(days gap)
{
    if (gap <= days(4))
        return Frequency::Daily;
    if (gap >= days(6) && gap <= days(8))
        return Frequency::Weekly;
    if (gap >= days(26) && gap <= days(33))
        return Frequency::Monthly;
    if (gap >= days(85) && gap <= days(95))
        return Frequency::Quarterly;
    return gap >= days(350) && gap <= days(380) ? Frequency::Yearly : Frequency::Irregular;
}

/// What the form of the dates says where the gaps say nothing.
Frequency byForm(const DateRules &rules)
{
    if (rules.hasPartsOfYears)
        return Frequency::Irregular;
    if (rules.accepts(DateForm::Year) || rules.fraction == YearFraction::Whole
        || rules.fraction == YearFraction::Half)
        return Frequency::Yearly;
    if (rules.accepts(DateForm::Quarter))
        return Frequency::Quarterly;
    const bool areMonths = rules.accepts(DateForm::Month) || rules.accepts(DateForm::DottedMonth)
        || rules.accepts(DateForm::MonthShortYear) || rules.accepts(DateForm::CompactMonth);
    return areMonths ? Frequency::Monthly : Frequency::Irregular;
}

} // namespace

Frequency frequencyOf(const std::vector<Time> &times, const DateRules &rules, bool isIntraday)
{
    if (isIntraday)
        return Frequency::Intraday;
    const bool hasFractions =
        rules.fraction == YearFraction::Start || rules.fraction == YearFraction::Middle;
    if (rules.epoch == Epoch::None && rules.accepts(DateForm::Year) && !rules.hasPartsOfYears
        && !hasFractions)
        return Frequency::Yearly;
    const auto gap = typicalGap(InOrder(times).times());
    const auto frequency = gap ? byGap(*gap) : Frequency::Irregular;
    return frequency == Frequency::Irregular ? byForm(rules) : frequency;
}

bool hasTwoTimesOfADay(const std::vector<Time> &times)
{
    const InOrder inOrder(times);
    return std::ranges::adjacent_find(inOrder.times(), [](Time a, Time b) {
        return a != b && dayOf(a) == dayOf(b);
    }) != inOrder.times().end();
}

} // namespace tickmark::csv
