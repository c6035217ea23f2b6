// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/columns.h"

#include "csv/unicode.h"
#include "series/words.h"

#include <algorithm>

namespace tickmark::csv {

namespace {

std::string nameOf(const std::vector<Column> &columns, const Column &column)
{
    const auto number = std::to_string(&column - columns.data() + 1);
    return column.name.empty() ? "column " + number : "'" + shortened(column.name, 30) + "'";
}

std::string markName(char decimal)
{
    return decimal == '.' ? "decimal dot" : "decimal comma";
}

/// The column that is the first to prove what the file's decimal mark is.
const Column *provenColumn(const std::vector<Column> &columns, char decimal)
{
    const Column *first = nullptr;
    for (const auto &column : columns) {
        const bool isProven = column.mark.proof == MarkProof::Proven
            && column.mark.rules.decimal == decimal && !column.isText();
        const auto &tally = column.tally;
        if (isProven && tally.dots + tally.commas > 0
            && (!first || tally.proofLine < first->tally.proofLine))
            first = &column;
    }
    return first;
}

Evidence provenMark(const std::vector<Column> &columns, const Column &column)
{
    return {nameOf(columns, column) + " has a " + markName(column.mark.rules.decimal),
        column.tally.proof.empty() ? "numbers over 1000 have no mark"
                                   : "line " + std::to_string(column.tally.proofLine) + " has "
                + shortened(column.tally.proof, 30)};
}

/// What the cell is under a decimal mark: "Decimals: 1.234", "Thousands: 1,234".
std::string markChoice(std::string_view cell, char mark, bool isDecimal)
{
    const auto number = readNumber(cell, {mark});
    const auto value = number ? number->value : 0;
    return isDecimal ? "Decimals: " + numberText(value, 3) : "Thousands: " + numberText(value, 0);
}

Question markQuestion(const Column &column)
{
    const auto cell = column.tally.unsure;
    const bool isDot = column.tally.unsureDots > 0;
    return {"Does the " + std::string(isDot ? "dot" : "comma") + " in '" + shortened(cell, 30)
            + "' mark decimals or thousands?",
        {markChoice(cell, '.', isDot), markChoice(cell, ',', !isDot)}, Topic::DecimalMark, 0};
}

} // namespace

std::vector<Column> tallyColumns(
    const Grid &grid, const DateColumn &dates, const DatedRows &rows, const Stage &stage)
{
    std::vector<Column> columns;
    for (std::size_t row = rows.firstRow; row < grid.rowCount(); ++row) {
        stage.atRow(row, grid.rowCount());
        if (rows.kinds[row] != RowKind::Data)
            continue;
        const auto width = std::min(grid.width(row), mostTableColumns);
        if (columns.size() < width)
            columns.resize(width);
        for (std::size_t column = 0; column < width; ++column)
            if (dates.canDate(column))
                columns[column].tally.add(
                    grid.cell(row, column), grid.isQuoted(row, column), grid.line(row));
    }
    return columns;
}

void decideMarks(std::vector<Column> &columns, Answers answers, Table &table)
{
    for (auto &column : columns)
        column.mark = decideMark(column.tally);
    const auto *const dot = provenColumn(columns, '.');
    const auto *const comma = provenColumn(columns, ',');
    const auto *const answer = choiceFor(answers, Topic::DecimalMark);
    const Column *asked = nullptr;
    const Column *bare = nullptr;
    for (auto &column : columns) {
        if (column.mark.proof != MarkProof::Open || column.isText())
            continue;
        if ((dot == nullptr) != (comma == nullptr))
            column.mark.rules.decimal = dot ? '.' : ',';
        else if (table.dialect.delimiter == ',' && column.tally.quoted == 0)
            bare = &column;
        else if (answer)
            column.mark.rules.decimal = *answer == 0 ? '.' : ',';
        else if (!asked)
            asked = &column;
    }
    if (asked)
        table.questions.push_back(markQuestion(*asked));
    if (bare)
        table.evidence.push_back({nameOf(columns, *bare) + " has a decimal dot",
            "commas part the cells and no number is quoted"});
    const auto noted = std::ranges::find_if(columns,
        [](const Column &column) { return !column.tally.noted.empty() && !column.isText(); });
    if (noted != columns.end())
        table.evidence.push_back({"marks of notes behind numbers are left out",
            nameOf(columns, *noted) + " has " + shortened(noted->tally.noted, 30)});
    for (const auto *const proven : {dot, comma})
        if (proven)
            table.evidence.push_back(provenMark(columns, *proven));
}

} // namespace tickmark::csv
