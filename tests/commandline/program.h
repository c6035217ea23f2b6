// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QJsonDocument>
#include <QStringList>
#include <QTemporaryDir>

namespace tickmark::test {

/// What a run of the program left behind.
struct Run
{
    int status = -1; ///< -1 where it crashed or did not end in time
    QByteArray output;
    QByteArray notes;

    QJsonDocument json() const { return QJsonDocument::fromJson(output); }
};

/// The real program in a folder of its own: no display, no home, its cache in the folder.
class Program
{
public:
    Run run(const QStringList &arguments) const;

    /// run() with `--cache` and the path of the cache before the arguments.
    Run withCache(const QStringList &arguments) const;

    /// Starts `command` through the shell, where "$0" is the program: for bytes that a QString
    /// cannot hold.
    Run shell(const QString &command) const;

    /// From now on runs as a person without privileges, who owns the folder: root may read and
    /// write everything. False where that person cannot reach the program.
    bool becomeOrdinary();

    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }
    QString cachePath() const { return path("cache.sqlite"); }

    /// A file in the folder, and its path.
    QString write(const QString &name, const QByteArray &content) const;

    /// The bytes of the cache and of what SQLite may leave beside it; empty where there is none.
    QByteArray cacheBytes() const;

private:
    Run start(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    bool m_isOrdinary = false;
};

} // namespace tickmark::test
