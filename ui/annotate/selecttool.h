// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/annotationtool.h"

namespace tickmark {

/// The hand that is in use when no other is: the chart itself says which annotation was clicked or
/// dragged, so a click beside them places nothing.
class SelectTool : public AnnotationTool
{
    Q_OBJECT

public:
    using AnnotationTool::AnnotationTool;

    QString hint() const override { return {}; }
    bool isPlacing() const override { return false; }
    void click(QPointF, const Canvas &) override {}
};

} // namespace tickmark
