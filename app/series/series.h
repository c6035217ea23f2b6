// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tickmark {

/// What a value is measured in. A change of a percent series is given in percentage points.
enum class Unit { Number, Points, Percent };

/// How far apart the observations of a series are by design.
enum class Frequency { Intraday, Daily, Weekly, Monthly, Quarterly, Yearly, Irregular };

/// What is known about a series apart from its numbers. `code` is its identity: upper case for the
/// known ones ("RUT"), unique in a cache, and what figures refer to.
struct Series
{
    std::string code;
    std::string name;      ///< as a reader knows it: "Russell 2000"
    std::string publisher; ///< for the source line of a figure: "FTSE Russell"
    Unit unit = Unit::Number;
    int decimals = 2; ///< shown; the stored value keeps all it has
    Frequency frequency = Frequency::Daily;
    bool isSample = false;          ///< synthetic; every figure that shows it says so
    bool isHistoryComplete = false; ///< only then may a record be called "all-time"

    friend bool operator==(const Series &, const Series &) = default;
};

/// "points", "percent", "number"; and back.
std::string_view unitName(Unit unit);
std::optional<Unit> unitFromName(std::string_view name);

/// "intraday", "daily", … ; and back.
std::string_view frequencyName(Frequency frequency);
std::optional<Frequency> frequencyFromName(std::string_view name);

} // namespace tickmark
