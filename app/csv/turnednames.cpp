// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/turnednames.h"

#include <algorithm>
#include <functional>
#include <set>

namespace tickmark::csv {

namespace {

constexpr std::size_t mostColumns = 32;
constexpr std::size_t longestWords = 48; ///< on average; longer ones are notes

std::string joined(const RowLabels &labels, const std::vector<std::size_t> &columns)
{
    std::string name;
    for (const auto column : columns) {
        if (column >= labels.size() || labels[column].empty())
            continue;
        name += (name.empty() ? "" : " · ") + labels[column];
    }
    return name;
}

bool hasLetter(std::string_view text)
{
    return std::ranges::any_of(text,
        [](char c) { return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

class RowNamer
{
public:
    explicit RowNamer(const std::vector<RowLabels> &rows)
        : m_rows(rows)
    {
        for (const auto &labels : rows)
            m_width = std::max(m_width, std::min(labels.size(), mostColumns));
        for (std::size_t column = 0; column < m_width; ++column)
            m_hashes.push_back(hashesOf(column));
    }

    std::vector<std::string> name() const
    {
        auto names = firstLabels();
        const bool areAllDifferent =
            std::set<std::string>(names.begin(), names.end()).size() == m_rows.size();
        if (areAllDifferent && std::ranges::any_of(names, hasLetter))
            return names;
        const auto columns = tellingColumns();
        if (countOf(columns) <= countOf({}))
            return names;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (auto name = joined(m_rows[row], columns); !name.empty())
                names[row] = std::move(name);
        return names;
    }

private:
    std::vector<std::string> firstLabels() const
    {
        std::vector<std::string> names;
        for (const auto &labels : m_rows) {
            const auto first = std::ranges::find_if(
                labels, [](const std::string &label) { return !label.empty(); });
            names.push_back(first == labels.end() ? std::string() : *first);
        }
        return names;
    }

    std::vector<std::size_t> hashesOf(std::size_t column) const
    {
        std::vector<std::size_t> hashes;
        for (const auto &labels : m_rows)
            hashes.push_back(column < labels.size() ? std::hash<std::string>()(labels[column]) : 0);
        return hashes;
    }

    /// How many rows the columns tell apart.
    std::size_t countOf(const std::vector<std::size_t> &columns) const
    {
        constexpr std::size_t oddNumber = 0x9E3779B97F4A7C15;
        std::vector<std::size_t> hashes(m_rows.size());
        for (const auto column : columns)
            for (std::size_t row = 0; row < hashes.size(); ++row)
                hashes[row] = hashes[row] * oddNumber + m_hashes[column][row];
        std::ranges::sort(hashes);
        return static_cast<std::size_t>(std::unique(hashes.begin(), hashes.end()) - hashes.begin());
    }

    std::size_t bytesOf(std::size_t column) const
    {
        std::size_t bytes = 0;
        for (const auto &labels : m_rows)
            bytes += column < labels.size() ? labels[column].size() : 0;
        return bytes;
    }

    bool areNotes(std::size_t column) const
    {
        return bytesOf(column) > longestWords * m_rows.size();
    }

    bool isLongerNameOf(std::size_t words, std::size_t code) const
    {
        return words != code && bytesOf(words) > bytesOf(code) && !areNotes(words)
            && countOf({words}) == countOf({code}) && countOf({words, code}) == countOf({code});
    }

    bool isCode(std::size_t column) const
    {
        for (std::size_t other = 0; other < m_width; ++other)
            if (isLongerNameOf(other, column))
                return true;
        return false;
    }

    /// Drops what is not needed: notes first, then codes that another column has in words, then
    /// from the last column on, where units stand.
    std::vector<std::size_t> tellingColumns() const
    {
        std::vector<std::size_t> columns, order;
        for (std::size_t column = 0; column < m_width; ++column)
            columns.push_back(column);
        order.assign(columns.rbegin(), columns.rend());
        std::ranges::stable_sort(order, {}, [this](std::size_t column) {
            return areNotes(column) ? 0 : isCode(column) ? 1 : 2;
        });
        const auto all = countOf(columns);
        for (const auto column : order) {
            auto fewer = columns;
            std::erase(fewer, column);
            if (countOf(fewer) == all)
                columns = std::move(fewer);
        }
        return columns;
    }

    const std::vector<RowLabels> &m_rows;
    std::vector<std::vector<std::size_t>> m_hashes; ///< of the labels, by column and row
    std::size_t m_width = 0;
};

} // namespace

std::vector<std::string> nameRows(const std::vector<RowLabels> &rows)
{
    return RowNamer(rows).name();
}

} // namespace tickmark::csv
