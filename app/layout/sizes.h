// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QSize>
#include <QString>
#include <vector>

namespace tickmark {

/// A size a figure is exported at: `figurePixels` is what layout works in, `scale` how many picture
/// pixels one of them becomes, `dotsPerInch` what the file says of itself.
struct FigureSize
{
    QString name;
    QSizeF figurePixels;
    double scale = 2;
    double dotsPerInch = 192;

    QSize picturePixels() const;
};

/// article, column, square, social, story, print-1col, print-2col.
const std::vector<FigureSize> &sizePresets();

/// A preset by name, or "800x600" (pixels), "84mmx60mm", "3.5inx2in". Anything else is an Error
/// that names the presets.
Result<FigureSize> figureSize(const QString &text);

} // namespace tickmark
