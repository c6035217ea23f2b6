// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/seriesstore.h"
#include "layout/layout.h"

#include <QTreeWidget>
#include <functional>

namespace tickmark {

/// Says where an observation came from.
using SourceOf = std::function<Result<SourceRow>(const std::string &code, Time time)>;

/// Rows of series with the file, line and import each came from, and the hash of that file.
class SourceTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SourceTree(QWidget *parent = nullptr);

    void addRows(
        const LoadedSeries &loaded, const std::vector<std::size_t> &rows, const SourceOf &sourceOf);
    void fitColumns();
};

} // namespace tickmark
