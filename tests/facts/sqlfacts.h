// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/event.h"
#include "series/observations.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <optional>
#include <string>

namespace tickmark::test {

/// A fact as SQL has it: its value, and the day it is measured from or compared with.
struct SqlFact
{
    double value = 0;
    std::optional<std::string> since;
};

/// The definitions of the facts once more, in SQL over tables of days and values: window functions
/// and dates as text, nothing shared with the engine. In memory.
class SqlFacts
{
public:
    SqlFacts();

    /// A table of this name with its derived columns; `isYield`: moves are differences.
    void addSeries(const std::string &code, bool isYield, const Observations &rows);

    /// By the name a fact has in files; a fact that has no value is missing.
    std::map<std::string, SqlFact> factsOf(const std::string &code, const std::string &asOf);
    std::map<std::string, SqlFact> factsSince(
        const std::string &code, const Event &event, const std::string &asOf);
    std::map<std::string, SqlFact> comparison(
        const std::string &code, const std::string &other, const std::string &asOf);

private:
    std::string moveOf(
        const std::string &code, const std::string &base, const std::string &value) const;
    std::map<std::string, SqlFact> rowsOf(const std::string &query);

    SQLite::Database m_database;
    std::map<std::string, bool> m_isYield;
};

} // namespace tickmark::test
