// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/quotedlines.h"

#include "csv/textlines.h"

namespace tickmark::csv {

namespace {

enum class Kind { Blank, Bare, Whole, Other };

/// Whole where the line is one quoted cell; quotes inside it are doubled.
Kind kindOf(std::string_view line)
{
    if (line.empty())
        return Kind::Blank;
    if (line.find('"') == std::string_view::npos)
        return Kind::Bare;
    if (line.size() < 2 || line.front() != '"' || line.back() != '"')
        return Kind::Other;
    const auto inside = line.substr(1, line.size() - 2);
    for (auto at = inside.find('"'); at != std::string_view::npos; at = inside.find('"', at + 2))
        if (at + 1 >= inside.size() || inside[at + 1] != '"')
            return Kind::Other;
    const bool isParted = inside.find_first_of(",;\t|") != std::string_view::npos;
    return isParted ? Kind::Whole : Kind::Other;
}

void addInside(std::string_view line, std::string &text)
{
    const auto inside = line.substr(1, line.size() - 2);
    for (std::size_t at = 0; at < inside.size(); ++at) {
        text += inside[at];
        at += inside[at] == '"';
    }
}

/// Whether the first lines, which cost little to look at, may be such ones.
bool canBe(std::string_view text)
{
    constexpr std::size_t looked = 4096;
    std::size_t whole = 0;
    for (const auto &line : linesOf(text.substr(0, looked))) {
        const auto kind = kindOf(line.text);
        if (kind == Kind::Other && !line.end.empty())
            return false;
        whole += kind == Kind::Whole;
    }
    return whole > 0;
}

} // namespace

std::optional<std::string> withoutQuotedLines(std::string_view text)
{
    if (!canBe(text))
        return std::nullopt;
    std::string inner;
    std::size_t whole = 0, bare = 0;
    for (const auto &line : linesOf(text)) {
        const auto kind = kindOf(line.text);
        if (kind == Kind::Other)
            return std::nullopt;
        whole += kind == Kind::Whole;
        bare += kind == Kind::Bare;
        if (kind == Kind::Whole)
            addInside(line.text, inner);
        else
            inner += line.text;
        inner += line.end;
    }
    return whole > bare ? std::optional(std::move(inner)) : std::nullopt;
}

} // namespace tickmark::csv
