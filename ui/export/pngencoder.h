// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <vector>

namespace tickmark {

/// Words inside a PNG, under a Latin-1 keyword of at most 79 characters.
struct PngText
{
    const char *keyword = "";
    QByteArray utf8;
    bool isCompressed = false;
};

/// A picture as PNG: 8 bit RGB, sRGB, its resolution to the dot, the texts before the pixels, and
/// no time stamp: the same arguments give the same bytes. Alpha is ignored.
Result<QByteArray> encodePng(
    const QImage &picture, double dotsPerInch, const std::vector<PngText> &texts);

} // namespace tickmark
