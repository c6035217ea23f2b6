// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/importquestions.h"

#include "dialogs/importquestiondialog.h"
#include "words/words.h"

namespace tickmark {

ImportQuestions::ImportQuestions(ImportRun &run, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_window(window)
{
    connect(&run, &ImportRun::previewed, this, &ImportQuestions::takePreview);
}

void ImportQuestions::ask(std::vector<ImportReport> reports)
{
    m_reports = std::move(reports);
    m_next = 0;
    goOn();
}

/// What an answer would do depends on the cache, which the files before have changed, and the
/// answers to these may be enough; so the file is read again before it is asked about.
void ImportQuestions::goOn()
{
    if (m_file)
        return;
    if (m_next >= m_reports.size()) {
        m_reports.clear();
        return;
    }
    const auto &report = m_reports[m_next++];
    m_isChange = false;
    m_file = DecidedFile{report.proposal.path};
    if (m_next == 1)
        open(report);
    else
        m_run.preview(*m_file);
}

void ImportQuestions::askAgain(const DecidedFile &file, const ImportReport &report)
{
    m_file = file;
    open(report);
}

/// The report no longer has its rows, and the file may be another one by now.
void ImportQuestions::askToChange(const ImportReport &report)
{
    m_isChange = true;
    m_file = DecidedFile{
        report.proposal.path, report.proposal.decisions, report.record ? report.record->id : 0};
    m_file->decisions.isComplete = true;
    m_file->decisions.acceptsContradictions = false;
    m_run.preview(*m_file);
}

void ImportQuestions::takePreview(const ImportReport &report)
{
    if (m_dialog)
        m_dialog->setReport(report);
    else if (m_isChange)
        takeChange(report);
    else if (report.needsAnswer())
        open(report);
    else
        emit answered(*std::exchange(m_file, std::nullopt));
}

void ImportQuestions::takeChange(const ImportReport &report)
{
    if (!report.proposal.found.empty()) {
        open(report);
        return;
    }
    m_file.reset();
    emit changeFailed(sentenceOf(report.error.value_or(Error{"The file holds no series"})));
}

QString ImportQuestions::position() const
{
    return m_reports.size() < 2 ? QString() : tr("%1 of %2").arg(m_next).arg(m_reports.size());
}

void ImportQuestions::open(const ImportReport &report)
{
    using Occasion = ImportQuestionDialog::Occasion;
    const bool isImported = m_file->replaced != 0;
    m_dialog = new ImportQuestionDialog(
        report, isImported ? Occasion::ImportedFile : Occasion::NewFile, position(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportQuestionDialog::previewWanted, this,
        [this](const ImportDecisions &decisions) {
            m_file->decisions = decisions;
            m_run.preview(*m_file);
        });
    connect(m_dialog, &QDialog::finished, this,
        [this, report](int result) { close(report, result == QDialog::Accepted); });
    m_dialog->open();
}

void ImportQuestions::close(const ImportReport &report, bool isAccepted)
{
    m_run.cancelPreview();
    m_file->decisions = std::exchange(m_dialog, nullptr)->decisions();
    const auto file = *std::exchange(m_file, std::nullopt);
    if (isAccepted)
        emit answered(file);
    else if (!m_isChange)
        emit skipped(report);
}

} // namespace tickmark
