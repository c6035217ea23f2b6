// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/extremetool.h"

#include "annotate/annotating.h"
#include "annotate/pointing.h"

namespace tickmark {

ExtremeTool::ExtremeTool(Annotation::Kind kind, FigureDocument &figureDocument, QObject *parent)
    : AnnotationTool(figureDocument, parent)
    , m_kind(kind)
{}

QString ExtremeTool::hint() const
{
    return m_kind == Annotation::Kind::High ? tr("Click a line to mark its 52-week high.")
                                            : tr("Click a line to mark its 52-week low.");
}

void ExtremeTool::click(QPointF position, const Canvas &canvas)
{
    const auto code = lineNear(canvas.scene, position);
    if (code.empty())
        emit refused(tr("There is no line here: click in a pane that shows a series."));
    else
        markSeries(code);
}

void ExtremeTool::markSeries(const std::string &code)
{
    const auto text = m_kind == Annotation::Kind::High ? tr("Mark high") : tr("Mark low");
    emit placed(mark(document(), extremeAnnotation(m_kind, code), text));
}

} // namespace tickmark
