// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/sessionticker.h"

namespace tickmark {

void SessionTicker::show(const std::vector<SceneTick> &ticks)
{
    m_positions.clear();
    for (const auto &tick : ticks)
        m_positions.append(tick.position);
}

void SessionTicker::generate(const QCPRange &, const QLocale &, QChar, int, QVector<double> &ticks,
    QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    ticks = m_positions;
    if (subTicks != nullptr)
        subTicks->clear();
    if (tickLabels != nullptr)
        *tickLabels = QVector<QString>(ticks.size());
}

} // namespace tickmark
