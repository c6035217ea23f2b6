// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/seriesshelf.h"

#include "window/whendone.h"
#include "words/words.h"

namespace tickmark {

SeriesShelf::SeriesShelf(Cache &reader)
    : m_reader(reader)
    , m_loader(reader.path())
{}

std::shared_ptr<const LoadedSeries> SeriesShelf::read(const std::string &code)
{
    if (const auto found = m_series.find(code); found != m_series.end())
        return found->second;
    return keep(code, loadSeries(m_reader, code));
}

std::shared_ptr<const LoadedSeries> SeriesShelf::await(const std::string &code)
{
    if (const auto found = m_series.find(code); found != m_series.end())
        return found->second;
    if (!m_awaited.insert(code).second)
        return nullptr;
    whenDone(m_loader.load(code), this, [this, code, begun = m_changes](SeriesResult series) {
        if (begun != m_changes)
            return;
        m_awaited.erase(code);
        keep(code, std::move(series));
        emit arrived(code);
    });
    return nullptr;
}

void SeriesShelf::forgetAll()
{
    ++m_changes;
    m_series.clear();
    m_awaited.clear();
}

std::shared_ptr<const LoadedSeries> SeriesShelf::keep(const std::string &code, SeriesResult series)
{
    const auto kept = m_series.insert_or_assign(code, series.value_or(nullptr)).first->second;
    if (!series)
        emit failed(sentenceOf(series.error()));
    return kept;
}

} // namespace tickmark
