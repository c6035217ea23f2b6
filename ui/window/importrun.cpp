// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importrun.h"

#include "cache/cachewriter.h"
#include "cache/importjournal.h"
#include "imports/reimport.h"
#include "window/whendone.h"
#include "words/words.h"

#include <mutex>

namespace tickmark {

namespace {

/// What was taken back, and why no more.
struct Undone
{
    std::vector<std::int64_t> ids;
    QString sentence;
};

Undone undoAll(Cache &cache, const std::vector<std::int64_t> &ids, const std::atomic_bool &cancel)
{
    Undone undone;
    ImportJournal journal(cache);
    const auto goesOn = [&cancel](std::size_t, double) { return !cancel; };
    for (const std::int64_t id : ids) {
        if (const auto result = journal.undo(id, goesOn); !result) {
            undone.sentence = sentenceOf(result.error());
            break;
        }
        undone.ids.push_back(id);
    }
    return undone;
}

std::vector<ImportReport> importDecided(
    Cache &cache, const DecidedFile &file, ImportOptions options)
{
    options.decisions[file.path] = file.decisions;
    if (file.replaced == 0)
        return importFiles(cache, {file.path}, options);
    return {importInPlaceOf(cache, file.replaced, file.path, options)};
}

} // namespace

struct ImportRun::SharedProgress
{
    std::mutex mutex;
    ImportProgress latest;

    void set(const ImportProgress &progress)
    {
        const std::scoped_lock lock(mutex);
        latest = progress;
    }
};

ImportRun::ImportRun(CacheWriter &writer, std::string cachePath, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_cachePath(std::move(cachePath))
    , m_cancel(std::make_shared<std::atomic_bool>(false))
    , m_cancelPreview(std::make_shared<std::atomic_bool>(false))
    , m_progress(std::make_shared<SharedProgress>())
{}

ImportRun::~ImportRun()
{
    cancel();
    cancelPreview();
}

ImportProgress ImportRun::progress() const
{
    const std::scoped_lock lock(m_progress->mutex);
    return m_progress->latest;
}

void ImportRun::start(const std::vector<std::string> &paths)
{
    start(paths.size(), [paths](Cache &cache, const ImportOptions &options) {
        return importFiles(cache, paths, options);
    });
}

void ImportRun::start(const DecidedFile &file)
{
    start(1, [file](Cache &cache, const ImportOptions &options) {
        return importDecided(cache, file, options);
    });
}

void ImportRun::start(std::size_t fileCount, Work work)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    *m_cancel = false;
    m_progress->set({.files = fileCount});
    emit started();
    const auto importing = [work = std::move(work), path = m_cachePath, cancel = m_cancel,
                               shared = m_progress](Cache &cache) {
        ImportOptions options;
        options.cachePath = path;
        options.cancel = cancel.get();
        options.progress = [shared](const ImportProgress &progress) { shared->set(progress); };
        return work(cache, options);
    };
    whenDone(m_writer.run(importing), this, [this](std::vector<ImportReport> reports) {
        m_isRunning = false;
        m_reports = std::move(reports);
        emit finished();
    });
}

void ImportRun::cancel()
{
    *m_cancel = true;
}

void ImportRun::preview(const DecidedFile &file)
{
    cancelPreview();
    m_cancelPreview = std::make_shared<std::atomic_bool>(false);
    const auto work = [file, cachePath = m_cachePath, cancel = m_cancelPreview](Cache &cache) {
        ImportOptions options;
        options.isDryRun = true;
        options.cachePath = cachePath;
        options.cancel = cancel.get();
        return importDecided(cache, file, options);
    };
    whenDone(m_writer.run(work), this,
        [this, cancel = m_cancelPreview](const std::vector<ImportReport> &reports) {
            if (!*cancel && !reports.empty())
                emit previewed(reports.front());
        });
}

void ImportRun::cancelPreview()
{
    *m_cancelPreview = true;
}

void ImportRun::undo(const std::vector<std::int64_t> &ids)
{
    if (!m_isRunning && m_undoings == 0)
        *m_cancel = false;
    ++m_undoings;
    emit undoStarted();
    auto undoing = m_writer.run(
        [ids, cancel = m_cancel](Cache &cache) { return undoAll(cache, ids, *cancel); });
    whenDone(undoing, this, [this](const Undone &result) {
        --m_undoings;
        emit undone(result.ids, result.sentence);
    });
}

} // namespace tickmark
