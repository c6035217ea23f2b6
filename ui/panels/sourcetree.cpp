// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sourcetree.h"

#include "series/words.h"

#include <QHeaderView>

namespace tickmark {

namespace {

enum Column {
    SeriesColumn,
    DateColumn,
    ValueColumn,
    FileColumn,
    LineColumn,
    ImportColumn,
    HashColumn
};

constexpr qsizetype hashShown = 12;

} // namespace

SourceTree::SourceTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("sourceRows"));
    setAccessibleName(tr("Source rows"));
    setHeaderLabels({tr("Series"), tr("Date"), tr("Value"), tr("File"), tr("Line"), tr("Import"),
        tr("SHA-256")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
}

void SourceTree::addRows(
    const LoadedSeries &loaded, const std::vector<std::size_t> &rows, const SourceOf &sourceOf)
{
    const Series &series = loaded.series;
    for (const std::size_t row : rows) {
        const Time time = loaded.observations.times[row];
        const auto value = valueText(loaded.observations.values[row], series.unit, series.decimals);
        auto *item = new QTreeWidgetItem(this,
            {QString::fromStdString(series.code), QString::fromStdString(isoText(time)),
                QString::fromStdString(value)});
        item->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
        const auto source = sourceOf(series.code, time);
        if (!source)
            continue;
        const auto hash = QString::fromStdString(source->sha256);
        item->setText(FileColumn, QString::fromStdString(source->fileName));
        item->setText(LineColumn, QString::number(source->line));
        item->setText(ImportColumn, QString::number(source->importId));
        item->setText(HashColumn, hash.left(hashShown) + QStringLiteral("…"));
        item->setToolTip(HashColumn, hash);
    }
}

void SourceTree::fitColumns()
{
    for (int column = 0; column < columnCount(); ++column)
        resizeColumnToContents(column);
}

} // namespace tickmark
