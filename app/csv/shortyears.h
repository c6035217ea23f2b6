// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/question.h"

#include <cstddef>
#include <optional>
#include <string>

namespace tickmark::csv {

/// The first of the hundred years in which the two-digit years of a column lie, and what says so;
/// or the question that has to be asked, with the likelier years.
struct ShortYearChoice
{
    int from = 0;
    std::string proof; ///< empty where the usual hundred years, 1970 to 2069, are kept
    std::optional<Question> question;
};

/// The two-digit years of one column, in the order of the file. Their century shows where they run
/// in order of time: "Jun-48 … Jul-12" goes up all the way only from 1948 on.
class ShortYears
{
public:
    /// A year of 0 to 99.
    void add(unsigned year);
    std::size_t count() const { return m_count; }

    /// Keeps the usual hundred years unless they tear the order apart or lie far in the future.
    ShortYearChoice decide(Answers answers) const;

private:
    bool isInOrder() const;
    ShortYearChoice decideInOrder(Answers answers) const;
    ShortYearChoice decideUnordered(Answers answers) const;

    std::size_t m_count = 0;
    unsigned m_first = 0;
    unsigned m_last = 0;
    int m_latest = 0;          ///< of the years as they usually are
    std::size_t m_forward = 0; ///< steps to a later year, the shorter way round the century
    std::size_t m_backward = 0;
    std::size_t m_span = 0; ///< all steps together, in years
};

} // namespace tickmark::csv
