// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/bigfile.h"

#include "files/sha256.h"
#include "imports/decimals.h"

#include <algorithm>

namespace tickmark {

namespace {

/// The bytes of a file, and their hash once all were read.
class HashedFile : public csv::ByteSource
{
public:
    explicit HashedFile(InputFile &file)
        : m_file(file)
    {}

    std::size_t size() const override { return m_file.size(); }
    Result<std::size_t> read(std::span<char> into) override
    {
        const auto count = m_file.read(into);
        if (count)
            m_hash.add({into.data(), *count});
        return count;
    }
    std::string sha256() { return m_hash.hex(); }

private:
    InputFile &m_file;
    Sha256 m_hash;
};

SeriesRows rowsOf(csv::ReadSeries &piece, const Series &series)
{
    return {series, std::move(piece.observations), std::move(piece.lines)};
}

} // namespace

BigFile::BigFile(
    std::unique_ptr<InputFile> file, std::string fileName, const csv::PieceSizes &sizes)
    : m_file(std::move(file))
    , m_fileName(std::move(fileName))
    , m_sizes(sizes)
{}

Result<std::string> BigFile::head()
{
    constexpr std::size_t headSize = std::size_t{1} << 16;
    if (const auto rewound = m_file->rewind(); !rewound)
        return failure(rewound.error().message);
    std::string head(std::min(headSize, m_file->size()), '\0');
    const auto count = m_file->read(head);
    if (!count)
        return failure(count.error().message);
    head.resize(*count);
    return head;
}

Result<csv::Table> BigFile::read(
    const csv::PieceSink &sink, const csv::Watch &watch, std::string &sha256)
{
    if (const auto rewound = m_file->rewind(); !rewound)
        return failure(rewound.error().message);
    HashedFile source(*m_file);
    auto table = csv::readInPieces(source, m_fileName, m_answers, sink, watch, m_sizes);
    if (table)
        sha256 = source.sha256();
    return table;
}

Result<csv::Table> BigFile::scan(csv::Answers answers, const csv::Watch &watch)
{
    m_answers.assign(answers.begin(), answers.end());
    m_seen.clear();
    const auto look = [this](std::vector<csv::ReadSeries> &piece) -> Result<void> {
        for (auto &part : piece) {
            auto &seen = m_seen[part.number];
            seen.decimals = std::max(seen.decimals, decimalsOf(part.observations.values));
            seen.oddBars.add(findOddBars({rowsOf(part, {})}));
        }
        return {};
    };
    return read(look, watch, m_sha256);
}

Result<void> BigFile::feed(
    const std::map<std::size_t, Series> &series, const PieceTaker &taker, const csv::Watch &watch)
{
    const auto passOn = [&](std::vector<csv::ReadSeries> &piece) -> Result<void> {
        std::vector<SeriesRows> rows;
        for (auto &part : piece)
            if (const auto wanted = series.find(part.number); wanted != series.end())
                rows.push_back(rowsOf(part, wanted->second));
        return taker(rows);
    };
    std::string sha256;
    const auto table = read(passOn, watch, sha256);
    if (!table)
        return failure(table.error().message);
    if (sha256 != m_sha256)
        return failure("'" + m_fileName + "' changed while it was read; import it again");
    return {};
}

} // namespace tickmark
