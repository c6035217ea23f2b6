// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tokenizer.h"

#include "csv/unicode.h"

namespace tickmark::csv {

Tokenizer::Tokenizer(std::string_view text, char delimiter, char quote)
    : m_text(text)
    , m_delimiter(delimiter)
    , m_quote(quote)
{
    for (const char c : {delimiter, '\r', '\n'})
        m_endsCell[static_cast<unsigned char>(c)] = true;
    m_endsCell[static_cast<unsigned char>('\t')] |= delimiter == ' ';
    m_grid.m_text = text;
}

Grid Tokenizer::rows(std::size_t limit)
{
    while (m_at < m_text.size() && m_grid.m_rows.size() < limit)
        readRow();
    m_grid.m_lineCount = m_line - 1;
    m_grid.m_lineEnd = lineEndWord();
    return std::move(m_grid);
}

/// Invariant: m_at stands at the first character of a line, and at that of the next one after.
void Tokenizer::readRow()
{
    m_grid.m_rows.push_back(
        {static_cast<std::uint32_t>(m_grid.m_cells.size()), static_cast<std::uint32_t>(m_line)});
    do {
        skipBlanks();
        const bool mayBeQuoted = m_at < m_text.size() && m_text[m_at] == m_quote;
        if (!mayBeQuoted || m_at < m_literalUntil || !readQuotedCell())
            readPlainCell();
    } while (skipDelimiter());
    endLine();
}

void Tokenizer::readPlainCell()
{
    const auto begin = m_at;
    const char *const data = m_text.data();
    const auto size = m_text.size();
    auto at = m_at;
    while (at < size && !m_endsCell[static_cast<unsigned char>(data[at])])
        ++at;
    m_at = at;
    addCell(begin, at, false);
}

/// Reads the quoted cell that begins at m_at and says true, or leaves everything as it was. A
/// failure marks the line, or the whole of what was looked at within one line, as literal: no
/// character is looked at more than longestQuotedLines times.
bool Tokenizer::readQuotedCell()
{
    std::size_t lines = 0;
    bool hasDoubled = false;
    std::size_t lf = 0, crlf = 0, cr = 0;
    auto at = m_at + 1;
    auto endOfLine = std::string_view::npos;
    for (; at < m_text.size() && lines <= longestQuotedLines; ++at) {
        const char c = m_text[at];
        if (c == '\n' || c == '\r') {
            endOfLine = std::min(endOfLine, at);
            const bool isPair = c == '\r' && m_text.substr(at + 1).starts_with('\n');
            ++(c == '\n' ? lf : isPair ? crlf : cr);
            at += isPair;
            ++lines;
        } else if (c == m_quote) {
            if (at + 1 < m_text.size() && m_text[at + 1] == m_quote) {
                hasDoubled = true;
                ++at;
                continue;
            }
            break;
        }
    }
    const bool isClosed = at < m_text.size() && m_text[at] == m_quote && isCellEnd(at + 1);
    if (!isClosed) {
        m_literalUntil = std::min(endOfLine, at);
        return false;
    }
    hasDoubled ? addUnescaped(m_at + 1, at) : addCell(m_at + 1, at, true);
    m_at = at + 1;
    m_line += lines;
    m_lf += lf;
    m_crlf += crlf;
    m_cr += cr;
    while (m_at < m_text.size() && !m_endsCell[static_cast<unsigned char>(m_text[m_at])])
        ++m_at; // blanks between the quote and the delimiter
    return true;
}

void Tokenizer::addCell(std::size_t begin, std::size_t end, bool isQuoted)
{
    const auto cell = trimmed(m_text.substr(begin, end - begin));
    m_grid.m_cells.push_back({.begin = static_cast<std::uint32_t>(cell.data() - m_text.data()),
        .length = static_cast<std::uint32_t>(cell.size()) & Grid::longestText,
        .isUnescaped = 0,
        .isQuoted = isQuoted});
}

void Tokenizer::addUnescaped(std::size_t begin, std::size_t end)
{
    auto &store = m_grid.m_unescaped;
    const auto offset = store.size();
    const auto raw = trimmed(m_text.substr(begin, end - begin));
    for (std::size_t i = 0; i < raw.size(); ++i) {
        store.push_back(raw[i]);
        i += raw[i] == m_quote && i + 1 < raw.size() && raw[i + 1] == m_quote;
    }
    m_grid.m_cells.push_back({.begin = static_cast<std::uint32_t>(offset),
        .length = static_cast<std::uint32_t>(store.size() - offset) & Grid::longestText,
        .isUnescaped = 1,
        .isQuoted = 1});
}

/// Whether only blanks lie between `at` and the end of the cell.
bool Tokenizer::isCellEnd(std::size_t at) const
{
    while (at < m_text.size() && m_text[at] == ' ' && m_delimiter != ' ')
        ++at;
    return at >= m_text.size() || m_endsCell[static_cast<unsigned char>(m_text[at])];
}

/// Steps over the delimiter where another cell follows.
bool Tokenizer::skipDelimiter()
{
    if (m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r')
        return false;
    ++m_at;
    if (m_delimiter != ' ')
        return true;
    skipBlanks();
    return m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '\r';
}

void Tokenizer::skipBlanks()
{
    while (m_at < m_text.size()
        && (m_text[m_at] == ' ' || (m_text[m_at] == '\t' && m_delimiter != '\t')))
        ++m_at;
}

void Tokenizer::endLine()
{
    ++m_line;
    if (m_at >= m_text.size())
        return;
    const bool isPair =
        m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    ++(m_text[m_at] == '\n' ? m_lf : isPair ? m_crlf : m_cr);
    m_at += isPair ? 2 : 1;
}

std::string Tokenizer::lineEndWord() const
{
    if (m_lf >= m_crlf + m_cr)
        return m_crlf + m_cr == 0 ? "LF" : "mixed";
    if (m_lf == 0 && (m_crlf == 0 || m_cr == 0))
        return m_crlf > 0 ? "CRLF" : "CR";
    return "mixed";
}

} // namespace tickmark::csv
