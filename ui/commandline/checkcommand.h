// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"
#include "series/time.h"

#include <optional>

namespace tickmark {

struct CheckedArticle;

/// Checks what an article claims against the cache. Fails where something is contradicted, so that
/// its exit status tells; an article that does not say as of when it speaks is wrong usage.
class CheckCommand : public Command
{
public:
    CommandDescription description() const override;
    Result<void> read(const QCommandLineParser &arguments) override;
    Result<void> run(const CommandContext &context) override;

private:
    Result<void> readAsOf(const QCommandLineParser &arguments);
    Result<void> print(const CheckedArticle &article, const CommandContext &context) const;

    std::string m_path;
    std::string m_text; ///< the bytes of the article
    std::string m_reportPath;
    std::optional<Time> m_asOf; ///< nothing: what the text says
    bool m_asJson = false;
};

} // namespace tickmark
