// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importwords.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace tickmark {

namespace {

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("ImportReportPanel", text, nullptr, number);
}

QString countsText(const ImportCounts &counts)
{
    QStringList parts;
    if (counts.added > 0)
        parts.append(tr("%1 new").arg(countText(counts.added)));
    if (counts.changed > 0)
        parts.append(tr("%1 changed").arg(countText(counts.changed)));
    if (counts.same > 0)
        parts.append(tr("%1 already there").arg(countText(counts.same)));
    if (counts.sampleRemoved > 0)
        parts.append(tr("%1 sample rows replaced").arg(countText(counts.sampleRemoved)));
    return parts.join(QStringLiteral(", "));
}

QString storedText(const ImportReport &report)
{
    if (report.record->id == 0 && report.record->counts.same > 0)
        return tr("Nothing new: all of it was there already");
    const auto text = countsText(report.record->counts);
    return text.isEmpty() ? tr("Nothing new") : text;
}

bool isLeftOut(const FoundSeries &series)
{
    return !series.place;
}

std::size_t leftOutCount(const ImportReport &report)
{
    const auto &found = report.proposal.found;
    return std::size_t(std::count_if(found.begin(), found.end(), isLeftOut));
}

/// "GOLD left out", "3 series left out", or nothing.
QString leftOutText(const ImportReport &report)
{
    const auto count = leftOutCount(report);
    if (count == 0)
        return {};
    if (count > 1)
        return tr("%1 series left out").arg(countText(count));
    const auto &found = report.proposal.found;
    const auto only = std::find_if(found.begin(), found.end(), isLeftOut);
    return tr("%1 left out").arg(QString::fromStdString(only->code));
}

/// What was not asked again: ", 1 series left out, as decided before".
QString decidedText(const std::vector<ImportReport> &reports)
{
    std::size_t leftOut = 0;
    for (const ImportReport &report : reports)
        leftOut += report.record ? leftOutCount(report) : 0;
    const auto files = std::count_if(reports.begin(), reports.end(), countsRemembered);
    QString text = leftOut == 0 ? QString() : tr(", %1 series left out").arg(countText(leftOut));
    if (files == 1 && reports.size() == 1)
        text += tr(", as decided before");
    else if (files > 0)
        text += tr(", %1 of the files as decided before").arg(countText(std::size_t(files)));
    return text;
}

} // namespace

std::size_t storedRows(const ImportReport &report)
{
    return report.record ? report.record->counts.added + report.record->counts.changed : 0;
}

QString countText(std::size_t count)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(qulonglong(count));
}

QString seriesText(const ImportReport &report)
{
    QStringList codes;
    for (const SeriesRows &rows : report.proposal.rows)
        codes.append(QString::fromStdString(rows.series.code));
    return codes.join(QStringLiteral(", "));
}

bool countsRemembered(const ImportReport &report)
{
    const auto &proposal = report.proposal;
    const auto &evidence = proposal.table.evidence;
    return !proposal.sources.origin.empty()
        && std::any_of(evidence.begin(), evidence.end(),
            [&](const csv::Evidence &one) { return one.proof == proposal.sources.origin; });
}

QString outcomeText(const ImportReport &report)
{
    if (report.error)
        return sentenceOf(*report.error);
    if (!report.record)
        return tr("Waits for your answer");
    QStringList parts{storedText(report)};
    if (const auto leftOut = leftOutText(report); !leftOut.isEmpty())
        parts.append(leftOut);
    if (countsRemembered(report))
        parts.append(tr("as decided before"));
    return parts.join(QStringLiteral("; "));
}

QString summaryText(const std::vector<ImportReport> &reports)
{
    std::size_t stored = 0;
    std::size_t missing = 0;
    std::size_t repeated = 0;
    std::size_t refusedLines = 0;
    std::size_t refusedFiles = 0;
    std::size_t waitingFiles = 0;
    for (const ImportReport &report : reports) {
        stored += storedRows(report);
        missing += report.error ? 0 : report.proposal.table.missing;
        repeated += report.error ? 0 : report.proposal.table.duplicates;
        refusedLines += report.error ? 0 : report.proposal.table.refusals.size();
        refusedFiles += report.error ? 1 : 0;
        waitingFiles += report.needsAnswer() ? 1 : 0;
    }
    auto text = reports.size() == 1 ? tr("1 file") : tr("%1 files").arg(countText(reports.size()));
    text += tr(": %1 rows stored, %2 missing").arg(countText(stored), countText(missing));
    if (repeated > 0)
        text += tr(", %1 there twice").arg(countText(repeated));
    if (refusedLines > 0)
        text += tr(", %1 refused").arg(countText(refusedLines));
    if (refusedFiles == 1)
        text += tr(", 1 file refused");
    else if (refusedFiles > 1)
        text += tr(", %1 files refused").arg(countText(refusedFiles));
    text += decidedText(reports);
    if (waitingFiles == 1)
        text += tr(", 1 file waits for your answer");
    else if (waitingFiles > 1)
        text += tr(", %1 files wait for your answer").arg(countText(waitingFiles));
    return text;
}

QString placeText(std::size_t line, std::size_t column)
{
    return column == 0 ? tr("Line %1").arg(countText(line))
                       : tr("Line %1, column %2").arg(countText(line), countText(column));
}

} // namespace tickmark
