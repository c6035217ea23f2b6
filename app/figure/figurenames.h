// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure.h"

#include <array>

namespace tickmark {

/// The words that figure documents use for kinds, and the version of their format.

inline constexpr int formatVersion = 1;

template <class T>
struct Named
{
    T value;
    const char *name;
};

inline constexpr std::array baseKinds{
    Named{Base::Kind::RangeStart, "rangeStart"},
    Named{Base::Kind::Event, "event"},
    Named{Base::Kind::Date, "date"},
};

inline constexpr std::array annotationKinds{
    Named{Annotation::Kind::Event, "event"},
    Named{Annotation::Kind::High, "high"},
    Named{Annotation::Kind::Low, "low"},
    Named{Annotation::Kind::Change, "change"},
};

inline constexpr std::array spanBegins{
    Named{ChangeSpan::From::Date, "date"},
    Named{ChangeSpan::From::Event, "event"},
    Named{ChangeSpan::From::DayAfterEvent, "dayAfterEvent"},
    Named{ChangeSpan::From::SessionBefore, "sessionBefore"},
    Named{ChangeSpan::From::WeekBegin, "week"},
    Named{ChangeSpan::From::MonthBegin, "month"},
    Named{ChangeSpan::From::QuarterBegin, "quarter"},
    Named{ChangeSpan::From::YearBegin, "year"},
    Named{ChangeSpan::From::MonthsAgo, "months"},
};

inline constexpr std::array rangeKinds{
    Named{Range::Kind::Months, "months"},
    Named{Range::Kind::YearToDate, "yearToDate"},
    Named{Range::Kind::SinceEvent, "sinceEvent"},
    Named{Range::Kind::Max, "max"},
    Named{Range::Kind::Dates, "dates"},
};

template <class T, std::size_t n>
QString nameOf(const std::array<Named<T>, n> &table, T value)
{
    for (const auto &entry : table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    Q_UNREACHABLE();
}

} // namespace tickmark
