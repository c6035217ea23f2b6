// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/seriesnaming.h"

#include "imports/decimals.h"
#include "series/knownseries.h"

#include <QString>
#include <algorithm>

namespace tickmark {

namespace {

constexpr qsizetype longestCode = 40;
constexpr qsizetype longestName = 120;

std::string stemOf(const std::string &fileName)
{
    const auto dot = fileName.find_last_of('.');
    return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
}

/// "Mkt-RF" → "MKT_RF": upper-case letters and digits of any script, the rest one underscore.
std::string identifierOf(const std::string &words)
{
    QString code;
    for (const QChar c : QString::fromStdString(words).toUpper()) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            code += c;
        else if (!code.isEmpty() && !code.endsWith(QLatin1Char('_')))
            code += QLatin1Char('_');
    }
    code.truncate(longestCode);
    while (code.endsWith(QLatin1Char('_')))
        code.chop(1);
    return code.isEmpty() ? "SERIES" : code.toStdString();
}

std::string shortened(const std::string &name)
{
    return QString::fromStdString(name).simplified().left(longestName).toStdString();
}

bool isNamed(const csv::ReadSeries &read)
{
    return !read.name.empty() && !read.nameIsGeneric;
}

const KnownSeries *knownSeriesFor(
    const csv::ReadSeries &read, const std::string &fileName, bool isOnly)
{
    if (const auto *known = isNamed(read) ? findKnownSeries(read.name) : nullptr)
        return known;
    if (!isNamed(read))
        return findKnownSeriesInFileName(fileName);
    return isOnly ? findKnownSeries(stemOf(fileName)) : nullptr;
}

Series newSeries(const csv::ReadSeries &read, const std::string &words)
{
    return {.code = identifierOf(words),
        .name = shortened(words),
        .unit = read.unit,
        .decimals = decimalsOf(read.observations.values),
        .frequency = read.frequency};
}

Series knownAs(const Series &known, const csv::ReadSeries &read)
{
    auto series = known;
    if (read.frequency != Frequency::Irregular)
        series.frequency = read.frequency;
    return series;
}

/// Codes that this file gave out already.
class CodesInUse
{
public:
    bool has(const std::string &code) const
    {
        return std::ranges::find(m_codes, code) != m_codes.end();
    }

    /// Makes the code of the series unique and keeps it.
    void take(Series &series)
    {
        const auto code = series.code;
        for (int number = 2; has(series.code); ++number)
            series.code = code + '_' + std::to_string(number);
        m_codes.push_back(series.code);
    }

private:
    std::vector<std::string> m_codes;
};

/// A series that only has a role bears the name of the file; the next one of the file its role too.
std::string wordsFor(const csv::ReadSeries &read, const std::string &stem, bool isStemTaken)
{
    if (isNamed(read))
        return read.name;
    return isStemTaken && !read.name.empty() ? stem + ' ' + read.name : stem;
}

Series seriesFor(
    const csv::ReadSeries &read, const std::string &fileName, bool isOnly, const CodesInUse &codes)
{
    const auto *known = knownSeriesFor(read, fileName, isOnly);
    if (known && !codes.has(known->series.code))
        return knownAs(known->series, read);
    const auto stem = stemOf(fileName);
    const bool isStemTaken = known || codes.has(identifierOf(stem));
    return newSeries(read, wordsFor(read, stem, isStemTaken));
}

Series seriesUnder(const std::string &code, const csv::ReadSeries &read)
{
    const auto *known = findKnownSeries(code);
    return known ? knownAs(known->series, read) : newSeries(read, code);
}

SeriesRows rowsOf(csv::ReadSeries &read, Series series)
{
    return {std::move(series), std::move(read.observations), std::move(read.lines)};
}

bool isSameWord(const std::string &a, const std::string &b)
{
    return QString::fromStdString(a).compare(QString::fromStdString(b), Qt::CaseInsensitive) == 0;
}

} // namespace

Result<std::vector<SeriesRows>> nameSeries(
    csv::Table &table, const std::string &fileName, const std::optional<std::string> &code)
{
    const bool isOnly = table.series.size() == 1;
    if (code && !isOnly)
        return failure("'" + fileName + "' holds " + std::to_string(table.series.size())
            + " series; they cannot all be " + *code);
    std::vector<SeriesRows> rows;
    CodesInUse codes;
    for (auto &read : table.series) {
        auto series = code ? seriesUnder(*code, read) : seriesFor(read, fileName, isOnly, codes);
        codes.take(series);
        rows.push_back(rowsOf(read, std::move(series)));
    }
    return rows;
}

void adoptStoredSeries(std::vector<SeriesRows> &rows, const std::vector<Series> &stored)
{
    const auto isTaken = [&](const std::string &code) {
        return std::ranges::any_of(
            rows, [&](const SeriesRows &other) { return other.series.code == code; });
    };
    for (auto &one : rows) {
        const auto isIt = [&](const Series &candidate) {
            return isSameWord(candidate.code, one.series.code)
                || isSameWord(candidate.name, one.series.name);
        };
        const auto found = std::ranges::find_if(stored, isIt);
        if (found == stored.end() || (found->code != one.series.code && isTaken(found->code)))
            continue;
        one.series = *found;
        one.series.isSample = false;
    }
}

} // namespace tickmark
