// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/fileshape.h"

#include "files/sha256.h"

namespace tickmark {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Runs of digits become one '#'. Case, quotes and what fills up wide characters do not count.
std::string withoutDigits(std::string_view text)
{
    std::string shape;
    for (const char c : text) {
        if (isDigit(c) && !shape.ends_with('#'))
            shape += '#';
        else if (!isDigit(c) && c != '"' && c != '\0')
            shape += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return shape;
}

/// "DD/MM/YYYY" and "MM/DD/YYYY" are "#/#/#": which of them it is may have been answered.
std::string withoutLetters(std::string_view format)
{
    std::string shape;
    for (const char c : format) {
        if (!isLetter(c))
            shape += c;
        else if (!shape.ends_with('#'))
            shape += '#';
    }
    return shape;
}

/// The line of that number, from 1, without its end.
std::string_view lineAt(std::string_view bytes, std::size_t number)
{
    while (true) {
        const auto end = bytes.find_first_of("\r\n");
        if (number <= 1 || end == std::string_view::npos)
            return bytes.substr(0, end);
        const bool isPair = bytes.substr(end).starts_with("\r\n");
        bytes.remove_prefix(end + (isPair ? 2 : 1));
        --number;
    }
}

std::string_view stemOf(std::string_view fileName)
{
    const auto dot = fileName.find_last_of('.');
    return dot == 0 ? fileName : fileName.substr(0, dot);
}

} // namespace

std::string fileShape(
    std::string_view bytes, const csv::Dialect &dialect, const std::string &fileName)
{
    std::string shape{dialect.delimiter};
    shape += '\n' + withoutLetters(dialect.dateFormat) + '\n';
    if (dialect.headerLine > 0)
        shape += "header " + withoutDigits(lineAt(bytes, dialect.headerLine));
    else
        shape += "file " + withoutDigits(stemOf(fileName));
    Sha256 hash;
    hash.add(shape);
    return hash.hex();
}

} // namespace tickmark
