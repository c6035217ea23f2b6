// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sourceregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace tickmark;

class SourceRegistryTest : public QObject
{
    Q_OBJECT

private slots:
    void aPluginIsLoadedAndAnswers();
    void noPluginIsLoadedTwice();
    void aSecondPluginOfTheSameIdIsAnError();
    void whatIsNoDataSourceIsAnError_data();
    void whatIsNoDataSourceIsAnError();
    void otherFilesArePassedOver();
    void aMissingFolderIsAnError();
};

namespace {

const std::string plugins = TEST_PLUGINS;

QString onlyErrorOf(const SourceRegistry &registry)
{
    return registry.errors().size() == 1 ? QString::fromStdString(registry.errors()[0].message)
                                         : QStringLiteral("not one error");
}

} // namespace

void SourceRegistryTest::aPluginIsLoadedAndAnswers()
{
    SourceRegistry registry;
    registry.loadFolder(plugins + "/alpha");
    QVERIFY(registry.errors().empty());
    QCOMPARE(registry.sources().size(), std::size_t(1));
    const auto *source = registry.find("alpha");
    QVERIFY(source);
    QCOMPARE(source->request("RUT", {}).value(), "https://example.org/RUT");
    QCOMPARE(source->parse("").error().message, "The answer is empty");
    QVERIFY(!registry.find("beta"));
}

void SourceRegistryTest::noPluginIsLoadedTwice()
{
    SourceRegistry registry;
    registry.loadFolder(plugins + "/alpha");
    registry.loadFolder(plugins + "/../plugins/alpha");
    QCOMPARE(registry.sources().size(), std::size_t(1));
    QVERIFY(registry.errors().empty());
}

void SourceRegistryTest::aSecondPluginOfTheSameIdIsAnError()
{
    SourceRegistry registry;
    registry.loadFolder(plugins + "/alpha");
    registry.loadFolder(plugins + "/namesake");
    QCOMPARE(registry.sources().size(), std::size_t(1));
    QVERIFY(onlyErrorOf(registry).endsWith("there is another one called 'alpha'"));
    QVERIFY(onlyErrorOf(registry).contains("testplugin_namesake"));
}

void SourceRegistryTest::whatIsNoDataSourceIsAnError_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("reason");
    QTest::newRow("another interface") << QString(TEST_PLUGINS "/foreign/testplugin_foreign.so")
                                       << "it is a plugin of another kind (org.example.Other/1)";
    QTest::newRow("no library") << QStringLiteral("/etc/passwd") << "it is not a plugin of Qt";
}

void SourceRegistryTest::whatIsNoDataSourceIsAnError()
{
    QFETCH(QString, from);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    QVERIFY(QFile::copy(from, folder.filePath("source.so")));
    SourceRegistry registry;
    registry.loadFolder(folder.path().toStdString());
    QVERIFY(registry.sources().empty());
    QVERIFY2(onlyErrorOf(registry).endsWith(reason), qPrintable(onlyErrorOf(registry)));
}

void SourceRegistryTest::otherFilesArePassedOver()
{
    QTemporaryDir folder;
    QVERIFY(QFile::copy("/etc/passwd", folder.filePath("README.txt")));
    SourceRegistry registry;
    registry.loadFolder(folder.path().toStdString());
    QVERIFY(registry.sources().empty());
    QVERIFY(registry.errors().empty());
}

void SourceRegistryTest::aMissingFolderIsAnError()
{
    SourceRegistry registry;
    registry.loadFolder("/nowhere/plugins");
    QCOMPARE(onlyErrorOf(registry), "There is no folder of data sources '/nowhere/plugins'");
}

QTEST_GUILESS_MAIN(SourceRegistryTest)
#include "sourceregistry_test.moc"
