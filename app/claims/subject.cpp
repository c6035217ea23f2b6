// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/subject.h"

#include "series/knownseries.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace tickmark {

namespace {

struct OtherName
{
    std::string_view words;
    SubjectKind kind;
    std::string_view code;
};

constexpr auto series = SubjectKind::Series;
constexpr auto nickname = SubjectKind::Nickname;
constexpr auto pronoun = SubjectKind::Pronoun;
constexpr auto foreign = SubjectKind::Foreign;

/// How articles call series, beside the names that data sites use.
constexpr std::array otherNames{OtherName{"s&p", series, "SPX"},
    OtherName{"standard & poor ' s 500", series, "SPX"},
    OtherName{"broader market", nickname, "SPX"}, OtherName{"broad market", nickname, "SPX"},
    OtherName{"large caps", nickname, "SPX"}, OtherName{"large cap index", nickname, "SPX"},
    OtherName{"large cap stocks", nickname, "SPX"}, OtherName{"large cap shares", nickname, "SPX"},
    OtherName{"large cap benchmark", nickname, "SPX"},
    OtherName{"broad market index", nickname, "SPX"}, OtherName{"russell", series, "RUT"},
    OtherName{"small caps", nickname, "RUT"}, OtherName{"small cap stocks", nickname, "RUT"},
    OtherName{"small cap shares", nickname, "RUT"}, OtherName{"small cap index", nickname, "RUT"},
    OtherName{"small cap benchmark", nickname, "RUT"},
    OtherName{"small cap gauge", nickname, "RUT"},
    OtherName{"small cap russell 2000", series, "RUT"},
    OtherName{"small company index", nickname, "RUT"},
    OtherName{"small company stocks", nickname, "RUT"},
    OtherName{"smaller companies", nickname, "RUT"}, OtherName{"dow", series, "DJI"},
    OtherName{"dow jones", series, "DJI"}, OtherName{"dow industrials", series, "DJI"},
    OtherName{"blue chips", nickname, "DJI"}, OtherName{"nasdaq", series, "IXIC"},
    OtherName{"vix", series, "VIX"}, OtherName{"10 year yield", series, "DGS10"},
    OtherName{"10 year treasury yield", series, "DGS10"},
    OtherName{"10 year treasury", series, "DGS10"}, OtherName{"10 year note", series, "DGS10"},
    OtherName{"the 10 year", series, "DGS10"}, OtherName{"the benchmark 10 year", series, "DGS10"},
    OtherName{"10 year treasury note", series, "DGS10"},
    OtherName{"10 year treasury note yield", series, "DGS10"},
    OtherName{"10 year note yield", series, "DGS10"},
    OtherName{"10 year u . s . treasury", series, "DGS10"},
    OtherName{"10 year treasury ' s yield", series, "DGS10"},
    OtherName{"10 year rate", series, "DGS10"}, OtherName{"benchmark yield", nickname, "DGS10"},
    OtherName{"benchmark treasury yield", nickname, "DGS10"},
    OtherName{"benchmark 10 year yield", series, "DGS10"},
    OtherName{"benchmark 10 year treasury yield", series, "DGS10"},
    OtherName{"10 year yields", series, "DGS10"},
    OtherName{"yields on 10 year treasurys", series, "DGS10"},
    OtherName{"yields on 10 year treasuries", series, "DGS10"},
    OtherName{"yields on 10 year treasury notes", series, "DGS10"},
    OtherName{"yield of the 10 year note", series, "DGS10"},
    OtherName{"yield of the 10 year", series, "DGS10"},
    OtherName{"yield of the 10 year treasury note", series, "DGS10"},
    OtherName{"ten year treasury yields", series, "DGS10"},
    OtherName{"small stocks", nickname, "RUT"}, OtherName{"smaller stocks", nickname, "RUT"},
    OtherName{"small company shares", nickname, "RUT"}, OtherName{"large stocks", nickname, "SPX"},
    OtherName{"large company stocks", nickname, "SPX"},
    OtherName{"ten year yields", series, "DGS10"}, OtherName{"ten year yield", series, "DGS10"},
    OtherName{"10 year treasury yields", series, "DGS10"},
    OtherName{"ten year treasury yield", series, "DGS10"},
    OtherName{"yield on the 10 year treasury", series, "DGS10"},
    OtherName{"yield on the 10 year treasury note", series, "DGS10"},
    OtherName{"yield on the 10 year note", series, "DGS10"},
    OtherName{"yield on the 10 year", series, "DGS10"},
    OtherName{"yield on 10 year treasury notes", series, "DGS10"},
    OtherName{"yield on 10 year treasurys", series, "DGS10"},
    OtherName{"yield on 10 year treasuries", series, "DGS10"},
    OtherName{"yield of the 10 year treasury", series, "DGS10"},
    OtherName{"yield on the benchmark 10 year treasury", series, "DGS10"},
    OtherName{"yield on the benchmark 10 year treasury note", series, "DGS10"},
    OtherName{"yield on the benchmark 10 year note", series, "DGS10"},
    OtherName{"yield on the benchmark 10 year", series, "DGS10"},
    OtherName{"2 year yield", series, "DGS2"}, OtherName{"2 year treasury", series, "DGS2"},
    OtherName{"2 year treasury yield", series, "DGS2"}, OtherName{"two year yield", series, "DGS2"},
    OtherName{"two year treasury yield", series, "DGS2"},
    OtherName{"two year treasury", series, "DGS2"},
    OtherName{"yield on the two year treasury", series, "DGS2"},
    OtherName{"yield on the 2 year treasury", series, "DGS2"}, OtherName{"it", pronoun, ""},
    OtherName{"index", pronoun, ""}, OtherName{"benchmark index", pronoun, ""},
    OtherName{"benchmark", pronoun, ""}, OtherName{"gauge", pronoun, ""},
    OtherName{"measure", pronoun, ""}, OtherName{"that index", pronoun, ""},
    OtherName{"yield", SubjectKind::YieldPronoun, ""},
    OtherName{"yields", SubjectKind::YieldPronoun, ""}, OtherName{"russell 1000", foreign, ""},
    OtherName{"russell 3000", foreign, ""}, OtherName{"russell microcap", foreign, ""},
    OtherName{"s&p 400", foreign, ""}, OtherName{"s&p 600", foreign, ""},
    OtherName{"s&p 100", foreign, ""}, OtherName{"s&p 1500", foreign, ""},
    OtherName{"s&p midcap 400", foreign, ""}, OtherName{"s&p smallcap 600", foreign, ""},
    OtherName{"nasdaq 100", foreign, ""}, OtherName{"dow transports", foreign, ""},
    OtherName{"dow jones transportation average", foreign, ""}, OtherName{"ftse 100", foreign, ""},
    OtherName{"ftse", foreign, ""}, OtherName{"dax", foreign, ""}, OtherName{"cac 40", foreign, ""},
    OtherName{"nikkei", foreign, ""}, OtherName{"nikkei 225", foreign, ""},
    OtherName{"hang seng", foreign, ""}, OtherName{"stoxx 600", foreign, ""},
    OtherName{"stoxx europe 600", foreign, ""}, OtherName{"kospi", foreign, ""},
    OtherName{"gold", foreign, ""}, OtherName{"silver", foreign, ""},
    OtherName{"bitcoin", foreign, ""}, OtherName{"brent crude", foreign, ""},
    OtherName{"crude oil", foreign, ""}, OtherName{"oil", foreign, ""},
    OtherName{"30 year yield", foreign, ""}, OtherName{"30 year treasury yield", foreign, ""},
    OtherName{"five year yield", foreign, ""}, OtherName{"30 year treasury", foreign, ""},
    OtherName{"euro", foreign, ""}};

/// A name as the tokens of an article show it: "10-year" as "10 year", "^RUT" not at all.
std::string wordsOf(std::string_view name)
{
    std::string words;
    for (const char c : name) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool isDigit = small >= '0' && small <= '9';
        const bool afterDigit = !words.empty() && words.back() >= '0' && words.back() <= '9';
        if (small == '-' || small == ' ') {
            if (!words.empty() && words.back() != ' ')
                words += ' ';
            continue;
        }
        // letters and digits are tokens of their own: "SP500" is "sp 500"
        if (!words.empty() && words.back() != ' ' && isDigit != afterDigit)
            words += ' ';
        words += small;
    }
    return words;
}

std::string_view firstWord(std::string_view words)
{
    return words.substr(0, words.find(' '));
}

std::string properName(std::string_view code)
{
    const auto *known = findKnownSeries(code);
    return known ? known->series.name : std::string(code);
}

} // namespace

SubjectNames::SubjectNames(std::span<const Series> own)
{
    for (const auto &one : own) {
        add(wordsOf(one.name), SubjectKind::Series, one.code, one.name);
        if (one.code.size() > 2)
            add(wordsOf(one.code), SubjectKind::Series, one.code, one.name);
    }
    for (const auto &known : knownSeries()) {
        for (const auto &names : {known.aliases, known.spoken})
            for (const auto name : names)
                if (!name.starts_with('^'))
                    add(wordsOf(name), SubjectKind::Series, known.series.code, known.series.name);
    }
    for (const auto &[words, kind, code] : otherNames) {
        const bool isNamed = kind == SubjectKind::Series;
        add(std::string(words), kind, std::string(code),
            isNamed ? properName(code) : std::string(words));
    }
    sort();
}

void SubjectNames::add(std::string words, SubjectKind kind, std::string code, std::string name)
{
    if (!words.empty())
        m_names.push_back({std::move(words), {kind, std::move(code), std::move(name)}});
}

void SubjectNames::sort()
{
    std::ranges::stable_sort(m_names, [](const Name &left, const Name &right) {
        const auto leftFirst = firstWord(left.words);
        const auto rightFirst = firstWord(right.words);
        return std::tuple(leftFirst, right.words.size())
            < std::tuple(rightFirst, left.words.size());
    });
}

std::optional<Read<Subject>> SubjectNames::read(Tokens tokens, std::size_t at) const
{
    if (at >= tokens.size())
        return std::nullopt;
    const auto word = tokens[at].text;
    auto name = std::ranges::lower_bound(
        m_names, word, {}, [](const Name &candidate) { return firstWord(candidate.words); });
    for (; name != m_names.end() && firstWord(name->words) == word; ++name) {
        if (standsAt(tokens, at, name->words))
            return Read<Subject>{name->subject, at + lengthOf(name->words)};
    }
    return std::nullopt;
}

} // namespace tickmark
