// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/sizes.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tickmark {

namespace {

constexpr double screenPixelsPerInch = 96;
constexpr double paperPixelsPerInch = 120; ///< labels of 13 pixels are 8 points, as print has them
constexpr double millimetresPerInch = 25.4;
constexpr double printDotsPerInch = 300;
constexpr double smallestSide = 160;
constexpr double largestSide = 8000;

FigureSize onScreen(const char *name, double width, double height, double scale)
{
    return {QString::fromLatin1(name), {width, height}, scale, screenPixelsPerInch * scale};
}

FigureSize onPaper(const QString &name, double widthInches, double heightInches)
{
    return {name, {widthInches * paperPixelsPerInch, heightInches * paperPixelsPerInch},
        printDotsPerInch / paperPixelsPerInch, printDotsPerInch};
}

FigureSize inMillimetres(const char *name, double width, double height)
{
    return onPaper(
        QString::fromLatin1(name), width / millimetresPerInch, height / millimetresPerInch);
}

std::optional<FigureSize> sizeInUnits(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d+(?:\\.\\d+)?)\\s*(px|mm|inch|in)?\\s*[x×]\\s*(\\d+(?:\\.\\d+)?)"
                       "\\s*(px|mm|inch|in)?\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto unit = match.captured(4).isEmpty() ? match.captured(2) : match.captured(4);
    if (!match.captured(2).isEmpty() && match.captured(2) != unit)
        return std::nullopt;
    const double width = match.captured(1).toDouble();
    const double height = match.captured(3).toDouble();
    if (unit == QLatin1String("mm"))
        return onPaper(text, width / millimetresPerInch, height / millimetresPerInch);
    if (unit.startsWith(QLatin1String("in")))
        return onPaper(text, width, height);
    return FigureSize{text, {width, height}, 2, screenPixelsPerInch * 2};
}

bool isReasonable(const QSizeF &size)
{
    return std::min(size.width(), size.height()) >= smallestSide
        && std::max(size.width(), size.height()) <= largestSide;
}

} // namespace

QSize FigureSize::picturePixels() const
{
    return {static_cast<int>(std::lround(figurePixels.width() * scale)),
        static_cast<int>(std::lround(figurePixels.height() * scale))};
}

const std::vector<FigureSize> &sizePresets()
{
    static const std::vector<FigureSize> presets{
        onScreen("article", 1200, 675, 2),
        onScreen("column", 640, 480, 2),
        onScreen("square", 720, 720, 1.5),
        onScreen("social", 900, 471, 4.0 / 3),
        onScreen("story", 720, 1280, 1.5),
        inMillimetres("print-1col", 84, 100),
        inMillimetres("print-2col", 174, 110),
    };
    return presets;
}

Result<FigureSize> figureSize(const QString &text)
{
    QStringList names;
    for (const auto &preset : sizePresets()) {
        if (preset.name == text)
            return preset;
        names.append(preset.name);
    }
    const auto size = sizeInUnits(text);
    if (!size)
        return failure(QStringLiteral("'%1' is not a size: use %2, or a width and height such as "
                                      "800x600, 84mmx60mm or 3.5inx2in.")
                           .arg(text, names.join(QStringLiteral(", ")))
                           .toStdString());
    if (!isReasonable(size->figurePixels))
        return failure(QStringLiteral("'%1' is not a size a figure can have: each side must be "
                                      "%2 to %3 figure pixels.")
                           .arg(text)
                           .arg(smallestSide)
                           .arg(largestSide)
                           .toStdString());
    return *size;
}

} // namespace tickmark
