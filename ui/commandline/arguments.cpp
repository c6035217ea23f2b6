// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/arguments.h"

#include "commandline/commandline.h"

#include <QCommandLineParser>

namespace tickmark {

namespace {

const QString cacheName = QStringLiteral("cache");
const QString noSampleName = QStringLiteral("no-sample");
const QString helpName = QStringLiteral("help");
const QString versionName = QStringLiteral("version");

Result<void> readGeneralOptions(const QCommandLineParser &parser, GeneralArguments &general)
{
    if (parser.isSet(cacheName))
        general.cachePath = bytesOf(parser.value(cacheName));
    if (general.cachePath.empty())
        return failure("--cache needs the name of a file.");
    general.withSample = general.withSample && !parser.isSet(noSampleName);
    general.wantsHelp = general.wantsHelp || parser.isSet(helpName);
    return {};
}

} // namespace

QString carried(std::string_view bytes)
{
    return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string bytesOf(const QString &carriedText)
{
    return carriedText.toLatin1().toStdString();
}

QList<QCommandLineOption> generalOptions()
{
    return {
        {cacheName, "The cache to use instead of the person's own.", "FILE"},
        {noSampleName, "Leave the sample chartbook out of a new cache."},
        {{"h", helpName}, "Show this help."},
    };
}

Result<GeneralArguments> readGeneralArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(generalOptions());
    parser.addOption({{"v", versionName}, "Show the version."});
    if (!parser.parse(QStringList{QStringLiteral("tickmark")} + arguments))
        return failure(bytesOf(parser.errorText()));
    GeneralArguments general;
    general.cachePath = defaultCachePath();
    general.wantsVersion = parser.isSet(versionName);
    general.rest = parser.positionalArguments();
    if (const auto read = readGeneralOptions(parser, general); !read)
        return failure(read.error().message);
    return general;
}

Result<void> readCommandArguments(
    QCommandLineParser &parser, const QList<QCommandLineOption> &options, GeneralArguments &general)
{
    parser.addOptions(generalOptions());
    parser.addOptions(options);
    if (!parser.parse(general.rest))
        return failure(bytesOf(parser.errorText()));
    return readGeneralOptions(parser, general);
}

Result<void> expectNoArguments(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().isEmpty())
        return {};
    return failure("'" + bytesOf(parser.positionalArguments().constFirst()) + "' is one too many.");
}

} // namespace tickmark
