// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tickmark::csv {

/// What a person should hear about how a date was read: what was left out of it, or by which
/// calendar it was counted.
enum class DateRemark : std::uint8_t {
    Note,    ///< "2023-04*", "Dec 2023 (p)": the mark was dropped
    Fiscal,  ///< "FY2024", "2020年度": the year as numbered
    Span,    ///< "Jan 2 - Jan 8, 2023": the first day or moment stands for all
    EndOfDay ///< "24:00"
};

inline constexpr std::size_t dateRemarkCount = 4;
using DateRemarks = std::bitset<dateRemarkCount>;

inline DateRemarks &operator|=(DateRemarks &remarks, DateRemark remark)
{
    return remarks.set(static_cast<std::size_t>(remark));
}

/// Collects the remarks on the cells of a column, with the first cell of each.
class RemarkTally
{
public:
    void add(DateRemarks remarks, std::string_view text);
    std::size_t countOf(DateRemark remark) const
    {
        return m_counts[static_cast<std::size_t>(remark)];
    }
    /// A sentence for each remark that was made.
    template <typename Evidences>
    void sayIn(Evidences &evidences) const
    {
        for (std::size_t i = 0; i < dateRemarkCount; ++i)
            if (m_counts[i] > 0)
                evidences.push_back({std::string(sentences[i]), m_texts[i]});
    }

private:
    static const std::array<std::string_view, dateRemarkCount> sentences;
    std::array<std::size_t, dateRemarkCount> m_counts{};
    std::array<std::string, dateRemarkCount> m_texts;
};

} // namespace tickmark::csv
