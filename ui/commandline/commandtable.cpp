// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandtable.h"

#include "commandline/checkcommand.h"
#include "commandline/exportcommand.h"
#include "commandline/factscommand.h"
#include "commandline/figurescommand.h"
#include "commandline/importcommand.h"
#include "commandline/seriescommand.h"
#include "commandline/undoimportcommand.h"

namespace tickmark {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<SeriesCommand>());
    commands.push_back(std::make_unique<FiguresCommand>());
    commands.push_back(std::make_unique<FactsCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<UndoImportCommand>());
    return commands;
}

std::unique_ptr<Command> commandNamed(std::string_view name)
{
    for (auto &command : allCommands()) {
        if (command->description().name == name)
            return std::move(command);
    }
    return nullptr;
}

} // namespace tickmark
