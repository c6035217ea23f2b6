// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/unicode.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace tickmark::csv {

namespace {

bool isAsciiWithoutNul(const char *bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const auto high = word & 0x8080808080808080ULL;
    const auto zero = (word - 0x0101010101010101ULL) & ~word & 0x8080808080808080ULL;
    return (high | zero) == 0;
}

bool isKeptInWords(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
        || static_cast<unsigned char>(c) >= 0x80;
}

/// "1. open" → " open": some services number their columns.
std::string_view withoutListNumber(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    const bool isListNumber =
        digits > 0 && digits + 1 < text.size() && text[digits] == '.' && text[digits + 1] == ' ';
    return isListNumber ? text.substr(digits + 1) : text;
}

/// Length in bytes of the blank at the start of `text`, 0 where there is none.
std::size_t leadingBlank(std::string_view text)
{
    for (const std::string_view blank : {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x8B",
             "\xE3\x80\x80", "\xEF\xBB\xBF", "\n", "\r"})
        if (text.starts_with(blank))
            return blank.size();
    return 0;
}

std::size_t trailingBlank(std::string_view text)
{
    for (const std::string_view blank :
        {" ", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x8B", "\xE3\x80\x80", "\n", "\r"})
        if (text.ends_with(blank))
            return blank.size();
    return 0;
}

bool mayBeBlank(char c)
{
    return static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

bool isPlainUtf8(std::string_view bytes)
{
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    std::int64_t at = 0;
    while (at < size) {
        if (at + 8 <= size && isAsciiWithoutNul(bytes.data() + at)) {
            at += 8;
            continue;
        }
        UChar32 character = 0;
        U8_NEXT(data, at, size, character);
        if (character <= 0)
            return false;
    }
    return true;
}

std::optional<std::string> toUtf8(std::string_view bytes, const char *encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(encoding, &error), &ucnv_close);
    ucnv_setToUCallBack(
        converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    std::string text;
    const char *from = bytes.data();
    const char *const end = from + bytes.size();
    UChar buffer[4096];
    do {
        error = U_ZERO_ERROR;
        UChar *to = buffer;
        ucnv_toUnicode(converter.get(), &to, buffer + 4096, &from, end, nullptr, true, &error);
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR)
            return std::nullopt;
        icu::UnicodeString(false, buffer, static_cast<std::int32_t>(to - buffer))
            .toUTF8String(text);
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    return text;
}

std::string folded(std::string_view text)
{
    constexpr std::size_t longestWord = 400;
    const auto word = withoutListNumber(text.substr(0, longestWord));
    std::string lower;
    icu::StringByteSink<std::string> sink(&lower);
    UErrorCode error = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())),
        sink, nullptr, error);
    std::erase_if(lower, [](char c) { return !isKeptInWords(c); });
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && mayBeBlank(text.front())) {
        const auto length = leadingBlank(text);
        if (length == 0)
            break;
        text.remove_prefix(length);
    }
    while (!text.empty() && mayBeBlank(text.back())) {
        const auto length = trailingBlank(text);
        if (length == 0)
            break;
        text.remove_suffix(length);
    }
    return text;
}

std::string shortened(std::string_view text, std::size_t limit)
{
    auto length = std::min(text.size(), limit);
    while (length > 0 && length < text.size() && (text[length] & 0xC0) == 0x80)
        --length;
    std::string shown(text.substr(0, length));
    for (auto &c : shown)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return length < text.size() ? shown + "…" : shown;
}

} // namespace tickmark::csv
