// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"
#include "series/result.h"

#include <QByteArray>

namespace tickmark {

/// The document of a figure, as the cache and exported pictures carry it: compact JSON with sorted
/// keys, so the same figure gives the same bytes.
QByteArray figureToJson(const Figure &figure);

/// Reads figureToJson(). Unknown members are ignored; a member of the wrong type, or a document of
/// a newer format, is an Error that names it.
Result<Figure> figureFromJson(const QByteArray &json);

} // namespace tickmark
