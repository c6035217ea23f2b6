// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/claim.h"

#include <span>

namespace tickmark {

/// What a text is read with: the day as of which it speaks, the known events, and the series of
/// the reader's cache, whose names are looked for beside those that Tickmark knows.
struct ReadContext
{
    Time asOf;
    std::span<const Event> events = {};
    std::span<const Series> series = {};
};

/// Every statement of an article that can be checked, in the order of the text, and after the
/// claims of a sentence what in it has numbers and was not understood. Plain text or HTML; any
/// bytes. Takes time linear in the length of the text.
std::vector<Claim> readClaims(std::string_view text, const ReadContext &context);

/// The day a text says it was written, and where it says so: its dateline, else the first date
/// with a year.
struct WrittenDay
{
    Time day;
    Span span;
};
std::optional<WrittenDay> findWrittenDay(std::string_view text);

} // namespace tickmark
