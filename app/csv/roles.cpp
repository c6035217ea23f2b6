// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/roles.h"

#include "csv/unicode.h"
#include "csv/wordlist.h"

#include <algorithm>
#include <string>

namespace tickmark::csv {

namespace {

// All words are in the form that folded() gives them.

constexpr auto openWords = wordList({"open", "opening", "openingprice", "openprice", "ouv",
    "ouverture", "ouvert", "eröffnung", "eröffn", "eröffnungskurs", "erster", "öffnen", "offen",
    "anfangskurs", "apertura", "aperto", "abertura", "aberto", "abrir", "откр", "открытие",
    "открытия", "відкриття", "відкр", "开盘", "开盘价", "今开", "开盘指数", "日开盘价", "開市",
    "開盤", "開盤價", "開市價", "開盤指數", "始値", "시가", "açılış", "otwarcie", "otwarcia",
    "åpning", "åpningskurs", "öppning", "öppen", "åben", "åbning", "åbningskurs", "öppningskurs",
    "openingskoers", "avaus", "avauskurssi", "άνοιγμα", "nyitó", "otevření", "otevírací",
    "otevíracícena", "otvorenie", "deschidere", "premierprix", "pxopen", "priceopen", "mở", "mởcửa",
    "pembukaan", "เปิด", "פתיחה", "الافتتاح", "الإفتتاح", "إفتتاح", "افتتاح", "오픈"});

constexpr auto highWords = wordList({"high", "highest", "highprice", "max", "maximum", "hoch",
    "höchst", "höchstkurs", "tageshoch", "haut", "plushaut", "élevé", "alto", "alta", "máxima",
    "máximo", "máx", "maxima", "maximo", "massimo", "макс", "максимум", "максимальная",
    "максимальна", "最高", "最高价", "最高價", "最高指數", "最高指数", "日最高价", "高値", "高",
    "고가", "yüksek", "najwyższy", "najwyzszy", "maksymalny", "maksimum", "maks", "hoog", "hoogste",
    "høy", "høyest", "høyeste", "høj", "højest", "højeste", "högst", "högsta", "högstakurs", "ylin",
    "υψηλό", "υψηλότερο", "ανώτερη", "legmagasabb", "nejvyšší", "maxim", "pxhigh", "dayhigh",
    "pricehigh", "cao", "caonhất", "tertinggi", "สูงสุด", "גבוה", "أعلى", "الأعلى"});

constexpr auto lowWords = wordList({"low", "lowest", "lowprice", "min", "minimum", "tief", "tiefst",
    "tiefstkurs", "tagestief", "niedrig", "bas", "plusbas", "faible", "basso", "baixo", "baixa",
    "bajo", "baja", "mínima", "mínimo", "mín", "minima", "minimo", "мин", "минимум", "минимальная",
    "мін", "мінімум", "мінімальна", "最低", "最低价", "最低價", "最低指數", "最低指数", "日最低价",
    "安値", "低", "저가", "düşük", "najniższy", "najnizszy", "minimalny", "laag", "laagste", "lav",
    "lavest", "laveste", "lägst", "lägsta", "lägstakurs", "alin", "χαμηλό", "χαμηλότερο",
    "κατώτερη", "legalacsonyabb", "nejnižší", "minim", "pxlow", "daylow", "pricelow", "thấp",
    "thấpnhất", "terendah", "ต่ำสุด", "נמוך", "أدنى", "الأدنى"});

/// Closes by any name; the last trade and any price of the day are below.
constexpr auto closingWords = wordList({"close", "closing", "closingprice", "closeprice",
    "priceclose", "schluss", "schlusskurs", "schliessen", "clôture", "cloture", "cierre",
    "preciodecierre", "chiusura", "fechamento", "fecho", "закрытие", "закрытия", "закр", "закриття",
    "收盘", "收盘价", "收盘指数", "日收盘价", "收盤", "收盤價", "收盤指數", "收市價", "終値",
    "종가", "kapanış", "zamknięcie", "zamkniecie", "zamknięcia", "slotkoers", "slot", "sluitkoers",
    "stängning", "stängningskurs", "slutkurs", "sluttkurs", "slutt", "lukkekurs", "luk", "päätös",
    "päätöskurssi", "κλείσιμο", "záró", "zavření", "zavírací", "závěr", "závěrečný", "závěrečná",
    "închidere", "inchidere", "סגירה", "đóngcửa", "penutupan"});

constexpr auto priceWords =
    wordList({"closelast", "price", "last", "lastprice", "lasttrade", "settle", "settlement",
        "settlementprice", "zuletzt", "letzter", "kurs", "dernier", "derniercours", "cours", "prix",
        "clot", "último", "ultimo", "precio", "prezzo", "preço", "цена", "收市", "關閉", "关闭",
        "현재가", "şimdi", "ostatnio", "laatste", "laatst", "siste", "senast", "senaste", "seneste",
        "viimeisin", "τελευταία", "utolsó", "останн", "остання", "אחרון", "closingpx", "pxlast",
        "latest", "lầncuối", "terakhir", "ล่าสุด", "שער", "الأخير", "ultimoprezzo"});

constexpr auto adjustedWords = wordList({"adjclose", "adjustedclose", "adjclosing",
    "adjustedclosing", "closeadj", "closeadjusted", "adjcloseprice", "adjustedcloseprice",
    "adjustedclosingprice", "adjusted", "adj", "調整後的收市價", "調整後", "調整後收市價",
    "調整後收盤價", "调整后收盘价", "调整后的收盘价", "調整後終値", "終値調整値", "調整済み終値",
    "coursajusté", "clôtureajustée", "cierreajustado", "cierreaj", "fechamentoajustado",
    "fechoajustado", "chiusuraagg", "chiusuraaggiustata", "chiusurarettificata",
    "bereinigterschlusskurs", "bereinigterschluss", "adjschluss", "adjschlusskurs", "aangepastslot",
    "justeradstängning"});

constexpr auto volumeWords = wordList({"volume", "vol", "volumen", "stück", "umsatz", "объём",
    "объем", "обсяг", "成交量", "交易量", "hac", "wol", "出来高", "売買高", "거래량", "hacim",
    "i̇şlemhacmi", "wolumen", "volym", "volum", "objem", "όγκοσ", "vaihto", "forgalom", "omsetning",
    "omsättning", "omsætning", "sharevolume", "totalvolume", "tradingvolume", "tradedvolume",
    "tickvol", "tickvolume", "totaltradedvolume", "pxvolume", "handelsvolumen", "volumi",
    "sharestraded", "numberofshares", "stuecke", "totaltradedquantity", "totaltradequantity",
    "noofshares", "成交股數", "成交股数", "日个股交易股数", "kl", "khốilượng", "ปริมาณ", "נפח",
    "מחזור", "الحجم"});

constexpr auto changeWords = wordList({"change", "changepercent", "changepct", "chg", "pctchg",
    "pctchange", "percentchange", "netchange", "var", "variation", "variación", "variação",
    "veränderung", "изм", "изменение", "зміна", "涨跌幅", "涨跌", "涨跌额", "漲跌", "漲跌幅",
    "漲跌價差", "漲跌點數", "日增长率", "更改", "变动", "前日比", "変化率", "변동", "변동률",
    "fark", "değişim", "zmiana", "mut", "verschil", "utv", "endring", "ændring", "förändring",
    "muutos", "μεταβολή", "změna", "változás", "schimbare", "verandering", "대비", "등락률",
    "oscilação", "varpct", "pricechange", "thayđổi", "perubahan", "เปลี่ยน", "שינוי", "نسبةالتغيّر",
    "نسبةالتغيير", "التغيير", "variazione"});

/// What a header says of any price, and of any volume.
constexpr auto priceFillers = wordList({"price", "px", "kurs", "kurz", "kursen", "koers", "kurssi",
    "cena", "prezzo", "precio", "preço", "preis", "preț", "cours", "prix", "цена", "ціна", "fiyat",
    "fiyatı", "ár", "τιμή", "שער", "giá", "day", "daily", "session", "24h", "trade", "traded", "en",
    "le", "plus", "d", "de", "del", "di"});
constexpr auto volumeFillers = wordList({"total", "in", "of", "shares", "stück", "stuecke", "pcs",
    "pieces", "contracts", "lots", "000", "000s", "titres", "acciones"});

constexpr auto unitsInBrackets = wordList({"shares", "stück", "stuecke", "pcs", "pieces", "units",
    "contracts", "lots", "coins", "db", "titres", "acciones", "000", "000s", "mn", "mio", "m", "k",
    "bn", "mshares", "millions", "thousands", "万手", "千股", "亿元", "万元"});

constexpr auto measureWords =
    wordList({"bid", "ask", "mid", "offer", "bidprice", "askprice", "bidsize", "asksize", "average",
        "averageprice", "avgprice", "vwap", "turnover", "trades", "nooftrades", "numberoftrades",
        "count", "tradecount", "transactions", "openint", "openinterest", "oi", "lop", "preclose",
        "previousclose", "prevclose", "amount", "value", "marketcap", "marketcapitalization",
        "dividend", "dividends", "dividendyield", "stocksplits", "adjopen", "adjhigh", "adjlow",
        "adjvolume", "nav", "navpershare", "netassetvalue", "sharesoutstanding", "totalnetassets",
        "netassets", "premiumdiscount", "valuewithdividends", "valuewithoutdividends",
        "ausgabepreis", "rücknahmepreis", "geld", "brief", "return", "returns", "totalreturn",
        "total", "yield", "yieldpct", "net", "gross", "price", "spread", "成交额", "成交金额",
        "成交金額", "换手率", "거래대금", "시가총액", "売買代金", "umsatz", "kapitalvolumen"});

Role roleOfWord(std::string_view word)
{
    if (isIn(openWords, word))
        return Role::Open;
    if (isIn(highWords, word))
        return Role::High;
    if (isIn(lowWords, word))
        return Role::Low;
    if (isIn(closingWords, word) || isIn(priceWords, word))
        return Role::Close;
    if (isIn(adjustedWords, word))
        return Role::AdjustedClose;
    if (isIn(volumeWords, word))
        return Role::Volume;
    return isIn(changeWords, word) ? Role::Change : Role::None;
}

bool isUnit(std::string_view unit)
{
    const bool isUpper = unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ$%") == unit.npos;
    const bool isForeign = !unit.empty() && (unit.front() & 0x80) != 0;
    return (!unit.empty() && unit.size() <= 5 && (isUpper || isForeign) && unit != "PREV"
               && unit != "YTD" && unit != "AVG" && unit != "MA")
        || isIn(unitsInBrackets, folded(unit));
}

/// "Close (USD)", "Volume (€)", "成交量（万手）": what the numbers are in says nothing about their
/// role.
std::string_view withoutUnit(std::string_view header)
{
    for (const auto &[open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"},
             std::pair<std::string_view, std::string_view>{"（", "）"}}) {
        const auto bracket = header.rfind(open);
        if (bracket == std::string_view::npos || bracket == 0 || !header.ends_with(close))
            continue;
        const auto begin = bracket + open.size();
        if (roleOfWord(folded(header)) == Role::None
            && isUnit(header.substr(begin, header.size() - close.size() - begin)))
            return trimmed(header.substr(0, bracket));
    }
    return header;
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

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// "Cours d'ouverture", "En Yüksek", "Session Open", "Volume in Stück": the role of what is left
/// without the words that say nothing about it.
Role roleWithoutFillers(std::string_view header)
{
    constexpr std::size_t longest = 40;
    constexpr std::string_view between = " '_.-/\n\r()*";
    if (header.size() > longest)
        return Role::None;
    std::string ofPrice, ofVolume;
    for (std::size_t at = 0; at < header.size();) {
        const auto end = std::min(header.find_first_of(between, at), header.size());
        const auto word = folded(header.substr(at, end - at));
        at = end + 1;
        if (isIn(priceFillers, word))
            continue;
        ofPrice += word;
        ofVolume += isIn(volumeFillers, word) ? std::string() : word;
    }
    if (const auto role = roleOfWord(ofPrice); role != Role::None)
        return role;
    return roleOfWord(ofVolume) == Role::Volume ? Role::Volume : Role::None;
}

/// "收盘Close": the role of the part in East Asian writing and that of the part in ASCII, if they
/// agree or one has none.
Role roleOfTwoLanguages(std::string_view header)
{
    const bool isEastAsian = static_cast<unsigned char>(header.front()) >= 0xE3;
    const auto ascii = std::ranges::find_if(header, isLetter);
    if (!isEastAsian || ascii == header.end())
        return Role::None;
    const auto place = static_cast<std::size_t>(ascii - header.begin());
    const auto first = roleOfWord(folded(withoutUnit(trimmed(header.substr(0, place)))));
    const auto second = roleOfWord(folded(withoutUnit(header.substr(place))));
    if (first != Role::None && second != Role::None && first != second)
        return Role::None;
    return first != Role::None ? first : second;
}

bool hasAnyOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

Role roleOf(std::string_view header)
{
    const auto whole = header;
    header = withoutUnit(header);
    const auto word = folded(header);
    if (word.empty() && header.ends_with('%'))
        return Role::Change; // "+/- %"
    if (const auto role = roleOfWord(word); role != Role::None || word.empty())
        return role;
    if (const auto role = roleWithoutFillers(header); role != Role::None)
        return role;
    if (const auto role = roleOfTwoLanguages(whole); role != Role::None)
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

int piecesOf(std::string_view header)
{
    const auto word = folded(header);
    if (hasAnyOf(word,
            {"stück", "stuecke", "pcs", "shares", "titres", "acciones", "aktier", "quantity", "db",
                "股", "株"}))
        return 2;
    const bool isMoney = hasAnyOf(header, {"€", "$", "£"})
        || hasAnyOf(word,
            {"eur", "usd", "huf", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "umsatz",
                "turnover", "value", "amount", "金额", "金額", "代金"});
    return isMoney ? 0 : 1;
}

bool isMeasureWord(std::string_view header)
{
    return isIn(measureWords, folded(header)) || isIn(measureWords, folded(withoutUnit(header)));
}

} // namespace tickmark::csv
