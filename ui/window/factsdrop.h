// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"

#include <QObject>

class QDropEvent;
class QWidget;

namespace tickmark {

/// Lets a fact be dropped on a chart: it sees the drags over `chart`, takes those that carry an
/// annotation and shows with a frame that the chart would take it.
class FactsDrop : public QObject
{
    Q_OBJECT

public:
    /// The chart owns it.
    explicit FactsDrop(QWidget &chart);

signals:
    void dropped(const tickmark::Annotation &mark);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool take(QDropEvent &event);

    QWidget *m_frame;
};

} // namespace tickmark
