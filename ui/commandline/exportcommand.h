// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/command.h"
#include "layout/layout.h"
#include "layout/sizes.h"

#include <optional>

namespace tickmark {

/// Writes a figure of the chartbook as a picture.
class ExportCommand : public Command
{
public:
    CommandDescription description() const override;
    Result<void> read(const QCommandLineParser &arguments) override;
    Result<void> run(const CommandContext &context) override;

private:
    Result<void> readPath(const std::string &text);
    Result<void> readSize(const std::string &text);
    Result<void> readScale(const std::string &text);
    Result<void> readAsOf(const std::string &text);
    Result<void> write(
        const Figure &figure, const FigureData &data, const CommandContext &context) const;
    Result<FigureSize> pictureSize(const QString &figuresOwn) const;

    std::string m_figureName;
    std::string m_path; ///< empty: made from the figure's name
    std::optional<FigureSize> m_size;
    std::optional<double> m_scale;
    std::optional<Time> m_asOf;
};

} // namespace tickmark
