// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/read.h"

#include "csv/blanktext.h"
#include "csv/daymonths.h"
#include "csv/header.h"
#include "csv/missingcodes.h"
#include "csv/plaintable.h"
#include "csv/quotedlines.h"
#include "csv/refusals.h"
#include "csv/sidebyside.h"
#include "csv/tablebuilder.h"
#include "csv/tokenizer.h"
#include "csv/turned.h"
#include "csv/understanding.h"
#include "csv/yearmonths.h"

namespace tickmark::csv {

namespace {

/// The first rows of a big file were cut into a grid; this is what follows them.
struct Rest
{
    std::string_view text;
    std::size_t line = 1;        ///< of its first row
    std::size_t bytesPerRow = 1; ///< of the rows in the grid
};

std::string_view withoutLastLineEnds(std::string_view text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

/// A file on its way from text to table.
class Reader
{
public:
    /// `delimiter`: as the text has it, which may have been mended.
    Reader(std::string_view fileName, char delimiter, Answers answers, const Watch &watch)
        : m_fileName(fileName)
        , m_delimiter(delimiter)
        , m_name("'" + std::string(fileName) + "'")
        , m_answers(answers)
        , m_watch(watch)
    {}

    Result<Table> read(std::string_view text, Table begun) const
    {
        if (auto table = readPlain(text, begun))
            return std::move(*table);
        auto grid = Tokenizer(text, m_delimiter).rows(Tokenizer::all, stage(0, 0.4));
        if (const auto missing = findMissingCodes(grid))
            clearMissing(grid, *missing, begun);
        if (const auto shape = findDayMonths(grid, m_fileName)) {
            auto read = readDayMonths(grid, *shape, m_answers, begun);
            return read ? read : failure(m_name + " " + read.error().message);
        }
        if (const auto tables = findTablesBeside(grid, m_answers); !tables.empty())
            return readBeside(grid, tables, begun);
        auto table = begun;
        const auto dates = findDateColumn(grid, m_answers, stage(0.4, 0.5));
        if (dates && isDateOfHeader(grid, *dates, m_answers) && readTurned(grid, m_answers, table))
            return table;
        auto read = dates ? readColumns(grid, *dates, begun) : withoutDates(m_name);
        table = begun;
        if (!read && readTurned(grid, m_answers, table))
            return table;
        return read;
    }

private:
    Stage stage(double from, double to) const { return Stage(m_watch, from, to); }

    /// A big plain file, of which only the first rows are cut into cells; nothing where it turns
    /// out not to be plain.
    std::optional<Table> readPlain(std::string_view text, const Table &begun) const
    {
        constexpr std::size_t headRows = 1000;
        Tokenizer tokenizer(text, m_delimiter);
        const auto grid = tokenizer.rows(headRows);
        if (tokenizer.position() >= text.size() || findMissingCodes(grid)
            || findDayMonths(grid, m_fileName))
            return std::nullopt;
        const auto dates = findDateColumn(grid, {});
        return dates && findTablesBeside(grid, {}).empty() ? readPlainRest(grid, *dates, begun,
                   {.text = withoutLastLineEnds(text.substr(tokenizer.position())),
                       .line = tokenizer.line(),
                       .bytesPerRow = tokenizer.position() / grid.rowCount()})
                                                           : std::nullopt;
    }

    std::optional<Table> readPlainRest(
        const Grid &grid, const DateColumn &dates, Table table, const Rest &rest) const
    {
        const auto understood = understand(grid, dates, {}, m_name, table);
        if (!understood || !table.questions.empty())
            return std::nullopt;
        const auto &[date, rows, columns] = *understood;
        const auto layout = layOut(columns, grid, date, rows, table);
        auto form = plainForm(grid, m_delimiter, date, rows, columns, layout);
        if (layout.plans.empty() || layout.needsAllRows || !form)
            return std::nullopt;
        form->bytesPerRow = rest.bytesPerRow;
        PlainRows more(rest.text, rest.line, std::move(*form), rows.times.back());
        TableBuilder builder(
            date, columns, layout, widthOfHeader(grid, rows, date, columns.size()), table);
        builder.expect(rows.dataCount + more.expectedCount());
        builder.add(grid, rows);
        builder.add(more, stage(0, 1));
        builder.finish();
        const bool isPlain = more.isAtEnd() && builder.isDivided();
        return isPlain ? std::optional(std::move(table)) : std::nullopt;
    }

    /// Tables side by side become one; a table without values is none.
    Result<Table> readBeside(
        const Grid &grid, const std::vector<DateColumn> &tables, const Table &begun) const
    {
        auto all = begun;
        std::string message;
        const auto tickers = rowOfTickers(grid, tables);
        for (const auto &dates : tables) {
            auto read = readColumns(grid, dates, begun);
            if (read && tickers)
                nameByTicker(*read, grid.cell(*tickers, dates.column));
            if (read)
                addBeside(all, std::move(*read));
            else
                message = read.error().message;
            if (!read)
                all.refusals.push_back(
                    {grid.line(0), dates.column + 1, std::string(grid.cell(0, dates.column)),
                        "the table that begins in this column was not read"});
        }
        sortByLine(all.refusals);
        return all.series.empty() ? failure(message) : Result<Table>(std::move(all));
    }

    /// The way from columns of dates and numbers to series.
    Result<Table> readColumns(const Grid &grid, const DateColumn &dates, Table table) const
    {
        const auto understood = understand(grid, dates, m_answers, m_name, table, stage(0.5, 0.8));
        if (!understood)
            return failure(understood.error().message);
        const auto &[date, rows, columns] = *understood;
        if (readYearMonths(grid, date, rows, columns, table))
            return table;
        const auto layout = layOut(columns, grid, date, rows, table);
        if (layout.plans.empty())
            return table.refusals.empty() ? withoutNumbers(m_name)
                                          : withoutReadableNumbers(m_name, table);
        TableBuilder builder(
            date, columns, layout, widthOfHeader(grid, rows, date, columns.size()), table);
        builder.expect(rows.dataCount);
        builder.add(grid, rows, stage(0.8, 1));
        builder.finish();
        if (table.series.empty())
            return withoutReadableNumbers(m_name, table);
        return table;
    }

    std::string_view m_fileName;
    char m_delimiter;
    std::string m_name; ///< in quotes
    Answers m_answers;
    const Watch &m_watch;
};

Result<Table> readWatched(
    std::string_view bytes, std::string_view fileName, Answers answers, const Watch &watch)
{
    const auto decoded = decode(bytes, fileName);
    if (!decoded)
        return failure(decoded.error().message);
    const auto unquoted = withoutQuotedLines(decoded->text());
    const auto whole = unquoted ? std::string_view(*unquoted) : decoded->text();
    const auto sniffed = sniffDelimiter(whole, fileName);
    if (!sniffed)
        return failure(sniffed.error().message);
    const auto text = whole.substr(sniffed->skip);
    auto begun = begunTable(*decoded, *sniffed);
    if (unquoted)
        begun.evidence.push_back({"the quotes around whole lines are left out", "all have them"});
    const auto mended = sniffed->delimiter == ' ' ? mendedBlanks(text) : std::nullopt;
    const auto delimiter = mended ? mended->delimiter : sniffed->delimiter;
    if (delimiter != sniffed->delimiter)
        begun.evidence.push_back(
            {"columns are cut by their places", "all lines have blanks there"});
    auto read = Reader(fileName, delimiter, answers, watch)
                    .read(mended ? std::string_view(mended->text) : text, std::move(begun));
    if (!read)
        return read;
    const auto name = "'" + std::string(fileName) + "'";
    if (const auto closed = closeQuestions(*read, answers, name); !closed)
        return failure(closed.error().message);
    for (auto &series : read->series)
        series.extent = extentOf(series.observations);
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
