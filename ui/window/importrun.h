// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QObject>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tickmark {

class CacheWriter;

/// A file, what was decided about it, and which import of it gives way to it: 0 for none.
struct DecidedFile
{
    std::string path;
    ImportDecisions decisions{};
    std::int64_t replaced = 0;
};

/// Imports files, tries out what answers would make of one, and takes imports back: all of it on
/// the writing thread, in the order it was asked for. Lives on the GUI thread; the writer must
/// outlive it.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    ImportRun(CacheWriter &writer, std::string cachePath, QObject *parent = nullptr);
    ~ImportRun() override; ///< cancels

    /// Whether an import was started and is not finished.
    bool isRunning() const { return m_isRunning; }
    /// Where it is now, if it has said so yet.
    ImportProgress progress() const;

    /// Paths as the system has them, or addresses; not while an import is running.
    void start(const std::vector<std::string> &paths);
    /// One file, with what was decided about it; in place of an earlier import of it, where there
    /// is one. Not while an import is running.
    void start(const DecidedFile &file);
    void cancel();
    /// Of the import that finished; once.
    std::vector<ImportReport> takeReports() { return std::exchange(m_reports, {}); }

    /// Reads a file as if it were imported so. Only the last preview that was asked for is
    /// answered.
    void preview(const DecidedFile &file);
    void cancelPreview();

    /// Takes the imports back in this order and stops at the first that fails, or that is
    /// cancelled.
    void undo(const std::vector<std::int64_t> &ids);
    bool isUndoing() const { return m_undoings > 0; }

signals:
    void started();
    void finished();
    void undoStarted();
    void previewed(const ImportReport &report);
    /// The imports that were taken back; `sentence` says why not all were.
    void undone(const std::vector<std::int64_t> &ids, const QString &sentence);

private:
    struct SharedProgress;
    using Work = std::function<std::vector<ImportReport>(Cache &, const ImportOptions &)>;

    void start(std::size_t fileCount, Work work);

    CacheWriter &m_writer;
    std::string m_cachePath;
    // Shared with the work, which may outlive this.
    std::shared_ptr<std::atomic_bool> m_cancel;
    std::shared_ptr<std::atomic_bool> m_cancelPreview;
    std::shared_ptr<SharedProgress> m_progress;
    std::vector<ImportReport> m_reports;
    bool m_isRunning = false;
    int m_undoings = 0; ///< that were asked for and are not done
};

} // namespace tickmark
