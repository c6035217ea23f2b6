// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

// csvreport FILE...: prints how each file was read, as a JSON document that a checker compares with
// what a right import yields. A test program, not part of the application.

using namespace tickmark;

namespace {

std::string inQuotes(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        constexpr std::string_view digits = "0123456789abcdef";
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) >= ' ')
            json += c;
        else
            json += std::string("\\u00") + digits[static_cast<unsigned char>(c) >> 4]
                + digits[static_cast<unsigned char>(c) & 15];
    }
    return json + "\"";
}

std::string number(double value)
{
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), result.ptr);
}

std::string dated(const Observations &observations, std::size_t row)
{
    return "[" + inQuotes(isoText(observations.times[row])) + ", "
        + number(observations.values[row]) + "]";
}

void addField(
    std::string &json, std::string_view name, const std::vector<double> &column, std::size_t row)
{
    if (column.empty() || std::isnan(column[row]))
        return;
    json += ", " + inQuotes(name) + ": " + number(column[row]);
}

std::string bars(const csv::ReadSeries &series)
{
    const auto &rows = series.observations;
    std::string json;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::string bar = "\"close\": " + number(rows.values[row]);
        addField(bar, "open", rows.open, row);
        addField(bar, "high", rows.high, row);
        addField(bar, "low", rows.low, row);
        addField(bar, "volume", rows.volume, row);
        addField(bar, "adj_close", series.adjustedClose, row);
        json += (row > 0 ? ", " : "") + inQuotes(isoText(rows.times[row])) + ": {" + bar + "}";
    }
    return "{" + json + "}";
}

std::string seriesJson(const csv::ReadSeries &series)
{
    const auto &rows = series.observations;
    std::string values;
    for (std::size_t row = 0; row < rows.size(); ++row)
        values += (row > 0 ? ", " : "") + inQuotes(isoText(rows.times[row])) + ": "
            + number(rows.values[row]);
    std::string json = "{\"name\": " + inQuotes(series.name)
        + ", \"rows\": " + std::to_string(rows.size()) + ", \"first\": " + dated(rows, 0)
        + ", \"last\": " + dated(rows, rows.size() - 1) + ", \"values\": {" + values + "}";
    if (!rows.open.empty() || !rows.high.empty() || !rows.low.empty())
        json += ", \"bars\": " + bars(series);
    return json + "}";
}

std::string tableJson(const csv::Table &table)
{
    std::string series;
    for (const auto &one : table.series)
        series += (series.empty() ? "" : ",\n    ") + seriesJson(one);
    std::string rejected;
    for (const auto &refusal : table.refusals)
        rejected += (rejected.empty() ? "[" : ", [") + std::to_string(refusal.line) + ", "
            + inQuotes(refusal.reason) + "]";
    std::string notes;
    for (const auto &[decision, proof] : table.evidence)
        notes += (notes.empty() ? "" : ", ") + inQuotes(decision + ": " + proof);
    for (const auto &question : table.questions)
        notes += (notes.empty() ? "" : ", ") + inQuotes("? " + question.text);
    return "{\"outcome\": " + inQuotes(table.questions.empty() ? "auto" : "ask")
        + ", \"frequency\": " + inQuotes(frequencyName(table.series.front().frequency))
        + ", \"series_count\": " + std::to_string(table.series.size())
        + ", \"missing\": " + std::to_string(table.missing)
        + ", \"duplicates\": " + std::to_string(table.duplicates) + ", \"rejected\": [" + rejected
        + "], \"notes\": [" + notes + "],\n  \"series\": [" + series + "]}";
}

std::string fileJson(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto table = csv::readTable(bytes, path.filename().string());
    return table ? tableJson(*table)
                 : "{\"outcome\": \"refuse\", \"why\": " + inQuotes(table.error().message) + "}";
}

} // namespace

int main(int count, char **arguments)
{
    std::cout << "{\"files\": {";
    for (int i = 1; i < count; ++i) {
        const std::filesystem::path path = arguments[i];
        std::cout << (i > 1 ? ",\n" : "\n") << inQuotes(path.filename().string()) << ": "
                  << fileJson(path);
    }
    std::cout << "\n}}\n";
}
