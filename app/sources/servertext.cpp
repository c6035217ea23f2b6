// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/servertext.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace tickmark {

namespace {

constexpr std::size_t mostInName = 200;
constexpr std::size_t mostInEnding = 10; ///< more is no ending that is worth keeping

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned char byte = 0;
        const auto digits = text.substr(at, 3).substr(1);
        const auto *end = digits.data() + digits.size();
        const bool isByte = text[at] == '%' && digits.size() == 2
            && std::from_chars(digits.data(), end, byte, 16).ptr == end;
        decoded += isByte ? static_cast<char>(byte) : text[at];
        at += isByte ? 2 : 0;
    }
    return decoded;
}

/// Takes off what is before the next semicolon that is not between quotation marks, and these with
/// their escapes.
std::string takePart(std::string_view &rest)
{
    std::string part;
    bool isQuoted = false;
    std::size_t at = 0;
    for (; at < rest.size() && (isQuoted || rest[at] != ';'); ++at) {
        if (rest[at] == '"') {
            isQuoted = !isQuoted;
            continue;
        }
        at += isQuoted && rest[at] == '\\' && at + 1 < rest.size() ? 1 : 0;
        part += rest[at];
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

/// RFC 8187: "UTF-8'en'%E2%82%AC.csv". Empty where it is of another encoding.
std::string extendedValue(std::string_view value)
{
    constexpr std::string_view encoding = "utf-8'";
    if (!lowerCase(value).starts_with(encoding))
        return {};
    value.remove_prefix(encoding.size());
    return percentDecoded(value.substr(value.find('\'') + 1));
}

std::string nameInDisposition(std::string_view rest)
{
    std::string plain;
    std::string extended;
    while (!rest.empty()) {
        const auto part = takePart(rest);
        const auto equals = std::min(part.find('='), part.size());
        const auto key = lowerCase(trimmed(std::string_view(part).substr(0, equals)));
        const auto value =
            trimmed(std::string_view(part).substr(std::min(equals + 1, part.size())));
        if (key == "filename")
            plain = value;
        if (key == "filename*")
            extended = extendedValue(value);
    }
    return extended.empty() ? plain : extended;
}

std::string lastPartOf(std::string_view path)
{
    return percentDecoded(path.substr(path.rfind('/') + 1));
}

std::string withoutFolders(std::string_view name)
{
    auto visible = printable(name.substr(name.find_last_of("/\\") + 1), std::string::npos);
    visible.erase(0, visible.find_first_not_of(". "));
    return std::string(trimmed(visible));
}

/// Cut before the ending, which says what is in the file.
std::string shortened(const std::string &name)
{
    if (name.size() <= mostInName)
        return name;
    const auto dot = name.rfind('.');
    const bool hasEnding = dot != std::string::npos && name.size() - dot <= mostInEnding;
    const auto ending = hasEnding ? name.substr(dot) : std::string();
    return printable(name, mostInName - ending.size()) + ending;
}

bool isTable(std::string_view type)
{
    return type.empty() || lowerCase(type).starts_with("text/csv");
}

} // namespace

std::string printable(std::string_view text, std::size_t mostBytes)
{
    const icu::StringPiece bytes(text.data(), static_cast<std::int32_t>(text.size()));
    const auto characters = icu::UnicodeString::fromUTF8(bytes);
    std::string shown;
    for (int at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        const auto character = characters.char32At(at);
        if (character != ' ' && !u_isgraph(character))
            continue;
        std::string piece;
        icu::UnicodeString(character).toUTF8String(piece);
        if (shown.size() + piece.size() > mostBytes)
            break;
        shown += piece;
    }
    return shown;
}

std::string fileNameOf(const FileLabels &labels)
{
    auto name = withoutFolders(nameInDisposition(labels.disposition));
    if (name.empty())
        name = withoutFolders(lastPartOf(labels.path));
    const bool hasEnding = name.find('.') != std::string::npos;
    if (name.empty())
        name = withoutFolders(labels.host);
    if (!hasEnding && isTable(labels.type))
        name += ".csv";
    return shortened(name);
}

std::string numberedName(const std::string &name, int number)
{
    const auto dot = std::min(name.rfind('.'), name.size());
    return name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
}

} // namespace tickmark
