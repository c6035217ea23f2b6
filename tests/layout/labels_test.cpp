// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/endlabels.h"
#include "layout/labelplacer.h"

#include <QtTest>

using namespace tickmark;

class LabelsTest : public QObject
{
    Q_OBJECT

private slots:
    void labelsFarApartStayWhereTheyAre();
    void labelsCloseTogetherArePushedApartEvenly();
    void pushedLabelsStayInTheColumn();
    void theOrderOfTheLinesIsKept();
    void aFreePlaceIsPreferred();
    void aPlaceWithoutALineIsPreferred();
    void aTakenPlaceIsNeverGivenTwice();
};

void LabelsTest::labelsFarApartStayWhereTheyAre()
{
    QCOMPARE(spreadOut({50, 150}, {32, 32}, 0, 300), (std::vector<qreal>{50, 150}));
}

void LabelsTest::labelsCloseTogetherArePushedApartEvenly()
{
    QCOMPARE(spreadOut({100, 110}, {32, 32}, 0, 300), (std::vector<qreal>{87.5, 122.5}));
}

void LabelsTest::pushedLabelsStayInTheColumn()
{
    QCOMPARE(spreadOut({2, 4}, {32, 32}, 0, 300), (std::vector<qreal>{16, 51}));
    QCOMPARE(spreadOut({298, 299}, {32, 32}, 0, 300), (std::vector<qreal>{249, 284}));
}

void LabelsTest::theOrderOfTheLinesIsKept()
{
    const auto centres = spreadOut({110, 100, 105}, {32, 32, 48}, 0, 300);
    QVERIFY(centres[1] < centres[2] && centres[2] < centres[0]);
    QVERIFY(centres[2] - centres[1] >= 40);
    QVERIFY(centres[0] - centres[2] >= 40);
}

void LabelsTest::aFreePlaceIsPreferred()
{
    LabelPlacer placer(QRectF(0, 0, 100, 100), {});
    placer.block(QRectF(0, 0, 40, 40));
    const auto place = placer.place({{QRectF(10, 10, 20, 20), 0}, {QRectF(60, 60, 20, 20), 99}});
    QCOMPARE(place, std::optional(QRectF(60, 60, 20, 20)));
}

void LabelsTest::aPlaceWithoutALineIsPreferred()
{
    LabelPlacer placer(QRectF(0, 0, 100, 100), {QPolygonF{{0, 20}, {100, 20}}});
    const auto place = placer.place({{QRectF(10, 10, 20, 20), 0}, {QRectF(10, 60, 20, 20), 10}});
    QCOMPARE(place, std::optional(QRectF(10, 60, 20, 20)));
}

void LabelsTest::aTakenPlaceIsNeverGivenTwice()
{
    LabelPlacer placer(QRectF(0, 0, 100, 100), {});
    const std::vector<LabelCandidate> only{{QRectF(10, 10, 20, 20), 0}};
    QVERIFY(placer.place(only));
    QVERIFY(!placer.place(only));
    QVERIFY(!placer.place({{QRectF(90, 90, 20, 20), 0}}));
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
