// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"

namespace tickmark {

/// Lists the figures of the chartbook.
class FiguresCommand : public Command
{
public:
    CommandDescription description() const override;
    Result<void> read(const QCommandLineParser &arguments) override;
    Result<void> run(const CommandContext &context) override;

private:
    bool m_asJson = false;
};

} // namespace tickmark
