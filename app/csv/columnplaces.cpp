// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/columnplaces.h"

#include "csv/textlines.h"
#include "csv/unicode.h"

#include <algorithm>
#include <functional>

namespace tickmark::csv {

namespace {

constexpr std::size_t longestLine = 4096;

bool isInsideCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Which characters of the lines so far were no blanks.
class Ink
{
public:
    void add(std::string_view line)
    {
        std::size_t place = 0;
        for (const char c : line.substr(0, longestLine)) {
            if (isInsideCharacter(c))
                continue;
            if (m_ink.size() <= place)
                m_ink.resize(place + 1);
            m_ink[place++] |= c != ' ';
        }
    }

    bool has(std::size_t begin, std::size_t end) const
    {
        for (auto place = begin; place < std::min(end, m_ink.size()); ++place)
            if (m_ink[place] != 0)
                return true;
        return false;
    }

    std::size_t size() const { return m_ink.size(); }

private:
    std::vector<char> m_ink;
};

struct Column
{
    std::size_t begin = 0, end = 0; ///< of its ink
    bool hasData = false;
    bool hasName = false;
};

std::vector<Column> columnsOf(const Ink &data, const Ink &names)
{
    std::vector<Column> columns;
    const auto size = std::max(data.size(), names.size());
    for (std::size_t place = 0; place < size;) {
        const auto isInk = [&](std::size_t at) {
            return data.has(at, at + 1) || names.has(at, at + 1);
        };
        if (!isInk(place)) {
            ++place;
            continue;
        }
        Column column{.begin = place, .end = place};
        while (column.end < size && isInk(column.end))
            ++column.end;
        column.hasData = data.has(column.begin, column.end);
        column.hasName = names.has(column.begin, column.end);
        place = column.end;
        columns.push_back(column);
    }
    return columns;
}

/// "Gold" in front of "Fix" goes with it.
void joinNames(std::vector<Column> &columns)
{
    for (std::size_t i = 1; i < columns.size();) {
        auto &left = columns[i - 1];
        const auto &right = columns[i];
        const bool areNear = right.begin == left.end + 1;
        const bool areNames = left.hasName && right.hasName && left.hasData != right.hasData;
        const bool isData = left.hasData != right.hasData;
        if (!areNear || !areNames || !isData) {
            ++i;
            continue;
        }
        left.end = right.end;
        left.hasData = true;
        columns.erase(columns.begin() + std::ptrdiff_t(i));
    }
}

/// The byte at which a character of the line begins.
std::size_t byteOf(std::string_view line, std::size_t place)
{
    std::size_t at = 0;
    for (; at < line.size(); ++at)
        if (!isInsideCharacter(line[at]) && place-- == 0)
            break;
    return at;
}

/// The most words that a line has; nothing where two of them stand in one column.
std::optional<std::size_t> mostWords(
    std::span<const std::string_view> data, const ColumnPlaces &places)
{
    std::size_t most = 0;
    for (const auto line : data) {
        std::size_t filled = 0;
        const auto text = cutAt(places, line);
        for (std::size_t at = 0; at <= text.size();) {
            const auto end = std::min(text.find('\t', at), text.size());
            const auto words = wordsOf(std::string_view(text).substr(at, end - at), 2).size();
            if (words > 1)
                return std::nullopt;
            filled += words;
            at = end + 1;
        }
        most = std::max(most, filled);
    }
    return most;
}

} // namespace

std::string cutAt(const ColumnPlaces &places, std::string_view line)
{
    std::string cells;
    std::size_t begin = 0, place = 0;
    for (std::size_t column = 1; column <= places.size(); ++column) {
        const bool isLast = column == places.size();
        const auto rest = line.substr(begin);
        const auto length = isLast ? rest.size() : byteOf(rest, places[column] - place);
        cells += (column > 1 ? "\t" : "") + std::string(trimmed(rest.substr(0, length)));
        begin += length;
        place = isLast ? place : places[column];
    }
    return cells;
}

std::optional<ColumnPlaces> findColumnPlaces(
    std::span<const std::string_view> data, std::string_view names)
{
    const auto isLong = [](std::string_view line) { return line.size() > longestLine; };
    if (std::ranges::any_of(data, isLong) || isLong(names))
        return std::nullopt;
    Ink dataInk, nameInk;
    for (const auto line : data)
        dataInk.add(line);
    nameInk.add(names);
    auto columns = columnsOf(dataInk, nameInk);
    joinNames(columns);
    ColumnPlaces places;
    for (const auto &column : columns)
        places.push_back(column.begin);
    if (places.size() < 2)
        return std::nullopt;
    const auto words = mostWords(data, places);
    const bool areNamed =
        std::all_of(columns.begin() + 1, columns.end(), std::mem_fn(&Column::hasName))
        && std::ranges::all_of(columns, &Column::hasData);
    if (!words || (places.size() != *words && !areNamed))
        return std::nullopt;
    return places;
}

} // namespace tickmark::csv
