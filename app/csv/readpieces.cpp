// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/readpieces.h"

#include "csv/firstcolumns.h"
#include "csv/header.h"
#include "csv/piecejoint.h"
#include "csv/plaintable.h"
#include "csv/rowpieces.h"
#include "csv/tablebuilder.h"
#include "csv/tokenizer.h"
#include "csv/understanding.h"
#include "csv/unicode.h"

namespace tickmark::csv {

namespace {

constexpr std::size_t mostRefusals = 100'000;

/// A ticker that stands in every row of the first piece need not be that of all others.
void keyByTicker(Layout &layout)
{
    if (layout.constantKey)
        layout.keyColumns = {*std::exchange(layout.constantKey, std::nullopt)};
}

/// A file on its way to a table, piece by piece.
class PieceReader
{
public:
    PieceReader(ByteSource &source, std::string_view fileName, Answers answers,
        const PieceSink &sink, const Watch &watch, const PieceSizes &sizes)
        : m_fileName(fileName)
        , m_name("'" + std::string(fileName) + "'")
        , m_answers(answers)
        , m_watch(watch)
        , m_sizes(sizes)
        , m_fileSize(source.size())
        , m_pieces(source, sizes.text)
        , m_joint(sink)
    {}

    Result<Table> read()
    {
        auto head = m_pieces.next();
        if (!head)
            return failure(m_name + " " + head.error().message);
        const auto decoded = decode(*head, m_fileName);
        if (!decoded)
            return failure(decoded.error().message);
        m_encoding = decoded->isConverted ? decoded->encoding : std::string();
        const auto sniffed = sniffDelimiter(decoded->text(), m_fileName);
        if (!sniffed)
            return failure(sniffed.error().message);
        m_table = begunTable(*decoded, *sniffed);
        Tokenizer tokenizer(decoded->text().substr(sniffed->skip), sniffed->delimiter);
        const auto grid = tokenizer.rows();
        m_line = tokenizer.line();
        if (const auto done = readFrom(grid); !done)
            return failure(done.error().message);
        return std::move(m_table);
    }

private:
    /// The first rows, and then all others as the first show.
    Result<void> readFrom(const Grid &grid)
    {
        const auto dates = findDateColumn(grid, m_answers);
        if (!dates)
            return withoutDates(m_name);
        auto understood = understand(grid, *dates, m_answers, m_name, m_table);
        if (!understood)
            return failure(understood.error().message);
        if (understood->rows.otherTableLine > 0)
            return failure(m_name + " has a second table in line "
                + std::to_string(understood->rows.otherTableLine));
        m_understood = &*understood;
        const auto &[date, rows, columns] = *understood;
        auto layout = layOut(columns, grid, date, rows, m_table, TablePart::FirstRows);
        if (layout.plans.empty())
            return withoutNumbers(m_name);
        keyByTicker(layout);
        const FirstColumns firstColumns(columns, layout);
        m_columns = &firstColumns;
        m_form = plainForm(grid, m_table.dialect.delimiter, date, rows, columns, layout);
        m_last = rows.times.back();
        TableBuilder builder(
            date, columns, layout, widthOfHeader(grid, rows, date, columns.size()), m_table);
        builder.add(grid, rows);
        if (const auto done = readRest(builder); !done)
            return done;
        return finish(builder);
    }

    Result<void> readRest(TableBuilder &builder)
    {
        while (true) {
            const auto begin = part();
            const auto piece = m_pieces.next();
            if (!piece)
                return failure(m_name + " " + piece.error().message);
            if (piece->empty())
                return passOn(builder, PieceEnd::Whole);
            const auto text = decoded(*piece);
            if (!text)
                return failure(text.error().message);
            if (const auto done = readPiece(builder, *text, Stage(m_watch, begin, part())); !done)
                return done;
            if (builder.pieceSize() < m_sizes.rows)
                continue;
            if (const auto passed = passOn(builder, PieceEnd::Open); !passed)
                return passed;
        }
    }

    double part() const { return double(m_pieces.position()) / double(m_fileSize); }

    Result<std::string> decoded(const std::string &piece) const
    {
        if (m_encoding.empty() && isPlainUtf8(piece))
            return piece;
        auto text = m_encoding.empty() ? std::nullopt : toUtf8(piece, m_encoding.c_str());
        if (!text)
            return failure(m_name + " is not " + m_table.dialect.encoding + " below line "
                + std::to_string(m_line) + ", as it is above; save it as UTF-8");
        return std::move(*text);
    }

    /// As far as the rows are plain in the short way, what is left in the long one.
    Result<void> readPiece(TableBuilder &builder, std::string_view text, const Stage &stage)
    {
        if (m_form) {
            PlainRows rows(text, m_line, *m_form, m_last);
            builder.add(rows, stage);
            m_last = rows.time();
            m_line = rows.nextLine();
            text = rows.rest();
        }
        if (text.empty())
            return {};
        Tokenizer tokenizer(text, m_table.dialect.delimiter, m_line);
        const auto grid = tokenizer.rows();
        m_line = tokenizer.line();
        const auto rows = tellRowsBelow(grid, m_understood->dates);
        if (const auto checked = checkColumns(grid, rows); !checked)
            return checked;
        builder.add(grid, rows, stage);
        for (std::size_t row = 0; row < grid.rowCount(); ++row)
            if (rows.kinds[row] == RowKind::Data)
                m_last = rows.times[row];
        if (m_table.refusals.size() <= mostRefusals)
            return {};
        return failure(m_name + " has more than " + std::to_string(mostRefusals)
            + " lines that cannot be read; the first is line "
            + std::to_string(m_table.refusals.front().line) + ": "
            + m_table.refusals.front().reason);
    }

    Result<void> checkColumns(const Grid &grid, const DatedRows &rows) const
    {
        const auto below = tallyColumns(grid, m_understood->dates, rows);
        for (std::size_t i = 0; i < below.size(); ++i) {
            const auto reason = m_columns->contradictionOf(i, below[i].tally);
            if (!reason.empty())
                return failure(m_name + " has " + reason + " below line "
                    + std::to_string(grid.line(0))
                    + ", but not above it; a file of this size must be the same throughout");
        }
        return {};
    }

    Result<void> passOn(TableBuilder &builder, PieceEnd end)
    {
        auto piece = builder.takePiece(end);
        if (!piece)
            return failure(m_name + " " + piece.error().message);
        const auto passed = m_joint.pass(*piece);
        return passed ? passed : failure(m_name + " " + passed.error().message);
    }

    Result<void> finish(TableBuilder &builder)
    {
        if (!builder.isDivided())
            return failure(m_name + " has many dates twice in one series");
        builder.finishPieces();
        m_table.series = m_joint.series();
        if (m_table.series.empty())
            return withoutReadableNumbers(m_name, m_table);
        return closeQuestions(m_table, m_answers, m_name);
    }

    std::string_view m_fileName;
    std::string m_name; ///< in quotes
    Answers m_answers;
    const Watch &m_watch;
    PieceSizes m_sizes;
    std::size_t m_fileSize;
    RowPieces m_pieces;
    PieceJoint m_joint;
    Table m_table;
    std::string m_encoding; ///< of the pieces, empty where they are UTF-8
    const Understanding *m_understood = nullptr;
    const FirstColumns *m_columns = nullptr;
    std::optional<PlainForm> m_form;
    Time m_last;            ///< of the row read last
    std::size_t m_line = 1; ///< of the first row that is not read
};

} // namespace

Result<Table> readInPieces(ByteSource &source, std::string_view fileName, Answers answers,
    const PieceSink &sink, const Watch &watch, const PieceSizes &sizes)
{
    try {
        return PieceReader(source, fileName, answers, sink, watch, sizes).read();
    } catch (const Cancelled &) {
        return failure("The reading of '" + std::string(fileName) + "' was cancelled");
    }
}

} // namespace tickmark::csv
