// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/contradiction.h"

#include "imports/numbertext.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

/// The words before "those in the cache".
std::string timesText(double factor)
{
    constexpr std::array words{std::pair{0.001, "a thousandth of"},
        std::pair{0.01, "a hundredth of"}, std::pair{0.1, "a tenth of"},
        std::pair{10.0, "10 times"}, std::pair{100.0, "100 times"},
        std::pair{1000.0, "1,000 times"}};
    const auto found =
        std::ranges::find(words, factor, [](const auto &word) { return word.first; });
    return found == words.end() ? std::string() : found->second;
}

/// "4.05 there, 405 here on 2024-11-25, line 7"
std::string changeText(const ChangedValue &change)
{
    const auto column = change.column.empty() ? "" : std::string(change.column) + ' ';
    return column + publishedText(change.stored) + " there, " + publishedText(change.incoming)
        + " here on " + isoText(change.time) + ", line " + grouped(change.line);
}

std::string sentenceFor(const SeriesDifference &difference)
{
    const auto &code = difference.code;
    if (difference.factor)
        return "The values of " + code + " are " + timesText(*difference.factor)
            + " those in the cache";
    if (difference.shifted > 0)
        return counted(difference.shifted, "value") + " of " + code
            + " would be 10, 100 or 1,000 times what the cache has, or a fraction of it";
    return grouped(difference.contradicting) + " of the "
        + counted(difference.counts.same + difference.counts.changed, "row") + " of " + code
        + " that are in the cache have other numbers here";
}

/// What bears the sentence out: the first value that is apart, else the first number.
const ChangedValue &exampleOf(const SeriesDifference &difference)
{
    const auto isApart = [&](const ChangedValue &change) {
        return change.column.empty() && !agreesInSinglePrecision(change.stored, change.incoming)
            && (difference.shifted == 0 || powerApart(change.incoming, change.stored).has_value());
    };
    const auto found = std::ranges::find_if(difference.changes, isApart);
    return found == difference.changes.end() ? difference.changes.front() : *found;
}

std::string nameOf(const Proposal &proposal, const Proposal &other)
{
    return proposal.fileName == other.fileName ? proposal.path : proposal.fileName;
}

/// The first time that both have with different values, as rows of `a` and `b`.
std::optional<std::pair<std::size_t, std::size_t>> firstDifference(
    const Observations &a, const Observations &b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (a.times[i] < b.times[j]) {
            ++i;
        } else if (b.times[j] < a.times[i]) {
            ++j;
        } else {
            if (!agreesInSinglePrecision(a.values[i], b.values[j]))
                return std::pair(i, j);
            ++i;
            ++j;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> contradictionOf(const Proposal &a, const Proposal &b)
{
    for (const auto &one : a.rows) {
        for (const auto &other : b.rows) {
            if (one.series.code != other.series.code)
                continue;
            if (a.bigFile || b.bigFile)
                return "'" + nameOf(a, b) + "' and '" + nameOf(b, a) + "' both have "
                    + one.series.code
                    + ", and are too big to be compared with each other: import one after the "
                      "other";
            const auto rows = firstDifference(one.observations, other.observations);
            if (!rows)
                continue;
            const auto [i, j] = *rows;
            return "'" + nameOf(a, b) + "' and '" + nameOf(b, a) + "' disagree about "
                + one.series.code + " on " + isoText(one.observations.times[i]) + ": "
                + publishedText(one.observations.values[i]) + " and "
                + publishedText(other.observations.values[j]);
        }
    }
    return std::nullopt;
}

std::vector<std::string> contradictionsIn(const std::vector<SeriesDifference> &differences)
{
    std::vector<std::string> sentences;
    for (const auto &difference : differences) {
        if (difference.isContradiction())
            sentences.push_back(sentenceFor(difference) + ": " + changeText(exampleOf(difference)));
    }
    return sentences;
}

} // namespace tickmark
