// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/help.h"

#include "commandline/arguments.h"
#include "commandline/commandtable.h"
#include "commandline/texttable.h"

namespace tickmark {

namespace {

std::string spelling(const QCommandLineOption &option)
{
    std::string text;
    for (const auto &name : option.names())
        text += (text.empty() ? "" : ", ") + std::string(name.size() == 1 ? "-" : "--")
            + name.toStdString();
    if (!option.valueName().isEmpty())
        text += " " + option.valueName().toStdString();
    return text;
}

std::string optionList(const QList<QCommandLineOption> &options)
{
    TextTable table;
    for (const auto &option : options)
        table.addRow({"  " + spelling(option), option.description().toStdString()});
    return table.text();
}

std::string commandList()
{
    TextTable table;
    for (const auto &command : allCommands()) {
        const auto description = command->description();
        table.addRow({"  " + description.name, description.summary});
    }
    return table.text();
}

} // namespace

std::string generalHelp()
{
    const auto versionOption = QList<QCommandLineOption>{{{"v", "version"}, "Show the version."}};
    return "Usage: tickmark [--cache FILE] [--no-sample] [COMMAND ...]\n\n"
           "Charts of markets, ready to publish. Without a command the window opens.\n\n"
           "Commands (tickmark COMMAND --help says more):\n"
        + commandList() + "\nOptions:\n" + optionList(generalOptions() + versionOption)
        + "\nExit status: 0 done, 1 it could not be done and the data is as it was,\n"
          "2 wrong usage.\n";
}

std::string helpOf(const Command &command)
{
    const auto description = command.description();
    const auto arguments = description.arguments.empty() ? "" : " " + description.arguments;
    return "Usage: tickmark [--cache FILE] " + description.name + arguments + "\n\n"
        + description.summary + "\n\nOptions:\n"
        + optionList(description.options + generalOptions());
}

} // namespace tickmark
