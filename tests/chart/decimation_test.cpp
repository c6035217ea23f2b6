// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/decimation.h"
#include "chart/linepainting.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace tickmark;

class DecimationTest : public QObject
{
    Q_OBJECT

private slots:
    void pointsFurtherApartThanAColumnAreAllKept();
    void everyExtremeOfEveryColumnIsKept_data();
    void everyExtremeOfEveryColumnIsKept();
    void keptPointsAreDataPointsInTheirOrder();
    void firstAndLastOfAColumnAreKept();
    void aGapOfOnePointStaysAGap();
    void aPointBetweenTwoGapsIsARunOfItsOwn();
    void whatIsNotFiniteIsAGap_data();
    void whatIsNotFiniteIsAGap();
    void aLineWithoutPointsHasNoRuns();
    void theInkIsThatOfTheWholeLine_data();
    void theInkIsThatOfTheWholeLine();
    void piecesMakeTheInkOfOnePolyline();
};

namespace {

constexpr int width = 1200;
constexpr int height = 675;
constexpr double lineWidth = 2.2;

Scene sceneOf(double xUpper)
{
    Scene scene;
    scene.xLower = 0;
    scene.xUpper = xUpper;
    scene.panes.resize(1);
    scene.panes[0].plot = QRectF(0, 0, width, height);
    scene.panes[0].yLower = -3;
    scene.panes[0].yUpper = 3;
    return scene;
}

// A walk that wanders over the whole plot, with spikes of one point that must not get lost.
SceneLine walk(int count)
{
    std::mt19937 random(20241105);
    SceneLine line;
    double value = 0;
    for (int i = 0; i < count; ++i) {
        value = 0.995 * value + (double(random() % 2001) / 1000 - 1) * 0.2;
        const bool isSpike = random() % 997 == 0;
        line.x.push_back(i);
        line.y.push_back(isSpike ? value + 1 : value);
    }
    return line;
}

SceneLine lineOf(std::vector<double> y)
{
    SceneLine line;
    for (std::size_t i = 0; i < y.size(); ++i)
        line.x.push_back(double(i));
    line.y = std::move(y);
    return line;
}

std::vector<QPolygonF> runsOf(const SceneLine &line, double columnWidth = 1)
{
    const auto scene = sceneOf(double(line.x.size()) - 1);
    return decimatedRuns(line, PaneMap(scene, scene.panes[0]), columnWidth);
}

QPolygonF wholeLine(const SceneLine &line)
{
    const auto scene = sceneOf(double(line.x.size()) - 1);
    const PaneMap map(scene, scene.panes[0]);
    QPolygonF points;
    for (std::size_t i = 0; i < line.x.size(); ++i)
        points.append(QPointF(map.x(line.x[i]), map.y(line.y[i])));
    return points;
}

struct Span
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();
    bool operator==(const Span &) const = default;
};

std::map<int, Span> spansByColumn(const QPolygonF &points, double columnWidth)
{
    std::map<int, Span> spans;
    for (const auto &point : points) {
        auto &span = spans[int(std::floor(point.x() / columnWidth))];
        span.lowest = std::min(span.lowest, point.y());
        span.highest = std::max(span.highest, point.y());
    }
    return spans;
}

QImage drawn(const std::function<void(QPainter &)> &draw)
{
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(painter);
    return picture;
}

// The share of the ink pixels of `expected` that are another pixel in `actual`.
double inkDifference(const QImage &expected, const QImage &actual)
{
    constexpr int visible = 128;
    qint64 ink = 0;
    qint64 different = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int a = qGray(expected.pixel(x, y));
            const int b = qGray(actual.pixel(x, y));
            ink += a < 255 ? 1 : 0;
            different += std::abs(a - b) > visible ? 1 : 0;
        }
    }
    return double(different) / double(ink);
}

} // namespace

void DecimationTest::pointsFurtherApartThanAColumnAreAllKept()
{
    const auto line = walk(400);
    const auto runs = runsOf(line);
    QCOMPARE(runs.size(), std::size_t(1));
    QCOMPARE(runs[0], wholeLine(line));
}

void DecimationTest::everyExtremeOfEveryColumnIsKept_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("columnWidth");
    QTest::newRow("10,000 points on screen") << 10'000 << 1.0;
    QTest::newRow("10,000 points at double size") << 10'000 << 0.5;
    QTest::newRow("100,000 points on screen") << 100'000 << 1.0;
    QTest::newRow("100,000 points at 300 dpi") << 100'000 << 0.32;
}

void DecimationTest::everyExtremeOfEveryColumnIsKept()
{
    QFETCH(int, count);
    QFETCH(double, columnWidth);
    const auto line = walk(count);
    const auto runs = runsOf(line, columnWidth);
    QCOMPARE(runs.size(), std::size_t(1));
    QCOMPARE(spansByColumn(runs[0], columnWidth), spansByColumn(wholeLine(line), columnWidth));
    QVERIFY(runs[0].size() <= 4 * qsizetype(width / columnWidth + 1));
}

void DecimationTest::keptPointsAreDataPointsInTheirOrder()
{
    const auto line = walk(50'000);
    const auto whole = wholeLine(line);
    auto next = whole.begin();
    const auto runs = runsOf(line);
    for (const auto &point : runs[0]) {
        next = std::find(next, whole.end(), point);
        QVERIFY(next != whole.end());
        ++next;
    }
}

void DecimationTest::firstAndLastOfAColumnAreKept()
{
    const auto line = walk(100'000);
    const auto whole = wholeLine(line);
    const auto run = runsOf(line)[0];
    const auto columnOf = [](QPointF point) { return int(std::floor(point.x())); };
    for (qsizetype i = 1; i < whole.size(); ++i) {
        if (columnOf(whole[i]) == columnOf(whole[i - 1]))
            continue;
        QVERIFY(run.contains(whole[i]));
        QVERIFY(run.contains(whole[i - 1]));
    }
}

void DecimationTest::aGapOfOnePointStaysAGap()
{
    auto line = walk(100'000);
    line.y[50'000] = std::numeric_limits<double>::quiet_NaN();
    const auto runs = runsOf(line);
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[0].last(), wholeLine(line)[49'999]);
    QCOMPARE(runs[1].first(), wholeLine(line)[50'001]);
}

void DecimationTest::aPointBetweenTwoGapsIsARunOfItsOwn()
{
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    const auto runs = runsOf(lineOf({1, nan, 2, nan, nan, 1, 2}));
    QCOMPARE(runs.size(), std::size_t(3));
    QCOMPARE(runs[1].size(), qsizetype(1));
    const auto picture =
        drawn([&runs](QPainter &painter) { drawRun(painter, runs[1], Qt::black, lineWidth); });
    QVERIFY2(qGray(picture.pixel(400, 112)) < 128, "the lone point is not drawn");
}

void DecimationTest::whatIsNotFiniteIsAGap_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity();
    QTest::newRow("beyond all pixels") << std::numeric_limits<double>::max();
}

void DecimationTest::whatIsNotFiniteIsAGap()
{
    QFETCH(double, value);
    QCOMPARE(runsOf(lineOf({1, 2, value, 1, 2})).size(), std::size_t(2));
    QCOMPARE(runsOf(lineOf({value, 2, 1, 1, value})).size(), std::size_t(1));
}

void DecimationTest::aLineWithoutPointsHasNoRuns()
{
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(runsOf(lineOf({})).empty());
    QVERIFY(runsOf(lineOf({nan, nan})).empty());
}

void DecimationTest::theInkIsThatOfTheWholeLine_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("mostDifference");
    QTest::newRow("1,000 points") << 1'000 << 0.001;
    QTest::newRow("10,000 points") << 10'000 << 0.02;
    // Eighty strokes over each other darken the half covered pixels at the edge of the whole line;
    // the few that are kept do not.
    QTest::newRow("100,000 points") << 100'000 << 0.06;
}

void DecimationTest::theInkIsThatOfTheWholeLine()
{
    QFETCH(int, count);
    QFETCH(double, mostDifference);
    const auto line = walk(count);
    const auto runs = runsOf(line);
    const auto whole = wholeLine(line);
    const auto expected =
        drawn([&whole](QPainter &painter) { drawRun(painter, whole, Qt::black, lineWidth); });
    const auto actual =
        drawn([&runs](QPainter &painter) { drawRun(painter, runs[0], Qt::black, lineWidth); });
    const auto difference = inkDifference(expected, actual);
    QVERIFY2(difference <= mostDifference, qPrintable(QString::number(difference)));
}

void DecimationTest::piecesMakeTheInkOfOnePolyline()
{
    const auto whole = wholeLine(walk(1'000));
    const auto expected = drawn([&whole](QPainter &painter) { painter.drawPolyline(whole); });
    const auto actual =
        drawn([&whole](QPainter &painter) { drawRun(painter, whole, Qt::black, lineWidth); });
    const auto difference = inkDifference(expected, actual);
    QVERIFY2(difference <= 0.0001, qPrintable(QString::number(difference)));
}

QTEST_MAIN(DecimationTest)
#include "decimation_test.moc"
