// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include "csv/daymonths.h"
#include "csv/decoder.h"
#include "csv/header.h"
#include "csv/layout.h"
#include "csv/plaintable.h"
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
    return "; line " + std::to_string(refusal.line) + ": " + refusal.reason;
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

/// A file on its way from text to table.
class Reader
{
public:
    Reader(std::string_view fileName, Answers answers, const Watch &watch)
        : m_fileName(fileName)
        , m_name("'" + std::string(fileName) + "'")
        , m_answers(answers)
        , m_watch(watch)
    {}

    Result<Table> read(std::string_view text, char delimiter, const Table &begun) const
    {
        if (auto table = readPlain(text, delimiter, begun))
            return std::move(*table);
        const auto grid = Tokenizer(text, delimiter).rows(Tokenizer::all, stage(0, 0.4));
        if (const auto shape = findDayMonths(grid, m_fileName)) {
            auto read = readDayMonths(grid, *shape, m_answers, begun);
            return read ? read : failure(m_name + " " + read.error().message);
        }
        auto table = begun;
        const auto dates = findDateColumn(grid, m_answers, stage(0.4, 0.5));
        auto read = dates
            ? readColumns(grid, *dates, begun, nullptr)
            : Result<Table>(failure(m_name + " has no column of dates; each row needs its date"));
        if (!read && readTurned(grid, m_answers, table))
            return table;
        return read;
    }

private:
    Stage stage(double from, double to) const { return Stage(m_watch, from, to); }

    /// A big plain file, of which only the first rows are cut into cells; nothing where it turns
    /// out not to be plain.
    std::optional<Table> readPlain(std::string_view text, char delimiter, const Table &begun) const
    {
        constexpr std::size_t headRows = 1000;
        Tokenizer tokenizer(text, delimiter);
        const auto grid = tokenizer.rows(headRows);
        if (tokenizer.position() >= text.size() || delimiter == ' ')
            return std::nullopt;
        const Rest rest{.text = text.substr(tokenizer.position()),
            .line = tokenizer.line(),
            .bytesPerRow = tokenizer.position() / grid.rowCount(),
            .delimiter = delimiter};
        const auto dates = findDateColumn(grid, {});
        auto table = dates ? readColumns(grid, *dates, begun, &rest) : failure("no dates");
        return table ? std::optional(std::move(*table)) : std::nullopt;
    }

    /// The way from columns of dates and numbers to series. With a `rest`, fails where that is not
    /// plain.
    Result<Table> readColumns(
        const Grid &grid, const DateColumn &dates, Table table, const Rest *rest) const
    {
        const auto rows = tellRows(grid, dates, stage(0.5, 0.65));
        if (rows.dataCount == 0)
            return failure(m_name + " has no date that can be read; write dates like 2024-11-25");
        auto columns = tallyColumns(grid, dates, rows, stage(0.65, 0.8));
        const auto nameRow = nameColumns(columns, grid, dates, rows);
        describe(grid, dates, rows, nameRow, table);
        decideMarks(columns, m_answers, table);
        auto more = rest && table.questions.empty() ? plainRows(*rest, grid, dates, rows, columns)
                                                    : std::nullopt;
        if (rest && !more)
            return failure(m_name + " is not plain");
        if (!rest && readYearMonths(grid, dates, rows, columns, table))
            return table;
        const auto layout = layOut(columns, grid, dates, rows, table);
        if (layout.plans.empty())
            return failure(
                m_name + " has dates but no numbers; each date needs a value in the same row");
        buildSeries(grid, dates, rows, columns, layout, table, more ? &*more : nullptr,
            stage(more ? 0 : 0.8, 1));
        if (more && !more->isAtEnd())
            return failure(m_name + " is not plain to its end");
        if (table.series.empty())
            return failure(
                m_name + " has dates but no numbers that can be read" + firstReason(table));
        return table;
    }

    std::string_view m_fileName;
    std::string m_name; ///< in quotes
    Answers m_answers;
    const Watch &m_watch;
};

Result<Table> readWatched(
    std::string_view bytes, std::string_view fileName, Answers answers, const Watch &watch)
{
    const auto name = "'" + std::string(fileName) + "'";
    const auto decoded = decode(bytes, fileName);
    if (!decoded)
        return failure(decoded.error().message);
    const auto text = decoded->text();
    const auto sniffed = sniffDelimiter(text, fileName);
    if (!sniffed)
        return failure(sniffed.error().message);

    Table begun;
    begun.dialect.encoding = decoded->encoding;
    begun.dialect.hasByteOrderMark = decoded->hasByteOrderMark;
    begun.dialect.delimiter = sniffed->delimiter;
    begun.evidence = {
        {"the text is " + decoded->encoding, decoded->proof}, {"the delimiter", sniffed->proof}};
    auto read = Reader(fileName, answers, watch)
                    .read(text.substr(sniffed->skip), sniffed->delimiter, begun);
    if (read && isDeclined(*read, answers))
        return failure(name + " is not imported, as answered");
    if (read)
        std::erase_if(read->questions, [answers](const Question &asked) {
            return choiceFor(answers, asked.topic) != nullptr;
        });
    return read;
}

} // namespace

Result<Table> readTable(
    std::string_view bytes, std::string_view fileName, Answers answers, const Watch &watch)
{
    try {
        return readWatched(bytes, fileName, answers, watch);
    } catch (const Cancelled &) {
        return failure("The reading of '" + std::string(fileName) + "' was cancelled");
    }
}

} // namespace tickmark::csv
