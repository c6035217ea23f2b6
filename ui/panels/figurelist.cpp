// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figurelist.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace tickmark {

namespace {

constexpr int nameRole = Qt::UserRole; ///< the name as the chartbook has it, while it is edited

/// Rows with some air.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 10);
    }
};

} // namespace

FigureList::FigureList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    addList();
    addButtons();
    setFocusProxy(m_list);
}

void FigureList::addList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("figures"));
    m_list->setAccessibleName(tr("Figures"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setTabKeyNavigation(false);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    layout()->addWidget(m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            emit chosen(item->data(nameRole).toString());
    });
    connect(m_list, &QListWidget::itemChanged, this, &FigureList::finishRename);
}

void FigureList::addButtons()
{
    auto *newButton = addButton(tr("New"), tr("New figure"));
    auto *duplicate = addButton(tr("Duplicate"), tr("Duplicate the figure"));
    auto *rename = addButton(tr("Rename"), tr("Rename the figure (F2)"));
    auto *remove = addButton(tr("Delete"), tr("Delete the figure"));
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    for (QToolButton *button : std::as_const(m_buttons))
        row->addWidget(button);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(newButton, &QToolButton::clicked, this, &FigureList::newWanted);
    connect(duplicate, &QToolButton::clicked, this, [this] { emit duplicateWanted(current()); });
    connect(remove, &QToolButton::clicked, this, [this] { emit removeWanted(current()); });
    connect(rename, &QToolButton::clicked, this, [this] {
        if (auto *item = m_list->currentItem())
            m_list->editItem(item);
    });
}

QToolButton *FigureList::addButton(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons.append(button);
    return button;
}

void FigureList::setFigures(const QStringList &names)
{
    const QSignalBlocker blocker(m_list);
    const QString before = current();
    m_list->clear();
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(nameRole, name);
        item->setFlags(item->flags().setFlag(Qt::ItemIsEditable, m_isEditable));
    }
    setCurrent(before);
}

void FigureList::setCurrent(const QString &name)
{
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(nameRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

void FigureList::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setEnabled(isEditable);
    setFigures(names());
}

QStringList FigureList::names() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        names.append(m_list->item(row)->data(nameRole).toString());
    return names;
}

QString FigureList::current() const
{
    const auto *item = m_list->currentItem();
    return item ? item->data(nameRole).toString() : QString();
}

/// The list shows the old name again; the new one comes back through setFigures().
void FigureList::finishRename(QListWidgetItem *item)
{
    const QString name = item->data(nameRole).toString();
    const QString newName = item->text().trimmed();
    const QSignalBlocker blocker(m_list);
    item->setText(name);
    if (!newName.isEmpty() && newName != name)
        emit renameWanted(name, newName);
}

} // namespace tickmark
