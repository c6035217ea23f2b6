// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/bytesource.h"

#include <string>

namespace tickmark::csv {

/// Cuts a file into pieces of about the same size at the ends of its rows.
class RowPieces
{
public:
    /// `name` is that of the file, in quotes.
    RowPieces(ByteSource &source, std::string name, std::size_t pieceSize);

    /// The next piece, empty after the last. Fails where a line is longer than a piece.
    Result<std::string> next();
    /// Bytes of the pieces so far.
    std::size_t position() const { return m_position; }

private:
    Result<void> fill();
    std::size_t rowEnd() const;
    std::size_t lineEndBefore(std::size_t end) const;

    ByteSource &m_source;
    std::string m_name;
    std::size_t m_pieceSize;
    std::size_t m_position = 0;
    std::string m_bytes; ///< read, but not given
    bool m_isAtEnd = false;
    std::size_t m_unit = 1; ///< bytes of a character: 2 in UTF-16
    std::size_t m_low = 0;  ///< which of them has the line end
};

} // namespace tickmark::csv
