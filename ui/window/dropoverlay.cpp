// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dropoverlay.h"

#include <QCoreApplication>
#include <QPainter>

namespace tickmark {

DropOverlay::DropOverlay(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropOverlay::showEvent(QShowEvent *)
{
    setGeometry(parentWidget()->rect());
    raise();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    constexpr int margin = 14;
    constexpr qreal textScale = 1.6;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    QPen pen(palette().color(QPalette::Highlight), 2, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(rect().adjusted(margin, margin, -margin, -margin), 12, 12);
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * textScale);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter,
        QCoreApplication::translate("DropOverlay", "Drop CSV files to import, articles to check"));
}

} // namespace tickmark
