// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "series/result.h"

#include <string>
#include <vector>

namespace tickmark {

class Cache;

/// The name that `wanted` stands for: the same, else the only one that begins with it whatever the
/// case. Otherwise an Error that lists the names.
Result<std::string> figureNamed(const std::vector<std::string> &names, const std::string &wanted);

/// The figure called exactly `name`.
Result<Figure> loadFigure(Cache &cache, const std::string &name);

} // namespace tickmark
