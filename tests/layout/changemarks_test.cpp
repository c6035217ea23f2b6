// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/changemarks.h"
#include "layout/layout.h"
#include "layout/reading.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

using namespace tickmark;
using From = ChangeSpan::From;

/// Changes that are marked on a chart: which closes they are measured between, and what they say.
class ChangeMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void aCalloutSaysItsRule_data();
    void aCalloutSaysItsRule();
    void yearsAreSaidOfWhatLiesOutOfView();
    void aYieldChangesByBasisPoints();
    void itStandsAtTheEndOfItsSpan();
    void itFollowsTheAsOfDate();
    void itFollowsTheData();
    void nothingAfterTheAsOfDateIsRead();
    void wordsOfAPersonReplaceTheRuleNotTheNumber();
    void aDraggedCalloutIsWhereItWasPut();
    void whatCannotBeComputedIsAWarning_data();
    void whatCannotBeComputedIsAWarning();
};

namespace {

/// 2024-10-01, a Tuesday, to 2025-01-10, each weekday: 100, 101, 102, …
std::shared_ptr<LoadedSeries> staircase(Unit unit = Unit::Points, double step = 1)
{
    auto loaded = std::make_shared<LoadedSeries>();
    loaded->series = {.code = "RUT", .name = "Russell 2000", .unit = unit};
    double value = 100;
    for (auto day = timeOf(2024, 10, 1); day <= timeOf(2025, 1, 10); day += std::chrono::days(1)) {
        const std::chrono::weekday weekday(dayOf(day));
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
            continue;
        loaded->observations.append(day, {.value = value});
        value += step;
    }
    return loaded;
}

FigureData dataOf(std::shared_ptr<const LoadedSeries> loaded)
{
    FigureData data;
    data.series["RUT"] = std::move(loaded);
    data.events["election"] = {"election", "election", "Election", "", timeOf(2024, 11, 5)};
    return data;
}

Figure figureWith(const ChangeSpan &span)
{
    Figure figure;
    figure.panes = {{.traces = {{"RUT", {}}}}};
    figure.annotations = {{.kind = Annotation::Kind::Change,
        .id = "c",
        .eventId = "election",
        .code = "RUT",
        .span = span}};
    return figure;
}

Scene sceneOf(const Figure &figure, std::shared_ptr<const LoadedSeries> loaded = staircase())
{
    return layOut(figure, dataOf(std::move(loaded)), {1200, 675});
}

QString calloutOf(const Scene &scene)
{
    const auto found = std::ranges::find(scene.texts, SceneText::Role::MarkLabel, &SceneText::role);
    return found == scene.texts.end() ? QString() : found->text;
}

} // namespace

void ChangeMarksTest::aCalloutSaysItsRule_data()
{
    QTest::addColumn<ChangeSpan>("span");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const ChangeSpan &span, const char *text) {
        QTest::newRow(name) << span << QString::fromUtf8(text);
    };
    // The last close is 173; that of Nov. 5 is 125, of Dec. 31 165, of Jan. 3 168, of Jan. 9 172.
    row("date", {.from = From::Date, .date = timeOf(2024, 11, 5)}, "+38.4%\nsince Nov. 5");
    row("weekend", {.from = From::Date, .date = timeOf(2025, 1, 5)}, "+3.0%\nsince Jan. 5");
    row("event", {.from = From::Event}, "+38.4%\nsince the Nov. 5 election");
    row("day after", {.from = From::DayAfterEvent}, "+0.8%\nday after Nov. 5 election");
    row("session", {.from = From::SessionBefore}, "+0.6%\non Jan. 10");
    row("week", {.from = From::WeekBegin}, "+3.0%\nweek to date");
    row("month", {.from = From::MonthBegin}, "+4.8%\nmonth to date");
    row("quarter", {.from = From::QuarterBegin}, "+4.8%\nquarter to date");
    row("year", {.from = From::YearBegin}, "+4.8%\nyear to date");
    row("months", {.from = From::MonthsAgo, .months = 2}, "+35.2%\nover two months");
    row("fixed end", {.from = From::Event, .until = timeOf(2024, 11, 25)},
        "+11.2%\nNov. 5 to Nov. 25");
}

void ChangeMarksTest::aCalloutSaysItsRule()
{
    QFETCH(ChangeSpan, span);
    QFETCH(QString, text);
    const auto scene = sceneOf(figureWith(span));
    QVERIFY2(scene.warnings.isEmpty(), qPrintable(scene.warnings.join(' ')));
    QCOMPARE(calloutOf(scene), text);
    QVERIFY(scene.altText.contains(QString(text).replace("\n", ": ")));
}

void ChangeMarksTest::yearsAreSaidOfWhatLiesOutOfView()
{
    auto figure = figureWith({.from = From::Date, .date = timeOf(2024, 10, 15)});
    figure.range = {.kind = Range::Kind::Months, .months = 1};
    QCOMPARE(calloutOf(sceneOf(figure)), QString("+57.3%\nsince Oct. 15, 2024"));
    figure.annotations.front().span.until = timeOf(2025, 1, 6);
    QCOMPARE(calloutOf(sceneOf(figure)), QString("+53.6%\nOct. 15, 2024 to Jan. 6, 2025"));
}

void ChangeMarksTest::aYieldChangesByBasisPoints()
{
    const auto figure = figureWith({.from = From::SessionBefore});
    QCOMPARE(calloutOf(sceneOf(figure, staircase(Unit::Percent, -0.05))),
        QString::fromUtf8("−5 basis points\non Jan. 10"));
    QCOMPARE(calloutOf(sceneOf(figure, staircase(Unit::Percent, 0))),
        QString::fromUtf8("unchanged\non Jan. 10"));
}

void ChangeMarksTest::itStandsAtTheEndOfItsSpan()
{
    const auto last = sceneOf(figureWith({.from = From::YearBegin}));
    QVERIFY(std::abs(last.marks.front().centre.x() - last.panes.front().plot.right()) < 0.01);
    const auto fixed = sceneOf(figureWith({.from = From::Event, .until = timeOf(2024, 11, 25)}));
    const auto day = std::ranges::find(fixed.sessions, timeOf(2024, 11, 25));
    QVERIFY(
        std::abs(fixed.marks.front().centre.x() - xOf(fixed, double(day - fixed.sessions.begin())))
        < 0.01);
}

void ChangeMarksTest::itFollowsTheAsOfDate()
{
    auto figure = figureWith({.from = From::Event});
    figure.asOf = timeOf(2024, 11, 25);
    QCOMPARE(calloutOf(sceneOf(figure)), QString("+11.2%\nsince the Nov. 5 election"));
}

void ChangeMarksTest::itFollowsTheData()
{
    auto changed = *staircase();
    changed.observations.values.back() = 250;
    QCOMPARE(calloutOf(sceneOf(
                 figureWith({.from = From::Event}), std::make_shared<LoadedSeries>(changed))),
        QString("+100.0%\nsince the Nov. 5 election"));
}

void ChangeMarksTest::nothingAfterTheAsOfDateIsRead()
{
    auto figure = figureWith({.from = From::DayAfterEvent});
    figure.asOf = timeOf(2024, 11, 5);
    const auto scene = sceneOf(figure);
    QVERIFY(scene.marks.empty());
    QCOMPARE(scene.warnings.size(), 1);
}

void ChangeMarksTest::wordsOfAPersonReplaceTheRuleNotTheNumber()
{
    auto figure = figureWith({.from = From::Event});
    figure.annotations.front().text = QStringLiteral("since Trump's election");
    QCOMPARE(calloutOf(sceneOf(figure)), QString("+38.4%\nsince Trump's election"));
}

void ChangeMarksTest::aDraggedCalloutIsWhereItWasPut()
{
    auto figure = figureWith({.from = From::Event});
    const auto labelOf = [](const Scene &scene) {
        return *std::ranges::find(scene.texts, SceneText::Role::MarkLabel, &SceneText::role);
    };
    const auto home = labelOf(sceneOf(figure));
    figure.annotations.front().labelOffset = home.offset + QPointF(-80, 60);
    QCOMPARE(labelOf(sceneOf(figure)).rect.topLeft() - home.rect.topLeft(), QPointF(-80, 60));
}

void ChangeMarksTest::whatCannotBeComputedIsAWarning_data()
{
    QTest::addColumn<ChangeSpan>("span");
    QTest::addColumn<QString>("eventId");
    QTest::addColumn<QString>("words");
    QTest::newRow("too early") << ChangeSpan{.from = From::MonthsAgo, .months = 12} << "election"
                               << "There is no close on or before 2024-01-10.";
    QTest::newRow("no event") << ChangeSpan{.from = From::Event} << "gone"
                              << "The calendar has no event 'gone'.";
    QTest::newRow("ends later")
        << ChangeSpan{.from = From::YearBegin, .until = timeOf(2025, 2, 3)} << "election"
        << "A marked change ends on 2025-02-03, after the as-of date, 2025-01-10.";
}

void ChangeMarksTest::whatCannotBeComputedIsAWarning()
{
    QFETCH(ChangeSpan, span);
    QFETCH(QString, eventId);
    QFETCH(QString, words);
    auto figure = figureWith(span);
    figure.annotations.front().eventId = eventId.toStdString();
    const auto scene = sceneOf(figure);
    QCOMPARE(scene.warnings, QStringList("Russell 2000: " + words));
    QVERIFY(scene.marks.empty());
}

QTEST_MAIN(ChangeMarksTest)
#include "changemarks_test.moc"
