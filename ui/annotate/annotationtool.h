// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figuredocument.h"
#include "layout/scene.h"
#include "series/event.h"

#include <QObject>
#include <string>
#include <vector>

namespace tickmark {

/// What lies under the pointer of a tool: the picture that is shown and the events there are.
struct Canvas
{
    const Scene &scene;
    const std::vector<Event> &calendar;
};

/// What a click on the chart does while this tool is in hand. A tool changes the figure through the
/// document and keeps nothing between clicks. Lives on the GUI thread; the document must outlive
/// it.
class AnnotationTool : public QObject
{
    Q_OBJECT

public:
    explicit AnnotationTool(FigureDocument &document, QObject *parent = nullptr)
        : QObject(parent)
        , m_document(document)
    {}

    /// What to do now, for the status bar; empty where it is plain.
    virtual QString hint() const = 0;
    /// A click places something; only then is the chart told that a tool is active.
    virtual bool isPlacing() const { return true; }
    virtual void click(QPointF position, const Canvas &canvas) = 0;

signals:
    /// The annotation is in the figure, now or before; the tool can be laid down.
    void placed(const std::string &annotationId);
    /// Why the click placed nothing, as a sentence.
    void refused(const QString &reason);

protected:
    FigureDocument &document() const { return m_document; }

private:
    FigureDocument &m_document;
};

} // namespace tickmark
