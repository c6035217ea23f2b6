// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datenotes.h"

#include "csv/monthwords.h"
#include "csv/unicode.h"
#include "csv/wordlist.h"

namespace tickmark::csv {

namespace {

constexpr auto noteWords = wordList({"p", "r", "e", "f", "a", "s", "b", "pr", "rp", "pe", "est",
    "prov", "proj", "prel", "prelim", "preliminary", "provisional", "revised", "estimate",
    "estimated", "forecast", "projected", "projection", "actual", "vorläufig", "vorl", "geschätzt",
    "schätzung", "prognose", "provisoire", "estimé", "prévision", "provisional", "estimado",
    "previsto", "stima", "note"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number of a footnote, a known word, or the month that a release of data is about.
bool isNote(std::string_view inBrackets)
{
    if (inBrackets.size() <= 2 && !inBrackets.empty()
        && inBrackets.find_first_not_of("0123456789*") == inBrackets.npos)
        return true;
    const auto word = folded(inBrackets);
    return isIn(noteWords, word) || monthOf(word).has_value();
}

std::string_view withoutBrackets(std::string_view text)
{
    const bool isSquare = text.ends_with(']');
    if (!isSquare && !text.ends_with(')'))
        return text;
    const auto open = text.rfind(isSquare ? '[' : '(');
    if (open != text.npos) {
        const auto inside = text.substr(open + 1, text.size() - open - 2);
        return isNote(inside) || (isSquare && inside.size() == 1) ? text.substr(0, open) : text;
    }
    const auto blank = text.rfind(' '); // "2024 1)"
    const bool isNumbered =
        blank != text.npos && !isSquare && text.size() - blank == 3 && isDigit(text[blank + 1]);
    return isNumbered ? text.substr(0, blank) : text;
}

std::string_view withoutSigns(std::string_view text)
{
    for (const std::string_view sign : {"*", "#", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶"})
        if (text.ends_with(sign))
            return text.substr(0, text.size() - sign.size());
    return text;
}

/// "2022p", "2023 e", "Dec 2023 est.": a letter behind a digit, or a word behind a blank. Behind a
/// clock it would be half of AM or PM.
std::string_view withoutWord(std::string_view text)
{
    const auto digit = text.find_last_of("0123456789");
    if (digit == text.npos || digit + 1 == text.size() || text.find(':') != text.npos)
        return text;
    const auto behind = text.substr(digit + 1);
    const bool isApart = behind.front() == ' ';
    const bool isLetter = behind.size() == 1 || isApart;
    return isLetter && isIn(noteWords, folded(behind)) ? text.substr(0, digit + 1) : text;
}

} // namespace

std::string_view withoutDateNote(std::string_view text)
{
    constexpr int mostMarks = 3;
    for (int i = 0; i < mostMarks; ++i) {
        const auto before = text.size();
        for (const auto part : {withoutBrackets, withoutSigns, withoutWord})
            if (!text.empty())
                text = trimmed(part(text));
        if (text.size() == before)
            break;
    }
    return text;
}

} // namespace tickmark::csv
