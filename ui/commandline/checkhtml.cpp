// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claimvalue.h"
#include "commandline/checkedarticle.h"

#include <algorithm>
#include <map>

namespace tickmark {

namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --supported: #1a7f37; --contradicted: #c0262d; --depends: #9a6700;
  --unsupported: #57606a; --rule: #8884; }
@media (prefers-color-scheme: dark) { :root { --supported: #4ac26b; --contradicted: #ff7b72;
  --depends: #e3b341; --unsupported: #9198a1; } }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin-bottom: .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin-top: 2.4rem; }
.quiet { opacity: .75; }
.article { white-space: pre-wrap; overflow-wrap: anywhere; border: solid var(--rule);
  border-width: 1px 0; padding: 1rem 0; }
.article a { color: inherit; text-decoration: underline 2px; text-underline-offset: 3px; }
.supported, .article a.supported { text-decoration-color: var(--supported); }
.contradicted, .article a.contradicted { text-decoration-color: var(--contradicted);
  text-decoration-style: wavy; }
.depends, .article a.depends { text-decoration-color: var(--depends);
  text-decoration-style: dashed; }
.article a.unsupported, .article a.not { text-decoration-color: var(--unsupported);
  text-decoration-style: dotted; }
sup { font-size: .75em; margin-left: .1em; }
section { border-top: 1px solid var(--rule); padding: .9rem .6rem; break-inside: avoid; }
section:target { background: #8881; }
section p { margin: .4rem 0; }
blockquote { margin: .3rem 0; font-style: italic; font-size: 1.05rem; overflow-wrap: anywhere; }
.verdict { font-weight: 600; } .verdict .quiet { font-weight: 400; color: CanvasText; }
.back { float: right; text-decoration: none; color: inherit; opacity: .6; }
.true { border-left: 3px solid var(--rule); padding-left: .7rem; }
.contradicted .true { border-color: var(--supported); }
.verdict.supported { color: var(--supported); } .verdict.contradicted { color: var(--contradicted); }
.verdict.depends { color: var(--depends); } .verdict.unsupported { color: var(--unsupported); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; margin: .5rem 0; }
th, td { text-align: left; padding: .2rem .9rem .2rem 0; vertical-align: top; }
th { font-weight: 600; } td.number { text-align: right; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: .8rem; opacity: .75; }
.hash { font-family: monospace; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } .back { display: none; } }
.sample { border: 2px solid var(--contradicted); padding: .5rem .8rem; }
)";

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

std::string paragraph(std::string_view label, std::string_view words)
{
    if (words.empty())
        return {};
    return "<p><b>" + std::string(label) + "</b> " + escaped(words) + "</p>\n";
}

/// Words and mark of the verdict; the class of its colour is its first word.
std::string classOf(Verdict verdict)
{
    const auto name = verdictName(verdict);
    return std::string(name.substr(0, name.find(' ')));
}

/// A piece of the article for a reader. A text stands as it was written; of markup its plain text
/// is shown, in which a dash became a bar.
std::string shown(std::string_view piece, bool isMarkup)
{
    if (!isMarkup)
        return escaped(piece);
    auto text = PlainText(piece).text();
    for (auto at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at))
        text.replace(at, 3, " – ");
    return escaped(text);
}

/// The claim as it stands in the article: marked, numbered, and leading to its evidence.
std::string marked(const CheckedClaim &claim, std::size_t number, const std::string &words)
{
    const auto id = std::to_string(number);
    const auto isQuiet = claim.claim.form == ClaimForm::Opinion;
    return "<a id=\"text-" + id + "\" class=\"" + classOf(claim.verdict) + "\" href=\"#claim-" + id
        + "\" title=\""
        + (isQuiet ? std::string("opinion or forecast") : std::string(verdictName(claim.verdict)))
        + "\">" + words + "<sup>" + std::string(verdictMark(claim.verdict)) + "\u202f" + id
        + "</sup></a>";
}

std::string articleHtml(const CheckedArticle &article)
{
    const std::string_view source = article.source;
    const bool isMarkup = source.find("</") != std::string_view::npos;
    std::string html = "<div class=\"article\">";
    std::size_t at = 0;
    std::size_t number = 0;
    for (const auto &claim : article.checked.claims) {
        const auto start = std::clamp(claim.claim.span.start, at, source.size());
        const auto end = std::clamp(claim.claim.span.end, start, source.size());
        html += shown(source.substr(at, start - at), isMarkup);
        html += marked(claim, ++number, shown(source.substr(start, end - start), isMarkup));
        at = end;
    }
    return html + shown(source.substr(at), isMarkup) + "</div>\n";
}

std::string readingsHtml(const CheckedClaim &claim, const Series *series)
{
    if (claim.readings.empty() || !series)
        return {};
    std::string html = "<div class=\"scroll\"><table><caption>"
        + std::string(claim.readings.size() > 1 ? "The words can be read in more than one way"
                                                : "How it was read")
        + "</caption><tr><th>Computed</th><th>Window</th><th>Basis</th><th>Verdict</th></tr>";
    for (const auto &reading : claim.readings) {
        html += "<tr><td class=\"number\">" + escaped(readingText(reading, claim.claim, *series))
            + "</td><td>" + escaped(reading.window) + "</td><td>"
            + std::string(basisName(reading.basis)) + "</td><td>"
            + std::string(verdictMark(reading.verdict)) + ' '
            + std::string(verdictName(reading.verdict)) + "</td></tr>";
    }
    return html + "</table></div>\n";
}

std::string rowsHtml(const std::vector<EvidenceRow> &rows)
{
    if (rows.empty())
        return {};
    std::string html = "<div class=\"scroll\"><table><caption>Source rows</caption><tr><th>Series"
                       "</th><th>Date</th><th>Value</th><th>File</th><th>Line</th><th>Import</th>"
                       "</tr>";
    for (const auto &row : rows) {
        html += "<tr><td>" + escaped(row.code) + "</td><td>" + isoText(row.date)
            + "</td><td class=\"number\">" + escaped(row.value) + "</td><td>" + escaped(row.file)
            + "</td><td class=\"number\">" + (row.file.empty() ? "" : std::to_string(row.line))
            + "</td><td class=\"number\">" + (row.file.empty() ? "" : std::to_string(row.import))
            + "</td></tr>";
    }
    return html + "</table></div>\n";
}

std::string sectionHtml(
    const CheckedArticle &article, const CheckedClaim &claim, std::size_t number)
{
    const auto id = std::to_string(number);
    auto html = "<section id=\"claim-" + id + "\" class=\"" + classOf(claim.verdict)
        + "\"><a class=\"back\" href=\"#text-" + id + "\" title=\"to the article\">↑</a>"
        + "<div class=\"verdict " + classOf(claim.verdict) + "\">"
        + std::string(verdictMark(claim.verdict)) + ' ' + id + ". "
        + std::string(verdictName(claim.verdict)) + " <span class=\"quiet\">· "
        + escaped(claim.claim.seriesName.empty() ? "" : claim.claim.seriesName + " · ")
        + std::string(formName(claim.claim)) + "</span></div>\n<blockquote>"
        + escaped(article.textOf(claim)) + "</blockquote>\n";
    if (!claim.sentence.empty())
        html += "<p class=\"true\"><b>What is true:</b> " + escaped(claim.sentence) + "</p>\n";
    html += paragraph("Why:", claim.reason) + readingsHtml(claim, article.seriesOf(claim));
    if (claimedValue(claim.claim) && !claim.readings.empty())
        html += paragraph("The words allow:", intervalText(claim.interval));
    html += paragraph("Note:", claim.remark);
    for (const auto &assumed : claim.claim.assumed)
        html += paragraph("Assumed:", assumed);
    return html + rowsHtml(article.rowsOf(claim)) + "</section>\n";
}

/// The files that the rows of all claims came from, with their hashes.
std::string filesHtml(const CheckedArticle &article)
{
    std::map<std::int64_t, EvidenceRow> files;
    for (const auto &claim : article.checked.claims) {
        for (const auto &row : article.rowsOf(claim)) {
            if (!row.file.empty())
                files.emplace(row.import, row);
        }
    }
    if (files.empty())
        return {};
    std::string html = "<h2>The files</h2>\n<div class=\"scroll\"><table><tr><th>Import</th>"
                       "<th>File</th><th>SHA-256</th></tr>";
    for (const auto &[id, row] : files)
        html += "<tr><td class=\"number\">" + std::to_string(id) + "</td><td>" + escaped(row.file)
            + "</td><td class=\"hash\">" + escaped(row.sha256) + "</td></tr>";
    return html + "</table></div>\n";
}

} // namespace

std::string checkHtml(const CheckedArticle &article)
{
    auto html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src 'unsafe-inline'\">\n<title>"
        + escaped(article.name) + ", checked</title>\n<style>" + std::string(style)
        + "</style></head><body>\n<h1>" + escaped(article.name) + "</h1>\n<p>"
        + escaped(article.asOfText()) + "<br>" + escaped(summaryText(article.checked)) + "</p>\n";
    if (article.isSample())
        html += "<p class=\"sample\">Checked against sample data, not for publication.</p>\n";
    html += articleHtml(article) + "<h2>The evidence</h2>\n";
    std::size_t number = 0;
    for (const auto &claim : article.checked.claims)
        html += sectionHtml(article, claim, ++number);
    return html + filesHtml(article)
        + "<p class=\"quiet\">A claim is contradicted where the computed value cannot be "
          "rounded to the one written. Checked by Tickmark.</p>\n</body></html>\n";
}

} // namespace tickmark
