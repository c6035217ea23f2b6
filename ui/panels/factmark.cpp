// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/factmark.h"

#include "figure/figurejson.h"

#include <QMimeData>

namespace tickmark {

namespace {

const QString mimeType = QStringLiteral("application/x-tickmark-annotation");

std::optional<ChangeSpan> spanOf(const Fact &fact)
{
    using From = ChangeSpan::From;
    switch (fact.kind) {
    case FactKind::SinceEvent:
        return ChangeSpan{.from = From::Event};
    case FactKind::DayAfterEvent:
        return ChangeSpan{.from = From::DayAfterEvent};
    case FactKind::Change:
    case FactKind::LargestMoveSince:
        return ChangeSpan{.from = From::SessionBefore};
    case FactKind::WeekToDate:
        return ChangeSpan{.from = From::WeekBegin};
    case FactKind::MonthToDate:
        return ChangeSpan{.from = From::MonthBegin};
    case FactKind::QuarterToDate:
        return ChangeSpan{.from = From::QuarterBegin};
    case FactKind::YearToDate:
        return ChangeSpan{.from = From::YearBegin};
    case FactKind::OneYear:
        return ChangeSpan{.from = From::MonthsAgo, .months = 12};
    case FactKind::TwoYears:
        return ChangeSpan{.from = From::MonthsAgo, .months = 24};
    case FactKind::ThreeYears:
        return ChangeSpan{.from = From::MonthsAgo, .months = 36};
    case FactKind::FiveYears:
        return ChangeSpan{.from = From::MonthsAgo, .months = 60};
    case FactKind::OffRecord:
        return ChangeSpan{.from = From::Date, .date = fact.since};
    case FactKind::Last:
    case FactKind::Streak:
    case FactKind::HighestSince:
    case FactKind::LowestSince:
    case FactKind::Record:
    case FactKind::OffHigh52:
    case FactKind::AboveLow52:
    case FactKind::Outperformance:
    case FactKind::Ratio:
    case FactKind::Correlation:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Annotation> markOf(const Fact &fact, const std::string &code)
{
    Annotation annotation;
    annotation.code = code;
    if (fact.kind == FactKind::OffHigh52 || fact.kind == FactKind::AboveLow52) {
        const bool isHigh = fact.kind == FactKind::OffHigh52;
        annotation.kind = isHigh ? Annotation::Kind::High : Annotation::Kind::Low;
        return annotation;
    }
    const auto span = spanOf(fact);
    if (!span)
        return std::nullopt;
    annotation.kind = Annotation::Kind::Change;
    annotation.eventId = fact.about;
    annotation.span = *span;
    return annotation;
}

std::unique_ptr<QMimeData> mimeDataOf(const Fact &fact, const std::string &code)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromStdString(fact.sentence));
    if (auto annotation = markOf(fact, code)) {
        annotation->id = "dragged";
        Figure figure;
        figure.annotations.push_back(*annotation);
        data->setData(mimeType, figureToJson(figure));
    }
    return data;
}

/// The bytes may come from another program: they are read as carefully as a stored figure.
std::optional<Annotation> markIn(const QMimeData &data)
{
    if (!data.hasFormat(mimeType))
        return std::nullopt;
    const auto figure = figureFromJson(data.data(mimeType));
    if (!figure || figure->annotations.size() != 1)
        return std::nullopt;
    auto annotation = figure->annotations.front();
    annotation.id.clear();
    return annotation;
}

} // namespace tickmark
