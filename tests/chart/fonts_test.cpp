// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/figurefonts.h"

#include <QFontMetricsF>
#include <QRawFont>
#include <QtTest>

using namespace tickmark;

class FontsTest : public QObject
{
    Q_OBJECT

private slots:
    void theFamilyIsInter();
    void everyWeightIsAFaceOfItsOwn();
    void theFacesComeFromTheProgram();
};

namespace {

QFont fontOfWeight(int weight)
{
    QFont font(figureFontFamily());
    font.setPixelSize(24);
    font.setWeight(QFont::Weight(weight));
    return font;
}

} // namespace

void FontsTest::theFamilyIsInter()
{
    QCOMPARE(figureFontFamily(), QStringLiteral("Inter"));
    QCOMPARE(QRawFont::fromFont(fontOfWeight(400)).familyName(), QStringLiteral("Inter"));
}

void FontsTest::everyWeightIsAFaceOfItsOwn()
{
    qreal lastWidth = 0;
    for (const int weight : {400, 500, 600, 700}) {
        const auto width = QFontMetricsF(fontOfWeight(weight)).horizontalAdvance("Small caps");
        QVERIFY2(width > lastWidth, qPrintable(QString::number(weight)));
        lastWidth = width;
    }
}

void FontsTest::theFacesComeFromTheProgram()
{
    figureFontFamily();
    for (const auto *face : {"Regular", "Medium", "SemiBold", "Bold"}) {
        const QRawFont embedded(QStringLiteral(":/fonts/Inter-%1.otf").arg(face), 24);
        QVERIFY2(embedded.isValid(), face);
    }
}

QTEST_MAIN(FontsTest)
#include "fonts_test.moc"
