// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/amount.h"

#include <limits>
#include <string>

namespace tickmark {

/// Where a value must lie for the words of a claim to be true of it.
struct Interval
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool hasLow = true; ///< the bound itself is inside
    bool hasHigh = true;

    bool contains(double value) const;
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// The interval of a wording; u is one unit of the last digit written: bare x is [x − u/2, x +
/// u/2), "nearly" [x − u, x), "about" [x − u, x + u], "more than" (x, ∞), "less than" (−∞, x).
Interval intervalOf(const Amount &amount);

/// "understated" where "more than x" (or "nearly x") holds back more than one unit, "overstated"
/// for "less than x"; else empty.
std::string remarkOn(const Amount &amount, double value);

/// "4.5 to 5.5", "more than 2", for a person.
std::string intervalText(const Interval &interval);

} // namespace tickmark
