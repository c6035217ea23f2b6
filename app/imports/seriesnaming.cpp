// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/seriesnaming.h"

#include "csv/roles.h"
#include "imports/decimals.h"
#include "imports/tenfold.h"
#include "series/knownseries.h"

#include <QString>
#include <QStringList>
#include <algorithm>
#include <array>

namespace tickmark {

namespace {

constexpr std::size_t longestCode = 40;
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
    code.truncate(static_cast<qsizetype>(longestCode));
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

bool isSameWord(const std::string &a, const std::string &b)
{
    return QString::fromStdString(a).compare(QString::fromStdString(b), Qt::CaseInsensitive) == 0;
}

/// Whether the name says a measure that a series of any instrument can have, and not the value
/// itself: "Volume", "NAV per Share".
bool isMeasure(const csv::ReadSeries &read)
{
    const bool isPart = csv::isPartOfBar(csv::roleOf(read.name)) && read.observations.open.empty();
    return (read.nameIsGeneric && isPart) || (isNamed(read) && csv::isMeasureWord(read.name));
}

/// Whether the words of a column say nothing that its file's name does not say: "Index level", but
/// not "Dividend yield" of an index.
bool saysOnlyMeasure(const std::string &name, const KnownSeries &known)
{
    constexpr std::array measures{"INDEX", "LEVEL", "VALUE", "POINTS", "CLOSE", "CLOSING", "PRICE"};
    constexpr std::array yields{"YIELD", "RATE", "PERCENT"};
    const auto words = QString::fromStdString(identifierOf(name)).split(QLatin1Char('_'));
    const auto isIn = [](const auto &list, const QString &word) {
        return std::ranges::any_of(
            list, [&](const char *one) { return word == QLatin1String(one); });
    };
    return std::ranges::all_of(words, [&](const QString &word) {
        return isIn(measures, word) || (known.series.unit == Unit::Percent && isIn(yields, word));
    });
}

/// Known by its own name; where that says only a role, by those of further header rows and by the
/// name of its file.
KnownName nameFor(const csv::ReadSeries &read, const std::string &fileName, bool isOnly)
{
    if (!read.measure.empty() || isMeasure(read))
        return {};
    if (isNamed(read)) {
        if (const auto *known = findKnownSeries(read.name))
            return {known, read.name};
        const auto stem = std::string_view(fileName).substr(0, stemOf(fileName).size());
        const auto *known = isOnly ? findKnownSeries(stem) : nullptr;
        return known && saysOnlyMeasure(read.name, *known) ? KnownName{known, stem} : KnownName();
    }
    for (const auto &name : read.otherNames) {
        if (const auto *known = findKnownSeries(name))
            return {known, name};
    }
    return findKnownSeriesInFileName(fileName);
}

/// A column of percentages is no index; of a file that is too big to be held only the first rows
/// are here, and they cannot be divided.
KnownName knownNameFor(const csv::ReadSeries &read, const std::string &fileName, bool isOnly)
{
    const auto found = nameFor(read, fileName, isOnly);
    if (!found.known)
        return {};
    const bool isYield = read.unit == Unit::Percent || isSameWord(read.name, "yield")
        || isSameWord(read.name, "rate");
    const bool isOtherUnit = found.known->series.unit == Unit::Points && isYield;
    const bool isPart = read.extent.rows > read.observations.size();
    return isOtherUnit || (isPart && isQuotedTenfold(*found.known, found.words)) ? KnownName()
                                                                                 : found;
}

void mendTenfold(csv::Table &table, const std::string &fileName)
{
    for (auto &read : table.series) {
        const auto [known, words] = knownNameFor(read, fileName, table.series.size() == 1);
        if (known && isQuotedTenfold(*known, words) && isTenfoldYield(read.observations))
            divideByTen(read, table.evidence);
    }
}

Series newSeries(const csv::ReadSeries &read, const std::string &words)
{
    return {.code = identifierOf(words),
        .name = shortened(words),
        .unit = read.unit,
        .decimals = decimalsOf(read.observations.values),
        .frequency = read.frequency};
}

/// Whether the rows are as far apart as those of the series; a few rows do not tell.
bool hasRhythmOf(const Series &series, Frequency frequency, std::size_t rows)
{
    constexpr std::size_t rowsThatTell = 12;
    return frequency == series.frequency || frequency == Frequency::Irregular
        || series.frequency == Frequency::Irregular || rows < rowsThatTell;
}

/// Monthly values of an index are not rows of the daily one: SPX and SPX_MONTHLY.
Series ofOwnRhythm(Series series, Frequency frequency)
{
    const std::string rhythm(frequencyName(frequency));
    series.code += '_' + QString::fromStdString(rhythm).toUpper().toStdString();
    series.name += ", " + rhythm;
    series.frequency = frequency;
    return series;
}

Series knownAs(const Series &known, Frequency frequency, std::size_t rows)
{
    return hasRhythmOf(known, frequency, rows) ? known : ofOwnRhythm(known, frequency);
}

Series knownAs(const Series &known, const csv::ReadSeries &read)
{
    return knownAs(known, read.frequency, read.observations.size());
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

/// The series that bears the name of the file: the close or another value of it, before an adjusted
/// one; none where headers name all series.
const csv::ReadSeries *mainOf(const csv::Table &table)
{
    const csv::ReadSeries *main = nullptr;
    for (const auto &read : table.series) {
        if (isNamed(read) || isMeasure(read))
            continue;
        const bool isAdjusted = csv::roleOf(read.name) == csv::Role::AdjustedClose;
        if (!isAdjusted)
            return &read;
        if (!main)
            main = &read;
    }
    return main;
}

/// What the series of one file are named by.
struct FileNames
{
    std::string fileName;
    std::string stem;
    const csv::ReadSeries *main = nullptr;
    bool isOnly = false;
};

/// A series that only has a role bears the name of the file; the others of such a file, and every
/// measure, that name and their own.
std::string wordsFor(const csv::ReadSeries &read, const FileNames &names)
{
    if (&read == names.main || read.name.empty())
        return names.stem;
    if (names.main || isMeasure(read))
        return names.stem + ' ' + read.name;
    if (!read.measure.empty())
        return read.name + ' ' + read.measure;
    return read.nameIsGroup ? names.stem + ' ' + read.name : read.name;
}

/// Whether the file bears the name of a series that Tickmark knows, which this one is not.
bool isTaken(const std::string &words, const FileNames &names)
{
    return words == names.stem && findKnownSeriesInFileName(names.fileName).known;
}

std::string wordOf(const csv::ReadSeries &read)
{
    return read.name.empty() ? "values" : read.name;
}

Series seriesFor(const csv::ReadSeries &read, const FileNames &names, const CodesInUse &codes)
{
    if (const auto *known = knownNameFor(read, names.fileName, names.isOnly).known) {
        const auto series = knownAs(known->series, read);
        if (!codes.has(series.code))
            return series;
    }
    const auto words = wordsFor(read, names);
    return newSeries(read, isTaken(words, names) ? words + ' ' + wordOf(read) : words);
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

const Series *findStored(const std::vector<Series> &stored, const Series &series)
{
    const auto found = std::ranges::find_if(stored, [&](const Series &candidate) {
        return isSameWord(candidate.code, series.code) || isSameWord(candidate.name, series.name);
    });
    return found == stored.end() ? nullptr : &*found;
}

/// "FM.B.DFR.LEV", "v41690973", "RWTC_M": with a digit or a sign that parts a key; not "Net" or
/// "2015=100", which are a measure and a unit.
bool isKeyLike(const std::string &name)
{
    return name.find_first_of("0123456789._:") != std::string::npos
        && name.find_first_of(" =%") == std::string::npos;
}

/// The first other name of a series that is a key and that no other series of the file bears.
std::string keyOf(const csv::ReadSeries &read, const csv::Table &table)
{
    const auto bearers = [&](const std::string &name) {
        return std::ranges::count_if(table.series, [&](const csv::ReadSeries &other) {
            return std::ranges::find(other.otherNames, name) != other.otherNames.end();
        });
    };
    for (const auto &name : read.otherNames) {
        if (isKeyLike(name) && bearers(name) == 1)
            return name;
    }
    return {};
}

/// Long titles make poor codes; a statistics office gives its series keys as well.
void preferKey(Series &series, const csv::ReadSeries &read, const csv::Table &table)
{
    if (series.code.size() < longestCode - 3)
        return;
    if (const auto key = keyOf(read, table); !key.empty())
        series.code = identifierOf(key);
}

/// What the cache holds under the code or name, or a sibling of another rhythm.
void adopt(SeriesRows &rows, const std::vector<Series> &stored)
{
    const auto rowCount = rows.observations.size();
    const auto *found = findStored(stored, rows.series);
    if (found && !found->isSample && !hasRhythmOf(*found, rows.series.frequency, rowCount)) {
        rows.series = ofOwnRhythm(rows.series, rows.series.frequency);
        found = findStored(stored, rows.series);
    }
    if (found) {
        rows.series = *found;
        rows.series.isSample = false;
    }
}

} // namespace

Result<std::vector<SeriesRows>> nameSeries(
    csv::Table &table, const std::string &fileName, const std::optional<std::string> &code)
{
    const bool isOnly = table.series.size() == 1;
    if (code && !isOnly)
        return failure("'" + fileName + "' holds " + std::to_string(table.series.size())
            + " series; they cannot all be " + *code);
    if (!code)
        mendTenfold(table, fileName);
    std::vector<SeriesRows> rows;
    CodesInUse codes;
    const FileNames names{fileName, stemOf(fileName), mainOf(table), isOnly};
    for (auto &read : table.series) {
        auto series = code ? seriesUnder(*code, read) : seriesFor(read, names, codes);
        if (!code)
            preferKey(series, read, table);
        codes.take(series);
        rows.push_back(rowsOf(read, std::move(series)));
    }
    return rows;
}

void adoptStoredSeries(std::vector<SeriesRows> &rows, const std::vector<Series> &stored)
{
    CodesInUse codes;
    for (auto &one : rows) {
        const auto own = one.series;
        adopt(one, stored);
        if (codes.has(one.series.code))
            one.series = own;
        codes.take(one.series);
    }
}

void renameSeries(SeriesRows &rows, const std::string &code, const std::vector<Series> &stored)
{
    const auto *known = findKnownSeries(code);
    const auto before = rows.series;
    rows.series = known ? knownAs(known->series, before.frequency, rows.observations.size())
                        : Series{.code = identifierOf(code),
                            .name = shortened(code),
                            .unit = before.unit,
                            .decimals = decimalsOf(rows.observations.values),
                            .frequency = before.frequency};
    adopt(rows, stored);
}

} // namespace tickmark
