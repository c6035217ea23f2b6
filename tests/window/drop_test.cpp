// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importjournal.h"
#include "support/shareddata.h"
#include "window/dropping.h"
#include "window/openwindow.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

using namespace tickmark;
using namespace tickmark::test;

namespace {

QList<QUrl> realFiles()
{
    return urlsOf({sharedFile(QStringLiteral("raw/rut_close_1999_2025.csv")),
        sharedFile(QStringLiteral("raw/gspc_close_1999_2025.csv")),
        sharedFile(QStringLiteral("raw/fred_dgs10_observation_date_1999_2025.csv"))});
}

/// The report of the last drop, once it is there.
bool waitForReport(OpenWindow &open, int files)
{
    return QTest::qWaitFor(
        [&] {
            const auto *tree =
                open.window().findChild<QTreeWidget *>(QStringLiteral("importFiles"));
            return tree && tree->isVisible() && tree->topLevelItemCount() == files;
        },
        30000);
}

QString cell(OpenWindow &open, int row, int column)
{
    return open.child<QTreeWidget>("importFiles").topLevelItem(row)->text(column);
}

/// Code, rows, last value and whether it is a sample, of every series.
QStringList contentOfCache(const OpenWindow &open)
{
    auto cache = Cache::open(open.cachePath(), Cache::Access::ReadOnly).value();
    QStringList lines;
    const auto summaries = SeriesStore(*cache).list().value();
    for (const SeriesSummary &summary : summaries) {
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(QString::fromStdString(summary.series.code))
                         .arg(summary.rows)
                         .arg(summary.last->second)
                         .arg(summary.series.isSample));
    }
    const auto imports = ImportJournal(*cache).list().value();
    lines.append(QStringLiteral("%1 imports").arg(imports.size()));
    return lines;
}

const QString small = QStringLiteral("date,oil\n2024-11-04,71.5\n2024-11-05,72.0\n");

} // namespace

class DropTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsTakenWhereverItIsDropped_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("on the window itself") << QString();
        QTest::newRow("on the line of the title") << QStringLiteral("title");
        QTest::newRow("on the list of figures") << QStringLiteral("figures");
        QTest::newRow("on the series library") << QStringLiteral("series");
        QTest::newRow("on the toolbar") << QStringLiteral("toolBar");
    }

    void aFileIsTakenWhereverItIsDropped()
    {
        QFETCH(QString, target);
        OpenWindow open;
        QVERIFY(open.isShown());
        const QString path = open.filePath(QStringLiteral("oil.csv"));
        QVERIFY(writeFile(path, small.toUtf8()));
        const QString title = open.figure().title;
        QWidget &widget =
            target.isEmpty() ? open.window() : open.child<QWidget>(target.toLatin1().constData());
        QVERIFY(drop(widget, urlsOf({path})));
        QVERIFY(waitForReport(open, 1));
        QCOMPARE(cell(open, 0, 0), QStringLiteral("oil.csv"));
        QCOMPARE(cell(open, 0, 3), QStringLiteral("2"));
        QCOMPARE(open.workspace().library().size(), std::size_t(4));
        QCOMPARE(open.figure().title, title);
    }

    void textIsStillDroppedIntoALine()
    {
        OpenWindow open;
        QMimeData data;
        data.setText(QStringLiteral("words"));
        auto &line = open.child<QLineEdit>("title");
        QDragEnterEvent enter(line.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&line, &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(!open.window().findChild<QTreeWidget *>(QStringLiteral("importFiles")));
    }

    void aTableDraggedOutOfAPageIsImported()
    {
        OpenWindow open;
        QVERIFY(open.isShown());
        QMimeData data;
        data.setText(QStringLiteral("date\toil\n2024-11-04\t71.5\n2024-11-05\t72.0\n"));
        QVERIFY(drop(open.chart(), data));
        QVERIFY(waitForReport(open, 1));
        QCOMPARE(cell(open, 0, 3), QStringLiteral("2"));
        QCOMPARE(open.workspace().library().size(), std::size_t(4));
    }

    /// Port 1 of this machine answers nothing; http is not even tried.
    void aLinkThatCannotBeFetchedIsRefusedBesideTheFilesThatAreThere()
    {
        OpenWindow open;
        QVERIFY(open.isShown());
        const QString path = open.filePath(QStringLiteral("oil.csv"));
        QVERIFY(writeFile(path, small.toUtf8()));
        QVERIFY(drop(open.chart(),
            {QUrl(QStringLiteral("https://127.0.0.1:1/a%20b.csv")), QUrl::fromLocalFile(path),
                QUrl(QStringLiteral("http://127.0.0.1:1/rates.csv"))}));
        QVERIFY(waitForReport(open, 3));
        QCOMPARE(cell(open, 0, 0), QStringLiteral("oil.csv"));
        QCOMPARE(cell(open, 0, 3), QStringLiteral("2"));
        QCOMPARE(cell(open, 1, 0), QStringLiteral("https://127.0.0.1:1/a%20b.csv"));
        QCOMPARE(cell(open, 2, 0), QStringLiteral("http://127.0.0.1:1/rates.csv"));
        const auto &result = open.child<QTreeWidget>("importFiles");
        const int last = result.columnCount() - 1;
        QVERIFY(cell(open, 2, last).contains(QStringLiteral("https")));
        QCOMPARE(open.workspace().library().size(), std::size_t(4));
    }

    void aTextFieldKeepsATableThatIsDroppedOnIt()
    {
        OpenWindow open;
        QMimeData data;
        data.setText(QStringLiteral("2024-11-04\t71.5\n2024-11-05\t72.0\n"));
        QVERIFY(drop(open.child<QLineEdit>("title"), data));
        QVERIFY(open.child<QLineEdit>("title").text().contains(QStringLiteral("71.5")));
        QVERIFY(!open.window().findChild<QTreeWidget *>(QStringLiteral("importFiles")));
    }

    void realFilesReplaceTheSample()
    {
        TICKMARK_NEED_SHARED_DATA();
        OpenWindow open;
        QVERIFY(open.scene().isSample);
        QVERIFY(drop(open.chart(), realFiles()));
        QVERIFY(waitForReport(open, 3));

        QCOMPARE(cell(open, 0, 1), QStringLiteral("RUT"));
        QCOMPARE(cell(open, 1, 1), QStringLiteral("SPX"));
        QCOMPARE(cell(open, 2, 1), QStringLiteral("DGS10"));
        const auto &library = open.workspace().library();
        QCOMPARE(library.size(), std::size_t(3));
        for (const SeriesSummary &summary : library)
            QVERIFY2(!summary.series.isSample, summary.series.code.c_str());

        QVERIFY(!open.scene().isSample);
        const auto ends = textsOf(open.scene(), SceneText::Role::EndLabel).join('|');
        QVERIFY2(ends.contains(QStringLiteral("+4.9%")), qPrintable(ends));
        QVERIFY2(ends.contains(QStringLiteral("+1.2%")), qPrintable(ends));
        QVERIFY2(ends.contains(QStringLiteral("4.55%")), qPrintable(ends));
        const auto marks = textsOf(open.scene(), SceneText::Role::MarkLabel).join('|');
        QVERIFY2(marks.contains(QStringLiteral("2,442.03")), qPrintable(marks));
    }

    void theImportIsUndoneFromTheReport()
    {
        TICKMARK_NEED_SHARED_DATA();
        OpenWindow open;
        const auto before = contentOfCache(open);
        QVERIFY(drop(open.window(), realFiles()));
        QVERIFY(waitForReport(open, 3));
        QVERIFY(contentOfCache(open) != before);
        QTest::mouseClick(&open.child<QPushButton>("undoImport"), Qt::LeftButton);
        QTRY_VERIFY(open.scene().isSample);
        QCOMPARE(contentOfCache(open), before);
        QVERIFY(!open.child<QPushButton>("undoImport").isEnabled());
        QVERIFY(open.child<QLabel>("importSummary").text().contains(QStringLiteral("undone")));
    }

    void whatCannotBeImportedIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("words");
        const QByteArray letter("Dear reader,\nno numbers here.\n");
        const QByteArray program("\x7f"
                                 "ELF\0\0\1\2",
            8);
        QTest::newRow("not a table") << letter << QString() << "no columns of numbers";
        QTest::newRow("an empty file") << QByteArray() << QString() << "is empty";
        QTest::newRow("a binary file") << program << QString() << "not a text file";
        QTest::newRow("a folder without tables") << QByteArray() << "."
                                                 << "There is no table";
        QTest::newRow("a link nobody answers") << QByteArray() << "https://127.0.0.1:1/rut.csv"
                                               << "refuses the connection";
        QTest::newRow("a file that is gone") << QByteArray() << "gone.csv"
                                             << "gone.csv";
    }

    void whatCannotBeImportedIsRefusedWithASentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, url);
        QFETCH(QString, words);
        OpenWindow open;
        const auto before = contentOfCache(open);
        const QString path = open.filePath(url.isEmpty() ? QStringLiteral("bad.csv") : url);
        if (url.isEmpty())
            QVERIFY(writeFile(path, content));
        const bool isRemote = url.startsWith(QStringLiteral("https"));
        QVERIFY(drop(open.window(), {isRemote ? QUrl(url) : QUrl::fromLocalFile(path)}));
        QVERIFY(waitForReport(open, 1));
        const auto sentence = cell(open, 0, 6);
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY(!open.child<QPushButton>("undoImport").isEnabled());
        QCOMPARE(contentOfCache(open), before);
    }

    void theCacheItselfIsRefused()
    {
        OpenWindow open;
        const auto before = contentOfCache(open);
        QVERIFY(drop(open.window(), urlsOf({QString::fromStdString(open.cachePath())})));
        QVERIFY(waitForReport(open, 1));
        QCOMPARE(contentOfCache(open), before);
    }

    void aDropOnAnEmptyFigureShowsWhatItBrought()
    {
        OpenWindow open(false);
        QVERIFY(open.isShown());
        const QString path = open.filePath(QStringLiteral("oil.csv"));
        QVERIFY(writeFile(path, small.toUtf8()));
        QVERIFY(drop(open.chart(), urlsOf({path})));
        QVERIFY(waitForReport(open, 1));
        QCOMPARE(open.scene().panes.size(), std::size_t(1));
        QCOMPARE(open.scene().panes.front().lines.size(), std::size_t(1));
    }
};

QTEST_MAIN(DropTest)
#include "drop_test.moc"
