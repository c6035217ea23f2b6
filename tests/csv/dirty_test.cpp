// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>
#include <map>

using namespace tickmark;
using namespace tickmark::csv;

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(TICKMARK_SOURCE_DIR "/tests/data/dirty/") + name;
}

/// Numbers by "name date column": a bar has several.
using Values = std::map<QString, double>;

Values expectedValues(const QJsonObject &allSeries)
{
    Values values;
    for (const auto &name : allSeries.keys()) {
        const auto series = allSeries[name].toObject();
        for (const auto &date : series.keys()) {
            const auto bar = series[date].isObject()
                ? series[date].toObject()
                : QJsonObject{{QStringLiteral("close"), series[date]}};
            for (const auto &column : bar.keys())
                values[name + ' ' + date + ' ' + column] = bar[column].toDouble();
        }
    }
    return values;
}

/// The values of the table, and which lines of the file they come from.
struct Found
{
    Values values;
    std::map<QString, std::size_t> lines;

    void add(const ReadSeries &series, const char *column, const std::vector<double> &numbers)
    {
        const auto name = QString::fromStdString(series.name);
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            if (std::isnan(numbers[row]))
                continue;
            const auto date = QString::fromStdString(isoText(series.observations.times[row]));
            const auto key = name + ' ' + date + ' ' + column;
            values[key] = numbers[row];
            lines[key] = series.lines[row];
        }
    }
};

Found foundValues(const Table &table, const QJsonObject &expectedSeries)
{
    Found found;
    for (const auto &series : table.series) {
        if (!expectedSeries.contains(QString::fromStdString(series.name)))
            continue;
        const auto &rows = series.observations;
        found.add(series, "close", rows.values);
        found.add(series, "open", rows.open);
        found.add(series, "high", rows.high);
        found.add(series, "low", rows.low);
        found.add(series, "volume", rows.volume);
    }
    return found;
}

/// "" where both are the same, else the first that is not.
QString firstDifference(const Values &expected, const Values &found)
{
    for (const auto &[key, value] : expected)
        if (!found.contains(key) || found.at(key) != value)
            return key
                + (found.contains(key) ? QStringLiteral(" is %1").arg(found.at(key), 0, 'g', 17)
                                       : QStringLiteral(" is gone"));
    for (const auto &[key, value] : found)
        if (!expected.contains(key))
            return key + QStringLiteral(" is %1 and should not be there").arg(value, 0, 'g', 17);
    return {};
}

/// The values that are not what they should be, and of which nothing is said.
std::size_t silentDifferences(const Values &expected, const Found &found, const Table &table)
{
    if (!table.questions.empty())
        return 0;
    const auto isListed = [&table](std::size_t line) {
        return std::ranges::find(table.refusals, line, &Refusal::line) != table.refusals.end();
    };
    return static_cast<std::size_t>(std::ranges::count_if(found.values, [&](const auto &one) {
        const auto &[key, value] = one;
        const bool isRight = expected.contains(key) && expected.at(key) == value;
        return !isRight && !isListed(found.lines.at(key));
    }));
}

QJsonArray refusedLines(const Table &table)
{
    QJsonArray lines;
    for (const auto &refusal : table.refusals)
        lines.append(static_cast<int>(refusal.line));
    return lines;
}

} // namespace

/// The files of tests/data/dirty, each named for what is wrong, and those too big to be kept.
class DirtyTest : public QObject
{
    Q_OBJECT

private slots:
    void eachFileIsReadAsItShouldBe_data();
    void eachFileIsReadAsItShouldBe();
    void aFileTooLongForAFolderIsRefusedOrNoticed_data();
    void aFileTooLongForAFolderIsRefusedOrNoticed();
    void noValueDiffersWithoutANotice();

private:
    void compareTable(const Table &table, const QJsonObject &expected);

    std::size_t m_files = 0;
    std::size_t m_values = 0;
    std::size_t m_silent = 0;
};

void DirtyTest::eachFileIsReadAsItShouldBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(pathOf(QStringLiteral("expected.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto all = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(all.size() >= 300);
    QCOMPARE(QDir(pathOf({})).entryList({QStringLiteral("*.csv")}).size(), all.size());
    for (const auto &name : all.keys())
        QTest::newRow(qPrintable(name)) << name << all[name].toObject();
}

void DirtyTest::eachFileIsReadAsItShouldBe()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, expected);
    QFile file(pathOf(name + ".csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const auto bytes = file.readAll().toStdString();
    ++m_files;
    const auto table = readTable(bytes, "dirty.csv");
    const auto reason = expected["reason"].toString();
    if (!table) {
        const auto message = QString::fromStdString(table.error().message);
        QVERIFY2(expected["outcome"] == "refuse", qPrintable(message));
        QVERIFY2(message.contains(reason), qPrintable(message));
        return;
    }
    QCOMPARE(table->questions.empty() ? "auto" : "ask", expected["outcome"].toString());
    compareTable(*table, expected);
}

void DirtyTest::compareTable(const Table &table, const QJsonObject &expected)
{
    const auto series = expected["series"].toObject();
    const auto values = expectedValues(series);
    const auto found = foundValues(table, series);
    m_values += found.values.size();
    m_silent += silentDifferences(values, found, table);
    QCOMPARE(firstDifference(values, found.values), QString());
    const auto count = expected["series_count"].toInt(static_cast<int>(series.size()));
    QCOMPARE(static_cast<int>(table.series.size()), count);
    QCOMPARE(static_cast<int>(table.missing), expected["missing"].toInt());
    QCOMPARE(static_cast<int>(table.duplicates), expected["duplicates"].toInt());
    QCOMPARE(refusedLines(table), expected["refusals"].toArray());
    if (!table.refusals.empty()) {
        const auto why = QString::fromStdString(table.refusals.front().reason);
        QVERIFY2(why.contains(expected["reason"].toString()), qPrintable(why));
    }
}

void DirtyTest::aFileTooLongForAFolderIsRefusedOrNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("one line of 50 MB") << QByteArray(50'000'000, 'x') << false;
    if (qEnvironmentVariableIsSet("TICKMARK_LONG"))
        QTest::newRow("one line of 1 GB") << QByteArray((1 << 30) - 1, 'x') << false;
    QTest::newRow("a row of 100,000 cells")
        << "Date,X\n2020-01-02,1.5" + QByteArray(",7").repeated(100'000) + "\n2020-01-03,2.5\n"
        << true;
}

void DirtyTest::aFileTooLongForAFolderIsRefusedOrNoticed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isRead);
    const auto table = readTable({bytes.constData(), std::size_t(bytes.size())}, "dirty.csv");
    QCOMPARE(table.has_value(), isRead);
    if (table)
        QVERIFY(!table->refusals.empty() || !table->questions.empty());
}

/// The figure of merit, over the files above.
void DirtyTest::noValueDiffersWithoutANotice()
{
    qInfo("%zu dirty files with %zu values; %zu values differ without a notice", m_files, m_values,
        m_silent);
    QCOMPARE(m_silent, 0U);
}

QTEST_GUILESS_MAIN(DirtyTest)
#include "dirty_test.moc"
