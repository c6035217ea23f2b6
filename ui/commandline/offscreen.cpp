// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/offscreen.h"

#include <QApplication>
#include <iostream>

namespace tickmark {

namespace {

/// Without a desktop session Qt remarks on missing folders as it starts, which is no news to a
/// person who types a command.
void sayWhatIsFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::cerr << "tickmark: " << message.toStdString() << '\n';
}

} // namespace

OffscreenApplication::OffscreenApplication()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const auto *variable : {"QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE"})
        qunsetenv(variable);
    // QApplication keeps references to both for as long as it lives.
    static int argumentCount = 1;
    static char name[] = "tickmark";
    static char *arguments[] = {name, nullptr};
    const auto usual = qInstallMessageHandler(sayWhatIsFatal);
    m_application = std::make_unique<QApplication>(argumentCount, arguments);
    qInstallMessageHandler(usual);
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace tickmark
