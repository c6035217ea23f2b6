// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/bulk.h"

#include <cstdint>
#include <span>

namespace tickmark {

/// The hash of a row's time and numbers. The checksum of a series is the sum of the hashes of its
/// rows, modulo 2^64: it does not depend on the order and follows each change of a row.
std::uint64_t rowHash(const StoredRow &row);

/// What rows add to the checksum of their series.
std::uint64_t rowHashes(std::span<const StoredRow> rows);

} // namespace tickmark
