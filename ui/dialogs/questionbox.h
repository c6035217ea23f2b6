// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/question.h"

#include <QWidget>
#include <optional>

class QButtonGroup;
class QLabel;

namespace tickmark {

/// One question about a file, with its choices. Nothing is chosen until the person chooses, now or
/// for an earlier file: a choice made beforehand would be agreed to unread.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBox(csv::Question question, QWidget *parent = nullptr);

    /// What was answered before. `origin` says where, until another choice is made: "as answered
    /// for 'rates.csv' on 2024-11-25"; may be empty.
    void setAnswer(std::size_t choice, const QString &origin);

    const csv::Question &question() const { return m_question; }
    std::optional<csv::Answer> answer() const;

signals:
    void answered();

private:
    csv::Question m_question;
    QButtonGroup *m_choices;
    QLabel *m_origin;
};

} // namespace tickmark
