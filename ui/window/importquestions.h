// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/importrun.h"

#include <QObject>
#include <optional>
#include <vector>

class QWidget;

namespace tickmark {

class ImportQuestionDialog;

/// The files that wait for an answer: asks about one after the other, and lets each dialog try out
/// what its answers would make of the file. Also asks about a file of which the person wants to
/// change what was decided.
class ImportQuestions : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the questions; the dialogs stand before `window`.
    ImportQuestions(ImportRun &run, QWidget &window, QObject *parent);

    bool isAsking() const { return m_file || m_next < m_reports.size(); }
    /// Asks about these, beginning at once. Not while it is asking.
    void ask(std::vector<ImportReport> reports);
    /// Asks about the next file, once what was answered has been done. A file for which the answers
    /// so far are enough is not asked about.
    void goOn();
    /// The file that was answered as `file` still waits: that was not enough.
    void askAgain(const DecidedFile &file, const ImportReport &report);
    /// Asks what shall be otherwise about a file of an earlier report, once it has been read again.
    /// Not while it is asking.
    void askToChange(const ImportReport &report);

signals:
    /// The file shall be imported so.
    void answered(const DecidedFile &file);
    /// The file shall not be imported.
    void skipped(const ImportReport &report);
    /// A file cannot be read again: why.
    void changeFailed(const QString &sentence);

private:
    void takePreview(const ImportReport &report);
    void takeChange(const ImportReport &report);
    void open(const ImportReport &report);
    void close(const ImportReport &report, bool isAccepted);
    QString position() const;

    ImportRun &m_run;
    QWidget &m_window;
    std::vector<ImportReport> m_reports;
    std::size_t m_next = 0;                   ///< into the reports
    std::optional<DecidedFile> m_file;        ///< that is asked about, or read again before that
    bool m_isChange = false;                  ///< the person wants to change what was decided
    ImportQuestionDialog *m_dialog = nullptr; ///< deletes itself when it is closed
};

} // namespace tickmark
