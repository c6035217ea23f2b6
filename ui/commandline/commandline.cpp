// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"

#include "commandline/arguments.h"
#include "commandline/commandtable.h"
#include "commandline/help.h"

#include <QCommandLineParser>
#include <cstdlib>
#include <iostream>
#include <sstream>

namespace tickmark {

namespace {

enum ExitStatus { Done = 0, NotDone = 1, WrongUsage = 2 };

QStringList carriedArguments(int argc, const char *const *argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(carried(argv[i]));
    return arguments;
}

/// Messages end without a full stop where they may become part of a longer sentence.
std::string withFullStop(const std::string &sentence)
{
    return sentence.find_last_of(".?!") + 1 == sentence.size() ? sentence : sentence + '.';
}

int wrongUsage(const std::string &message, const std::string &commandName = {})
{
    std::cerr << "tickmark: " << withFullStop(message) << "\nTry 'tickmark "
              << (commandName.empty() ? "" : commandName + " ") << "--help'.\n";
    return WrongUsage;
}

/// Each line of `message` is a sentence of its own.
int notDone(const std::string &message)
{
    std::istringstream lines(message);
    for (std::string line; std::getline(lines, line);)
        std::cerr << "tickmark: " << withFullStop(line) << '\n';
    return NotDone;
}

/// Prints, and notices a full disk or a closed pipe behind stdout.
int print(const std::string &text)
{
    std::cout << text << std::flush;
    return std::cout ? Done : notDone("The output could not be written.");
}

int runRead(Command &command, const GeneralArguments &general)
{
    const auto done = command.run({general.cachePath, general.withSample, std::cout, std::cerr});
    const auto printed = print({});
    return done ? printed : notDone(done.error().message);
}

int runNamed(GeneralArguments general)
{
    const auto name = bytesOf(general.rest.constFirst());
    const auto command = commandNamed(name);
    if (!command)
        return wrongUsage("There is no command '" + name + "'.");
    QCommandLineParser parser;
    const auto parsed = readCommandArguments(parser, command->description().options, general);
    if (!parsed)
        return wrongUsage(parsed.error().message, name);
    if (general.wantsHelp)
        return print(helpOf(*command));
    if (const auto read = command->read(parser); !read)
        return wrongUsage(read.error().message, name);
    return runRead(*command, general);
}

/// A variable of the environment, where it is set to an absolute path.
std::string folderFrom(const char *variable)
{
    const char *value = std::getenv(variable);
    return value && *value == '/' ? value : std::string();
}

} // namespace

std::optional<WindowOptions> windowOptions(int argc, const char *const *argv)
{
    const auto general = readGeneralArguments(carriedArguments(argc, argv));
    if (!general || general->wantsHelp || general->wantsVersion || !general->rest.isEmpty())
        return std::nullopt;
    return WindowOptions{general->cachePath, general->withSample};
}

int runCommand(int argc, char **argv)
{
    const auto general = readGeneralArguments(carriedArguments(argc, argv));
    if (!general)
        return wrongUsage(general.error().message);
    if (general->wantsVersion)
        return print("tickmark " TICKMARK_VERSION "\n");
    if (general->rest.isEmpty() || general->wantsHelp)
        return print(generalHelp());
    return runNamed(*general);
}

std::string defaultCachePath()
{
    auto data = folderFrom("XDG_DATA_HOME");
    if (data.empty())
        data = folderFrom("HOME") + "/.local/share";
    return data + "/tickmark/tickmark.sqlite";
}

} // namespace tickmark
