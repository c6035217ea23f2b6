// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goldenpicture.h"
#include "support/samplefigure.h"

#include "export/figurewriter.h"

using namespace tickmark;

/// The pictures in tests/golden are what a person looked at and found right.
class GoldenTest : public QObject
{
    Q_OBJECT

private slots:
    void aFigureLooksAsItDid_data();
    void aFigureLooksAsItDid();
};

namespace {

Figure levelsOfThePrint()
{
    Figure figure;
    figure.title = QStringLiteral("The Russell 2000, four years of closes");
    figure.theme = QStringLiteral("print");
    figure.byline = QStringLiteral("Tickmark");
    Pane pane;
    pane.traces = {{"RUT", {}}};
    figure.panes = {pane};
    Annotation low;
    low.kind = Annotation::Kind::Low;
    low.id = "low";
    low.code = "RUT";
    low.weeks = 52;
    Annotation high = low;
    high.kind = Annotation::Kind::High;
    high.id = "high";
    figure.annotations = {low, high};
    return figure;
}

Figure darkYield()
{
    Figure figure;
    figure.title = QStringLiteral("Yields rose before the election and after it");
    figure.theme = QStringLiteral("dark");
    figure.range.kind = Range::Kind::Months;
    figure.range.months = 6;
    Pane pane;
    pane.traces = {{"DGS10", {}}};
    figure.panes = {pane};
    Annotation event;
    event.kind = Annotation::Kind::Event;
    event.id = "election";
    event.eventId = "us-election-2024";
    figure.annotations = {event};
    return figure;
}

} // namespace

void GoldenTest::aFigureLooksAsItDid_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("size");
    for (const auto *figure : {"sample", "levels", "yield"}) {
        for (const auto *size : {"column", "social"})
            QTest::addRow("%s-%s", figure, size)
                << QString::fromLatin1(figure) << QString::fromLatin1(size);
    }
}

void GoldenTest::aFigureLooksAsItDid()
{
    QFETCH(QString, figure);
    QFETCH(QString, size);
    const bool isSample = figure == QStringLiteral("sample");
    const auto made = isSample               ? test::sampleFigure()
        : figure == QStringLiteral("levels") ? levelsOfThePrint()
                                             : darkYield();
    const auto data = isSample ? test::sampleData() : test::publishableData();
    const auto pixels = figureSize(size);
    QVERIFY(pixels);
    const auto picture = renderFigure(layOut(made, data, pixels->figurePixels), pixels->scale);
    const auto problem = test::goldenProblem(picture, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_MAIN(GoldenTest)
#include "golden_test.moc"
