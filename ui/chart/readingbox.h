// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/reading.h"

#include <QPainter>

namespace tickmark {

/// Paints the small box of a reading: the date, and every series' name and value. It stands beside
/// the hairline inside `area`, and has colours of its own, readable in light and dark figures.
void paintReadingBox(QPainter &painter, const CursorReading &reading, const QRectF &area);

} // namespace tickmark
