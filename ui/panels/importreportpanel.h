// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tickmark {

/// What became of the files of one drop: a line per file with its counts, or the reason it was
/// refused; below it every line of the file that was not stored.
class ImportReportPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportPanel(QWidget *parent = nullptr);

    void setReports(std::vector<ImportReport> reports);
    /// The imports shown were taken back; `sentence` takes the place of the summary.
    void setUndone(const QString &sentence);

    /// All that is shown, as text for a mail or a note.
    QString plainText() const;

signals:
    /// Take back the imports `ids`, the last one first.
    void undoWanted(const std::vector<std::int64_t> &ids);

private:
    void addHeader();
    void addTree();
    QTreeWidgetItem *addFile(const ImportReport &report);
    void fitColumns();
    std::vector<std::int64_t> importIds() const;

    QLabel *m_summary = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_copy = nullptr;
    QTreeWidget *m_tree = nullptr;
    std::vector<ImportReport> m_reports;
};

} // namespace tickmark
