// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/figurescommand.h"

#include "cache/figurestore.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "commandline/figurelookup.h"
#include "commandline/texttable.h"
#include "figure/figurejson.h"
#include "series/words.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

namespace {

/// The codes of a figure's series, in the order of its panes, each once.
QStringList seriesCodes(const Figure &figure)
{
    QStringList codes;
    for (const auto &pane : figure.panes) {
        for (const auto &trace : pane.traces)
            codes.append(QString::fromStdString(trace.code));
    }
    codes.removeDuplicates();
    return codes;
}

/// The annotations as the figure's own document has them.
QJsonValue annotationsOf(const Figure &figure)
{
    const auto document = QJsonDocument::fromJson(figureToJson(figure)).object();
    return document.value("annotations").toArray();
}

QJsonObject toJson(const Figure &figure)
{
    const auto asOf = figure.asOf ? QString::fromStdString(isoText(*figure.asOf)) : QString();
    return {
        {"name", figure.name},
        {"series", QJsonArray::fromStringList(seriesCodes(figure))},
        {"annotations", annotationsOf(figure)},
        {"as_of", asOf.isEmpty() ? QJsonValue() : QJsonValue(asOf)},
    };
}

std::string jsonList(const std::vector<Figure> &figures)
{
    QJsonArray array;
    for (const auto &figure : figures)
        array.append(toJson(figure));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

std::string table(const std::vector<Figure> &figures)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right});
    table.addRow({"Name", "Series", "Annotations", "As of"});
    for (const auto &figure : figures) {
        table.addRow({figure.name.toStdString(), seriesCodes(figure).join(", ").toStdString(),
            numberText(static_cast<double>(figure.annotations.size()), 0),
            figure.asOf ? isoText(*figure.asOf) : "latest"});
    }
    return table.text();
}

Result<std::vector<Figure>> loadFigures(Cache &cache)
{
    const auto names = FigureStore(cache).names();
    if (!names)
        return failure(names.error().message);
    std::vector<Figure> figures;
    for (const auto &name : *names) {
        auto figure = loadFigure(cache, name);
        if (!figure)
            return failure(figure.error().message);
        figures.push_back(std::move(*figure));
    }
    return figures;
}

} // namespace

CommandDescription FiguresCommand::description() const
{
    return {"figures", "[--json]", "List the figures of the chartbook.",
        {{"json", "Print a JSON document."}}};
}

Result<void> FiguresCommand::read(const QCommandLineParser &arguments)
{
    m_asJson = arguments.isSet("json");
    return expectNoArguments(arguments);
}

Result<void> FiguresCommand::run(const CommandContext &context)
{
    auto cache = openCache(context);
    if (!cache)
        return failure(cache.error().message);
    const auto figures = loadFigures(**cache);
    if (!figures)
        return failure(figures.error().message);
    context.output << (m_asJson ? jsonList(*figures) : table(*figures));
    return {};
}

} // namespace tickmark
