// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/picturepreview.h"

#include <QPainter>

namespace tickmark {

PicturePreview::PicturePreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(320, 200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PicturePreview::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QRect PicturePreview::target() const
{
    const QSize room = size() - QSize(2, 2);
    const QSize own = m_picture.size() / devicePixelRatio();
    QRect rect({}, own.scaled(own.boundedTo(room), Qt::KeepAspectRatio));
    rect.moveCenter(this->rect().center());
    return rect;
}

/// Scaled in device pixels, so that small text stays as sharp as the screen allows.
void PicturePreview::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    const QRect rect = target();
    auto picture = m_picture.scaled(
        rect.size() * devicePixelRatio(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatio());
    painter.drawImage(rect.topLeft(), picture);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
}

} // namespace tickmark
