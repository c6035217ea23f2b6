// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QLabel;

namespace tickmark {

class ArticleDesk;
class Banner;
class ChartView;
class Chartbook;
class EventDesk;
class FactsDesk;
class FigurePresenter;
class ImportDesk;
class Inspector;
class RangeActions;
class Toolbox;
class WindowActions;
class Workspace;

/// The window: a chart in the middle, the chartbook at its left, the words of the figure at its
/// right beside facts and articles, import reports below. It puts the parts together and remembers
/// its own shape; what is open is the workspace's, which must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workspace &workspace);
    ~MainWindow() override;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createCentre();
    void createDocks();
    void createStatusBar();
    void connectActions();
    void connectTools();
    void connectFigure();
    void connectImports();
    void restore();
    void showFigure();
    void showScene();
    void showMessage(const QString &message);
    void exportPicture();
    bool mayClose();

    Workspace &m_workspace;
    ChartView *m_chart;
    Toolbox *m_toolbox;
    FigurePresenter *m_presenter;
    WindowActions *m_actions;
    RangeActions *m_ranges;
    Banner *m_readOnlyBanner;
    Banner *m_progressBanner;
    Banner *m_hintBanner;
    ImportDesk *m_imports;
    EventDesk *m_events;
    Chartbook *m_chartbook;
    Inspector *m_inspector;
    FactsDesk *m_facts;
    ArticleDesk *m_articles;
    QLabel *m_warnings;
};

} // namespace tickmark
