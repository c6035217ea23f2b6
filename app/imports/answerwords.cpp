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
    std::array<std::string_view, 3> choices; ///< the third is empty where there are two
};

constexpr std::array allTopics{
    TopicWords{csv::Topic::DayOrder, "day-order", {"day-first", "month-first", "year-first"}},
    TopicWords{csv::Topic::ShortYear, "short-year", {"month-of-year", "skip"}},
    TopicWords{csv::Topic::OctoberOrJanuary, "month", {"october", "january"}},
    TopicWords{csv::Topic::DecimalMark, "decimal-mark", {"dot", "comma"}},
    TopicWords{csv::Topic::TurnedTable, "turned-table", {"import", "skip"}},
    TopicWords{csv::Topic::RepeatedDates, "repeated-dates", {"keep-first", "skip"}},
    TopicWords{csv::Topic::DayByMonth, "day-by-month", {"import", "skip"}},
    TopicWords{csv::Topic::Century, "century", {"past", "future"}},
    TopicWords{csv::Topic::YearPart, "year-part", {"parts", "series"}},
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

std::string listed(const TopicWords &words)
{
    const auto &[first, second, third] = words.choices;
    const auto last = std::string(" or ") + std::string(third.empty() ? second : third);
    return std::string(first) + (third.empty() ? "" : ", " + std::string(second)) + last;
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
    if (choice.empty() || found == words->choices.end())
        return failure("The answer to " + std::string(name) + " is " + listed(*words) + ", not '"
            + std::string(choice) + "'");
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
