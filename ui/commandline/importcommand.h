// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"
#include "imports/importsession.h"

namespace tickmark {

/// Imports files, all of them or none.
class ImportCommand : public Command
{
public:
    CommandDescription description() const override;
    Result<void> read(const QCommandLineParser &arguments) override;
    Result<void> run(const CommandContext &context) override;

private:
    Result<void> readDecisions(const QCommandLineParser &arguments);
    Result<std::vector<ImportReport>> tryOut(const CommandContext &context) const;
    Result<std::vector<ImportReport>> store(const CommandContext &context) const;

    std::vector<std::string> m_paths;
    ImportOptions m_options;
    bool m_asJson = false;
};

} // namespace tickmark
