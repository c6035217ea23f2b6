// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importjournal.h"
#include "dialogs/importquestiondialog.h"
#include "window/dropping.h"
#include "window/openwindow.h"

#include <QPushButton>
#include <QTreeWidget>

namespace tickmark::test {

inline const QByteArray oil = "date,oil\n2024-11-04,71.5\n2024-11-05,72\n";
inline const QByteArray wide = "date,oil,gold\n2024-11-04,71.5,2700\n2024-11-05,72,2710\n";
inline const QByteArray asking = "Date,Close\n02/03/2024,5\n03/03/2024,6\n";

/// The window, with files to drop on it.
class ImportingWindow : public OpenWindow
{
public:
    using OpenWindow::OpenWindow;

    QString write(const QString &name, const QByteArray &content)
    {
        const auto path = filePath(name);
        if (!writeFile(path, content))
            qFatal("Cannot write '%s'", qPrintable(path));
        return path;
    }

    /// Drops the files and waits until each is in the report.
    bool import(const QStringList &paths)
    {
        return drop(window(), urlsOf(paths)) && waitForReport(int(paths.size()));
    }

    bool waitForReport(int files)
    {
        return QTest::qWaitFor(
            [&] {
                const auto *tree = window().findChild<QTreeWidget *>(QStringLiteral("importFiles"));
                return tree && tree->isVisible() && tree->topLevelItemCount() == files;
            },
            30000);
    }

    QString outcome(int row)
    {
        return child<QTreeWidget>("importFiles").topLevelItem(row)->text(6);
    }

    ImportQuestionDialog *dialog()
    {
        for (auto *dialog : window().findChildren<ImportQuestionDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    /// Codes of the series with the date of the first value.
    QStringList library()
    {
        QStringList lines;
        for (const auto &summary : workspace().library())
            lines.append(
                QString::fromStdString(summary.series.code + ' ' + isoText(summary.first->first)));
        return lines;
    }

    int imports()
    {
        auto cache = Cache::open(cachePath(), Cache::Access::ReadOnly).value();
        return int(ImportJournal(*cache).list().value().size());
    }

    /// Opens the dialog that changes what was decided about the file of the report.
    bool openChange()
    {
        child<QPushButton>("changeImport").click();
        return QTest::qWaitFor([&] { return dialog() != nullptr; }, 10000);
    }

    void press(const QKeySequence &keys) { QTest::keySequence(&window(), keys); }
};

} // namespace tickmark::test
