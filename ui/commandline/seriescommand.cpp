// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/seriescommand.h"

#include "cache/seriesstore.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "commandline/texttable.h"
#include "series/words.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

namespace {

using Place = std::optional<std::pair<Time, double>>;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonValue toJson(const Place &place)
{
    if (!place)
        return QJsonValue::Null;
    return QJsonArray{text(isoText(place->first)), place->second};
}

QJsonObject toJson(const SeriesSummary &summary)
{
    const auto &series = summary.series;
    return {
        {"code", text(series.code)},
        {"name", text(series.name)},
        {"unit", text(unitName(series.unit))},
        {"frequency", text(frequencyName(series.frequency))},
        {"rows", static_cast<qint64>(summary.rows)},
        {"first", toJson(summary.first)},
        {"last", toJson(summary.last)},
        {"sample", series.isSample},
    };
}

std::string jsonList(const std::vector<SeriesSummary> &summaries)
{
    QJsonArray array;
    for (const auto &summary : summaries)
        array.append(toJson(summary));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

std::string dateOf(const Place &place)
{
    return place ? isoText(place->first) : "–";
}

std::string valueOf(const Place &place, const Series &series)
{
    return place ? valueText(place->second, series.unit, series.decimals) : "–";
}

std::string table(const std::vector<SeriesSummary> &summaries)
{
    constexpr auto left = TextTable::Align::Left;
    constexpr auto right = TextTable::Align::Right;
    TextTable table({left, left, left, right, left, right, left, right, left});
    table.addRow({"Code", "Name", "Frequency", "Rows", "First", "", "Last", "", ""});
    for (const auto &[series, rows, first, last] : summaries) {
        table.addRow({series.code, series.name, std::string(frequencyName(series.frequency)),
            numberText(static_cast<double>(rows), 0), dateOf(first), valueOf(first, series),
            dateOf(last), valueOf(last, series), series.isSample ? "sample data" : ""});
    }
    return table.text();
}

} // namespace

CommandDescription SeriesCommand::description() const
{
    return {"series", "[--json]", "List the series and how much of each there is.",
        {{"json", "Print a JSON document."}}};
}

Result<void> SeriesCommand::read(const QCommandLineParser &arguments)
{
    m_asJson = arguments.isSet("json");
    return expectNoArguments(arguments);
}

Result<void> SeriesCommand::run(const CommandContext &context)
{
    auto cache = openCache(context);
    if (!cache)
        return failure(cache.error().message);
    const auto summaries = SeriesStore(**cache).list();
    if (!summaries)
        return failure(summaries.error().message);
    context.output << (m_asJson ? jsonList(*summaries) : table(*summaries));
    return {};
}

} // namespace tickmark
