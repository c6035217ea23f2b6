// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/factssnapshot.h"

#include <QObject>
#include <memory>

class QDockWidget;
class QMainWindow;

namespace tickmark {

class Workspace;

/// Says which facts an import, or its undoing, changed. It has the facts computed before and
/// after, on the writing thread and in its order, so that they belong to the data they are of. Its
/// dock is made when there is something to say, beside the import report.
class FactsNewsDesk : public QObject
{
    Q_OBJECT

public:
    /// The workspace must outlive the desk; `window` owns it.
    FactsNewsDesk(Workspace &workspace, QMainWindow &window);

    /// To be called before work that changes the data is given to the writer. The news come when
    /// the library has changed.
    void remember();

private:
    void compare();
    void show(const std::vector<FactsNews> &news);
    void createDock();

    Workspace &m_workspace;
    QMainWindow &m_window;
    std::shared_ptr<FactsSnapshot> m_before; ///< filled by the writing thread
    FactsNewsPanel *m_panel = nullptr;
    QDockWidget *m_dock = nullptr;
};

} // namespace tickmark
