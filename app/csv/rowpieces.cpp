// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/rowpieces.h"

#include <algorithm>
#include <utility>

namespace tickmark::csv {

RowPieces::RowPieces(ByteSource &source, std::string name, std::size_t pieceSize)
    : m_source(source)
    , m_name(std::move(name))
    , m_pieceSize(pieceSize)
{}

Result<void> RowPieces::fill()
{
    const auto kept = m_bytes.size();
    if (m_isAtEnd || kept >= m_pieceSize)
        return {};
    m_bytes.resize(m_pieceSize);
    const auto count = m_source.read(std::span(m_bytes).subspan(kept));
    if (!count)
        return failure(count.error().message);
    m_bytes.resize(kept + *count);
    m_isAtEnd = m_bytes.size() < m_pieceSize;
    return {};
}

Result<std::string> RowPieces::next()
{
    if (const auto filled = fill(); !filled)
        return failure(filled.error().message);
    if (m_position == 0 && (m_bytes.starts_with("\xFF\xFE") || m_bytes.starts_with("\xFE\xFF"))) {
        m_unit = 2;
        m_low = m_bytes[0] == '\xFF' ? 0 : 1;
    }
    const auto end = m_isAtEnd ? m_bytes.size() : rowEnd();
    if (end == 0 && !m_bytes.empty())
        return failure(
            m_name + " has a line of more than " + std::to_string(m_pieceSize) + " bytes");
    auto rest = m_bytes.substr(end);
    m_bytes.resize(end);
    m_position += end;
    return std::exchange(m_bytes, std::move(rest));
}

/// Behind the last line end outside of quotes; behind the last one where quotes are unbalanced.
std::size_t RowPieces::rowEnd() const
{
    constexpr int mostTries = 1000; // a quoted cell is not longer than a hundred lines
    const auto last = lineEndBefore(m_bytes.size());
    auto end = last;
    auto quotes = std::count(m_bytes.begin(), m_bytes.begin() + std::ptrdiff_t(end), '"');
    for (int tries = 0; quotes % 2 != 0 && end > 0 && tries < mostTries; ++tries) {
        const auto before = lineEndBefore(end - 1);
        quotes -= std::count(
            m_bytes.begin() + std::ptrdiff_t(before), m_bytes.begin() + std::ptrdiff_t(end), '"');
        end = before;
    }
    return quotes % 2 == 0 && end > 0 ? end : last;
}

/// The place behind the last line end below `end`, 0 where there is none. A return is one where the
/// text has no line feeds, unless a line feed may follow it.
std::size_t RowPieces::lineEndBefore(std::size_t end) const
{
    for (const char wanted : {'\n', '\r'}) {
        for (auto at = end; at > 0 && (at = m_bytes.rfind(wanted, at - 1)) != std::string::npos;) {
            const bool isWhole = m_unit == 1
                || (at % 2 == m_low && m_bytes[at ^ 1U] == '\0' && at - m_low + 2 <= end);
            const auto behind = at - m_low + m_unit;
            if (isWhole && (wanted == '\n' || behind < m_bytes.size()))
                return behind;
        }
    }
    return 0;
}

} // namespace tickmark::csv
