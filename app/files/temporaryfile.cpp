// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/temporaryfile.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tickmark {

namespace {

// Short and apart from the name of the file to be written: that may already be as long as a name
// can be.
std::string newTemporaryName()
{
    static std::atomic<unsigned> counter = 0;
    return ".tickmark-" + std::to_string(getpid()) + "-" + std::to_string(counter++) + ".tmp";
}

} // namespace

TemporaryFile::~TemporaryFile()
{
    if (m_descriptor >= 0)
        close();
    if (!m_path.empty())
        unlink(m_path.c_str());
}

int TemporaryFile::create(const std::string &folder)
{
    constexpr int mostAttempts = 100;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto path = folder + "/" + newTemporaryName();
        m_descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_descriptor >= 0) {
            m_path = path;
            return 0;
        }
        if (errno != EEXIST)
            return errno;
    }
    return EEXIST;
}

int TemporaryFile::setMode(mode_t mode)
{
    return fchmod(m_descriptor, mode) == 0 ? 0 : errno;
}

int TemporaryFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int TemporaryFile::finish()
{
    return fsync(m_descriptor) == 0 ? close() : errno;
}

int TemporaryFile::close()
{
    return ::close(std::exchange(m_descriptor, -1)) == 0 ? 0 : errno;
}

int TemporaryFile::renameTo(const std::string &path)
{
    if (rename(m_path.c_str(), path.c_str()) != 0)
        return errno;
    m_path.clear();
    return 0;
}

std::string reasonOf(int error)
{
    switch (error) {
    case ENOSPC:
        return "no space left on the device";
    case EDQUOT:
        return "the disk quota is used up";
    case EFBIG:
        return "the file would be larger than allowed here";
    case EACCES:
    case EPERM:
        return "permission denied";
    case EROFS:
        return "the disk can only be read";
    case ENOENT:
        return "the folder does not exist";
    case ENOTDIR:
        return "a part of its path is not a folder";
    case EISDIR:
        return "it is a folder";
    case ENAMETOOLONG:
        return "the name is too long";
    default:
        return std::generic_category().message(error);
    }
}

int syncFolder(const std::string &folder)
{
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    // Some file systems cannot flush a folder and say EINVAL: then there is nothing to be done.
    const int error = fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
    close(descriptor);
    return error;
}

} // namespace tickmark
