// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/decimalyears.h"

#include <cmath>

namespace tickmark::csv {

namespace {

/// The part of the year that has passed, in twelfths; nothing for other forms.
std::optional<double> twelfthsOf(const DateCell &cell)
{
    switch (cell.form) {
    case DateForm::Year:
        return 0;
    case DateForm::DottedMonth:
        return cell.month * (cell.isPadded ? 0.12 : 1.2);
    case DateForm::DecimalYear:
        return cell.twelfths;
    default:
        return std::nullopt;
    }
}

} // namespace

void DecimalYears::add(const DateCell &cell)
{
    constexpr double near = 0.1; // twelfths: two decimals, or months of unlike lengths
    const auto twelfths = twelfthsOf(cell);
    if (!twelfths)
        return;
    ++m_count;
    const bool isDotted = cell.form == DateForm::DottedMonth;
    m_hasDot = m_hasDot || isDotted || cell.form == DateForm::DecimalYear;
    m_fractions +=
        cell.form == DateForm::DecimalYear || (isDotted && (cell.month == 0 || cell.month > 12));
    m_starts += std::abs(*twelfths - std::round(*twelfths)) <= near;
    m_middles += std::abs(*twelfths - std::floor(*twelfths) - 0.5) <= near;
    m_wholes += *twelfths == 0;
    m_halves += std::abs(*twelfths - 6) < 1e-9;
}

YearFraction DecimalYears::decide(std::size_t count) const
{
    constexpr std::size_t enough = 3;
    if (m_count != count || count < enough || !m_hasDot)
        return YearFraction::None;
    if (m_wholes == count)
        return YearFraction::Whole;
    if (m_halves == count)
        return YearFraction::Half;
    if (m_fractions < enough || m_fractions * 4 < count)
        return YearFraction::None;
    if (m_starts == count)
        return YearFraction::Start;
    return m_middles == count ? YearFraction::Middle : YearFraction::None;
}

std::optional<Time> timeOfFraction(const DateCell &cell, YearFraction fraction)
{
    const auto twelfths = twelfthsOf(cell);
    if (!twelfths || !isYearOfSeries(cell.year))
        return std::nullopt;
    const bool isMonth = fraction == YearFraction::Start || fraction == YearFraction::Middle;
    const auto passed = !isMonth          ? 0
        : fraction == YearFraction::Start ? std::lround(*twelfths)
                                          : std::lround(std::floor(*twelfths));
    using namespace std::chrono;
    const auto month = year(cell.year) / January / 1 + months(passed);
    return Time(local_days(month));
}

} // namespace tickmark::csv
