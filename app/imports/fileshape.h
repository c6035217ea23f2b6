// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"

#include <string>
#include <string_view>

namespace tickmark {

/// What files of one kind have in common, as a hash: the delimiter, the form of the dates, and the
/// words of the header, or without one the name of the file. Digits do not count, so the file of
/// the next month is of the same shape. It does not depend on answers to questions.
std::string fileShape(
    std::string_view bytes, const csv::Dialect &dialect, const std::string &fileName);

} // namespace tickmark
