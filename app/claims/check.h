// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/claim.h"
#include "claims/interval.h"
#include "facts/fact.h"
#include "series/observations.h"

#include <optional>
#include <string>
#include <vector>

namespace tickmark {

enum class Verdict {
    Supported,
    Contradicted,
    Depends,     ///< the readings disagree: each is shown
    Unsupported, ///< the data lacks the series, or does not reach far enough; `reason` says which
    NotCheckable ///< opinion, or not understood: `claim.form` says which
};

/// "supported", "contradicted", "depends", "unsupported", "not checkable".
std::string_view verdictName(Verdict verdict);

/// One way to read a claim, computed. Rows index the observations of the claim's series (and
/// `otherRows` those of the series it is compared with), the latest first.
struct Reading
{
    std::string window;       ///< "Nov. 5, 2024, to Jan. 23, 2025"
    std::optional<Time> base; ///< measured from, or compared with
    Time date;                ///< the day it is about
    Basis basis = Basis::Close;
    double value = 0; ///< in the unit of the claim, with its sign
    std::vector<std::size_t> rows;
    std::vector<std::size_t> otherRows;
    Verdict verdict = Verdict::Unsupported;
    std::string remark; ///< what more is to be said: "understated"
};

/// A claim with what the data says of it.
struct CheckedClaim
{
    Claim claim;
    Verdict verdict = Verdict::NotCheckable;
    Interval interval; ///< where the value had to lie, where the claim has an amount
    std::vector<Reading> readings;
    std::string remark;    ///< "understated", "overstated", a flag; joined where there are several
    std::string corrected; ///< the number that is true: "up 52.2%"; empty where there is none
    std::string sentence;  ///< the shortest true sentence
    std::string reason;    ///< why it is unsupported
};

/// A series with its rows; both must outlive the call that is given it.
struct ClaimSeries
{
    const Series *series = nullptr;
    const Observations *observations = nullptr;
};

/// What a person may change about the words.
struct ClaimSettings
{
    double flatPercent = 1;     ///< "flat" is less than this
    double flatBasisPoints = 5; ///< and of a yield less than this
    int recentDays = 30;        ///< "recently"
};

/// What claims are checked against.
struct ClaimData
{
    std::span<const ClaimSeries> series = {};
    std::span<const Event> events = {};
    std::optional<Time> asOf;
    ClaimSettings settings;
};

/// An article, checked. Where neither caller nor text gives an as-of date, `asOf` is empty, every
/// checkable claim is Unsupported, and a caller has to ask.
struct CheckedText
{
    std::optional<Time> asOf;
    bool isAsOfAssumed = false; ///< taken from the text, at `asOfSpan`
    Span asOfSpan;
    std::vector<CheckedClaim> claims;

    bool needsAsOf() const { return !asOf.has_value(); }
};

/// Reads an article and checks what it claims, in the order of the text.
CheckedText checkClaims(std::string_view text, const ClaimData &data);

} // namespace tickmark
