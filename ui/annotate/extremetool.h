// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/annotationtool.h"

namespace tickmark {

/// Marks the 52-week high, or low, of the series whose line is nearest to the click. Where the mark
/// stands and what it says is computed from the data.
class ExtremeTool : public AnnotationTool
{
    Q_OBJECT

public:
    /// `kind` is Annotation::Kind::High or Kind::Low.
    ExtremeTool(Annotation::Kind kind, FigureDocument &figureDocument, QObject *parent = nullptr);

    QString hint() const override;
    void click(QPointF position, const Canvas &canvas) override;

    /// The same for a series by name: the way of the keyboard.
    void markSeries(const std::string &code);

private:
    Annotation::Kind m_kind;
};

} // namespace tickmark
