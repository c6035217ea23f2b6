// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importrun.h"

#include "cache/cachewriter.h"
#include "window/whendone.h"
#include "words/words.h"

namespace tickmark {

namespace {

Result<void> undoAll(Cache &cache, const std::vector<std::int64_t> &ids)
{
    ImportJournal journal(cache);
    for (const std::int64_t id : ids) {
        if (const auto undone = journal.undo(id); !undone)
            return tl::unexpected(undone.error());
    }
    return {};
}

} // namespace

ImportRun::ImportRun(CacheWriter &writer, std::string cachePath, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_cachePath(std::move(cachePath))
    , m_cancel(std::make_shared<std::atomic_bool>(false))
{}

ImportRun::~ImportRun()
{
    cancel();
}

void ImportRun::start(const std::vector<std::string> &paths)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    *m_cancel = false;
    emit started(static_cast<int>(paths.size()));
    const auto work = [paths, path = m_cachePath, cancel = m_cancel](Cache &cache) {
        ImportOptions options;
        options.cachePath = path;
        options.cancel = cancel.get();
        return importFiles(cache, paths, options);
    };
    whenDone(m_writer.run(work), this, [this](const std::vector<ImportReport> &reports) {
        m_isRunning = false;
        emit finished(reports);
    });
}

void ImportRun::cancel()
{
    *m_cancel = true;
}

void ImportRun::undo(const std::vector<std::int64_t> &ids)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    auto undoing = m_writer.run([ids](Cache &cache) { return undoAll(cache, ids); });
    whenDone(undoing, this, [this](const Result<void> &result) {
        m_isRunning = false;
        const auto why = result ? QString() : sentenceOf(result.error());
        emit undone(result.has_value(), why);
    });
}

} // namespace tickmark
