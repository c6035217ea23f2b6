// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/change.h"
#include "layout/markwords.h"

#include <map>

namespace tickmark {

/// The change that an annotation marks, with nothing read after `asOf`. An Error where the series
/// does not reach back far enough, or the event or the end of the span is not there by then.
Result<Change> markedChange(const Annotation &annotation, const Observations &observations,
    const std::map<std::string, Event> &events, Time asOf);

/// What its callout says: "+2.4%", "since the Nov. 5 election".
Result<MarkWords> changeWords(const Annotation &annotation, const LoadedSeries &loaded,
    const std::map<std::string, Event> &events, const Sessions &sessions);

} // namespace tickmark
