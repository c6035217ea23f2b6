// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/questionbox.h"

#include "words/words.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tickmark {

namespace {

constexpr int choiceIndent = 12;

} // namespace

QuestionBox::QuestionBox(csv::Question question, QWidget *parent)
    : QWidget(parent)
    , m_question(std::move(question))
    , m_choices(new QButtonGroup(this))
    , m_origin(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *text = new QLabel(QString::fromStdString(m_question.text), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text);
    auto *choices = new QVBoxLayout;
    choices->setContentsMargins(choiceIndent, 0, 0, 0);
    layout->addLayout(choices);
    for (std::size_t index = 0; index < m_question.choices.size(); ++index) {
        const auto words = QString::fromStdString(m_question.choices[index]);
        auto *button = new QRadioButton(menuText(words), this);
        m_choices->addButton(button, static_cast<int>(index));
        choices->addWidget(button);
    }
    choices->addWidget(m_origin);
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setWordWrap(true);
    m_origin->hide();
    if (const auto buttons = m_choices->buttons(); !buttons.isEmpty())
        setFocusProxy(buttons.front());
    connect(m_choices, &QButtonGroup::idClicked, m_origin, &QWidget::hide);
    connect(m_choices, &QButtonGroup::idClicked, this, &QuestionBox::answered);
}

void QuestionBox::setAnswer(std::size_t choice, const QString &origin)
{
    if (auto *button = m_choices->button(static_cast<int>(choice)))
        button->setChecked(true);
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
}

std::optional<csv::Answer> QuestionBox::answer() const
{
    const int choice = m_choices->checkedId();
    if (choice < 0)
        return std::nullopt;
    return csv::Answer{m_question.topic, static_cast<std::size_t>(choice)};
}

} // namespace tickmark
