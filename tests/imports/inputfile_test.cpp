// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/figurestore.h"
#include "imports/inputfile.h"
#include "scratchfolder.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace tickmark;
using namespace tickmark::test;

class InputFileTest : public QObject
{
    Q_OBJECT

private slots:
    void theBytesOfAFileAreRead();
    void whatCannotBeReadIsASentence_data();
    void whatCannotBeReadIsASentence();
    void theCacheItselfIsNotOpened();
    void aFileWithoutPermissionIsASentence();
};

namespace {

QString reasonFor(const std::string &path, const std::string &cachePath = {})
{
    const auto file = InputFile::open(path, cachePath);
    return file ? QString() : QString::fromStdString(file.error().message);
}

} // namespace

void InputFileTest::theBytesOfAFileAreRead()
{
    const ScratchFolder scratch;
    const auto path = scratch.write("a.csv", QByteArray("Date,x\n\0\xff", 9));
    const auto file = InputFile::open(path, {});
    QVERIFY(file);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE((*file)->readAll().value(), std::string("Date,x\n\0\xff", 9));
        QVERIFY((*file)->rewind());
    }
}

void InputFileTest::whatCannotBeReadIsASentence_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not there") << "/nowhere/a.csv"
                               << "There is no file '/nowhere/a.csv'";
    QTest::newRow("a file as a folder") << "/etc/passwd/a.csv"
                                        << "There is no file '/etc/passwd/a.csv'";
    QTest::newRow("folder") << "/etc"
                            << "'/etc' is a folder; drop the files in it";
    QTest::newRow("device") << "/dev/zero"
                            << "'/dev/zero' is a device or pipe, not a file";
    QTest::newRow("address") << "https://example.org/a.csv"
                             << "'https://example.org/a.csv' is an address, not a file; download "
                                "it first, or drop the link on the window";
}

void InputFileTest::whatCannotBeReadIsASentence()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    QCOMPARE(reasonFor(path.toStdString()), reason);
}

void InputFileTest::theCacheItselfIsNotOpened()
{
    const ScratchFolder scratch;
    QVERIFY(FigureStore(*scratch.cache).save("Rally", "{}").has_value());
    const auto cachePath = scratch.pathOf("tickmark.sqlite");
    const auto link = scratch.pathOf("link.csv");
    QCOMPARE(::symlink(cachePath.c_str(), link.c_str()), 0);
    const auto hardLink = scratch.pathOf("hard.csv");
    QCOMPARE(::link(cachePath.c_str(), hardLink.c_str()), 0);
    for (const auto &path : {cachePath, cachePath + "-wal", cachePath + "-shm", link, hardLink})
        QCOMPARE(reasonFor(path, cachePath),
            QString::fromStdString("'" + path + "' is the cache of Tickmark itself"));
}

void InputFileTest::aFileWithoutPermissionIsASentence()
{
    const ScratchFolder scratch;
    const auto path = scratch.write("a.csv", "Date,x\n");
    QCOMPARE(::chmod(path.c_str(), 0), 0);
    const bool isRoot = geteuid() == 0;
    if (isRoot)
        QCOMPARE(seteuid(65534), 0);
    const auto reason = reasonFor(path);
    if (isRoot)
        QCOMPARE(seteuid(0), 0);
    QVERIFY2(reason.contains("permission"), qPrintable(reason));
}

QTEST_GUILESS_MAIN(InputFileTest)
#include "inputfile_test.moc"
