// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fredformat.h"

#include <QObject>

namespace tickmark::fred {

/// The economic data of the Federal Reserve Bank of St. Louis.
class FredSource : public QObject, public DataSource
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TICKMARK_DATA_SOURCE)
    Q_INTERFACES(tickmark::DataSource)

public:
    std::string id() const override { return "fred"; }
    std::string name() const override { return "FRED (St. Louis Fed)"; }

    Result<std::string> request(std::string_view code, const TimeRange &range) const override
    {
        return requestUrl(code, range);
    }

    Result<csv::Table> parse(std::string_view bytes) const override { return readAnswer(bytes); }
};

} // namespace tickmark::fred

#include "fredsource.moc"
