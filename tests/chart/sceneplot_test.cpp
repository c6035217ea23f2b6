// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadescene.h"

#include "chart/sceneplot.h"

#include <QtTest>

#include <limits>

using namespace tickmark;
using test::handMadeScene;

class ScenePlotTest : public QObject
{
    Q_OBJECT

private slots:
    void anAxisRectLiesWhereItsPaneDoes();
    void theAxisOfSessionsHasTheTicksOfTheScene();
    void panesComeAndGoWithTheScene();
    void aGridLineIsSharpAtAnyScale_data();
    void aGridLineIsSharpAtAnyScale();
    void aLineLiesWhereItsValueIs();
    void theRoundCapOfTheLastPointIsWhole();
    void linesStayInsideTheirPlot();
    void anEventLineIsDashed();
    void theMarkIsAnOpenCircle();
    void noGridLineRunsThroughTheWordsOfAnAnnotation();
    void alignmentMovesText_data();
    void alignmentMovesText();
    void theFirstLineOfATextHasAWeightOfItsOwn();
    void sampleDataIsMarkedBehindTheLines();
    void anEmptySceneIsBlank();
    void aValueThatIsNoNumberDrawsNothing();
};

namespace {

QImage pictureOf(const Scene &scene, double scale = 1)
{
    QImage picture((scene.size * scale).toSize(), QImage::Format_RGB32);
    picture.fill(scene.background);
    QCPPainter painter(&picture);
    painter.scale(scale, scale);
    ScenePlot plot;
    plot.setScene(scene);
    plot.paintScene(&painter);
    return picture;
}

bool isBlank(const QImage &picture, const QRect &area)
{
    const auto part = picture.copy(area);
    auto blank = part;
    blank.fill(Qt::white);
    return part == blank;
}

// The box around all that is not white in `area`.
QRect inkIn(const QImage &picture, const QRect &area)
{
    QRect ink;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (picture.pixel(x, y) != qRgb(255, 255, 255))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

Scene sceneWithText(Qt::Alignment alignment)
{
    auto scene = handMadeScene();
    scene.rules.clear();
    scene.marks.clear();
    scene.texts.clear();
    SceneText text;
    text.text = QStringLiteral("HHH\nHHHHHH");
    text.rect = QRectF(50, 246, 300, 50);
    text.alignment = alignment;
    text.colour = Qt::black;
    scene.texts.push_back(text);
    return scene;
}

const QRgb grid = qRgb(0xdd, 0xdd, 0xdd);
const QRgb red = qRgb(0xc8, 0x10, 0x2e);
const QRect textArea(50, 246, 300, 50);

} // namespace

void ScenePlotTest::anAxisRectLiesWhereItsPaneDoes()
{
    auto scene = handMadeScene();
    scene.panes.push_back(scene.panes[0]);
    scene.panes[1].plot = QRectF(50, 250, 300, 40);
    ScenePlot plot;
    plot.resize(400, 300);
    plot.setScene(scene);
    plot.replot();
    QCOMPARE(plot.axisRectCount(), 2);
    QCOMPARE(plot.axisRect(0)->rect(), QRect(50, 40, 300, 200));
    QCOMPARE(plot.axisRect(1)->rect(), QRect(50, 250, 300, 40));
    QCOMPARE(plot.axisRect(0)->axis(QCPAxis::atLeft)->range(), QCPRange(0, 100));
    QCOMPARE(plot.axisRect(0)->axis(QCPAxis::atBottom)->range(), QCPRange(0, 300));
}

void ScenePlotTest::theAxisOfSessionsHasTheTicksOfTheScene()
{
    ScenePlot plot;
    plot.setScene(handMadeScene());
    plot.replot();
    const auto *axis = plot.axisRect(0)->axis(QCPAxis::atBottom);
    QCOMPARE(axis->tickVector(), QVector<double>{100});
}

void ScenePlotTest::panesComeAndGoWithTheScene()
{
    auto scene = handMadeScene();
    scene.panes.resize(3, scene.panes[0]);
    ScenePlot plot;
    plot.setScene(scene);
    plot.replot();
    scene.panes.resize(1);
    plot.setScene(scene);
    plot.replot();
    QCOMPARE(plot.axisRectCount(), 1);
    QCOMPARE(plot.plottableCount(), 1);
    plot.setScene(Scene());
    plot.replot();
    QCOMPARE(plot.axisRectCount(), 0);
}

void ScenePlotTest::aGridLineIsSharpAtAnyScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("thickness");
    QTest::newRow("screen") << 1.0 << 1;
    QTest::newRow("fractional screen") << 1.5 << 2;
    QTest::newRow("double") << 2.0 << 2;
    QTest::newRow("300 dpi") << 3.125 << 3;
}

void ScenePlotTest::aGridLineIsSharpAtAnyScale()
{
    QFETCH(double, scale);
    QFETCH(int, thickness);
    const auto picture = pictureOf(handMadeScene(), scale);
    // The line at 20 lies 160 pixels below the top of the plot: at 200.
    const int x = int(100 * scale);
    int rows = 0;
    for (int y = int(190 * scale); y < int(210 * scale); ++y) {
        const auto pixel = picture.pixel(x, y);
        QVERIFY2(pixel == grid || pixel == qRgb(255, 255, 255), "a half covered pixel");
        if (pixel != grid)
            continue;
        ++rows;
        QVERIFY(std::abs(y + 0.5 - 200 * scale) <= thickness / 2.0 + 0.5);
    }
    QCOMPARE(rows, thickness);
}

void ScenePlotTest::aLineLiesWhereItsValueIs()
{
    const auto picture = pictureOf(handMadeScene());
    QCOMPARE(picture.pixel(100, 139), red);
    QCOMPARE(picture.pixel(100, 140), red);
    QCOMPARE(inkIn(picture, QRect(100, 100, 1, 80)), QRect(100, 138, 1, 4));
}

void ScenePlotTest::theRoundCapOfTheLastPointIsWhole()
{
    const auto picture = pictureOf(handMadeScene());
    // 2.2 pixels wide: the cap reaches 1.1 beyond the edge of the plot at 350.
    QCOMPARE(inkIn(picture, QRect(345, 130, 20, 20)).right(), 351);
    QVERIFY(qGreen(picture.pixel(350, 139)) < 128);
}

void ScenePlotTest::linesStayInsideTheirPlot()
{
    auto scene = handMadeScene();
    scene.rules.clear();
    scene.texts.clear();
    scene.marks.clear();
    auto &line = scene.panes[0].lines[0];
    for (std::size_t i = 0; i < line.y.size(); ++i)
        line.y[i] = i % 2 == 0 ? -500 : 500;
    line.x.front() = -100;
    line.x.back() = 400;
    const auto picture = pictureOf(scene);
    const auto ink = inkIn(picture, picture.rect());
    QVERIFY2(QRect(47, 37, 306, 206).contains(ink), "a line left its plot");
    QVERIFY(ink.height() > 195);
}

void ScenePlotTest::anEventLineIsDashed()
{
    const auto picture = pictureOf(handMadeScene());
    int dark = 0;
    for (int y = 60; y < 130; ++y)
        dark += picture.pixel(150, y) == qRgb(0, 0, 0) ? 1 : 0;
    QCOMPARE(dark, 40); // 4 of every 7
    QVERIFY(isBlank(picture, QRect(148, 90, 2, 30)));
    QVERIFY(isBlank(picture, QRect(151, 90, 2, 30)));
}

void ScenePlotTest::theMarkIsAnOpenCircle()
{
    const auto picture = pictureOf(handMadeScene());
    QCOMPARE(picture.pixel(250, 140), qRgb(255, 255, 255));
    QVERIFY(qGreen(picture.pixel(250, 135)) < 64);
    QVERIFY(qGreen(picture.pixel(250, 144)) < 64);
}

void ScenePlotTest::noGridLineRunsThroughTheWordsOfAnAnnotation()
{
    auto scene = handMadeScene();
    scene.texts[1].rect = QRectF(250, 72, 90, 16); // the grid line at 80 lies at 80
    scene.texts[1].colour = Qt::transparent;
    const auto picture = pictureOf(scene);
    QVERIFY(isBlank(picture, QRect(249, 74, 62, 12)));
    QCOMPARE(picture.pixel(240, 80), grid);
    QCOMPARE(picture.pixel(340, 80), grid);
}

void ScenePlotTest::alignmentMovesText_data()
{
    QTest::addColumn<int>("alignment");
    QTest::addColumn<double>("centre");
    QTest::newRow("left") << int(Qt::AlignLeft | Qt::AlignTop) << 74.0;
    QTest::newRow("centre") << int(Qt::AlignHCenter | Qt::AlignTop) << 200.0;
    QTest::newRow("right") << int(Qt::AlignRight | Qt::AlignTop) << 326.0;
}

void ScenePlotTest::alignmentMovesText()
{
    QFETCH(int, alignment);
    QFETCH(double, centre);
    const auto scene = sceneWithText(Qt::Alignment(alignment));
    const auto ink = inkIn(pictureOf(scene), textArea);
    QVERIFY2(std::abs(QRectF(ink).center().x() - centre) < 6, qPrintable(QString::number(ink.x())));
    QVERIFY(scene.texts[0].rect.contains(ink));
    QCOMPARE(ink.top(), 249);
}

void ScenePlotTest::theFirstLineOfATextHasAWeightOfItsOwn()
{
    auto scene = sceneWithText(Qt::AlignLeft | Qt::AlignTop);
    scene.texts[0].text = QStringLiteral("HHH\nHHH");
    const auto inkOfLine = [&scene](int line) {
        return inkIn(pictureOf(scene), QRect(50, 246 + 16 * line, 300, 16)).width();
    };
    QCOMPARE(inkOfLine(0), inkOfLine(1));
    scene.texts[0].firstLineWeight = 700;
    QVERIFY(inkOfLine(0) > inkOfLine(1));
}

void ScenePlotTest::sampleDataIsMarkedBehindTheLines()
{
    auto scene = handMadeScene();
    scene.isSample = true;
    const auto picture = pictureOf(scene);
    const auto plain = pictureOf(handMadeScene());
    int marked = 0;
    int changedLine = 0;
    for (int y = 40; y < 240; ++y) {
        for (int x = 50; x < 350; ++x) {
            marked += picture.pixel(x, y) == qRgb(0xee, 0xee, 0xee) ? 1 : 0;
            if (plain.pixel(x, y) == red && picture.pixel(x, y) != red)
                ++changedLine;
        }
    }
    QVERIFY2(marked > 2000, qPrintable(QString::number(marked)));
    QCOMPARE(changedLine, 0);
}

void ScenePlotTest::anEmptySceneIsBlank()
{
    Scene scene;
    scene.size = QSizeF(400, 300);
    scene.background = Qt::white;
    scene.isSample = true;
    const auto picture = pictureOf(scene);
    QVERIFY(isBlank(picture, picture.rect()));
}

void ScenePlotTest::aValueThatIsNoNumberDrawsNothing()
{
    auto scene = handMadeScene();
    for (auto &y : scene.panes[0].lines[0].y)
        y = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(isBlank(pictureOf(scene), QRect(100, 130, 40, 20)));
}

QTEST_MAIN(ScenePlotTest)
#include "sceneplot_test.moc"
