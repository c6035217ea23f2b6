// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/arguments.h"
#include "commandline/importcommand.h"

#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QtTest>
#include <sstream>

using namespace tickmark;

class ImportAnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void aQuestionNamesItsWaysOut();
    void anAnswerLetsTheFileIn();
    void aTrialShowsTheQuestion();
    void aContradictionNamesItsWayOut();
    void aFileThatAsksKeepsTheOthersOut();
    void aFolderIsImported();
    void aWrongAnswerIsWrongUsage();
};

namespace {

const QByteArray unsureDays = "Date,Fund\n01/02/2024,20.5\n02/03/2024,21.5\n03/04/2024,22.5\n";

/// The command in a folder with files and a cache of its own.
struct Desk
{
    QTemporaryDir folder;

    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The file %s cannot be written", name);
        return file.fileName();
    }

    /// What was printed, or "usage: " or "failed: " and the sentence.
    QString import(const QStringList &arguments) const
    {
        ImportCommand command;
        QCommandLineParser parser;
        GeneralArguments general{.cachePath = "unused", .rest = QStringList{"import"} + arguments};
        if (const auto read = readCommandArguments(parser, command.description().options, general);
            !read)
            return "usage: " + QString::fromStdString(read.error().message);
        if (const auto read = command.read(parser); !read)
            return "usage: " + QString::fromStdString(read.error().message);
        std::ostringstream output;
        std::ostringstream notes;
        const auto run = command.run({.cachePath = folder.filePath("cache.sqlite").toStdString(),
            .withSample = false,
            .output = output,
            .notes = notes});
        return run ? QString::fromStdString(output.str())
                   : "failed: " + QString::fromStdString(run.error().message);
    }
};

} // namespace

void ImportAnswersTest::aQuestionNamesItsWaysOut()
{
    const Desk desk;
    const auto text = desk.import({desk.write("fund.csv", unsureDays)});
    QVERIFY2(text.startsWith("failed: 'fund.csv' does not say: "), qPrintable(text));
    QVERIFY2(text.contains("\n  --answer day-order=day-first: Day first"), qPrintable(text));
    QVERIFY2(text.contains("\n  --answer day-order=month-first: Month first"), qPrintable(text));
}

void ImportAnswersTest::anAnswerLetsTheFileIn()
{
    const Desk desk;
    const auto file = desk.write("fund.csv", unsureDays);
    const auto text = desk.import({file, "--answer", "day-order=month-first"});
    QVERIFY2(text.contains("3 stored in FUND, 2024-01-02 to 2024-03-04"), qPrintable(text));
    const auto next = desk.write("next.csv", "Date,Fund\n05/06/2024,23.5\n06/07/2024,24.5\n");
    const auto remembered = desk.import({next});
    QVERIFY2(remembered.contains("2024-05-06 to 2024-06-07"), qPrintable(remembered));
}

void ImportAnswersTest::aTrialShowsTheQuestion()
{
    const Desk desk;
    const auto text = desk.import({"--dry-run", desk.write("fund.csv", unsureDays)});
    QVERIFY2(!text.startsWith("failed"), qPrintable(text));
    QVERIFY2(text.contains("--answer day-order=day-first"), qPrintable(text));
}

void ImportAnswersTest::aContradictionNamesItsWayOut()
{
    const Desk desk;
    desk.import({desk.write("rut.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n")});
    const auto file = desk.write("b.csv", "Date,^RUT\n2024-11-25,24.4203\n2024-11-26,24.2431\n");
    const auto text = desk.import({file});
    QVERIFY2(text.startsWith("failed: 'b.csv' contradicts what is stored.\n  The values of RUT are "
                             "a hundredth of those in the cache: "),
        qPrintable(text));
    QVERIFY2(text.contains("\n  --accept-changes: "), qPrintable(text));
    const auto accepted = desk.import({file, "--accept-changes"});
    QVERIFY2(accepted.contains("2 of them in place of another value"), qPrintable(accepted));
}

void ImportAnswersTest::aFileThatAsksKeepsTheOthersOut()
{
    const Desk desk;
    const auto clean = desk.write("rut.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    const auto text = desk.import({clean, desk.write("fund.csv", unsureDays)});
    QVERIFY2(text.startsWith("failed: 'fund.csv' does not say: "), qPrintable(text));
    QVERIFY2(text.endsWith("\nNothing was stored."), qPrintable(text));
    const auto alone = desk.import({clean});
    QVERIFY2(alone.contains("2 stored in RUT"), qPrintable(alone));
}

void ImportAnswersTest::aFolderIsImported()
{
    const Desk desk;
    desk.write("rut.csv", "Date,^RUT\n2024-11-25,2442.03\n2024-11-26,2424.31\n");
    desk.write("spx.csv", "Date,^GSPC\n2024-11-25,5987.37\n2024-11-26,6021.63\n");
    const auto text = desk.import({desk.folder.path()});
    QVERIFY2(text.startsWith("rut.csv: 2 rows read") && text.contains("\nspx.csv: 2 rows read"),
        qPrintable(text));
}

void ImportAnswersTest::aWrongAnswerIsWrongUsage()
{
    const Desk desk;
    const auto file = desk.write("fund.csv", unsureDays);
    QCOMPARE(desk.import({file, "--answer", "day-order=monday"}),
        "usage: --answer: The answer to day-order is day-first, month-first or year-first, not "
        "'monday'.");
}

QTEST_GUILESS_MAIN(ImportAnswersTest)
#include "importanswers_test.moc"
