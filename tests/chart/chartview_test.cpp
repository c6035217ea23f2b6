// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadescene.h"

#include "chart/chartoverlay.h"
#include "chart/chartview.h"
#include "chart/sceneplot.h"

#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

using namespace tickmark;
using test::handMadeScene;

class ChartViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCursorMoveDoesNotDrawTheChartAgain();
    void theCursorIsDrawnOnTheOverlay();
    void theCursorLeavesWithThePointer();
    void theOverlayIsTheOnlyBufferedLayer();
    void theOverlayIsNeverExported();
    void theWheelZoomsAboutThePointer();
    void aRunOfTheWheelIsOneGesture();
    void zoomNeverShowsLessThanAFewSessions();
    void zoomStopsAtTheData();
    void aSidewaysWheelPans();
    void aDragPans();
    void aDragStopsAtTheData();
    void aDoubleClickShowsEverything();
    void aClickSaysWhereAndOnWhat_data();
    void aClickSaysWhereAndOnWhat();
    void withAToolAClickPlacesAndADragDoesNotPan();
    void aDraggedLabelMovesOnTheOverlayAlone();
    void escapeLetsGoOfALabel();
    void keysPanZoomAndReset();
    void arrowsMoveTheReadingBySessions();
    void theChartIsReachedByTabAndHasAName();
    void aNewSizeIsTold();
    void aSelectedAnnotationIsOutlined();
    void anEmptyChartAnswersNothing();

private:
    std::unique_ptr<ChartView> m_view;
    ScenePlot *m_plot = nullptr;
    ChartOverlay *m_overlay = nullptr;
    int m_replots = 0;

    void move(QPoint position) { QTest::mouseMove(m_view.get(), position); }
    void wheel(QPointF position, QPoint angle);
    void drag(QPoint from, QPoint to);
    QImage grabbed() { return m_view->grab().toImage().convertToFormat(QImage::Format_RGB32); }
};

namespace {

// Half of the sessions are in view: 75 to 225, two pixels each.
Scene zoomedScene()
{
    auto scene = handMadeScene();
    scene.xLower = 75;
    scene.xUpper = 225;
    return scene;
}

double first(const QSignalSpy &spy, int index = 0)
{
    return spy.at(index).at(0).toDouble();
}

double last(const QSignalSpy &spy, int index = 0)
{
    return spy.at(index).at(1).toDouble();
}

} // namespace

void ChartViewTest::init()
{
    m_view = std::make_unique<ChartView>();
    m_plot = m_view->findChild<ScenePlot *>();
    m_overlay = m_plot->findChild<ChartOverlay *>();
    m_view->resize(400, 300);
    m_view->setScene(zoomedScene());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
    QCoreApplication::processEvents();
    m_replots = 0;
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { ++m_replots; });
}

void ChartViewTest::wheel(QPointF position, QPoint angle)
{
    QWheelEvent event(position, m_view->mapToGlobal(position), {}, angle, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view.get(), &event);
}

void ChartViewTest::drag(QPoint from, QPoint to)
{
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), (from + to) / 2);
    QTest::mouseMove(m_view.get(), to);
}

void ChartViewTest::aCursorMoveDoesNotDrawTheChartAgain()
{
    for (int x = 60; x < 340; x += 7)
        move({x, 100});
    QCoreApplication::processEvents();
    QVERIFY(m_overlay->reading());
    QCOMPARE(m_replots, 0);
}

void ChartViewTest::theCursorIsDrawnOnTheOverlay()
{
    const auto before = grabbed();
    move({200, 100});
    QCOMPARE(m_overlay->reading()->session, 150);
    const auto after = grabbed();
    QVERIFY2(after.pixel(200, 70) != before.pixel(200, 70), "no hairline");
    QVERIFY2(after.pixel(230, 64) != before.pixel(230, 64), "no box");
    QCOMPARE(after.pixel(100, 220), before.pixel(100, 220));
}

void ChartViewTest::theCursorLeavesWithThePointer()
{
    const auto before = grabbed();
    move({200, 100});
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_view.get(), &leave);
    QVERIFY(!m_overlay->reading());
    QCOMPARE(grabbed(), before);
}

void ChartViewTest::theOverlayIsTheOnlyBufferedLayer()
{
    int buffered = 0;
    for (int i = 0; i < m_plot->layerCount(); ++i)
        buffered += m_plot->layer(i)->mode() == QCPLayer::lmBuffered ? 1 : 0;
    QCOMPARE(buffered, 1);
    QCOMPARE(m_overlay->layer()->mode(), QCPLayer::lmBuffered);
}

void ChartViewTest::theOverlayIsNeverExported()
{
    const auto painted = [this] {
        QImage picture(400, 300, QImage::Format_RGB32);
        QCPPainter painter(&picture);
        m_plot->paintScene(&painter);
        return picture;
    };
    const auto before = painted();
    m_view->setSelectedAnnotation("high");
    move({230, 100});
    QVERIFY(m_overlay->reading());
    QCOMPARE(painted(), before);
}

void ChartViewTest::theWheelZoomsAboutThePointer()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    // A quarter into the plot: session 112.5.
    wheel({125, 100}, {0, 120});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(last(asked) - first(asked), 150 * 0.85);
    QCOMPARE(first(asked), 112.5 - 37.5 * 0.85);
    wheel({125, 100}, {0, -120});
    QCOMPARE(last(asked, 1) - first(asked, 1), 150 / 0.85);
}

void ChartViewTest::aRunOfTheWheelIsOneGesture()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    wheel({125, 100}, {0, 120});
    wheel({125, 100}, {0, 120});
    drag({200, 200}, {220, 200});
    wheel({125, 100}, {0, 120});
    QCOMPARE(asked.size(), 5);
    const auto gesture = [&asked](int index) { return asked.at(index).at(2).toString(); };
    QCOMPARE(gesture(0), gesture(1));
    QVERIFY(gesture(1) != gesture(2));
    QCOMPARE(gesture(2), gesture(3));
    QVERIFY(gesture(4) != gesture(3));
    QVERIFY(gesture(4) != gesture(0));
}

void ChartViewTest::zoomNeverShowsLessThanAFewSessions()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    wheel({200, 100}, {0, 120 * 100});
    QCOMPARE(last(asked) - first(asked), 4.0);
}

void ChartViewTest::zoomStopsAtTheData()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    wheel({200, 100}, {0, -120 * 100});
    QCOMPARE(first(asked), 0.0);
    QCOMPARE(last(asked), 300.0);
    m_view->setScene(handMadeScene());
    wheel({200, 100}, {0, -120});
    QCOMPARE(asked.size(), 1);
}

void ChartViewTest::aSidewaysWheelPans()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    wheel({200, 100}, {-60, 10});
    QCOMPARE(first(asked), 105.0);
    QCOMPARE(last(asked), 255.0);
}

void ChartViewTest::aDragPans()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    const QSignalSpy clicks(m_view.get(), &ChartView::clicked);
    drag({200, 200}, {260, 210});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {260, 210});
    QVERIFY(!asked.isEmpty());
    QCOMPARE(first(asked, int(asked.size()) - 1), 45.0);
    QCOMPARE(last(asked, int(asked.size()) - 1), 195.0);
    QVERIFY(clicks.isEmpty());
}

void ChartViewTest::aDragStopsAtTheData()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    drag({60, 200}, {390, 200});
    QCOMPARE(first(asked, int(asked.size()) - 1), 0.0);
    QCOMPARE(last(asked, int(asked.size()) - 1), 150.0);
}

void ChartViewTest::aDoubleClickShowsEverything()
{
    const QSignalSpy resets(m_view.get(), &ChartView::resetRequested);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, {200, 200});
    QCOMPARE(resets.size(), 1);
}

void ChartViewTest::aClickSaysWhereAndOnWhat_data()
{
    QTest::addColumn<QPoint>("position");
    QTest::addColumn<QByteArray>("annotation");
    QTest::newRow("nothing") << QPoint(100, 100) << QByteArray();
    QTest::newRow("an event's label") << QPoint(180, 52) << QByteArray("election");
    QTest::newRow("beside an event's line") << QPoint(152, 200) << QByteArray("election");
    QTest::newRow("a mark") << QPoint(254, 144) << QByteArray("high");
    QTest::newRow("a mark's label") << QPoint(240, 118) << QByteArray("high");
}

void ChartViewTest::aClickSaysWhereAndOnWhat()
{
    QFETCH(QPoint, position);
    QFETCH(QByteArray, annotation);
    QPointF place;
    std::string id = "(not told)";
    connect(m_view.get(), &ChartView::clicked, this, [&place](QPointF at) { place = at; });
    connect(m_view.get(), &ChartView::annotationClicked, this,
        [&id](const std::string &clicked) { id = clicked; });
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, position);
    QCOMPARE(place, QPointF(position));
    QCOMPARE(id, annotation.toStdString());
}

void ChartViewTest::withAToolAClickPlacesAndADragDoesNotPan()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    const QSignalSpy clicks(m_view.get(), &ChartView::clicked);
    const QSignalSpy hits(m_view.get(), &ChartView::annotationClicked);
    m_view->setToolActive(true);
    QCOMPARE(m_view->cursor().shape(), Qt::CrossCursor);
    drag({180, 52}, {240, 100});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {240, 100});
    QCOMPARE(clicks.size(), 1);
    QCOMPARE(clicks.at(0).at(0).toPointF(), QPointF(240, 100));
    QVERIFY(asked.isEmpty());
    QVERIFY(hits.isEmpty());
    m_view->setToolActive(false);
    QCOMPARE(m_view->cursor().shape(), Qt::ArrowCursor);
}

void ChartViewTest::aDraggedLabelMovesOnTheOverlayAlone()
{
    std::string id;
    QPointF moved;
    connect(
        m_view.get(), &ChartView::labelMoved, this, [&](const std::string &label, QPointF delta) {
            id = label;
            moved = delta;
        });
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    const QSignalSpy clicks(m_view.get(), &ChartView::clicked);
    const auto before = grabbed();
    drag({180, 52}, {120, 190});
    QVERIFY(m_overlay->draggedLabel());
    QVERIFY2(grabbed().copy(90, 180, 80, 20) != before.copy(90, 180, 80, 20), "not drawn");
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {120, 190});
    QCOMPARE(id, std::string("election"));
    QCOMPARE(moved, QPointF(-60, 138));
    QVERIFY(!m_overlay->draggedLabel());
    QCOMPARE(m_replots, 0);
    QVERIFY(asked.isEmpty());
    QVERIFY(clicks.isEmpty());
}

void ChartViewTest::escapeLetsGoOfALabel()
{
    const QSignalSpy moves(m_view.get(), &ChartView::labelMoved);
    const QSignalSpy cancels(m_view.get(), &ChartView::cancelled);
    drag({180, 52}, {120, 190});
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {120, 190});
    QCOMPARE(cancels.size(), 1);
    QVERIFY(moves.isEmpty());
    QVERIFY(!m_overlay->draggedLabel());
}

void ChartViewTest::keysPanZoomAndReset()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    const QSignalSpy resets(m_view.get(), &ChartView::resetRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(first(asked, 0), 90.0);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(first(asked, 1), 60.0);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(last(asked, 2) - first(asked, 2), 150 * 0.85);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QCOMPARE(last(asked, 3) - first(asked, 3), 150 / 0.85);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(resets.size(), 1);
}

void ChartViewTest::arrowsMoveTheReadingBySessions()
{
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_overlay->reading()->session, 225);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_overlay->reading()->session, 224);
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Russell 2000")));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_overlay->reading()->session, 225);
    QVERIFY(asked.isEmpty());
    QCOMPARE(m_replots, 0);
}

void ChartViewTest::theChartIsReachedByTabAndHasAName()
{
    QVERIFY(m_view->focusPolicy() & Qt::TabFocus);
    QCOMPARE(m_plot->focusPolicy(), Qt::NoFocus);
    QCOMPARE(m_view->accessibleName(), QStringLiteral("A flat line."));
    const auto before = grabbed();
    QFocusEvent tab(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(m_view.get(), &tab);
    QVERIFY2(grabbed().pixel(200, 1) != before.pixel(200, 1), "the focus is not shown");
}

void ChartViewTest::aNewSizeIsTold()
{
    const QSignalSpy sizes(m_view.get(), &ChartView::resized);
    m_view->resize(640, 480);
    QTRY_VERIFY(!sizes.isEmpty());
    QCOMPARE(sizes.last().at(0).toSizeF(), QSizeF(640, 480));
    QCOMPARE(m_plot->size(), QSize(640, 480));
}

void ChartViewTest::aSelectedAnnotationIsOutlined()
{
    const auto before = grabbed();
    m_view->setSelectedAnnotation("high");
    const auto after = grabbed();
    QVERIFY(after.pixel(250, 106) != before.pixel(250, 106));
    QCOMPARE(after.pixel(180, 40), before.pixel(180, 40));
    m_view->setSelectedAnnotation({});
    QCOMPARE(grabbed(), before);
    QCOMPARE(m_replots, 0);
}

void ChartViewTest::anEmptyChartAnswersNothing()
{
    m_view->setScene(Scene());
    const QSignalSpy asked(m_view.get(), &ChartView::rangeRequested);
    wheel({200, 100}, {0, 120});
    wheel({200, 100}, {120, 0});
    move({200, 100});
    for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Minus})
        QTest::keyClick(m_view.get(), key);
    drag({180, 52}, {120, 190});
    QVERIFY(asked.isEmpty());
    QVERIFY(!m_overlay->reading());
}

QTEST_MAIN(ChartViewTest)
#include "chartview_test.moc"
