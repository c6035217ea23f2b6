// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QObject>
#include <vector>

class QWidget;

namespace tickmark {

class ImportQuestionDialog;
class ImportRun;

/// The files that wait for an answer: asks about one after the other, and lets each dialog try out
/// what its answers would make of the file.
class ImportQuestions : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the questions; the dialogs stand before `window`.
    ImportQuestions(ImportRun &run, QWidget &window, QObject *parent);

    bool isAsking() const { return m_dialog || m_next < m_reports.size(); }
    /// Asks about these, beginning at once. Not while it is asking.
    void ask(std::vector<ImportReport> reports);
    /// Asks about the next file, once what was answered has been done.
    void goOn();
    /// The file asked about last still waits: what was answered was not enough.
    void askAgain(const ImportReport &report);

signals:
    /// The file shall be imported so.
    void answered(const std::string &path, const ImportDecisions &decisions);
    /// The file shall not be imported.
    void skipped(const ImportReport &report);

private:
    void open(const ImportReport &report);
    QString position() const;

    ImportRun &m_run;
    QWidget &m_window;
    std::vector<ImportReport> m_reports;
    std::size_t m_next = 0;                   ///< into the reports
    ImportQuestionDialog *m_dialog = nullptr; ///< deletes itself when it is closed
};

} // namespace tickmark
