// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "layout/sizes.h"
#include "series/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace tickmark {

/// A figure as a picture. Same figure, same data, same program: the same bytes, whatever the
/// screen, language and time zone of the machine.
QImage renderFigure(const Scene &scene, double scale);

/// The bytes of a PNG: exact pixel size, resolution, sRGB, and in text chunks the title, the alt
/// text, the source, the program, and under "tickmark:figure" the figure's document and the plotted
/// rows. An Error where the picture would be too large, or cannot be read back as written.
Result<QByteArray> figureToPng(
    const Figure &figure, const FigureData &data, const FigureSize &size);

/// figureToPng() into a file.
Result<void> writeFigure(
    const Figure &figure, const FigureData &data, const FigureSize &size, const QString &path);

} // namespace tickmark
