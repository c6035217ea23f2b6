// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/changespan.h"
#include "series/time.h"

#include <QPointF>
#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace tickmark {

/// Where a rebased pane is zero: the close before an event or date, or the first session in view.
struct Base
{
    enum class Kind { RangeStart, Event, Date };
    Kind kind = Kind::RangeStart;
    std::string eventId;
    std::optional<Time> date;

    friend bool operator==(const Base &, const Base &) = default;
};

/// One line of a pane. An empty label means the name of the series.
struct Trace
{
    std::string code;
    QString label;

    friend bool operator==(const Trace &, const Trace &) = default;
};

/// Lines on one y axis: levels, or percent changes since a base.
struct Pane
{
    std::vector<Trace> traces;
    std::optional<Base> base; ///< nothing: levels
    double heightShare = 1;   ///< relative to the other panes

    friend bool operator==(const Pane &, const Pane &) = default;
};

/// What a person marked. It names a rule, not a place: the position and the words of a high or low
/// are computed from the data, also those of a change; those of an event come from the event.
struct Annotation
{
    enum class Kind { Event, High, Low, Change };
    Kind kind = Kind::Event;
    std::string id;      ///< unique in the figure
    std::string eventId; ///< of Kind::Event, and of a change since one
    std::string code;    ///< of all other kinds: the series
    int weeks = 52;      ///< of Kind::High and Kind::Low: the window that ends at the as-of date
    ChangeSpan span;     ///< of Kind::Change
    QPointF labelOffset; ///< from where layout would put the label, in pixels, as dragged
    QString text;        ///< where not empty, replaces the words beside the computed number

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The part of the time axis that is shown. It ends at the as-of date unless Kind::Dates.
struct Range
{
    enum class Kind { Months, YearToDate, SinceEvent, Max, Dates };
    Kind kind = Kind::Max;
    int months = 0;      ///< of Kind::Months
    std::string eventId; ///< of Kind::SinceEvent
    std::optional<Time> first;
    std::optional<Time> last; ///< both of Kind::Dates

    friend bool operator==(const Range &, const Range &) = default;
};

/// What a person made: names and rules, never data, pixels or queries. All change goes through
/// FigureDocument::edit().
struct Figure
{
    QString name; ///< identity in the chartbook
    QString title;
    QString subtitle; ///< written from the traces where empty
    QString source;   ///< written from the publishers of the series where empty
    QString byline;
    QString theme = QStringLiteral("light");  ///< "light", "dark" or "print"
    QString size = QStringLiteral("article"); ///< name of a size preset, or "WxH"
    Range range;
    std::optional<Time> asOf; ///< nothing after it is read; nothing: the latest observation
    std::vector<Pane> panes;
    std::vector<Annotation> annotations;

    friend bool operator==(const Figure &, const Figure &) = default;
};

} // namespace tickmark
