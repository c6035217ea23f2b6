// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/numberwords.h"

#include "csv/unicode.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

using Kind = NumberWord::Kind;

template <std::size_t size>
consteval std::array<NumberWord, size> sortedWords(const NumberWord (&words)[size])
{
    auto sorted = std::to_array(words);
    std::ranges::sort(sorted, {}, &NumberWord::text);
    return sorted;
}

constexpr auto words = sortedWords({
    {"$", Kind::Currency},
    {"US$", Kind::Currency},
    {"A$", Kind::Currency},
    {"AU$", Kind::Currency},
    {"C$", Kind::Currency},
    {"CA$", Kind::Currency},
    {"HK$", Kind::Currency},
    {"NT$", Kind::Currency},
    {"S$", Kind::Currency},
    {"NZ$", Kind::Currency},
    {"MX$", Kind::Currency},
    {"R$", Kind::Currency},
    {"€", Kind::Currency},
    {"£", Kind::Currency},
    {"¥", Kind::Currency},
    {"￥", Kind::Currency},
    {"₹", Kind::Currency},
    {"₽", Kind::Currency},
    {"₩", Kind::Currency},
    {"₪", Kind::Currency},
    {"₺", Kind::Currency},
    {"₴", Kind::Currency},
    {"₦", Kind::Currency},
    {"₱", Kind::Currency},
    {"₫", Kind::Currency},
    {"฿", Kind::Currency},
    {"₿", Kind::Currency},
    {"¢", Kind::Currency},
    {"kr", Kind::Currency},
    {"kr.", Kind::Currency},
    {"zł", Kind::Currency},
    {"Kč", Kind::Currency},
    {"Ft", Kind::Currency},
    {"Rs", Kind::Currency},
    {"Rs.", Kind::Currency},
    {"Rp", Kind::Currency},
    {"S/", Kind::Currency},
    {"Fr.", Kind::Currency},
    {"SFr.", Kind::Currency},
    {"TL", Kind::Currency},
    {"руб", Kind::Currency},
    {"руб.", Kind::Currency},
    {"р.", Kind::Currency},
    {"грн", Kind::Currency},
    {"грн.", Kind::Currency},
    {"元", Kind::Currency},
    {"원", Kind::Currency},
    {"円", Kind::Currency},
    {"Euro", Kind::Currency},
    {"euro", Kind::Currency},
    {"euros", Kind::Currency},
    {"dollars", Kind::Currency},
    {"R", Kind::CurrencyCode},
    {"USD", Kind::CurrencyCode},
    {"EUR", Kind::CurrencyCode},
    {"GBP", Kind::CurrencyCode},
    {"JPY", Kind::CurrencyCode},
    {"CHF", Kind::CurrencyCode},
    {"CNY", Kind::CurrencyCode},
    {"CAD", Kind::CurrencyCode},
    {"AUD", Kind::CurrencyCode},
    {"SEK", Kind::CurrencyCode},
    {"NOK", Kind::CurrencyCode},
    {"DKK", Kind::CurrencyCode},
    {"PLN", Kind::CurrencyCode},
    {"INR", Kind::CurrencyCode},
    {"BRL", Kind::CurrencyCode},
    {"HKD", Kind::CurrencyCode},
    {"NZD", Kind::CurrencyCode},
    {"SGD", Kind::CurrencyCode},
    {"TWD", Kind::CurrencyCode},
    {"KRW", Kind::CurrencyCode},
    {"MXN", Kind::CurrencyCode},
    {"ZAR", Kind::CurrencyCode},
    {"TRY", Kind::CurrencyCode},
    {"RUB", Kind::CurrencyCode},
    {"CZK", Kind::CurrencyCode},
    {"HUF", Kind::CurrencyCode},
    {"ILS", Kind::CurrencyCode},
    {"THB", Kind::CurrencyCode},
    {"IDR", Kind::CurrencyCode},
    {"BTC", Kind::CurrencyCode},
    {"bp", Kind::Unit},
    {"bps", Kind::Unit},
    {"pts", Kind::Unit},
    {"Pts", Kind::Unit},
    {"Punkte", Kind::Unit},
    {"points", Kind::Unit},
    {"‰", Kind::Unit},
    {"%", Kind::Percent},
    {"％", Kind::Percent},
    {"pct", Kind::Percent},
    {"pct.", Kind::Percent},
    {"percent", Kind::Percent},
    {"Prozent", Kind::Percent},
    {"procent", Kind::Percent},
    {"k", Kind::Power, 3},
    {"K", Kind::Power, 3},
    {"Tsd", Kind::Power, 3},
    {"Tsd.", Kind::Power, 3},
    {"тыс", Kind::Power, 3},
    {"тыс.", Kind::Power, 3},
    {"thousand", Kind::Power, 3},
    {"M", Kind::Power, 6},
    {"mn", Kind::Power, 6},
    {"mln", Kind::Power, 6},
    {"Mio", Kind::Power, 6},
    {"Mio.", Kind::Power, 6},
    {"million", Kind::Power, 6},
    {"Million", Kind::Power, 6},
    {"millions", Kind::Power, 6},
    {"millones", Kind::Power, 6},
    {"milhões", Kind::Power, 6},
    {"Millionen", Kind::Power, 6},
    {"млн", Kind::Power, 6},
    {"млн.", Kind::Power, 6},
    {"B", Kind::Power, 9},
    {"bn", Kind::Power, 9},
    {"Mrd", Kind::Power, 9},
    {"Mrd.", Kind::Power, 9},
    {"Md", Kind::Power, 9},
    {"Mds", Kind::Power, 9},
    {"md", Kind::Power, 9},
    {"mld", Kind::Power, 9},
    {"mlrd", Kind::Power, 9},
    {"milliard", Kind::Power, 9},
    {"milliards", Kind::Power, 9},
    {"Milliarden", Kind::Power, 9},
    {"bilhões", Kind::Power, 9},
    {"млрд", Kind::Power, 9},
    {"млрд.", Kind::Power, 9},
    {"T", Kind::Power, 12},
    {"трлн", Kind::Power, 12},
    {"трлн.", Kind::Power, 12},
    {"Billionen", Kind::Power, 12},
    {"千", Kind::Power, 3},
    {"万", Kind::Power, 4},
    {"萬", Kind::Power, 4},
    {"만", Kind::Power, 4},
    {"百万", Kind::Power, 6},
    {"亿", Kind::Power, 8},
    {"億", Kind::Power, 8},
    {"억", Kind::Power, 8},
    {"万亿", Kind::Power, 12},
    {"조", Kind::Power, 12},
    {"m", Kind::MoneyPower, 6},
    {"b", Kind::MoneyPower, 9},
    {"billion", Kind::EnglishPower, 9},
    {"Billion", Kind::EnglishPower, 9},
    {"billions", Kind::EnglishPower, 9},
    {"bln", Kind::EnglishPower, 9},
    {"trillion", Kind::EnglishPower, 12},
    {"Trillion", Kind::EnglishPower, 12},
    {"trillions", Kind::EnglishPower, 12},
    {"trn", Kind::EnglishPower, 12},
    {"tn", Kind::EnglishPower, 12},
    {"mi", Kind::RomancePower, 6},
    {"bi", Kind::RomancePower, 9},
});

} // namespace

const NumberWord *numberWord(std::string_view text)
{
    const auto found = std::ranges::lower_bound(words, text, {}, &NumberWord::text);
    return found != words.end() && found->text == text ? &*found : nullptr;
}

bool isCurrencyDash(std::string_view cell)
{
    constexpr std::size_t longest = 24;
    constexpr std::string_view dashes = "-? ";
    if (cell.size() > longest || cell.find('-') == cell.npos)
        return false;
    const auto first = cell.find_first_not_of(dashes);
    if (first == cell.npos)
        return false;
    const auto last = cell.find_last_not_of(dashes);
    const bool isAtOneEnd = first == 0 || last + 1 == cell.size();
    const auto *const word = numberWord(trimmed(cell.substr(first, last - first + 1)));
    return isAtOneEnd && word && word->kind == Kind::Currency;
}

} // namespace tickmark::csv
