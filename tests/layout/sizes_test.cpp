// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/sizes.h"

#include <QtTest>

using namespace tickmark;

class SizesTest : public QObject
{
    Q_OBJECT

private slots:
    void sizesBecomePicturePixels_data();
    void sizesBecomePicturePixels();
    void whatIsNoSizeIsRefused_data();
    void whatIsNoSizeIsRefused();
};

void SizesTest::sizesBecomePicturePixels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("dotsPerInch");
    QTest::newRow("article") << "article" << QSize(2400, 1350) << 192.0;
    QTest::newRow("column") << "column" << QSize(1280, 960) << 192.0;
    QTest::newRow("square") << "square" << QSize(1080, 1080) << 144.0;
    QTest::newRow("social") << "social" << QSize(1200, 628) << 128.0;
    QTest::newRow("story") << "story" << QSize(1080, 1920) << 144.0;
    QTest::newRow("one column") << "print-1col" << QSize(992, 1181) << 300.0;
    QTest::newRow("two columns") << "print-2col" << QSize(2055, 1299) << 300.0;
    QTest::newRow("pixels") << "800x600" << QSize(1600, 1200) << 192.0;
    QTest::newRow("pixels with a sign")
        << QString::fromUtf8("800px × 600px") << QSize(1600, 1200) << 192.0;
    QTest::newRow("millimetres") << "84x60mm" << QSize(992, 709) << 300.0;
    QTest::newRow("inches") << "3.5in x 2in" << QSize(1050, 600) << 300.0;
}

void SizesTest::sizesBecomePicturePixels()
{
    QFETCH(QString, text);
    QFETCH(QSize, pixels);
    QFETCH(double, dotsPerInch);
    const auto size = figureSize(text);
    QVERIFY(size.has_value());
    QCOMPARE(size->picturePixels(), pixels);
    QCOMPARE(size->dotsPerInch, dotsPerInch);
}

void SizesTest::whatIsNoSizeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text :
        {"", "big", "800", "0x0", "-5x10", "10x10", "99999x600", "84mmx60in", "1e3x600"})
        QTest::newRow(text) << text;
}

void SizesTest::whatIsNoSizeIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!figureSize(text));
}

QTEST_GUILESS_MAIN(SizesTest)
#include "sizes_test.moc"
