// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/shortyears.h"

#include "csv/date.h"

#include <algorithm>
#include <cstdlib>

namespace tickmark::csv {

namespace {

constexpr int century = 100;

/// The last year of which data can be: plans for the next year are among them.
int lastYear()
{
    return int(std::chrono::year_month_day(today()).year()) + 1;
}

std::string spanText(int first, int last)
{
    return first == last ? std::to_string(first)
                         : std::to_string(first) + " to " + std::to_string(last);
}

std::string written(unsigned year)
{
    return {static_cast<char>('0' + year / 10 % 10), static_cast<char>('0' + year % 10)};
}

/// What is chosen between years that have been and years to come.
ShortYearChoice asked(Question question, int from, Answers answers)
{
    const auto *const answer = choiceFor(answers, Topic::Century);
    if (!answer)
        return {question.likeliest == 0 ? from : usualShortYears, {}, std::move(question)};
    return {*answer == 0 ? from : usualShortYears, *answer == 0 ? "answered" : "", {}};
}

} // namespace

void ShortYears::add(unsigned year)
{
    const auto isFirst = m_count++ == 0;
    const int step =
        isFirst ? 0 : (static_cast<int>(year) - static_cast<int>(m_last) + 150) % century - 50;
    constexpr int eitherWay = -50;
    m_forward += step > 0;
    m_backward += step < 0 && step != eitherWay;
    m_span += static_cast<std::size_t>(std::abs(step));
    m_first = isFirst ? year : m_first;
    m_last = year;
    m_latest = std::max(m_latest, fullYear(year, usualShortYears));
}

bool ShortYears::isInOrder() const
{
    return (m_forward == 0 || m_backward == 0) && m_span < static_cast<std::size_t>(century);
}

ShortYearChoice ShortYears::decide(Answers answers) const
{
    if (m_count == 0)
        return {usualShortYears, {}, {}};
    return isInOrder() ? decideInOrder(answers) : decideUnordered(answers);
}

ShortYearChoice ShortYears::decideInOrder(Answers answers) const
{
    constexpr int forecast = 10; // a list of things to come begins soon
    const int span = static_cast<int>(m_span);
    const int usual = fullYear(m_backward > 0 ? m_last : m_first, usualShortYears);
    const bool isTorn = usual + span >= usualShortYears + century;
    if (!isTorn && usual + span <= lastYear())
        return {usualShortYears, {}, {}};
    int from = usual;
    while (from + span > lastYear())
        from -= century;
    const auto past = spanText(from, from + span);
    if (isTorn)
        return {from, "only as " + past + " do the rows run in order of time", {}};
    const auto future = spanText(usual, usual + span);
    if (usual > lastYear() + forecast)
        return {from, "the rows run in order, and " + future + " is yet to come", {}};
    return asked({"Are the years of two digits " + past + " or " + future + "?", {past, future},
                     Topic::Century, 1},
        from, answers);
}

/// Each of several series may begin again: then only the years themselves tell something.
ShortYearChoice ShortYears::decideUnordered(Answers answers) const
{
    if (m_latest <= lastYear())
        return {usualShortYears, {}, {}};
    const int from = lastYear() - century + 1;
    const auto latest = written(static_cast<unsigned>(m_latest % century));
    const auto past = std::to_string(m_latest - century);
    const auto future = std::to_string(m_latest);
    return asked({"Does '" + latest + "' mean the year " + past + " or " + future + "?",
                     {"The year " + past, "The year " + future}, Topic::Century, 0},
        from, answers);
}

} // namespace tickmark::csv
