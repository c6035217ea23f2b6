// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/importpieces.h"
#include "csv/readpieces.h"
#include "imports/inputfile.h"
#include "imports/oddbars.h"

#include <map>
#include <memory>
#include <string>

namespace tickmark {

/// A file that is too big to be held: its rows are read anew each time they are needed, and it must
/// be the same file each time.
class BigFile
{
public:
    BigFile(std::unique_ptr<InputFile> file, std::string fileName, const csv::PieceSizes &sizes);

    /// The first bytes, by which a file of the same shape is known.
    Result<std::string> head();
    /// Reads all of it once, and keeps what all rows of a series show together. The answers stay
    /// those of later readings.
    Result<csv::Table> scan(csv::Answers answers, const csv::Watch &watch);
    /// Hands on the rows of the series in `series`, by their numbers in the file. Fails where the
    /// file is not as it was when it was scanned.
    Result<void> feed(const std::map<std::size_t, Series> &series, const PieceTaker &taker,
        const csv::Watch &watch);

    /// Of the file as it was scanned.
    const std::string &sha256() const { return m_sha256; }
    int decimals(std::size_t number) const { return m_seen.at(number).decimals; }
    const OddBars &oddBars(std::size_t number) const { return m_seen.at(number).oddBars; }

private:
    /// What was seen of one series.
    struct Seen
    {
        int decimals = 0;
        OddBars oddBars;
    };

    Result<csv::Table> read(
        const csv::PieceSink &sink, const csv::Watch &watch, std::string &sha256);

    std::unique_ptr<InputFile> m_file;
    std::string m_fileName;
    csv::PieceSizes m_sizes;
    std::vector<csv::Answer> m_answers;
    std::string m_sha256;
    std::map<std::size_t, Seen> m_seen;
};

} // namespace tickmark
