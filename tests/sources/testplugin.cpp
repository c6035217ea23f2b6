// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/datasource.h"

#include <QObject>

namespace tickmark {

#ifdef TEST_FOREIGN_INTERFACE
#define TEST_INTERFACE "org.example.Other/1"
#else
#define TEST_INTERFACE TICKMARK_DATA_SOURCE
#endif

/// Answers with fixed words.
class TestSource : public QObject, public DataSource
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TEST_INTERFACE)
    Q_INTERFACES(tickmark::DataSource)

public:
    std::string id() const override { return TEST_SOURCE_ID; }
    std::string name() const override { return "Test source"; }

    Result<std::string> request(std::string_view code, const TimeRange &) const override
    {
        return "https://example.org/" + std::string(code);
    }

    Result<csv::Table> parse(std::string_view) const override
    {
        return failure("The answer is empty");
    }
};

} // namespace tickmark

#include "testplugin.moc"
