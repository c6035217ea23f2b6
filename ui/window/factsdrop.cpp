// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/factsdrop.h"

#include "panels/factmark.h"

#include <QDropEvent>
#include <QPainter>
#include <QWidget>

namespace tickmark {

namespace {

/// The frame around a chart that would take what hovers over it.
class DropFrame : public QWidget
{
public:
    explicit DropFrame(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void showEvent(QShowEvent *) override
    {
        setGeometry(parentWidget()->rect());
        raise();
    }

    void paintEvent(QPaintEvent *) override
    {
        constexpr int margin = 4;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.drawRoundedRect(rect().adjusted(margin, margin, -margin, -margin), 8, 8);
    }
};

} // namespace

FactsDrop::FactsDrop(QWidget &chart)
    : QObject(&chart)
    , m_frame(new DropFrame(&chart))
{
    chart.setAcceptDrops(true);
    chart.installEventFilter(this);
}

bool FactsDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return take(*static_cast<QDropEvent *>(event));
    case QEvent::DragLeave:
        m_frame->hide();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool FactsDrop::take(QDropEvent &event)
{
    const auto mark = markIn(*event.mimeData());
    if (!mark)
        return false;
    event.setDropAction(Qt::CopyAction);
    event.accept();
    m_frame->setVisible(event.type() != QEvent::Drop);
    if (event.type() == QEvent::Drop)
        emit dropped(*mark);
    return true;
}

} // namespace tickmark
