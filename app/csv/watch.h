// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace tickmark::csv {

/// Called every few thousand rows of long work with the rows read so far and the part done, 0 to 1.
/// Returns false where the person cancelled: the work then stops with a failure. Empty: nobody
/// watches.
using Watch = std::function<bool(std::size_t rows, double done)>;

/// Thrown through the stages of a reading that was cancelled; it never leaves readTable().
struct Cancelled
{};

/// One stage of long work under a watch: the part of it from `from` to `to`.
class Stage
{
public:
    Stage() = default; ///< not watched
    Stage(const Watch &watch, double from, double to)
        : m_watch(watch ? &watch : nullptr)
        , m_from(from)
        , m_to(to)
    {}

    /// A stage within this one, from `from` to `to` of it.
    Stage part(double from, double to) const
    {
        auto part = *this;
        part.m_from = m_from + (m_to - m_from) * from;
        part.m_to = m_from + (m_to - m_from) * to;
        return part;
    }

    /// Row `row` is next. Cheap enough for every row; `done`, 0 to 1, is asked for now and then.
    template <class Done>
    void atRow(std::size_t row, Done done) const
    {
        constexpr std::size_t rowsBetweenLooks = 8192;
        if (m_watch && row % rowsBetweenLooks == 0
            && !(*m_watch)(row, m_from + (m_to - m_from) * done()))
            throw Cancelled();
    }
    void atRow(std::size_t row, std::size_t count) const
    {
        atRow(row, [row, count] { return double(row) / double(count); });
    }

private:
    const Watch *m_watch = nullptr;
    double m_from = 0;
    double m_to = 1;
};

} // namespace tickmark::csv
