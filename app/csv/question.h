// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace tickmark::csv {

/// What a question is about; at most one question of a topic is asked about a file.
enum class Topic {
    DayOrder,         ///< is 02/07/2024 the 2nd of July or the 7th of February? 24/01/15 of 2024?
    ShortYear,        ///< is "Dec 19" a month of 2019 or a day of December?
    OctoberOrJanuary, ///< is 1871.1 October or January?
    DecimalMark,      ///< is 1.234 a little over one or over a thousand?
    TurnedTable,      ///< the dates run across: import each row as a series?
    RepeatedDates,    ///< many dates repeat with other values: is it one series?
    DayByMonth,       ///< days run down and months across: is it the year that a title names?
    Century,          ///< is Jan-31 a month of 1931 or of 2031?
    YearPart          ///< are the words beside the years their quarters or months, in this order?
};

/// A decision that nothing in the file proves: the person has to choose among `choices`.
struct Question
{
    std::string text;
    std::vector<std::string> choices;
    Topic topic = Topic::DayOrder;
    std::size_t likeliest = 0; ///< the choice under which the table at hand was read

    friend bool operator==(const Question &, const Question &) = default;
};

/// What a person chose: an index into the choices of the question of that topic.
struct Answer
{
    Topic topic = Topic::DayOrder;
    std::size_t choice = 0;

    friend bool operator==(const Answer &, const Answer &) = default;
};

using Answers = std::span<const Answer>;

/// The choice made for a topic, or nullptr where it was not asked yet.
const std::size_t *choiceFor(Answers answers, Topic topic);

} // namespace tickmark::csv
