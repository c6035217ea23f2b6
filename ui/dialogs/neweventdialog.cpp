// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/neweventdialog.h"

#include "words/words.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace tickmark {

NewEventDialog::NewEventDialog(Time day, const std::vector<Event> &calendar, QWidget *parent)
    : QDialog(parent)
    , m_calendar(calendar)
    , m_date(new QDateEdit(dateOf(day), this))
{
    setWindowTitle(tr("New event"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    auto *form = new QFormLayout(this);
    m_label = addLine(tr("&Label on the chart"), tr("Tariffs"));
    m_name = addLine(tr("&Name in a sentence"), tr("tariff announcement"));
    form->addRow(tr("&Date"), m_date);
    addButtons();
    m_label->setObjectName(QStringLiteral("label"));
    m_label->setFocus();
    resize(380, sizeHint().height());
}

QLineEdit *NewEventDialog::addLine(const QString &label, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(placeholder);
    edit->setMaxLength(120);
    static_cast<QFormLayout *>(layout())->addRow(label, edit);
    return edit;
}

void NewEventDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_add = buttons->button(QDialogButtonBox::Ok);
    m_add->setText(tr("&Add and mark"));
    m_add->setEnabled(false);
    static_cast<QFormLayout *>(layout())->addRow(buttons);
    connect(m_label, &QLineEdit::textChanged, m_add,
        [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &NewEventDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewEventDialog::create()
{
    const QString label = m_label->text().trimmed();
    const QString name = m_name->text().trimmed();
    Event event;
    event.id = freeId(label);
    event.label = label.toStdString();
    event.name = name.isEmpty() ? event.label : name.toStdString();
    event.calendar = tr("My events").toStdString();
    event.date = timeOf(m_date->date());
    accept();
    emit created(event);
}

std::string NewEventDialog::freeId(const QString &label) const
{
    QString stem = QStringLiteral("my-");
    for (const QChar letter : label.toLower())
        stem += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    stem += QLatin1Char('-') + m_date->date().toString(Qt::ISODate);
    auto id = stem.toStdString();
    const auto isTaken = [&](const Event &event) { return event.id == id; };
    for (int number = 2; std::any_of(m_calendar.begin(), m_calendar.end(), isTaken); ++number)
        id = stem.toStdString() + '-' + std::to_string(number);
    return id;
}

} // namespace tickmark
