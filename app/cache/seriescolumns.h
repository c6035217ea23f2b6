// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/bulk.h"
#include "series/observations.h"

#include <span>

namespace tickmark {

/// The columns of a series that is being read, which grow by some hundred rows at once.
class SeriesColumns
{
public:
    /// Makes room for so many rows. Memory that is never written costs nothing.
    explicit SeriesColumns(std::size_t rows);

    /// Rows that come after those that are there.
    void append(std::span<const StoredRow> rows);

    /// All of them; a column without any number is an empty one.
    Observations take();

private:
    Observations m_observations;
};

} // namespace tickmark
