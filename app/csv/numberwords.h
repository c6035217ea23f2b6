// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tickmark::csv {

/// A sign or word that people write in front of or behind a number, and what it does to it.
struct NumberWord
{
    enum class Kind {
        Currency,     ///< says in what the number is: "$", "kr.", "Euro"
        CurrencyCode, ///< the same, with a blank between: "JPY100" is a key, no number
        Unit,         ///< only behind: "pts", "Punkte"
        Percent,
        Power,        ///< of ten, only behind: "Mrd.", "million"
        MoneyPower,   ///< a letter that is one only beside a currency: "€81.9m"
        EnglishPower, ///< is another one where the comma is the decimal mark: "billion"
        RomancePower  ///< is one only there, or beside a currency: "R$ 1,5 bi"
    };

    std::string_view text;
    Kind kind = Kind::Unit;
    int exponent = 0;
};

/// The word that is all of `text`, or nullptr. Case counts: "M" is a million, "m" a metre.
const NumberWord *numberWord(std::string_view text);

/// Whether the word says in what currency a number is.
inline bool isCurrency(const NumberWord &word)
{
    return word.kind == NumberWord::Kind::Currency || word.kind == NumberWord::Kind::CurrencyCode;
}

/// Whether the cell is the dash that accounts write for nothing: "$ -", "-   €".
bool isCurrencyDash(std::string_view cell);

} // namespace tickmark::csv
