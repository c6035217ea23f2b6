// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/number.h"
#include "csv/table.h"

#include <cstddef>
#include <string>

namespace tickmark::csv {

/// What the cells of one column are, counted over the whole column, and what they prove about its
/// decimal mark.
struct NumberTally
{
    std::size_t numbers = 0;
    std::size_t missing = 0;
    std::size_t texts = 0;
    std::size_t dots = 0;   ///< cells that prove the decimal dot
    std::size_t commas = 0; ///< cells that prove the decimal comma
    std::size_t unsureDots = 0;
    std::size_t unsureCommas = 0;
    std::size_t plainThousands = 0;
    std::size_t percents = 0;
    std::size_t quoted = 0;    ///< numbers with quotes around them
    std::size_t negatives = 0; ///< numbers with a minus in front
    std::size_t proofLine = 0; ///< of the first cell that proves something
    std::string_view proof;
    std::string_view first;         ///< the first cell that is not missing
    std::string_view unsure;        ///< the first cell that can be read both ways
    std::string_view currency;      ///< of the first number that has one
    std::string_view otherCurrency; ///< the first that is another one
    std::string_view noted;         ///< the first number with the mark of a note behind it
    bool isConstant = true;         ///< all cells that are not missing are the same

    void add(std::string_view cell, bool isQuoted, std::size_t line);

private:
    void addCurrency(std::string_view cell);
    void addForm(NumberForm form, std::string_view cell, std::size_t line);
};

/// How far a column's decimal mark is known.
enum class MarkProof { Proven, NoMarks, Open };

/// What the column itself proves; `rules` has the mark, or the likelier one where it is open.
struct MarkDecision
{
    NumberRules rules;
    MarkProof proof = MarkProof::NoMarks;
};

MarkDecision decideMark(const NumberTally &tally);

} // namespace tickmark::csv
