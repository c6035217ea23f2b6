// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QCommandLineOption>
#include <QList>
#include <ostream>
#include <string>

class QCommandLineParser;

namespace tickmark {

/// What a command works with beside its own arguments.
struct CommandContext
{
    std::string cachePath;
    bool withSample = true;
    std::ostream &output; ///< what was asked for
    std::ostream &notes;  ///< what a person should know beside it
};

/// What a person reads of a command before it runs.
struct CommandDescription
{
    std::string name;      ///< "export"
    std::string arguments; ///< "FIGURE [-o FILE.png]"
    std::string summary;   ///< one sentence
    QList<QCommandLineOption> options;
};

/// One thing that can be asked for in words: `tickmark import …`. A command is used once: read(),
/// then run().
class Command
{
public:
    virtual ~Command() = default;

    virtual CommandDescription description() const = 0;

    /// Takes over what was typed, as carried() has it. An Error is wrong usage.
    virtual Result<void> read(const QCommandLineParser &arguments) = 0;

    /// Does it. An Error: it could not be done, and the data is as it was.
    virtual Result<void> run(const CommandContext &context) = 0;
};

} // namespace tickmark
