// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/seriesdelegate.h"

#include "panels/seriesmodel.h"

#include <QApplication>
#include <QPainter>

namespace tickmark {

namespace {

constexpr int padding = 6;
constexpr qreal detailScale = 0.88;
constexpr qreal badgeScale = 0.8;

QFont scaled(QFont font, qreal factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QColor dimmed(QColor colour)
{
    colour.setAlphaF(0.66F);
    return colour;
}

/// The upper half of a row, where style and mouse see a check box with its text.
QStyleOptionViewItem nameRow(const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem name = option;
    name.rect.setHeight(option.fontMetrics.height() + 2 * padding);
    return name;
}

/// Draws the badge at the right end of `row` and returns how wide it is.
int drawBadge(QPainter *painter, const QStyleOptionViewItem &option, QRect row, QColor colour)
{
    const QFont font = scaled(option.font, badgeScale);
    const QString text = SeriesModel::tr("Sample");
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(text) + 12;
    QRect badge(row.right() - width - padding, 0, width, metrics.height() + 2);
    badge.moveCenter({badge.center().x(), row.center().y()});
    painter->setFont(font);
    painter->setPen(colour);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->drawRoundedRect(
        QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), badge.height() / 2.0, badge.height() / 2.0);
    painter->drawText(badge, Qt::AlignCenter, text);
    return width + 2 * padding;
}

QColor textColour(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

void drawDetail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto name = nameRow(option);
    const QFont font = scaled(option.font, detailScale);
    const int indent = option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth) + 11;
    const QRect rect = option.rect.adjusted(indent, name.rect.height() - padding, -padding, 0);
    const auto text = QFontMetrics(font).elidedText(
        index.data(SeriesModel::DetailRole).toString(), Qt::ElideRight, rect.width());
    painter->setFont(font);
    painter->setPen(dimmed(textColour(option)));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop, text);
}

} // namespace

void SeriesDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    const QStyle *style = option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);

    painter->save();
    QStyleOptionViewItem name = nameRow(option);
    if (index.data(SeriesModel::SampleRole).toBool()) {
        const int width = drawBadge(painter, option, name.rect, dimmed(textColour(option)));
        name.rect.setRight(name.rect.right() - width);
    }
    painter->restore();
    name.state.setFlag(QStyle::State_HasFocus, false);
    QStyledItemDelegate::paint(painter, name, index);

    painter->save();
    drawDetail(painter, option, index); // last: a selected name has a background of its own
    painter->restore();
}

QSize SeriesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int detail = QFontMetrics(scaled(option.font, detailScale)).height();
    return {160, option.fontMetrics.height() + padding + detail + 2 * padding};
}

bool SeriesDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return QStyledItemDelegate::editorEvent(event, model, nameRow(option), index);
}

} // namespace tickmark
