// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/dateaxis.h"

#include "csv/unicode.h"
#include "csv/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace tickmark::csv {

namespace {

using namespace std::chrono;

constexpr std::size_t headerDepth = 60;
constexpr std::size_t mostColumns = 512;

/// What headers of dates that describe rows contain.
constexpr std::array<std::string_view, 25> descriptions = {"maturity", "expir", "vencim",
    "échéance", "echeance", "scadenza", "vervaldatum", "vade", "fällig", "verfall", "forfald",
    "förfall", "zapadaln", "погашен", "満期", "到期", "만기", "update", "aktualis", "miseàjour",
    "actualiza", "atualiza", "release", "publi", "announce"};

/// What speaks for a column as the axis, and against it.
class AxisSigns
{
public:
    AxisSigns(const Grid &grid, const std::vector<std::size_t> &rows, const DatedColumn &dated)
    {
        const auto rules = dated.tally->decide({}).rules;
        std::set<Time> times;
        std::optional<Time> last;
        for (const auto row : rows) {
            const auto text = grid.cell(row, dated.column);
            const auto cell = readDateCell(text);
            const auto time = cell ? timeOf(*cell, rules) : std::nullopt;
            if (!time) {
                m_isDescription =
                    m_isDescription || (row < headerDepth && times.empty() && describesRows(text));
                continue;
            }
            m_rises = m_rises || (last && *time > *last);
            m_falls = m_falls || (last && *time < *last);
            m_isLate = m_isLate || dayOf(*time) > today() + days(1);
            times.insert(*time);
            last = time;
        }
        m_distinct = times.size();
    }

    bool isBetterThan(const AxisSigns &other) const
    {
        if (m_isDescription != other.m_isDescription)
            return other.m_isDescription && m_distinct > 1;
        if (m_isLate != other.m_isLate)
            return other.m_isLate && m_distinct >= other.m_distinct;
        return isInOrder() && !other.isInOrder() && m_distinct > other.m_distinct;
    }

private:
    bool isInOrder() const { return !m_rises || !m_falls; }

    std::size_t m_distinct = 0;
    bool m_isDescription = false;
    bool m_rises = false;
    bool m_falls = false;
    bool m_isLate = false; ///< has days to come
};

/// How many cells of a row are periods of one form, from left to right.
std::size_t periodsIn(const Grid &grid, std::size_t row)
{
    std::array<std::size_t, dateFormCount> counts{};
    for (std::size_t column = 0; column < std::min(grid.width(row), mostColumns); ++column) {
        const auto cell = readDateCell(grid.cell(row, column));
        if (cell && (isCertainDate(cell->form) || cell->form == DateForm::Year))
            ++counts[static_cast<std::size_t>(cell->form)];
    }
    return *std::ranges::max_element(counts);
}

/// The cells of a column as counts of seconds since 1970.
class EpochTrial
{
public:
    void add(std::size_t row, std::string_view text)
    {
        if (m_isBroken || text.empty())
            return;
        const auto cell = readDateCell(text);
        if (!cell || !isDigitsForm(cell->form)) {
            m_isBroken = m_count > 0 || row >= headerDepth;
            return;
        }
        DateTally tally;
        tally.add(*cell, text, 1);
        DateRules rules;
        rules.accept(DateForm::Integer);
        rules.epoch = tally.epoch();
        const auto time = rules.epoch == Epoch::None ? std::nullopt : timeOf(*cell, rules);
        m_isBroken = !time || isOutside(*time) || (m_count > 0 && rules.epoch != m_epoch);
        if (m_isBroken)
            return;
        if (m_count > 0 && row == m_row + 1)
            addStep(*time - m_last);
        m_epoch = rules.epoch;
        m_last = *time;
        m_row = row;
        ++m_count;
    }

    bool isEpoch() const
    {
        constexpr std::size_t enoughRows = 3;
        std::size_t most = 0;
        for (const auto &[step, count] : m_steps)
            most = std::max(most, count);
        return !m_isBroken && m_count >= enoughRows && m_rises * m_falls == 0 && most * 2 > m_count;
    }

private:
    static bool isOutside(Time time)
    {
        const int year = int(year_month_day(dayOf(time)).year());
        return year < 1990 || dayOf(time) > today() + days(1);
    }

    void addStep(seconds step)
    {
        constexpr std::size_t enoughSteps = 64;
        m_rises += step > seconds(0);
        m_falls += step < seconds(0);
        if (m_steps.size() < enoughSteps || m_steps.contains(step))
            ++m_steps[step];
        m_isBroken = m_isBroken || step == seconds(0);
    }

    std::size_t m_count = 0;
    std::size_t m_row = 0;
    std::size_t m_rises = 0;
    std::size_t m_falls = 0;
    Epoch m_epoch = Epoch::None;
    Time m_last;
    std::map<seconds, std::size_t> m_steps;
    bool m_isBroken = false;
};

} // namespace

bool describesRows(std::string_view header)
{
    const auto word = folded(header);
    return std::ranges::any_of(
        descriptions, [&](std::string_view part) { return word.find(part) != std::string::npos; });
}

std::size_t axisOf(const Grid &grid, const std::vector<std::size_t> &sampleRows,
    const DatedColumn &first, const DatedColumn &second)
{
    const AxisSigns ofFirst(grid, sampleRows, first);
    const AxisSigns ofSecond(grid, sampleRows, second);
    return ofSecond.isBetterThan(ofFirst) ? second.column : first.column;
}

bool standsBesidePeriods(
    const Grid &grid, const std::vector<std::size_t> &sampleRows, std::size_t column)
{
    constexpr std::size_t enoughPeriods = 3;
    std::optional<std::size_t> header;
    for (const auto row : sampleRows) {
        if (readDateCell(grid.cell(row, column)))
            break;
        header = row;
    }
    return header && column > 0 && !isDateWord(grid.cell(*header, column))
        && periodsIn(grid, *header) >= enoughPeriods;
}

std::optional<std::size_t> findEpochColumn(
    const Grid &grid, const std::vector<std::size_t> &sampleRows)
{
    std::vector<EpochTrial> trials;
    for (const auto row : sampleRows) {
        const auto width = std::min(grid.width(row), mostColumns);
        if (trials.size() < width)
            trials.resize(width);
        for (std::size_t column = 0; column < width; ++column)
            trials[column].add(row, grid.cell(row, column));
    }
    const auto found = std::ranges::find_if(trials, &EpochTrial::isEpoch);
    return found == trials.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - trials.begin()));
}

} // namespace tickmark::csv
