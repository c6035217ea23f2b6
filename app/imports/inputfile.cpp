// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/inputfile.h"

#include "series/largepages.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tickmark {

namespace {

std::string quoted(const std::string &path)
{
    return "'" + path + "'";
}

tl::unexpected<Error> cannotRead(const std::string &path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return failure("There is no file " + quoted(path));
    if (error == EACCES || error == EPERM)
        return failure(quoted(path) + " cannot be read: there is no permission to");
    return failure(quoted(path) + " cannot be read: " + std::strerror(error));
}

/// By device and inode, so that links and other spellings of the path count; and without opening.
bool isPartOfCache(const struct stat &file, const std::string &cachePath)
{
    for (const auto *suffix : {"", "-wal", "-shm", "-journal"}) {
        struct stat own = {};
        if (::stat((cachePath + suffix).c_str(), &own) == 0 && own.st_dev == file.st_dev
            && own.st_ino == file.st_ino)
            return true;
    }
    return false;
}

Result<void> checkKind(
    const std::string &path, const struct stat &file, const std::string &cachePath)
{
    if (S_ISDIR(file.st_mode))
        return failure(quoted(path) + " is a folder; drop the files in it");
    if (!cachePath.empty() && isPartOfCache(file, cachePath))
        return failure(quoted(path) + " is the cache of Tickmark itself");
    if (!S_ISREG(file.st_mode))
        return failure(quoted(path) + " is a device or pipe, not a file");
    if (file.st_size == 0)
        return failure(quoted(path) + " is empty");
    return {};
}

} // namespace

bool isAddress(const std::string &path)
{
    const auto colon = path.find("://");
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return colon != std::string::npos && colon > 0
        && std::all_of(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(colon), isLetter);
}

Result<std::unique_ptr<InputFile>> InputFile::open(
    const std::string &path, const std::string &cachePath)
{
    if (isAddress(path))
        return failure(quoted(path)
            + " is an address, not a file; download it first, or drop the link on the window");
    struct stat file = {};
    if (::stat(path.c_str(), &file) != 0)
        return cannotRead(path, errno);
    if (const auto checked = checkKind(path, file, cachePath); !checked)
        return failure(checked.error().message);
    // Never waits: the path may have become a pipe in the meantime.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return cannotRead(path, errno);
    return std::unique_ptr<InputFile>(
        new InputFile(path, descriptor, static_cast<std::size_t>(file.st_size)));
}

InputFile::InputFile(std::string path, int descriptor, std::size_t size)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_size(size)
{}

InputFile::~InputFile()
{
    ::close(m_descriptor);
}

Result<std::size_t> InputFile::read(std::span<char> into)
{
    std::size_t filled = 0;
    while (filled < into.size()) {
        const auto count = ::read(m_descriptor, into.data() + filled, into.size() - filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return cannotRead(m_path, errno);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return filled;
}

Result<void> InputFile::rewind()
{
    if (::lseek(m_descriptor, 0, SEEK_SET) < 0)
        return cannotRead(m_path, errno);
    return {};
}

Result<std::string> InputFile::readAll(const csv::Watch &watch)
{
    constexpr std::size_t piece = std::size_t{1} << 22;
    if (m_size > mostHeld)
        return failure(quoted(m_path) + " is too big to be held in memory");
    std::string bytes;
    reserveInLargePages(bytes, m_size);
    bytes.resize(m_size);
    std::size_t filled = 0;
    while (filled < m_size) {
        if (watch && !watch(0, 0))
            return failure("The reading of " + quoted(m_path) + " was cancelled");
        const auto size = std::min(piece, m_size - filled);
        const auto count = read(std::span(bytes).subspan(filled, size));
        if (!count)
            return failure(count.error().message);
        filled += *count;
        if (*count < size)
            break;
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace tickmark
