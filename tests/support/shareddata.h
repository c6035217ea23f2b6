// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QtTest>

namespace tickmark::test {

/// Path of a file of the real data that lies beside the checkout (and is not part of it).
inline QString sharedFile(const QString &name)
{
    return QFileInfo(QStringLiteral(TICKMARK_SHARED_DATA "/") + name).absoluteFilePath();
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tickmark::test

/// Skips the test, and says so, where the real data is not there.
#define TICKMARK_NEED_SHARED_DATA()                                                                \
    do {                                                                                           \
        if (!QFileInfo::exists(QStringLiteral(TICKMARK_SHARED_DATA "/expected.json")))             \
            QSKIP("the real data (../shared/data) is not on this machine");                        \
    } while (false)
