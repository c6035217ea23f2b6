// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/offscreen.h"

#include <QApplication>

namespace tickmark {

OffscreenApplication::OffscreenApplication()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const auto *variable : {"QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE"})
        qunsetenv(variable);
    // QApplication keeps references to both for as long as it lives.
    static int argumentCount = 1;
    static char name[] = "tickmark";
    static char *arguments[] = {name, nullptr};
    m_application = std::make_unique<QApplication>(argumentCount, arguments);
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace tickmark
