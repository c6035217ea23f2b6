// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/readpieces.h"

#include "csv/daymonths.h"
#include "csv/header.h"
#include "csv/missingcodes.h"
#include "csv/piecejoint.h"
#include "csv/rowpieces.h"
#include "csv/rowsbelow.h"
#include "csv/sidebyside.h"
#include "csv/tokenizer.h"
#include "csv/understanding.h"
#include "csv/unicode.h"

namespace tickmark::csv {

namespace {

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
        , m_sink(sink)
        , m_watch(watch)
        , m_sizes(sizes)
        , m_fileSize(source.size())
        , m_pieces(source, m_name, sizes.text)
    {}

    Result<Table> read()
    {
        const auto head = m_pieces.next();
        if (!head)
            return failure(head.error().message);
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
        if (const auto done = readFrom(grid, tokenizer.line()); !done)
            return failure(done.error().message);
        return std::move(m_table);
    }

private:
    /// The first rows, and then those from line `line` on, as the first show.
    Result<void> readFrom(const Grid &grid, std::size_t line)
    {
        if (findMissingCodes(grid))
            return failure(m_name
                + " writes missing values as numbers; in a file of this size they must be empty");
        const auto dates = findDateColumn(grid, m_answers);
        if (!dates)
            return withoutDates(m_name);
        if (findDayMonths(grid, m_fileName) || !findTablesBeside(grid, m_answers).empty())
            return failure(m_name
                + " has several tables side by side; save each as a file of its own, with a date "
                  "in each row");
        const auto understood = understand(grid, *dates, m_answers, m_name, m_table);
        if (!understood)
            return failure(understood.error().message);
        const auto &[date, rows, columns] = *understood;
        if (rows.otherTableLine > 0)
            return failure(
                m_name + " has a second table in line " + std::to_string(rows.otherTableLine));
        auto layout = layOut(columns, grid, date, rows, m_table, TablePart::FirstRows);
        if (layout.plans.empty())
            return withoutNumbers(m_name);
        keyByTicker(layout);
        TableBuilder builder(
            date, columns, layout, widthOfHeader(grid, rows, date, columns.size()), m_table);
        builder.add(grid, rows);
        RowsBelow below(*understood, layout, grid, line, m_table);
        return readRest(below, builder);
    }

    Result<void> readRest(RowsBelow &below, TableBuilder &builder)
    {
        PieceJoint joint(m_name, m_sink);
        while (true) {
            const auto begin = part();
            const auto piece = m_pieces.next();
            if (!piece)
                return failure(piece.error().message);
            const auto text = decoded(*piece, below.line());
            if (!text)
                return failure(text.error().message);
            if (const auto added = below.add(*text, builder, Stage(m_watch, begin, part())); !added)
                return failure(m_name + " " + added.error().message);
            const bool isAtEnd = piece->empty();
            if (!isAtEnd && builder.pieceSize() < m_sizes.rows)
                continue;
            const auto passed = passOn(builder, joint, isAtEnd ? PieceEnd::Whole : PieceEnd::Open);
            if (!passed || isAtEnd)
                return passed ? finish(builder, joint) : passed;
        }
    }

    double part() const { return double(m_pieces.position()) / double(m_fileSize); }

    Result<std::string> decoded(const std::string &piece, std::size_t line) const
    {
        if (m_encoding.empty() && isPlainUtf8(piece))
            return piece;
        auto text = m_encoding.empty() ? std::nullopt : toUtf8(piece, m_encoding.c_str());
        if (!text)
            return failure(m_name + " is not " + m_table.dialect.encoding + " below line "
                + std::to_string(line) + ", as it is above; save it as UTF-8");
        return std::move(*text);
    }

    Result<void> passOn(TableBuilder &builder, PieceJoint &joint, PieceEnd end) const
    {
        auto piece = builder.takePiece(end);
        return piece ? joint.pass(*piece) : failure(m_name + " " + piece.error().message);
    }

    Result<void> finish(TableBuilder &builder, PieceJoint &joint)
    {
        if (!builder.isDivided())
            return failure(m_name + " has many dates twice in one series");
        builder.finishPieces();
        m_table.series = joint.series();
        if (m_table.series.empty())
            return withoutReadableNumbers(m_name, m_table);
        return closeQuestions(m_table, m_answers, m_name);
    }

    std::string_view m_fileName;
    std::string m_name; ///< in quotes
    Answers m_answers;
    const PieceSink &m_sink;
    const Watch &m_watch;
    PieceSizes m_sizes;
    std::size_t m_fileSize;
    RowPieces m_pieces;
    Table m_table;
    std::string m_encoding; ///< of the pieces, empty where they are UTF-8
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
