// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/anchor.h"

#include "claims/backreference.h"
#include "claims/calendar.h"
#include "claims/words.h"
#include "facts/window.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tickmark {

using namespace std::chrono;

namespace {

using MaybeAnchor = std::optional<Read<Anchor>>;

Read<Anchor> anchorAt(AnchorKind kind, const Read<DateRange> &date)
{
    return {{.kind = kind, .from = date.value}, date.end};
}

Read<Anchor> unresolved(std::size_t end)
{
    return {{.kind = AnchorKind::Unresolved}, end};
}

DateRange thisPeriod(TimeUnit unit, Time asOf)
{
    switch (unit) {
    case TimeUnit::Sessions:
    case TimeUnit::Days:
        return dayRange(dayOf(asOf));
    case TimeUnit::Weeks: {
        const auto first = startOfWeek(asOf);
        return {.first = first, .last = first + days(6), .precision = DatePrecision::Part};
    }
    case TimeUnit::Months:
        return monthRange(yearOf(asOf), monthNumberOf(asOf));
    case TimeUnit::Quarters:
        return quarterRange(yearOf(asOf), quarterOf(asOf));
    case TimeUnit::Years:
        return yearRange(yearOf(asOf));
    }
    return {};
}

Read<Anchor> toDate(TimeUnit unit, std::size_t end, Time asOf)
{
    const bool isDay = unit == TimeUnit::Days || unit == TimeUnit::Sessions;
    return {
        {.kind = isDay ? AnchorKind::OneDay : AnchorKind::Period, .from = thisPeriod(unit, asOf)},
        end};
}

/// "year to date", "so far this year", "to start the year", "for the week", "on the month",
/// "this quarter", "the year so far".
MaybeAnchor readToDate(Tokens tokens, std::size_t at, const DateContext &context)
{
    if (standsAt(tokens, at, "over the course of the"))
        return unresolved(at + 5); // how much "little" is over a year is not said
    static constexpr std::array<std::string_view, 18> openings{"over the", "so far this",
        "to start the", "to start this", "to begin the", "to open the", "for the", "on the", "this",
        "during the", "in the", "so far on the", "so far in the", "thus far this", "already this",
        "during this", "in this", "for this"};
    for (const auto words : openings) {
        const auto unit = at + lengthOf(words);
        if (!standsAt(tokens, at, words) || unit >= tokens.size())
            continue;
        const auto read = timeUnitOf(tokens[unit]);
        const bool goesOn = standsAt(tokens, unit + 1, "of") || standsAt(tokens, unit + 1, "after")
            || standsAt(tokens, unit + 1, "before") || standsAt(tokens, unit + 1, "when");
        if (!read || goesOn || tokens[unit].text.ends_with('s'))
            continue;
        const bool isYearLong = *read == TimeUnit::Years || *read == TimeUnit::Quarters;
        if (words == "over the" && isYearLong)
            return unresolved(unit + 1); // to date, or over twelve months?
        auto end = unit + 1;
        if (standsAt(tokens, end, "to date") || standsAt(tokens, end, "so far"))
            end += 2;
        else if (words == "in the" || (words == "for the" && standsAt(tokens, end, "to")))
            continue;
        return toDate(*read, end, context.asOf);
    }
    if (at + 2 < tokens.size() && standsAt(tokens, at + 1, "to date"))
        if (const auto unit = timeUnitOf(tokens[at]))
            return toDate(*unit, at + 3, context.asOf);
    if (standsAt(tokens, at, "ytd"))
        return toDate(TimeUnit::Years, at + 1, context.asOf);
    return std::nullopt;
}

MaybeAnchor trailing(Tokens tokens, std::size_t at, bool isPast, std::size_t end)
{
    const auto count = readCount(tokens, at);
    auto place = count ? count->end : at;
    if (count || isPast)
        place = skipWords(tokens, place, {"trading", "calendar", "full", "straight"});
    const bool isDecade = standsAt(tokens, place, "decade") || standsAt(tokens, place, "decades");
    const auto unit = place >= tokens.size() ? std::nullopt
        : isDecade                           ? std::optional(TimeUnit::Years)
                                             : timeUnitOf(tokens[place]);
    if (!unit || (!count && !isPast))
        return isPast ? MaybeAnchor(unresolved(end)) : std::nullopt;
    const bool isTrading = place > 0 && tokens[place - 1].is("trading");
    Anchor anchor{.kind = AnchorKind::Trailing,
        .count = (count ? count->value : 1) * (isDecade ? 10 : 1),
        .unit = isTrading ? TimeUnit::Sessions : *unit};
    anchor.isCalendarToo = anchor.unit == TimeUnit::Years;
    return Read<Anchor>{anchor, place + 1};
}

bool isMoveNoun(Tokens tokens, std::size_t at)
{
    static constexpr std::array<std::string_view, 14> nouns{"gain", "gains", "loss", "losses",
        "decline", "advance", "drop", "rise", "increase", "rally", "slide", "fall", "jump",
        "performance"};
    return at < tokens.size() && std::ranges::find(nouns, tokens[at].text) != nouns.end();
}

/// "three-day rout": of so many sessions.
MaybeAnchor readSpanAdjective(Tokens tokens, std::size_t at, const DateContext &)
{
    const auto count = readCount(tokens, at);
    if (!count || count->value < 2 || count->end >= tokens.size())
        return std::nullopt;
    const auto unit = timeUnitOf(tokens[count->end]);
    const auto noun = count->end + 1;
    const bool isNoun = isMoveNoun(tokens, noun)
        || skipWords(
               tokens, noun, {"run", "rout", "selloff", "sell off", "surge", "slump", "rebound"})
            > noun;
    if (!unit || tokens[count->end].text.ends_with('s') || !isNoun)
        return std::nullopt;
    Anchor anchor{.kind = AnchorKind::Trailing, .count = count->value, .unit = *unit};
    if (*unit == TimeUnit::Days)
        anchor.unit = TimeUnit::Sessions;
    return Read<Anchor>{anchor, noun};
}

/// "weekly gain": of the week that ends about the as-of date; which one, in the middle, is open.
MaybeAnchor readPeriodic(Tokens tokens, std::size_t at, const DateContext &context)
{
    static constexpr std::array<std::pair<std::string_view, TimeUnit>, 5> adjectives{
        {{"weekly", TimeUnit::Weeks}, {"monthly", TimeUnit::Months},
            {"quarterly", TimeUnit::Quarters}, {"yearly", TimeUnit::Years},
            {"annual", TimeUnit::Years}}};
    const auto found = std::ranges::find(
        adjectives, tokens[at].text, &std::pair<std::string_view, TimeUnit>::first);
    if (found == adjectives.end() || !isMoveNoun(tokens, at + 1))
        return std::nullopt;
    const auto now = thisPeriod(found->second, context.asOf);
    const bool isWeek = found->second == TimeUnit::Weeks;
    const bool isEnding = now.last - dayOf(context.asOf) < days(isWeek ? 4 : 6);
    return isEnding ? MaybeAnchor(anchorAt(AnchorKind::Period, {now, at + 1}))
                    : MaybeAnchor(unresolved(at + 1));
}

/// "over the past two years", "in 14 months", "during the last 12 months", "in the past year".
MaybeAnchor readTrailing(Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto begin = skipWords(tokens, at, {"over", "in", "during", "within", "for", "across"});
    if (begin == at)
        return std::nullopt;
    const auto article = skipWords(tokens, begin, {"the", "its", "these"});
    static constexpr std::array<std::string_view, 8> vague{
        "first", "final", "opening", "closing", "early", "latter", "recent", "coming"};
    const bool isVague =
        article < tokens.size() && std::ranges::find(vague, tokens[article].text) != vague.end();
    if (isVague && !readDate(tokens, article, context, false))
        return unresolved(article + 1);
    const auto past =
        skipWords(tokens, article, {"past", "last", "previous", "prior", "trailing", "latest"});
    if (past > article) {
        const bool isBareLast = tokens[past - 1].is("last") && article == begin;
        return isBareLast ? std::nullopt : trailing(tokens, past, true, past);
    }
    if (article > begin) {
        // "in the two days after April 2"
        const auto count = readCount(tokens, article);
        const bool isSpan = count && count->end < tokens.size() && timeUnitOf(tokens[count->end]);
        return isSpan ? MaybeAnchor(unresolved(count->end + 1)) : std::nullopt;
    }
    if (standsAt(tokens, begin, "a") && begin + 1 < tokens.size()) {
        const auto unit = timeUnitOf(tokens[begin + 1]);
        const bool goesOn = begin + 2 < tokens.size() && tokens[begin + 2].kind == TokenKind::Word;
        if (unit && !goesOn && !tokens[begin + 1].text.ends_with('s'))
            return Read<Anchor>{
                {.kind = AnchorKind::Trailing, .count = 1, .unit = *unit}, begin + 2};
    }
    const auto wording = readWording(tokens, begin);
    auto anchor = trailing(tokens, skipWords(tokens, wording.end, {"a"}), false, wording.end);
    if (!anchor && wording.end > begin && wording.end < tokens.size()
        && tokens[wording.end].is("a"))
        anchor = trailing(tokens, wording.end + 1, true, wording.end);
    if (anchor)
        anchor->value.wording = wording.value;
    return anchor && anchor->value.kind == AnchorKind::Trailing ? anchor : std::nullopt;
}

/// "the day after Nov. 5", "on the session after the election"; also "the day of the election".
MaybeAnchor readDayAfter(Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto on = skipWords(tokens, at, {"on", "in"});
    const auto article = skipWords(tokens, on, {"the", "a"});
    const auto day = skipWords(tokens, article,
        {"first trading day", "first session", "first day", "trading day", "trading session", "day",
            "session"});
    if (day > article && standsAt(tokens, day, "of")) {
        const auto date = readDate(tokens, day + 1, context, false);
        return date && date->value.isDay() ? MaybeAnchor(anchorAt(AnchorKind::OneDay, *date))
                                           : std::nullopt;
    }
    if (day == article || !(standsAt(tokens, day, "after") || standsAt(tokens, day, "following")))
        return std::nullopt;
    if (const auto date = readDate(tokens, day + 1, context, false); date && date->value.isDay())
        return anchorAt(AnchorKind::DayAfter, *date);
    if (day + 1 < tokens.size() && tokens[day + 1].text.ends_with("ing"))
        return std::nullopt; // "a day after setting a record"
    return unresolved(day + 1);
}

MaybeAnchor readSince(Tokens tokens, std::size_t at, const DateContext &context)
{
    if (!standsAt(tokens, at, "since"))
        return std::nullopt;
    const auto begin = skipWords(
        tokens, at + 1, {"the close on", "the close of", "its close on", "at least", "the"});
    if (const auto after = readDayAfter(tokens, at + 1, context);
        after && after->value.kind == AnchorKind::DayAfter) {
        auto day = after->value.from;
        day.first = day.last = day.last + days(1);
        day.precision = DatePrecision::OneDay;
        return anchorAt(AnchorKind::Since, {day, after->end});
    }
    const auto peak = skipWords(tokens, at + 1,
        {"peaking on", "bottoming on", "topping out on", "bottoming out on", "troughing on",
            "peaking in a close on", "its peak on", "its low on"});
    if (peak > at + 1)
        if (const auto date = readDate(tokens, peak, context, false); date && date->value.isDay())
            return anchorAt(AnchorKind::Since, *date);
    // "has slid 1.3% since."
    if (at + 1 >= tokens.size() || tokens[at + 1].is(".") || tokens[at + 1].is(",")
        || tokens[at + 1].is(";"))
        return Read<Anchor>{{.kind = AnchorKind::SinceThen}, at + 1};
    // "since the March 2000 peak": what it is measured from is the peak
    const auto extreme = skipWords(tokens, begin, {"its", "their"});
    if (readExtreme(tokens, extreme, context))
        return unresolved(at + 1);
    if (const auto date = readDate(tokens, begin, context, true))
        return anchorAt(AnchorKind::Since, *date);
    return unresolved(at + 1);
}

/// "from Nov. 5 to Nov. 25", "between Nov. 5 and Nov. 25".
MaybeAnchor readBetween(Tokens tokens, std::size_t at, const DateContext &context)
{
    const bool isBetween = standsAt(tokens, at, "between");
    if (!isBetween && !standsAt(tokens, at, "from"))
        return std::nullopt;
    const auto first = readDate(tokens, at + 1, context, true);
    if (!first)
        return std::nullopt;
    const auto join =
        skipWords(tokens, skipWords(tokens, first->end, {","}), {"to", "through", "until", "and"});
    const auto second = readDate(tokens, join, context, true);
    if (!second || join == first->end)
        return isBetween ? MaybeAnchor(unresolved(first->end)) : std::nullopt;
    Anchor anchor{.kind = AnchorKind::Between, .from = first->value, .to = second->value};
    // "from Nov. 5 to Jan. 3, 2024": the first date takes the nearest year before the second
    while (anchor.from.isYearAssumed && anchor.from.first > anchor.to.first) {
        anchor.from.first = addMonths(anchor.from.first, -12);
        anchor.from.last = addMonths(anchor.from.last, -12);
    }
    return Read<Anchor>{anchor, second->end};
}

AnchorKind kindOf(const DateRange &range)
{
    if (range.isEdge)
        return AnchorKind::End;
    return range.isDay() ? AnchorKind::OneDay : AnchorKind::Period;
}

/// "started 2013 at 1.78%", "having begun the year at": the last close before.
MaybeAnchor readBeginning(Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto verb = skipWords(tokens, at,
        {"began", "begun", "started", "entered", "opened", "beginning", "starting", "entering"});
    const auto date = verb > at ? readDate(tokens, verb, context, true) : std::nullopt;
    if (!date || date->value.isDay())
        return std::nullopt;
    const bool isLevel =
        skipWords(tokens, date->end, {"at", "above", "below", "near", "with a yield of"})
        > date->end;
    if (!isLevel)
        return unresolved(date->end);
    auto day = date->value;
    day.first = day.last = day.first - days(1);
    day.precision = DatePrecision::OneDay;
    day.isEdge = true;
    return anchorAt(AnchorKind::End, {day, date->end});
}

/// "on Jan. 22", "in 2024", "by late November", "Thursday", "last year".
MaybeAnchor readDated(Tokens tokens, std::size_t at, const DateContext &context)
{
    const auto end = skipWords(tokens, at,
        {"by the close on", "by the close of trading on", "as of the close on", "as of", "through",
            "until", "by"});
    if (end > at) {
        const auto date = readDate(tokens, end, context, true);
        // "by December", written in May: the one to come
        const bool isAhead = date && tokens[at].is("by") && date->value.isYearAssumed
            && yearOf(date->value.first) < yearOf(context.asOf)
            && date->value.first + days(200) < context.asOf;
        if (isAhead)
            return unresolved(date->end);
        return date ? MaybeAnchor(anchorAt(AnchorKind::End, *date)) : std::nullopt;
    }
    const auto beside = skipWords(tokens, at, {"after", "before", "following"});
    if (beside > at) {
        const auto date =
            readDate(tokens, skipWords(tokens, beside, {"the", "its"}), context, true);
        return date ? MaybeAnchor(unresolved(date->end)) : std::nullopt;
    }
    const auto begin = skipWords(tokens, at,
        {"at the close on", "at the close of", "as recently as", "as late as", "so far in",
            "late on", "early on", "in early", "on", "in", "at", "during", "for", "of", "late",
            "closed out", "finished out", "ended", "finished", "closed"});
    const bool isVerb = begin > at && tokens[at].text.ends_with("ed");
    const bool isOf = standsAt(tokens, at, "of");
    const auto date = readDate(tokens, begin, context, begin > at);
    const bool isBareEvent = date && begin == at
        && date->value.precision == DatePrecision::OfEvent; // "post-election gain"
    if (!date || isBareEvent || (isVerb && begin == at) || (isOf && date->value.isDay()))
        return std::nullopt;
    return anchorAt(kindOf(date->value), *date);
}

} // namespace

std::optional<TimeUnit> timeUnitOf(const Token &token)
{
    static constexpr std::array<std::pair<std::string_view, TimeUnit>, 6> units{
        {{"session", TimeUnit::Sessions}, {"day", TimeUnit::Days}, {"week", TimeUnit::Weeks},
            {"month", TimeUnit::Months}, {"quarter", TimeUnit::Quarters},
            {"year", TimeUnit::Years}}};
    for (const auto &[name, unit] : units) {
        const bool isPlural = token.text.size() == name.size() + 1 && token.text.starts_with(name)
            && token.text.ends_with('s');
        if (token.text == name || isPlural)
            return unit;
    }
    return std::nullopt;
}

MaybeAnchor readAnchor(Tokens tokens, std::size_t at, const DateContext &context)
{
    if (at >= tokens.size() || tokens[at].kind == TokenKind::Mark)
        return std::nullopt;
    if (standsAt(tokens, at, "recently") || standsAt(tokens, at, "lately"))
        return Read<Anchor>{{.kind = AnchorKind::Recently}, at + 1};
    static constexpr std::array readers{readDayAfter, readBackReference, readToDate, readPeriodic,
        readSpanAdjective, readTrailing, readSince, readBetween, readBeginning, readDated};
    for (const auto reader : readers) {
        if (auto anchor = reader(tokens, at, context))
            return anchor;
    }
    return std::nullopt;
}

} // namespace tickmark
