// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QObject>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tickmark {

class CacheWriter;

/// Imports files, and takes imports back, on the writing thread, one request at a time. Lives on
/// the GUI thread; the writer must outlive it.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    ImportRun(CacheWriter &writer, std::string cachePath, QObject *parent = nullptr);
    ~ImportRun() override; ///< cancels

    bool isRunning() const { return m_isRunning; }

    /// Paths as the system has them, or addresses; not while one is running.
    void start(const std::vector<std::string> &paths);
    void cancel();
    /// Takes the imports back in this order and stops at the first that fails.
    void undo(const std::vector<std::int64_t> &ids);

signals:
    void started(int files);
    void finished(const std::vector<ImportReport> &reports);
    /// `isUndone`: all of them were; else `sentence` says why not.
    void undone(bool isUndone, const QString &sentence);

private:
    CacheWriter &m_writer;
    std::string m_cachePath;
    std::shared_ptr<std::atomic_bool> m_cancel; ///< shared with the work, which may outlive this
    bool m_isRunning = false;
};

} // namespace tickmark
