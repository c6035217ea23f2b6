// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <string>

namespace tickmark {

/// One paragraph about one file, for stdout and the panel: "rut.csv: 6,723 rows read, 6,723 stored
/// in RUT, 1999-01-04 to 2025-09-24; 0 missing, 0 refused." For a refused file, its sentence.
std::string importText(const ImportReport &report);

} // namespace tickmark
