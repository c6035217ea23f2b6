// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/largepages.h"

#include <cstdint>
#include <sys/mman.h>

namespace tickmark {

void askForLargePages([[maybe_unused]] const void *begin, [[maybe_unused]] std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t largePage = 2U << 20;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const auto first = (address + largePage - 1) / largePage * largePage;
    const auto last = (address + bytes) / largePage * largePage;
    if (first < last)
        madvise(reinterpret_cast<void *>(first), last - first, MADV_HUGEPAGE);
#endif
}

} // namespace tickmark
