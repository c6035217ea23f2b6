// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/bytesource.h"
#include "csv/watch.h"
#include "series/result.h"

#include <memory>
#include <string>

namespace tickmark {

/// Whether a path is an address of the net such as "https://…", which no file of that name
/// contradicts.
bool isAddress(const std::string &path);

/// A file that a person gave, once it is sure that reading it does no harm.
class InputFile : public csv::ByteSource
{
public:
    static constexpr std::size_t mostHeld = std::size_t{256} << 20; ///< bytes, by readAll()

    /// An Error where the file is not there, remote, a folder, a pipe or device, not readable,
    /// empty, or the cache at `cachePath` or one of its logs: reading that would drop the locks
    /// SQLite holds on it.
    static Result<std::unique_ptr<InputFile>> open(
        const std::string &path, const std::string &cachePath);
    ~InputFile() override;

    std::size_t size() const override { return m_size; }
    Result<std::size_t> read(std::span<char> into) override;
    /// The next byte read is the first one again.
    Result<void> rewind();
    /// All bytes. An Error where there are more than `mostHeld`, or where `watch` says that the
    /// person cancelled.
    Result<std::string> readAll(const csv::Watch &watch = {});

private:
    InputFile(std::string path, int descriptor, std::size_t size);

    std::string m_path;
    int m_descriptor;
    std::size_t m_size;
};

} // namespace tickmark
