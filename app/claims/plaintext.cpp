// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/plaintext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tickmark {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::size_t longestTag = 4096;

/// Typography to plain signs; a control that only steers the direction of text becomes nothing.
constexpr std::array wideSigns{
    Replacement{"\u00a0", " "},
    Replacement{"\u2009", " "},
    Replacement{"\u202f", " "},
    Replacement{"\u2018", "'"},
    Replacement{"\u2019", "'"},
    Replacement{"\u201c", "\""},
    Replacement{"\u201d", "\""},
    Replacement{"\u2010", "-"},
    Replacement{"\u2011", "-"},
    Replacement{"\u2012", "-"},
    Replacement{"\u2212", "-"},
    Replacement{"\u2014", " | "},
    Replacement{"\u2015", " | "},
    Replacement{"\u00ad", ""},
    Replacement{"\u200b", ""},
    Replacement{"\u200e", ""},
    Replacement{"\u200f", ""},
    Replacement{"\u202a", ""},
    Replacement{"\u202b", ""},
    Replacement{"\u202c", ""},
    Replacement{"\u202d", ""},
    Replacement{"\u202e", ""},
    Replacement{"\u2066", ""},
    Replacement{"\u2067", ""},
    Replacement{"\u2068", ""},
    Replacement{"\u2069", ""},
    Replacement{"\ufeff", ""},
    Replacement{"\u00bd", " 1/2"},
    Replacement{"\u00bc", " 1/4"},
    Replacement{"\u00be", " 3/4"},
};

constexpr std::array entities{
    Replacement{"&amp;", "&"},
    Replacement{"&nbsp;", " "},
    Replacement{"&lt;", "<"},
    Replacement{"&gt;", ">"},
    Replacement{"&quot;", "\""},
    Replacement{"&apos;", "'"},
    Replacement{"&#39;", "'"},
    Replacement{"&rsquo;", "'"},
    Replacement{"&lsquo;", "'"},
    Replacement{"&#8217;", "'"},
    Replacement{"&rdquo;", "\""},
    Replacement{"&ldquo;", "\""},
    Replacement{"&mdash;", " | "},
    Replacement{"&#8212;", " | "},
    Replacement{"&ndash;", "-"},
    Replacement{"&#8211;", "-"},
    Replacement{"&minus;", "-"},
    Replacement{"&#160;", " "},
};

/// Tags that end a paragraph; what lies inside the last two is no text.
constexpr std::array<std::string_view, 20> blocks{"p", "br", "div", "li", "ul", "ol", "tr", "table",
    "h1", "h2", "h3", "h4", "h5", "blockquote", "section", "article", "td", "title", "script",
    "style"};

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return small(c) >= 'a' && small(c) <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A character of the basic plane in UTF-8; others are shown as a question mark.
std::string utf8(unsigned code)
{
    const auto byte = [](unsigned bits) { return static_cast<char>(bits); };
    if (code < 0x80)
        return {byte(code)};
    if (code < 0x800)
        return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
    if (code > 0xFFFF || (code >= 0xD800 && code < 0xE000))
        return "?";
    return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
}

std::string tagName(std::string_view tag)
{
    std::string name;
    for (const char c : tag.substr(tag.starts_with('/') ? 1 : 0)) {
        if (!isLetter(c) && !isDigit(c))
            break;
        name += small(c);
    }
    return name;
}

} // namespace

PlainText::PlainText(std::string_view source)
    : m_sourceSize(source.size())
{
    m_text.reserve(source.size());
    for (std::size_t at = 0; at < source.size();) {
        const char c = source[at];
        std::size_t read = 0;
        if (c == '<')
            read = readTag(source, at);
        else if (c == '&')
            read = readEntity(source, at);
        else if (c == '\xC2' || c == '\xE2' || c == '\xEF')
            read = readWide(source, at);
        if (read == 0) {
            append(source.substr(at, 1), at);
            read = 1;
        }
        at += read;
    }
    m_lower = m_text;
    std::ranges::transform(m_lower, m_lower.begin(), small);
}

void PlainText::append(std::string_view bytes, std::size_t source)
{
    if (m_pieces.empty()
        || source - m_pieces.back().source != m_text.size() - m_pieces.back().plain)
        m_pieces.push_back({m_text.size(), source});
    m_text += bytes;
}

/// How many bytes of a tag were read; 0 where this is only a "less than".
std::size_t PlainText::readTag(std::string_view source, std::size_t at)
{
    const auto inside = source.substr(at + 1, longestTag);
    if (inside.starts_with("!--")) {
        const auto end = source.find("-->", at);
        return (end == std::string_view::npos ? source.size() : end + 3) - at;
    }
    if (inside.empty() || (!isLetter(inside[0]) && inside[0] != '/' && inside[0] != '!'))
        return 0;
    if (m_nextClose <= at)
        m_nextClose = std::min(source.find('>', at), source.size());
    const auto end = m_nextClose - at - 1;
    if (end >= inside.size())
        return 0;
    const auto name = tagName(inside);
    if (std::ranges::find(blocks, name) != blocks.end())
        append("\n", at);
    if ((name != "script" && name != "style") || inside[0] == '/')
        return end + 2;
    const auto close = source.find(name == "script" ? "</script" : "</style", at);
    return (close == std::string_view::npos ? source.size() : close) - at;
}

/// "&#8209;": a character by its number.
std::size_t PlainText::readNumbered(std::string_view source, std::size_t at)
{
    if (!source.substr(at).starts_with("&#"))
        return 0;
    const auto digits = source.substr(at + 2, 7);
    const auto length = digits.find(';');
    if (length == std::string_view::npos)
        return 0;
    unsigned code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + length, code);
    if (error != std::errc() || end != digits.data() + length || code < 32)
        return 0;
    const auto sign = utf8(code);
    const auto known = std::ranges::find(wideSigns, sign, &Replacement::first);
    append(known == wideSigns.end() ? std::string_view(sign) : known->second, at);
    return length + 3;
}

std::size_t PlainText::readEntity(std::string_view source, std::size_t at)
{
    for (const auto &[entity, plain] : entities) {
        if (source.substr(at).starts_with(entity)) {
            append(plain, at);
            return entity.size();
        }
    }
    return readNumbered(source, at);
}

std::size_t PlainText::readWide(std::string_view source, std::size_t at)
{
    if (source.substr(at).starts_with("\u2013")) { // an en dash: a range, or between clauses
        const bool isRange = at > 0 && isDigit(source[at - 1]);
        append(isRange ? "-" : " | ", at);
        return 3;
    }
    for (const auto &[wide, plain] : wideSigns) {
        if (source.substr(at).starts_with(wide)) {
            append(plain, at);
            return wide.size();
        }
    }
    return 0;
}

std::size_t PlainText::sourceOf(std::size_t plain) const
{
    const auto after = std::ranges::upper_bound(m_pieces, plain, {}, &Piece::plain);
    if (after == m_pieces.begin())
        return 0;
    const auto &piece = *std::prev(after);
    const auto source = piece.source + (plain - piece.plain);
    const auto limit = after == m_pieces.end() ? m_sourceSize : after->source;
    return std::min(source, limit);
}

Span PlainText::sourceSpan(Span span) const
{
    if (span.end <= span.start)
        return {sourceOf(span.start), sourceOf(span.start)};
    return {sourceOf(span.start), std::max(sourceOf(span.start), sourceOf(span.end - 1) + 1)};
}

} // namespace tickmark
