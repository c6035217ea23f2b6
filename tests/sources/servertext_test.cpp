// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/servertext.h"

#include <QtTest>

using namespace tickmark;

class ServerTextTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstLabelWithANameNamesTheFile_data();
    void theFirstLabelWithANameNamesTheFile();
    void aNameIsMadeHarmless_data();
    void aNameIsMadeHarmless();
    void aLongNameKeepsItsEnding();
    void csvIsAddedWhereATableHasNoEnding_data();
    void csvIsAddedWhereATableHasNoEnding();
    void onlyWhatCanBeSeenIsPrintable();
    void aNumberStandsBeforeTheEnding();
};

namespace {

FileLabels labelsOf(const QByteArray &disposition, const QByteArray &path)
{
    return {disposition.toStdString(), path.toStdString(), "data.example", "text/csv"};
}

} // namespace

void ServerTextTest::theFirstLabelWithANameNamesTheFile_data()
{
    QTest::addColumn<QByteArray>("disposition");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *title, const char *disposition, const char *path,
                         const char *name) {
        QTest::newRow(title) << QByteArray(disposition) << QByteArray(path) << QByteArray(name);
    };
    row("a word", "attachment; filename=prices.csv", "/a/b", "prices.csv");
    row("in quotes", "attachment; filename=\"a; b.csv\"; size=3", "/a/b", "a; b.csv");
    row("escaped", "attachment; filename=\"say \\\"so\\\".csv\"", "/", "say \"so\".csv");
    row("in capitals", "ATTACHMENT ;\tFILENAME = prices.csv ", "/", "prices.csv");
    row("UTF-8", "attachment; filename*=UTF-8'en'%e2%82%ac%20rates.csv; filename=x", "/",
        "€ rates.csv");
    row("the plain name first", "attachment; filename=x.csv; filename*=utf-8''y.csv", "/", "y.csv");
    row("of another encoding", "a; filename*=Shift_JIS''%83.csv; filename=x.csv", "/", "x.csv");
    row("an extended name of nothing", "attachment; filename*=; filename=x.csv", "/", "x.csv");
    row("a quote that stays open", "attachment; filename=\"x.csv", "/", "x.csv");
    row("no name", "inline", "/data/prices.csv", "prices.csv");
    row("an empty name", "attachment; filename=\"\"", "/data/prices.csv", "prices.csv");
    row("a name of dots", "attachment; filename=\"..\"", "/data/prices.csv", "prices.csv");
    row("of the path", "", "/data/K%C3%A4se%20100%.csv", "Käse 100%.csv");
    row("a path in the path", "", "/data/..%2F..%2Fetc%2Fpasswd", "passwd.csv");
    row("a folder", "", "/data/", "data.example.csv");
    row("nothing", "", "", "data.example.csv");
}

void ServerTextTest::theFirstLabelWithANameNamesTheFile()
{
    QFETCH(QByteArray, disposition);
    QFETCH(QByteArray, path);
    QTEST(QByteArray::fromStdString(fileNameOf(labelsOf(disposition, path))), "name");
}

void ServerTextTest::aNameIsMadeHarmless_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *title, const QByteArray &given, const char *name) {
        QTest::newRow(title) << given << QByteArray(name);
    };
    row("above", "../../etc/passwd.csv", "passwd.csv");
    row("of the root", "/etc/passwd.csv", "passwd.csv");
    row("of Windows", "C:\\x\\prices.csv", "prices.csv");
    row("hidden", "...bashrc.csv", "bashrc.csv");
    row("a blank and a dot", " .x.csv ", "x.csv");
    row("NUL", QByteArray("a\0b.csv", 7), "ab.csv");
    row("controls", "a\r\n\t\x1b[31mb\x7f.csv", "a[31mb.csv");
    row("controls of Latin-1",
        "a\xc2\x85"
        "b.csv",
        "ab.csv");
    row("turned round", "a\xe2\x80\xaevsc.exe", "avsc.exe");
    row("no UTF-8", "K\xe4se.csv", "K\uFFFDse.csv");
    row("a device of Windows", "CON", "CON.csv");
    row("nothing but folders", "a/b/", "path.csv");
    row("nothing but controls", "\x01\x02", "path.csv");
}

void ServerTextTest::aNameIsMadeHarmless()
{
    QFETCH(QByteArray, given);
    const auto encoded = "attachment; filename*=UTF-8''" + given.toPercentEncoding();
    QTEST(QByteArray::fromStdString(fileNameOf(labelsOf(encoded, "/path"))), "name");
}

void ServerTextTest::aLongNameKeepsItsEnding()
{
    const QByteArray digits(300, '7');
    QCOMPARE(fileNameOf(labelsOf("", digits)), std::string(196, '7') + ".csv");
    QCOMPARE(fileNameOf(labelsOf("", digits + ".json")), std::string(195, '7') + ".json");
    QCOMPARE(fileNameOf(labelsOf("", "a." + digits)), "a." + std::string(198, '7'));
    const auto letters = fileNameOf(labelsOf("", QByteArray("ää€").repeated(100)));
    QCOMPARE(letters.size(), std::size_t(200));
    QVERIFY(QString::fromStdString(letters).endsWith("€.csv"));
}

void ServerTextTest::csvIsAddedWhereATableHasNoEnding_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("a table") << "Text/CSV; charset=utf-8"
                             << "/prices"
                             << "prices.csv";
    QTest::newRow("of no type") << ""
                                << "/prices"
                                << "prices.csv";
    QTest::newRow("with an ending") << "text/csv"
                                    << "/prices.txt"
                                    << "prices.txt";
    QTest::newRow("a page") << "text/html"
                            << "/prices"
                            << "prices";
    QTest::newRow("a page of the host") << "text/html"
                                        << "/"
                                        << "data.example";
}

void ServerTextTest::csvIsAddedWhereATableHasNoEnding()
{
    QFETCH(QString, type);
    QFETCH(QString, path);
    const FileLabels labels{"", path.toStdString(), "data.example", type.toStdString()};
    QTEST(QString::fromStdString(fileNameOf(labels)), "name");
}

void ServerTextTest::onlyWhatCanBeSeenIsPrintable()
{
    QCOMPARE(printable("Not\r\n Found\x1b[0m", 100), "Not Found[0m");
    QCOMPARE(printable("\xff€", 100), "\uFFFD€");
    QCOMPARE(printable("€€", 5), "€");
    QCOMPARE(printable("", 5), "");
}

void ServerTextTest::aNumberStandsBeforeTheEnding()
{
    QCOMPARE(numberedName("prices.csv", 2), "prices (2).csv");
    QCOMPARE(numberedName("prices", 13), "prices (13)");
}

QTEST_GUILESS_MAIN(ServerTextTest)
#include "servertext_test.moc"
