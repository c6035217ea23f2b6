// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importjson.h"

#include "imports/numbertext.h"

#include <QString>
#include <cmath>

namespace tickmark {

namespace {

void appendNumber(QByteArray &json, double number)
{
    json.append(shortestText(number).c_str());
}

void appendCount(QByteArray &json, const char *key, std::size_t count)
{
    json.append(",\"").append(key).append("\":").append(QByteArray::number(qulonglong(count)));
}

void appendEscaped(QByteArray &json, char c)
{
    constexpr auto hex = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        json.append('\\').append(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
        json.append("\\u00").append(c >= 0x10 ? '1' : '0').append(hex[c & 0xf]);
    } else {
        json.append(c);
    }
}

/// Bytes that are no UTF-8, as file names may have, become U+FFFD.
void appendText(QByteArray &json, const std::string &text)
{
    json.append('"');
    for (const char c : QString::fromStdString(text).toUtf8())
        appendEscaped(json, c);
    json.append('"');
}

/// A series with times of day has one in each row, at midnight too.
void appendTime(QByteArray &json, Time time, Frequency frequency)
{
    json.append(isoText(time).c_str());
    if (frequency == Frequency::Intraday && time == dayOf(time))
        json.append("T00:00:00");
}

void appendObservation(
    QByteArray &json, const Observations &data, std::size_t row, Frequency frequency)
{
    json.append("[\"");
    appendTime(json, data.times[row], frequency);
    json.append("\",");
    appendNumber(json, data.values[row]);
    json.append(']');
}

void appendEnds(QByteArray &json, const Observations &data, Frequency frequency)
{
    if (data.isEmpty())
        return;
    json.append(",\"first\":");
    appendObservation(json, data, 0, frequency);
    json.append(",\"last\":");
    appendObservation(json, data, data.size() - 1, frequency);
}

void appendValues(QByteArray &json, const Observations &data, Frequency frequency)
{
    json.append(",\"values\":{");
    for (std::size_t row = 0; row < data.size(); ++row) {
        json.append(row == 0 ? "\"" : ",\"");
        appendTime(json, data.times[row], frequency);
        json.append("\":");
        appendNumber(json, data.values[row]);
    }
    json.append('}');
}

void appendCell(QByteArray &json, const char *key, const std::optional<double> &cell)
{
    if (!cell)
        return;
    json.append(",\"").append(key).append("\":");
    appendNumber(json, *cell);
}

std::optional<double> adjustedAt(const csv::ReadSeries &read, std::size_t row)
{
    if (read.adjustedClose.empty() || std::isnan(read.adjustedClose[row]))
        return std::nullopt;
    return read.adjustedClose[row];
}

void appendBars(QByteArray &json, const csv::ReadSeries &read, const Observations &data)
{
    if (data.open.empty() && data.high.empty() && data.low.empty() && data.volume.empty())
        return;
    json.append(",\"bars\":{");
    for (std::size_t row = 0; row < data.size(); ++row) {
        const auto bar = data.barAt(row);
        json.append(row == 0 ? "\"" : ",\"");
        appendTime(json, data.times[row], read.frequency);
        json.append("\":{\"close\":");
        appendNumber(json, bar.value);
        appendCell(json, "open", bar.open);
        appendCell(json, "high", bar.high);
        appendCell(json, "low", bar.low);
        appendCell(json, "adj_close", adjustedAt(read, row));
        appendCell(json, "volume", bar.volume);
        json.append('}');
    }
    json.append('}');
}

void appendSeries(QByteArray &json, const csv::ReadSeries &read, const SeriesRows &rows)
{
    json.append("{\"name\":");
    appendText(json, read.name);
    json.append(",\"code\":");
    appendText(json, rows.series.code);
    appendCount(json, "rows", read.extent.rows);
    if (rows.observations.size() < read.extent.rows)
        appendCount(json, "rows_given", rows.observations.size());
    appendEnds(json, rows.observations, read.frequency);
    appendValues(json, rows.observations, read.frequency);
    appendBars(json, read, rows.observations);
    json.append('}');
}

void appendAllSeries(QByteArray &json, const Proposal &proposal)
{
    json.append(",\"series\":[");
    for (std::size_t i = 0; i < proposal.rows.size(); ++i) {
        if (i > 0)
            json.append(',');
        appendSeries(json, proposal.table.series[i], proposal.rows[i]);
    }
    json.append(']');
    appendCount(json, "series_count", proposal.rows.size());
    if (proposal.table.series.empty())
        return;
    json.append(",\"frequency\":\"");
    json.append(frequencyName(proposal.table.series.front().frequency).data()).append('"');
}

void appendRejected(QByteArray &json, const std::vector<csv::Refusal> &refusals)
{
    json.append(",\"rejected\":[");
    for (const auto &refusal : refusals) {
        if (&refusal != &refusals.front())
            json.append(',');
        json.append('[').append(QByteArray::number(qulonglong(refusal.line))).append(',');
        appendText(json, refusal.reason);
        json.append(',').append(QByteArray::number(qulonglong(refusal.column))).append(',');
        appendText(json, refusal.text);
        json.append(']');
    }
    json.append(']');
}

void appendTexts(QByteArray &json, const std::vector<std::string> &texts)
{
    json.append('[');
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0)
            json.append(',');
        appendText(json, texts[i]);
    }
    json.append(']');
}

/// ,"key":[…]: each of the items as the strings that `textsOf` makes of it.
template <class Items, class TextsOf>
void appendList(QByteArray &json, const char *key, const Items &items, TextsOf textsOf)
{
    json.append(",\"").append(key).append("\":[");
    for (const auto &item : items) {
        if (&item != &items.front())
            json.append(',');
        appendTexts(json, textsOf(item));
    }
    json.append(']');
}

using Texts = std::vector<std::string>;

Texts textsOfQuestion(const csv::Question &question)
{
    Texts texts{question.text};
    texts.insert(texts.end(), question.choices.begin(), question.choices.end());
    return texts;
}

/// How the file was understood: each column with its header, its use and why it is left out, each
/// decision with its proof, each open question with its choices.
void appendUnderstanding(QByteArray &json, const csv::Table &table)
{
    appendList(json, "columns", table.columns, [](const csv::ColumnUse &column) {
        return Texts{std::to_string(column.column), column.header, column.use, column.reason};
    });
    appendList(json, "evidence", table.evidence, [](const csv::Evidence &evidence) {
        return Texts{evidence.decision, evidence.proof};
    });
    appendList(json, "questions", table.questions, textsOfQuestion);
}

/// What the file was understood to be; that another file contradicts it is told by its error.
const char *outcomeOf(const ImportReport &report)
{
    if (!report.proposal.error && !report.proposal.table.questions.empty())
        return "ask";
    return report.proposal.error ? "refuse" : "auto";
}

void appendReport(QByteArray &json, const ImportReport &report)
{
    const auto &table = report.proposal.table;
    json.append("{\"outcome\":\"").append(outcomeOf(report)).append('"');
    appendAllSeries(json, report.proposal);
    appendCount(json, "missing", table.missing);
    appendRejected(json, table.refusals);
    appendCount(json, "duplicates", table.duplicates);
    appendUnderstanding(json, table);
    if (report.error) {
        json.append(",\"error\":");
        appendText(json, report.error->message);
    }
    json.append('}');
}

/// The name of the file, or its path where an earlier one of the call has the same name.
const std::string &keyOf(const std::vector<ImportReport> &reports, std::size_t index)
{
    const auto &proposal = reports[index].proposal;
    for (std::size_t i = 0; i < index; ++i) {
        if (reports[i].proposal.fileName == proposal.fileName)
            return proposal.path;
    }
    return proposal.fileName;
}

} // namespace

QByteArray importReportsToJson(const std::vector<ImportReport> &reports)
{
    QByteArray json = "{\"files\":{";
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (i > 0)
            json.append(',');
        appendText(json, keyOf(reports, i));
        json.append(':');
        appendReport(json, reports[i]);
    }
    return json.append("}}");
}

} // namespace tickmark
