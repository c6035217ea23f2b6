// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "window/banner.h"
#include "window/dropping.h"
#include "window/openwindow.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>
#include <QTreeWidget>

using namespace tickmark;
using namespace tickmark::test;

namespace {

constexpr int rowsOfBigFile = 200'000;

/// Bars of a minute.
QByteArray bigTable(int rows)
{
    QByteArray table = "Date,Open,High,Low,Close,Volume\n";
    table.reserve(rows * 64);
    const Time first = timeOf(2020, 1, 2);
    for (int row = 0; row < rows; ++row) {
        const auto time = QByteArray::fromStdString(isoText(first + std::chrono::minutes(row + 1)));
        const auto close = QByteArray::number(1000 + row % 977 * 0.25, 'f', 2);
        table +=
            time + ',' + close + ",1300.50,900.25," + close + ',' + QByteArray::number(row) + '\n';
    }
    return table;
}

/// The longest time that the event loop did not come round.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setInterval(5);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this,
            [this] { m_longest = std::max(m_longest, m_last.restart()); });
        m_last.start();
        m_timer.start();
    }

    qint64 longestGap() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

/// The banner that says how far the import is; nullptr where none is seen.
Banner *visibleMeter(OpenWindow &open)
{
    for (auto *banner : open.window().findChildren<Banner *>()) {
        const auto sentence = banner->sentence();
        if (banner->isVisible()
            && (sentence.contains(QStringLiteral("the file"))
                || sentence.contains(QStringLiteral("Cancelling"))))
            return banner;
    }
    return nullptr;
}

/// Of the one series of the figure, in view or not; 0 where the chart has no line of it.
std::size_t rowsShown(OpenWindow &open)
{
    const auto &panes = open.scene().panes;
    if (panes.empty() || panes.front().lines.empty())
        return 0;
    return open.workspace().data().series.begin()->second->observations.size();
}

bool hasReport(OpenWindow &open)
{
    const auto *tree = open.window().findChild<QTreeWidget *>(QStringLiteral("importFiles"));
    return tree && tree->topLevelItemCount() == 1;
}

} // namespace

class ImportLoadTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowStaysAliveDuringAnImport_data()
    {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("into a figure of something else") << false;
        QTest::newRow("into an empty figure, which then shows it") << true;
    }

    /// On an idle machine the longest gap is to be under 200 ms; other tests run beside this one.
    void theWindowStaysAliveDuringAnImport()
    {
        QFETCH(const bool, isShown);
        constexpr qint64 bound = 800;
        OpenWindow open;
        QVERIFY(open.isShown());
        if (isShown)
            open.workspace().addFigure({});
        QTest::qWait(50);
        const auto path = open.filePath(QStringLiteral("minutes.csv"));
        QVERIFY(writeFile(path, bigTable(2 * rowsOfBigFile)));
        const Heartbeat heartbeat;
        QVERIFY(drop(open.window(), urlsOf({path})));
        QVERIFY(QTest::qWaitFor([&] { return hasReport(open); }, 120'000));
        if (isShown)
            QVERIFY(QTest::qWaitFor([&] { return rowsShown(open) > 0; }, 120'000));
        QTest::qWait(50);
        qInfo("longest gap in the event loop: %lld ms", heartbeat.longestGap());
        QVERIFY2(
            heartbeat.longestGap() < bound, qPrintable(QString::number(heartbeat.longestGap())));
    }

    /// Until then the figure says so; what it showed before it goes on showing.
    void aLongSeriesIsShownOnceItIsRead()
    {
        constexpr std::size_t rows = 2 * rowsOfBigFile;
        OpenWindow open;
        open.workspace().addFigure({});
        QStringList warnings;
        std::size_t fewestShown = rows;
        connect(&open.workspace(), &Workspace::figureChanged, this, [&] {
            warnings += open.scene().warnings;
            fewestShown = std::min(fewestShown, rowsShown(open));
        });
        const auto path = open.filePath(QStringLiteral("minutes.csv"));
        QVERIFY(writeFile(path, bigTable(rows)));
        QVERIFY(drop(open.window(), urlsOf({path})));
        QVERIFY(QTest::qWaitFor([&] { return rowsShown(open) == rows; }, 120'000));
        QVERIFY(warnings.contains(QStringLiteral("MINUTES is being read.")));
        QVERIFY(open.scene().warnings.isEmpty());

        fewestShown = rows;
        QVERIFY(writeFile(path, bigTable(rows + 1)));
        QVERIFY(drop(open.window(), urlsOf({path})));
        QVERIFY(QTest::qWaitFor([&] { return rowsShown(open) == rows + 1; }, 120'000));
        QCOMPARE(fewestShown, rows);
    }

    void aLongImportSaysHowFarItIs()
    {
        OpenWindow open;
        const auto path = open.filePath(QStringLiteral("minutes.csv"));
        QVERIFY(writeFile(path, bigTable(4 * rowsOfBigFile)));
        QVERIFY(drop(open.window(), urlsOf({path})));
        QString said;
        const QRegularExpression wanted(
            QStringLiteral("(Reading|Storing) the file: [0-9,]+ rows, [0-9,]+ a second"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                if (const auto *banner = visibleMeter(open))
                    said = banner->sentence();
                return wanted.match(said).hasMatch() || hasReport(open);
            },
            120'000));
        QVERIFY2(wanted.match(said).hasMatch(), qPrintable(said));
        QVERIFY(QTest::qWaitFor([&] { return hasReport(open); }, 120'000));
        QVERIFY(!visibleMeter(open));
    }

    void aCancelledImportLeavesNothing()
    {
        constexpr qint64 bound = 2000; ///< half a second is the aim on an idle machine
        OpenWindow open;
        const auto path = open.filePath(QStringLiteral("minutes.csv"));
        QVERIFY(writeFile(path, bigTable(4 * rowsOfBigFile)));
        QVERIFY(drop(open.window(), urlsOf({path})));
        QVERIFY(QTest::qWaitFor([&] { return visibleMeter(open) || hasReport(open); }, 120'000));
        QVERIFY2(visibleMeter(open), "the import was over before it could be cancelled");
        QElapsedTimer sinceCancel;
        sinceCancel.start();
        visibleMeter(open)->findChild<QPushButton *>()->click();
        QCOMPARE(visibleMeter(open)->sentence(), QStringLiteral("Cancelling…"));
        QVERIFY(QTest::qWaitFor([&] { return hasReport(open); }, 30'000));
        qInfo("cancelled after %lld ms", sinceCancel.elapsed());
        QVERIFY2(sinceCancel.elapsed() < bound, qPrintable(QString::number(sinceCancel.elapsed())));
        QCOMPARE(open.workspace().library().size(), std::size_t(3));
        QVERIFY(open.child<QTreeWidget>("importFiles")
                    .topLevelItem(0)
                    ->text(6)
                    .contains(QStringLiteral("cancelled")));
    }
};

QTEST_MAIN(ImportLoadTest)
#include "importload_test.moc"
