// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "series/result.h"

namespace tickmark {

class Cache;

/// All that `figure` refers to, as far as the cache has it; what it lacks becomes a warning of the
/// scene. A series that is damaged is an Error.
Result<FigureData> loadFigureData(Cache &cache, const Figure &figure);

} // namespace tickmark
