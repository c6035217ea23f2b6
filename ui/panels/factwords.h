// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.h"
#include "series/event.h"
#include "series/series.h"

#include <QString>
#include <vector>

namespace tickmark {

/// What a fact is about, for a column of a table: "Off 52-week high", "Since the Nov. 5, 2024,
/// election". Events that are not in `events` are named by their id.
QString factTitle(const Fact &fact, const std::vector<Event> &events);

/// Its value with its unit and, where the fact is about one, its day: "−5.2% from Nov. 25, 2024".
QString factValueText(const Fact &fact, const Series &series);

} // namespace tickmark
