// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/fact.h"
#include "figure/figure.h"

#include <memory>
#include <optional>
#include <string>

class QMimeData;

namespace tickmark {

// A fact on its way to the chart: not its number goes there but its rule, which is computed anew
// when data or as-of date change.

/// The annotation that states the fact of the series `code` on a chart, without an id; nothing for
/// facts that have no place there.
std::optional<Annotation> markOf(const Fact &fact, const std::string &code);

/// What a dragged fact carries: its sentence for other programs, its annotation for a chart.
std::unique_ptr<QMimeData> mimeDataOf(const Fact &fact, const std::string &code);

/// The annotation that is being dragged; nothing where it is something else.
std::optional<Annotation> markIn(const QMimeData &data);

} // namespace tickmark
