// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark {

/// A stretch of text, in bytes: [start, end).
struct Span
{
    std::size_t start = 0;
    std::size_t end = 0;

    friend bool operator==(const Span &, const Span &) = default;
};

/// An article as it is read: without HTML tags and invisible controls, with plain quotes, hyphens
/// and spaces, so that no later stage meets typography. Every byte knows where it came from.
class PlainText
{
public:
    /// Linear in the length of the source, whatever it holds. Text that has no tags stays as it is.
    explicit PlainText(std::string_view source);

    const std::string &text() const { return m_text; }
    /// The same bytes with ASCII capitals made small.
    const std::string &lower() const { return m_lower; }
    /// The stretch of the source that a stretch of the text was made from.
    Span sourceSpan(Span span) const;

private:
    struct Piece
    {
        std::size_t plain;
        std::size_t source;
    };

    void append(std::string_view bytes, std::size_t source);
    std::size_t readTag(std::string_view source, std::size_t at);
    std::size_t readEntity(std::string_view source, std::size_t at);
    std::size_t readNumbered(std::string_view source, std::size_t at);
    std::size_t readWide(std::string_view source, std::size_t at);
    std::size_t sourceOf(std::size_t plain) const;

    std::string m_text;
    std::string m_lower;
    std::vector<Piece> m_pieces; ///< where the distance between text and source changes
    std::size_t m_sourceSize = 0;
    std::size_t m_nextClose = 0; ///< where the next '>' of the source is, while reading
};

} // namespace tickmark
