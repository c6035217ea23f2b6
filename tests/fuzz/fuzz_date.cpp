// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/date.h"
#include "csv/unicode.h"
#include "fuzz.h"

using namespace tickmark;

/// A date is a day of the calendar from 1000 to 8999 under all rules, and its form has a name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = csv::trimmed(fuzz::textOf(data, size));
    csv::readClock(text);
    csv::readCompactClock(text);
    const auto cell = csv::readDateCell(text);
    if (!cell)
        return 0;
    csv::DateRules rules;
    rules.forms.set();
    for (const auto order :
        {csv::DayOrder::DayFirst, csv::DayOrder::MonthFirst, csv::DayOrder::YearFirst})
        for (const auto epoch : {csv::Epoch::None, csv::Epoch::Seconds, csv::Epoch::Milliseconds,
                 csv::Epoch::Microseconds, csv::Epoch::Nanoseconds}) {
            rules.slash = rules.dot = rules.dash = order;
            rules.epoch = epoch;
            if (const auto time = csv::timeOf(*cell, rules))
                fuzz::promise(isoText(*time).size() >= 10);
            fuzz::promise(!csv::formatName(*cell, text, rules).empty());
        }
    return 0;
}
