// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/claimmarks.h"

#include "facts/window.h"

#include <algorithm>

namespace tickmark {

namespace {

using From = ChangeSpan::From;

std::optional<Annotation> extremeMark(const Claim &claim)
{
    const bool isTrailing = claim.extreme.scope == ExtremeWords::Scope::Trailing
        && claim.extreme.unit == TimeUnit::Weeks && claim.extreme.count > 0;
    if (!isTrailing)
        return std::nullopt;
    Annotation annotation;
    annotation.kind =
        claim.extreme.kind == ExtremeKind::Highest ? Annotation::Kind::High : Annotation::Kind::Low;
    annotation.code = claim.series;
    annotation.weeks = claim.extreme.count;
    return annotation;
}

/// Of a claim "this year", "in January": what a change to date is measured from.
std::optional<From> periodBegin(const DateRange &range, Time date)
{
    if (range.last < date && range.first < startOfYear(date))
        return std::nullopt;
    if (range.precision == DatePrecision::Year && range.first == startOfYear(date))
        return From::YearBegin;
    if (range.precision == DatePrecision::Quarter && range.first == startOfQuarter(date))
        return From::QuarterBegin;
    if (range.precision == DatePrecision::Month && range.first == startOfMonth(date))
        return From::MonthBegin;
    return std::nullopt;
}

ChangeSpan spanOf(const Claim &claim, const Reading &reading)
{
    ChangeSpan span{.from = From::Date, .date = reading.base, .until = reading.date};
    if (claim.form == ClaimForm::LargestMove)
        return {.from = From::SessionBefore, .until = reading.date};
    if (claim.hasAnchor && claim.anchor.kind == AnchorKind::Period) {
        if (const auto begin = periodBegin(claim.anchor.from, reading.date))
            return {.from = *begin, .until = reading.date};
    }
    return span;
}

/// A claim "since the election" is bound to the event, where its first reading begins there.
void bindToEvent(Annotation &annotation, const Claim &claim, const std::vector<Event> &calendar)
{
    const auto &from = claim.anchor.from;
    const auto event = std::ranges::find_if(calendar,
        [&](const Event &one) { return one.date == from.first && one.name == from.event; });
    const bool isSince = claim.hasAnchor && claim.anchor.kind == AnchorKind::Since;
    if (!isSince || event == calendar.end())
        return;
    annotation.eventId = event->id;
    annotation.span.from = From::Event;
    annotation.span.date.reset();
}

bool isAboutAChange(ClaimForm form)
{
    switch (form) {
    case ClaimForm::Change:
    case ClaimForm::Direction:
    case ClaimForm::Flat:
    case ClaimForm::LargestMove:
    case ClaimForm::Ratio:
    case ClaimForm::Outperformance:
        return true;
    case ClaimForm::Level:
    case ClaimForm::OffExtreme:
    case ClaimForm::Extreme:
    case ClaimForm::HighestSince:
    case ClaimForm::Streak:
    case ClaimForm::Opinion:
    case ClaimForm::NotUnderstood:
        break;
    }
    return false;
}

} // namespace

std::vector<Annotation> marksOf(
    const ArticleCheck &check, const CheckedClaim &claim, const std::vector<Event> &calendar)
{
    const Claim &read = claim.claim;
    if (read.form == ClaimForm::OffExtreme || read.form == ClaimForm::Extreme) {
        const auto mark = check.seriesOf(read.series) ? extremeMark(read) : std::nullopt;
        return mark ? std::vector{*mark} : std::vector<Annotation>();
    }
    if (!isAboutAChange(read.form) || claim.readings.empty() || !claim.readings.front().base)
        return {};
    std::vector<Annotation> marks;
    for (const std::string &code : {read.series, read.other}) {
        if (!check.seriesOf(code))
            continue;
        Annotation annotation;
        annotation.kind = Annotation::Kind::Change;
        annotation.code = code;
        annotation.span = spanOf(read, claim.readings.front());
        bindToEvent(annotation, read, calendar);
        marks.push_back(annotation);
    }
    return marks;
}

} // namespace tickmark
