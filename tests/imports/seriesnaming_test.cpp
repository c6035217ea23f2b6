// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/decimals.h"
#include "imports/seriesnaming.h"

#include <QtTest>

using namespace tickmark;

class SeriesNamingTest : public QObject
{
    Q_OBJECT

private slots:
    void aSeriesIsNamedByWhatIsKnownOfIt_data();
    void aSeriesIsNamedByWhatIsKnownOfIt();
    void whatIsBesideTheSeriesNeverTakesItsCode();
    void percentagesAreNoIndex();
    void aYieldTimesTenIsDivided_data();
    void aYieldTimesTenIsDivided();
    void codesOfOneFileDiffer();
    void theNamedCodeWins();
    void oneCodeCannotNameSeveralSeries();
    void anUnknownSeriesTakesItsTraitsFromTheFile();
    void aKnownSeriesKeepsItsTraits();
    void whatTheCacheHoldsIsRecognised();
    void monthlyValuesAreNotRowsOfTheDailySeries();
    void aFewRowsDoNotTellTheirRhythm();
    void longTitlesGiveWayToKeys();
    void measuresAndUnitsAreNoKeys();
    void whatFilesOfOtherInstrumentsHaveAlikeIsCodedByTheFile();
    void groupsThatOtherMeasuresHaveAsWellAreCodedWithTheirs();
    void decimalsAreThoseThatWerePublished_data();
    void decimalsAreThoseThatWerePublished();
};

namespace {

csv::Table tableOf(std::initializer_list<std::pair<std::string, bool>> names)
{
    csv::Table table;
    for (const auto &[name, isGeneric] : names) {
        csv::ReadSeries read{.name = name, .nameIsGeneric = isGeneric};
        read.frequency = Frequency::Daily;
        read.observations.append(timeOf(2024, 11, 25), {.value = 1.125});
        read.lines = {2};
        table.series.push_back(read);
    }
    return table;
}

std::vector<std::string> codesOf(csv::Table table, const std::string &fileName)
{
    std::vector<std::string> codes;
    const auto rows = nameSeries(table, fileName, std::nullopt).value();
    for (const auto &one : rows)
        codes.push_back(one.series.code);
    return codes;
}

/// Two series, "S&P 500" and "Oil", a value each month.
csv::Table monthlyTable(int months)
{
    auto table = tableOf({{"S&P 500", false}, {"Oil", false}});
    for (auto &read : table.series) {
        read.frequency = Frequency::Monthly;
        for (int month = 1; month < months; ++month) {
            read.observations.append(addMonths(timeOf(2024, 11, 25), month), {.value = 1});
            read.lines.push_back(2);
        }
    }
    return table;
}

} // namespace

void SeriesNamingTest::aSeriesIsNamedByWhatIsKnownOfIt_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("isGeneric");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *header, bool isGeneric, const char *file,
                         const char *code) {
        QTest::newRow(name) << QString::fromUtf8(header) << isGeneric << QString::fromUtf8(file)
                            << QString::fromUtf8(code);
    };
    row("known header", "^GSPC", false, "data.csv", "SPX");
    row("known header over file", "DGS10", false, "rut.csv", "DGS10");
    row("role and known file", "Close", true, "rut_close_1999_2025.csv", "RUT");
    row("no header and known file", "", false, "^GSPC.csv", "SPX");
    row("whole file name known", "Index level", false, "RUT.csv", "RUT");
    row("other measure of a known index", "PE ratio", false, "spx_valuation.csv", "PE_RATIO");
    row("other measure in a file named after an index", "Dividend Yield", false, "SPX.csv",
        "SPX_DIVIDEND_YIELD");
    row("yield in a file named after a yield", "Yield", true, "DGS10.csv", "DGS10");
    row("yield in a file named after an index", "Yield", true, "SPX.csv", "SPX_YIELD");
    row("opens alone", "Open", true, "SPX.csv", "SPX_OPEN");
    row("volume of an unknown file", "Volume", true, "gold.csv", "GOLD_VOLUME");
    row("role and a file about another measure", "Close", true, "SPX total return.csv",
        "SPX_TOTAL_RETURN");
    row("unknown header", "Mkt-RF", false, "factors.csv", "MKT_RF");
    row("role and unknown file", "value", true, "my rates (2).csv", "MY_RATES_2");
    row("not ASCII", "Доходы, всего", false, "x.csv", "ДОХОДЫ_ВСЕГО");
    row("nothing to go by", "", false, "….csv", "SERIES");
}

void SeriesNamingTest::aSeriesIsNamedByWhatIsKnownOfIt()
{
    QFETCH(QString, header);
    QFETCH(bool, isGeneric);
    QFETCH(QString, fileName);
    QFETCH(QString, code);
    const auto codes =
        codesOf(tableOf({{header.toStdString(), isGeneric}}), fileName.toStdString());
    QCOMPARE(QString::fromStdString(codes.front()), code);
}

void SeriesNamingTest::whatIsBesideTheSeriesNeverTakesItsCode()
{
    const auto codes =
        codesOf(tableOf({{"Open", true}, {"Change %", true}, {"Adj Close", true}}), "^GSPC.csv");
    QCOMPARE(codes, (std::vector<std::string>{"GSPC_OPEN", "GSPC_CHANGE", "SPX"}));
}

void SeriesNamingTest::percentagesAreNoIndex()
{
    auto table = tableOf({{"S&P 500", false}});
    table.series[0].unit = Unit::Percent;
    QCOMPARE(codesOf(table, "x.csv"), std::vector<std::string>{"S_P_500"});
}

void SeriesNamingTest::aYieldTimesTenIsDivided_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<int>("year");
    QTest::addColumn<double>("read");
    QTest::addColumn<double>("stored");
    const auto row = [](const char *name, const char *header, const char *file, int year,
                         double read, double stored) {
        QTest::newRow(name) << header << file << year << read << stored;
    };
    row("Cboe's quotes", "^TNX", "x.csv", 2024, 45.63, 4.563);
    row("by the name of the file", "Close", "^TNX.csv", 2024, 45.63, 4.563);
    row("in percent", "^TNX", "x.csv", 2024, 4.563, 4.563);
    row("in years of low yields", "^TNX", "x.csv", 2020, 6.5, 0.65);
    row("in years of high yields", "^TNX", "x.csv", 1981, 15.8, 15.8);
    row("times ten in years of high yields", "^TNX", "x.csv", 1981, 158, 15.8);
    row("nobody quotes FRED's series so", "DGS10", "x.csv", 2024, 45.63, 45.63);
}

void SeriesNamingTest::aYieldTimesTenIsDivided()
{
    QFETCH(QString, header);
    QFETCH(QString, fileName);
    QFETCH(int, year);
    QFETCH(double, read);
    QFETCH(double, stored);
    csv::Table table;
    csv::ReadSeries series{.name = header.toStdString(), .nameIsGeneric = header == "Close"};
    series.observations.append(timeOf(year, 3, 2), {.value = read, .high = read, .volume = 7});
    series.lines = {2};
    series.extent = csv::extentOf(series.observations);
    table.series = {series};
    const auto rows = nameSeries(table, fileName.toStdString(), std::nullopt).value();
    QCOMPARE(rows.front().series.code, "DGS10");
    QCOMPARE(rows.front().observations.values.front(), stored);
    QCOMPARE(rows.front().observations.high.front(), stored);
    QCOMPARE(rows.front().observations.volume.front(), 7);
    QCOMPARE(table.evidence.size(), std::size_t(read != stored));
}

void SeriesNamingTest::codesOfOneFileDiffer()
{
    const auto codes = codesOf(
        tableOf({{"Close", true}, {"Adj Close", true}, {"A b", false}, {"A-b", false}}), "rut.csv");
    QCOMPARE(codes, (std::vector<std::string>{"RUT", "RUT_ADJ_CLOSE", "RUT_A_B", "RUT_A_B_2"}));
}

void SeriesNamingTest::theNamedCodeWins()
{
    auto table = tableOf({{"^RUT", false}});
    const auto rows = nameSeries(table, "rut.csv", "russell 2000").value();
    QCOMPARE(rows.front().series.code, "RUT");
    auto other = tableOf({{"^RUT", false}});
    const auto own = nameSeries(other, "rut.csv", "MyIndex").value();
    QCOMPARE(own.front().series.code, "MYINDEX");
}

void SeriesNamingTest::oneCodeCannotNameSeveralSeries()
{
    auto table = tableOf({{"a", false}, {"b", false}});
    const auto rows = nameSeries(table, "x.csv", "RUT");
    QVERIFY(!rows.has_value());
    QCOMPARE(rows.error().message, "'x.csv' holds 2 series; they cannot all be RUT");
}

void SeriesNamingTest::anUnknownSeriesTakesItsTraitsFromTheFile()
{
    auto table = tableOf({{"Credit Rates in %", false}});
    table.series[0].unit = Unit::Percent;
    table.series[0].frequency = Frequency::Monthly;
    const auto rows = nameSeries(table, "x.csv", std::nullopt).value();
    const Series expected{.code = "CREDIT_RATES_IN",
        .name = "Credit Rates in %",
        .unit = Unit::Percent,
        .decimals = 3,
        .frequency = Frequency::Monthly};
    QCOMPARE(rows.front().series, expected);
    QCOMPARE(rows.front().observations.values, std::vector<double>{1.125});
    QCOMPARE(rows.front().lines, std::vector<std::size_t>{2});
}

void SeriesNamingTest::aKnownSeriesKeepsItsTraits()
{
    auto table = tableOf({{"^RUT", false}});
    const auto rows = nameSeries(table, "x.csv", std::nullopt).value();
    QCOMPARE(rows.front().series.name, "Russell 2000");
    QCOMPARE(rows.front().series.publisher, "FTSE Russell");
    QCOMPARE(rows.front().series.decimals, 2);
}

void SeriesNamingTest::whatTheCacheHoldsIsRecognised()
{
    auto table = tableOf({{"Brent crude", false}, {"wti", false}});
    auto rows = nameSeries(table, "oil.csv", std::nullopt).value();
    adoptStoredSeries(rows,
        {{.code = "OIL", .name = "Brent Crude", .decimals = 1, .isSample = true},
            {.code = "WTI", .name = "West Texas"}});
    QCOMPARE(rows[0].series, (Series{.code = "OIL", .name = "Brent Crude", .decimals = 1}));
    QCOMPARE(rows[1].series, (Series{.code = "WTI", .name = "West Texas"}));
}

void SeriesNamingTest::monthlyValuesAreNotRowsOfTheDailySeries()
{
    auto table = monthlyTable(24);
    auto rows = nameSeries(table, "x.csv", std::nullopt).value();
    QCOMPARE(rows[0].series.code, "SPX_MONTHLY");
    QCOMPARE(rows[0].series.name, "S&P 500, monthly");
    QCOMPARE(rows[1].series.code, "OIL");
    adoptStoredSeries(rows, {{.code = "OIL", .name = "Oil"}, {.code = "SPX", .name = "S&P 500"}});
    QCOMPARE(rows[0].series.code, "SPX_MONTHLY");
    QCOMPARE(rows[1].series.code, "OIL_MONTHLY");
}

void SeriesNamingTest::aFewRowsDoNotTellTheirRhythm()
{
    auto table = monthlyTable(3);
    auto rows = nameSeries(table, "x.csv", std::nullopt).value();
    adoptStoredSeries(rows, {{.code = "OIL", .name = "Oil"}});
    QCOMPARE(rows[0].series.code, "SPX");
    QCOMPARE(rows[1].series.code, "OIL");
}

void SeriesNamingTest::longTitlesGiveWayToKeys()
{
    auto table = tableOf({{"Deposit facility, date of changes, raw data, level", false},
        {"Deposit facility, date of changes, raw data, change", false}});
    table.series[0].otherNames = {"Per cent", "VALUE", "FM.B.DFR.LEV"};
    table.series[1].otherNames = {"Per cent", "VALUE", "FM.B.DFR.CHG"};
    const auto rows = nameSeries(table, "x.csv", std::nullopt).value();
    QCOMPARE(rows[0].series.code, "FM_B_DFR_LEV");
    QCOMPARE(rows[1].series.code, "FM_B_DFR_CHG");
    QCOMPARE(rows[0].series.name, "Deposit facility, date of changes, raw data, level");
}

void SeriesNamingTest::measuresAndUnitsAreNoKeys()
{
    auto table = tableOf({{"EM (EMERGING MARKETS) Standard (Large+Mid Cap)", false}});
    table.series[0].otherNames = {"Net", "one", "2015=100"};
    const auto rows = nameSeries(table, "x.csv", std::nullopt).value();
    QCOMPARE(rows[0].series.code, "EM_EMERGING_MARKETS_STANDARD_LARGE_MID_C");
}

void SeriesNamingTest::whatFilesOfOtherInstrumentsHaveAlikeIsCodedByTheFile()
{
    using Codes = std::vector<std::string>;
    QCOMPARE(codesOf(tableOf({{"NAV per Share", false}, {"Shares Outstanding", false}}), "IVV.csv"),
        (Codes{"IVV_NAV_PER_SHARE", "IVV_SHARES_OUTSTANDING"}));
    QCOMPARE(codesOf(tableOf({{"Bid", false}, {"Closing price", true}}), "ERIC-B.csv"),
        (Codes{"ERIC_B_BID", "ERIC_B"}));
    QCOMPARE(codesOf(tableOf({{"Open", true}, {"Adj Close", true}}), "^GSPC.csv"),
        (Codes{"GSPC_OPEN", "SPX"}));
    QCOMPARE(codesOf(tableOf({{"Volume", true}}), "SPX.csv"), Codes{"SPX_VOLUME"});
    QCOMPARE(codesOf(tableOf({{"DGS10", false}, {"Value", true}}), "x.csv"), (Codes{"DGS10", "X"}));
}

void SeriesNamingTest::groupsThatOtherMeasuresHaveAsWellAreCodedWithTheirs()
{
    auto table = tableOf({{"World", false}, {"AUS", false}, {"AAPL", false}});
    table.series[0].measure = "Life expectancy";
    table.series[1].nameIsGroup = true;
    QCOMPARE(codesOf(table, "LTINT.csv"),
        (std::vector<std::string>{"WORLD_LIFE_EXPECTANCY", "LTINT_AUS", "AAPL"}));
}

void SeriesNamingTest::decimalsAreThoseThatWerePublished_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("decimals");
    const auto row = [](const char *name, const std::vector<double> &values, int decimals) {
        QTest::newRow(name) << values << decimals;
    };
    row("none", {}, 0);
    row("whole numbers", {17, 0, -3, 2.6e7}, 0);
    row("two", {4.69, 4.7, 5}, 2);
    row("four", {1.0834}, 4);
    row("more than four", {0.123456789}, 4);
    row("single precision", {421.260009765625, 2442.030029296875}, 2);
    row("large and exact", {26123456.25}, 2);
}

void SeriesNamingTest::decimalsAreThoseThatWerePublished()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, decimals);
    QCOMPARE(decimalsOf(values), decimals);
}

QTEST_GUILESS_MAIN(SeriesNamingTest)
#include "seriesnaming_test.moc"
