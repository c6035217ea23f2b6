// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/numberparts.h"
#include "csv/table.h"

#include <cstddef>
#include <string_view>

namespace tickmark::csv {

/// The least and the most digits that numbers have before their decimal mark.
struct DigitRange
{
    std::size_t least = 0; ///< 0: there are none
    std::size_t most = 0;

    void add(std::size_t digits);
    bool isEmpty() const { return most == 0; }
    DigitRange plus(std::size_t digits) const { return {least + digits, most + digits}; }
};

/// What the cells of one column are, counted over the whole column, and what they prove about its
/// decimal mark.
struct NumberTally
{
    NumberRules
        rules; ///< the unit and notes that cells may have; the decimal mark is not looked at
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
    std::size_t negatives = 0; ///< numbers below zero
    std::size_t proofLine = 0; ///< of the first cell that proves something
    DigitRange plainDigits;    ///< of the numbers without marks
    DigitRange unsureDigits;   ///< of those that can be read both ways, if they have decimals
    std::string_view proof;
    std::string_view first;         ///< the first cell that is not missing
    std::string_view unsure;        ///< the first cell that can be read both ways
    std::string_view currency;      ///< of the first number that has one
    std::string_view otherCurrency; ///< the first that is another one
    std::string_view noted;         ///< the first number with the mark of a note
    std::string_view scaled;        ///< the first with a word for a power of ten
    std::string_view unmarked;      ///< the first without a percent sign
    std::size_t notes = 0;          ///< texts that would be numbers with notes
    std::size_t eighths = 0;        ///< texts like "470-2"
    std::string_view mark;          ///< the first unknown mark beside digits
    std::size_t marked = 0;         ///< texts that have it
    std::size_t markedInside = 0;   ///< of these, the ones with a dot or comma between the digits
    bool isConstant = true;         ///< all cells that are not missing are the same

    void add(std::string_view cell, bool isQuoted, std::size_t line);
    /// The rules with the unit and notes that the texts among the cells show.
    NumberRules shownRules() const;

private:
    void addText(std::string_view cell);
    void addParts(const NumberParts &parts, std::string_view cell);
    void addForm(NumberForm form, std::string_view digits, std::string_view cell, std::size_t line);
};

/// How far a column's decimal mark is known.
enum class MarkProof { Proven, NoMarks, Open };

/// What the column itself proves; `rules` has the mark, or the likelier one where it is open.
struct MarkDecision
{
    NumberRules rules;
    MarkProof proof = MarkProof::NoMarks;
    bool isGrouped = false; ///< the other numbers of the column are as large as the unsure ones
                            ///< only with thousands marks
};

MarkDecision decideMark(const NumberTally &tally);

} // namespace tickmark::csv
