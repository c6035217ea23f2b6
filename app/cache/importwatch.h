// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <cstddef>
#include <functional>

namespace tickmark {

/// Called every few thousand rows of an import with the rows compared or written so far and the
/// part done, 0 to 1. Returns false where the person cancelled: the import then fails and leaves
/// nothing. Empty: nobody watches.
using ImportWatch = std::function<bool(std::size_t rows, double done)>;

/// Counts the steps of one import and asks its watch now and then. Each row is one step of the
/// comparison and one of the writing.
class ImportPace
{
public:
    ImportPace(const ImportWatch &watch, std::size_t rows);

    /// `rows` more are done. False where the person cancelled.
    bool step(std::size_t rows = 1)
    {
        m_done += rows;
        return idle(rows);
    }
    /// Something was done that is no row of the import.
    bool idle(std::size_t steps = 1)
    {
        m_sinceAsked += steps;
        return m_sinceAsked < stepsBetween || ask();
    }
    /// The comparison is over: from now on rows are written.
    void beginWriting();

private:
    static constexpr std::size_t stepsBetween = 4096;

    bool ask();

    const ImportWatch &m_watch;
    std::size_t m_rows = 0;
    std::size_t m_done = 0; ///< of the present pass
    std::size_t m_sinceAsked = 0;
    bool m_isWriting = false;
};

/// The failure of an import that was cancelled.
tl::unexpected<Error> cancelledImport();

} // namespace tickmark
