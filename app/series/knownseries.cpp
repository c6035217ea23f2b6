// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/knownseries.h"

#include <algorithm>
#include <array>

namespace tickmark {

namespace {

constexpr std::string_view rut[] = {
    "RUT", "^RUT", "Russell 2000", "Russell 2000 Index", "RTY", "RTY Index"};
constexpr std::string_view spx[] = {"SPX", "^SPX", "^GSPC", "GSPC", "S&P 500", "SP500",
    "S&P 500 Index", "US500", "INX", "SPX Index", "S&PCOMP"};
constexpr std::string_view dgs10[] = {"DGS10", "10-year Treasury yield", "US10Y", "10 year yield",
    "US 10 Year Treasury", "10-Year Treasury Constant Maturity Rate"};
constexpr std::string_view dgs2[] = {"DGS2", "2-year Treasury yield", "US2Y"};
constexpr std::string_view dji[] = {
    "DJI", "^DJI", "DJIA", "Dow Jones Industrial Average", "INDU Index"};
constexpr std::string_view ixic[] = {
    "IXIC", "^IXIC", "COMP", "Nasdaq Composite", "NASDAQ Composite Index", "CCMP Index"};
constexpr std::string_view vix[] = {"VIX", "^VIX", "VIXCLS", "Cboe Volatility Index", "VIX Index"};
constexpr std::string_view t10yie[] = {"T10YIE", "10-year breakeven inflation"};

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
        KnownSeries{indexOf("RUT", "Russell 2000", "FTSE Russell"), rut},
        KnownSeries{indexOf("SPX", "S&P 500", "S&P Dow Jones Indices"), spx},
        KnownSeries{yieldOf("DGS10", "10-year Treasury yield", "U.S. Treasury"), dgs10},
        KnownSeries{yieldOf("DGS2", "2-year Treasury yield", "U.S. Treasury"), dgs2},
        KnownSeries{indexOf("DJI", "Dow Jones Industrial Average", "S&P Dow Jones Indices"), dji},
        KnownSeries{indexOf("IXIC", "Nasdaq Composite", "Nasdaq"), ixic},
        KnownSeries{indexOf("VIX", "Cboe Volatility Index", "Cboe"), vix},
        KnownSeries{yieldOf("T10YIE", "10-year breakeven inflation", "FRED"), t10yie},
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

} // namespace

const KnownSeries *findKnownSeries(std::string_view alias)
{
    const auto wanted = folded(alias);
    const auto isWanted = [&](std::string_view known) { return folded(known) == wanted; };
    const auto found = std::ranges::find_if(table(),
        [&](const KnownSeries &known) { return std::ranges::any_of(known.aliases, isWanted); });
    return found == table().end() ? nullptr : &*found;
}

const KnownSeries *findKnownSeriesInFileName(std::string_view fileName)
{
    const auto slash = fileName.find_last_of("/\\");
    auto stem = slash == std::string_view::npos ? fileName : fileName.substr(slash + 1);
    stem = stem.substr(0, stem.find_last_of('.'));
    if (const auto *known = findKnownSeries(stem))
        return known;
    const auto firstWord = stem.substr(0, stem.find_first_of(" _-,(["));
    return folded(firstWord).size() < 3 ? nullptr : findKnownSeries(firstWord);
}

std::span<const KnownSeries> knownSeries()
{
    return table();
}

} // namespace tickmark
