// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/axis.h"

#include "series/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace tickmark {

using namespace std::chrono;

namespace {

constexpr qreal gridDistance = 48; ///< wanted between two grid lines, in every pane

/// How far two grid distances are apart as a person sees it: half as much and twice as much are
/// equal.
double misfit(double pixels)
{
    return std::abs(std::log(pixels / gridDistance));
}

double roundStep(double span, qreal height)
{
    const double power = std::pow(10, std::floor(std::log10(span * gridDistance / height)));
    double best = power;
    for (const double factor : {2.0, 5.0, 10.0}) {
        if (misfit(height * power * factor / span) < misfit(height * best / span))
            best = power * factor;
    }
    return best;
}

/// Bounds go on to the next grid line where it is near; a grid line at the edge closes the plot.
/// Adding zero turns a negative zero into the positive one.
void snapToGrid(ValueScale &scale)
{
    constexpr double near = 0.5;
    const double above = std::ceil(scale.upper / scale.step - 1e-9) * scale.step + 0.0;
    const double below = std::floor(scale.lower / scale.step + 1e-9) * scale.step + 0.0;
    if (above - scale.upper <= near * scale.step)
        scale.upper = above;
    if (scale.lower - below <= near * scale.step)
        scale.lower = below;
}

enum class Period { Day, Week, Month, Year };

struct TickRule
{
    Period period;
    int every; ///< of months: 1, 3, 6 counted from January; of years: counted from year 0
};

constexpr std::array tickRules{
    TickRule{Period::Day, 1},
    TickRule{Period::Week, 1},
    TickRule{Period::Month, 1},
    TickRule{Period::Month, 3},
    TickRule{Period::Month, 6},
    TickRule{Period::Year, 1},
    TickRule{Period::Year, 2},
    TickRule{Period::Year, 5},
    TickRule{Period::Year, 10},
    TickRule{Period::Year, 20},
    TickRule{Period::Year, 50},
};

/// A number that is the same for all sessions of one tick period.
int periodNumber(Time time, const TickRule &rule)
{
    const auto date = civilDate(time);
    const int year = static_cast<int>(date.year());
    const int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    const auto dayNumber = static_cast<int>(dayOf(time).time_since_epoch().count());
    constexpr int mondayOffset = 3; // day 0, 1970-01-01, was a Thursday
    switch (rule.period) {
    case Period::Day:
        return dayNumber;
    case Period::Week:
        return static_cast<int>(std::floor((dayNumber + mondayOffset) / 7.0));
    case Period::Month:
        return (year * 12 + month) / rule.every;
    case Period::Year:
        return year / rule.every;
    }
    return 0;
}

/// The first session of each period that begins in view, found by halving: a figure may have
/// millions of sessions. Once there are more than `most`, the rest is not looked for.
std::vector<std::size_t> firstSessions(
    const Sessions &sessions, const TickRule &rule, std::size_t most)
{
    const auto &times = sessions.times;
    const auto end = times.begin() + static_cast<std::ptrdiff_t>(sessions.last) + 1;
    auto at =
        times.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(sessions.first, 1)) - 1;
    std::vector<std::size_t> firsts;
    while (firsts.size() <= most) {
        const auto period = periodNumber(*at, rule);
        at = std::partition_point(
            at, end, [&](Time time) { return periodNumber(time, rule) == period; });
        if (at == end)
            break;
        firsts.push_back(static_cast<std::size_t>(at - times.begin()));
    }
    return firsts;
}

bool areFarEnough(const std::vector<std::size_t> &firsts, double pixelsPerSession, qreal distance)
{
    for (std::size_t i = 1; i < firsts.size(); ++i) {
        if (static_cast<double>(firsts[i] - firsts[i - 1]) * pixelsPerSession < distance)
            return false;
    }
    return true;
}

std::string tickLabel(Time time, const TickRule &rule, bool withYear)
{
    const auto year = std::to_string(static_cast<int>(civilDate(time).year()));
    if (rule.period == Period::Year)
        return year;
    auto label = monthText(time);
    if (rule.period != Period::Month)
        label += ' ' + std::to_string(static_cast<unsigned>(civilDate(time).day()));
    return withYear ? label + '\n' + year : label;
}

std::vector<SceneTick> ticksAt(
    const std::vector<std::size_t> &indexes, const Sessions &sessions, const TickRule &rule)
{
    std::vector<SceneTick> ticks;
    std::optional<year> lastYear;
    for (const auto index : indexes) {
        const auto time = sessions.times[index];
        const auto thisYear = civilDate(time).year();
        const auto label = tickLabel(time, rule, lastYear != thisYear);
        lastYear = thisYear;
        ticks.push_back({static_cast<double>(index), QString::fromStdString(label)});
    }
    return ticks;
}

/// A figure of so few sessions, or of one period, that no period begins in view: name the ends.
std::vector<SceneTick> endTicks(const Sessions &sessions)
{
    std::vector<std::size_t> ends{sessions.first};
    if (sessions.last != sessions.first)
        ends.push_back(sessions.last);
    return ticksAt(ends, sessions, {Period::Day, 1});
}

} // namespace

std::vector<double> ValueScale::ticks() const
{
    std::vector<double> values;
    const auto first = std::llround(std::ceil(lower / step - 1e-9));
    const auto last = std::llround(std::floor(upper / step + 1e-9));
    for (auto i = first; i <= last; ++i)
        values.push_back(static_cast<double>(i) * step);
    return values;
}

int ValueScale::decimals() const
{
    return std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
}

ValueScale valueScale(double lowest, double highest, qreal height, qreal roomAbove, qreal roomBelow)
{
    if (!(highest > lowest)) {
        const double margin = lowest == 0 ? 1 : std::abs(lowest) * 0.01;
        return valueScale(lowest - margin, lowest + margin, height, roomAbove, roomBelow);
    }
    const double pixelsPerUnit =
        std::max(height - roomAbove - roomBelow, height / 3) / (highest - lowest);
    ValueScale scale;
    scale.upper = highest + roomAbove / pixelsPerUnit;
    scale.lower = lowest - roomBelow / pixelsPerUnit;
    if (lowest >= 0)
        scale.lower = std::max(scale.lower, 0.0);
    scale.step = roundStep(scale.upper - scale.lower, height);
    snapToGrid(scale);
    return scale;
}

std::vector<SceneTick> valueTicks(const ValueScale &scale)
{
    std::vector<SceneTick> ticks;
    for (const double value : scale.ticks())
        ticks.push_back({value, QString::fromStdString(numberText(value, scale.decimals()))});
    return ticks;
}

std::vector<SceneTick> timeTicks(const Sessions &sessions, qreal width, qreal leastDistance)
{
    const auto span = static_cast<double>(sessions.last - sessions.first);
    if (span < 1)
        return endTicks(sessions);
    for (const auto &rule : tickRules) {
        // Weeks are a help over a quarter and clutter over a year: they need more room.
        const qreal distance = rule.period == Period::Week ? leastDistance * 1.5 : leastDistance;
        const auto most = static_cast<std::size_t>(width / distance) + 1;
        const auto firsts = firstSessions(sessions, rule, most);
        if (firsts.size() >= 2 && areFarEnough(firsts, width / span, distance))
            return ticksAt(firsts, sessions, rule);
    }
    return endTicks(sessions);
}

} // namespace tickmark
