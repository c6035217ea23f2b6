// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"
#include "series/time.h"

#include <optional>

namespace tickmark {

/// Says everything that the rows of a series prove as of a day, with the rows.
class FactsCommand : public Command
{
public:
    CommandDescription description() const override;
    Result<void> read(const QCommandLineParser &arguments) override;
    Result<void> run(const CommandContext &context) override;

private:
    std::string m_code;
    std::optional<Time> m_asOf; ///< nothing: the latest observation
    bool m_asJson = false;
    bool m_withRows = false;
};

} // namespace tickmark
