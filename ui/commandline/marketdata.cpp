// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/marketdata.h"

#include "cache/eventstore.h"
#include "cache/seriesstore.h"
#include "series/words.h"

#include <QJsonObject>
#include <algorithm>

namespace tickmark {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

Result<MarketData> MarketData::load(
    Cache &cache, const std::function<bool(const Series &)> &isWanted)
{
    MarketData data;
    const SeriesStore store(cache);
    const auto summaries = store.list();
    if (!summaries)
        return failure(summaries.error().message);
    for (const auto &summary : *summaries) {
        auto rows = isWanted(summary.series) ? store.load(summary.series.code)
                                             : Result<Observations>(Observations());
        if (!rows)
            return failure(rows.error().message);
        data.m_series.push_back(summary.series);
        data.m_rows.push_back(std::move(*rows));
    }
    auto events = EventStore(cache).list();
    if (!events)
        return failure(events.error().message);
    data.m_events = std::move(*events);
    return data;
}

const Series *MarketData::find(std::string_view code) const
{
    const auto found =
        std::ranges::find_if(m_series, [&](const Series &one) { return one.code == code; });
    return found == m_series.end() ? nullptr : &*found;
}

const Observations &MarketData::rowsOf(std::string_view code) const
{
    static const Observations none;
    for (std::size_t at = 0; at < m_series.size(); ++at) {
        if (m_series[at].code == code)
            return m_rows[at];
    }
    return none;
}

std::vector<ClaimSeries> MarketData::claimSeries() const
{
    std::vector<ClaimSeries> series;
    for (std::size_t at = 0; at < m_series.size(); ++at)
        series.push_back({&m_series[at], &m_rows[at]});
    return series;
}

QJsonArray rowsToJson(Cache &cache, const std::string &code, const Observations &observations,
    const std::vector<std::size_t> &rows)
{
    QJsonArray array;
    const SeriesStore store(cache);
    for (const auto row : rows) {
        QJsonObject object{{"date", text(isoText(observations.times[row]))},
            {"value", observations.values[row]}, {"series", text(code)}};
        if (const auto source = store.sourceOf(code, observations.times[row])) {
            object["file"] = text(source->fileName);
            object["line"] = static_cast<qint64>(source->line);
            object["import"] = static_cast<qint64>(source->importId);
            object["sha256"] = text(source->sha256);
        }
        array.append(object);
    }
    return array;
}

std::string rowsToText(Cache &cache, const Series &series, const Observations &observations,
    const std::vector<std::size_t> &rows, const std::string &indent)
{
    std::string lines;
    const SeriesStore store(cache);
    for (const auto row : rows) {
        lines += indent + series.code + "  " + isoText(observations.times[row]) + "  "
            + valueText(observations.values[row], series.unit, series.decimals);
        if (const auto source = store.sourceOf(series.code, observations.times[row]))
            lines += "  " + source->fileName + ", line " + std::to_string(source->line)
                + " (import " + std::to_string(source->importId) + ")";
        lines += '\n';
    }
    return lines;
}

} // namespace tickmark
