// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QWidget>
#include <set>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace tickmark {

class ImportNoteModel;

/// What became of the files of one drop: a line per file with its counts, or the reason it was
/// refused; beside it every line that was not stored, every bar that cannot be, and every decision
/// with its evidence, to filter, copy and save. What was decided about a file can be changed.
class ImportReportPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportPanel(QWidget *parent = nullptr);

    void setReports(std::vector<ImportReport> reports);
    /// Takes the place of the report about the file of the same path.
    void updateReport(ImportReport report);
    /// These imports were taken back, as far as they are shown; `sentence`, where it says anything,
    /// takes the place of the summary.
    void setUndone(const std::vector<std::int64_t> &ids, const QString &sentence);
    /// Takes the place of the summary.
    void showSentence(const QString &sentence);

    /// All that is shown, as text for a mail or a note.
    QString plainText() const;
    /// Writes the notes that are shown, as CSV. Says why not where it fails, else nothing.
    QString saveNotes(const QString &path) const;

signals:
    /// Take back the imports `ids`, the last one first.
    void undoWanted(const std::vector<std::int64_t> &ids);
    /// Decide otherwise about the file that this report is of.
    void changeWanted(const ImportReport &report);

private:
    void addHeader();
    QPushButton *addButton(const QString &text, const QString &toolTip);
    void addFiles();
    void addNotes();
    QWidget *createFilter();
    static void showFile(QTreeWidgetItem &item, const ImportReport &report);
    void showKinds();
    void showSummary();
    void fitColumns();
    void showFilter();
    void copyNotes();
    void askWhereToSave();
    void selectDecided();
    const ImportReport *changeable() const;
    void showButtons();
    std::vector<std::int64_t> importIds() const;

    QHBoxLayout *m_header;
    QLabel *m_summary = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_undo = nullptr;
    QTreeWidget *m_files = nullptr;
    QWidget *m_noteArea = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_kind = nullptr;
    QTableView *m_notes = nullptr;
    ImportNoteModel *m_noteModel;
    std::vector<ImportReport> m_reports; ///< without their observations
    std::set<std::int64_t> m_undone;
};

} // namespace tickmark
