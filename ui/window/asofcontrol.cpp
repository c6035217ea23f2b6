// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/asofcontrol.h"

#include "words/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace tickmark {

AsOfControl::AsOfControl(QWidget *parent)
    : QWidget(parent)
    , m_date(new QDateEdit(this))
    , m_latest(new QToolButton(this))
{
    auto *label = new QLabel(tr("As of"), this);
    label->setBuddy(m_date);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_date);
    layout->addWidget(m_latest);
    setUpDate();
    setUpLatest();
}

void AsOfControl::setUpDate()
{
    m_date->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    m_date->setDisplayFormat(QStringLiteral("MMM d, yyyy"));
    m_date->setCalendarPopup(true);
    m_date->setKeyboardTracking(false);
    m_date->setObjectName(QStringLiteral("asOfDate"));
    m_date->setAccessibleName(tr("As-of date"));
    m_date->setToolTip(tr("Nothing after this day is read"));
    connect(
        m_date, &QDateEdit::dateChanged, this, [this](QDate date) { emit chosen(timeOf(date)); });
}

void AsOfControl::setUpLatest()
{
    m_latest->setText(tr("Latest"));
    m_latest->setCheckable(true);
    m_latest->setAutoRaise(true);
    m_latest->setFocusPolicy(Qt::TabFocus);
    m_latest->setToolTip(tr("Follow the latest observation"));
    connect(m_latest, &QToolButton::clicked, this, [this](bool isLatest) {
        emit chosen(isLatest ? std::nullopt : std::optional(timeOf(m_date->date())));
    });
}

void AsOfControl::setAsOf(std::optional<Time> asOf, std::optional<Time> latest)
{
    const QSignalBlocker dateBlocker(m_date);
    const QSignalBlocker latestBlocker(m_latest);
    m_latest->setChecked(!asOf);
    if (asOf || latest)
        m_date->setDate(dateOf(asOf ? *asOf : *latest));
}

} // namespace tickmark
