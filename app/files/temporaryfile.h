// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace tickmark {

/// A file of a name nobody else uses, in a given folder, that is gone with this object unless it
/// was renamed. Every step answers with the errno of its failure, 0 for success.
class TemporaryFile
{
public:
    TemporaryFile() = default;
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    /// Creates it with the permissions a new file gets.
    int create(const std::string &folder);
    int setMode(mode_t mode);
    int write(std::string_view bytes);
    /// Flushes to the disk and closes; some file systems report a full disk only here.
    int finish();
    /// Closes only, for a file that nobody misses after a loss of power. Does not wait for the
    /// disk.
    int close();
    int renameTo(const std::string &path);

private:
    std::string m_path;
    int m_descriptor = -1;
};

/// An errno for a person: "no space left on the device".
std::string reasonOf(int error);

/// Makes a rename in `folder` survive a loss of power. 0 or an errno.
int syncFolder(const std::string &folder);

} // namespace tickmark
