// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include "csv/decoder.h"
#include "csv/header.h"
#include "csv/layout.h"
#include "csv/sniffer.h"
#include "csv/tablebuilder.h"
#include "csv/tokenizer.h"
#include "csv/turned.h"
#include "csv/yearmonths.h"

namespace tickmark::csv {

namespace {

std::size_t firstDataRow(const DatedRows &rows)
{
    auto row = rows.firstRow;
    while (row + 1 < rows.kinds.size() && rows.kinds[row] != RowKind::Data)
        ++row;
    return row;
}

void describe(const Grid &grid, const DateColumn &dates, const DatedRows &rows, std::size_t nameRow,
    Table &table)
{
    table.dialect.lineEnd = grid.lineEnd();
    table.dialect.dateFormat = dates.decision.format;
    table.dialect.firstDataLine = grid.line(firstDataRow(rows));
    if (nameRow < rows.headerRows.size())
        table.dialect.headerLine = grid.line(rows.headerRows[nameRow]);
    const auto &decision = dates.decision;
    table.evidence.insert(table.evidence.end(), decision.evidence.begin(), decision.evidence.end());
    table.questions.insert(
        table.questions.end(), decision.questions.begin(), decision.questions.end());
}

std::string firstReason(const Table &table)
{
    if (table.refusals.empty())
        return {};
    const auto &refusal = table.refusals.front();
    return ": line " + std::to_string(refusal.line) + " " + refusal.reason;
}

/// Whether a person answered that a table of this kind is not wanted.
bool isDeclined(const Table &table, Answers answers)
{
    for (const auto &question : table.questions) {
        const bool isWhole =
            question.topic == Topic::TurnedTable || question.topic == Topic::RepeatedDates;
        const auto *const choice = choiceFor(answers, question.topic);
        if (isWhole && choice && *choice == 1)
            return true;
    }
    return false;
}

/// The way from columns of dates and numbers to series.
Result<Table> readColumns(const Grid &grid, const DateColumn &dates, const std::string &name,
    Answers answers, Table table)
{
    const auto rows = tellRows(grid, dates);
    if (rows.dataCount == 0)
        return failure(name + " has no date that can be read");
    auto columns = tallyColumns(grid, dates, rows);
    const auto nameRow = nameColumns(columns, grid, dates, rows);
    describe(grid, dates, rows, nameRow, table);
    decideMarks(columns, answers, table);
    if (readYearMonths(grid, dates, rows, columns, table))
        return table;
    const auto layout = layOut(columns, grid, dates, rows, table);
    if (layout.plans.empty())
        return failure(name + " has dates but no numbers");
    buildSeries(grid, dates, rows, columns, layout, table);
    if (table.series.empty())
        return failure(name + " has dates but no numbers that can be read" + firstReason(table));
    return table;
}

} // namespace

Result<Table> readTable(std::string_view bytes, std::string_view fileName, Answers answers)
{
    const auto name = "'" + std::string(fileName) + "'";
    const auto decoded = decode(bytes, fileName);
    if (!decoded)
        return failure(decoded.error().message);
    const auto text = decoded->text();
    const auto sniffed = sniffDelimiter(text, fileName);
    if (!sniffed)
        return failure(sniffed.error().message);
    const auto grid = Tokenizer(text.substr(sniffed->skip), sniffed->delimiter).rows();

    Table table;
    table.dialect.encoding = decoded->encoding;
    table.dialect.hasByteOrderMark = decoded->hasByteOrderMark;
    table.dialect.delimiter = sniffed->delimiter;
    table.evidence = {{decoded->encoding, decoded->proof}, {"delimiter", sniffed->proof}};
    const auto dates = findDateColumn(grid, answers);
    auto read = dates ? readColumns(grid, *dates, name, answers, table)
                      : Result<Table>(failure(name + " has no column of dates"));
    if (!read && readTurned(grid, answers, table))
        read = std::move(table);
    if (read && isDeclined(*read, answers))
        return failure(name + " is not imported, as answered");
    if (read)
        std::erase_if(read->questions, [answers](const Question &asked) {
            return choiceFor(answers, asked.topic) != nullptr;
        });
    return read;
}

} // namespace tickmark::csv
