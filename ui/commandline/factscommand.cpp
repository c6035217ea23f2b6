// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/factscommand.h"

#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "commandline/marketdata.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace tickmark {

namespace {

/// Events of the year before the as-of date are in view, as in a figure of a year.
constexpr int monthsInView = 12;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string upper(std::string code)
{
    std::ranges::transform(
        code, code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return code;
}

tl::unexpected<Error> noSuchSeries(const MarketData &data, const std::string &code)
{
    std::string codes;
    for (const auto &series : data.series())
        codes += (codes.empty() ? "" : ", ") + series.code;
    return failure("There is no series '" + code + "'. There "
        + (codes.empty() ? "are none yet: import a file first" : "are: " + codes) + '.');
}

std::vector<Event> eventsInView(const std::vector<Event> &events, Time asOf)
{
    std::vector<Event> inView;
    std::ranges::copy_if(events, std::back_inserter(inView), [&](const Event &event) {
        return event.date <= asOf && event.date > addMonths(asOf, -monthsInView);
    });
    return inView;
}

std::vector<Fact> factsIn(const MarketData &data, const Series &series, Time asOf)
{
    std::vector<FactSeries> others;
    for (const auto &other : data.series()) {
        if (other.code != series.code)
            others.push_back({&other, &data.rowsOf(other.code)});
    }
    const auto events = eventsInView(data.events(), asOf);
    return factsOf(series, data.rowsOf(series.code), {asOf, events, others});
}

QJsonObject toJson(const Fact &fact)
{
    return {{"fact", text(factName(fact.kind))}, {"about", text(fact.about)}, {"value", fact.value},
        {"unit", text(factUnitName(fact.unit))}, {"date", text(isoText(fact.date))},
        {"since", fact.since ? QJsonValue(text(isoText(*fact.since))) : QJsonValue()},
        {"basis", text(basisName(fact.basis))}, {"covers_window", fact.coversWindow},
        {"sentence", text(fact.sentence)}};
}

} // namespace

CommandDescription FactsCommand::description() const
{
    return {"facts", "CODE [--as-of DATE] [--rows] [--json]",
        "Say what the numbers of a series prove: highs, changes, streaks, records.",
        {
            {"as-of", "Read nothing that is later, as in 2025-01-23.", "DATE"},
            {"rows", "Add the rows each fact was computed from."},
            {"json", "Print a JSON document."},
        }};
}

Result<void> FactsCommand::read(const QCommandLineParser &arguments)
{
    const auto given = arguments.positionalArguments();
    if (given.size() != 1)
        return failure(given.isEmpty() ? "Of which series should facts be told?"
                                       : "Facts are told of one series at a time.");
    m_code = bytesOf(given.constFirst());
    m_asJson = arguments.isSet("json");
    m_withRows = arguments.isSet("rows");
    if (!arguments.isSet("as-of"))
        return {};
    const auto date = bytesOf(arguments.value("as-of"));
    m_asOf = timeFromIso(date);
    return m_asOf ? Result<void>() : failure("'" + date + "' is not a date such as 2025-01-23.");
}

Result<void> FactsCommand::run(const CommandContext &context)
{
    auto cache = openCache(context);
    if (!cache)
        return failure(cache.error().message);
    const auto data = MarketData::load(**cache, [](const Series &) { return true; });
    if (!data)
        return failure(data.error().message);
    const auto *series = data->find(m_code) ? data->find(m_code) : data->find(upper(m_code));
    if (!series)
        return noSuchSeries(*data, m_code);
    const auto &rows = data->rowsOf(series->code);
    if (rows.isEmpty() || (m_asOf && rows.times.front() > *m_asOf))
        return failure(series->code + " has no observation "
            + (m_asOf ? "by " + isoText(*m_asOf) : "yet") + '.');
    if (series->isSample)
        context.notes << "tickmark: " << series->code << " is sample data, not for publication.\n";
    QJsonArray array;
    for (const auto &fact : factsIn(*data, *series, m_asOf.value_or(rows.times.back()))) {
        if (m_asJson) {
            auto object = toJson(fact);
            object["rows"] = rowsToJson(**cache, series->code, rows, fact.rows);
            array.append(object);
            continue;
        }
        context.output << fact.sentence << '\n';
        if (m_withRows)
            context.output << rowsToText(**cache, *series, rows, fact.rows, "    ");
    }
    if (m_asJson)
        context.output << QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString() << '\n';
    return {};
}

} // namespace tickmark
