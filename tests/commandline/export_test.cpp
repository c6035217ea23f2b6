// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/shareddata.h"

#include <QImageReader>
#include <QtTest>

using namespace tickmark::test;

class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void theNameOfTheFileComesFromTheFigure();
    void theBeginningOfANameIsEnough();
    void aFigureThatIsNotThereIsNamedWithThoseThatAre();
    void thePictureHasTheSizeThatWasAskedFor_data();
    void thePictureHasTheSizeThatWasAskedFor();
    void theSameExportTwiceGivesTheSameBytes();
    void whatIsLaterIsLeftOut();
    void aPictureThatCannotBeWrittenLeavesTheOldOne();
    void noDisplayIsNeeded();

private:
    Program m_program;
};

void ExportTest::theNameOfTheFileComesFromTheFigure()
{
    const auto run = m_program.withCache({"export", "Small caps after the election"});
    QCOMPARE(run.notes, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output, QByteArray("small-caps-after-the-election.png: 2400 × 1350 pixels\n"));
    QVERIFY(QFileInfo::exists(m_program.path("small-caps-after-the-election.png")));
}

void ExportTest::theBeginningOfANameIsEnough()
{
    QCOMPARE(m_program.withCache({"export", "SMALL", "-o", "prefix.png"}).status, 0);
    QVERIFY(QFileInfo::exists(m_program.path("prefix.png")));
}

void ExportTest::aFigureThatIsNotThereIsNamedWithThoseThatAre()
{
    const auto run = m_program.withCache({"export", "Large caps", "-o", "none.png"});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.notes,
        QByteArray("tickmark: There is no figure 'Large caps'. There are 'Small "
                   "caps after the election'.\n"));
    QVERIFY(!QFileInfo::exists(m_program.path("none.png")));
}

void ExportTest::thePictureHasTheSizeThatWasAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<int>("dotsPerMetre");

    QTest::newRow("article") << QStringList{"--size", "article"} << QSize(2400, 1350) << 7559;
    QTest::newRow("scale 1") << QStringList{"--scale", "1"} << QSize(1200, 675) << 3780;
    QTest::newRow("pixels") << QStringList{"--size", "800x600", "--scale", "1"} << QSize(800, 600)
                            << 3780;
    QTest::newRow("one column in print")
        << QStringList{"--size", "print-1col"} << QSize(992, 1181) << 11811;
}

void ExportTest::thePictureHasTheSizeThatWasAskedFor()
{
    QFETCH(QStringList, options);
    QFETCH(QSize, pixels);
    QFETCH(int, dotsPerMetre);

    const auto run =
        m_program.withCache(QStringList{"export", "Small", "-o", "size.png"} + options);
    QCOMPARE(run.status, 0);
    const QImage picture(m_program.path("size.png"));
    QCOMPARE(picture.size(), pixels);
    QCOMPARE(picture.dotsPerMeterX(), dotsPerMetre);
}

void ExportTest::theSameExportTwiceGivesTheSameBytes()
{
    QCOMPARE(m_program.withCache({"export", "Small", "-o", "a.png"}).status, 0);
    QCOMPARE(m_program.withCache({"export", "Small", "-o", "b.png"}).status, 0);
    QVERIFY(contentOf(m_program.path("a.png")) == contentOf(m_program.path("b.png")));
}

void ExportTest::whatIsLaterIsLeftOut()
{
    QCOMPARE(m_program.withCache({"export", "Small", "-o", "all.png"}).status, 0);
    QCOMPARE(m_program.withCache({"export", "Small", "-o", "earlier.png", "--as-of", "2024-12-20"})
                 .status,
        0);
    const auto source = QImage(m_program.path("earlier.png")).text("Source");
    QVERIFY2(source.contains("Dec. 20, 2024"), qPrintable(source));
    const auto figures = m_program.withCache({"figures", "--json"}).output;
    QVERIFY2(figures.contains("2025-01-28"), figures);
}

void ExportTest::aPictureThatCannotBeWrittenLeavesTheOldOne()
{
    const auto run = m_program.withCache({"export", "Small", "-o", "missing/a.png"});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.notes.count('\n'), 1);
    QVERIFY2(run.notes.contains("a.png"), run.notes);
}

void ExportTest::noDisplayIsNeeded()
{
    const auto run = m_program.shell("DISPLAY=:4711 QT_QPA_PLATFORM=xcb QT_QPA_PLATFORMTHEME=gtk3 "
                                     "\"$0\" --cache shell.sqlite export small");
    QCOMPARE(run.notes, QByteArray());
    QCOMPARE(run.status, 0);
}

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
