// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/bulk.h"
#include "cache/importdifference.h"

#include <map>

namespace tickmark {

/// Counts the rows of one series on their way into the cache, and keeps what they change.
class DifferenceTally
{
public:
    void addNew() { ++m_difference.counts.added; }
    void addSame() { ++m_difference.counts.same; }
    void addChanged(const StoredRow &incoming, const StoredRow &stored);

    /// The difference of the series `code`; the tally is empty afterwards.
    SeriesDifference take(const std::string &code);

private:
    bool isShift(double incoming, double stored);
    std::optional<double> factor() const;

    SeriesDifference m_difference;
    std::vector<ChangedValue> m_shifted; ///< these first, then the others, 500 at most
    std::vector<ChangedValue> m_telling;
    std::vector<ChangedValue> m_faint; ///< the same number but for single precision, or a volume
    std::size_t m_changedValues = 0;
    std::map<double, std::size_t> m_powers; ///< how many values are each power of ten apart
};

/// Whether the rows have the same numbers. One that has no number for a cell says nothing against
/// the other's.
bool agrees(const StoredRow &incoming, const StoredRow &stored);

} // namespace tickmark
