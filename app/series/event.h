// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/time.h"

#include <string>

namespace tickmark {

/// A dated happening that figures mark and measure from: an election, a rate decision. `id` is its
/// identity in a cache ("us-election-2024") and what figures refer to.
struct Event
{
    std::string id;
    std::string name;     ///< in a sentence: "Nov. 5, 2024 election" is made of "election"
    std::string label;    ///< on a chart: "Election"
    std::string calendar; ///< the list it belongs to: "U.S. presidential elections"
    Time date;            ///< midnight of its day

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace tickmark
