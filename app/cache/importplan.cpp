// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importplan.h"

#include "cache/rowchecksum.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <set>
#include <string_view>

namespace tickmark {

namespace {

bool hasLengthOfTimes(const SeriesRows &rows)
{
    const auto &data = rows.observations;
    const auto fits = [&](const auto *column) {
        return column->empty() || column->size() == data.size();
    };
    return data.values.size() == data.size() && rows.lines.size() == data.size()
        && std::ranges::all_of(std::array{&data.open, &data.high, &data.low, &data.volume}, fits);
}

Result<void> checkRows(const SeriesRows &rows)
{
    const auto &data = rows.observations;
    const auto &code = rows.series.code;
    if (code.empty())
        return failure("A series without a code cannot be stored");
    if (!hasLengthOfTimes(rows))
        return failure("The columns of " + code + " differ in length");
    if (std::ranges::adjacent_find(data.times, std::greater_equal()) != data.times.end())
        return failure("The rows of " + code + " are not in ascending order of time");
    const auto isFinite = [](double value) { return std::isfinite(value); };
    if (!std::ranges::all_of(data.values, isFinite))
        return failure(code + " has a value that is not a finite number");
    return {};
}

Result<void> checkAll(const std::vector<SeriesRows> &rows)
{
    std::set<std::string_view> codes;
    for (const auto &one : rows) {
        if (const auto checked = checkRows(one); !checked)
            return checked;
        if (!codes.insert(one.series.code).second)
            return failure("Two series of one import have the code " + one.series.code);
    }
    return {};
}

double cellOr(const std::vector<double> &column, std::size_t row)
{
    return column.empty() ? std::numeric_limits<double>::quiet_NaN() : column[row];
}

/// Walks the stored rows of one series and the incoming ones side by side, both in order of time,
/// and finds out what has to be written.
class SeriesWalk
{
public:
    SeriesWalk(SeriesPlan &plan, ImportPace &pace, DifferenceTally &tally)
        : m_plan(plan)
        , m_pace(pace)
        , m_tally(tally)
        , m_times(plan.incoming->observations.times)
    {}

    /// The next stored row, and all incoming ones up to its time. False where the person cancelled.
    bool pass(const StoredRow &stored)
    {
        while (m_next < m_times.size() && secondsAt(m_next) < stored.time) {
            if (!addNew())
                return false;
        }
        if (m_next == m_times.size() || secondsAt(m_next) != stored.time)
            return m_pace.idle();
        meet(m_next++, stored);
        return m_pace.step();
    }

    /// The incoming rows that are left. False where the person cancelled.
    bool finish()
    {
        while (m_next < m_times.size()) {
            if (!addNew())
                return false;
        }
        return true;
    }

private:
    std::int64_t secondsAt(std::size_t row) const
    {
        return m_times[row].time_since_epoch().count();
    }

    bool addNew()
    {
        m_tally.addNew();
        const auto row = m_next++;
        write(row, storedRow(*m_plan.incoming, row));
        return m_pace.step();
    }

    /// A changed row is replaced whole, so that each stored row is one line of one file.
    void meet(std::size_t at, const StoredRow &stored)
    {
        const auto row = storedRow(*m_plan.incoming, at);
        if (agrees(row, stored)) {
            m_tally.addSame();
            return;
        }
        m_tally.addChanged(row, stored);
        m_plan.replaced.push_back(stored);
        m_plan.totals.checksum -= rowHash(stored);
        --m_plan.totals.rows;
        write(at, row);
    }

    void write(std::size_t at, const StoredRow &row)
    {
        auto &written = m_plan.written;
        if (written.empty() || written.back().end != at)
            written.push_back({at, at});
        ++written.back().end;
        m_plan.totals.checksum += rowHash(row);
        ++m_plan.totals.rows;
    }

    SeriesPlan &m_plan;
    ImportPace &m_pace;
    DifferenceTally &m_tally;
    const std::vector<Time> &m_times;
    std::size_t m_next = 0;
};

/// Which of the stored rows the incoming ones are compared with: all, or those between the first
/// and the last of them.
enum class Span { All, OfIncoming };

std::string storedRows(const SeriesPlan &plan, Span span)
{
    auto rows = rowsOf(plan.stored->id);
    const auto &times = plan.incoming->observations.times;
    if (span == Span::OfIncoming)
        rows += " AND time BETWEEN " + std::to_string(times.front().time_since_epoch().count())
            + " AND " + std::to_string(times.back().time_since_epoch().count());
    return rows;
}

/// Fails where all stored rows do not match their checksum.
Result<void> walkStored(SQLite::Database &database, SeriesPlan &plan, SeriesWalk &walk, Span span)
{
    plan.totals = plan.stored->totals;
    std::uint64_t checksum = 0;
    const auto pass = [&](const StoredRow &stored) {
        checksum += rowHash(stored);
        return walk.pass(stored);
    };
    if (!readRows(database, storedRows(plan, span), RowParts::WithSource, pass))
        return cancelledImport();
    if (span == Span::All && checksum != plan.stored->totals.checksum)
        return damagedSeries(plan.incoming->series.code);
    return {};
}

Result<SeriesPlan> planSeries(SQLite::Database &database, const SeriesRows &rows, ImportPace &pace,
    Span span, DifferenceTally &tally)
{
    SeriesPlan plan;
    plan.incoming = &rows;
    plan.stored = findSeriesRecord(database, rows.series.code);
    const bool isSampleStored = plan.stored && plan.stored->series.isSample;
    if (plan.stored && !isSampleStored && rows.series.isSample)
        return failure("Sample data never replaces the real data of " + rows.series.code);
    plan.replacesSample = isSampleStored && !rows.series.isSample && !rows.observations.isEmpty();
    SeriesWalk walk(plan, pace, tally);
    if (plan.stored && !plan.replacesSample) {
        if (const auto walked = walkStored(database, plan, walk, span); !walked)
            return failure(walked.error().message);
    }
    if (!walk.finish())
        return cancelledImport();
    return plan;
}

} // namespace

StoredRow storedRow(const SeriesRows &rows, std::size_t row)
{
    const auto &data = rows.observations;
    return {.time = data.times[row].time_since_epoch().count(),
        .value = data.values[row],
        .open = cellOr(data.open, row),
        .high = cellOr(data.high, row),
        .low = cellOr(data.low, row),
        .volume = cellOr(data.volume, row),
        .importId = 0,
        .line = static_cast<std::int64_t>(rows.lines[row])};
}

Result<std::vector<SeriesPlan>> planImport(
    SQLite::Database &database, const std::vector<SeriesRows> &rows, ImportPace &pace)
{
    if (const auto checked = checkAll(rows); !checked)
        return failure(checked.error().message);
    std::vector<SeriesPlan> plans;
    for (const auto &one : rows) {
        DifferenceTally tally;
        auto plan = planSeries(database, one, pace, Span::All, tally);
        if (!plan)
            return failure(plan.error().message);
        plan->difference = tally.take(one.series.code);
        if (plan->replacesSample)
            plan->difference.counts.sampleRemoved = plan->stored->totals.rows;
        plans.push_back(std::move(*plan));
    }
    return plans;
}

Result<std::vector<SeriesPlan>> planPiece(SQLite::Database &database,
    const std::vector<SeriesRows> &piece, ImportPace &pace,
    std::map<std::string, DifferenceTally> &tallies)
{
    if (const auto checked = checkAll(piece); !checked)
        return failure(checked.error().message);
    std::vector<SeriesPlan> plans;
    for (const auto &one : piece) {
        if (one.observations.isEmpty())
            continue;
        auto plan = planSeries(database, one, pace, Span::OfIncoming, tallies[one.series.code]);
        if (!plan)
            return failure(plan.error().message);
        plans.push_back(std::move(*plan));
    }
    return plans;
}

std::vector<SeriesDifference> differencesOf(const std::vector<SeriesPlan> &plans)
{
    std::vector<SeriesDifference> differences;
    for (const auto &plan : plans)
        differences.push_back(plan.difference);
    return differences;
}

} // namespace tickmark
