// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tokenizer.h"

#include "csv/unicode.h"

#include <algorithm>
#include <utility>

namespace tickmark::csv {

Tokenizer::Tokenizer(std::string_view text, char delimiter, std::size_t firstLine)
    : Tokenizer(
        text, Cut{.delimiter = std::string(1, delimiter), .isRunOfBlanks = delimiter == ' '})
{
    m_place.line = firstLine;
}

Tokenizer::Tokenizer(std::string_view text, Cut cut)
    : m_text(text)
    , m_cut(std::move(cut))
    , m_cellEnd(m_cut.delimiter.front())
{
    setDelimiter(m_cut.delimiter, m_cut.isRunOfBlanks);
    m_grid.m_text = text;
}

void Tokenizer::setDelimiter(std::string delimiter, bool isRunOfBlanks)
{
    m_cut.delimiter = std::move(delimiter);
    m_cut.isRunOfBlanks = isRunOfBlanks;
    m_cellEnd = CellEndFinder(m_cut.delimiter.front());
    m_mayBeOrdinary = m_cut.delimiter.size() == 1 && !isRunOfBlanks && m_cut.width == 0;
    std::ranges::fill(m_mayEndCell, false);
    for (const char c : {m_cut.delimiter.front(), '\r', '\n'})
        m_mayEndCell[static_cast<unsigned char>(c)] = true;
    m_mayEndCell[static_cast<unsigned char>('\t')] |= isRunOfBlanks;
}

Grid Tokenizer::rows(std::size_t limit, const Stage &stage)
{
    reserveFor(limit);
    while (m_place.at < m_text.size() && m_grid.m_rows.size() < limit) {
        stage.atRow(
            m_grid.m_rows.size(), [this] { return double(m_place.at) / double(m_text.size()); });
        readRow();
    }
    m_grid.m_lineCount = m_place.line - 1;
    m_grid.m_lineEnd = lineEndWord();
    return std::move(m_grid);
}

/// Makes room for as many cells as there will be if the text goes on as it begins: a grid that
/// grows bit by bit costs more than cutting the text.
void Tokenizer::reserveFor(std::size_t rows)
{
    constexpr std::size_t sampleSize = 1 << 16;
    const auto sample = m_text.substr(0, sampleSize);
    if (rows < m_text.size() || sample.size() < sampleSize)
        return;
    const auto scaled = [&](auto count) {
        const auto share = static_cast<double>(count) / static_cast<double>(sample.size());
        return static_cast<std::size_t>(1.02 * share * static_cast<double>(m_text.size()));
    };
    const auto lines = std::ranges::count(sample, '\n');
    m_grid.m_rows.reserve(scaled(lines));
    m_grid.m_cells.reserve(scaled(lines + std::ranges::count(sample, m_cut.delimiter.front())));
}

/// Invariant: m_place.at stands at the first character of a line, and at that of the next one
/// after.
void Tokenizer::readRow()
{
    const auto begin = m_place;
    m_grid.m_rows.push_back({static_cast<std::uint32_t>(m_grid.m_cells.size()),
        static_cast<std::uint32_t>(m_place.line)});
    readCells();
    if (m_cut.width > 0)
        mendRow(begin);
}

void Tokenizer::readCells()
{
    const auto isAtQuote = [this] {
        return m_place.at < m_text.size() && m_text[m_place.at] == m_cut.quote;
    };
    do {
        if (m_mayBeOrdinary && readOrdinaryCell())
            continue;
        skipBlanks();
        if (!isAtQuote() || m_place.at < m_place.literalUntil || !readQuoted())
            readPlainCell();
    } while ((m_isGlued && (std::exchange(m_isCellNext, false) || isAtQuote())) || skipDelimiter());
    endLine();
}

/// The common case: a cell that neither begins nor ends with a quote, a blank or what may be one.
/// Says false, and leaves everything as it was, for any other.
bool Tokenizer::readOrdinaryCell()
{
    const auto isOrdinary = [](char c) { return static_cast<unsigned char>(c - '!') <= '~' - '!'; };
    const auto begin = m_place.at;
    if (begin >= m_text.size() || !isOrdinary(m_text[begin]) || m_text[begin] == m_cut.quote)
        return false;
    const auto end = m_cellEnd.find(m_text, begin);
    if (end > begin && !isOrdinary(m_text[end - 1]))
        return false;
    m_grid.m_cells.push_back({.begin = static_cast<std::uint32_t>(begin),
        .length = static_cast<std::uint32_t>(end - begin) & Grid::longestText,
        .isUnescaped = 0,
        .isQuoted = 0});
    m_place.at = end;
    return true;
}

void Tokenizer::readPlainCell()
{
    const auto begin = m_place.at;
    const char *const data = m_text.data();
    const auto size = m_text.size();
    const char glued = m_isGlued ? m_cut.quote : '\n';
    auto at = begin;
    while (at < size && (data[at] != glued || at == begin) && !endsCell(at))
        ++at;
    m_place.at = at;
    addCell(begin, at, false);
}

/// Reads a quoted cell: by the rules, or else leniently where that is allowed.
bool Tokenizer::readQuoted()
{
    const auto isStray = m_cut.width > 0 && isStrayPair(); // before the failure marks the line
    const auto literalUntil = m_place.literalUntil;
    if (readQuotedCell() || (m_isGlued && readGluedCell(literalUntil)))
        return true;
    return (m_cut.isLenient || isStray) && readLenientCell();
}

/// Reads the quoted cell that begins at m_place.at and says true, or leaves everything as it was. A
/// failure marks the line, or the whole of what was looked at within one line, as literal: no
/// character is looked at more than longestQuotedLines times.
bool Tokenizer::readQuotedCell()
{
    auto end = m_place;
    end.at = m_place.at + 1;
    bool hasDoubled = false;
    auto endOfLine = std::string_view::npos;
    for (; end.at < m_text.size() && end.line - m_place.line <= longestQuotedLines; ++end.at) {
        const char c = m_text[end.at];
        if (c == '\n' || c == '\r') {
            endOfLine = std::min(endOfLine, end.at);
            end.at += countLineEnd(end) - 1;
        } else if (isEscape(end.at)) {
            hasDoubled = true;
            ++end.at;
        } else if (c == m_cut.quote) {
            break;
        }
    }
    const bool isClosed =
        end.at < m_text.size() && m_text[end.at] == m_cut.quote && isCellEnd(end.at + 1);
    if (!isClosed) {
        m_place.literalUntil = std::min(endOfLine, end.at);
        return false;
    }
    addQuoted(m_place.at + 1, end.at, hasDoubled);
    m_place = end;
    skipToCellEnd();
    return true;
}

/// Whether the character at `at` only says that the quote or escape behind it is a character.
bool Tokenizer::isEscape(std::size_t at) const
{
    if (at + 1 >= m_text.size())
        return false;
    const char c = m_text[at];
    const char next = m_text[at + 1];
    const bool isEscapeCharacter = c == m_cut.escape && c != '\0';
    return (c == m_cut.quote && next == c)
        || (isEscapeCharacter && (next == m_cut.quote || next == m_cut.escape));
}

/// From behind the closing quote, over blanks, to the delimiter.
void Tokenizer::skipToCellEnd()
{
    ++m_place.at;
    while (m_place.at < m_text.size() && !endsCell(m_place.at))
        ++m_place.at;
}

void Tokenizer::addCell(std::size_t begin, std::size_t end, bool isQuoted)
{
    const auto cell = trimmed(m_text.substr(begin, end - begin));
    m_grid.m_cells.push_back({.begin = static_cast<std::uint32_t>(cell.data() - m_text.data()),
        .length = static_cast<std::uint32_t>(cell.size()) & Grid::longestText,
        .isUnescaped = 0,
        .isQuoted = isQuoted});
}

void Tokenizer::addQuoted(std::size_t begin, std::size_t end, bool hasDoubled)
{
    const auto whole = m_text.substr(begin, end - begin);
    const auto raw = m_cut.keepsBlanks ? whole : trimmed(whole);
    auto &store = m_grid.m_unescaped;
    auto start = static_cast<std::size_t>(raw.data() - m_text.data());
    auto length = raw.size();
    if (hasDoubled) {
        const auto first = start;
        start = store.size();
        for (auto at = first; at < first + raw.size(); ++at) {
            at += isEscape(at);
            store.push_back(m_text[at]);
        }
        length = store.size() - start;
    }
    m_grid.m_cells.push_back({.begin = static_cast<std::uint32_t>(start),
        .length = static_cast<std::uint32_t>(length) & Grid::longestText,
        .isUnescaped = hasDoubled,
        .isQuoted = 1});
}

bool Tokenizer::endsCell(std::size_t at) const
{
    const char c = m_text[at];
    return m_mayEndCell[static_cast<unsigned char>(c)]
        && (c == '\n' || c == '\r' || m_cut.delimiter.size() == 1
            || m_text.substr(at).starts_with(m_cut.delimiter));
}

/// Whether only blanks lie between `at` and the end of the cell.
bool Tokenizer::isCellEnd(std::size_t at) const
{
    while (at < m_text.size() && m_text[at] == ' ' && m_cut.delimiter.front() != ' ')
        ++at;
    return at >= m_text.size() || endsCell(at);
}

bool Tokenizer::isAtLineEnd() const
{
    return m_place.at >= m_text.size() || m_text[m_place.at] == '\n' || m_text[m_place.at] == '\r';
}

/// Steps over the delimiter where another cell follows.
bool Tokenizer::skipDelimiter()
{
    if (isAtLineEnd())
        return false;
    m_place.at += m_cut.delimiter.size();
    if (!m_cut.isRunOfBlanks)
        return true;
    skipBlanks();
    return !isAtLineEnd();
}

void Tokenizer::skipBlanks()
{
    const char delimiter = m_cut.isRunOfBlanks ? '\n' : m_cut.delimiter.front();
    while (m_place.at < m_text.size() && m_text[m_place.at] != delimiter
        && (m_text[m_place.at] == ' ' || m_text[m_place.at] == '\t'))
        ++m_place.at;
}

void Tokenizer::endLine()
{
    if (m_place.at < m_text.size())
        m_place.at += countLineEnd(m_place);
    else
        ++m_place.line;
}

/// Counts the line end at `place` and returns how many characters it has.
std::size_t Tokenizer::countLineEnd(Place &place) const
{
    ++place.line;
    const bool isPair =
        m_text[place.at] == '\r' && place.at + 1 < m_text.size() && m_text[place.at + 1] == '\n';
    ++(m_text[place.at] == '\n' ? place.lf : isPair ? place.crlf : place.cr);
    return isPair ? 2 : 1;
}

std::string Tokenizer::lineEndWord() const
{
    if (m_place.lf >= m_place.crlf + m_place.cr)
        return m_place.crlf + m_place.cr == 0 ? "LF" : "mixed";
    if (m_place.lf == 0 && (m_place.crlf == 0 || m_place.cr == 0))
        return m_place.crlf > 0 ? "CRLF" : "CR";
    return "mixed";
}

} // namespace tickmark::csv
