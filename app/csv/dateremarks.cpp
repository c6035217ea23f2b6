// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/dateremarks.h"

#include "csv/unicode.h"

namespace tickmark::csv {

const std::array<std::string_view, dateRemarkCount> RemarkTally::sentences = {
    "marks of notes behind dates are left out", "financial years stand at the year of their number",
    "the first day or moment of a span stands for all of it",
    "24:00 is the first moment of the next day"};

void RemarkTally::add(DateRemarks remarks, std::string_view text)
{
    if (remarks.none())
        return;
    constexpr std::size_t longestText = 40;
    for (std::size_t i = 0; i < dateRemarkCount; ++i)
        if (remarks.test(i) && m_counts[i]++ == 0)
            m_texts[i] = shortened(text, longestText);
}

} // namespace tickmark::csv
