// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/series.h"

#include <span>
#include <string_view>

namespace tickmark {

/// A series that Tickmark knows by its code and by the names that data sites give it.
struct KnownSeries
{
    Series series;
    std::span<const std::string_view> aliases;
};

/// The known series a header, symbol or name stands for ("^RUT", "Russell 2000", "rut" → RUT), or
/// nullptr. Case, spaces, dots, dashes, `^`, `$` and `&` do not count; the rest must match whole.
const KnownSeries *findKnownSeries(std::string_view alias);

/// The known series named by a file ("rut_close_1999_2025.csv" → RUT): the stem, or its first word
/// where that is an alias of three letters or more.
const KnownSeries *findKnownSeriesInFileName(std::string_view fileName);

/// All of them, in the order a desk lists them.
std::span<const KnownSeries> knownSeries();

} // namespace tickmark
