// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/scene.h"

#include <qcustomplot.h>

namespace tickmark {

/// Tells an axis of QCustomPlot where the ticks of the scene are. The axis of sessions has no other
/// way: where a month begins is known to the layout alone. Labels are left empty, for the scene has
/// them as texts.
class SessionTicker : public QCPAxisTicker
{
public:
    void show(const std::vector<SceneTick> &ticks);

    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision,
        QVector<double> &ticks, QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    QVector<double> m_positions;
};

} // namespace tickmark
