// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/samplechartbook.h"

#include "cache/figurestore.h"
#include "cache/importjournal.h"
#include "imports/proposal.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> addSampleSeries(Cache &cache, const std::string &fileName)
{
    Proposal proposal{.path = "sample/" + fileName, .fileName = fileName};
    const auto bytes = resource(QStringLiteral(":/sample/") + QString::fromStdString(fileName));
    const std::string_view view(bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (const auto read = proposeBytes(proposal, view, {}); !read)
        return read;
    for (auto &rows : proposal.rows)
        rows.series.isSample = true;
    auto file = importedFile(proposal);
    file.fileName = proposal.path;
    const auto record = ImportJournal(cache).commit(file, proposal.rows);
    return record ? Result<void>() : failure(record.error().message);
}

Result<void> addSampleFigure(Cache &cache)
{
    const auto document =
        QJsonDocument::fromJson(resource(":/sample/small-caps-after-the-election.json"));
    const auto name = document.object().value(QLatin1String("name")).toString();
    return FigureStore(cache).save(
        name.toStdString(), document.toJson(QJsonDocument::Compact).toStdString());
}

} // namespace

Result<std::unique_ptr<Cache>> openChartbook(const std::string &path, bool withSample)
{
    auto cache = Cache::open(path, Cache::Access::ReadWrite);
    if (!cache || !(*cache)->isNew())
        return cache;
    if (const auto added = addBuiltInEvents(**cache); !added)
        return failure(added.error().message);
    if (!withSample)
        return cache;
    if (const auto added = addSampleChartbook(**cache); !added)
        return failure(added.error().message);
    return cache;
}

Result<void> addSampleChartbook(Cache &cache)
{
    for (const auto *fileName : {"rut.csv", "spx.csv", "dgs10.csv"}) {
        if (const auto added = addSampleSeries(cache, fileName); !added)
            return added;
    }
    return addSampleFigure(cache);
}

} // namespace tickmark
