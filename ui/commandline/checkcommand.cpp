// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/checkcommand.h"

#include "claims/reader.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "commandline/checkedarticle.h"
#include "files/atomicfile.h"

#include <QCommandLineParser>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace tickmark {

namespace {

constexpr std::uintmax_t largestArticle = 64U << 20U;

std::string lower(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

Result<std::string> readArticle(const std::string &path)
{
    static constexpr std::array<std::string_view, 5> endings{
        ".txt", ".md", ".markdown", ".html", ".htm"};
    const auto ending = lower(std::filesystem::path(path).extension().string());
    if (std::ranges::find(endings, ending) == endings.end())
        return failure("'" + path + "' is no article: .txt, .md and .html can be read.");
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return failure("'" + path + "' is a folder.");
    if (const auto size = std::filesystem::file_size(path, problem);
        !problem && size > largestArticle)
        return failure("'" + path + "' is too large for an article.");
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file)
        return failure("'" + path + "' cannot be read.");
    if (text.find('\0') != std::string::npos)
        return failure("'" + path + "' is not text.");
    return text;
}

std::size_t contradictions(const CheckedText &checked)
{
    return static_cast<std::size_t>(std::ranges::count_if(checked.claims,
        [](const CheckedClaim &claim) { return claim.verdict == Verdict::Contradicted; }));
}

} // namespace

CommandDescription CheckCommand::description() const
{
    return {"check", "FILE [--as-of DATE] [--json] [--html FILE]",
        "Check every number of an article (.txt, .md or .html) against the data.",
        {
            {"as-of", "The day the article speaks as of; otherwise the date in its text.", "DATE"},
            {"json", "Print a JSON document."},
            {"html", "Also write a report to read: the article marked, then the evidence.", "FILE"},
        }};
}

Result<void> CheckCommand::read(const QCommandLineParser &arguments)
{
    const auto given = arguments.positionalArguments();
    if (given.size() != 1)
        return failure(given.isEmpty() ? "Which article should be checked?"
                                       : "Only one article can be checked at a time.");
    m_path = bytesOf(given.constFirst());
    m_asJson = arguments.isSet("json");
    m_reportPath = bytesOf(arguments.value("html"));
    if (arguments.isSet("html") && m_reportPath.empty())
        return failure("--html needs the name of a file.");
    auto text = readArticle(m_path);
    if (!text)
        return failure(text.error().message);
    m_text = std::move(*text);
    return readAsOf(arguments);
}

Result<void> CheckCommand::readAsOf(const QCommandLineParser &arguments)
{
    if (arguments.isSet("as-of")) {
        const auto date = bytesOf(arguments.value("as-of"));
        m_asOf = timeFromIso(date);
        return m_asOf ? Result<void>()
                      : failure("'" + date + "' is not a date such as 2025-01-23.");
    }
    if (!findWrittenDay(m_text))
        return failure("'" + m_path
            + "' does not say as of when it speaks: give the day, as in --as-of 2025-01-23.");
    return {};
}

Result<void> CheckCommand::run(const CommandContext &context)
{
    auto cache = openCache(context);
    if (!cache)
        return failure(cache.error().message);
    const auto name = std::filesystem::path(m_path).filename().string();
    const auto article = checkArticle(**cache, name, m_text, m_asOf);
    if (!article)
        return failure(article.error().message);
    if (const auto printed = print(*article, context); !printed)
        return printed;
    const auto wrong = contradictions(article->checked);
    if (wrong == 0)
        return {};
    return failure(std::to_string(wrong) + (wrong == 1 ? " claim is" : " claims are")
        + " contradicted by the data.");
}

Result<void> CheckCommand::print(const CheckedArticle &article, const CommandContext &context) const
{
    if (m_asJson && article.checked.isAsOfAssumed)
        context.notes << "tickmark: " << article.asOfText() << '\n';
    if (article.isSample())
        context.notes << "tickmark: Checked against sample data, not for publication.\n";
    context.output << (m_asJson ? checkJson(article) : checkText(article));
    if (m_reportPath.empty())
        return {};
    return writeFileAtomically(m_reportPath, checkHtml(article));
}

} // namespace tickmark
