// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "support/shareddata.h"

#include <QDirIterator>
#include <QProcess>
#include <grp.h>
#include <unistd.h>

namespace tickmark::test {

namespace {

constexpr int timeLimit = 60'000;
constexpr uid_t nobody = 65534;

QString programPath()
{
    return QDir(qEnvironmentVariable("TICKMARK_BIN")).filePath("tickmark");
}

QProcessEnvironment environmentIn(const QString &folder)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(name);
    environment.insert("HOME", folder);
    environment.insert("XDG_DATA_HOME", folder + "/data");
    return environment;
}

} // namespace

Run Program::run(const QStringList &arguments) const
{
    return start(programPath(), arguments);
}

Run Program::withCache(const QStringList &arguments) const
{
    return run(QStringList{"--cache", cachePath()} + arguments);
}

Run Program::shell(const QString &command) const
{
    return start("/bin/sh", {"-c", command, programPath()});
}

Run Program::start(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(environmentIn(m_folder.path()));
    if (m_isOrdinary) {
        process.setChildProcessModifier([] {
            if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0)
                _exit(127);
        });
    }
    process.start(program, arguments);
    const auto hasEnded = process.waitForFinished(timeLimit);
    Run run;
    if (hasEnded && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.notes = process.readAllStandardError();
    return run;
}

bool Program::becomeOrdinary()
{
    if (geteuid() != 0)
        return true;
    QStringList paths{m_folder.path()};
    constexpr auto inside = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QDirIterator files(m_folder.path(), inside, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    for (const auto &path : paths) {
        if (chown(qPrintable(path), nobody, nobody) != 0)
            return false;
    }
    m_isOrdinary = true;
    return run({"--version"}).status == 0;
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray Program::cacheBytes() const
{
    QByteArray bytes;
    for (const auto *suffix : {"", "-wal", "-journal"})
        bytes += contentOf(cachePath() + suffix);
    return bytes;
}

} // namespace tickmark::test
