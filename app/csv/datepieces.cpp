// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datepieces.h"

#include "csv/date.h"
#include "csv/tokendate.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

using Kind = DateToken::Kind;

} // namespace

std::string_view Pieces::shape(std::array<char, DateTokens::most> &buffer) const
{
    constexpr std::string_view letters = "NJQHMWymd";
    for (std::size_t i = 0; i < count; ++i)
        buffer[i] = letters[static_cast<std::size_t>(pieces[i].kind)];
    return {buffer.data(), count};
}

bool Pieces::hasRoman() const
{
    return std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(count),
        [](const DateToken &piece) { return piece.isRoman; });
}

Pieces Pieces::withoutFirst() const
{
    auto rest = *this;
    std::shift_left(rest.pieces.begin(), rest.pieces.end(), 1);
    std::shift_left(rest.separators.begin(), rest.separators.end(), 1);
    rest.separators[0] = '\0';
    --rest.count;
    return rest;
}

Pieces piecesOf(const DateTokens &tokens)
{
    Pieces pieces;
    char separator = '\0';
    for (std::size_t i = 0; i < tokens.count; ++i) {
        if (tokens.tokens[i].kind == Kind::Separator) {
            separator = tokens.tokens[i].separator;
            continue;
        }
        pieces.separators[pieces.count] = separator;
        pieces.pieces[pieces.count++] = tokens.tokens[i];
        separator = '\0';
    }
    pieces.ending = separator;
    pieces.isYearSaid = tokens.isYearSaid;
    pieces.isFiscal = tokens.isFiscal;
    return pieces;
}

void setYear(DateCell &cell, const DateToken &token)
{
    cell.hasShortYear = token.digits == 2;
    cell.year =
        cell.hasShortYear ? fullYear(token.value, usualShortYears) : static_cast<int>(token.value);
}

bool isLongYear(const DateToken &token)
{
    return token.kind == Kind::Number && token.digits == 4
        && isYearInDates(static_cast<int>(token.value));
}

bool isShort(const DateToken &token)
{
    return token.kind == Kind::Number && token.digits <= 2;
}

bool isYearToken(const DateToken &token)
{
    return isLongYear(token) || (token.kind == Kind::Number && token.digits == 2);
}

bool isRepublicYear(const DateToken &token)
{
    constexpr unsigned latest = 289; // 2200
    return token.kind == Kind::Number && token.digits == 3 && token.value >= 100
        && token.value <= latest;
}

void setRepublicYear(DateCell &cell, const DateToken &token)
{
    constexpr int yearsBefore = 1911;
    cell.year = yearsBefore + static_cast<int>(token.value);
    cell.isOfRepublic = true;
}

} // namespace tickmark::csv
