// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/table.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tickmark::csv {

/// One row on its way into a series. A field without a value is NaN; `value` always has one.
struct ReadBar
{
    double value = 0;
    double open = 0;
    double high = 0;
    double low = 0;
    double volume = 0;
    double adjusted = 0;
};

/// What the rows of a series have beside their values.
enum class BarParts { None, Bar, BarAndAdjustedClose };

/// Collects the rows of one series in the order of the file and sorts them by time. Of rows with
/// the same time the first is kept: a second that is the same is counted as a duplicate, one that
/// differs is a refusal naming both lines.
class SeriesBuilder
{
public:
    /// `expectedRows`: how many to make room for.
    explicit SeriesBuilder(BarParts parts, std::size_t expectedRows = 0);

    void add(Time time, const ReadBar &bar, std::size_t line);
    bool isEmpty() const { return m_rows.isEmpty(); }
    const std::vector<Time> &times() const { return m_rows.times; }

    /// What was collected, sorted; the builder is empty afterwards. With `areDays` the time of day
    /// is dropped before times are compared.
    struct Built
    {
        Observations observations;
        std::vector<double> adjustedClose;
        std::vector<std::size_t> lines;
        std::vector<std::size_t> duplicateLines;
        std::vector<Refusal> refusals;
    };
    Built build(bool areDays);
    /// Takes out the last rows, those that have the time (or day) of the last one.
    std::optional<SeriesBuilder> splitLast(bool areDays);

private:
    bool isStrictlyAscending() const;
    std::vector<std::size_t> order() const;
    bool hasBars() const { return m_parts != BarParts::None; }
    bool hasAdjustedClose() const { return m_parts == BarParts::BarAndAdjustedClose; }
    ReadBar barOf(std::size_t row) const;
    Built inOrder() const;
    static Refusal conflict(
        Time time, std::size_t line, std::size_t firstLine, double value, double firstValue);

    BarParts m_parts;
    Observations m_rows;
    std::vector<double> m_adjusted;
    std::vector<std::size_t> m_lines;
};

} // namespace tickmark::csv
