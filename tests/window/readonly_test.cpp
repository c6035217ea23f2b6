// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/toolbox.h"
#include "support/shareddata.h"
#include "window/dropping.h"
#include "window/openwindow.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTreeWidget>

using namespace tickmark;
using namespace tickmark::test;

namespace {

/// A window over a cache that may only be read.
struct ReadOnlyWindow
{
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;

    ReadOnlyWindow()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        const auto path = folder.filePath(QStringLiteral("c.sqlite")).toStdString();
        std::ignore = openChartbook(path, true).value();
        workspace = Workspace::open(Cache::open(path, Cache::Access::ReadOnly).value()).value();
        window = std::make_unique<MainWindow>(*workspace);
        window->resize(1280, 800);
        window->show();
    }

    QByteArray bytes() const { return contentOf(folder.filePath(QStringLiteral("c.sqlite"))); }

    bool isEnabled(const QString &words) const
    {
        for (const auto *action : window->findChildren<QAction *>()) {
            if (action->text().remove(QLatin1Char('&')) == words)
                return action->isEnabled();
        }
        qFatal("There is no action '%s'", qPrintable(words));
    }

    bool says(const QString &words) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

} // namespace

class ReadOnlyTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowOpensAndSaysWhyNothingCanBeChanged()
    {
        const ReadOnlyWindow open;
        QVERIFY(QTest::qWaitForWindowExposed(open.window.get()));
        QVERIFY(open.says(QStringLiteral("can only be read")));
        QCOMPARE(open.workspace->figure().name, QStringLiteral("Small caps after the election"));
    }

    void whatWouldChangeTheCacheIsDisabled_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"New figure", "Duplicate figure", "Delete figure…", "Import…",
                 "Event", "High", "Low", "Mark event…", "Edit title", "Delete annotation"})
            QTest::newRow(words) << QString::fromUtf8(words);
    }

    void whatWouldChangeTheCacheIsDisabled()
    {
        QFETCH(QString, words);
        QVERIFY(!ReadOnlyWindow().isEnabled(words));
    }

    void lookingAndExportingStayPossible()
    {
        const ReadOnlyWindow open;
        QVERIFY(open.isEnabled(QStringLiteral("1Y")));
        QVERIFY(open.isEnabled(QStringLiteral("Export…")));
        QVERIFY(open.window->findChild<QLineEdit *>(QStringLiteral("title"))->isReadOnly());
    }

    void aDropLeavesTheFileAsItIs()
    {
        const ReadOnlyWindow open;
        const auto before = open.bytes();
        const QString path = open.folder.filePath(QStringLiteral("oil.csv"));
        QVERIFY(writeFile(path, "date,oil\n2024-11-05,72.0\n"));
        QVERIFY(drop(*open.window, urlsOf({path})));
        QTest::qWait(50);
        QVERIFY(!open.window->findChild<QTreeWidget *>(QStringLiteral("importFiles")));
        QCOMPARE(open.bytes(), before);
    }
};

QTEST_MAIN(ReadOnlyTest)
#include "readonly_test.moc"
