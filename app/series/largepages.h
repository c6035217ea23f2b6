// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace tickmark {

/// Asks for memory in large pages, where the system has them: a million rows come into being on two
/// dozen pages then instead of 12,000, and each of those costs as much as copying it. Does nothing
/// for less than a large page, 2 MiB.
void askForLargePages(const void *begin, std::size_t bytes);

/// reserve(), in large pages. For columns that will be as long as said.
template <class Column>
void reserveInLargePages(Column &column, std::size_t size)
{
    column.reserve(size);
    askForLargePages(column.data(), column.capacity() * sizeof(typename Column::value_type));
}

} // namespace tickmark
