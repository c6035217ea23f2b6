// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/markwords.h"

namespace tickmark {

/// What a high or low annotation says of its series, as of the day the figure is of. An Error where
/// the window holds no close.
Result<MarkWords> extremeWords(
    const Annotation &annotation, const LoadedSeries &loaded, const Sessions &sessions);

} // namespace tickmark
