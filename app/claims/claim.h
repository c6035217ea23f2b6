// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/atom.h"

#include <string>
#include <vector>

namespace tickmark {

/// What a claim says.
enum class ClaimForm {
    Change,         ///< moved by an amount over a time
    Direction,      ///< moved one way over a time; no amount
    Flat,           ///< hardly moved over a time
    Level,          ///< stood at a value
    OffExtreme,     ///< lies an amount off a high or low
    Extreme,        ///< is a record, or a 52-week high
    HighestSince,   ///< is the highest or lowest since, or in
    LargestMove,    ///< is the largest one-day move since, or in
    Streak,         ///< the n-th session in a row
    Ratio,          ///< one change is a multiple of another
    Outperformance, ///< one change beats another
    Opinion,        ///< recommendation or forecast: left alone
    NotUnderstood   ///< has numbers, and no reading
};

/// A statement of an article about a series, as it was understood, before any data is looked at.
/// `span` is in bytes of the article. `amount.value` is never negative: `direction` has the sign.
struct Claim
{
    ClaimForm form = ClaimForm::NotUnderstood;
    Span span;
    std::string series;     ///< code; empty where no such series is known
    std::string seriesName; ///< as a reader knows it
    std::string other;      ///< of Ratio and Outperformance: code of the second series
    std::string otherName;
    int direction = 0;
    Amount amount;
    Anchor anchor;          ///< the window
    bool hasAnchor = false; ///< false: none was written, and the day as of is assumed
    Anchor at;              ///< the day it is claimed of
    bool hasAt = false;
    ExtremeWords extreme;
    DateRange extremeDate; ///< of OffExtreme: "reached on Nov. 25"
    bool hasExtremeDate = false;
    Amount extremeLevel; ///< "a high of 2,442.03"
    bool hasExtremeLevel = false;
    bool isOfBase = false;         ///< of Level: where the move came from
    bool mayBeIntraday = false;    ///< "hit 6,100": not said to be a close
    bool isTimeTaken = false;      ///< its time was not written with it, but before
    bool isTimeDoubtful = false;   ///< judged only where the day it is assumed of bears it out
    bool mayHoldDividends = false; ///< "returned 25%"
    bool isYieldByName = false;
    int count = 0; ///< of Streak
    TimeUnit unit = TimeUnit::Sessions;
    bool isBroken = false;
    std::vector<std::string> assumed; ///< sentences: what the words left open
};

/// "day move", "change since", "off the high", …: for a table and the command line.
std::string_view formName(const Claim &claim);

} // namespace tickmark
