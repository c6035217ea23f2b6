// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"

#include <cstdint>
#include <optional>

namespace tickmark {

/// Takes an import back.
class UndoImportCommand : public Command
{
public:
    CommandDescription description() const override;
    Result<void> read(const QCommandLineParser &arguments) override;
    Result<void> run(const CommandContext &context) override;

private:
    std::optional<std::int64_t> m_id; ///< nothing: the latest
};

} // namespace tickmark
