// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figurejson.h"

#include <QtTest>

using namespace tickmark;

class FigureJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void aFigureIsReadBackEqual();
    void theSameFigureGivesTheSameBytes();
    void unknownMembersAreIgnored();
    void whatIsWrongIsRefusedByName_data();
    void whatIsWrongIsRefusedByName();
};

static Figure fullFigure()
{
    Figure figure;
    figure.name = QStringLiteral("Small caps");
    figure.title = QStringLiteral("Small caps & \"rates\" — 10%");
    figure.subtitle = QStringLiteral("Change, %");
    figure.source = QStringLiteral("Source: somebody");
    figure.byline = QStringLiteral("A. Writer");
    figure.theme = QStringLiteral("dark");
    figure.size = QStringLiteral("square");
    figure.asOf = timeOf(2025, 1, 23);
    figure.range = {
        .kind = Range::Kind::Dates, .first = timeOf(2024, 9, 3), .last = timeOf(2025, 1, 23)};
    Pane rebased;
    rebased.traces = {
        {.code = "RUT", .label = {}}, {.code = "SPX", .label = QStringLiteral("S&P")}};
    rebased.base = Base{.kind = Base::Kind::Event, .eventId = "us-election-2024"};
    rebased.heightShare = 0.7;
    Pane levels;
    levels.traces = {{.code = "DGS10", .label = {}}};
    figure.panes = {rebased, levels};
    figure.annotations = {
        {.kind = Annotation::Kind::Event, .id = "a1", .eventId = "us-election-2024"},
        {.kind = Annotation::Kind::High,
            .id = "a2",
            .code = "RUT",
            .weeks = 26,
            .labelOffset = {12.5, -8},
            .text = QStringLiteral("Half-year high")},
        {.kind = Annotation::Kind::Change,
            .id = "a3",
            .eventId = "us-election-2024",
            .code = "RUT",
            .span = {.from = ChangeSpan::From::Event}},
        {.kind = Annotation::Kind::Change,
            .id = "a4",
            .code = "SPX",
            .span = {.from = ChangeSpan::From::MonthsAgo,
                .months = 24,
                .until = timeOf(2025, 1, 23)}},
        {.kind = Annotation::Kind::Change,
            .id = "a5",
            .code = "SPX",
            .span = {.date = timeOf(2024, 11, 5)}},
    };
    return figure;
}

void FigureJsonTest::aFigureIsReadBackEqual()
{
    const auto read = figureFromJson(figureToJson(fullFigure()));
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY(*read == fullFigure());
    QVERIFY(*figureFromJson(figureToJson(Figure())) == Figure());
}

void FigureJsonTest::theSameFigureGivesTheSameBytes()
{
    const auto bytes = figureToJson(fullFigure());
    QCOMPARE(figureToJson(*figureFromJson(bytes)), bytes);
}

void FigureJsonTest::unknownMembersAreIgnored()
{
    const auto read = figureFromJson(R"({"name":"A","later":{"x":[1]}})");
    QVERIFY(read.has_value());
    QCOMPARE(read->name, QStringLiteral("A"));
}

void FigureJsonTest::whatIsWrongIsRefusedByName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *tag, const char *json, const char *named) {
        QTest::newRow(tag) << QByteArray(json) << QString::fromLatin1(named);
    };
    row("not JSON", "{", "not a JSON object");
    row("a list", "[]", "not a JSON object");
    row("newer", R"({"format":2})", "newer");
    row("title", R"({"title":5})", "figure: 'title'");
    row("as of", R"({"asOf":"Jan 5"})", "figure: 'asOf'");
    row("range kind", R"({"range":{"kind":"week"}})", "range: 'kind'");
    row("dates without a last", R"({"range":{"kind":"dates","first":"2024-01-01"}})",
        "range: 'first'");
    row("share", R"({"panes":[{"heightShare":0}]})", "pane 1: 'heightShare'");
    row("trace", R"({"panes":[{"traces":[{}]}]})", "pane 1, trace: 'series'");
    row("weeks", R"({"annotations":[{"id":"a","weeks":1.5}]})", "annotation 1: 'weeks'");
    row("no span", R"({"annotations":[{"id":"a","kind":"change"}]})", "annotation 1: 'span'");
    row("span of nothing", R"({"annotations":[{"id":"a","kind":"change","span":{}}]})",
        "annotation 1, span: 'date'");
    row("no months", R"({"annotations":[{"id":"a","span":{"kind":"months","months":0}}]})",
        "annotation 1, span: 'months'");
    row("no id", R"({"annotations":[{"id":"a"},{}]})", "annotation 2: 'id'");
}

void FigureJsonTest::whatIsWrongIsRefusedByName()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto read = figureFromJson(json);
    QVERIFY(!read.has_value());
    const auto message = QString::fromStdString(read.error().message);
    QVERIFY2(message.contains(named), qPrintable(message));
}

QTEST_GUILESS_MAIN(FigureJsonTest)
#include "figurejson_test.moc"
