// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/vocabulary.h"

#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

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

constexpr auto weekdays = wordList({"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mo", "di", "mi", "do", "fr", "sa", "so", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag", "samstag", "sonntag", "lun", "mer", "jeu", "ven", "sam", "dim", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves",
    "viernes", "月", "火", "水", "木", "金", "土", "日", "月曜日", "火曜日", "水曜日", "木曜日",
    "金曜日", "土曜日", "日曜日", "一", "二", "三", "四", "五", "六", "周一", "周二", "周三",
    "周四", "周五", "周六", "周日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六",
    "星期日", "월", "화", "수", "목", "금", "토", "일"});

constexpr auto missingMarks = wordList({".", "..", "...", "-", "--", "---", "—", "–", "−", "n/a",
    "na", "n.a.", "n.a", "nd", "n.d.", "null", "nan", "none", "nil", "#n/a", "#na", "#n/a n/a",
    "<na>", ":", "…", "missing", "n/d", "s/d", "k.a.", "n/e", "n.e.", "n.m.", "(na)", "(n/a)",
    "....", ".....", "***", "****", "[x]", "[c]", "[z]"});

struct MonthNames
{
    unsigned month = 0;
    std::array<std::string_view, 28> names;
};

constexpr std::array<MonthNames, 12> monthNames = {{
    {1,
        {"jan", "january", "januar", "janv", "janvier", "ene", "enero", "janeiro", "gen", "gennaio",
            "янв", "январь", "января", "januari", "oca", "ocak", "jän", "jänner", "sty",
            "styczeń"}},
    {2,
        {"feb", "february", "februar", "févr", "fév", "fevr", "février", "fevrier", "febrero",
            "fev", "fevereiro", "febbraio", "фев", "февр", "февраль", "февраля", "februari", "şub",
            "şubat", "lut", "luty"}},
    {3,
        {"mar", "march", "märz", "mär", "mrz", "maerz", "mars", "marzo", "março", "marco", "мар",
            "март", "марта", "maart", "mrt", "mart", "marzec"}},
    {4,
        {"apr", "april", "avr", "avril", "abr", "abril", "aprile", "апр", "апрель", "апреля", "nis",
            "nisan", "kwi", "kwiecień"}},
    {5, {"may", "mai", "mayo", "maio", "mag", "maggio", "май", "мая", "mei", "maj", "mayıs"}},
    {6,
        {"jun", "june", "juni", "juin", "junio", "junho", "giu", "giugno", "июн", "июнь", "июня",
            "haz", "haziran", "cze", "czerwiec"}},
    {7,
        {"jul", "july", "juli", "juil", "juillet", "julio", "julho", "lug", "luglio", "июл", "июль",
            "июля", "tem", "temmuz", "lip", "lipiec"}},
    {8,
        {"aug", "august", "août", "aout", "ago", "agosto", "авг", "август", "августа", "augustus",
            "augusti", "ağu", "ağustos", "sie", "sierpień"}},
    {9,
        {"sep", "sept", "september", "septembre", "septiembre", "set", "setembro", "settembre",
            "сен", "сент", "сентябрь", "сентября", "eyl", "eylül", "wrz", "wrzesień"}},
    {10,
        {"oct", "october", "okt", "oktober", "octobre", "octubre", "out", "outubro", "ott",
            "ottobre", "окт", "октябрь", "октября", "eki", "ekim", "paź", "październik"}},
    {11,
        {"nov", "november", "novembre", "noviembre", "novembro", "ноя", "нояб", "ноябрь", "ноября",
            "kas", "kasım", "lis", "listopad"}},
    {12,
        {"dec", "december", "dez", "dezember", "déc", "décembre", "decembre", "dic", "diciembre",
            "dezembro", "dicembre", "дек", "декабрь", "декабря", "des", "desember", "ara", "aralık",
            "gru", "grudzień"}},
}};

struct MonthName
{
    std::string_view name;
    unsigned month = 0;
};

/// All of them in the order of their bytes.
std::vector<MonthName> sortedMonthNames()
{
    std::vector<MonthName> sorted;
    for (const auto &[month, names] : monthNames)
        for (const auto name : names)
            if (!name.empty())
                sorted.push_back({name, month});
    std::ranges::sort(sorted, {}, &MonthName::name);
    return sorted;
}

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

std::optional<unsigned> monthOf(std::string_view word)
{
    if (word.size() < 3 || word.size() > 24)
        return std::nullopt;
    const auto name = folded(word);
    static const auto names = sortedMonthNames();
    const auto found = std::ranges::lower_bound(names, name, {}, &MonthName::name);
    const bool isName = found != names.end() && found->name == name;
    return isName ? std::optional(found->month) : std::nullopt;
}

bool isWeekday(std::string_view word)
{
    return word.size() <= 12 && isIn(weekdays, folded(word));
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
        return true; // and why, as data terminals write it
    if (cell.size() > 8 || isDigit(cell.front()) || (cell.size() > 1 && isDigit(cell[1])))
        return false;
    std::array<char, 8> lower{};
    std::ranges::transform(cell, lower.begin(), lowerAscii);
    return isIn(missingMarks, std::string_view(lower.data(), cell.size()));
}

} // namespace tickmark::csv
