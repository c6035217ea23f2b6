// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/chartbook.h"

#include "commandline/command.h"
#include "imports/samplechartbook.h"

#include <QTemporaryDir>
#include <filesystem>

namespace tickmark {

namespace {

/// An empty file counts as no cache yet, as for Cache::open().
bool isThere(const std::string &path)
{
    std::error_code problem;
    return std::filesystem::exists(path, problem)
        && !(std::filesystem::is_regular_file(path, problem)
            && std::filesystem::file_size(path, problem) == 0);
}

} // namespace

Result<std::unique_ptr<Cache>> openCache(const CommandContext &context)
{
    return openChartbook(context.cachePath, context.withSample);
}

Result<std::unique_ptr<Cache>> openCacheForWriting(const CommandContext &context)
{
    auto cache = openCache(context);
    if (cache && (*cache)->access() == Cache::Access::ReadOnly)
        return failure("The cache '" + context.cachePath + "' can only be read, not written.");
    return cache;
}

Result<UntouchedCache> UntouchedCache::open(const CommandContext &context)
{
    const auto isReal = isThere(context.cachePath);
    auto folder = isReal ? nullptr : std::make_unique<QTemporaryDir>();
    if (folder && !folder->isValid())
        return failure(
            "There is no room for temporary files: " + folder->errorString().toStdString());
    auto cache = isReal
        ? Cache::open(context.cachePath, Cache::Access::ReadOnly)
        : openChartbook(folder->filePath("tickmark.sqlite").toStdString(), context.withSample);
    if (!cache)
        return failure(cache.error().message);
    return UntouchedCache(std::move(folder), std::move(*cache));
}

UntouchedCache::UntouchedCache(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Cache> cache)
    : m_folder(std::move(folder))
    , m_cache(std::move(cache))
{}

UntouchedCache::UntouchedCache(UntouchedCache &&) noexcept = default;
UntouchedCache::~UntouchedCache() = default;

} // namespace tickmark
