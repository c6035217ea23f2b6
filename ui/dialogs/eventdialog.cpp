// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/eventdialog.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace tickmark {

namespace {

/// What the filter looks in: all that a person may remember of an event.
QString searchText(const Event &event)
{
    const auto words =
        event.label + ' ' + event.name + ' ' + event.calendar + ' ' + isoText(event.date);
    return QString::fromStdString(words) + QLatin1Char(' ') + dateLabel(event.date);
}

QString lineOf(const Event &event)
{
    const auto name = QString::fromStdString(event.name);
    return event.name.empty() || event.name == event.label
        ? eventText(event)
        : QStringLiteral("%1 · %2").arg(eventText(event), name);
}

} // namespace

EventDialog::EventDialog(std::vector<Event> calendar, Time day, QWidget *parent)
    : QDialog(parent)
    , m_calendar(std::move(calendar))
{
    setWindowTitle(tr("Mark event"));
    new QVBoxLayout(this);
    std::stable_sort(m_calendar.begin(), m_calendar.end(),
        [](const Event &one, const Event &other) { return one.date > other.date; });
    addFilter();
    addList();
    addButtons();
    fill();
    const auto nearest = std::find_if(m_calendar.begin(), m_calendar.end(),
        [day](const Event &event) { return event.date <= day; });
    m_list->setCurrentRow(static_cast<int>(nearest - m_calendar.begin()));
    resize(460, 420);
}

void EventDialog::addFilter()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Type part of a name or date"));
    m_filter->setAccessibleName(tr("Filter the events"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    layout()->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &EventDialog::filter);
}

void EventDialog::addList()
{
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Events"));
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setTabKeyNavigation(false);
    layout()->addWidget(m_list);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &EventDialog::choose);
}

void EventDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_mark = buttons->addButton(tr("&Mark"), QDialogButtonBox::AcceptRole);
    m_mark->setDefault(true);
    auto *newEvent = buttons->addButton(tr("&New event…"), QDialogButtonBox::ActionRole);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EventDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(newEvent, &QPushButton::clicked, this, [this] {
        reject();
        emit newEventWanted();
    });
}

void EventDialog::fill()
{
    for (const Event &event : m_calendar)
        m_list->addItem(lineOf(event));
}

/// Every word has to occur; the first event that is left becomes the current one.
void EventDialog::filter(const QString &words)
{
    const auto parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto text = searchText(m_calendar[static_cast<std::size_t>(row)]);
        const bool matches = std::all_of(parts.begin(), parts.end(),
            [&](const QString &part) { return text.contains(part, Qt::CaseInsensitive); });
        m_list->item(row)->setHidden(!matches);
        if (matches && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
    m_mark->setEnabled(first >= 0);
}

void EventDialog::choose()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    accept();
    emit chosen(m_calendar[static_cast<std::size_t>(row)]);
}

/// Up and down in the filter move in the list.
bool EventDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tickmark
