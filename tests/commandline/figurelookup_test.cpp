// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/figurelookup.h"

#include <QtTest>

using namespace tickmark;

class FigureLookupTest : public QObject
{
    Q_OBJECT

private slots:
    void aNameStandsFor_data();
    void aNameStandsFor();
};

void FigureLookupTest::aNameStandsFor_data()
{
    QTest::addColumn<std::string>("wanted");
    QTest::addColumn<std::string>("found");
    QTest::addColumn<std::string>("message");

    QTest::newRow("itself") << std::string("Yields") << std::string("Yields") << std::string();
    QTest::newRow("itself, though it begins another")
        << std::string("Rally") << std::string("Rally") << std::string();
    QTest::newRow("the one it begins")
        << std::string("yie") << std::string("Yields") << std::string();
    QTest::newRow("accents have a case too")
        << std::string("éta") << std::string("Étalon") << std::string();
    QTest::newRow("two") << std::string("ra") << std::string()
                         << std::string("'ra' may be any of 'Rally', 'Rally, faded'.");
    QTest::newRow("none") << std::string("Gold") << std::string()
                          << std::string("There is no figure 'Gold'. There are 'Rally', 'Rally, "
                                         "faded', 'Yields', 'Étalon'.");
}

void FigureLookupTest::aNameStandsFor()
{
    QFETCH(std::string, wanted);
    QFETCH(std::string, found);
    QFETCH(std::string, message);

    const auto name = figureNamed({"Rally", "Rally, faded", "Yields", "Étalon"}, wanted);
    QCOMPARE(name.has_value(), message.empty());
    QCOMPARE(name ? *name : std::string(), found);
    QCOMPARE(name ? std::string() : name.error().message, message);
}

QTEST_GUILESS_MAIN(FigureLookupTest)
#include "figurelookup_test.moc"
