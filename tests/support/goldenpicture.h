// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

namespace tickmark::test {

/// A picture differs from its golden one where more than this share of its pixels is further off
/// than this in a channel: room for another version of Qt or FreeType, not for a moved label.
constexpr int channelTolerance = 24;
constexpr double differingShare = 0.001;

inline int distanceOf(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
        std::abs(qBlue(a) - qBlue(b))});
}

/// Black on white: where two pictures of one size differ. `count` is the number of those pixels.
inline QImage differenceOf(const QImage &a, const QImage &b, qint64 &count)
{
    QImage difference(a.size(), QImage::Format_RGB32);
    difference.fill(Qt::white);
    count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (distanceOf(a.pixel(x, y), b.pixel(x, y)) <= channelTolerance)
                continue;
            difference.setPixel(x, y, qRgb(0, 0, 0));
            ++count;
        }
    }
    return difference;
}

/// Expected, actual and difference side by side, in the build folder. Returns where.
inline QString writeSheet(const QString &name, const std::vector<QImage> &pictures)
{
    int width = 0;
    int height = 0;
    for (const auto &picture : pictures) {
        width += picture.width() + 10;
        height = std::max(height, picture.height());
    }
    QImage sheet(width, height, QImage::Format_RGB32);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    int left = 0;
    for (const auto &picture : pictures) {
        painter.drawImage(left, 0, picture);
        left += picture.width() + 10;
    }
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/golden-failures"));
    folder.mkpath(QStringLiteral("."));
    const auto path = folder.filePath(name + QStringLiteral(".png"));
    sheet.save(path);
    return path;
}

/// Empty where `picture` looks like tests/golden/NAME.png; else what is wrong and where to look.
/// With TICKMARK_UPDATE_GOLDEN=1 in the environment the golden picture is replaced instead.
inline QString goldenProblem(const QImage &picture, const QString &name)
{
    const auto path = QStringLiteral(TICKMARK_SOURCE_DIR "/tests/golden/%1.png").arg(name);
    if (qEnvironmentVariableIntValue("TICKMARK_UPDATE_GOLDEN") == 1)
        return picture.save(path) ? QString() : QStringLiteral("cannot write ") + path;
    const QImage golden(path);
    if (golden.size() != picture.size())
        return QStringLiteral("%1: the golden picture is missing or of another size; what was "
                              "drawn is in %2")
            .arg(name, writeSheet(name, {golden, picture}));
    qint64 count = 0;
    const auto difference = differenceOf(golden, picture, count);
    const auto share = double(count) / (double(picture.width()) * picture.height());
    if (share <= differingShare)
        return {};
    return QStringLiteral("%1: %2% of the pixels differ: expected | actual | difference are in %3")
        .arg(name)
        .arg(100 * share, 0, 'f', 2)
        .arg(writeSheet(name, {golden, picture, difference}));
}

} // namespace tickmark::test
