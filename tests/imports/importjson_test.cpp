// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>

using namespace tickmark;

class ImportJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void everyObservationIsThereAsItWasRead();
    void midnightsAmongTimesOfDayAreTimes();
    void itSaysHowTheFileWasUnderstood();
    void outcomesAreToldApart();
    void anyNameGivesJson_data();
    void anyNameGivesJson();
    void namesThatOccurTwiceGiveWayToPaths();
};

namespace {

ImportReport reportOf(const std::string &fileName)
{
    ImportReport report;
    report.proposal.fileName = fileName;
    report.proposal.path = "/folder/" + fileName;
    report.proposal.table.missing = 4;
    report.proposal.table.duplicates = 1;
    report.proposal.table.refusals = {{7, 2, "n/a", "'n/a' is not a number"}};
    report.proposal.table.series = {{.name = "^RUT", .frequency = Frequency::Daily}};
    report.proposal.table.series[0].adjustedClose = {std::nan(""), 0.5};
    SeriesRows rows{.series = {.code = "RUT"}};
    rows.observations.append(timeOf(1999, 1, 4), {.value = 421.260009765625, .open = 0.1});
    rows.observations.append(*timeFromIso("1999-01-05T09:30:00"), {.value = 1e300, .volume = 0});
    report.proposal.rows = {rows};
    report.proposal.table.series[0].extent = csv::extentOf(rows.observations);
    return report;
}

QJsonObject filesOf(const std::vector<ImportReport> &reports)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(importReportsToJson(reports), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object().value("files").toObject();
}

QString compact(const QJsonValue &value)
{
    const auto document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

void ImportJsonTest::everyObservationIsThereAsItWasRead()
{
    const auto file = filesOf({reportOf("rut.csv")}).value("rut.csv").toObject();
    QCOMPARE(file.value("outcome").toString(), "auto");
    QCOMPARE(file.value("series_count").toInt(), 1);
    QCOMPARE(file.value("frequency").toString(), "daily");
    QCOMPARE(file.value("missing").toInt(), 4);
    QCOMPARE(file.value("duplicates").toInt(), 1);
    QCOMPARE(compact(file.value("rejected")), "[[7,\"'n/a' is not a number\",2,\"n/a\"]]");
    const auto series = file.value("series").toArray().at(0).toObject();
    QCOMPARE(series.value("name").toString(), "^RUT");
    QCOMPARE(series.value("code").toString(), "RUT");
    QCOMPARE(series.value("rows").toInt(), 2);
    QCOMPARE(compact(series.value("first")), "[\"1999-01-04\",421.260009765625]");
    QCOMPARE(series.value("last").toArray().at(1).toDouble(), 1e300);
    QCOMPARE(series.value("values").toObject().value("1999-01-05T09:30:00").toDouble(), 1e300);
    QCOMPARE(compact(series.value("bars").toObject().value("1999-01-04")),
        "{\"close\":421.260009765625,\"open\":0.1}");
    const auto second = series.value("bars").toObject().value("1999-01-05T09:30:00").toObject();
    QCOMPARE(second.value("adj_close").toDouble(), 0.5);
    QCOMPARE(second.value("volume").toDouble(-1), 0.0);
}

void ImportJsonTest::midnightsAmongTimesOfDayAreTimes()
{
    auto report = reportOf("rut.csv");
    report.proposal.table.series[0].frequency = Frequency::Intraday;
    const auto file = filesOf({report}).value("rut.csv").toObject();
    const auto series = file.value("series").toArray().at(0).toObject();
    QCOMPARE(series.value("first").toArray().at(0).toString(), "1999-01-04T00:00:00");
    QVERIFY(series.value("bars").toObject().contains("1999-01-04T00:00:00"));
}

void ImportJsonTest::itSaysHowTheFileWasUnderstood()
{
    auto report = reportOf("rut.csv");
    auto &table = report.proposal.table;
    table.columns = {{1, "Date", "the date", ""}, {2, "A \"note\"", "", "it has words"}};
    table.evidence = {{"day first", "line 2 has 13/01/2020"}};
    table.questions = {{"Is it so?", {"Yes", "No"}, csv::Topic::DecimalMark, 0}};
    const auto file = filesOf({report}).value("rut.csv").toObject();
    QCOMPARE(compact(file.value("columns")),
        R"([["1","Date","the date",""],["2","A \"note\"","","it has words"]])");
    QCOMPARE(compact(file.value("evidence")), R"([["day first","line 2 has 13/01/2020"]])");
    QCOMPARE(compact(file.value("questions")), R"([["Is it so?","Yes","No"]])");
}

void ImportJsonTest::outcomesAreToldApart()
{
    auto asking = reportOf("ask.csv");
    asking.proposal.table.questions = {{"day or month first?", {}}};
    asking.error = Error{"refused"};
    ImportReport refused;
    refused.proposal.fileName = "bad.csv";
    refused.proposal.error = Error{"'bad.csv' is empty"};
    refused.error = refused.proposal.error;
    auto contradicted = reportOf("two.csv");
    contradicted.error = Error{"disagree"};
    const auto files = filesOf({asking, refused, contradicted});
    QCOMPARE(files.value("two.csv").toObject().value("outcome").toString(), "auto");
    QCOMPARE(files.value("two.csv").toObject().value("error").toString(), "disagree");
    QCOMPARE(files.value("ask.csv").toObject().value("outcome").toString(), "ask");
    QCOMPARE(files.value("bad.csv").toObject().value("outcome").toString(), "refuse");
    QCOMPARE(files.value("bad.csv").toObject().value("error").toString(), "'bad.csv' is empty");
}

void ImportJsonTest::anyNameGivesJson_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("quotes") << QByteArray("a \"b\" \\ c.csv") << "a \"b\" \\ c.csv";
    QTest::newRow("control") << QByteArray("a\n\t\x01\x1f.csv") << "a\n\t\x01\x1f.csv";
    QTest::newRow("not ASCII") << QByteArray("データ.csv") << QString::fromUtf8("データ.csv");
    QTest::newRow("not UTF-8") << QByteArray("\xff.csv") << QString::fromUtf8("\uFFFD.csv");
}

void ImportJsonTest::anyNameGivesJson()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, key);
    QCOMPARE(filesOf({reportOf(name.toStdString())}).keys(), QStringList{key});
}

void ImportJsonTest::namesThatOccurTwiceGiveWayToPaths()
{
    QCOMPARE(filesOf({reportOf("a.csv"), reportOf("a.csv")}).keys(),
        (QStringList{"/folder/a.csv", "a.csv"}));
}

QTEST_GUILESS_MAIN(ImportJsonTest)
#include "importjson_test.moc"
