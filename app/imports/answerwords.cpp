// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/answerwords.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

/// A topic and its choices, in the order of the question's.
struct TopicWords
{
    csv::Topic topic = csv::Topic::DayOrder;
    std::string_view name;
    std::array<std::string_view, 2> choices;
};

constexpr std::array allTopics{
    TopicWords{csv::Topic::DayOrder, "day-order", {"day-first", "month-first"}},
    TopicWords{csv::Topic::ShortYear, "short-year", {"month-of-year", "skip"}},
    TopicWords{csv::Topic::OctoberOrJanuary, "month", {"october", "january"}},
    TopicWords{csv::Topic::DecimalMark, "decimal-mark", {"dot", "comma"}},
    TopicWords{csv::Topic::TurnedTable, "turned-table", {"import", "skip"}},
    TopicWords{csv::Topic::RepeatedDates, "repeated-dates", {"keep-first", "skip"}},
    TopicWords{csv::Topic::DayByMonth, "day-by-month", {"import", "skip"}},
};

const TopicWords &wordsOf(csv::Topic topic)
{
    return *std::ranges::find(allTopics, topic, &TopicWords::topic);
}

std::string_view choiceWord(const csv::Answer &answer)
{
    const auto &choices = wordsOf(answer.topic).choices;
    return choices[std::min(answer.choice, choices.size() - 1)];
}

std::string listed(std::string_view first, std::string_view second)
{
    return std::string(first) + " or " + std::string(second);
}

} // namespace

std::string answerText(const csv::Answer &answer)
{
    return std::string(wordsOf(answer.topic).name) + '=' + std::string(choiceWord(answer));
}

Result<csv::Answer> answerFromText(std::string_view text)
{
    const auto name = text.substr(0, text.find('='));
    const auto *words = std::ranges::find(allTopics, name, &TopicWords::name);
    if (words == allTopics.end()) {
        std::string names;
        for (const auto &topic : allTopics)
            names += (names.empty() ? "" : ", ") + std::string(topic.name);
        return failure("'" + std::string(text) + "' answers no question; there are: " + names);
    }
    const auto choice = text.size() > name.size() ? text.substr(name.size() + 1) : "";
    const auto *found = std::ranges::find(words->choices, choice);
    if (found == words->choices.end())
        return failure("The answer to " + std::string(name) + " is "
            + listed(words->choices[0], words->choices[1]) + ", not '" + std::string(choice) + "'");
    return csv::Answer{words->topic, static_cast<std::size_t>(found - words->choices.begin())};
}

std::string decisionText(const csv::Answer &answer)
{
    if (answer.topic == csv::Topic::DecimalMark)
        return "decimal " + std::string(choiceWord(answer));
    std::string words(choiceWord(answer));
    std::ranges::replace(words, '-', ' ');
    return words;
}

} // namespace tickmark
