// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/articlecheck.h"
#include "panels/sourcetree.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTextCursor;
class QToolButton;

namespace tickmark {

class ClaimDetail;

/// An article and what became of its claims: the text with each claim underlined, the list of
/// claims, and the evidence of the chosen one. It checks nothing itself: it says what was written
/// and is told the verdicts.
class ArticlePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ArticlePanel(SourceOf sourceOf, QWidget *parent = nullptr);

    /// The articles by title, and which of them is open.
    void setArticles(const QStringList &titles, int open);
    /// The open article is another: its text, and the day given by the person.
    void setArticle(const QString &text, std::optional<Time> asOf);
    void setCheck(std::shared_ptr<const ArticleCheck> check);
    /// What changed since the last check; empty takes it away.
    void setNews(const QString &news);

    QString text() const;
    /// The day given by the person; nothing: the text has to say it.
    std::optional<Time> asOf() const;

signals:
    void edited();
    void articleChosen(int index);
    void newWanted();
    void removeWanted();
    /// The claim of the shown check should be marked on the chart; only one that has marksOf() it.
    void showWanted(const tickmark::CheckedClaim &claim);

private:
    void createTop();
    void createAsOf();
    void createText();
    void createClaims();
    void showSummary();
    void showClaims();
    void showUnderlines();
    void showClaim(int row);
    void chooseClaimAtCursor();
    QTextCursor cursorAt(std::size_t claim) const;

    SourceOf m_sourceOf;
    std::shared_ptr<const ArticleCheck> m_check;
    std::vector<int> m_positions; ///< of the claims in the text: start and end in turn
    QComboBox *m_articles = nullptr;
    QToolButton *m_remove = nullptr;
    QCheckBox *m_isDayGiven = nullptr;
    QDateEdit *m_day = nullptr;
    QLabel *m_assumed = nullptr;
    QLabel *m_news = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_summary = nullptr;
    QListWidget *m_list = nullptr;
    ClaimDetail *m_detail = nullptr;
};

} // namespace tickmark
