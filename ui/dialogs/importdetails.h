// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QTabWidget>

class QTreeWidget;

namespace tickmark {

class ChangedValues;
class ImportSeries;

/// What is known about a file that is going to be imported: its series, what each of its columns is
/// for, the values it would change, what of it would not be stored, and the decisions that were
/// taken, each with its evidence.
class ImportDetails : public QTabWidget
{
    Q_OBJECT

public:
    explicit ImportDetails(QWidget *parent);

    void setReport(const ImportReport &report);
    /// Turns to what a person should see first.
    void showFirst(const ImportReport &report);

    /// The series, to be chosen among.
    ImportSeries &series() { return *m_series; }
    const ImportSeries &series() const { return *m_series; }

private:
    enum Tab { Series, Columns, Changes, NotStored, Decisions };

    void addSeries();
    QTreeWidget *addList(const char *objectName, const QString &name, const QStringList &header);
    void showColumns(const csv::Table &table);
    void showRefusals(const csv::Table &table);
    void showEvidence(const csv::Table &table);
    void nameTabs(const ImportReport &report);

    ImportSeries *m_series;
    ChangedValues *m_changes;
    QTreeWidget *m_columns = nullptr;
    QTreeWidget *m_refusals = nullptr;
    QTreeWidget *m_evidence = nullptr;
};

} // namespace tickmark
