// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/understanding.h"

#include "csv/header.h"

namespace tickmark::csv {

namespace {

std::size_t firstDataRow(const DatedRows &rows)
{
    auto row = rows.firstRow;
    while (row + 1 < rows.kinds.size() && rows.kinds[row] != RowKind::Data)
        ++row;
    return row;
}

void describe(const Grid &grid, const Understanding &understood, std::size_t nameRow, Table &table)
{
    const auto &rows = understood.rows;
    const auto &decision = understood.dates.decision;
    table.dialect.lineEnd = grid.lineEnd();
    table.dialect.dateFormat = decision.format;
    table.dialect.firstDataLine = grid.line(firstDataRow(rows));
    if (nameRow < rows.headerRows.size())
        table.dialect.headerLine = grid.line(rows.headerRows[nameRow]);
    table.evidence.insert(table.evidence.end(), decision.evidence.begin(), decision.evidence.end());
    table.questions.insert(
        table.questions.end(), decision.questions.begin(), decision.questions.end());
}

/// Whether a person answered that a table of this kind is not wanted.
bool isDeclined(const Table &table, Answers answers)
{
    for (const auto &question : table.questions) {
        const bool isWhole = question.topic == Topic::TurnedTable
            || question.topic == Topic::RepeatedDates || question.topic == Topic::DayByMonth;
        const auto *const choice = choiceFor(answers, question.topic);
        if (isWhole && choice && *choice == 1)
            return true;
    }
    return false;
}

} // namespace

Table begunTable(const DecodedText &decoded, const SniffedDelimiter &sniffed)
{
    Table begun;
    begun.dialect.encoding = decoded.encoding;
    begun.dialect.hasByteOrderMark = decoded.hasByteOrderMark;
    begun.dialect.delimiter = sniffed.delimiter;
    begun.evidence = {
        {"the text is " + decoded.encoding, decoded.proof}, {"the delimiter", sniffed.proof}};
    return begun;
}

Result<Understanding> understand(const Grid &grid, DateColumn dates, Answers answers,
    const std::string &name, Table &table, const Stage &stage)
{
    Understanding understood{.dates = std::move(dates), .rows = {}, .columns = {}};
    understood.rows = tellRows(grid, understood.dates, stage.part(0, 0.5));
    if (understood.rows.dataCount == 0)
        return failure(name + " has no date that can be read; write dates like 2024-11-25");
    understood.columns = tallyColumns(grid, understood.dates, understood.rows, stage.part(0.5, 1));
    const auto nameRow = nameColumns(understood.columns, grid, understood.dates, understood.rows);
    describe(grid, understood, nameRow, table);
    decideMarks(understood.columns, answers, table);
    return understood;
}

Result<void> closeQuestions(Table &table, Answers answers, const std::string &name)
{
    if (isDeclined(table, answers))
        return failure(name + " is not imported, as answered");
    std::erase_if(table.questions,
        [answers](const Question &asked) { return choiceFor(answers, asked.topic) != nullptr; });
    return {};
}

tl::unexpected<Error> withoutDates(const std::string &name)
{
    return failure(name + " has no column of dates; each row needs its date");
}

tl::unexpected<Error> withoutNumbers(const std::string &name)
{
    return failure(name + " has dates but no numbers; each date needs a value in the same row");
}

tl::unexpected<Error> withoutReadableNumbers(const std::string &name, const Table &table)
{
    auto reason = name + " has dates but no numbers that can be read";
    if (!table.refusals.empty()) {
        const auto &refusal = table.refusals.front();
        reason += "; line " + std::to_string(refusal.line) + ": " + refusal.reason;
    }
    return failure(std::move(reason));
}

} // namespace tickmark::csv
