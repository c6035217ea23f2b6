// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/vocabulary.h"

#include "csv/monthwords.h"
#include "csv/numberwords.h"
#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>
#include <string>

namespace tickmark::csv {

namespace {

// All words are in the form that folded() gives them.

constexpr auto dateWords = wordList({"date", "dates", "datum", "data", "fecha", "дата", "日期",
    "日付", "日付け", "データ日付", "年月日", "交易日期", "时间", "時間", "日時", "날짜", "일자",
    "tarih", "dato", "päivämäärä", "observationdate", "timeperiod", "refdate", "referencedate",
    "referenceperiod", "refperiod", "time", "timestamp", "datetime", "dateandtime", "dateutc",
    "unix", "unixtime", "epoch", "day", "dia", "día", "tag", "giorno", "jour", "week", "woche",
    "semana", "semaine", "settimana", "month", "months", "monat", "mois", "mes", "mês", "mese",
    "месяц", "月", "月份", "년월", "quarter", "quartal", "trimestre", "year", "years", "jahr",
    "année", "annee", "año", "ano", "anno", "год", "年", "年份", "연도", "år", "period", "periods",
    "periode", "période", "período", "periodo", "период", "tradedate", "tradingdate", "tradingday",
    "businessdate", "asofdate", "asof", "pricedate", "effectivedate", "valuedate", "dt",
    "yearmonth", "yyyymmdd", "yyyymm", "dtyyyymmdd", "periodunit", "perioden", "perioder", "måned",
    "månad", "kvartal", "maand", "kwartaal", "rok", "data", "период времени", "datadate", "caldt",
    "sasdate", "ts", "opentime", "closetime", "starttime", "endtime", "timeopen", "timeclose",
    "windowstart", "periodstart", "periodend", "startdate", "enddate", "snappedat", "zeit", "tempo",
    "tid", "tijd", "tiempo", "基準日", "ngày", "tanggal", "วันเดือนปี", "วันที่", "תאריך", "التاريخ"});

constexpr auto quarterWords = wordList(
    {"quarter", "quarters", "qtr", "q", "quartal", "trimestre", "квартал", "季度", "kwartaal"});
constexpr auto timeWords = wordList({"time", "hour", "clock", "uhrzeit", "zeit", "heure", "hora",
    "ora", "время", "时间", "時間", "時刻", "시간", "saat", "tid", "timehhmmss", "timeutc"});

constexpr auto valueWords = wordList({"value", "values", "obsvalue", "observationvalue", "wert",
    "werte", "valeur", "valor", "valore", "значение", "值", "数值", "値", "값", "verdi", "värde",
    "waarde", "index", "level", "rate", "yield", "nav", "indexlevel", "indexvalue"});

constexpr auto unitWords = wordList({"unit", "units", "einheit", "unité", "unidad", "unidade",
    "unità", "periodunit", "единица", "单位", "單位", "単位"});

constexpr auto nameWords = wordList({"ticker", "tickers", "tic", "symbol", "symbols", "name",
    "names", "series", "seriesname", "seriesid", "instrument", "code", "security", "serie", "isin",
    "ric", "title", "titel", "titre", "título", "titolo", "seriestitle", "seriescode", "cdid",
    "mnemonic", "secid", "serieskey", "seriesreference", "idbank", "libellé", "tscode", "stockcode",
    "instrumentname", "indexname", "indexcode", "név", "especie", "paper", "papel", "country",
    "currencypair", "códigodelaserie", "代码", "名称", "证券代码", "证券名称", "证券简称",
    "指数代码", "股票代码", "股票名称", "証券コード", "銘柄", "系列名称", "系列コード"});

constexpr auto titleWords = wordList({"name", "names", "title", "libellé", "libelle"});

constexpr auto codeWords = wordList({"code", "codes", "mnemonic", "ric", "currency", "idbank"});

constexpr auto missingMarks = wordList({".", "..", "...", "-", "--", "---", "—", "–", "−", "n/a",
    "na", "n.a.", "n.a", "nd", "n.d.", "null", "nan", "none", "nil", "#n/a", "#na", "#n/a n/a",
    "<na>", ":", "…", "missing", "n/d", "s/d", "k.a.", "n/e", "n.e.", "n.m.", "(na)", "(n/a)",
    "....", ".....", "***", "****", "[x]", "[c]", "[z]", "#div/0!", "#value!", "#ref!", "#name?",
    "#num!", "#nv", "#n/d", "#zahl!", "#wert!", "н/д", "Н/Д", "b.d.", "n. a.", "k. a.", "n.v.t.",
    "s/c", "no data", "not available", "loading...", "(d)", "－", "_"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool isDateWord(std::string_view header)
{
    return isIn(dateWords, folded(header));
}

bool isQuarterWord(std::string_view header)
{
    return isIn(quarterWords, folded(header));
}

bool isTimeWord(std::string_view header)
{
    return isIn(timeWords, folded(header));
}

bool isValueWord(std::string_view header)
{
    return isIn(valueWords, folded(header));
}

bool isNameWord(std::string_view label)
{
    return isIn(nameWords, folded(label));
}

bool isTitleWord(std::string_view label)
{
    return isIn(titleWords, folded(label));
}

bool isCodeWord(std::string_view label)
{
    return isIn(codeWords, folded(label));
}

bool isPercentWord(std::string_view cell)
{
    const auto word = folded(cell);
    for (const std::string_view percent : {"percent", "prozent", "pourcent", "procent", "porcent"})
        if (word.find(percent) != std::string::npos)
            return true;
    return cell.find('%') != std::string_view::npos;
}

bool isUnitWord(std::string_view label)
{
    return isIn(unitWords, folded(label));
}

bool isKnownWord(std::string_view cell)
{
    return roleOf(cell) != Role::None || isDateWord(cell) || isValueWord(cell)
        || monthOf(cell).has_value();
}

bool isMissingMark(std::string_view cell)
{
    if (cell.empty())
        return true;
    if (cell.starts_with("#N/A"))
        return true;                    // and why, as data terminals write it
    constexpr std::size_t longest = 13; // "not available"
    if (isDigit(cell.front()) || (cell.size() > 1 && isDigit(cell[1])))
        return false;
    if (cell.size() > 1 && isCurrencyDash(cell))
        return true;
    if (cell.size() > longest)
        return false;
    std::array<char, longest> lower{};
    std::ranges::transform(cell, lower.begin(), lowerAscii);
    return isIn(missingMarks, std::string_view(lower.data(), cell.size()));
}

} // namespace tickmark::csv
