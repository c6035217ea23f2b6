// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"
#include "layout/layout.h"

#include <QObject>
#include <memory>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace tickmark {

class FactsPanel;
class Workspace;

/// Keeps the facts panel up to date with the open figure: its series, its as-of date, the events
/// marked in it. Computes while the panel can be seen, and only where something that facts depend
/// on is another.
class FactsDesk : public QObject
{
    Q_OBJECT

public:
    /// The workspace must outlive the desk; `window` owns it.
    FactsDesk(Workspace &workspace, QMainWindow &window);

    QDockWidget *dock() const { return m_dock; }

    /// Puts the annotation on the figure, with its series where that is not shown yet.
    void mark(const Annotation &annotation);

signals:
    /// Something to say in the status bar.
    void messageChanged(const QString &message);

private:
    /// All that the facts shown were computed from.
    struct Inputs
    {
        std::vector<std::shared_ptr<const LoadedSeries>> series; ///< that of the facts first
        std::optional<Time> asOf;
        std::vector<Event> events;

        friend bool operator==(const Inputs &, const Inputs &) = default;
    };

    void update();
    void compute();
    Inputs inputsOf(const std::string &code) const;

    Workspace &m_workspace;
    FactsPanel *m_panel;
    QDockWidget *m_dock;
    std::optional<Inputs> m_inputs; ///< nothing: none were computed yet
};

} // namespace tickmark
