// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/datemarks.h"

#include "csv/unicode.h"
#include "csv/wordlist.h"

namespace tickmark::csv {

namespace {

using Kind = DateToken::Kind;

/// Where one begins like another, the longer one comes first.
constexpr std::array signs = {DateSign{"年度", Kind::YearSign, 0, true},
    DateSign{"年", Kind::YearSign}, DateSign{"月份", Kind::MonthSign},
    DateSign{"月期", Kind::MonthSign}, DateSign{"月", Kind::MonthSign},
    DateSign{"日", Kind::DaySign}, DateSign{"号", Kind::DaySign}, DateSign{"號", Kind::DaySign},
    DateSign{"년도", Kind::YearSign, 0, true}, DateSign{"년", Kind::YearSign},
    DateSign{"월", Kind::MonthSign}, DateSign{"일", Kind::DaySign}, DateSign{"季度", Kind::Quarter},
    DateSign{"季", Kind::Quarter}, DateSign{"四半期", Kind::Quarter},
    DateSign{"분기", Kind::Quarter}, DateSign{"第一", Kind::Number, 1},
    DateSign{"第二", Kind::Number, 2}, DateSign{"第三", Kind::Number, 3},
    DateSign{"第四", Kind::Number, 4}, DateSign{"令和", Kind::Era, 2018},
    DateSign{"平成", Kind::Era, 1988}, DateSign{"昭和", Kind::Era, 1925},
    DateSign{"元年", Kind::YearSign, 1}};

constexpr auto quarterMarks = wordList({"quarter", "qtr", "qtl", "quart", "quartal", "trim",
    "trimestre", "trimester", "trimestru", "kvartal", "kvartál", "kwartał", "kw", "kwartaal", "кв",
    "квартал", "quý", "çeyrek", "neljännes", "negyedév", "τρίμηνο"});
constexpr auto halfMarks =
    wordList({"hy", "half", "halbjahr", "semester", "semestre", "halvår", "полугодие", "półrocze"});
constexpr auto monthMarks = wordList({"mm", "thg", "tháng"});
constexpr auto weekMarks =
    wordList({"wk", "cw", "week", "woche", "kalenderwoche", "vecka", "uke", "uge", "viikko", "vko",
        "semaine", "semana", "settimana", "tydzień", "týden", "hét", "hafta", "неделя"});
constexpr auto fillWords = wordList({"st", "nd", "rd", "th", "de", "del", "of", "den", "第", "民國",
    "năm", "ngày", "ปี", "พศ", "at"});
constexpr auto yearWords =
    wordList({"ad", "ce", "cy", "fy", "г", "год", "года", "р", "рік", "року"});
constexpr auto endings = wordList({"st", "nd", "rd", "th", "er", "ère", "ere", "re", "ème", "eme",
    "e", "º", "ª", "°", "o", "a", "й", "ый", "го", "ο", "η"});

std::optional<Kind> markOfLetter(char letter)
{
    constexpr std::string_view letters = "QqTKHhSMmWwVvD";
    constexpr std::string_view quarters = "QqTK", halves = "HhS", months = "Mm";
    if (letters.find(letter) == letters.npos)
        return std::nullopt;
    if (letter == 'D')
        return Kind::DaySign;
    if (quarters.find(letter) != quarters.npos)
        return Kind::Quarter;
    if (halves.find(letter) != halves.npos)
        return Kind::Half;
    return months.find(letter) != months.npos ? Kind::MonthMark : Kind::Week;
}

} // namespace

const DateSign *signAt(std::string_view text)
{
    for (const auto &sign : signs)
        if (text.starts_with(sign.text))
            return &sign;
    return nullptr;
}

std::optional<Kind> markOf(std::string_view word)
{
    if (word == "KW")
        return Kind::Week; // "kw" is a Polish quarter
    if (word.size() == 1)
        return markOfLetter(word.front());
    const auto name = folded(word);
    if (isIn(quarterMarks, name))
        return Kind::Quarter;
    if (isIn(halfMarks, name))
        return Kind::Half;
    if (isIn(monthMarks, name))
        return Kind::MonthMark;
    return isIn(weekMarks, name) ? std::optional(Kind::Week) : std::nullopt;
}

bool isYearWord(std::string_view word)
{
    return isIn(yearWords, folded(word));
}

bool isFiscalWord(std::string_view word)
{
    return folded(word) == "fy";
}

bool isFillWord(std::string_view word)
{
    return isIn(fillWords, folded(word));
}

bool isOrdinalEnding(std::string_view word)
{
    return isIn(endings, folded(word));
}

unsigned romanNumber(std::string_view word)
{
    constexpr std::array<std::string_view, 4> romans = {"I", "II", "III", "IV"};
    for (unsigned i = 0; i < romans.size(); ++i)
        if (word == romans[i])
            return i + 1;
    return 0;
}

} // namespace tickmark::csv
