// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fredformat.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tickmark::fred {

namespace {

constexpr std::string_view address = "https://fred.stlouisfed.org/graph/fredgraph.csv?id=";
constexpr std::size_t longestCode = 40;

bool isCodeCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

char upperCase(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string dayText(Time time)
{
    return isoText(time).substr(0, 10);
}

/// Takes the text in front of the separator, and the separator, from the front of `rest`.
std::string_view takeUpTo(std::string_view &rest, char separator)
{
    const auto end = std::min(rest.find(separator), rest.size());
    auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (part.ends_with('\r'))
        part.remove_suffix(1);
    return part;
}

std::string_view withoutMark(std::string_view bytes)
{
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

std::optional<double> numberIn(std::string_view cell)
{
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool isWhole = error == std::errc() && end == cell.data() + cell.size();
    return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class AnswerReader
{
public:
    explicit AnswerReader(std::string_view bytes)
        : m_rest(withoutMark(bytes))
    {}

    Result<csv::Table> read()
    {
        if (auto error = readHeader())
            return failure(std::move(*error));
        while (!m_rest.empty())
            readRow(takeUpTo(m_rest, '\n'));
        std::erase_if(m_table.series,
            [](const csv::ReadSeries &series) { return series.observations.isEmpty(); });
        if (m_table.series.empty())
            return failure("FRED has no observations of the series in this range");
        return std::move(m_table);
    }

private:
    std::optional<std::string> readHeader()
    {
        auto line = takeUpTo(m_rest, '\n');
        const std::string shown(line.substr(0, 60));
        const auto dates = takeUpTo(line, ',');
        if (shown.empty())
            return "FRED answered with nothing";
        if (shown.front() == '<')
            return "FRED answered with a web page, not with a table";
        if (dates != "observation_date" && dates != "DATE")
            return "FRED answered with '" + shown + "', not with a table";
        while (!line.empty())
            addSeries(takeUpTo(line, ','));
        if (m_table.series.empty())
            return "FRED answered with dates but no values";
        m_table.dialect.headerLine = 1;
        m_table.dialect.firstDataLine = 2;
        m_table.dialect.dateFormat = "YYYY-MM-DD";
        return std::nullopt;
    }

    void addSeries(std::string_view code)
    {
        csv::ReadSeries series;
        series.name = code;
        m_table.series.push_back(std::move(series));
    }

    void readRow(std::string_view line)
    {
        ++m_line;
        if (line.empty())
            return;
        const auto date = takeUpTo(line, ',');
        const auto time = timeFromIso(date);
        if (!time)
            return refuse(0, date, "is not a date");
        ++m_table.rowsRead;
        for (std::size_t i = 0; i < m_table.series.size(); ++i)
            readValue(i, *time, takeUpTo(line, ','));
    }

    void readValue(std::size_t index, Time time, std::string_view cell)
    {
        auto &series = m_table.series[index];
        auto &rows = series.observations;
        if (cell.empty() || cell == ".") {
            m_table.missing += index == 0;
            return;
        }
        const auto value = numberIn(cell);
        if (!value)
            return refuse(index + 2, cell, "is not a number");
        if (!rows.isEmpty() && rows.times.back() >= time)
            return refuse(index + 2, cell, "stands after a later or the same date");
        rows.append(time, {.value = *value});
        series.lines.push_back(m_line);
    }

    void refuse(std::size_t column, std::string_view text, std::string_view reason)
    {
        const std::string shown(text.substr(0, 60));
        m_table.refusals.push_back(
            {m_line, column, shown, "'" + shown + "' " + std::string(reason)});
    }

    std::string_view m_rest;
    csv::Table m_table;
    std::size_t m_line = 1;
};

} // namespace

Result<std::string> requestUrl(std::string_view code, const TimeRange &range)
{
    const bool isCode =
        !code.empty() && code.size() <= longestCode && std::ranges::all_of(code, isCodeCharacter);
    if (!isCode)
        return failure(
            "'" + std::string(code.substr(0, 60)) + "' is not the code of a FRED series");
    std::string url(address);
    std::ranges::transform(code, std::back_inserter(url), upperCase);
    if (range.first)
        url += "&cosd=" + dayText(*range.first);
    if (range.last)
        url += "&coed=" + dayText(*range.last);
    return url;
}

Result<csv::Table> readAnswer(std::string_view bytes)
{
    return AnswerReader(bytes).read();
}

} // namespace tickmark::fred
