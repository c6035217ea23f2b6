// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/typeface.h"

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

void FontsTest::theFamilyIsInter()
{
    QCOMPARE(sceneFont(24, 400).family(), QStringLiteral("Inter"));
    QCOMPARE(QRawFont::fromFont(sceneFont(24, 400)).familyName(), QStringLiteral("Inter"));
}

void FontsTest::everyWeightIsAFaceOfItsOwn()
{
    qreal lastWidth = 0;
    for (const int weight : {400, 500, 600, 700}) {
        const auto width = sceneTextSize(QStringLiteral("Small caps"), 24, weight, weight).width();
        QVERIFY2(width > lastWidth, qPrintable(QString::number(weight)));
        lastWidth = width;
    }
}

void FontsTest::theFacesComeFromTheProgram()
{
    sceneFont(24, 400);
    for (const auto *face : {"Regular", "Medium", "SemiBold", "Bold"}) {
        const QRawFont embedded(QStringLiteral(":/fonts/Inter-%1.otf").arg(face), 24);
        QVERIFY2(embedded.isValid(), face);
    }
}

QTEST_MAIN(FontsTest)
#include "fonts_test.moc"
