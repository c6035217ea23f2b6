// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importsession.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tickmark {

class ImportDetails;
class ImportPreview;
class QuestionBox;

/// Asks about one file what nothing in it proves: its open questions, and whether values that
/// contradict the cache shall be stored. Shows the first rows as understood, what they would
/// change, and the decisions that were taken; what was decided for an earlier file stands as it was
/// and can be changed. Accepted with "Import"; rejected means to skip the file. Reads nothing
/// itself: it says what the person decided and is told what becomes of it.
class ImportQuestionDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is done with the file: a new one is imported or skipped, an imported one imported anew
    /// in place of that or left as it is.
    enum class Occasion { NewFile, ImportedFile };

    /// `report` says under which decisions it was made. `position` stands in the title: "2 of 3";
    /// may be empty.
    ImportQuestionDialog(
        const ImportReport &report, Occasion occasion, const QString &position, QWidget *parent);

    /// What a dry run with the decisions of the last previewWanted() gave.
    void setReport(const ImportReport &report);

    /// All that counts for the file.
    ImportDecisions decisions() const;

signals:
    /// Another answer, code or series left out: what would become of the file now?
    void previewWanted(const ImportDecisions &decisions);

private:
    void focusFirst();
    void addHeading(const ImportReport &report, Occasion occasion);
    void addPreview();
    void addButtons(Occasion occasion);
    void showQuestions(const Proposal &proposal);
    void addQuestion(const csv::Question &question, const Proposal &proposal);
    void askForPreview();
    void showReport(const ImportReport &report);
    void showHeading(const csv::Table &table);
    void showContradictions(const std::vector<std::string> &sentences);
    void showState();
    std::size_t openQuestions() const;
    QString obstacle() const;
    QString outlook() const;

    ImportPreview *m_preview;
    ImportDetails *m_details;
    QVBoxLayout *m_questionArea = nullptr;
    std::vector<QuestionBox *> m_questions; ///< in the order they came up
    QLabel *m_contradictions = nullptr;
    QCheckBox *m_consent = nullptr;
    QLabel *m_previewHeading = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_import = nullptr;
    ImportDecisions m_requested; ///< what the report on its way was asked with
    QString m_error;             ///< of the last report
    ImportCounts m_counts;       ///< of the last report, all series together
    bool m_isWaiting = false;
};

} // namespace tickmark
