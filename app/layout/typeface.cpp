// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/typeface.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

// The macro declares a function, which cannot be done inside a namespace.
static void initialiseFontResource()
{
    Q_INIT_RESOURCE(fonts);
}

namespace tickmark {

namespace {

QString loadEmbeddedFamily()
{
    initialiseFontResource();
    QString family;
    for (const auto *face : {"Bold", "SemiBold", "Medium", "Regular"}) {
        const int id = QFontDatabase::addApplicationFont(
            QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(face)));
        family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

qreal widthOf(const QString &line, int pixelSize, int weight)
{
    return QFontMetricsF(sceneFont(pixelSize, weight)).horizontalAdvance(line);
}

/// Takes as many words from the front of `words` as fit; always at least one.
QString takeLine(QStringList &words, int pixelSize, int weight, qreal width)
{
    QString line = words.takeFirst();
    while (!words.isEmpty()
        && widthOf(line + QLatin1Char(' ') + words.first(), pixelSize, weight) <= width)
        line += QLatin1Char(' ') + words.takeFirst();
    return line;
}

} // namespace

QFont sceneFont(int pixelSize, int weight)
{
    static const QString family = loadEmbeddedFamily();
    QFont font(family);
    font.setPixelSize(pixelSize);
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

qreal lineHeight(int pixelSize)
{
    return std::round(pixelSize * 1.25);
}

qreal baselineOffset(int pixelSize)
{
    return std::round(pixelSize * 0.98);
}

QSizeF sceneTextSize(const QString &text, int pixelSize, int weight, int firstLineWeight)
{
    const auto lines = text.split(QLatin1Char('\n'));
    qreal width = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        width = std::max(width, widthOf(lines[i], pixelSize, i == 0 ? firstLineWeight : weight));
    return {std::ceil(width), lineHeight(pixelSize) * static_cast<qreal>(lines.size())};
}

QStringList wrapped(const QString &text, int pixelSize, int weight, qreal width, int maxLines)
{
    static const QRegularExpression breaks(QStringLiteral("[ \\t\\n\\r]+"));
    auto words = text.split(breaks, Qt::SkipEmptyParts);
    QStringList lines;
    while (!words.isEmpty() && lines.size() + 1 < maxLines)
        lines.append(takeLine(words, pixelSize, weight, width));
    if (!words.isEmpty())
        lines.append(words.join(QLatin1Char(' ')));
    const QFontMetricsF metrics(sceneFont(pixelSize, weight));
    for (auto &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

} // namespace tickmark
