// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "series/series.h"

#include <set>
#include <string>
#include <vector>

namespace tickmark {

// Which series a figure shows: indexes and prices rebased in an upper pane, rates below.

/// A figure of the last year of `series`.
Figure figureOf(const QString &name, const std::vector<Series> &series);

/// Adds a line, in the pane its unit belongs to; no change where the figure shows the series.
void showSeries(Figure &figure, const Series &series);

/// Takes the line away, and with it what was marked on it and a pane that is left empty.
void hideSeries(Figure &figure, const std::string &code);

std::set<std::string> shownCodes(const Figure &figure);

/// The events that the figure marks, measures from or begins with.
std::set<std::string> eventIdsOf(const Figure &figure);

} // namespace tickmark
