// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/sqlfacts.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace tickmark::test {

namespace {

/// `query` with each $name replaced.
std::string filled(std::string query, const std::map<std::string, std::string> &names)
{
    for (const auto &[name, text] : names) {
        const auto mark = '$' + name + '$';
        for (auto at = query.find(mark); at != std::string::npos;
             at = query.find(mark, at + text.size()))
            query.replace(at, mark.size(), text);
    }
    return query;
}

/// The same day `years` earlier; of Feb. 29, the last day of that February. SQLite alone would make
/// it Mar. 1.
std::string yearsBefore(const std::string &day, int years)
{
    return "iif(strftime('%m-%d', " + day + ") = '02-29', date(" + day + ", '-1 day', '-"
        + std::to_string(years) + " years'), date(" + day + ", '-" + std::to_string(years)
        + " years'))";
}

} // namespace

SqlFacts::SqlFacts()
    : m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
{}

std::string SqlFacts::moveOf(
    const std::string &code, const std::string &base, const std::string &value) const
{
    return m_isYield.at(code) ? '(' + value + " - " + base + ')'
                              : "((" + value + " / " + base + " - 1) * 100)";
}

void SqlFacts::addSeries(const std::string &code, bool isYield, const Observations &rows)
{
    m_isYield[code] = isYield;
    SQLite::Transaction transaction(m_database);
    m_database.exec("CREATE TABLE " + code
        + "_row (n INTEGER PRIMARY KEY, day TEXT UNIQUE, "
          "value REAL)");
    SQLite::Statement insert(m_database, "INSERT INTO " + code + "_row VALUES (?, ?, ?)");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        insert.bind(1, static_cast<std::int64_t>(row));
        insert.bind(2, isoText(rows.times[row]));
        insert.bind(3, rows.values[row]);
        insert.exec();
        insert.reset();
    }
    m_database.exec(filled(R"(
        CREATE TABLE $code$ AS
        WITH moved AS (
            SELECT n, day, value, lag(value) OVER (ORDER BY n) AS before,
                max(value) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING) AS record
            FROM $code$_row),
        directed AS (
            SELECT *, $move$ AS move, (value > before) - (value < before) AS direction
            FROM moved),
        turned AS (
            SELECT *, direction IS NOT lag(direction) OVER (ORDER BY n) AS turns
            FROM directed),
        run AS (
            SELECT *, sum(turns) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING) AS run FROM turned)
        SELECT n, day, value, before, record, move, direction,
            direction * row_number() OVER (PARTITION BY run ORDER BY n) AS streak
        FROM run;
        CREATE UNIQUE INDEX $code$_n ON $code$ (n);
        CREATE UNIQUE INDEX $code$_day ON $code$ (day, value);)",
        {{"code", code}, {"move", moveOf(code, "before", "value")}}));
    transaction.commit();
}

std::map<std::string, SqlFact> SqlFacts::rowsOf(const std::string &query)
{
    std::map<std::string, SqlFact> facts;
    SQLite::Statement statement(m_database, query);
    while (statement.executeStep()) {
        if (statement.getColumn(1).isNull())
            continue;
        SqlFact fact{.value = statement.getColumn(1).getDouble(), .since = {}};
        if (!statement.getColumn(2).isNull())
            fact.since = statement.getColumn(2).getString();
        facts.emplace(statement.getColumn(0).getString(), fact);
    }
    return facts;
}

std::map<std::string, SqlFact> SqlFacts::factsOf(const std::string &code, const std::string &asOf)
{
    const auto against = [&](const std::string &name, const std::string &day) {
        return filled(
            " UNION ALL SELECT '$name$', $move$, b.day FROM last JOIN $code$ b ON b.day = "
            "(SELECT max(day) FROM $code$ WHERE day <= $day$)",
            {{"name", name}, {"day", day}, {"code", code},
                {"move", moveOf(code, "b.value", "last.value")}});
    };
    const auto toDate = [&](const std::string &name, const std::string &begin) {
        return against(name, "date(" + begin + ", '-1 day')") + " AND last.day >= " + begin;
    };
    const auto day = '\'' + asOf + '\'';
    const auto month = "strftime('%m', " + day + ")";
    const auto query = R"(
        WITH last AS (SELECT * FROM $code$ WHERE day <= $day$ ORDER BY day DESC LIMIT 1),
        year AS (SELECT n, day, value FROM $code$
            WHERE day > date($day$, '-364 days') AND day <= $day$),
        high AS (SELECT * FROM year ORDER BY value DESC, n DESC LIMIT 1),
        low AS (SELECT * FROM year ORDER BY value, n DESC LIMIT 1),
        record AS (SELECT $code$.* FROM $code$, last
            WHERE $code$.n <= last.n AND $code$.value = last.record ORDER BY $code$.n LIMIT 1),
        above AS (SELECT max(n) AS n FROM $code$
            WHERE n < (SELECT n FROM last) AND value >= (SELECT value FROM last)),
        below AS (SELECT max(n) AS n FROM $code$
            WHERE n < (SELECT n FROM last) AND value <= (SELECT value FROM last)),
        larger AS (SELECT max($code$.n) AS n FROM $code$, last
            WHERE $code$.n < last.n AND $code$.move * last.direction >= last.move * last.direction)
        SELECT 'last', value, NULL FROM last
        UNION ALL SELECT 'change', last.move, b.day FROM last JOIN $code$ b ON b.n = last.n - 1
        UNION ALL SELECT 'streak', streak, NULL FROM last WHERE n > 0
        UNION ALL SELECT 'largest-move-since', last.move, b.day
            FROM last, larger LEFT JOIN $code$ b ON b.n = larger.n WHERE last.direction <> 0
        UNION ALL SELECT 'highest-since', last.value, b.day
            FROM last, above LEFT JOIN $code$ b ON b.n = above.n
            WHERE above.n IS NULL OR above.n < last.n - 1
        UNION ALL SELECT 'lowest-since', last.value, b.day
            FROM last, below LEFT JOIN $code$ b ON b.n = below.n
            WHERE below.n IS NULL OR below.n < last.n - 1
        UNION ALL SELECT 'record', value, NULL FROM record
        UNION ALL SELECT 'off-record', $fromRecord$, record.day FROM last, record
        UNION ALL SELECT 'off-52-week-high', $fromHigh$, high.day FROM last, high
        UNION ALL SELECT 'above-52-week-low', $fromLow$, low.day FROM last, low)"
        + toDate("week-to-date", "date(" + day + ", '-6 days', 'weekday 1')")
        + toDate("month-to-date", "strftime('%Y-%m-01', " + day + ")")
        + toDate("quarter-to-date",
            "printf('%s-%02d-01', strftime('%Y', " + day + "), (" + month + " - 1) / 3 * 3 + 1)")
        + toDate("year-to-date", "strftime('%Y-01-01', " + day + ")")
        + against("1-year", yearsBefore(day, 1)) + against("2-years", yearsBefore(day, 2))
        + against("3-years", yearsBefore(day, 3)) + against("5-years", yearsBefore(day, 5));
    return rowsOf(filled(query,
        {{"code", code}, {"day", day}, {"fromRecord", moveOf(code, "record.value", "last.value")},
            {"fromHigh", moveOf(code, "high.value", "last.value")},
            {"fromLow", moveOf(code, "low.value", "last.value")}}));
}

std::map<std::string, SqlFact> SqlFacts::factsSince(
    const std::string &code, const Event &event, const std::string &asOf)
{
    return rowsOf(filled(R"(
        WITH last AS (SELECT * FROM $code$ WHERE day <= '$asOf$' ORDER BY day DESC LIMIT 1),
        base AS (SELECT * FROM $code$ WHERE day <= '$event$' AND '$event$' <= '$asOf$'
            ORDER BY day DESC LIMIT 1),
        next AS (SELECT * FROM $code$ WHERE day > '$event$' AND day <= '$asOf$'
            ORDER BY day LIMIT 1)
        SELECT 'since-event', $since$, base.day FROM last, base
        UNION ALL SELECT 'day-after-event', $after$, base.day FROM next, base)",
        {{"code", code}, {"asOf", asOf}, {"event", isoText(event.date)},
            {"since", moveOf(code, "base.value", "last.value")},
            {"after", moveOf(code, "base.value", "next.value")}}));
}

std::map<std::string, SqlFact> SqlFacts::comparison(
    const std::string &code, const std::string &other, const std::string &asOf)
{
    const auto change = [](const std::string &name) {
        return "(SELECT (b.value / a.value - 1) * 100 FROM " + name + " a, " + name
            + " b WHERE a.day = (SELECT max(day) FROM " + name
            + " WHERE day <= begin) AND b.day = "
              "(SELECT max(day) FROM "
            + name + " WHERE day <= '$asOf$'))";
    };
    const bool arePrices = !m_isYield.at(code) && !m_isYield.at(other);
    const std::string query = R"(
        WITH period AS (SELECT $begin$ AS begin),
        common AS (
            SELECT x.day, x.value AS x, y.value AS y, lag(x.value) OVER (ORDER BY x.day) AS x0,
                lag(y.value) OVER (ORDER BY x.day) AS y0
            FROM $code$ x JOIN $other$ y ON x.day = y.day
            WHERE x.day <= '$asOf$' AND x.day >= (SELECT begin FROM period)),
        moves AS (SELECT $moveX$ AS x, $moveY$ AS y FROM common WHERE x0 IS NOT NULL),
        means AS (SELECT avg(x) AS x, avg(y) AS y, count(*) AS n FROM moves)
        SELECT 'correlation', sum((moves.x - means.x) * (moves.y - means.y))
            / sqrt(sum((moves.x - means.x) * (moves.x - means.x))
                * sum((moves.y - means.y) * (moves.y - means.y))), NULL
        FROM moves, means HAVING max(means.n) >= 20)";
    const std::string prices = " UNION ALL SELECT 'outperformance', " + change(code) + " - "
        + change(other) + ", NULL FROM period UNION ALL SELECT 'ratio', " + change(code) + " / "
        + change(other) + ", NULL FROM period";
    return rowsOf(filled(arePrices ? query + prices : query,
        {{"begin", yearsBefore('\'' + asOf + '\'', 1)}, {"code", code}, {"other", other},
            {"moveX", moveOf(code, "x0", "x")}, {"moveY", moveOf(other, "y0", "y")},
            {"asOf", asOf}}));
}

} // namespace tickmark::test
