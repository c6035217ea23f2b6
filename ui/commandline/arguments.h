// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"

#include <QCommandLineOption>
#include <QString>
#include <QStringList>
#include <string>
#include <string_view>

class QCommandLineParser;

namespace tickmark {

/// Arguments are bytes (a path need not be UTF-8), but QCommandLineParser works on QString. So each
/// byte is carried through it as one Latin-1 character and comes out as it went in.
QString carried(std::string_view bytes);
std::string bytesOf(const QString &carriedText);

/// What stands before the command, or without one.
struct GeneralArguments
{
    std::string cachePath;
    bool withSample = true;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QStringList rest; ///< carried: the command and what follows it
};

/// `arguments` without the name of the program. An Error is wrong usage.
Result<GeneralArguments> readGeneralArguments(const QStringList &arguments);

/// Reads `rest`, the command's name first. The general options count here too. An Error is wrong
/// usage.
Result<void> readCommandArguments(QCommandLineParser &parser,
    const QList<QCommandLineOption> &options, GeneralArguments &general);

/// The options that stand before a command or after it.
QList<QCommandLineOption> generalOptions();

/// An Error that names the first argument which is one too many.
Result<void> expectNoArguments(const QCommandLineParser &parser);

} // namespace tickmark
