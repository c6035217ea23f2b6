// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/vocabulary.h"

#include "csv/numberwords.h"
#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tickmark::csv {

namespace {

// All words are in the form that folded() gives them.

constexpr auto openWords = wordList({"open", "opening", "openingprice", "openprice", "ouv",
    "ouverture", "eröffnung", "eröffn", "eröffnungskurs", "erster", "apertura", "abertura", "откр",
    "открытие", "开盘", "开盘价", "今开", "開市", "開盤", "開盤價", "開市價", "始値", "시가",
    "açılış", "otwarcie", "opening", "åpning", "öppning", "öppen", "åben", "öppningskurs",
    "openingskoers", "premierprix", "pxopen", "priceopen", "mở", "pembukaan", "เปิด", "פתיחה",
    "الافتتاح", "오픈", "prezzoapertura"});

constexpr auto highWords = wordList({"high", "highest", "highprice", "max", "maximum", "hoch",
    "höchst", "höchstkurs", "tageshoch", "haut", "plushaut", "máxima", "máximo", "maxima", "maximo",
    "massimo", "макс", "максимум", "最高", "最高价", "最高價", "高値", "高", "고가", "yüksek",
    "najwyższy", "najwyzszy", "hoog", "hoogste", "høy", "høj", "högst", "högstakurs", "pxhigh",
    "dayhigh", "pricehigh", "cao", "tertinggi", "สูงสุด", "גבוה", "أعلى"});

constexpr auto lowWords = wordList({"low", "lowest", "lowprice", "min", "minimum", "tief", "tiefst",
    "tiefstkurs", "tagestief", "bas", "plusbas", "mínima", "mínimo", "minima", "minimo", "мин",
    "минимум", "最低", "最低价", "最低價", "安値", "低", "저가", "저가", "düşük", "najniższy",
    "najnizszy", "laag", "laagste", "lav", "lägst", "lägstakurs", "pxlow", "daylow", "pricelow",
    "thấp", "terendah", "ต่ำสุด", "נמוך", "أدنى"});

constexpr auto closeWords = wordList({"close", "closing", "closingprice", "closeprice", "closelast",
    "price", "last", "lastprice", "lasttrade", "settle", "settlement", "settlementprice", "zuletzt",
    "schluss", "schlusskurs", "schlußkurs", "letzter", "kurs", "dernier", "clôture", "cloture",
    "derniercours", "cours", "prix", "clot", "cierre", "último", "ultimo", "precio",
    "preciodecierre", "chiusura", "prezzo", "fechamento", "preço", "цена", "закрытие", "закр",
    "收盘", "收盘价", "收盤", "收盤價", "收市", "收市價", "關閉", "关闭", "終値", "종가", "현재가",
    "şimdi", "kapanış", "zamknięcie", "zamkniecie", "ostatnio", "slot", "slotkoers", "laatste",
    "siste", "senast", "senaste", "seneste", "stängning", "stängningskurs", "slutkurs", "closingpx",
    "pxlast", "priceclose", "latest", "lầncuối", "terakhir", "ล่าสุด", "שער", "الأخير",
    "ultimoprezzo", "penutupan"});

constexpr auto closingWords = wordList({"close", "closing", "closingprice", "closeprice",
    "priceclose", "schluss", "schlusskurs", "schlußkurs", "clôture", "cloture", "cierre",
    "preciodecierre", "chiusura", "fechamento", "закрытие", "закр", "收盘", "收盘价", "收盤",
    "收盤價", "收市價", "終値", "종가", "kapanış", "zamknięcie", "zamkniecie", "slotkoers", "slot",
    "stängning", "stängningskurs", "slutkurs", "penutupan"});

constexpr auto adjustedWords =
    wordList({"adjclose", "adjustedclose", "adjclosing", "adjustedclosing", "closeadj",
        "closeadjusted", "adjcloseprice", "adjustedcloseprice", "adjustedclosingprice", "adjusted",
        "adj", "調整後的收市價", "調整後", "調整後收市價", "調整後收盤價", "调整后收盘价",
        "调整后的收盘价", "調整後終値", "coursajusté", "clôtureajustée", "cierreajustado",
        "cierreaj", "fechamentoajustado", "chiusuraagg", "bereinigterschlusskurs", "adjschluss"});

constexpr auto volumeWords = wordList({"volume", "vol", "volumen", "stück", "umsatz", "объём",
    "объем", "成交量", "交易量", "hac", "wol", "出来高", "売買高", "거래량", "hacim", "wolumen",
    "volym", "omsetning", "omsättning", "sharevolume", "totalvolume", "tradingvolume", "tickvol",
    "tickvolume", "totaltradedvolume", "volumi", "sharestraded", "numberofshares", "stuecke",
    "totaltradedquantity", "noofshares", "成交股數", "成交股数", "kl", "ปริมาณ", "נפח", "الحجم"});

constexpr auto changeWords =
    wordList({"change", "changepercent", "chg", "pctchange", "percentchange", "netchange", "var",
        "variation", "variación", "variação", "veränderung", "изм", "изменение", "涨跌幅", "涨跌",
        "漲跌", "漲跌幅", "更改", "变动", "前日比", "変化率", "변동", "변동률", "fark", "zmiana",
        "mut", "verschil", "utv", "endring", "verandering", "대비", "등락률", "oscilação", "varpct",
        "pricechange", "thayđổi", "perubahan", "เปลี่ยน", "שינוי", "نسبةالتغيّر", "variazione"});

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
    "waarde", "index", "level", "rate", "yield", "nav"});

constexpr auto unitWords = wordList({"unit", "units", "einheit", "unité", "unidad", "unidade",
    "unità", "periodunit", "единица", "单位", "單位", "単位"});

constexpr auto nameWords = wordList({"ticker", "tickers", "tic", "symbol", "symbols", "name",
    "names", "series", "seriesname", "seriesid", "instrument", "code", "security", "serie", "isin",
    "ric", "title", "titel", "titre", "título", "titolo", "seriestitle", "seriescode", "cdid",
    "mnemonic", "secid", "serieskey", "seriesreference", "idbank", "códigodelaserie", "代码",
    "名称", "証券コード", "銘柄", "系列名称", "系列コード"});

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
    "....", ".....", "***", "****", "[x]", "[c]", "[z]", "#div/0!", "#value!", "#ref!", "#name?",
    "#num!", "#nv", "#n/d", "#zahl!", "#wert!", "н/д", "Н/Д", "b.d.", "n. a.", "k. a.", "n.v.t.",
    "s/c", "no data", "not available", "loading...", "(d)", "－", "_"});

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

Role roleOfWord(std::string_view word)
{
    if (isIn(openWords, word))
        return Role::Open;
    if (isIn(highWords, word))
        return Role::High;
    if (isIn(lowWords, word))
        return Role::Low;
    if (isIn(closeWords, word))
        return Role::Close;
    if (isIn(adjustedWords, word))
        return Role::AdjustedClose;
    if (isIn(volumeWords, word))
        return Role::Volume;
    return isIn(changeWords, word) ? Role::Change : Role::None;
}

/// "Close (USD)", "Volume (€)": what the prices are in says nothing about their role.
std::string_view withoutUnit(std::string_view header)
{
    const auto bracket = header.rfind('(');
    if (bracket == std::string_view::npos || bracket == 0 || !header.ends_with(')')
        || roleOfWord(folded(header)) != Role::None)
        return header;
    const auto unit = header.substr(bracket + 1, header.size() - bracket - 2);
    const bool isUpper = unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ$%") == unit.npos;
    const bool isForeign = !unit.empty() && (unit.front() & 0x80) != 0;
    const bool isUnit = !unit.empty() && unit.size() <= 5 && (isUpper || isForeign)
        && unit != "PREV" && unit != "YTD" && unit != "AVG" && unit != "MA";
    return isUnit ? trimmed(header.substr(0, bracket)) : header;
}

/// "Close Close price adjusted for splits.": the word and then a sentence with the word again.
Role roleOfExplained(std::string_view header, std::size_t firstBlank)
{
    auto end = firstBlank;
    for (int words = 1; words <= 2 && end != std::string_view::npos; ++words) {
        const auto start = header.substr(0, end).rfind(' ') + 1;
        const auto last = folded(header.substr(start, end - start));
        const auto rest = folded(header.substr(end));
        const auto role = roleOfWord(folded(header.substr(0, end)));
        const bool isSentence = header.ends_with('.') && rest.find(last) != std::string::npos;
        if (role != Role::None && isSentence)
            return role;
        end = header.find(' ', end + 1);
    }
    return Role::None;
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

Role roleOf(std::string_view header)
{
    header = withoutUnit(header);
    const auto word = folded(header);
    if (word.empty() && header.ends_with('%'))
        return Role::Change; // "+/- %"
    if (const auto role = roleOfWord(word); role != Role::None || word.empty())
        return role;
    const auto blank = header.find(' ');
    if (blank == std::string_view::npos)
        return Role::None;
    const bool isAscii = (header.front() & 0x80) == 0;
    return isAscii ? roleOfExplained(header, blank) : roleOfWord(folded(header.substr(0, blank)));
}

int closenessOf(std::string_view header)
{
    const auto word = folded(withoutUnit(header));
    if (isIn(closingWords, word))
        return 2;
    return word.starts_with("settle") ? 1 : 0;
}

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
