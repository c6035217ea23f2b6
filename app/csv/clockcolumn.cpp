// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/clockcolumn.h"

#include "csv/datecell.h"
#include "csv/partwords.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"
#include "csv/wordlist.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

using Form = ClockColumn::Form;

constexpr std::size_t headerDepth = 60; ///< rows in which a header is looked for

constexpr auto hourWords = wordList({"he", "hours", "hr", "hourending", "hourend", "hourbeginning",
    "hourofday", "stunde", "std", "heures", "horas", "ore", "uur", "timme", "time", "godzina",
    "hodina", "óra", "tunti", "час", "ώρα", "小时", "時"});

/// What a sample of rows tells about one column.
struct Sampled
{
    std::size_t filled = 0;
    std::size_t clocks = 0;
    std::size_t compact = 0; ///< digits of a clock
    std::size_t hours = 0;
    unsigned greatest = 0;
    bool hasZero = false;
    bool hasLongClock = false; ///< digits with an hour; those of minutes alone tell nothing
    bool hasTimeWord = false;
    bool hasHourWord = false;

    void add(std::string_view cell, bool canBeHeader)
    {
        const bool isZero = cell == "0" || cell == "00";
        const auto number = shortNumber(cell);
        filled += !cell.empty();
        clocks += readClock(cell).has_value();
        compact += readCompactClock(cell).has_value();
        hasLongClock = hasLongClock || (cell.size() > 2 && readCompactClock(cell));
        hours += isZero || (number >= 1 && number <= 24);
        greatest = std::max(greatest, number);
        hasZero = hasZero || isZero;
        hasTimeWord = hasTimeWord || (canBeHeader && isTimeWord(cell));
        hasHourWord = hasHourWord || (canBeHeader && isIn(hourWords, folded(cell)));
    }

    bool areNearlyAll(std::size_t count) const
    {
        return count > 0 && (count + 1) * 10 >= filled * 9;
    }

    std::optional<Form> form() const
    {
        const bool areHours = (hasTimeWord || hasHourWord) && areNearlyAll(hours);
        if (areHours)
            return greatest == 24 && !hasZero ? Form::HoursFromOne : Form::Hours;
        const bool areClocks = (clocks > 0 && clocks * 5 >= filled * 3)
            || (hasTimeWord && hasLongClock && areNearlyAll(compact));
        return areClocks ? std::optional(Form::Clock) : std::nullopt;
    }
};

} // namespace

std::optional<ClockColumn> findClock(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t dateColumn)
{
    constexpr std::size_t nearby = 8;
    for (std::size_t column = 0; column < dateColumn + nearby; ++column) {
        if (column == dateColumn)
            continue;
        Sampled sampled;
        for (const auto row : sampleRows)
            sampled.add(grid.cell(row, column), row < headerDepth);
        if (const auto form = sampled.form())
            return ClockColumn{column, *form};
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> timeOfDay(std::string_view cell, ClockColumn::Form form)
{
    if (cell.empty())
        return std::chrono::seconds(0);
    if (form != Form::Clock) {
        const bool isZero = cell == "0" || cell == "00";
        const auto hour = shortNumber(cell);
        const unsigned first = form == Form::HoursFromOne ? 1 : 0;
        if ((hour == 0 && (!isZero || first > 0)) || hour > 23 + first)
            return std::nullopt;
        return std::chrono::hours(hour - first);
    }
    auto clock = readClock(cell);
    if (!clock)
        clock = readCompactClock(cell);
    return clock ? std::optional(std::chrono::seconds(*clock)) : std::nullopt;
}

} // namespace tickmark::csv
