// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <optional>
#include <string>

namespace tickmark {

/// Where two files give one series different values on a common time: the sentence that names both
/// files, the date and both values. Values that differ only by single precision agree.
std::optional<std::string> contradictionOf(const Proposal &a, const Proposal &b);

} // namespace tickmark
