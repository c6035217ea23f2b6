// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/numbernotes.h"

#include "csv/unicode.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

constexpr std::array<std::string_view, 4> signs = {"*", "†", "‡", "#"};
constexpr std::array<std::string_view, 10> superscripts = {
    "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰"};
constexpr std::string_view letters = "prebacsfPREF"; ///< preliminary, revised, estimated, break …
constexpr std::string_view lettersInBrackets = "prefPREF";
constexpr int mostNotes = 3;
constexpr std::size_t mostNoteDigits = 2;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}

bool isNoteNumber(std::string_view text)
{
    return !text.empty() && text.size() <= mostNoteDigits && std::ranges::all_of(text, isDigit);
}

template <std::size_t size>
std::size_t endOf(std::string_view text, const std::array<std::string_view, size> &marks)
{
    for (const auto mark : marks)
        if (text.ends_with(mark))
            return mark.size();
    return 0;
}

/// Whether the letters in brackets, or the number, are a note.
bool isNoteInBrackets(std::string_view note, bool isInNotedColumn)
{
    constexpr std::size_t longest = 16; // "provisional"
    if (note.size() == 1 && lettersInBrackets.find(note[0]) != lettersInBrackets.npos)
        return true;
    return isInNotedColumn && !note.empty() && note.size() <= longest
        && (isNoteNumber(note)
            || std::ranges::all_of(note, [](char c) { return isLetter(c) || c == '.'; }));
}

/// Length of "(p)", "[1]" or " 1)" at the end of the text.
std::size_t bracketLength(std::string_view text, bool isInNotedColumn)
{
    if (!text.ends_with(')') && !text.ends_with(']'))
        return 0;
    const auto open = text.find_last_of(text.back() == ')' ? '(' : '[');
    if (open != text.npos) {
        const auto note = text.substr(open + 1, text.size() - open - 2);
        const bool isNote =
            text.back() == ')' ? isNoteInBrackets(note, isInNotedColumn) : isNoteNumber(note);
        return isNote ? text.size() - open : 0;
    }
    const auto blank = text.rfind(' ');
    const bool isNote = isInNotedColumn && blank != text.npos
        && isNoteNumber(text.substr(blank + 1, text.size() - blank - 2));
    return isNote && text.back() == ')' ? text.size() - blank : 0;
}

/// Length of the letter at the end, perhaps behind a slash. "1.5e" may be what is left of "1.5e-3".
std::size_t letterLength(std::string_view text)
{
    if (text.size() < 2 || letters.find(text.back()) == letters.npos)
        return 0;
    const auto before = text[text.size() - 2];
    if (before == ' ' || (isDigit(before) && (text.back() | 0x20) != 'e'))
        return 1;
    return before == '/' ? 2 : 0;
}

/// Length of "¹" at the end, unless it may be a power: "5²".
std::size_t superscriptLength(std::string_view text)
{
    const auto length = endOf(text, superscripts);
    return text.find_first_of("., ") != text.npos ? length : 0;
}

std::size_t noteLength(std::string_view text, bool isInNotedColumn)
{
    if (const auto length = endOf(text, signs))
        return length;
    if (const auto length = bracketLength(text, isInNotedColumn))
        return length;
    if (!isInNotedColumn)
        return 0;
    const auto length = superscriptLength(text);
    return length > 0 ? length : letterLength(text);
}

/// Length of "*", "r" or "(r)" in front of a digit.
std::size_t noteLengthInFront(std::string_view text, bool isInNotedColumn)
{
    for (const auto sign : signs)
        if (sign != "#" && text.starts_with(sign))
            return sign.size();
    if (!isInNotedColumn || text.size() < 2)
        return 0;
    if (letters.find(text[0]) != letters.npos && (isDigit(text[1]) || text[1] == ' '))
        return 1;
    const auto close = text[0] == '(' ? text.find(')') : text.npos;
    const bool isNote = close != text.npos && !isDigit(text[1])
        && isNoteInBrackets(text.substr(1, close - 1), true);
    return isNote ? close + 1 : 0;
}

/// "4.38  # revised"
std::string_view withoutRemark(std::string_view cell)
{
    const auto remark = cell.find(" #");
    return remark == cell.npos ? cell : trimmed(cell.substr(0, remark));
}

} // namespace

std::string_view withoutNotes(std::string_view cell, bool isInNotedColumn)
{
    auto text = isInNotedColumn ? withoutRemark(cell) : cell;
    for (int notes = 0; notes < mostNotes && !text.empty(); ++notes) {
        const auto length = noteLength(text, isInNotedColumn);
        if (length == 0 || length >= text.size())
            break;
        text = trimmed(text.substr(0, text.size() - length));
    }
    if (text.empty() || isDigit(text.front()))
        return text;
    const auto length = noteLengthInFront(text, isInNotedColumn);
    return length < text.size() ? trimmed(text.substr(length)) : text;
}

} // namespace tickmark::csv
