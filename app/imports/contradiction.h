// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <optional>
#include <string>

namespace tickmark {

/// Where two files give one series different values on a common time: the sentence that names both
/// files, the date and both values. Values that differ only by single precision agree. Files that
/// are read in pieces are not compared, only refused if they have the same series.
std::optional<std::string> contradictionOf(const Proposal &a, const Proposal &b);

/// For each difference that contradicts the cache a sentence with an example: "The values of DGS10
/// are 100 times those in the cache: 4.05 there, 405 here on 2024-11-25, line 7".
std::vector<std::string> contradictionsIn(const std::vector<SeriesDifference> &differences);

} // namespace tickmark
