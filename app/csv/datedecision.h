// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date.h"
#include "csv/table.h"

#include <string>
#include <vector>

namespace tickmark::csv {

/// How the dates of a column are to be read, and what decided it.
struct DateDecision
{
    DateRules rules;
    std::string format;
    std::vector<Evidence> evidence;
    std::vector<Question> questions;
};

} // namespace tickmark::csv
