// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/seriesloader.h"

#include <QObject>
#include <map>
#include <set>

namespace tickmark {

/// The series that have been read, each once, until the cache changes. Lives on the GUI thread;
/// `reader` outlives it.
class SeriesShelf : public QObject
{
    Q_OBJECT

public:
    explicit SeriesShelf(Cache &reader);

    /// The series, however long that takes; nullptr where it cannot be read.
    std::shared_ptr<const LoadedSeries> read(const std::string &code);

    /// The series where it has been read. Else nullptr, and a thread reads it: arrived() follows,
    /// or failed().
    std::shared_ptr<const LoadedSeries> await(const std::string &code);
    bool isAwaited(const std::string &code) const { return m_awaited.contains(code); }

    /// The cache has changed. What is being read does not count any more.
    void forgetAll();

signals:
    void arrived(const std::string &code);
    /// A sentence, once for each series that cannot be read.
    void failed(const QString &sentence);

private:
    std::shared_ptr<const LoadedSeries> keep(const std::string &code, SeriesResult series);

    Cache &m_reader;
    SeriesLoader m_loader;
    /// nullptr for those that cannot be read.
    std::map<std::string, std::shared_ptr<const LoadedSeries>> m_series;
    std::set<std::string> m_awaited;
    int m_changes = 0; ///< of the cache
};

} // namespace tickmark
