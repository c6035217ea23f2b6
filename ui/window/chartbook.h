// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/series.h"

#include <QWidget>
#include <vector>

namespace tickmark {

class FigureList;
class SeriesList;
class Workspace;

/// The left side of the window: the figures, and below them the series library, wired to the
/// workspace.
class Chartbook : public QWidget
{
    Q_OBJECT

public:
    explicit Chartbook(Workspace &workspace, QWidget *parent = nullptr);

    /// A figure of the lines that the open one shows, or of the first series there is.
    void newFigure();
    void duplicateFigure(const QString &name);
    void askToRemove(const QString &name);

private:
    void arrange();
    void connectFigures();
    void connectSeries();
    void showFigures();
    void showSeriesOfFigure();
    void setShown(const Series &series, bool isShown);
    std::vector<Series> seriesForNewFigure() const;

    Workspace &m_workspace;
    FigureList *m_figures;
    SeriesList *m_series;
};

} // namespace tickmark
