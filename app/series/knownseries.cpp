// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/knownseries.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tickmark {

namespace {

constexpr std::string_view rut[] = {
    "RUT", "^RUT", "Russell 2000", "Russell 2000 Index", "RTY Index"};
constexpr std::string_view rutSpoken[] = {"RTY"};
constexpr std::string_view spx[] = {"SPX", "^SPX", "^GSPC", "GSPC", "S&P 500", "SP500",
    "S&P 500 Index", "US500", "INX", "SPX Index", "S&PCOMP"};
constexpr std::string_view dgs10[] = {"DGS10", "10-year Treasury yield", "US10Y",
    "US 10 Year Treasury", "10-Year Treasury Constant Maturity Rate",
    "United States 10-Year Bond Yield", "TNX", "^TNX", "CBOE Interest Rate 10 Year T No",
    "CBOE 10 Year Treasury Yield", "Treasury Yield 10 Years"};
constexpr std::string_view dgs10Spoken[] = {"10 year yield"};
constexpr std::string_view dgs10Tenfold[] = {"TNX", "^TNX", "CBOE Interest Rate 10 Year T No",
    "CBOE 10 Year Treasury Yield", "Treasury Yield 10 Years"};
constexpr std::string_view dgs2[] = {"DGS2", "2-year Treasury yield", "US2Y"};
constexpr std::string_view dji[] = {
    "DJI", "^DJI", "DJIA", "Dow Jones Industrial Average", "INDU Index"};
constexpr std::string_view ixic[] = {
    "IXIC", "^IXIC", "Nasdaq Composite", "NASDAQ Composite Index", "NASDAQCOM", "CCMP Index"};
constexpr std::string_view ixicSpoken[] = {"COMP"};
constexpr std::string_view vix[] = {"VIX", "^VIX", "VIXCLS", "Cboe Volatility Index", "VIX Index"};
constexpr std::string_view t10yie[] = {"T10YIE", "10-Year Breakeven Inflation Rate"};
constexpr std::string_view t10yieSpoken[] = {"10-year breakeven inflation"};

// What may stand beside the name of a series in that of a file.
constexpr std::string_view silentWords[] = {"1d", "1mo", "1w", "5y", "all", "and", "bloomberg",
    "cboe", "chart", "clean", "close", "closes", "closing", "com", "copy", "csv", "d", "daily",
    "data", "dataset", "download", "export", "final", "finance", "fred", "from", "full", "google",
    "googlefinance", "hist", "historical", "historic", "history", "index", "investing", "level",
    "levels", "m", "marketwatch", "max", "monthly", "new", "ohlc", "ohlcv", "price", "prices",
    "quote", "quotes", "raw", "results", "s&p", "series", "since", "stooq", "table", "to",
    "tradingview", "until", "us", "usd", "w", "weekly", "wsj", "yahoo", "yfinance"};

Series indexOf(std::string code, std::string name, std::string publisher)
{
    return {.code = std::move(code),
        .name = std::move(name),
        .publisher = std::move(publisher),
        .unit = Unit::Points};
}

Series yieldOf(std::string code, std::string name, std::string publisher)
{
    return {.code = std::move(code),
        .name = std::move(name),
        .publisher = std::move(publisher),
        .unit = Unit::Percent};
}

const auto &table()
{
    static const std::array series{
        KnownSeries{indexOf("RUT", "Russell 2000", "FTSE Russell"), rut, rutSpoken, {}},
        KnownSeries{indexOf("SPX", "S&P 500", "S&P Dow Jones Indices"), spx, {}, {}},
        KnownSeries{yieldOf("DGS10", "10-year Treasury yield", "U.S. Treasury"), dgs10, dgs10Spoken,
            dgs10Tenfold},
        KnownSeries{yieldOf("DGS2", "2-year Treasury yield", "U.S. Treasury"), dgs2, {}, {}},
        KnownSeries{
            indexOf("DJI", "Dow Jones Industrial Average", "S&P Dow Jones Indices"), dji, {}, {}},
        KnownSeries{indexOf("IXIC", "Nasdaq Composite", "Nasdaq"), ixic, ixicSpoken, {}},
        KnownSeries{indexOf("VIX", "Cboe Volatility Index", "Cboe"), vix, {}, {}},
        KnownSeries{
            yieldOf("T10YIE", "10-year breakeven inflation", "FRED"), t10yie, t10yieSpoken, {}},
    };
    return series;
}

bool isIgnored(char c)
{
    return std::string_view(" ._-^$&\t").find(c) != std::string_view::npos;
}

std::string folded(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (!isIgnored(c))
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

bool isAmong(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::any_of(
        names, [wanted = folded(name)](std::string_view known) { return folded(known) == wanted; });
}

std::string_view stemOf(std::string_view fileName)
{
    const auto slash = fileName.find_last_of("/\\");
    const auto name = slash == std::string_view::npos ? fileName : fileName.substr(slash + 1);
    return name.substr(0, name.find_last_of('.'));
}

/// The words of a name, which are parts of it.
std::vector<std::string_view> wordsOf(std::string_view name)
{
    constexpr std::string_view separators = " _-,.()[]{}=+~";
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < name.size();) {
        const auto end = std::min(name.find_first_of(separators, begin), name.size());
        if (end > begin)
            words.push_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool isNumber(std::string_view word)
{
    return word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool areSilent(std::span<const std::string_view> words)
{
    return std::ranges::all_of(words, [](std::string_view word) {
        auto lower = std::string(word);
        std::ranges::transform(lower, lower.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return isNumber(lower) || std::ranges::find(silentWords, lower) != std::end(silentWords);
    });
}

/// From the beginning of the first word to the end of the last.
std::string_view span(std::string_view first, std::string_view last)
{
    const auto *const end = last.data() + last.size();
    return {first.data(), static_cast<std::size_t>(end - first.data())};
}

} // namespace

const KnownSeries *findKnownSeries(std::string_view alias)
{
    const auto found = std::ranges::find_if(
        table(), [alias](const KnownSeries &known) { return isAmong(known.aliases, alias); });
    return found == table().end() ? nullptr : &*found;
}

bool isQuotedTenfold(const KnownSeries &known, std::string_view alias)
{
    return isAmong(known.tenfold, alias);
}

KnownName findKnownSeriesInFileName(std::string_view fileName)
{
    constexpr std::size_t shortest = 3;
    constexpr std::size_t mostWords = 16;
    const auto stem = stemOf(fileName);
    if (const auto *known = findKnownSeries(stem))
        return {known, stem};
    const auto words = wordsOf(stem);
    const std::span all(words);
    for (std::size_t begin = 0; words.size() <= mostWords && begin < words.size(); ++begin) {
        for (auto end = words.size(); end > begin && areSilent(all.first(begin)); --end) {
            const auto name = span(words[begin], words[end - 1]);
            const auto *const known = findKnownSeries(name);
            if (known && folded(name).size() >= shortest && areSilent(all.subspan(end)))
                return {known, name};
        }
    }
    return {};
}

std::span<const KnownSeries> knownSeries()
{
    return table();
}

} // namespace tickmark
