// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importquestions.h"

#include "dialogs/importquestiondialog.h"
#include "window/importrun.h"

namespace tickmark {

ImportQuestions::ImportQuestions(ImportRun &run, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_window(window)
{
    connect(&run, &ImportRun::previewed, this, [this](const ImportReport &report) {
        if (m_dialog)
            m_dialog->setReport(report);
    });
}

void ImportQuestions::ask(std::vector<ImportReport> reports)
{
    m_reports = std::move(reports);
    m_next = 0;
    goOn();
}

void ImportQuestions::goOn()
{
    if (m_dialog)
        return;
    if (m_next < m_reports.size())
        open(m_reports[m_next++]);
    else
        m_reports.clear();
}

void ImportQuestions::askAgain(const ImportReport &report)
{
    open(report);
}

QString ImportQuestions::position() const
{
    return m_reports.size() < 2 ? QString() : tr("%1 of %2").arg(m_next).arg(m_reports.size());
}

/// What an answer would do depends on the cache, which the files before have changed; so the file
/// is read again before it can be imported.
void ImportQuestions::open(const ImportReport &report)
{
    m_dialog = new ImportQuestionDialog(report, position(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    const std::string path = report.proposal.path;
    connect(m_dialog, &ImportQuestionDialog::previewWanted, this,
        [this, path](const ImportDecisions &decisions) { m_run.preview(path, decisions); });
    connect(m_dialog, &QDialog::finished, this, [this, report](int result) {
        const auto decisions = m_dialog->decisions();
        m_dialog = nullptr;
        m_run.cancelPreview();
        if (result == QDialog::Accepted)
            emit answered(report.proposal.path, decisions);
        else
            emit skipped(report);
    });
    m_dialog->open();
    if (m_next > 1)
        m_run.preview(path, {});
}

} // namespace tickmark
