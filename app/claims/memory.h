// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/claim.h"

#include <optional>

namespace tickmark {

/// What the words before a verb say of its time.
enum class Tense { Unstated, Past, Perfect, Present };

/// What later sentences may refer to: "it", "the index", "the yield", and the day spoken of.
struct Memory
{
    Time asOf;
    std::optional<Subject> last;  ///< nothing where something else was spoken of since
    std::optional<Subject> index; ///< the last that is not a yield
    std::optional<Subject> yield;
    std::optional<Anchor> day;           ///< "on Thursday", in the sentence before
    std::optional<Anchor> window;        ///< the one window that the sentence before spoke of
    Tense windowTense = Tense::Unstated; ///< in which it did
    bool isPeriodSpokenOf = false;       ///< "July was a good month", in this paragraph
    std::optional<Anchor> heading;       ///< of the lines under "For the week:"
};

} // namespace tickmark
