// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/extremes.h"

#include "facts/extreme.h"
#include "layout/wording.h"
#include "series/words.h"

namespace tickmark {

namespace {

QString utf8(const std::string &text)
{
    return QString::fromStdString(text);
}

QString firstLine(const Annotation &annotation, const Extreme &extreme, const Observations &rows)
{
    const bool isHigh = annotation.kind == Annotation::Kind::High;
    if (!annotation.text.isEmpty())
        return annotation.text;
    if (extreme.coversWindow)
        return QStringLiteral("%1-week %2")
            .arg(annotation.weeks)
            .arg(isHigh ? QStringLiteral("high") : QStringLiteral("low"));
    return QStringLiteral("%1 since %2")
        .arg(isHigh ? QStringLiteral("High") : QStringLiteral("Low"),
            utf8(dateText(rows.times.front())));
}

} // namespace

Result<MarkWords> extremeWords(
    const Annotation &annotation, const LoadedSeries &loaded, const Sessions &sessions)
{
    const auto kind =
        annotation.kind == Annotation::Kind::High ? ExtremeKind::Highest : ExtremeKind::Lowest;
    const auto &rows = loaded.observations;
    const auto extreme = extremeClose(rows, sessions.asOf, annotation.weeks, kind);
    if (!extreme)
        return tl::unexpected(extreme.error());
    const auto value = valueText(extreme->value, loaded.series.unit, loaded.series.decimals);
    return MarkWords{firstLine(annotation, *extreme, rows) + QLatin1Char('\n') + utf8(value)
            + QStringLiteral(" · ") + whenText(extreme->time, sessions),
        extreme->time};
}

} // namespace tickmark
