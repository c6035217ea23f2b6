// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace tickmark {

void showAbout(QWidget *parent)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("About", text); };
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Tickmark"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Tickmark %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("Charts of markets for people who write about them.\n\n"
           "Free software under the GNU General Public License, version 3 or later. "
           "Drawn with QCustomPlot, set in Inter, stored in SQLite."));
    box->open();
}

} // namespace tickmark
