// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/sessionticker.h"

namespace tickmark {

void SessionTicker::show(const std::vector<SceneTick> &ticks)
{
    m_positions.clear();
    m_labels.clear();
    for (const auto &tick : ticks) {
        m_positions.append(tick.position);
        m_labels.append(tick.label);
    }
}

void SessionTicker::generate(const QCPRange &, const QLocale &, QChar, int, QVector<double> &ticks,
    QVector<double> *subTicks, QVector<QString> *tickLabels)
{
    ticks = m_positions;
    if (subTicks != nullptr)
        subTicks->clear();
    if (tickLabels != nullptr)
        *tickLabels = m_labels;
}

} // namespace tickmark
