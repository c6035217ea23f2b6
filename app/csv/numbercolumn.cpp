// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/numbercolumn.h"

#include "csv/barenumber.h"
#include "csv/vocabulary.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

bool isUnsure(NumberForm form)
{
    return form == NumberForm::DotOrGroup || form == NumberForm::CommaOrGroup;
}

/// How many powers of ten lie between two ranges.
std::size_t gapBetween(const DigitRange &a, const DigitRange &b)
{
    if (a.least > b.most)
        return a.least - b.most;
    return b.least > a.most ? b.least - a.most : 0;
}

MarkDecision decided(const NumberTally &tally, char decimal, MarkProof proof)
{
    MarkDecision decision{.rules = tally.rules, .proof = proof};
    decision.rules.decimal = decimal;
    return decision;
}

/// What the numbers without marks, which are there, say about those that can be read both ways.
MarkDecision decideByPlain(const NumberTally &tally)
{
    constexpr std::size_t far = 2; // powers of ten
    const auto asDecimals = gapBetween(tally.unsureDigits, tally.plainDigits);
    const auto asThousands = gapBetween(tally.unsureDigits.plus(3), tally.plainDigits);
    const bool hasCommas = tally.unsureCommas > tally.unsureDots;
    if (tally.plainThousands > 0 && asDecimals == 0 && asThousands >= far)
        return decided(tally, hasCommas ? ',' : '.', MarkProof::Proven);
    // 992 and 1.010, and never a decimal but three of them.
    const bool isNextToPlain = tally.plainThousands == 0 && asThousands == 1;
    const bool isGrouped = isNextToPlain || (asThousands == 0 && asDecimals > 0);
    auto decision = decided(tally, isGrouped == hasCommas ? '.' : ',', MarkProof::Open);
    decision.isGrouped = isGrouped;
    if (tally.plainThousands > 0 && isGrouped && asDecimals >= far)
        decision.proof = MarkProof::Proven;
    return decision;
}

} // namespace

void DigitRange::add(std::size_t digits)
{
    if (digits == 0)
        return;
    least = isEmpty() ? digits : std::min(least, digits);
    most = std::max(most, digits);
}

void NumberTally::add(std::string_view cell, bool isQuoted, std::size_t line)
{
    if (isMissingMark(cell)) {
        ++missing;
        return;
    }
    if (first.empty())
        first = cell;
    isConstant = isConstant && cell == first;
    if (rules.hasEighths) {
        (readEighths(cell) ? numbers : texts)++;
        return;
    }
    if (const auto bare = readBareNumber(cell)) {
        const bool isNegative = cell.front() == '-';
        negatives += isNegative;
        unmarked = unmarked.empty() ? cell : unmarked;
        addForm(bare->form, cell.substr(isNegative), cell, line);
    } else {
        const auto parts = takeApart(cell, rules);
        const auto form = parts ? numberForm(*parts) : NumberForm::NoNumber;
        if (form == NumberForm::NoNumber) {
            addText(cell);
            return;
        }
        addParts(*parts, cell);
        addForm(form, parts->power ? std::string_view() : parts->digits, cell, line);
    }
    ++numbers;
    quoted += isQuoted;
}

void NumberTally::addText(std::string_view cell)
{
    ++texts;
    if (rules.hasNotes || !rules.mark.empty())
        return;
    eighths += readEighths(cell).has_value();
    static const NumberRules withNotes{.decimal = '.', .mark = {}, .hasNotes = true};
    notes += numberForm(cell, withNotes) != NumberForm::NoNumber;
    const auto unknown = unknownMark(cell);
    if (mark.empty())
        mark = unknown;
    const bool isMarked = !unknown.empty() && unknown == mark;
    marked += isMarked;
    markedInside += isMarked && hasMarkInside(cell);
}

NumberRules NumberTally::shownRules() const
{
    constexpr std::size_t few = 3;
    NumberRules shown;
    const auto cells = numbers + texts;
    if (eighths >= few && eighths == cells)
        shown.hasEighths = true;
    else if (marked >= few && marked * 10 >= cells * 9 && markedInside * 2 >= marked)
        shown.mark = mark;
    else
        shown.hasNotes = notes > 0 && numbers > notes && numbers >= few;
    return shown;
}

void NumberTally::addParts(const NumberParts &parts, std::string_view cell)
{
    percents += parts.hasPercentSign;
    negatives += parts.isNegative;
    if (unmarked.empty() && !parts.hasPercentSign)
        unmarked = cell;
    if (noted.empty() && !parts.note.empty())
        noted = cell;
    if (scaled.empty() && parts.power)
        scaled = cell;
    if (currency.empty())
        currency = parts.currency;
    else if (otherCurrency.empty() && !parts.currency.empty() && parts.currency != currency)
        otherCurrency = parts.currency;
}

/// `digits` are empty where there is a power of ten behind them.
void NumberTally::addForm(
    NumberForm form, std::string_view digits, std::string_view cell, std::size_t line)
{
    dots += form == NumberForm::Dot;
    commas += form == NumberForm::Comma;
    unsureDots += form == NumberForm::DotOrGroup;
    unsureCommas += form == NumberForm::CommaOrGroup;
    plainThousands += form == NumberForm::PlainThousands;
    const bool proves = form == NumberForm::Dot || form == NumberForm::Comma;
    if (proves && proof.empty()) {
        proof = cell;
        proofLine = line;
    }
    if (isUnsure(form))
        unsureDigits.add(std::min(digits.find_first_of(".,"), digits.size()));
    else if (form == NumberForm::PlainThousands || (form == NumberForm::Plain && digits != "0"))
        plainDigits.add(digits.size());
    if (isUnsure(form) && unsure.empty())
        unsure = cell;
}

MarkDecision decideMark(const NumberTally &tally)
{
    if (tally.dots > 0 || tally.commas > 0)
        return decided(tally, tally.commas > tally.dots ? ',' : '.', MarkProof::Proven);
    const bool isUnsure = tally.unsureDots > 0 || tally.unsureCommas > 0;
    if (!isUnsure)
        return decided(tally, '.', MarkProof::NoMarks);
    if (!tally.plainDigits.isEmpty() && !tally.unsureDigits.isEmpty())
        return decideByPlain(tally);
    return decided(tally, '.', MarkProof::Open);
}

} // namespace tickmark::csv
