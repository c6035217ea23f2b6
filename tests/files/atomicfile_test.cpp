// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/atomicfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tickmark;

class AtomicFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewFileHasAllBytes();
    void anOldFileIsReplacedWhole();
    void theModeOfAnOldFileIsKept();
    void aLinkStaysALink();
    void aFileOfTheLongestNameCanBeWritten();
    void aFullDiskLeavesTheOldFileAsItWas();
    void whatCannotBeWrittenIsRefusedWithASentence_data();
    void whatCannotBeWrittenIsRefusedWithASentence();
    void aFileThatMayNotBeWrittenIsNotReplaced();
};

namespace {

std::string pathIn(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QString::fromUtf8(name)).toStdString();
}

QByteArray contentOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

mode_t modeOf(const std::string &path)
{
    struct stat status = {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

// Runs `work` as a user who may do little, also where the tests run as root. The error it answers
// with, or "written".
std::string asAnotherUser(const std::function<Result<void>()> &work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return "(no pipe)";
    const auto child = fork();
    if (child == 0) {
        const uid_t nobody = 65534;
        const bool isOther = getuid() != 0 || setuid(nobody) == 0;
        const auto result = isOther ? work() : failure("(no other user)");
        const auto answer = result ? std::string("written") : result.error().message;
        const auto sent = write(ends[1], answer.data(), answer.size());
        _exit(sent < 0 ? 1 : 0);
    }
    close(ends[1]);
    char buffer[1000];
    const auto length = read(ends[0], buffer, sizeof buffer);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return std::string(buffer, length > 0 ? static_cast<std::size_t>(length) : 0);
}

} // namespace

void AtomicFileTest::aNewFileHasAllBytes()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "chart ä.png");
    const std::string bytes("a\0b\n", 4);
    QVERIFY(writeFileAtomically(path, bytes));
    QCOMPARE(contentOf(path), QByteArray("a\0b\n", 4));
    QCOMPARE(filesIn(folder).size(), 1);
    const auto mask = umask(0);
    umask(mask);
    QCOMPARE(modeOf(path), 0666 & ~mask);
}

void AtomicFileTest::anOldFileIsReplacedWhole()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "chart.png");
    QVERIFY(writeFileAtomically(path, "a longer content"));
    QVERIFY(writeFileAtomically(path, "short"));
    QCOMPARE(contentOf(path), QByteArray("short"));
    QVERIFY(writeFileAtomically(path, ""));
    QCOMPARE(contentOf(path), QByteArray());
    QCOMPARE(filesIn(folder).size(), 1);
}

void AtomicFileTest::theModeOfAnOldFileIsKept()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "chart.png");
    QVERIFY(writeFileAtomically(path, "old"));
    QCOMPARE(chmod(path.c_str(), 0640), 0);
    QVERIFY(writeFileAtomically(path, "new"));
    QCOMPARE(modeOf(path), mode_t(0640));
}

void AtomicFileTest::aLinkStaysALink()
{
    const QTemporaryDir folder;
    const auto file = pathIn(folder, "chart.png");
    const auto link = pathIn(folder, "latest.png");
    QVERIFY(writeFileAtomically(file, "old"));
    QCOMPARE(symlink("chart.png", link.c_str()), 0);
    QVERIFY(writeFileAtomically(link, "new"));
    QVERIFY(QFileInfo(QString::fromStdString(link)).isSymLink());
    QCOMPARE(contentOf(file), QByteArray("new"));
}

void AtomicFileTest::aFileOfTheLongestNameCanBeWritten()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, std::string(255, 'n').c_str());
    QVERIFY(writeFileAtomically(path, "content"));
    QCOMPARE(contentOf(path), QByteArray("content"));
}

void AtomicFileTest::aFullDiskLeavesTheOldFileAsItWas()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "chart.png");
    QVERIFY(writeFileAtomically(path, "old"));

    // The nearest to a full disk that a test can have: no file may grow beyond this.
    signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tight = {4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto result = writeFileAtomically(path, std::string(100'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);

    QVERIFY(!result);
    QCOMPARE(result.error().message,
        "'" + path + "' was not written: the file would be larger than allowed here");
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(filesIn(folder).size(), 1);
}

void AtomicFileTest::whatCannotBeWrittenIsRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("a folder") << QByteArray("folder") << QByteArray("it is a folder");
    QTest::newRow("a folder, with slash") << QByteArray("folder/") << QByteArray("it is a folder");
    QTest::newRow("missing folder")
        << QByteArray("missing/chart.png") << QByteArray("the folder does not exist");
    QTest::newRow("below a file") << QByteArray("file/chart.png")
                                  << QByteArray("a part of its path is not a folder");
    QTest::newRow("too long") << QByteArray(256, 'n') << QByteArray("the name is too long");
    QTest::newRow("a device") << QByteArray("device") << QByteArray("it is not a regular file");
}

void AtomicFileTest::whatCannotBeWrittenIsRefusedWithASentence()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, reason);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    QVERIFY(writeFileAtomically(pathIn(folder, "file"), "old"));
    QCOMPARE(symlink("/dev/null", pathIn(folder, "device").c_str()), 0);
    const auto path = pathIn(folder, name);
    const auto result = writeFileAtomically(path, "new");
    QVERIFY(!result);
    QCOMPARE(result.error().message, "'" + path + "' was not written: " + reason.toStdString());
    QCOMPARE(contentOf(pathIn(folder, "file")), QByteArray("old"));
    QCOMPARE(filesIn(folder), QStringList({QStringLiteral("device"), QStringLiteral("file")}));
}

void AtomicFileTest::aFileThatMayNotBeWrittenIsNotReplaced()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder, "chart.png");
    QVERIFY(writeFileAtomically(path, "old"));
    const auto folderPath = folder.path().toStdString();
    const auto denied = "'" + path + "' was not written: permission denied";

    // A file that may only be read, in a folder where everybody may write …
    QCOMPARE(chmod(folderPath.c_str(), 0777), 0);
    QCOMPARE(chmod(path.c_str(), 0444), 0);
    QCOMPARE(asAnotherUser([&path] { return writeFileAtomically(path, "new"); }), denied);
    // … and one that may be written, in a folder where nobody may.
    QCOMPARE(chmod(path.c_str(), 0666), 0);
    QCOMPARE(chmod(folderPath.c_str(), 0555), 0);
    QCOMPARE(asAnotherUser([&path] { return writeFileAtomically(path, "new"); }), denied);
    QCOMPARE(chmod(folderPath.c_str(), 0755), 0);
    QCOMPARE(contentOf(path), QByteArray("old"));
}

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "atomicfile_test.moc"
