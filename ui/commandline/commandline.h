// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace tickmark {

/// What the window is started with.
struct WindowOptions
{
    std::string cachePath;  ///< bytes as the system has them; defaultCachePath() unless --cache
    bool withSample = true; ///< a new cache begins with the sample chartbook
};

/// The window, where the arguments ask for it: no command, nothing but --cache and --no-sample.
/// Nothing where runCommand() has to answer: a command, --help, --version or wrong usage.
std::optional<WindowOptions> windowOptions(int argc, const char *const *argv);

/// Runs the command that the arguments name, without a display and without touching the settings of
/// a desktop. Makes the application object it needs itself, so there must be none yet. Returns the
/// exit status: 0 done; 1 it could not be done, the data is as it was, stderr says why; 2 wrong
/// usage.
int runCommand(int argc, char **argv);

/// $XDG_DATA_HOME/tickmark/tickmark.sqlite, or the same under ~/.local/share.
std::string defaultCachePath();

} // namespace tickmark
