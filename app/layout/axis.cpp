// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/axis.h"

#include "series/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
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

/// Adding zero turns the negative zero of floor(-0.1 * …) into the positive one.
ValueScale onGrid(double lowest, double highest, double step)
{
    return {std::floor(lowest / step + 1e-9) * step + 0.0,
        std::ceil(highest / step - 1e-9) * step + 0.0, step};
}

bool hasRoom(const ValueScale &scale, double lowest, double highest, qreal height, qreal roomAbove,
    qreal roomBelow)
{
    const double pixelsPerUnit = height / (scale.upper - scale.lower);
    return (scale.upper - highest) * pixelsPerUnit >= roomAbove
        && (lowest - scale.lower) * pixelsPerUnit >= roomBelow;
}

ValueScale withStep(
    double lowest, double highest, double step, qreal height, qreal roomAbove, qreal roomBelow)
{
    constexpr int mostSteps = 40;
    auto scale = onGrid(lowest, highest, step);
    for (int i = 0; i < mostSteps && !hasRoom(scale, lowest, highest, height, roomAbove, roomBelow);
         ++i) {
        const double pixelsPerUnit = height / (scale.upper - scale.lower);
        if ((scale.upper - highest) * pixelsPerUnit < roomAbove)
            scale.upper += step;
        else
            scale.lower -= step;
    }
    return scale;
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

std::vector<std::size_t> firstSessions(const Sessions &sessions, const TickRule &rule)
{
    std::vector<std::size_t> firsts;
    for (auto i = std::max<std::size_t>(sessions.first, 1); i <= sessions.last; ++i) {
        const auto &times = sessions.times;
        if (periodNumber(times[i], rule) != periodNumber(times[i - 1], rule))
            firsts.push_back(i);
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
    const auto first = std::llround(lower / step);
    const auto last = std::llround(upper / step);
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
    const double roughStep = (highest - lowest) * gridDistance / height;
    const double power = std::pow(10, std::floor(std::log10(roughStep)));
    ValueScale best;
    double leastMisfit = std::numeric_limits<double>::infinity();
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        const auto scale = withStep(lowest, highest, power * factor, height, roomAbove, roomBelow);
        const double badness = misfit(height * scale.step / (scale.upper - scale.lower));
        if (badness < leastMisfit) {
            leastMisfit = badness;
            best = scale;
        }
    }
    return best;
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
        const auto firsts = firstSessions(sessions, rule);
        if (firsts.size() >= 2 && areFarEnough(firsts, width / span, leastDistance))
            return ticksAt(firsts, sessions, rule);
    }
    return endTicks(sessions);
}

} // namespace tickmark
