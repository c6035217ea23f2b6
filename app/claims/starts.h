// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/dates.h"

namespace tickmark {

/// What may begin at a token, told by its word alone: so that the readers of phrases are asked only
/// where they could answer, and most words of an article cost one look.
struct Starts
{
    bool count = false;   ///< a number or a word for one: also streaks
    bool amount = false;  ///< a hedge, a number, "double"
    bool time = false;    ///< a date or a phrase of time
    bool extreme = false; ///< "record", "highest", "biggest"
};

Starts startsOf(const Token &token, const DateContext &dates);

} // namespace tickmark
