// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"
#include "program.h"

#include <QtTest>

using namespace tickmark;
using namespace tickmark::test;

class UsageTest : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageIsStatusTwoWithAHint_data();
    void wrongUsageIsStatusTwoWithAHint();
    void wrongUsageMakesNoCache();
    void helpNamesEveryCommand();
    void helpOfACommandNamesItsOptions();
    void versionIsOneLine();
    void windowIsAskedForByTheseArguments_data();
    void windowIsAskedForByTheseArguments();
    void withoutADisplayTheWindowIsRefusedWithASentence();
    void theDefaultCacheIsInTheFolderForData();

private:
    Program m_program;
};

void UsageTest::wrongUsageIsStatusTwoWithAHint_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");

    const auto row = [](const char *name, const QStringList &arguments,
                         const QByteArray &sentence) {
        QTest::newRow(name) << arguments << sentence;
    };
    row("unknown command", {"chart"}, "There is no command 'chart'.");
    row("unknown option", {"--fast"}, "Unknown option 'fast'.");
    row("unknown option of a command", {"series", "--fast"}, "Unknown option 'fast'.");
    row("cache without a name", {"--cache", ""}, "--cache needs the name of a file.");
    row("import of nothing", {"import"}, "Which files should be imported?");
    row("import without a code", {"import", "a.csv", "--series", ""}, "--series needs the code");
    row("series of something", {"series", "RUT"}, "'RUT' is one too many.");
    row("figures of something", {"figures", "Small"}, "'Small' is one too many.");
    row("export of nothing", {"export"}, "Which figure should be exported?");
    row("export of two", {"export", "a", "b"}, "Only one figure");
    row("size that is none", {"export", "a", "--size", "huge"}, "'huge' is not a size");
    row("scale that is none", {"export", "a", "--scale", "2x"}, "'2x' is not a scale");
    row("scale of zero", {"export", "a", "--scale", "0"}, "'0' is not a scale");
    row("scale that is not a number", {"export", "a", "--scale", "nan"}, "'nan' is not a scale");
    row("date that is none", {"export", "a", "--as-of", "2025-02-30"},
        "'2025-02-30' is not a date");
    row("picture of another kind", {"export", "a", "-o", "a.svg"}, "'a.svg' does not end in .png.");
    row("facts of nothing", {"facts"}, "Of which series");
    row("facts of two", {"facts", "RUT", "SPX"}, "Facts are told of one series");
    row("facts of no day", {"facts", "RUT", "--as-of", "soon"}, "'soon' is not a date");
    row("check of nothing", {"check"}, "Which article should be checked?");
    row("check of two", {"check", "a.txt", "b.txt"}, "Only one article");
    row("check of a picture", {"check", "a.png"}, "'a.png' is no article");
    row("check of what is not there", {"check", "a.txt"}, "'a.txt' cannot be read.");
    row("import that has no number", {"undo-import", "last"}, "'last' is not the number");
    row("two imports", {"undo-import", "1", "2"}, "Only one import");
}

void UsageTest::wrongUsageIsStatusTwoWithAHint()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);

    const auto run = m_program.run(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.notes.startsWith("tickmark: " + sentence), run.notes);
    QVERIFY2(run.notes.contains("--help'.\n"), run.notes);
    QCOMPARE(run.notes.count('\n'), 2);
    QCOMPARE(run.output, QByteArray());
}

void UsageTest::wrongUsageMakesNoCache()
{
    QCOMPARE(m_program.withCache({"export", "a", "--size", "huge"}).status, 2);
    QVERIFY(!QFileInfo::exists(m_program.cachePath()));
    QVERIFY(!QFileInfo::exists(m_program.path("data")));
}

void UsageTest::helpNamesEveryCommand()
{
    const auto run = m_program.run({"--help"});
    QCOMPARE(run.status, 0);
    for (const auto *name :
        {"import", "series", "figures", "facts", "check", "export", "undo-import", "--cache"})
        QVERIFY2(run.output.contains(name), name);
}

void UsageTest::helpOfACommandNamesItsOptions()
{
    const auto run = m_program.run({"export", "--help"});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.startsWith("Usage: tickmark [--cache FILE] export FIGURE"));
    for (const auto *name : {"-o FILE.png", "--size NAME|WxH", "--scale N", "--as-of DATE"})
        QVERIFY2(run.output.contains(name), name);
}

void UsageTest::versionIsOneLine()
{
    const auto run = m_program.run({"--version"});
    QCOMPARE(run.status, 0);
    QVERIFY(QRegularExpression("^tickmark \\d+\\.\\d+\\.\\d+\\n$").match(run.output).hasMatch());
}

void UsageTest::windowIsAskedForByTheseArguments_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<bool>("isWindow");

    QTest::newRow("none") << QByteArrayList{} << true;
    QTest::newRow("a cache") << QByteArrayList{"--cache", "a"} << true;
    QTest::newRow("a cache, one word") << QByteArrayList{"--cache=a"} << true;
    QTest::newRow("no sample") << QByteArrayList{"--no-sample"} << true;
    QTest::newRow("a command") << QByteArrayList{"series"} << false;
    QTest::newRow("a cache and a command") << QByteArrayList{"--cache", "a", "series"} << false;
    QTest::newRow("help") << QByteArrayList{"--help"} << false;
    QTest::newRow("version") << QByteArrayList{"--version"} << false;
    QTest::newRow("nonsense") << QByteArrayList{"--fast"} << false;
}

void UsageTest::windowIsAskedForByTheseArguments()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(bool, isWindow);

    std::vector<const char *> words{"tickmark"};
    for (const auto &argument : arguments)
        words.push_back(argument.constData());
    const auto options = windowOptions(static_cast<int>(words.size()), words.data());
    QCOMPARE(options.has_value(), isWindow);
    if (options)
        QCOMPARE(options->withSample, !arguments.contains("--no-sample"));
    if (options && arguments.join().contains("--cache"))
        QCOMPARE(options->cachePath, std::string("a"));
}

void UsageTest::withoutADisplayTheWindowIsRefusedWithASentence()
{
    const auto run = m_program.withCache({});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.notes.startsWith("tickmark: There is no display"), run.notes);
    QVERIFY(m_program.cacheBytes().isEmpty());
}

void UsageTest::theDefaultCacheIsInTheFolderForData()
{
    qputenv("XDG_DATA_HOME", "/data");
    qputenv("HOME", "/home/ann");
    QCOMPARE(defaultCachePath(), std::string("/data/tickmark/tickmark.sqlite"));
    qputenv("XDG_DATA_HOME", "not/absolute");
    QCOMPARE(defaultCachePath(), std::string("/home/ann/.local/share/tickmark/tickmark.sqlite"));
    qunsetenv("XDG_DATA_HOME");
    QCOMPARE(defaultCachePath(), std::string("/home/ann/.local/share/tickmark/tickmark.sqlite"));
}

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
