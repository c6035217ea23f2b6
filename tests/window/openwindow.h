// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartview.h"
#include "imports/samplechartbook.h"
#include "window/mainwindow.h"
#include "window/workspace.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

namespace tickmark::test {

/// The real window over a cache of its own in a scratch folder, with settings of its own.
class OpenWindow
{
public:
    explicit OpenWindow(bool withSample = true)
        : m_withSample(withSample)
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        open();
    }

    ~OpenWindow() { close(); }

    void open()
    {
        m_workspace = Workspace::open(openChartbook(cachePath(), m_withSample).value()).value();
        m_window = std::make_unique<MainWindow>(*m_workspace);
        m_window->resize(1280, 800);
        m_window->show();
        m_isShown = QTest::qWaitForWindowExposed(m_window.get());
    }

    /// As a person closes it.
    void close()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_workspace.reset();
    }

    bool isShown() const { return m_isShown; }
    MainWindow &window() { return *m_window; }
    Workspace &workspace() { return *m_workspace; }
    const Figure &figure() { return m_workspace->figure(); }
    ChartView &chart() { return *m_window->findChild<ChartView *>(); }
    const Scene &scene() { return chart().scene(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    std::string cachePath() const { return filePath(QStringLiteral("c.sqlite")).toStdString(); }

    /// The command with these words, whatever its keys; it must exist.
    QAction &action(const QString &words)
    {
        for (auto *action : m_window->findChildren<QAction *>()) {
            if (action->text().remove(QLatin1Char('&')) == words)
                return *action;
        }
        qFatal("There is no action '%s'", qPrintable(words));
    }

    template <class Widget>
    Widget &child(const char *name)
    {
        auto *found = m_window->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("There is no child '%s'", name);
        return *found;
    }

private:
    QTemporaryDir m_folder;
    bool m_withSample;
    bool m_isShown = false;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

/// All texts of one role, in the order they are drawn.
inline QStringList textsOf(const Scene &scene, SceneText::Role role)
{
    QStringList texts;
    for (const SceneText &text : scene.texts) {
        if (text.role == role)
            texts.append(text.text);
    }
    return texts;
}

} // namespace tickmark::test
