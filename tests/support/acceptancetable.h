// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace tickmark::test {

/// The acceptance table of the article Tickmark began with, over the real series: a row per claim,
/// with the day as of which, the verdict and the first value computed. Used as test data by the
/// engine's test and by that of the program.
inline void addAcceptanceTable()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("asOf");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<double>("value");
    const auto row = [](const char *name, const char *asOf, const char *sentence,
                         const char *verdict, double value) {
        QTest::newRow(name) << QByteArray(sentence) << QByteArray(asOf) << QByteArray(verdict)
                            << value;
    };
    const char *off = "The Russell 2000 is down 5% from a 52-week high reached on Nov. 25.";
    const char *start = "The S&P 500 has gained 4% to start the year.";
    row("1", "2025-01-23", off, "supported", -5.22);
    row("1, a day earlier", "2025-01-22", off, "contradicted", -5.66);
    row("2", "2025-01-23", start, "supported", 4.03);
    row("2, a day earlier", "2025-01-22", start, "contradicted", 3.48);
    row("3", "2025-01-23", "The S&P 500 closed at an all-time high on Jan. 22.", "contradicted",
        6086.37);
    row("3, of the day after", "2025-01-23", "The S&P 500 closed at an all-time high on Thursday.",
        "supported", 6118.71);
    row("4", "2025-01-23", "The Russell 2000 surged nearly 6% on the day after Nov. 5.",
        "supported", 5.84);
    row("5", "2025-01-23",
        "By late November, the small-cap index was at its highest closing level in three years.",
        "supported", 2442.03);
    row("6", "2025-01-23", "The Russell 2000 is flat since the election.", "contradicted", 2.38);
    row("7", "2025-01-23", "The 10-year Treasury yield was recently at a 14-month high.",
        "supported", 4.79);
    row("8a", "2025-01-23", "The S&P 500 posted a nearly 50% gain over the past two years.",
        "contradicted", 52.21);
    row("8b", "2025-01-23",
        "Over the past two years, the S&P 500's gain is more than double that of the Russell 2000.",
        "depends", 2.33);
}

} // namespace tickmark::test
