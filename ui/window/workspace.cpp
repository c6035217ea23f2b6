// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workspace.h"

#include "cache/eventstore.h"
#include "cache/figurestore.h"
#include "figure/figurejson.h"
#include "window/whendone.h"
#include "words/words.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace tickmark {

namespace {

constexpr std::chrono::milliseconds autosaveDelay{400};
constexpr std::size_t mostRowsReadAtOnce = 200'000; ///< in some 30 ms

std::set<std::string> codesOf(const Figure &figure)
{
    std::set<std::string> codes;
    for (const Pane &pane : figure.panes) {
        for (const Trace &trace : pane.traces)
            codes.insert(trace.code);
    }
    for (const Annotation &annotation : figure.annotations) {
        if (!annotation.code.empty())
            codes.insert(annotation.code);
    }
    return codes;
}

auto saving(const Figure &figure)
{
    return [name = figure.name.toStdString(), document = figureToJson(figure).toStdString()](
               Cache &cache) { return FigureStore(cache).save(name, document); };
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(std::unique_ptr<Cache> cache)
{
    if (cache->access() == Cache::Access::ReadOnly)
        return std::unique_ptr<Workspace>(new Workspace(std::move(cache), nullptr));
    auto reader = Cache::open(cache->path(), Cache::Access::ReadOnly);
    if (!reader)
        return tl::unexpected(reader.error());
    auto writer = std::make_unique<CacheWriter>(std::move(cache));
    return std::unique_ptr<Workspace>(new Workspace(std::move(*reader), std::move(writer)));
}

Workspace::Workspace(std::unique_ptr<Cache> reader, std::unique_ptr<CacheWriter> writer)
    : m_writer(std::move(writer))
    , m_reader(std::move(reader))
    , m_shelf(*m_reader)
{
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosaveDelay);
    connect(&m_autosave, &QTimer::timeout, this, [this] { store(figure()); });
    connect(&m_document, &FigureDocument::edited, &m_autosave, qOverload<>(&QTimer::start));
    connect(&m_document, &FigureDocument::changed, this, [this] {
        gatherData();
        emit figureChanged();
    });
    connect(&m_shelf, &SeriesShelf::arrived, this, &Workspace::takeArrived);
    connect(&m_shelf, &SeriesShelf::failed, this, &Workspace::failed);
    readLists();
}

/// What could not be saved now has been said by the window, which asked for a flush() before.
Workspace::~Workspace()
{
    disconnect(&m_document, nullptr, this, nullptr);
    std::ignore = flush();
}

void Workspace::readLists()
{
    const auto names = FigureStore(*m_reader).names();
    m_names.clear();
    for (const std::string &name : names.value_or(std::vector<std::string>()))
        m_names.append(QString::fromStdString(name));
    m_library = SeriesStore(*m_reader).list().value_or(std::vector<SeriesSummary>());
    m_calendar = EventStore(*m_reader).list().value_or(std::vector<Event>());
    m_data.events.clear();
    for (const Event &event : m_calendar)
        m_data.events.emplace(event.id, event);
}

/// What was shown of a long series is shown until it has been read anew.
void Workspace::gatherData()
{
    const auto shown = std::exchange(m_data.series, {});
    m_data.awaited.clear();
    for (const std::string &code : codesOf(figure())) {
        auto series = isLong(code) ? m_shelf.await(code) : m_shelf.read(code);
        const auto before = shown.find(code);
        if (!series && m_shelf.isAwaited(code) && before != shown.end())
            series = before->second;
        if (series)
            m_data.series.emplace(code, std::move(series));
        else if (m_shelf.isAwaited(code))
            m_data.awaited.insert(code);
    }
}

void Workspace::takeArrived(const std::string &code)
{
    if (!codesOf(figure()).contains(code))
        return;
    gatherData();
    emit figureChanged();
}

bool Workspace::isLong(const std::string &code) const
{
    return std::ranges::any_of(m_library, [&](const SeriesSummary &summary) {
        return summary.series.code == code && summary.rows > mostRowsReadAtOnce;
    });
}

std::shared_ptr<const LoadedSeries> Workspace::seriesOf(const std::string &code)
{
    return m_shelf.read(code);
}

std::optional<Time> Workspace::latestTime() const
{
    std::optional<Time> latest;
    for (const auto &[code, series] : m_data.series) {
        const auto &times = series->observations.times;
        if (!times.empty() && (!latest || times.back() > *latest))
            latest = times.back();
    }
    return latest;
}

void Workspace::openFigure(const QString &name)
{
    if (m_names.contains(name) && figure().name == name)
        return;
    if (m_names.isEmpty()) {
        Figure empty;
        empty.name = tr("Untitled figure");
        addFigure(std::move(empty));
        return;
    }
    auto figure = readFigure(m_names.contains(name) ? name : m_names.front());
    if (figure)
        show(std::move(*figure));
    else
        emit failed(sentenceOf(figure.error()));
}

Result<Figure> Workspace::readFigure(const QString &name)
{
    if (const auto found = m_unsaved.find(name); found != m_unsaved.end())
        return found->second;
    const auto document = FigureStore(*m_reader).load(name.toStdString());
    if (!document)
        return tl::unexpected(document.error());
    auto figure = figureFromJson(QByteArray::fromStdString(*document));
    if (figure)
        figure->name = name;
    return figure;
}

void Workspace::show(Figure figure)
{
    saveOpenFigure();
    m_document.open(std::move(figure));
}

void Workspace::addFigure(Figure figure)
{
    figure.name = freeName(figure.name);
    if (!isReadOnly()) {
        m_names.append(figure.name);
        store(figure);
        emit figureListChanged();
    }
    show(std::move(figure));
}

void Workspace::renameFigure(const QString &name, const QString &newName)
{
    saveOpenFigure();
    auto renamed = readFigure(name);
    if (!renamed || isReadOnly())
        return;
    renamed->name = freeName(newName);
    m_names.replace(m_names.indexOf(name), renamed->name);
    store(*renamed);
    removeStored(name);
    if (figure().name == name)
        m_document.open(*renamed);
    emit figureListChanged();
}

void Workspace::removeFigure(const QString &name)
{
    if (isReadOnly() || !m_names.contains(name))
        return;
    const bool isOpen = figure().name == name;
    if (isOpen)
        m_autosave.stop();
    m_names.removeAll(name);
    removeStored(name);
    emit figureListChanged();
    if (isOpen)
        openFigure({});
}

void Workspace::saveEvent(const Event &event)
{
    if (isReadOnly())
        return;
    std::erase_if(m_calendar, [&](const Event &one) { return one.id == event.id; });
    const auto place = std::upper_bound(m_calendar.begin(), m_calendar.end(), event,
        [](const Event &one, const Event &other) { return one.date < other.date; });
    m_calendar.insert(place, event);
    m_data.events.insert_or_assign(event.id, event);
    emit calendarChanged();
    auto storing = m_writer->run([event](Cache &cache) { return EventStore(cache).save(event); });
    whenDone(storing, this, [this](const Result<void> &saved) {
        if (!saved)
            emit failed(sentenceOf(saved.error()));
    });
}

void Workspace::reload()
{
    m_shelf.forgetAll();
    m_library = SeriesStore(*m_reader).list().value_or(std::vector<SeriesSummary>());
    emit libraryChanged();
    gatherData();
    emit figureChanged();
}

void Workspace::saveOpenFigure()
{
    if (!m_autosave.isActive() && m_unsaved.find(figure().name) == m_unsaved.end())
        return;
    m_autosave.stop();
    store(figure());
}

void Workspace::store(const Figure &figure)
{
    if (isReadOnly())
        return;
    m_unsaved.insert_or_assign(figure.name, figure);
    whenDone(m_writer->run(saving(figure)), this,
        [this, figure](const Result<void> &result) { finishStore(figure.name, figure, result); });
}

void Workspace::finishStore(const QString &name, const Figure &figure, const Result<void> &result)
{
    const auto found = m_unsaved.find(name);
    if (!result)
        emit failed(sentenceOf(result.error()));
    else if (found != m_unsaved.end() && found->second == figure)
        m_unsaved.erase(found);
}

void Workspace::removeStored(const QString &name)
{
    m_unsaved.erase(name);
    auto removing = m_writer->run(
        [name](Cache &cache) { return FigureStore(cache).remove(name.toStdString()); });
    whenDone(removing, this, [this](const Result<void> &removed) {
        if (!removed)
            emit failed(sentenceOf(removed.error()));
    });
}

Result<void> Workspace::flush()
{
    if (isReadOnly())
        return {};
    if (m_autosave.isActive())
        m_unsaved.insert_or_assign(figure().name, figure());
    m_autosave.stop();
    while (!m_unsaved.empty()) {
        if (auto saved = m_writer->run(saving(m_unsaved.begin()->second)).result(); !saved)
            return saved;
        m_unsaved.erase(m_unsaved.begin());
    }
    return {};
}

QString Workspace::freeName(const QString &wish) const
{
    const QString stem = wish.trimmed().isEmpty() ? tr("Untitled figure") : wish.trimmed();
    QString name = stem;
    for (int number = 2; m_names.contains(name); ++number)
        name = QStringLiteral("%1 (%2)").arg(stem).arg(number);
    return name;
}

} // namespace tickmark
