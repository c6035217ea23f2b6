// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/annotating.h"
#include "annotate/pointing.h"

#include <QtTest>

using namespace tickmark;

namespace {

Event eventOn(const char *id, Time day)
{
    return {id, id, id, "Test", day};
}

/// One pane, 100 × 100 pixels, of the sessions 0 to 100; one line low, one high.
Scene testScene()
{
    Scene scene;
    scene.size = {100, 100};
    scene.xLower = 0;
    scene.xUpper = 100;
    ScenePane pane;
    pane.plot = {0, 0, 100, 100};
    pane.yUpper = 10;
    for (const auto &[code, value] : {std::pair{"LOW", 1.0}, std::pair{"HIGH", 9.0}}) {
        SceneLine line;
        line.code = code;
        for (int session = 0; session <= 100; ++session) {
            line.x.push_back(session);
            line.y.push_back(value);
        }
        pane.lines.push_back(line);
    }
    scene.panes.push_back(pane);
    for (int session = 0; session <= 100; ++session)
        scene.sessions.push_back(timeOf(2024, 1, 1) + std::chrono::days(session));
    return scene;
}

} // namespace

class AnnotateTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickMeansTheNearestLineOfItsPane()
    {
        const auto scene = testScene();
        QCOMPARE(lineNear(scene, {50, 20}), std::string("HIGH"));
        QCOMPARE(lineNear(scene, {50, 80}), std::string("LOW"));
        QCOMPARE(lineNear(scene, {150, 80}), std::string());
    }

    void aClickMeansTheEventsNearItNearestFirst()
    {
        const auto scene = testScene();
        const std::vector<Event> calendar{eventOn("a", timeOf(2024, 1, 19)),
            eventOn("b", timeOf(2024, 1, 22)), eventOn("c", timeOf(2024, 3, 1)),
            eventOn("later than the data", timeOf(2025, 1, 1))};
        const auto near = eventsNear(scene, calendar, {20, 50});
        QCOMPARE(near.size(), std::size_t(2));
        QCOMPARE(near.front().id, std::string("b"));
        QVERIFY(eventsNear(scene, calendar, {40, 50}).empty());
        QVERIFY(eventsNear(scene, calendar, {20, 500}).empty());
    }

    void markingTwiceIsMarkingOnce()
    {
        FigureDocument document;
        const auto event = eventAnnotation(eventOn("x", timeOf(2024, 1, 1)));
        const auto first = mark(document, event, QStringLiteral("Mark"));
        const auto high = extremeAnnotation(Annotation::Kind::High, "RUT");
        const auto second = mark(document, high, QStringLiteral("Mark"));
        QVERIFY(first != second);
        QCOMPARE(mark(document, event, QStringLiteral("Mark")), first);
        QCOMPARE(document.figure().annotations.size(), std::size_t(2));
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void aHighAndALowOfOneSeriesAreTwoMarks()
    {
        FigureDocument document;
        mark(document, extremeAnnotation(Annotation::Kind::High, "RUT"), QStringLiteral("High"));
        mark(document, extremeAnnotation(Annotation::Kind::Low, "RUT"), QStringLiteral("Low"));
        QCOMPARE(document.figure().annotations.size(), std::size_t(2));
    }

    void changesOverTwoSpansAreTwoMarks()
    {
        FigureDocument document;
        Annotation change{.kind = Annotation::Kind::Change, .code = "RUT"};
        change.span.from = ChangeSpan::From::YearBegin;
        const auto first = mark(document, change, QStringLiteral("Mark"));
        QCOMPARE(mark(document, change, QStringLiteral("Mark")), first);
        change.span.until = timeOf(2025, 1, 23);
        QVERIFY(mark(document, change, QStringLiteral("Mark")) != first);
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void anIdIsNeverGivenTwice()
    {
        FigureDocument document;
        const auto a = mark(document, extremeAnnotation(Annotation::Kind::High, "A"), {});
        const auto b = mark(document, extremeAnnotation(Annotation::Kind::High, "B"), {});
        removeAnnotation(document, a);
        const auto c = mark(document, extremeAnnotation(Annotation::Kind::High, "C"), {});
        QVERIFY(c != b);
    }

    void aLabelMovesByWhatItWasDragged()
    {
        FigureDocument document;
        const auto id = mark(document, extremeAnnotation(Annotation::Kind::High, "A"), {});
        moveLabel(document, id, {10, -5});
        moveLabel(document, id, {1, 1});
        QCOMPARE(document.figure().annotations.front().labelOffset, QPointF(11, -4));
        document.undoStack()->undo();
        QCOMPARE(document.figure().annotations.front().labelOffset, QPointF(10, -5));
    }
};

QTEST_GUILESS_MAIN(AnnotateTest)
#include "annotate_test.moc"
