// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/plainrows.h"
#include "csv/seriescollector.h"
#include "csv/watch.h"
#include "series/result.h"

namespace tickmark::csv {

/// Reads the data rows of a table into its series, by the layout: the last stage. Adds the refusals
/// of cells, rows and repeated dates and the counts to `table`. What it is given must outlive it.
class TableBuilder
{
public:
    /// `headerWidth`: how many cells a row may have; 0 where nothing says so.
    TableBuilder(const DateColumn &dates, const std::vector<Column> &columns, const Layout &layout,
        std::size_t headerWidth, Table &table);

    /// Makes room for so many rows.
    void expect(std::size_t rows);
    /// Adds the rows of a grid, the first or one further down the file.
    void add(const Grid &grid, const DatedRows &rows, const Stage &stage = {});
    /// Adds rows as far as they are plain.
    void add(PlainRows &rows, const Stage &stage = {});

    /// Gives the table its series, once all rows are there.
    void finish();

    /// Hands over the series as far as they were read, for a file that is read in pieces. The first
    /// piece decides whether its rows are days; fails where a later one has two times of a day.
    Result<std::vector<ReadSeries>> takePiece(PieceEnd end);
    /// The bytes of the rows that a piece would have now.
    std::size_t pieceSize() const { return m_pieceRows * m_bytesPerRow; }
    /// Says what was odd in all pieces.
    void finishPieces() { sayWhatIsOdd(); }

    /// Whether the keys part all rows as well as they part the first: hardly a date occurs twice in
    /// a series, and series are longer than a row.
    bool isDivided() const;

private:
    enum class CellState { Value, Missing, Bad };
    /// How the rows are spaced.
    struct Rhythm
    {
        bool isIntraday = false;
        Frequency frequency = Frequency::Irregular;
    };

    void refuse(std::size_t row, std::size_t column, std::string_view text, std::string reason);
    void readRow(std::size_t row);
    void measureRows();
    bool isTooWide(std::size_t row);
    bool isTooShort(std::size_t row);
    bool isRemark(std::size_t row, std::size_t column) const;
    std::string keyOfRow(std::size_t row) const;
    void readData(std::size_t row);
    CellState readSeries(std::size_t row, const SeriesPlan &plan, SeriesBuilder &builder);
    CellState readCell(std::size_t row, const std::optional<std::size_t> &column, double &value);
    template <class ReadCell>
    CellState addBar(Time time, std::size_t line, const SeriesPlan &plan, SeriesBuilder &builder,
        ReadCell readCell);
    bool isBarOfZeros(const SeriesPlan &plan, const ReadBar &bar) const;
    void withoutZeroPrices(const SeriesPlan &plan, ReadBar &bar);
    void countRow(Time time, bool isMissing);
    const Rhythm &rhythm();
    std::vector<ReadSeries> take(PieceEnd end);
    void sayWhatIsOdd();

    const DateColumn &m_dates;
    const std::vector<Column> &m_columns;
    const Layout &m_layout;
    Table &m_table;
    std::size_t m_headerWidth;
    std::size_t m_leastCells = 0; ///< of a row, where blanks part them
    const Grid *m_grid = nullptr; ///< that is being read
    const DatedRows *m_rows = nullptr;
    SeriesCollector m_collector;
    std::optional<Rhythm> m_rhythm; ///< once it is decided
    std::vector<Time> m_times;      ///< of all rows, until then
    std::size_t m_bytesPerRow;
    std::size_t m_pieceRows = 0;
    std::size_t m_conflicts = 0;
    std::size_t m_repeated = 0; ///< rows whose date the same series had before
    std::size_t m_zeroPrices = 0;
    std::size_t m_zeroBars = 0;
    std::size_t m_upsideDown = 0;
    std::size_t m_remarks = 0; ///< rows with words behind them
};

} // namespace tickmark::csv
