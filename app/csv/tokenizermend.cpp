// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/tokenizer.h"

#include <algorithm>
#include <utility>

namespace tickmark::csv {

/// Reads a quoted cell in which quotes are not doubled: it ends with the first quote that stands
/// before the end of a cell. None of its line being one, no quoted cell begins on this line.
bool Tokenizer::readLenientCell()
{
    auto at = m_place.at + 1;
    bool hasDoubled = false;
    for (; at < m_text.size() && m_text[at] != '\n' && m_text[at] != '\r'; ++at) {
        const bool isPair = isEscape(at);
        if (isPair && !(m_text[at] == m_cut.quote && isCellEnd(at + 2))) {
            hasDoubled = true;
            ++at;
        } else if (m_text[at] == m_cut.quote && isCellEnd(at + 1)) {
            addQuoted(m_place.at + 1, at, hasDoubled);
            m_place.at = at;
            skipToCellEnd();
            return true;
        }
    }
    m_place.literalUntil = at;
    return false;
}

/// Reads a quoted cell behind whose closing quote the next cell begins. It ends on its line, and no
/// place of the line is literal before that was tried.
bool Tokenizer::readGluedCell(std::size_t literalUntil)
{
    bool hasDoubled = false;
    auto at = m_place.at + 1;
    for (; at < m_text.size() && m_text[at] != '\n' && m_text[at] != '\r'; ++at) {
        if (isEscape(at)) {
            hasDoubled = true;
            ++at;
        } else if (m_text[at] == m_cut.quote) {
            m_place.literalUntil = literalUntil;
            addQuoted(m_place.at + 1, at, hasDoubled);
            m_place.at = at + 1;
            m_isCellNext = true;
            return true;
        }
    }
    return false;
}

/// Whether two quotes begin the cell and text follows: one of them is a character.
bool Tokenizer::isStrayPair() const
{
    const auto text = m_text.substr(m_place.at, 3);
    return text.size() == 3 && text[1] == m_cut.quote && text[2] != m_cut.quote
        && !isCellEnd(m_place.at + 2);
}

std::size_t Tokenizer::lastWidth() const
{
    return m_grid.m_cells.size() - m_grid.m_rows.back().firstCell;
}

void Tokenizer::goBack(const Place &begin)
{
    m_place = begin;
    m_grid.m_cells.resize(m_grid.m_rows.back().firstCell);
}

/// Reads the row again by the rules as they are set; keeps it where its width is the right one.
bool Tokenizer::rereadRow(const Place &begin)
{
    goBack(begin);
    readCells();
    return lastWidth() == m_cut.width;
}

/// Whether a cell of the last row that is not quoted has the text, behind its first character.
bool Tokenizer::hasUnquoted(std::string_view text) const
{
    for (auto at = std::size_t(m_grid.m_rows.back().firstCell); at < m_grid.m_cells.size(); ++at) {
        const auto cell = m_grid.m_cells[at];
        if (!cell.isQuoted && m_grid.textOf(cell).find(text, 1) != std::string_view::npos)
            return true;
    }
    return false;
}

/// Whether a quoted cell with delimiters was torn, as where a delimiter beside it is missing: a
/// plain cell begins with a quote and a later one has one, or one has it inside and a later ends
/// with it. Apostrophes and inches alone are not torn.
bool Tokenizer::hasTornQuote() const
{
    bool isBegun = false;
    bool isInside = false;
    for (auto at = std::size_t(m_grid.m_rows.back().firstCell); at < m_grid.m_cells.size(); ++at) {
        const auto cell = m_grid.m_cells[at];
        const auto text = m_grid.textOf(cell);
        const auto last = text.rfind(m_cut.quote);
        if (cell.isQuoted || last == std::string_view::npos)
            continue;
        if (text.starts_with(m_cut.quote))
            isBegun = true;
        else if (isBegun || (isInside && last + 1 == text.size()))
            return true;
        else
            isInside = true;
    }
    return false;
}

/// Reads the row as if a quote inside a cell began the next one. A quote that begins no quoted cell
/// even so is no delimiter's place.
bool Tokenizer::isGluedRow(const Place &begin)
{
    m_isGlued = true;
    const bool isRight = rereadRow(begin);
    m_isGlued = false;
    const auto isStray = [this](const auto &cell) {
        return !cell.isQuoted && m_grid.textOf(cell).starts_with(m_cut.quote);
    };
    const auto first = m_grid.m_cells.begin() + std::ptrdiff_t(m_grid.m_rows.back().firstCell);
    return isRight && std::none_of(first, m_grid.m_cells.end(), isStray);
}

bool Tokenizer::isLenientRow(const Place &begin)
{
    const auto wasLenient = std::exchange(m_cut.isLenient, true);
    const bool isRight = rereadRow(begin);
    m_cut.isLenient = wasLenient;
    return isRight;
}

/// Blanks stand in sentences too: they are believed only where they leave no other delimiter.
bool Tokenizer::isRowOf(const std::string &delimiter, const Place &begin)
{
    const auto cut = m_cut;
    setDelimiter(delimiter, false);
    const bool isRight = rereadRow(begin) && (delimiter != " " || !hasUnquoted(cut.delimiter));
    setDelimiter(cut.delimiter, cut.isRunOfBlanks);
    return isRight;
}

void Tokenizer::mendRow(const Place &begin)
{
    if (lastWidth() == 1 && m_grid.isBlank(m_grid.rowCount() - 1))
        return;
    const std::string_view quote(&m_cut.quote, 1);
    if (lastWidth() == m_cut.width) {
        // A sentence with as many delimiters as are missing in front of it gives the right width.
        if (hasTornQuote() && !(isGluedRow(begin) && !hasUnquoted(quote)))
            rereadRow(begin);
        return;
    }
    if (isLenientRow(begin) || isGluedRow(begin))
        return;
    for (const char *const delimiter : {";", "\t", "|", ",", " "})
        if (isRowOf(delimiter, begin))
            return;
    rereadRow(begin);
}

} // namespace tickmark::csv
