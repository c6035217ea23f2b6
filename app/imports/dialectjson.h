// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"

#include <string>

namespace tickmark {

/// How a file was read, for the history of imports.
std::string dialectToJson(const csv::Dialect &dialect);

} // namespace tickmark
