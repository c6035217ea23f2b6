// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/time.h"

#include <cstddef>
#include <optional>
#include <string>

namespace tickmark {

/// A series that a file has, whether it is imported or was left out.
struct FoundSeries
{
    std::string code; ///< what it was going to be called, before anyone chose; unique in the file
    std::string name; ///< in the file; empty where it has none
    std::size_t rowCount = 0;
    Time first; ///< of its rows, where there are any
    Time last;
    std::optional<std::size_t> place; ///< among the rows of the proposal; none where left out

    friend bool operator==(const FoundSeries &, const FoundSeries &) = default;
};

} // namespace tickmark
