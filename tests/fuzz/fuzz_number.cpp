// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/number.h"
#include "fuzz.h"

#include <cmath>

using namespace tickmark;

/// A number is finite, has a form, and is read under at least one decimal mark if it has one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto cell = fuzz::textOf(data, size);
    const auto form = csv::numberForm(cell);
    for (const char decimal : {'.', ','}) {
        const auto number = csv::readNumber(cell, {decimal});
        fuzz::promise(!number || std::isfinite(number->value));
        fuzz::promise(!number || form != csv::NumberForm::NoNumber);
    }
    fuzz::promise(!csv::whyNotANumber(cell).empty());
    return 0;
}
