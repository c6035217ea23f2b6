// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/bytesource.h"
#include "csv/table.h"
#include "csv/watch.h"

#include <functional>
#include <string_view>
#include <vector>

namespace tickmark::csv {

/// Takes the rows of one piece: for each series that has rows in it those rows, in order of time
/// and all of them before or all of them behind the ones it had in earlier pieces.
using PieceSink = std::function<Result<void>(std::vector<ReadSeries> &piece)>;

/// How much of a file is held at once: bytes of its text, and bytes of the rows read from it.
struct PieceSizes
{
    std::size_t text = std::size_t{8} << 20;
    std::size_t rows = std::size_t{64} << 20;
};

/// readTable() for a file that is too big to be held whole. How its rows are read is decided by the
/// first piece of its text; a later row that contradicts that ends the reading with a failure, one
/// that is no data is a refusal. The rows go to `sink`; the series of the table hold only the first
/// of them, but their extents are whole. Fails as well where a series is not in order of time.
Result<Table> readInPieces(ByteSource &source, std::string_view fileName, Answers answers,
    const PieceSink &sink, const Watch &watch = {}, const PieceSizes &sizes = {});

} // namespace tickmark::csv
