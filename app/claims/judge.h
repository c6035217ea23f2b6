// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/check.h"
#include "series/result.h"

namespace tickmark {

/// What a claim is judged with: its series as rows, and where it compares, the other one.
struct Evidence
{
    const Series &series;
    const Observations &rows;
    const Series *otherSeries = nullptr;
    const Observations *otherRows = nullptr;
    Time asOf;
    const ClaimSettings &settings;

    bool isYield() const { return series.unit == Unit::Percent; }
    Basis basis() const { return isYield() ? Basis::Yield : Basis::Close; }
};

/// The readings of a claim of some forms, each with value and verdict; the sentence and the
/// corrected number are put into `checked`. An Error says why the data cannot decide.
using Readings = Result<std::vector<Reading>>;

Readings judgeChange(CheckedClaim &checked, const Evidence &evidence);
Readings judgeLevel(CheckedClaim &checked, const Evidence &evidence);
Readings judgeComparison(CheckedClaim &checked, const Evidence &evidence);
Readings judgeOffExtreme(CheckedClaim &checked, const Evidence &evidence);
Readings judgeExtreme(CheckedClaim &checked, const Evidence &evidence);
Readings judgeHighestSince(CheckedClaim &checked, const Evidence &evidence);
Readings judgeLargestMove(CheckedClaim &checked, const Evidence &evidence);
Readings judgeStreak(CheckedClaim &checked, const Evidence &evidence);

/// "Nov. 5, 2024, to Jan. 23, 2025".
std::string windowText(Time base, Time last);
Verdict verdictOf(bool isTrue);
/// Adds to what is remarked, with a semicolon between.
void addRemark(std::string &remarks, std::string_view remark);
/// "in data since Jan. 4, 1999", to be added where a record is not known to be all-time.
std::string coverageRemark(const Evidence &evidence);

} // namespace tickmark
