// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tickmark {

class Command;

/// What `tickmark --help` prints.
std::string generalHelp();

/// What `tickmark COMMAND --help` prints.
std::string helpOf(const Command &command);

} // namespace tickmark
