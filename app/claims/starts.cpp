// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/starts.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace tickmark {

namespace {

constexpr std::string_view countWords =
    "for winning losing streak run skid zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
constexpr std::string_view amountWords =
    "slightly a an just well no at more greater in upward upwards over above close nearly almost "
    "less fewer under below as up about around roughly approximately some another exactly only "
    "full half double twice triple doubled tripled quadrupled halved cut";
constexpr std::string_view timeWords =
    "since from than between over in during within for across on at the a one by as through until "
    "so to this thus already ytd day week month quarter year session recently lately late early "
    "mid ended finished closed of last previous prior today yesterday next following q end start "
    "close beginning current after before its these latest most recent presidential u trading "
    "new began begun started entered opened beginning starting entering preceding prior compared "
    "versus against christmas halloween weekly monthly quarterly yearly "
    "annual";
constexpr std::string_view extremeWords =
    "nearly almost about roughly more highest lowest loftiest closing new fresh intraday record "
    "another election post all high "
    "highs peak "
    "low lows trough bottom biggest largest best worst steepest sharpest strongest weakest "
    "greatest the its early mid late last start end beginning";
constexpr std::string_view dayWords =
    "sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat";

using Table = std::unordered_map<std::string_view, Starts>;

void add(Table &table, std::string_view words, bool Starts::*flag)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        table[words.substr(0, end)].*flag = true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

Table makeTable()
{
    Table table;
    add(table, countWords, &Starts::count);
    add(table, countWords, &Starts::amount);
    add(table, countWords, &Starts::time);
    add(table, countWords, &Starts::extreme);
    add(table, amountWords, &Starts::amount);
    add(table, timeWords, &Starts::time);
    add(table, dayWords, &Starts::time);
    add(table, extremeWords, &Starts::extreme);
    return table;
}

bool beginsEvent(const Token &token, const DateContext &dates)
{
    return std::ranges::any_of(
        dates.eventNames, [&](const std::string &name) { return name.starts_with(token.text); });
}

} // namespace

Starts startsOf(const Token &token, const DateContext &dates)
{
    static const Table table = makeTable();
    if (token.kind == TokenKind::Number)
        return {true, true, true, true};
    const auto found = table.find(token.text);
    auto starts = found == table.end() ? Starts() : found->second;
    if (monthOf(token) || beginsEvent(token, dates))
        starts.time = starts.extreme = true;
    return starts;
}

} // namespace tickmark
