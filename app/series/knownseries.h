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
    /// What articles call it beside. In a file they may mean another one: "10-year yield" of which
    /// country?
    std::span<const std::string_view> spoken;
    /// Those of the aliases under which it may be quoted times ten: ^TNX at 45.6 is 4.56%.
    std::span<const std::string_view> tenfold;
};

/// The known series a header, symbol or name stands for ("^RUT", "Russell 2000", "rut" → RUT), or
/// nullptr. Case, spaces, dots, dashes, `^`, `$` and `&` do not count; the rest must match whole.
const KnownSeries *findKnownSeries(std::string_view alias);

/// Whether the known series may be quoted times ten under this name.
bool isQuotedTenfold(const KnownSeries &known, std::string_view alias);

/// A known series, nullptr for none, and the words that name it.
struct KnownName
{
    const KnownSeries *known = nullptr;
    std::string_view words;
};

/// The known series named by a file ("rut_close_1999_2025.csv" → RUT): by words of three letters or
/// more beside which there are only numbers and words that say nothing about what is measured. So
/// "Russell 2000 Value.csv" and "SPX total return.csv" name none.
/// The words are those of `fileName`.
KnownName findKnownSeriesInFileName(std::string_view fileName);

/// All of them, in the order a desk lists them.
std::span<const KnownSeries> knownSeries();

} // namespace tickmark
