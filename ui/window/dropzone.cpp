// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dropzone.h"

#include "window/dropoverlay.h"
#include "window/tablepaste.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

namespace tickmark {

std::vector<std::string> pathsOf(const QList<QUrl> &urls)
{
    std::vector<std::string> paths;
    for (const QUrl &url : urls) {
        paths.push_back(url.isLocalFile() ? QFile::encodeName(url.toLocalFile()).toStdString()
                                          : url.toEncoded().toStdString());
    }
    return paths;
}

DropZone::DropZone(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_overlay(new DropOverlay(&window))
{
    window.setAcceptDrops(true);
    QCoreApplication::instance()->installEventFilter(this);
}

bool DropZone::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!isOverWindow(watched) || !isWanted(*drop->mimeData(), *watched))
            return false;
        take(*drop, static_cast<QWidget *>(watched));
        return true;
    }
    case QEvent::DragLeave:
        if (isOverWindow(watched))
            m_overlay->hide();
        return false;
    default:
        return false;
    }
}

bool DropZone::isWanted(const QMimeData &data, const QObject &onto)
{
    return data.hasUrls() || (!isTextField(onto) && !tableIn(data).isEmpty());
}

bool DropZone::isOverWindow(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return widget && widget->window() == &m_window;
}

/// A file is copied into the cache, never moved, whatever the other program offers.
void DropZone::take(QDropEvent &event, QWidget *onto)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
    m_overlay->setVisible(event.type() != QEvent::Drop);
    if (event.type() != QEvent::Drop)
        return;
    if (event.mimeData()->hasUrls())
        emit dropped(pathsOf(event.mimeData()->urls()), onto);
    else
        emit tableDropped(tableIn(*event.mimeData()));
}

} // namespace tickmark
