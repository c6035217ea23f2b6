// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claim.h"

namespace tickmark {

namespace {

std::string_view changeName(AnchorKind kind)
{
    switch (kind) {
    case AnchorKind::OneDay:
    case AnchorKind::End:
    case AnchorKind::Recently:
    case AnchorKind::Unresolved:
        return "day move";
    case AnchorKind::DayAfter:
    case AnchorKind::NextDay:
        return "day after";
    case AnchorKind::DayBefore:
        return "day move";
    case AnchorKind::Since:
    case AnchorKind::SinceThen:
    case AnchorKind::SameTime:
        return "change since";
    case AnchorKind::Period:
        return "change in a period";
    case AnchorKind::Trailing:
        return "change over a time";
    case AnchorKind::Between:
        return "change between dates";
    }
    return {};
}

} // namespace

std::string_view formName(const Claim &claim)
{
    switch (claim.form) {
    case ClaimForm::Change:
        return changeName(claim.anchor.kind);
    case ClaimForm::Direction:
        return "direction";
    case ClaimForm::Flat:
        return "flat";
    case ClaimForm::Level:
        return "level";
    case ClaimForm::OffExtreme:
        return "off a high or low";
    case ClaimForm::Extreme:
        return "high or low";
    case ClaimForm::HighestSince:
        return "highest or lowest since";
    case ClaimForm::LargestMove:
        return "largest move since";
    case ClaimForm::Streak:
        return "streak";
    case ClaimForm::Ratio:
        return "ratio";
    case ClaimForm::Outperformance:
        return "outperformance";
    case ClaimForm::Opinion:
        return "opinion or forecast";
    case ClaimForm::NotUnderstood:
        return "not understood";
    }
    return {};
}

} // namespace tickmark
