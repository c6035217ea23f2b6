// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSizeF>

namespace tickmark {

class ChartView;
class Workspace;

/// Keeps a chart showing the figure of a workspace: solves it anew when the figure, its data or the
/// size of the chart changes, and turns the gestures of the chart into edits of the range. Both
/// must outlive it.
class FigurePresenter : public QObject
{
    Q_OBJECT

public:
    FigurePresenter(Workspace &workspace, ChartView &chart, QObject *parent = nullptr);

signals:
    /// The chart shows another scene.
    void presented();
    /// The person wants to write another title.
    void titleDoubleClicked();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void present();
    void resize(QSizeF size);
    void showSessions(double first, double last, const QString &gesture);
    void showAll();

    Workspace &m_workspace;
    ChartView &m_chart;
    QSizeF m_size; ///< empty until the chart has one
};

} // namespace tickmark
