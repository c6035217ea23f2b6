// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/content.h"

namespace tickmark {

/// What the figure says of itself where its writer did not: from the traces, the series and the
/// range.

/// "Change since the Nov. 5, 2024 election, % · 10-year Treasury yield, %".
QString subtitleOf(const Figure &figure, const FigureData &data, const Content &content);

/// "Source: FTSE Russell, U.S. Treasury · Data to Jan. 23, 2025"; sample data is named as such,
/// also where the writer gave a source of his own.
QString sourceOf(const Figure &figure, const FigureData &data, const Content &content);

/// The figure for a reader who cannot see it: what is plotted over which period, first and last
/// values, each annotation.
QString altTextOf(const Figure &figure, const Scene &scene);

/// The date of an annotation, with its year where the range in view is longer than one.
QString whenText(Time time, const Sessions &sessions);

/// What stands at the end of a line: "+4.9%", "4.55%", "6,118.71".
QString lastValueText(const SceneLine &line, bool isRebased, std::size_t row);

} // namespace tickmark
