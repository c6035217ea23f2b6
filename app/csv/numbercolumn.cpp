// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/numbercolumn.h"

#include "csv/vocabulary.h"

namespace tickmark::csv {

void NumberTally::add(std::string_view cell, bool isQuoted, std::size_t line)
{
    if (isMissingMark(cell)) {
        ++missing;
        return;
    }
    if (first.empty())
        first = cell;
    isConstant = isConstant && cell == first;
    const auto form = numberForm(cell);
    if (form == NumberForm::NoNumber) {
        ++texts;
        return;
    }
    ++numbers;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    percents += !isDigit(cell.back()) && cell.find('%') != std::string_view::npos;
    if (!isDigit(cell.back()) || !isDigit(cell.front()))
        addCurrency(cell);
    if (noted.empty() && withoutNote(cell).size() < cell.size())
        noted = cell;
    negatives += cell.front() == '-' || cell.starts_with("−");
    quoted += isQuoted;
    addForm(form, cell, line);
}

void NumberTally::addCurrency(std::string_view cell)
{
    const auto mark = currencyOf(cell);
    if (currency.empty())
        currency = mark;
    else if (otherCurrency.empty() && !mark.empty() && mark != currency)
        otherCurrency = mark;
}

void NumberTally::addForm(NumberForm form, std::string_view cell, std::size_t line)
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
    const bool isUnsure = form == NumberForm::DotOrGroup || form == NumberForm::CommaOrGroup;
    if (isUnsure && unsure.empty())
        unsure = cell;
}

MarkDecision decideMark(const NumberTally &tally)
{
    if (tally.dots > 0 || tally.commas > 0)
        return {{tally.commas > tally.dots ? ',' : '.'}, MarkProof::Proven};
    const bool isUnsure = tally.unsureDots > 0 || tally.unsureCommas > 0;
    if (!isUnsure)
        return {{'.'}, MarkProof::NoMarks};
    if (tally.plainThousands > 0)
        return {{tally.unsureCommas > tally.unsureDots ? ',' : '.'}, MarkProof::Proven};
    return {{'.'}, MarkProof::Open};
}

} // namespace tickmark::csv
