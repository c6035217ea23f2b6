// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <cstddef>
#include <span>

namespace tickmark::csv {

/// The bytes of a file, in order, for those who cannot hold all of them.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    virtual std::size_t size() const = 0;
    /// Fills `into` with the next bytes and says how many they are; fewer only at the end.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
};

} // namespace tickmark::csv
