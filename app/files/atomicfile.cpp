// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/atomicfile.h"

#include "files/temporaryfile.h"

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace tickmark {

namespace {

tl::unexpected<Error> notWritten(const std::string &path, const std::string &reason)
{
    return failure("'" + path + "' was not written: " + reason);
}

std::string folderOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// What a link points to, so that the link stays one; the path itself where there is no file yet.
std::string resolved(const std::string &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(
        realpath(path.c_str(), nullptr), &std::free);
    return real ? std::string(real.get()) : path;
}

// A rename would replace a file that we may not write to, so we ask first. Nothing: go on.
std::optional<std::string> reasonToRefuse(const std::string &path, const struct stat &existing)
{
    if (S_ISDIR(existing.st_mode))
        return reasonOf(EISDIR);
    if (!S_ISREG(existing.st_mode))
        return "it is not a regular file";
    if (access(path.c_str(), W_OK) != 0)
        return reasonOf(errno);
    return std::nullopt;
}

int replaceFile(const std::string &path, std::string_view bytes, std::optional<mode_t> mode)
{
    TemporaryFile temporary;
    if (const int error = temporary.create(folderOf(path)))
        return error;
    if (const int error = mode ? temporary.setMode(*mode) : 0)
        return error;
    if (const int error = temporary.write(bytes))
        return error;
    if (const int error = temporary.finish())
        return error;
    return temporary.renameTo(path);
}

} // namespace

Result<void> writeFileAtomically(const std::string &path, std::string_view bytes)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return notWritten(path, "this is not the name of a file");
    const auto target = resolved(path);
    std::optional<mode_t> mode;
    struct stat existing = {};
    if (stat(target.c_str(), &existing) == 0) {
        if (const auto reason = reasonToRefuse(target, existing))
            return notWritten(path, *reason);
        mode = existing.st_mode & 07777;
    }
    if (const int error = replaceFile(target, bytes, mode))
        return notWritten(path, reasonOf(error));
    // The new file is there and whole; only its survival of a power cut is not certain. To call
    // that a failure would be wrong, for the old file is gone.
    syncFolder(folderOf(target));
    return {};
}

} // namespace tickmark
