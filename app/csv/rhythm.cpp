// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/rhythm.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

using std::chrono::days;

/// Nearly all files are in order already, forwards or backwards.
void sortTimes(std::vector<Time> &times)
{
    if (!times.empty() && times.front() > times.back())
        std::ranges::reverse(times);
    if (!std::ranges::is_sorted(times))
        std::ranges::sort(times);
}

/// The gap that half of the gaps are not above.
std::optional<days> typicalGap(std::vector<Time> &times)
{
    for (auto &time : times)
        time = dayOf(time);
    sortTimes(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.size() < 2)
        return std::nullopt;
    std::vector<days> gaps;
    gaps.reserve(times.size());
    for (std::size_t i = 1; i < times.size(); ++i)
        gaps.push_back(std::chrono::floor<days>(times[i] - times[i - 1]));
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
    std::ranges::nth_element(gaps, middle);
    return *middle;
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
    if (rules.accepts(DateForm::Year))
        return Frequency::Yearly;
    if (rules.accepts(DateForm::Quarter))
        return Frequency::Quarterly;
    const bool areMonths = rules.accepts(DateForm::Month) || rules.accepts(DateForm::DottedMonth)
        || rules.accepts(DateForm::MonthShortYear) || rules.accepts(DateForm::CompactMonth);
    return areMonths ? Frequency::Monthly : Frequency::Irregular;
}

} // namespace

Frequency frequencyOf(std::vector<Time> times, const DateRules &rules, bool isIntraday)
{
    if (isIntraday)
        return Frequency::Intraday;
    if (rules.epoch == Epoch::None && rules.accepts(DateForm::Year) && !rules.hasPartsOfYears)
        return Frequency::Yearly;
    const auto gap = typicalGap(times);
    const auto frequency = gap ? byGap(*gap) : Frequency::Irregular;
    return frequency == Frequency::Irregular ? byForm(rules) : frequency;
}

bool hasTwoTimesOfADay(std::vector<Time> times)
{
    sortTimes(times);
    for (std::size_t i = 1; i < times.size(); ++i)
        if (times[i] != times[i - 1] && dayOf(times[i]) == dayOf(times[i - 1]))
            return true;
    return false;
}

} // namespace tickmark::csv
