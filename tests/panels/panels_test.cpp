// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figurelist.h"
#include "panels/inspector.h"
#include "panels/seriesmodel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QtTest>

using namespace tickmark;

class PanelsTest : public QObject
{
    Q_OBJECT

private slots:
    void aFigureIsRenamedByTheOneWhoOwnsIt()
    {
        FigureList list;
        list.setFigures({QStringLiteral("A"), QStringLiteral("B")});
        list.setCurrent(QStringLiteral("B"));
        QSignalSpy spy(&list, &FigureList::renameWanted);
        list.findChild<QListWidget *>()->currentItem()->setText(QStringLiteral(" C "));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(1).toString(), QStringLiteral("C"));
        QCOMPARE(list.names(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    }

    void settingTheCurrentFigureChoosesNothing()
    {
        FigureList list;
        QSignalSpy spy(&list, &FigureList::chosen);
        list.setFigures({QStringLiteral("A"), QStringLiteral("B")});
        list.setCurrent(QStringLiteral("B"));
        QCOMPARE(spy.count(), 0);
        list.findChild<QListWidget *>()->setCurrentRow(0);
        QCOMPARE(spy.count(), 1);
    }

    void aSeriesIsCheckedOnlyWhenTheFigureShowsIt()
    {
        SeriesModel model;
        SeriesSummary summary;
        summary.series.code = "SPX";
        summary.series.name = "S&P 500";
        summary.rows = 1234;
        model.setSeries({summary});
        QSignalSpy spy(&model, &SeriesModel::shownWanted);
        QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        model.setShown({"SPX"});
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.index(0).data(SeriesModel::DetailRole).toString(),
            QStringLiteral("SPX · 1,234 rows"));
    }

    void whatIsTypedAndWhatTheFigureSaysDoNotFight()
    {
        Inspector inspector;
        Figure figure;
        figure.title = QStringLiteral("Old");
        inspector.setFigure(figure);
        QSignalSpy spy(&inspector, &Inspector::edited);
        auto *title = inspector.findChild<QLineEdit *>(QStringLiteral("title"));
        title->setCursorPosition(3);
        QTest::keyClicks(title, QStringLiteral("er"));
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.last().at(1).toString(), QStringLiteral("Older"));
        title->setCursorPosition(2);
        figure.title = QStringLiteral("Older");
        inspector.setFigure(figure);
        QCOMPARE(title->cursorPosition(), 2);
    }
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
