// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/shareddata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace tickmark::test;

namespace {

const QStringList threeFiles{
    "rut_close_1999_2025.csv",
    "gspc_close_1999_2025.csv",
    "fred_dgs10_observation_date_1999_2025.csv",
};

QStringList rawFiles(const QStringList &names)
{
    QStringList paths;
    for (const auto &name : names)
        paths.append(sharedFile("raw/" + name));
    return paths;
}

QJsonObject seriesOf(const Program &program, const QString &code)
{
    for (const auto &value : program.withCache({"series", "--json"}).json().array()) {
        if (value.toObject()["code"].toString() == code)
            return value.toObject();
    }
    return {};
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsStoredUnderTheSeriesItNames();
    void theSeriesCanBeGiven();
    void aDryRunStoresNothing();
    void aDryRunMakesNoCache();
    void undoTakesBackTheLatestImport();
    void undoTakesBackTheImportThatIsNamed();
    void anImportThatIsNotThereCannotBeUndone();
    void threeRealFilesReplaceTheSample();
    void theRealFilesAreUnderstood();
};

void ImportTest::aFileIsStoredUnderTheSeriesItNames()
{
    Program program;
    const auto file = program.write("a.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    const auto run = program.withCache({"import", file});
    QCOMPARE(run.notes, QByteArray());
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.contains("a.csv"), run.output);
    const auto series = seriesOf(program, "RUT");
    QCOMPARE(series["rows"].toInt(), 2);
    QCOMPARE(series["last"].toArray(), QJsonArray({"2024-11-26", 2424.31}));
    QCOMPARE(series["sample"], QJsonValue(false));
}

void ImportTest::theSeriesCanBeGiven()
{
    Program program;
    const auto file = program.write("a.csv", "Date,Close\n2024-11-25,10.5\n2024-11-26,11.25\n");
    QCOMPARE(program.withCache({"import", file, "--series", "ACME"}).status, 0);
    QCOMPARE(seriesOf(program, "ACME")["rows"].toInt(), 2);
}

void ImportTest::aDryRunStoresNothing()
{
    Program program;
    QCOMPARE(program.withCache({"series"}).status, 0);
    const auto before = program.cacheBytes();
    QVERIFY(!before.isEmpty());
    const auto file = program.write("a.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    const auto run = program.withCache({"import", "--dry-run", "--json", file});
    QCOMPARE(run.status, 0);
    const auto entry = run.json()["files"]["a.csv"];
    QCOMPARE(entry["outcome"].toString(), QString("auto"));
    QCOMPARE(entry["series"][0]["rows"].toInt(), 2);
    QCOMPARE(entry["series"][0]["last"].toArray(), QJsonArray({"2024-11-26", 2424.31}));
    QVERIFY(program.cacheBytes() == before);
}

void ImportTest::aDryRunMakesNoCache()
{
    Program program;
    const auto file = program.write("a.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    QCOMPARE(program.withCache({"import", "--dry-run", file}).status, 0);
    QVERIFY(!QFileInfo::exists(program.cachePath()));
}

void ImportTest::undoTakesBackTheLatestImport()
{
    Program program;
    const auto before = program.withCache({"series", "--json"}).output;
    const auto file = program.write("a.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    QCOMPARE(program.withCache({"import", file}).status, 0);
    QVERIFY(program.withCache({"series", "--json"}).output != before);
    const auto run = program.withCache({"undo-import"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.contains("a.csv"), run.output);
    QCOMPARE(program.withCache({"series", "--json"}).output, before);
}

void ImportTest::undoTakesBackTheImportThatIsNamed()
{
    Program program;
    const auto rut = program.write("a.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    const auto spx = program.write("b.csv", "Date,^GSPC\n2024-11-25,5987.37\n2024-11-26,6021.63\n");
    QCOMPARE(program.run({"--no-sample", "--cache", program.cachePath(), "import", rut}).status, 0);
    QCOMPARE(program.withCache({"import", spx}).status, 0);
    QCOMPARE(program.withCache({"undo-import", "1"}).status, 0);
    QCOMPARE(seriesOf(program, "RUT"), QJsonObject());
    QCOMPARE(seriesOf(program, "SPX")["rows"].toInt(), 2);
}

void ImportTest::anImportThatIsNotThereCannotBeUndone()
{
    Program program;
    const auto none = program.withCache({"undo-import"});
    QCOMPARE(none.status, 1);
    QVERIFY2(none.notes.contains("no import"), none.notes);
    const auto before = program.cacheBytes();
    const auto run = program.withCache({"undo-import", "99"});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.notes.contains("99"), run.notes);
    QVERIFY(program.cacheBytes() == before);
}

void ImportTest::threeRealFilesReplaceTheSample()
{
    TICKMARK_NEED_SHARED_DATA();
    Program program;
    const auto run = program.withCache(QStringList{"import"} + rawFiles(threeFiles));
    QCOMPARE(run.notes, QByteArray());
    QCOMPARE(run.status, 0);
    const auto russell = seriesOf(program, "RUT");
    QCOMPARE(russell["rows"].toInt(), 6723);
    QCOMPARE(russell["sample"], QJsonValue(false));
    QCOMPARE(seriesOf(program, "SPX")["rows"].toInt(), 6723);
    const auto yield = seriesOf(program, "DGS10");
    QCOMPARE(yield["rows"].toInt(), 6974 - 286);
    QCOMPARE(yield["unit"].toString(), QString("percent"));
}

void ImportTest::theRealFilesAreUnderstood()
{
    TICKMARK_NEED_SHARED_DATA();
    Program program;
    QVERIFY(QDir().mkpath(program.path("actual")));
    QCOMPARE(program.withCache({"--no-sample", "series"}).status, 0);
    const QDir raw(sharedFile("raw"));
    // One at a time: files of one call must agree about a series, and these need not.
    for (const auto &name : raw.entryList(QDir::Files)) {
        const auto run = program.withCache({"import", "--dry-run", "--json", raw.filePath(name)});
        QVERIFY2(run.status == 0 || run.status == 1, qPrintable(name));
        QVERIFY2(run.json()["files"][name].isObject(), qPrintable(name));
        program.write("actual/" + name + ".json", run.output);
    }

    QProcess check;
    check.start("python3",
        {sharedFile("check_import.py"), "--expected", sharedFile("expected.json"), "--actual",
            program.path("actual")});
    QVERIFY(check.waitForFinished());
    const auto lines = check.readAllStandardOutput().split('\n');
    const auto passed = std::count_if(lines.begin(), lines.end(),
        [](const QByteArray &line) { return line.startsWith("pass "); });
    qInfo("%d of %d files", int(passed), int(raw.entryList(QDir::Files).size()));
    constexpr int expectedPasses = 69;
    QVERIFY2(passed >= expectedPasses, lines.join('\n'));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
