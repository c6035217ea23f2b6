// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importrecord.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace tickmark {

class ImportHistoryModel;

/// The imports of the cache, newest first, each of which can be taken back, also when there were
/// others after it.
class ImportHistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImportHistoryPanel(QWidget *parent = nullptr);

    void setRecords(std::vector<ImportRecord> records);
    /// What became of the last wish, or why there is nothing to see.
    void setSentence(const QString &sentence);
    void setEditable(bool isEditable);

signals:
    void undoWanted(const std::vector<std::int64_t> &ids);

private:
    void addHeader();
    void addTable();
    void showSelection();
    void undoSelected();

    ImportHistoryModel *m_model;
    QTableView *m_table = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_undo = nullptr;
    bool m_isEditable = true;
};

} // namespace tickmark
