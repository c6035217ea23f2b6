// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/readpieces.h"

#include <map>
#include <string>

namespace tickmark::csv {

/// Where the pieces of each series meet: it sees to it that none overlaps those before it, and
/// keeps what is known of the whole.
class PieceJoint
{
public:
    /// `name` is that of the file, in quotes.
    PieceJoint(std::string name, const PieceSink &sink);

    /// Passes a piece on to the sink. Fails where a series goes back in time.
    Result<void> pass(std::vector<ReadSeries> &piece);

    /// All series by their numbers, with their extents and their first rows.
    std::vector<ReadSeries> series();

private:
    Result<void> join(const ReadSeries &more);
    ReadSeries firstRows(const ReadSeries &piece);

    std::string m_name;
    const PieceSink &m_sink;
    std::map<std::size_t, ReadSeries> m_series;
    std::size_t m_rowsKept = 0;
};

} // namespace tickmark::csv
