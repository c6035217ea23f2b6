// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/seriesstore.h"
#include "imports/inputfolder.h"
#include "scratchfolder.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace tickmark;
using namespace tickmark::test;

class InputFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void aFolderIsTheTablesInIt();
    void linksMakeNoLoop();
    void namesNeedNotBeText();
    void anEmptyFolderIsRefused();
    void eachFileOfAFolderIsReported();
};

namespace {

const QByteArray table = "Date,Close\n2024-01-02,1.5\n2024-01-03,1.6\n";

/// The paths within the folder, a refused one with its reason.
QStringList found(const ScratchFolder &scratch, const char *folder)
{
    const auto root = scratch.pathOf(folder);
    QStringList paths;
    for (const auto &input : inputPaths({root}, nullptr))
        paths << (input.error ? QString::fromStdString(input.error->message)
                              : QString::fromStdString(input.path.substr(root.size() + 1)));
    return paths;
}

void makeFolders(const ScratchFolder &scratch, std::initializer_list<const char *> names)
{
    for (const auto *name : names)
        QVERIFY(QDir().mkpath(QString::fromStdString(scratch.pathOf(name))));
}

} // namespace

void InputFolderTest::aFolderIsTheTablesInIt()
{
    const ScratchFolder scratch;
    makeFolders(scratch, {"in/deep/er", "in/.git", "in/x.csv"});
    for (const auto *name :
        {"in/b.csv", "in/a.TSV", "in/deep/c.txt", "in/deep/er/d.tab", "in/note.md",
            "in/picture.png", "in/.hidden.csv", "in/.git/e.csv", "in/csv", "in/x.csv/f.csv"})
        scratch.write(name, table);
    QCOMPARE(found(scratch, "in"),
        (QStringList{"a.TSV", "b.csv", "deep/c.txt", "deep/er/d.tab", "x.csv/f.csv"}));
}

void InputFolderTest::linksMakeNoLoop()
{
    const ScratchFolder scratch;
    makeFolders(scratch, {"in/deep"});
    const auto file = scratch.write("in/a.csv", table);
    QCOMPARE(::symlink(scratch.pathOf("in").c_str(), scratch.pathOf("in/deep/up").c_str()), 0);
    QCOMPARE(::symlink(scratch.pathOf("in").c_str(), scratch.pathOf("in/up.csv").c_str()), 0);
    QCOMPARE(::symlink("self.csv", scratch.pathOf("in/self.csv").c_str()), 0);
    QCOMPARE(::symlink(file.c_str(), scratch.pathOf("in/deep/link.csv").c_str()), 0);
    QCOMPARE(found(scratch, "in"), (QStringList{"a.csv", "deep/link.csv", "self.csv"}));
}

void InputFolderTest::namesNeedNotBeText()
{
    const ScratchFolder scratch;
    makeFolders(scratch, {"in"});
    const auto source = scratch.write("a.csv", table);
    const auto path = scratch.pathOf("in") + "/\xff\xfe.csv";
    QCOMPARE(::link(source.c_str(), path.c_str()), 0);
    const auto inputs = inputPaths({scratch.pathOf("in")}, nullptr);
    QCOMPARE(inputs.size(), std::size_t(1));
    QVERIFY(inputs[0].path == path);
}

void InputFolderTest::anEmptyFolderIsRefused()
{
    const ScratchFolder scratch;
    makeFolders(scratch, {"in/deep"});
    scratch.write("in/note.md", "no table");
    QCOMPARE(found(scratch, "in"),
        QStringList{"There is no table (.csv, .tsv, .tab, .txt) in the folder '"
            + QString::fromStdString(scratch.pathOf("in")) + "'"});
}

void InputFolderTest::eachFileOfAFolderIsReported()
{
    ScratchFolder scratch;
    makeFolders(scratch, {"in", "none"});
    scratch.write("in/acme.csv", table);
    scratch.write("in/note.txt", "Dear reader,\n");
    QCOMPARE(::mkfifo(scratch.pathOf("in/pipe.csv").c_str(), 0600), 0);
    const auto reports = scratch.import(
        {scratch.pathOf("in"), scratch.pathOf("none"), scratch.write("b.csv", table)});
    QCOMPARE(reports.size(), std::size_t(5));
    QVERIFY(reports[0].record.has_value());
    QVERIFY(reports[1].error && reports[2].error && reports[3].error);
    QCOMPARE(reports[0].proposal.fileName, "acme.csv");
    QCOMPARE(reports[3].proposal.fileName, "none");
    QVERIFY(reports[4].record.has_value());
    QCOMPARE(SeriesStore(*scratch.cache).list().value().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(InputFolderTest)
#include "inputfolder_test.moc"
