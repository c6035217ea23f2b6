// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cache.h"
#include "cache/seriesstore.h"
#include "imports/importsession.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace tickmark::test {

/// A folder with a new cache and the files a test writes.
struct ScratchFolder
{
    QTemporaryDir folder;
    std::unique_ptr<Cache> cache =
        Cache::open(pathOf("tickmark.sqlite"), Cache::Access::ReadWrite).value();

    std::string pathOf(const char *name) const
    {
        return folder.filePath(QString::fromUtf8(name)).toStdString();
    }

    /// Writes the file and returns its path.
    std::string write(const char *name, const QByteArray &content) const
    {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The scratch file %s cannot be written", name);
        return file.fileName().toStdString();
    }

    std::vector<ImportReport> import(
        const std::vector<std::string> &paths, const ImportOptions &options = {})
    {
        return importFiles(*cache, paths, options);
    }
};

/// The codes of all series in a cache, in their order.
inline QStringList codesIn(Cache &cache)
{
    QStringList codes;
    const auto summaries = SeriesStore(cache).list().value();
    for (const auto &summary : summaries)
        codes << QString::fromStdString(summary.series.code);
    return codes;
}

} // namespace tickmark::test
