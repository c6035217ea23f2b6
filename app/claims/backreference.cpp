// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/backreference.h"

#include <array>

namespace tickmark {

namespace {

using MaybeAnchor = std::optional<Read<Anchor>>;

/// "a year ago", "from a year earlier", "12 months ago".
MaybeAnchor readAgo(Tokens tokens, std::size_t at)
{
    const auto begin = skipWords(
        tokens, at, {"from", "than", "since", "compared with", "compared to", "versus", "against"});
    const bool isOne = begin < tokens.size() && (tokens[begin].is("a") || tokens[begin].is("one"));
    const auto counted = isOne ? std::optional(Read<int>{1, begin + 1}) : readCount(tokens, begin);
    if (!counted || counted->end >= tokens.size())
        return std::nullopt;
    const auto [count, place] = *counted;
    const auto unit = timeUnitOf(tokens[place]);
    const bool isAgo = standsAt(tokens, place + 1, "ago") || standsAt(tokens, place + 1, "earlier")
        || standsAt(tokens, place + 1, "before");
    if (!unit || !isAgo)
        return std::nullopt;
    const bool isDayBefore = begin == at && *unit == TimeUnit::Days && count == 1;
    if (isDayBefore && !standsAt(tokens, place + 1, "ago"))
        return Read<Anchor>{{.kind = AnchorKind::DayBefore}, place + 2};
    Anchor anchor{.kind = AnchorKind::Trailing, .count = count, .unit = *unit};
    anchor.isAgo = begin == at;
    return Read<Anchor>{anchor, place + 2};
}

/// "the next day", "in the following session".
MaybeAnchor readNextDay(Tokens tokens, std::size_t at)
{
    const auto on = skipWords(tokens, at, {"on", "in"});
    const auto next = skipWords(tokens, skipWords(tokens, on, {"the"}), {"next", "following"});
    if (next == on || !(tokens[next - 1].is("next") || tokens[next - 1].is("following")))
        return std::nullopt;
    const auto day = skipWords(tokens, next, {"trading day", "trading session", "day", "session"});
    if (day == next)
        return std::nullopt;
    return Read<Anchor>{{.kind = AnchorKind::NextDay}, day};
}

/// "the previous session", "on the prior trading day", "a session earlier".
MaybeAnchor readDayBefore(Tokens tokens, std::size_t at)
{
    const auto on = skipWords(tokens, at, {"on", "in", "at the end of", "late"});
    const auto the = skipWords(tokens, on, {"the", "its"});
    const auto before = skipWords(tokens, the, {"previous", "prior", "preceding"});
    if (before > the) {
        const auto day =
            skipWords(tokens, before, {"trading day", "trading session", "day", "session"});
        return day > before ? MaybeAnchor({{.kind = AnchorKind::DayBefore}, day}) : std::nullopt;
    }
    const auto day = skipWords(tokens, the, {"day before", "session before"});
    const bool goesOn =
        standsAt(tokens, day, "the") || day >= tokens.size() || tokens[day].kind == TokenKind::Word;
    return the > on && day > the && !goesOn ? MaybeAnchor({{.kind = AnchorKind::DayBefore}, day})
                                            : std::nullopt;
}

/// "over the same stretch", "in that time", "during this period".
MaybeAnchor readSameTime(Tokens tokens, std::size_t at)
{
    if (standsAt(tokens, at, "year over year") || standsAt(tokens, at, "year on year"))
        return Read<Anchor>{
            {.kind = AnchorKind::Trailing, .count = 1, .unit = TimeUnit::Years}, at + 3};
    const auto begin = skipWords(tokens, at, {"over", "in", "during", "for", "within", "across"});
    const auto same = skipWords(tokens, begin, {"the same", "that same", "that", "this", "those"});
    if (begin == at || same == begin)
        return std::nullopt;
    const auto end = skipWords(tokens, same,
        {"period of time", "time frame", "time period", "time span", "stretch", "span", "period",
            "time", "timeframe", "run", "interval", "window", "spell", "days", "sessions", "weeks",
            "months", "years"});
    return end > same ? MaybeAnchor({{.kind = AnchorKind::SameTime}, end}) : std::nullopt;
}

MaybeAnchor readSinceThen(Tokens tokens, std::size_t at)
{
    const auto end = skipWords(tokens, at, {"since then", "from then on", "since that day"});
    return end > at ? MaybeAnchor({{.kind = AnchorKind::SinceThen}, end}) : std::nullopt;
}

} // namespace

std::optional<Read<Anchor>> readBackReference(Tokens tokens, std::size_t at, const DateContext &)
{
    static constexpr std::array readers{
        readNextDay, readDayBefore, readSameTime, readSinceThen, readAgo};
    for (const auto reader : readers) {
        if (auto anchor = reader(tokens, at))
            return anchor;
    }
    return std::nullopt;
}

} // namespace tickmark
