// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/tickdelegate.h"

#include <QApplication>
#include <QPainter>

namespace tickmark {

namespace {

constexpr float edgeStrength = 0.5F; ///< of the colour of the text

} // namespace

void TickDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (!item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        return;
    const auto *style = item.widget ? item.widget->style() : QApplication::style();
    const QRect box =
        style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    QColor edge = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    edge.setAlphaF(edgeStrength);
    painter->save();
    painter->setPen(edge);
    painter->drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

} // namespace tickmark
