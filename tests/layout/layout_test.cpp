// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout.h"
#include "layout/reading.h"
#include "layout/sizes.h"
#include "layout/typeface.h"

#include <QFontInfo>
#include <QtTest>
#include <algorithm>
#include <cmath>

using namespace tickmark;

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void theTypefaceIsInter();
    void nothingOverlapsAtAnySize_data();
    void nothingOverlapsAtAnySize();
    void theHighIsWhereTheDataHasIt();
    void theAsOfDateHidesWhatCameAfter();
    void rangesBeginAtTheCloseBefore_data();
    void rangesBeginAtTheCloseBefore();
    void anEventOnAHolidayStandsBetweenSessions();
    void aDraggedLabelIsWhereItWasPut();
    void sampleDataIsNamed();
    void moreThanSixLinesGetALegend();
    void whatIsMissingIsAWarning();
    void anEmptyFigureIsAPage();
    void aReadingNamesEveryValue();
    void theSubtitleIsWrittenFromTheTraces();
    void theAltTextTellsTheFigure();
};

/// Prices that rise, jump after the election of 2024-11-05 and fade: weekdays, 2024-01-02 to
/// 2025-01-31.
static std::shared_ptr<LoadedSeries> market(
    const char *code, double start, double slope, Unit unit = Unit::Points)
{
    auto loaded = std::make_shared<LoadedSeries>();
    loaded->series = {.code = code,
        .name = std::string("Series ") + code,
        .publisher = "Publisher",
        .unit = unit};
    double value = start;
    int row = 0;
    for (auto day = timeOf(2024, 1, 2); day <= timeOf(2025, 1, 31); day += std::chrono::days(1)) {
        const std::chrono::weekday weekday(dayOf(day));
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
            continue;
        value *= 1 + slope + 0.004 * std::sin(row * 1.7) + 0.003 * std::cos(row * 0.31);
        if (day == timeOf(2024, 11, 6))
            value *= 1.05;
        if (day > timeOf(2024, 11, 25))
            value *= 1 - slope * 3;
        loaded->observations.append(day, {.value = value});
        ++row;
    }
    return loaded;
}

static FigureData marketData()
{
    FigureData data;
    data.series["RUT"] = market("RUT", 2000, 0.0004);
    data.series["SPX"] = market("SPX", 4700, 0.0003);
    data.series["DGS10"] = market("DGS10", 4.0, 0.0002, Unit::Percent);
    data.events["election"] = {"election", "election", "Election", "", timeOf(2024, 11, 5)};
    data.events["fed"] = {"fed", "Fed decision", "Fed", "", timeOf(2024, 11, 7)};
    data.events["sunday"] = {"sunday", "weekend", "Weekend", "", timeOf(2024, 11, 10)};
    return data;
}

static Figure twoPanes()
{
    Figure figure;
    figure.title = QStringLiteral("Small caps have given back their election rally");
    figure.range = {.kind = Range::Kind::Months, .months = 6};
    figure.panes = {{.traces = {{"RUT", {}}, {"SPX", {}}},
                        .base = Base{.kind = Base::Kind::Event, .eventId = "election"},
                        .heightShare = 0.7},
        {.traces = {{"DGS10", {}}}, .heightShare = 0.3}};
    figure.annotations = {{.kind = Annotation::Kind::Event, .id = "e", .eventId = "election"},
        {.kind = Annotation::Kind::High, .id = "h", .code = "RUT"}};
    return figure;
}

static const SceneText *textOf(const Scene &scene, SceneText::Role role)
{
    const auto found = std::ranges::find(scene.texts, role, &SceneText::role);
    return found == scene.texts.end() ? nullptr : &*found;
}

void LayoutTest::theTypefaceIsInter()
{
    QCOMPARE(QFontInfo(sceneFont(13, 400)).family(), QStringLiteral("Inter"));
    QVERIFY(
        sceneTextSize("mmm", 13, 700, 700).width() > sceneTextSize("iii", 13, 700, 700).width());
}

void LayoutTest::nothingOverlapsAtAnySize_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<int>("months");
    for (const auto &preset : sizePresets()) {
        for (const int months : {1, 3, 6, 12})
            QTest::addRow("%s, %d months", qPrintable(preset.name), months)
                << preset.name << months;
    }
}

void LayoutTest::nothingOverlapsAtAnySize()
{
    QFETCH(QString, size);
    QFETCH(int, months);
    auto figure = twoPanes();
    figure.range.months = months;
    figure.annotations.push_back({.kind = Annotation::Kind::Event, .id = "f", .eventId = "fed"});
    figure.annotations.push_back({.kind = Annotation::Kind::Low, .id = "l", .code = "SPX"});
    figure.annotations.push_back({.kind = Annotation::Kind::High, .id = "y", .code = "DGS10"});
    figure.annotations.push_back({.kind = Annotation::Kind::Change,
        .id = "c",
        .eventId = "election",
        .code = "SPX",
        .span = {.from = ChangeSpan::From::Event}});
    figure.annotations.push_back({.kind = Annotation::Kind::Change,
        .id = "d",
        .code = "RUT",
        .span = {.from = ChangeSpan::From::YearBegin}});
    const auto pixels = figureSize(size)->figurePixels;
    const auto scene = layOut(figure, marketData(), pixels);
    const QRectF page(QPointF(0, 0), pixels);
    QVERIFY2(scene.warnings.isEmpty(), qPrintable(scene.warnings.join(' ')));
    for (std::size_t i = 0; i < scene.texts.size(); ++i) {
        const auto &text = scene.texts[i];
        QVERIFY2(page.contains(text.rect), qPrintable(text.text));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!text.rect.intersects(scene.texts[j].rect),
                qPrintable(text.text + " / " + scene.texts[j].text));
    }
}

void LayoutTest::theHighIsWhereTheDataHasIt()
{
    const auto data = marketData();
    const auto scene = layOut(twoPanes(), data, {1200, 675});
    const auto &values = data.series.at("RUT")->observations.values;
    const auto highest =
        static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
    QCOMPARE(scene.marks.size(), std::size_t(1));
    QVERIFY(std::abs(scene.marks.front().centre.x() - xOf(scene, double(highest))) < 0.01);
    QVERIFY(textOf(scene, SceneText::Role::MarkLabel)->text.startsWith("52-week high\n"));
}

void LayoutTest::theAsOfDateHidesWhatCameAfter()
{
    auto figure = twoPanes();
    figure.asOf = timeOf(2024, 11, 15);
    auto data = marketData();
    const auto before = layOut(figure, data, {1200, 675});
    QVERIFY(before.sessions.back() == timeOf(2024, 11, 15));
    QVERIFY(textOf(before, SceneText::Role::Source)->text.endsWith("Data to Nov. 15, 2024"));
    auto changed = *data.series["RUT"];
    changed.observations.values.back() *= 10;
    data.series["RUT"] = std::make_shared<LoadedSeries>(changed);
    QCOMPARE(layOut(figure, data, {1200, 675}).altText, before.altText);
}

void LayoutTest::rangesBeginAtTheCloseBefore_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("first");
    QTest::newRow("1M") << int(Range::Kind::Months) << 1 << "2024-12-31";
    QTest::newRow("3M") << int(Range::Kind::Months) << 3 << "2024-10-31";
    QTest::newRow("12M: a Wednesday") << int(Range::Kind::Months) << 12 << "2024-01-31";
    QTest::newRow("year to date") << int(Range::Kind::YearToDate) << 0 << "2024-12-31";
    QTest::newRow("since the event") << int(Range::Kind::SinceEvent) << 0 << "2024-11-05";
    QTest::newRow("all") << int(Range::Kind::Max) << 0 << "2024-01-02";
    QTest::newRow("longer than the data") << int(Range::Kind::Months) << 60 << "2024-01-02";
}

void LayoutTest::rangesBeginAtTheCloseBefore()
{
    QFETCH(int, kind);
    QFETCH(int, months);
    QFETCH(QString, first);
    auto figure = twoPanes();
    figure.range = {.kind = Range::Kind(kind), .months = months, .eventId = "election"};
    const auto scene = layOut(figure, marketData(), {1200, 675});
    const auto begin = scene.sessions[static_cast<std::size_t>(scene.xLower)];
    QCOMPARE(QString::fromStdString(isoText(begin)), first);
}

void LayoutTest::anEventOnAHolidayStandsBetweenSessions()
{
    auto figure = twoPanes();
    figure.annotations = {{.kind = Annotation::Kind::Event, .id = "s", .eventId = "sunday"}};
    const auto scene = layOut(figure, marketData(), {1200, 675});
    const auto rule = std::ranges::find(scene.rules, SceneRule::Role::Event, &SceneRule::role);
    QVERIFY(rule != scene.rules.end());
    const double session = sessionAt(scene, rule->line.x1());
    QVERIFY(std::abs(session - std::floor(session) - 0.5) < 1e-6);
    QVERIFY(scene.sessions[static_cast<std::size_t>(session)] == timeOf(2024, 11, 8));
}

void LayoutTest::aDraggedLabelIsWhereItWasPut()
{
    auto figure = twoPanes();
    const auto home = layOut(figure, marketData(), {1200, 675});
    figure.annotations[1].labelOffset =
        textOf(home, SceneText::Role::MarkLabel)->offset + QPointF(60, 90);
    const auto moved = layOut(figure, marketData(), {1200, 675});
    const auto difference = textOf(moved, SceneText::Role::MarkLabel)->rect.topLeft()
        - textOf(home, SceneText::Role::MarkLabel)->rect.topLeft();
    QCOMPARE(difference, QPointF(60, 90));
    QVERIFY(std::ranges::any_of(moved.rules, [](const SceneRule &rule) {
        return rule.role == SceneRule::Role::Leader && rule.annotation == "h";
    }));
}

void LayoutTest::sampleDataIsNamed()
{
    auto data = marketData();
    auto sample = *data.series["SPX"];
    sample.series.isSample = true;
    data.series["SPX"] = std::make_shared<LoadedSeries>(sample);
    auto figure = twoPanes();
    figure.source = QStringLiteral("Source: me");
    const auto scene = layOut(figure, data, {1200, 675});
    QVERIFY(scene.isSample);
    QVERIFY(
        textOf(scene, SceneText::Role::Source)->text.contains("Sample data, not for publication"));
    QVERIFY(scene.altText.contains("Sample data"));
}

void LayoutTest::moreThanSixLinesGetALegend()
{
    auto figure = twoPanes();
    auto data = marketData();
    for (const auto *code : {"A", "B", "C", "D"}) {
        data.series[code] = market(code, 1000, 0.0001);
        figure.panes[0].traces.push_back({code, {}});
    }
    const auto scene = layOut(figure, data, {1200, 675});
    QVERIFY(!textOf(scene, SceneText::Role::EndLabel));
    QCOMPARE(std::ranges::count(scene.texts, SceneText::Role::Legend, &SceneText::role), 7);
}

void LayoutTest::whatIsMissingIsAWarning()
{
    auto figure = twoPanes();
    figure.panes[0].traces.push_back({"NONE", {}});
    figure.annotations[0].eventId = "gone";
    const auto scene = layOut(figure, marketData(), {1200, 675});
    QCOMPARE(scene.warnings.size(), 2);
    QVERIFY(scene.warnings.join(' ').contains("'NONE'"));
    QVERIFY(scene.warnings.join(' ').contains("'gone'"));
}

void LayoutTest::anEmptyFigureIsAPage()
{
    const auto scene = layOut({}, {}, {640, 480});
    QVERIFY(scene.panes.empty());
    QVERIFY(!readingAt(scene, 100));
    auto withoutData = twoPanes();
    const auto empty = layOut(withoutData, {}, {640, 480});
    QCOMPARE(empty.warnings.size(), 3);
    auto withoutRows = marketData();
    for (auto &[code, loaded] : withoutRows.series)
        loaded = std::make_shared<LoadedSeries>(LoadedSeries{loaded->series, {}});
    QVERIFY(layOut(twoPanes(), withoutRows, {640, 480}).warnings.isEmpty());
}

void LayoutTest::aReadingNamesEveryValue()
{
    const auto data = marketData();
    const auto scene = layOut(twoPanes(), data, {1200, 675});
    const auto day =
        std::ranges::find(scene.sessions, timeOf(2024, 11, 5)) - scene.sessions.begin();
    const auto reading = readingAt(scene, xOf(scene, double(day)) + 2);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->date, QStringLiteral("Nov. 5, 2024"));
    QCOMPARE(reading->values.size(), std::size_t(3));
    QVERIFY2(reading->values[0].text.endsWith("(0.0%)"), qPrintable(reading->values[0].text));
    QVERIFY(reading->values[2].text.endsWith('%'));
    QVERIFY(!readingAt(scene, 1));
}

void LayoutTest::theSubtitleIsWrittenFromTheTraces()
{
    auto figure = twoPanes();
    const auto subtitle = [&] {
        const auto scene = layOut(figure, marketData(), {1200, 675});
        return QString(textOf(scene, SceneText::Role::Subtitle)->text).replace(QChar(0xa0), ' ');
    };
    QCOMPARE(subtitle(),
        QString::fromUtf8("Change since the Nov. 5, 2024 election, % · Series DGS10, %"));
    figure.panes[0].base.reset();
    QCOMPARE(subtitle(), QString::fromUtf8("Series RUT and Series SPX, points · Series DGS10, %"));
    figure.subtitle = QStringLiteral("Mine");
    QCOMPARE(subtitle(), QStringLiteral("Mine"));
}

void LayoutTest::theAltTextTellsTheFigure()
{
    const auto text = layOut(twoPanes(), marketData(), {1200, 675}).altText;
    for (const auto *part : {"Small caps have given back", "Change since the Nov. 5, 2024 election",
             "Series RUT: from", "on Jan. 31, 2025", "Election: Nov. 5.", "52-week high: "})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
