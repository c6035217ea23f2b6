// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachewriter.h"
#include "cache/seriesstore.h"
#include "figure/figuredocument.h"
#include "layout/layout.h"
#include "window/seriesshelf.h"

#include <QStringList>
#include <QTimer>
#include <map>
#include <memory>
#include <vector>

namespace tickmark {

/// What is open: a cache, its list of figures, one figure with the data it shows. It is the one
/// place that knows; the widgets are told by its signals and ask it to do things. Reads on the GUI
/// thread, where it lives, but awaits the long series that a figure shows;
/// writes through the CacheWriter and never waits for it, except in flush().
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// `cache` as openChartbook() gave it; a second connection is opened for reading.
    static Result<std::unique_ptr<Workspace>> open(std::unique_ptr<Cache> cache);
    ~Workspace() override;

    bool isReadOnly() const { return !m_writer; }
    const std::string &cachePath() const { return m_reader->path(); }
    CacheWriter *writer() { return m_writer.get(); } ///< nullptr where isReadOnly()
    Cache &reader() { return *m_reader; }            ///< for stores, on the GUI thread

    FigureDocument &document() { return m_document; }
    const Figure &figure() const { return m_document.figure(); }
    const FigureData &data() const { return m_data; }
    /// Of the latest observation the figure shows, whatever its as-of date.
    std::optional<Time> latestTime() const;
    /// Any series, however long; nullptr where it cannot be read, which was said by failed().
    std::shared_ptr<const LoadedSeries> seriesOf(const std::string &code);
    const QStringList &figureNames() const { return m_names; }
    const std::vector<SeriesSummary> &library() const { return m_library; }
    const std::vector<Event> &calendar() const { return m_calendar; }

    /// Opens the figure, or the first one where there is none of that name.
    void openFigure(const QString &name);
    /// Adds the figure under a name that is free, made from its own, and opens it.
    void addFigure(Figure figure);
    void renameFigure(const QString &name, const QString &newName);
    void removeFigure(const QString &name);
    void saveEvent(const Event &event);

    /// Reads the library and the shown series anew: an import has changed them.
    void reload();

    /// Writes what is not yet written and waits for it. On failure nothing is forgotten: the next
    /// flush() tries again.
    Result<void> flush();

signals:
    void figureListChanged();
    void libraryChanged();
    void calendarChanged();
    /// The figure, or the data it shows, is another. A long series comes some time after its
    /// figure.
    void figureChanged();
    /// Something could not be read or written: a sentence.
    void failed(const QString &sentence);

private:
    Workspace(std::unique_ptr<Cache> reader, std::unique_ptr<CacheWriter> writer);

    void readLists();
    void gatherData();
    void takeArrived(const std::string &code);
    bool isLong(const std::string &code) const;
    Result<Figure> readFigure(const QString &name);
    void show(Figure figure);
    void store(const Figure &figure);
    void saveOpenFigure();
    void finishStore(const QString &name, const Figure &figure, const Result<void> &result);
    void removeStored(const QString &name);
    QString freeName(const QString &wish) const;

    std::unique_ptr<CacheWriter> m_writer;
    std::unique_ptr<Cache> m_reader; ///< closed before the writer, which tidies up as the last one
    SeriesShelf m_shelf;
    FigureDocument m_document;
    FigureData m_data;
    QStringList m_names;
    std::vector<SeriesSummary> m_library;
    std::vector<Event> m_calendar;
    std::map<QString, Figure> m_unsaved; ///< given to the writer, or to be given to it again
    QTimer m_autosave;
};

} // namespace tickmark
