// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/question.h"

#include <QWidget>
#include <optional>

class QButtonGroup;

namespace tickmark {

/// One open question about a file, with its choices. Nothing is chosen until the person chooses:
/// a choice made beforehand would be agreed to unread.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBox(csv::Question question, QWidget *parent = nullptr);

    const csv::Question &question() const { return m_question; }
    std::optional<csv::Answer> answer() const;

signals:
    void answered();

private:
    csv::Question m_question;
    QButtonGroup *m_choices;
};

} // namespace tickmark
