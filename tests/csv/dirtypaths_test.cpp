// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"
#include "imports/inputfile.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tickmark;

/// Paths that are no plain files, or have names that are no text.
class DirtyPathsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoFileIsRefusedWithoutWaiting_data();
    void whatIsNoFileIsRefusedWithoutWaiting();
    void aNameThatIsNoUtf8IsReadAndQuoted();

private:
    std::string pathOf(const std::string &name) const
    {
        return m_folder.path().toStdString() + '/' + name;
    }

    QTemporaryDir m_folder;
};

void DirtyPathsTest::whatIsNoFileIsRefusedWithoutWaiting_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QCOMPARE(::mkfifo(pathOf("fifo.csv").c_str(), 0600), 0);
    QCOMPARE(::symlink("fifo.csv", pathOf("to_fifo.csv").c_str()), 0);
    QCOMPARE(::symlink("loop_b.csv", pathOf("loop_a.csv").c_str()), 0);
    QCOMPARE(::symlink("loop_a.csv", pathOf("loop_b.csv").c_str()), 0);
    QCOMPARE(::symlink("nothing.csv", pathOf("dangling.csv").c_str()), 0);
    QCOMPARE(::mkdir(pathOf("folder.csv").c_str(), 0700), 0);
    QTest::newRow("a FIFO") << "fifo.csv"
                            << "is a device or pipe";
    QTest::newRow("a link to a FIFO") << "to_fifo.csv"
                                      << "is a device or pipe";
    QTest::newRow("a loop of links") << "loop_a.csv"
                                     << "cannot be read";
    QTest::newRow("a link to nothing") << "dangling.csv"
                                       << "There is no file";
    QTest::newRow("a folder called .csv") << "folder.csv"
                                          << "is a folder";
}

void DirtyPathsTest::whatIsNoFileIsRefusedWithoutWaiting()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const auto file = InputFile::open(pathOf(name.toStdString()), {});
    QVERIFY(!file);
    QVERIFY2(file.error().message.find(reason.toStdString()) != std::string::npos,
        file.error().message.c_str());
}

void DirtyPathsTest::aNameThatIsNoUtf8IsReadAndQuoted()
{
    const auto path = pathOf("Z\xFCrich\x01.csv");
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
    QVERIFY(file >= 0);
    QCOMPARE(::write(file, "Date,X\n2020-01-02,1.5\n", 22), 22);
    QCOMPARE(::close(file), 0);
    const auto input = InputFile::open(path, {});
    QCOMPARE(::unlink(path.c_str()), 0); // QTemporaryDir cannot name it
    QVERIFY(input);
    const auto bytes = (*input)->readAll();
    QVERIFY(bytes && csv::readTable(*bytes, "Z\xFCrich\x01.csv"));
}

QTEST_GUILESS_MAIN(DirtyPathsTest)
#include "dirtypaths_test.moc"
