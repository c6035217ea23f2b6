// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transform/rebase.h"

#include <algorithm>

namespace tickmark {

Result<std::vector<double>> rebase(const Observations &observations, Time date)
{
    const auto row = rowAtOrBefore(observations, date);
    if (!row)
        return failure("There is no value on or before " + isoText(date) + " to measure from.");
    const double base = observations.values[*row];
    if (!(base > 0))
        return failure("The value of " + isoText(observations.times[*row])
            + " is not above zero, so changes in percent mean nothing.");
    std::vector<double> changes(observations.size());
    std::ranges::transform(observations.values, changes.begin(),
        [base](double value) { return (value / base - 1) * 100; });
    return changes;
}

} // namespace tickmark
