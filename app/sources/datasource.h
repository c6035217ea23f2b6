// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/table.h"
#include "series/result.h"

#include <QtPlugin>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickmark {

/// The observations that are asked for; an open end means all there is.
struct TimeRange
{
    std::optional<Time> first;
    std::optional<Time> last;
};

/// What a data source plugin implements: a pure translation. It opens no connection and keeps no
/// state; the program fetches what request() names and hands the answer to parse(). A plugin is a
/// shared library in its own folder under plugins/, exporting one QObject with this interface.
class DataSource
{
public:
    virtual ~DataSource() = default;

    /// Identity, lower case: "fred"; and the name a person reads: "FRED (St. Louis Fed)".
    virtual std::string id() const = 0;
    virtual std::string name() const = 0;

    /// The HTTPS address that answers with the observations of `code`; an Error where the code
    /// cannot be one of this source's.
    virtual Result<std::string> request(std::string_view code, const TimeRange &range) const = 0;

    /// What the source answered: a table, or an Error that quotes what came instead ("a web page").
    virtual Result<csv::Table> parse(std::string_view bytes) const = 0;
};

} // namespace tickmark

#define TICKMARK_DATA_SOURCE "org.tickmark.DataSource/1"
Q_DECLARE_INTERFACE(tickmark::DataSource, TICKMARK_DATA_SOURCE)
