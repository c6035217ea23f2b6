// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/samplechartbook.h"

#include "cache/figurestore.h"
#include "cache/importjournal.h"
#include "files/temporaryfile.h"
#include "imports/proposal.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <filesystem>
#include <unistd.h>

namespace tickmark {

namespace {

namespace fs = std::filesystem;

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
    const ImportOptions options;
    const DecisionMemory memory;
    if (const auto read = proposeBytes(proposal, view, {options, memory, {}}); !read)
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

bool isMissingOrEmpty(const std::string &path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    return status.type() == fs::file_type::not_found
        || (status.type() == fs::file_type::regular && fs::file_size(path, error) == 0);
}

/// Makes a cache at `path` with all that a new one has, and closes it.
Result<void> makeChartbook(const std::string &path, bool withSample)
{
    auto cache = Cache::open(path, Cache::Access::ReadWrite);
    if (!cache)
        return failure(cache.error().message);
    if (const auto added = addBuiltInEvents(**cache); !added)
        return added;
    return withSample ? addSampleChartbook(**cache) : Result<void>();
}

/// Gives the finished cache its name, unless another process was quicker.
void moveIntoPlace(const std::string &draft, const std::string &path)
{
    std::error_code error;
    fs::create_hard_link(draft, path, error);
    if (error && isMissingOrEmpty(path))
        fs::rename(draft, path, error);
    syncFolder(fs::absolute(path).parent_path().string());
}

void removeDraft(const std::string &draft)
{
    std::error_code error;
    for (const auto *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(draft + suffix, error);
}

/// A person knows the cache by its own name.
std::string inWordsOf(std::string message, const std::string &draft, const std::string &path)
{
    if (const auto place = message.find(draft); place != std::string::npos)
        message.replace(place, draft.size(), path);
    return message;
}

} // namespace

/// A new cache is made under another name first: what is there under its own is always complete,
/// also after a crash and for a second process that starts at the same time.
Result<std::unique_ptr<Cache>> openChartbook(const std::string &path, bool withSample)
{
    if (!isMissingOrEmpty(path))
        return Cache::open(path, Cache::Access::ReadWrite);
    const auto draft = path + ".new-" + std::to_string(::getpid());
    const auto made = makeChartbook(draft, withSample);
    if (made)
        moveIntoPlace(draft, path);
    removeDraft(draft);
    if (!made)
        return failure(inWordsOf(made.error().message, draft, path));
    return Cache::open(path, Cache::Access::ReadWrite);
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
