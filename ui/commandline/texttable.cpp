// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/texttable.h"

#include <algorithm>

namespace tickmark {

namespace {

constexpr auto columnGap = "  ";

std::size_t characterCount(const std::string &utf8)
{
    const auto isFirstByte = [](char byte) { return (byte & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), isFirstByte));
}

/// A cell stays on its line, whatever a file called its series.
std::string onOneLine(std::string text)
{
    const auto isControl = [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; };
    std::replace_if(text.begin(), text.end(), isControl, ' ');
    return text;
}

} // namespace

TextTable::TextTable(std::vector<Align> alignments)
    : m_alignments(std::move(alignments))
{}

void TextTable::addRow(std::vector<std::string> cells)
{
    std::transform(cells.begin(), cells.end(), cells.begin(), onOneLine);
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    const auto widths = columnWidths();
    std::string text;
    for (const auto &row : m_rows)
        text += line(row, widths) + '\n';
    return text;
}

std::vector<std::size_t> TextTable::columnWidths() const
{
    std::vector<std::size_t> widths;
    for (const auto &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], characterCount(row[column]));
    }
    return widths;
}

std::string TextTable::line(
    const std::vector<std::string> &cells, const std::vector<std::size_t> &widths) const
{
    std::string line;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const std::string padding(widths[column] - characterCount(cells[column]), ' ');
        const auto isRight = column < m_alignments.size() && m_alignments[column] == Align::Right;
        line += (column == 0 ? "" : columnGap);
        line += isRight ? padding + cells[column] : cells[column] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

} // namespace tickmark
