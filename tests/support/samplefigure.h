// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figurejson.h"
#include "layout/layout.h"
#include "series/knownseries.h"

#include <QFile>
#include <QtTest>

namespace tickmark::test {

inline QByteArray sampleFile(const char *name)
{
    QFile file(QStringLiteral(TICKMARK_SOURCE_DIR "/resources/sample/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A series of the sample chartbook. Reads what make_sample.py writes and nothing else.
inline std::shared_ptr<const LoadedSeries> sampleSeries(const char *code, const char *name)
{
    auto loaded = std::make_shared<LoadedSeries>();
    loaded->series = findKnownSeries(code)->series;
    loaded->series.isSample = true;
    auto lines = sampleFile(name).trimmed().split('\n');
    lines.removeFirst();
    for (const auto &line : lines) {
        const auto cells = line.trimmed().split(',');
        const auto time = timeFromIso(cells.value(0).toStdString());
        bool isNumber = false;
        const double value = cells.value(1).toDouble(&isNumber);
        if (time && isNumber)
            loaded->observations.append(*time, Bar{value, {}, {}, {}, {}});
    }
    return loaded;
}

/// The three series of the sample chartbook and the event of its figure.
inline FigureData sampleData()
{
    FigureData data;
    data.series["RUT"] = sampleSeries("RUT", "rut.csv");
    data.series["SPX"] = sampleSeries("SPX", "spx.csv");
    data.series["DGS10"] = sampleSeries("DGS10", "dgs10.csv");
    data.events["us-election-2024"] = {"us-election-2024", "election", "Election",
        "U.S. presidential elections", timeOf(2024, 11, 5)};
    return data;
}

/// The same, as if it were not a sample.
inline FigureData publishableData()
{
    auto data = sampleData();
    for (auto &[code, loaded] : data.series) {
        auto copy = std::make_shared<LoadedSeries>(*loaded);
        copy->series.isSample = false;
        loaded = copy;
    }
    return data;
}

/// "Small caps after the election".
inline Figure sampleFigure()
{
    auto figure = figureFromJson(sampleFile("small-caps-after-the-election.json"));
    return figure ? *figure : Figure();
}

} // namespace tickmark::test
