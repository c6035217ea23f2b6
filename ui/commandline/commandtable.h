// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"

#include <memory>
#include <string_view>
#include <vector>

namespace tickmark {

/// All commands, in the order in which help lists them.
std::vector<std::unique_ptr<Command>> allCommands();

/// The command called `name`, or nullptr.
std::unique_ptr<Command> commandNamed(std::string_view name);

} // namespace tickmark
