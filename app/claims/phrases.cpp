// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/words.h"

#include "claims/calendar.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

using Words = std::span<const std::string_view>;

bool isOneOf(Tokens tokens, std::size_t at, Words words)
{
    return at < tokens.size() && std::ranges::find(words, tokens[at].text) != words.end();
}

/// Skips at most four of the words.
std::size_t skipAll(Tokens tokens, std::size_t at, Words words)
{
    const auto limit = at + 4;
    while (at < limit && isOneOf(tokens, at, words))
        ++at;
    return at;
}

struct ExtremeNoun
{
    std::string_view word;
    ExtremeKind kind;
};

constexpr std::array extremeNouns{ExtremeNoun{"high", ExtremeKind::Highest},
    ExtremeNoun{"highs", ExtremeKind::Highest}, ExtremeNoun{"peak", ExtremeKind::Highest},
    ExtremeNoun{"low", ExtremeKind::Lowest}, ExtremeNoun{"lows", ExtremeKind::Lowest},
    ExtremeNoun{"trough", ExtremeKind::Lowest}, ExtremeNoun{"bottom", ExtremeKind::Lowest}};

constexpr std::array<std::string_view, 8> extremeAdjectives{
    "closing", "new", "fresh", "intraday", "record", "another", "election", "post"};
constexpr std::array<std::string_view, 9> levelNouns{
    "closing", "close", "level", "levels", "finish", "point", "reading", "mark", "settlement"};
constexpr std::array<std::string_view, 2> pronouns{"it", "they"};
constexpr std::array<std::string_view, 5> closeNouns{
    "closing", "close", "level", "finish", "settlement"};
constexpr std::array<std::string_view, 7> recordNouns{
    "close", "finish", "level", "territory", "closing", "highs", "ending"};

std::optional<ExtremeKind> extremeNounAt(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto found = std::ranges::find(extremeNouns, tokens[at].text, &ExtremeNoun::word);
    return found == extremeNouns.end() ? std::nullopt : std::optional(found->kind);
}

bool saysIntraday(Tokens tokens, std::size_t first, std::size_t end)
{
    return std::ranges::any_of(tokens.subspan(first, end - first),
        [](const Token &token) { return token.is("intraday"); });
}

Read<Atom> extremeAtom(Tokens tokens, std::size_t at, std::size_t end, ExtremeWords words)
{
    const auto noun = tokens[end - 1].text;
    end = skipAll(tokens, end, levelNouns);
    words.isIntraday = saysIntraday(tokens, at, end);
    Atom atom{.kind = AtomKind::Extreme, .first = at, .end = end, .word = noun};
    atom.extreme = words;
    return {atom, end};
}

/// "record high", "all-time closing low", "record close", "a record".
std::optional<Read<Atom>> readRecord(Tokens tokens, std::size_t at, const DateContext &dates)
{
    const auto begin = skipAll(tokens, at, extremeAdjectives);
    const bool isRecord = begin > at && tokens[begin - 1].is("record");
    const bool isAllTime = standsAt(tokens, begin, "all time");
    if (!isRecord && !isAllTime)
        return std::nullopt;
    auto noun = isAllTime ? skipAll(tokens, begin + 2, extremeAdjectives) : begin;
    ExtremeWords words{.scope = ExtremeWords::Scope::Record};
    if (const auto kind = extremeNounAt(tokens, noun)) {
        words.kind = *kind;
        return extremeAtom(tokens, at, noun + 1, words);
    }
    if (isAllTime)
        return std::nullopt;
    // "a record 6,118.71" is a level; "a record 30 companies" is the record of something else
    const bool isCount =
        noun < tokens.size() && tokens[noun].kind == TokenKind::Number && tokens[noun].value < 1000;
    const bool isNounPhrase = noun >= tokens.size() || tokens[noun].kind != TokenKind::Word
        || isOneOf(tokens, noun, recordNouns) || isOneOf(tokens, noun, pronouns)
        || readWords(tokens, noun) || readDate(tokens, noun, dates, false);
    if (isCount || !isNounPhrase)
        return std::nullopt;
    return extremeAtom(tokens, at, skipAll(tokens, noun, recordNouns), words);
}

/// "52-week high", "three-year closing low", "2024 high", "November peak", "its high".
std::optional<Read<Atom>> readBoundedExtreme(
    Tokens tokens, std::size_t at, const DateContext &dates)
{
    const auto begin = skipAll(tokens, at, extremeAdjectives);
    ExtremeWords words;
    auto noun = begin;
    const auto wording = readWording(tokens, begin);
    if (const auto count = readCount(tokens, wording.end)) {
        const auto unit =
            count->end < tokens.size() ? timeUnitOf(tokens[count->end]) : std::nullopt;
        if (unit && !tokens[count->end].text.ends_with('s')) {
            words.scope = ExtremeWords::Scope::Trailing;
            words.count = count->value;
            words.unit = *unit;
            words.wording = wording.value;
            noun = count->end + 1;
        }
    }
    if (noun == begin) {
        if (const auto date = readDate(tokens, begin, dates, true)) {
            words.scope = ExtremeWords::Scope::Dated;
            words.range = date->value;
            noun = skipWords(tokens, date->end, {"' s"}); // "December's low"
            // "its Aug. 31, 2018, record"
            if (skipWords(tokens, noun, {", record", ", all time", ", high", ", low", ", peak"})
                > noun)
                ++noun;
        }
    }
    const bool isDated = words.scope == ExtremeWords::Scope::Dated;
    noun = skipAll(tokens, noun, extremeAdjectives);
    const bool isAllTime = isDated && standsAt(tokens, noun, "all time");
    if (isAllTime)
        noun = skipAll(tokens, noun + 2, extremeAdjectives);
    const auto kind = extremeNounAt(tokens, noun);
    const bool isDatedRecord =
        isDated && noun > begin && tokens[noun - 1].is("record"); // "its Dec. 6 record"
    if (!kind && !isDatedRecord)
        return std::nullopt;
    words.kind = kind.value_or(ExtremeKind::Highest);
    return extremeAtom(tokens, at, kind ? noun + 1 : noun, words);
}

/// "highest closing level", "lowest close"; "highest ever" is a record.
std::optional<Read<Atom>> readSuperlative(Tokens tokens, std::size_t at)
{
    const bool hasLevel = isOneOf(tokens, at + 1, closeNouns);
    const bool isHighest = tokens[at].is("highest") || tokens[at].is("loftiest")
        || (hasLevel && (tokens[at].is("best") || tokens[at].is("strongest")));
    const bool isLowest = tokens[at].is("lowest")
        || (hasLevel && (tokens[at].is("worst") || tokens[at].is("weakest")));
    if (!isHighest && !isLowest)
        return std::nullopt;
    auto end = skipAll(tokens, at + 1, levelNouns);
    Atom atom{.kind = AtomKind::Superlative, .first = at, .end = end};
    atom.extreme.kind = isHighest ? ExtremeKind::Highest : ExtremeKind::Lowest;
    if (standsAt(tokens, end, "ever") || standsAt(tokens, end, "on record")) {
        atom.end = end += standsAt(tokens, end, "ever") ? 1 : 2;
        atom.extreme.scope = ExtremeWords::Scope::Record;
        atom.kind = AtomKind::Extreme;
    }
    atom.extreme.isIntraday = saysIntraday(tokens, at, end);
    return Read<Atom>{atom, end};
}

constexpr std::array<std::string_view, 9> greatest{"biggest", "largest", "best", "worst",
    "steepest", "sharpest", "strongest", "weakest", "greatest"};
constexpr std::array<std::string_view, 16> ofOnePeriod{"week", "weekly", "month", "monthly",
    "quarter", "quarterly", "year", "one", "single", "day", "daily", "percentage", "session",
    "percent", "full", "trading"};
constexpr std::array<std::string_view, 3> straight{"straight", "consecutive", "successive"};
constexpr std::array<std::string_view, 5> streakAdjectives{
    "trading", "winning", "losing", "daily", "weekly"};

int directionOfNoun(Tokens tokens, std::size_t at)
{
    static constexpr std::array<std::string_view, 13> ups{"gain", "gains", "advance", "advances",
        "rise", "rises", "increase", "increases", "jump", "rally", "climb", "wins", "win"};
    static constexpr std::array<std::string_view, 14> downs{"loss", "losses", "decline", "declines",
        "drop", "drops", "fall", "falls", "slide", "slump", "plunge", "decrease", "retreat", "dip"};
    return isOneOf(tokens, at, ups) ? 1 : isOneOf(tokens, at, downs) ? -1 : 0;
}

Read<Atom> streakAtom(std::size_t first, std::size_t end, int count, TimeUnit unit, int direction)
{
    Atom atom{.kind = AtomKind::Streak, .first = first, .end = end, .direction = direction};
    atom.count = count;
    atom.unit = unit == TimeUnit::Days ? TimeUnit::Sessions : unit;
    return {atom, end};
}

int directionOfAdjective(Tokens tokens, std::size_t first, std::size_t end)
{
    for (auto at = first; at < end; ++at) {
        if (tokens[at].is("winning"))
            return 1;
        if (tokens[at].is("losing"))
            return -1;
    }
    return 0;
}

/// The period whose moves are compared: of "best weekly gain" the week, else the session.
TimeUnit periodAmong(Tokens tokens, std::size_t first, std::size_t end)
{
    for (auto at = first; at < end; ++at) {
        const auto &word = tokens[at];
        if (word.is("week") || word.is("weekly"))
            return TimeUnit::Weeks;
        if (word.is("month") || word.is("monthly"))
            return TimeUnit::Months;
        if (word.is("quarter") || word.is("quarterly"))
            return TimeUnit::Quarters;
        if (word.is("year"))
            return TimeUnit::Years;
    }
    return TimeUnit::Sessions;
}

/// What is counted: "day", "weekly gain", "losses", "winning session".
std::optional<Read<Atom>> readStreakNoun(
    Tokens tokens, std::size_t first, std::size_t at, int count)
{
    const auto noun = skipAll(tokens, at, streakAdjectives);
    const bool isWeekly = noun > at && tokens[noun - 1].is("weekly");
    if (noun >= tokens.size())
        return std::nullopt;
    if (const int direction = directionOfNoun(tokens, noun); direction != 0)
        return streakAtom(
            first, noun + 1, count, isWeekly ? TimeUnit::Weeks : TimeUnit::Sessions, direction);
    const auto unit = timeUnitOf(tokens[noun]);
    if (!unit)
        return std::nullopt;
    auto end = noun + 1;
    int direction = directionOfAdjective(tokens, at, noun);
    if (standsAt(tokens, end, "of") && directionOfNoun(tokens, end + 1) != 0) {
        direction = directionOfNoun(tokens, end + 1);
        end += 2;
    }
    return streakAtom(first, end, count, *unit, direction);
}

/// "four-day winning streak".
std::optional<Read<Atom>> readStreakName(Tokens tokens, std::size_t at)
{
    auto count = readCount(tokens, at);
    if (!count)
        count = readOrdinal(tokens, at); // "third session in a row"
    if (!count || count->end + 2 >= tokens.size())
        return std::nullopt;
    const auto unit = timeUnitOf(tokens[count->end]);
    const auto end = count->end + 2;
    if (unit && standsAt(tokens, count->end + 1, "in a row"))
        return streakAtom(at, count->end + 4, count->value, *unit, 0);
    if (unit && standsAt(tokens, count->end + 1, "running"))
        return streakAtom(at, count->end + 2, count->value, *unit, 0);
    const int direction = directionOfNoun(tokens, count->end);
    if (direction != 0 && standsAt(tokens, count->end + 1, "in a row"))
        return streakAtom(at, count->end + 4, count->value, TimeUnit::Sessions, direction);
    if (!unit || !(tokens[end].is("streak") || tokens[end].is("run")))
        return std::nullopt;
    const int adjective = directionOfAdjective(tokens, count->end, end);
    if (adjective == 0)
        return std::nullopt;
    return streakAtom(at, end + 1, count->value, *unit, adjective);
}

/// "losing streak to eight sessions", "streak of gains to a ninth day", "winning streak of six
/// days".
std::optional<Read<Atom>> readStreakLength(Tokens tokens, std::size_t at)
{
    const auto adjective = skipWords(tokens, at, {"winning", "losing"});
    const auto noun = skipWords(tokens, adjective, {"streak", "run", "skid"});
    if (noun == adjective)
        return std::nullopt;
    int direction = directionOfAdjective(tokens, at, noun);
    auto end = noun;
    if (standsAt(tokens, end, "of") && directionOfNoun(tokens, end + 1) != 0) {
        direction = directionOfNoun(tokens, end + 1);
        end += 2;
    }
    const auto to = skipWords(tokens, end, {"to", "of", "at"});
    const auto article = skipWords(tokens, to, {"a", "an"});
    auto count = readOrdinal(tokens, article);
    if (!count)
        count = readCount(tokens, article);
    if (to == end || direction == 0 || !count || count->end >= tokens.size())
        return std::nullopt;
    const auto place = skipWords(tokens, count->end, {"straight", "consecutive", "trading"});
    const auto unit = place < tokens.size() ? timeUnitOf(tokens[place]) : std::nullopt;
    if (!unit)
        return std::nullopt;
    return streakAtom(at, place + 1, count->value, *unit, direction);
}

/// "fell for a third day".
std::optional<Read<Atom>> readDayOfStreak(Tokens tokens, std::size_t at)
{
    const auto article = skipWords(tokens, at, {"for a", "for an", "for the"});
    const auto count = article > at ? readOrdinal(tokens, article) : std::nullopt;
    if (!count || count->value < 2)
        return std::nullopt;
    const auto day =
        skipWords(tokens, count->end, {"trading day", "trading session", "day", "session", "week"});
    const bool goesOn = standsAt(tokens, day, "of") || standsAt(tokens, day, "in");
    if (day == count->end || goesOn)
        return std::nullopt;
    const auto end = skipWords(tokens, day, {"running"});
    return streakAtom(at, end, count->value, *timeUnitOf(tokens[day - 1]), 0);
}

} // namespace

std::optional<Read<Atom>> readExtreme(Tokens tokens, std::size_t at, const DateContext &dates)
{
    if (auto superlative = readSuperlative(tokens, at))
        return superlative;
    if (auto record = readRecord(tokens, at, dates))
        return record;
    return readBoundedExtreme(tokens, at, dates);
}

std::optional<Read<Atom>> readLargestMove(Tokens tokens, std::size_t at)
{
    const bool isMost = standsAt(tokens, at, "the most") || standsAt(tokens, at, "its most");
    if (!isMost && !isOneOf(tokens, at, greatest))
        return std::nullopt;
    Atom atom{.kind = AtomKind::LargestMove, .first = at, .end = at + (isMost ? 2 : 1)};
    if (isMost) {
        const bool isDated =
            standsAt(tokens, atom.end, "since") || standsAt(tokens, atom.end, "in");
        return isDated ? std::optional(Read<Atom>{atom, atom.end}) : std::nullopt;
    }
    // "a 6.1% weekly gain, its biggest in eight months": of what was just said
    const bool isOwned = at > 0 && (tokens[at - 1].is("its") || tokens[at - 1].is("the"));
    if (isOwned && (standsAt(tokens, at + 1, "since") || standsAt(tokens, at + 1, "in"))) {
        atom.unit = TimeUnit::Days;
        return Read<Atom>{atom, atom.end};
    }
    const auto noun = skipAll(tokens, at + 1, ofOnePeriod);
    atom.direction = directionOfNoun(tokens, noun);
    atom.end = noun + 1;
    if (atom.direction == 0 && noun > at + 1 && !standsAt(tokens, noun, "move")) {
        const bool isPeriod = timeUnitOf(tokens[noun - 1]).has_value();
        const bool isWorst = tokens[at].is("worst") || tokens[at].is("weakest");
        const bool isBest = tokens[at].is("best") || tokens[at].is("strongest");
        atom.direction = !isPeriod ? 0 : isWorst ? -1 : isBest ? 1 : 0;
        atom.end = noun;
    }
    atom.unit = periodAmong(tokens, at + 1, atom.end);
    if (atom.direction == 0)
        return std::nullopt;
    return Read<Atom>{atom, atom.end};
}

std::optional<Read<Atom>> readStreak(Tokens tokens, std::size_t at)
{
    if (auto name = readStreakName(tokens, at))
        return name;
    if (auto length = readStreakLength(tokens, at))
        return length;
    if (auto day = readDayOfStreak(tokens, at))
        return day;
    auto count = readOrdinal(tokens, at);
    if (!count)
        count = readCount(tokens, at);
    if (count && isOneOf(tokens, count->end, straight))
        return readStreakNoun(tokens, at, count->end + 1, count->value);
    return std::nullopt;
}

std::optional<Read<Atom>> readMultiple(Tokens tokens, std::size_t at)
{
    const auto wording = readWording(tokens, at);
    Atom atom{.kind = AtomKind::Multiple, .first = at};
    atom.amount = {.unit = 0.1, .wording = wording.value};
    const auto next = wording.end;
    if (next >= tokens.size())
        return std::nullopt;
    const auto &word = tokens[next];
    if (word.is("double") || word.is("twice")) {
        atom.amount.value = 2;
        atom.end = next + 1;
    } else if (word.is("triple")) {
        atom.amount.value = 3;
        atom.end = next + 1;
    } else if (word.is("half")
        && (standsAt(tokens, next + 1, "the") || standsAt(tokens, next + 1, "that of")
            || standsAt(tokens, next + 1, "as much"))) {
        atom.amount.value = 0.5;
        atom.end = next + 1;
    } else if (const auto number = readNumber(tokens, next);
               number && !number->value.isFraction && standsAt(tokens, number->end, "times")) {
        atom.amount.value = number->value.value;
        atom.amount.unit = number->value.unit;
        atom.end = number->end + 1;
    } else {
        return std::nullopt;
    }
    return Read<Atom>{atom, atom.end};
}

} // namespace tickmark
