// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/scripts.h"

#include "csv/unicode.h"

#include <optional>

namespace tickmark::csv {

namespace {

bool isHigh(char c)
{
    return (c & 0x80) != 0;
}

/// Whether most of the bytes beyond ASCII stand in runs of three and more.
bool comeInRuns(std::string_view text)
{
    constexpr std::size_t longRun = 3;
    std::size_t run = 0, inRuns = 0, all = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isHigh(text[i])) {
            ++run;
            continue;
        }
        all += run;
        inRuns += run >= longRun ? run : 0;
        run = 0;
    }
    return inRuns * 4 > all * 3;
}

/// Whether nearly all bytes beyond ASCII are Russian letters in windows-1251, most of them small,
/// and those most frequent that are so in Russian (оеаинт): the same bytes are Greek elsewhere.
bool isWindows1251(std::string_view text)
{
    constexpr std::string_view frequentLetters = "\xEE\xE5\xE0\xE8\xED\xF2";
    std::size_t all = 0, letters = 0, small = 0, frequent = 0;
    for (const char c : text) {
        frequent += frequentLetters.find(c) != std::string_view::npos;
        const auto byte = static_cast<unsigned char>(c);
        all += byte >= 0x80;
        letters += byte >= 0xC0 || byte == 0xA8 || byte == 0xB8;
        small += byte >= 0xE0 || byte == 0xB8;
    }
    return letters * 20 >= all * 19 && small * 2 > letters && frequent * 10 >= small * 3;
}

/// Characters beyond ASCII by their script.
struct Scripts
{
    std::size_t kana = 0;
    std::size_t narrowKana = 0; ///< what other encodings look like as Shift_JIS
    std::size_t hangul = 0;
    std::size_t han = 0;
    std::size_t marks = 0; ///< full-width forms and punctuation
    std::size_t all = 0;
};

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

void count(Scripts &scripts, char32_t c)
{
    ++scripts.all;
    scripts.kana += isIn(c, 0x3041, 0x30FF);
    scripts.narrowKana += isIn(c, 0xFF61, 0xFF9F);
    scripts.hangul += isIn(c, 0xAC00, 0xD7A3);
    scripts.han += isIn(c, 0x4E00, 0x9FFF);
    scripts.marks += isIn(c, 0xFF01, 0xFF60) || isIn(c, 0x3000, 0x3040);
}

/// The characters of two and more bytes in UTF-8 text.
Scripts scriptsOf(std::string_view text)
{
    Scripts scripts;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        if (length > 1)
            count(scripts, c);
        i += length;
    }
    return scripts;
}

std::optional<Scripts> scriptsIn(std::string_view sample, const char *encoding)
{
    const auto text = toUtf8(sample, encoding);
    return text ? std::optional(scriptsOf(*text)) : std::nullopt;
}

/// Whether the pairs of bytes are the common characters of GB 2312: the first of them 0xB0 to 0xD7,
/// the second 0xA1 and above.
bool isCommonChinese(std::string_view text)
{
    std::size_t pairs = 0, common = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isHigh(text[i]))
            continue;
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto trail = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        ++pairs;
        common += lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
        ++i;
    }
    return common * 10 >= pairs * 8;
}

} // namespace

EncodingByScript encodingByScript(std::string_view sample)
{
    if (const auto found = scriptsIn(sample, "Shift_JIS"); found && found->kana > 0
        && found->narrowKana == 0
        && (found->kana + found->han + found->marks) * 10 >= found->all * 9)
        return {"Shift_JIS", "its words are of Japanese letters"};
    if (!comeInRuns(sample))
        return {};
    if (isWindows1251(sample))
        return {"windows-1251", "its words are of Russian letters"};
    if (const auto found = scriptsIn(sample, "EUC-KR");
        found && found->hangul * 10 >= found->all * 8)
        return {"EUC-KR", "its words are of Korean letters"};
    if (isCommonChinese(sample) && toUtf8(sample, "GB18030"))
        return {"GB18030", "its words are of Chinese characters"};
    return {};
}

} // namespace tickmark::csv
