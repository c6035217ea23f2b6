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

} // namespace tickmark::csv
