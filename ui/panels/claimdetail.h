// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/articlecheck.h"
#include "panels/sourcetree.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tickmark {

/// One claim with all that its verdict rests on: how it was read, what was computed, what the words
/// allow, the shortest true sentence, the rows.
class ClaimDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ClaimDetail(SourceOf sourceOf, QWidget *parent = nullptr);

    void setClaim(const ArticleCheck &check, const CheckedClaim &claim, bool canBeShown);
    void clear();

signals:
    /// The claim shown should be marked on the chart.
    void showWanted();

private:
    void createLabels();
    void createButtons();

    SourceOf m_sourceOf;
    QLabel *m_verdict = nullptr;
    QLabel *m_reading = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_show = nullptr;
    SourceTree *m_tree = nullptr;
};

} // namespace tickmark
