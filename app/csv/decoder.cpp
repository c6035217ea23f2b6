// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/decoder.h"

#include "csv/datecell.h"
#include "csv/grid.h"
#include "csv/scripts.h"
#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>

namespace tickmark::csv {

namespace {

struct Magic
{
    std::string_view bytes;
    std::string_view noun;
};

constexpr std::array magics = {Magic{"\x89PNG", "a picture"}, Magic{"\xFF\xD8\xFF", "a picture"},
    Magic{"GIF8", "a picture"}, Magic{"%PDF", "a PDF document; save its table as CSV first"},
    Magic{"PK\x03\x04", "a ZIP archive; unpack it and drop the files in it"},
    Magic{"\xD0\xCF\x11\xE0", "an old Excel workbook; save its sheet as CSV first"},
    Magic{"\x1F\x8B", "a compressed file; unpack it first"},
    Magic{"BZh", "a compressed file; unpack it first"},
    Magic{"SQLite format 3", "a database; export one of its tables as CSV first"}};

/// Workbooks are ZIP archives: the name of the first file in one tells.
bool isWorkbook(std::string_view bytes)
{
    constexpr std::size_t nameOffset = 30;
    if (!bytes.starts_with("PK\x03\x04") || bytes.size() <= nameOffset)
        return false;
    const auto name = bytes.substr(nameOffset);
    return std::ranges::any_of(std::array<std::string_view, 5>{"[Content_Types].xml", "_rels/",
                                   "docProps/", "xl/", "mimetype"},
        [name](std::string_view first) { return name.starts_with(first); });
}

std::string quotedName(std::string_view fileName)
{
    return "'" + std::string(fileName) + "'";
}

bool isWebPage(std::string_view text)
{
    const auto start = folded(trimmed(text.substr(0, 200)));
    return trimmed(text.substr(0, 200)).starts_with('<')
        && (start.starts_with("doctypehtml") || start.starts_with("html")
            || start.starts_with("xmlversion"));
}

/// Which of the two bytes of each pair is mostly NUL, as Western text in UTF-16 has it.
const char *utf16ByPattern(std::string_view bytes)
{
    const auto sample = bytes.substr(0, 4096);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        nuls[i % 2] += sample[i] == '\0';
    const auto pairs = sample.size() / 2;
    if (pairs < 2 || bytes.size() % 2 != 0)
        return nullptr;
    if (nuls[1] * 10 > pairs * 7 && nuls[0] == 0)
        return "UTF-16LE";
    return nuls[0] * 10 > pairs * 7 && nuls[1] == 0 ? "UTF-16BE" : nullptr;
}

/// How many cells of the first lines are words that head or date a price table.
std::size_t knownWords(std::string_view text)
{
    std::size_t count = 0;
    std::size_t begin = 0;
    const auto sample = text.substr(0, 8192);
    for (std::size_t i = 0; i <= sample.size(); ++i) {
        if (i < sample.size()
            && std::string_view(",;\t|\"\r\n").find(sample[i]) == std::string_view::npos)
            continue;
        const auto cell = sample.substr(begin, i - begin);
        begin = i + 1;
        const bool isForeign = std::ranges::any_of(cell, [](char c) { return (c & 0x80) != 0; });
        count += isForeign && (isKnownWord(cell) || readDateCell(trimmed(cell)));
    }
    return count;
}

DecodedText converted(std::string text, std::string encoding, std::string proof)
{
    DecodedText decoded;
    decoded.converted = std::move(text);
    decoded.isConverted = true;
    decoded.encoding = std::move(encoding);
    decoded.proof = std::move(proof);
    return decoded;
}

/// An 8-bit or multi-byte encoding: the one in which the header reads as words of the trade.
std::optional<DecodedText> decodeLegacy(std::string_view bytes)
{
    constexpr std::array encodings = {"windows-1252", "GB18030", "Big5", "Shift_JIS", "EUC-KR",
        "windows-1251", "windows-1250", "windows-1254"};
    const char *best = nullptr;
    std::size_t most = 0;
    // A cut character at the end of the sample is no error of the encoding.
    const auto lastBreak = bytes.substr(0, 16384).find_last_of("\r\n");
    const auto sample = bytes.substr(0, bytes.size() <= 16384 ? bytes.size() : lastBreak);
    for (const auto *const encoding : encodings) {
        const auto text = toUtf8(sample, encoding);
        const auto words = text ? knownWords(*text) : 0;
        if (words > most) {
            most = words;
            best = encoding;
        }
    }
    if (best)
        if (auto text = toUtf8(bytes, best))
            return converted(std::move(*text), best, "the header reads as words of a price table");
    if (const auto [encoding, proof] = encodingByScript(sample); !encoding.empty())
        if (auto text = toUtf8(bytes, encoding.c_str()))
            return converted(std::move(*text), encoding, proof);
    if (auto text = toUtf8(bytes, "windows-1252"))
        return converted(std::move(*text), "windows-1252", "not UTF-8");
    return std::nullopt;
}

Result<DecodedText> decodeAny(std::string_view bytes, const std::string &name)
{
    for (const auto &[mark, encoding] : {std::pair{std::string_view("\xFF\xFE", 2), "UTF-16LE"},
             std::pair{std::string_view("\xFE\xFF", 2), "UTF-16BE"}}) {
        if (!bytes.starts_with(mark))
            continue;
        auto text = toUtf8(bytes.substr(2), encoding);
        if (!text)
            return failure(
                name + " is damaged: not all of it is " + encoding + "; save it again as UTF-8");
        auto decoded = converted(std::move(*text), encoding, "byte order mark");
        decoded.hasByteOrderMark = true;
        return decoded;
    }
    if (const auto *const encoding = utf16ByPattern(bytes))
        if (auto text = toUtf8(bytes, encoding))
            return converted(std::move(*text), encoding, "every second byte is NUL");
    DecodedText decoded;
    decoded.hasByteOrderMark = bytes.starts_with("\xEF\xBB\xBF");
    decoded.source = bytes.substr(decoded.hasByteOrderMark ? 3 : 0);
    decoded.proof = decoded.hasByteOrderMark ? "byte order mark" : "all of it is UTF-8";
    if (isPlainUtf8(decoded.source))
        return decoded;
    if (bytes.find('\0') != std::string_view::npos)
        return failure(name + " is not a text file; save its table as CSV first");
    if (auto legacy = decodeLegacy(bytes))
        return std::move(*legacy);
    return failure(name + " is not a text file; save its table as CSV first");
}

} // namespace

Result<DecodedText> decode(std::string_view bytes, std::string_view fileName)
{
    const auto name = quotedName(fileName);
    if (bytes.size() > Grid::longestText)
        return failure(name + " is larger than 1 GB; split it into smaller files");
    if (isWorkbook(bytes))
        return failure(name + " is not a text file but a workbook; save its sheet as CSV first");
    for (const auto &magic : magics)
        if (bytes.starts_with(magic.bytes))
            return failure(name + " is not a text file but " + std::string(magic.noun));
    auto decoded = decodeAny(bytes, name);
    if (!decoded)
        return decoded;
    const auto text = decoded->text();
    if (text.size() > Grid::longestText)
        return failure(name + " is larger than 1 GB; split it into smaller files");
    if (std::ranges::all_of(text, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }))
        return failure(name + " is empty");
    if (decoded->isConverted && text.find('\0') != std::string_view::npos)
        return failure(name + " is not a text file; save its table as CSV first");
    if (isWebPage(text))
        return failure(name + " is a web page, not a data file; download the file itself");
    return decoded;
}

} // namespace tickmark::csv
