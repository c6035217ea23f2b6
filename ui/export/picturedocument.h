// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <QByteArray>

namespace tickmark {

/// The document that a picture carries under this keyword: with it the picture can be opened again
/// as a figure, and every number in it checked, without the cache.
constexpr const char *pictureDocumentKeyword = "tickmark:figure";

/// JSON: {"figure": figureToJson(), "events": {id: {"name", "label", "date"}}, "series": {code:
/// {"name", "publisher", "unit", "decimals", "frequency", "sample", "historyComplete"}}, "rows":
/// {code: [[date, value], …]}}. The rows are all that layOut() needs to make the same scene: those
/// in view, and before them what bases and high and low windows reach back to. Where the document
/// would be longer than `mostBytes`, "note" says so in the place of "rows".
QByteArray pictureDocument(const Figure &figure, const FigureData &data, qsizetype mostBytes);

} // namespace tickmark
