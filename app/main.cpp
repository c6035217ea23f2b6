// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartview.h"
#include "commandline/commandline.h"
#include "dialogs/cacheproblem.h"
#include "imports/samplechartbook.h"
#include "window/mainwindow.h"
#include "window/workspace.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <csignal>
#include <cstdio>
#include <memory>

namespace {

using namespace tickmark;

/// Ends the program when the first figure is on the screen: for measuring the start.
class QuitAfterPaint : public QObject
{
public:
    explicit QuitAfterPaint(ChartView &chart)
        : QObject(&chart)
        , m_chart(chart)
    {
        for (auto *part : chart.findChildren<QWidget *>())
            part->installEventFilter(this);
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_chart.scene().texts.empty())
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }

    ChartView &m_chart;
};

void nameApplication()
{
    QApplication::setApplicationName(QStringLiteral("tickmark"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tickmark"));
    QApplication::setApplicationVersion(QStringLiteral(TICKMARK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tickmark"));
}

Result<std::unique_ptr<Workspace>> openWorkspace(const WindowOptions &options)
{
    auto cache = openChartbook(options.cachePath, options.withSample);
    if (!cache)
        return tl::unexpected(cache.error());
    return Workspace::open(std::move(*cache));
}

/// Until a cache opens, or the person gives up: then nullptr.
std::unique_ptr<Workspace> openOrAsk(WindowOptions options)
{
    while (true) {
        auto workspace = openWorkspace(options);
        if (workspace)
            return std::move(*workspace);
        const auto fresh = freshCacheBeside(options.cachePath);
        const auto box = createCacheProblem(workspace.error(), options.cachePath, fresh);
        box->exec();
        const auto *clicked = box->clickedButton();
        if (!clicked || box->buttonRole(box->clickedButton()) != QMessageBox::AcceptRole)
            return nullptr;
        options.cachePath = fresh;
    }
}

/// Without one, Qt ends the program before a sentence could be said.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int runWindow(int argc, char **argv, const WindowOptions &options)
{
    if (!hasDisplay()) {
        std::fputs(
            "tickmark: There is no display to open the window on; 'tickmark --help' lists what "
            "works without one.\n",
            stderr);
        return 1;
    }
    QApplication application(argc, argv);
    nameApplication();
    const auto workspace = openOrAsk(options);
    if (!workspace)
        return 1;
    MainWindow window(*workspace);
    if (qEnvironmentVariableIsSet("TICKMARK_QUIT_AFTER_PAINT"))
        new QuitAfterPaint(*window.findChild<ChartView *>());
    window.show();
    return QApplication::exec();
}

} // namespace

/// A full disk or a quota raises SIGXFSZ; it has to become a failed write instead of a death.
int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const auto options = tickmark::windowOptions(argc, argv);
    return options ? runWindow(argc, argv, *options) : tickmark::runCommand(argc, argv);
}
