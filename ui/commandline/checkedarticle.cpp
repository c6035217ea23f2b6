// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/checkedarticle.h"

#include "cache/cache.h"
#include "cache/seriesstore.h"
#include "claims/claimvalue.h"
#include "series/words.h"

#include <algorithm>
#include <set>

namespace tickmark {

namespace {

std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool isSpace = static_cast<unsigned char>(c) <= ' ';
        if (!isSpace)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

/// Which series an article speaks of is known before any row is read.
Result<std::set<std::string>> codesIn(
    Cache &cache, const std::string &source, std::optional<Time> asOf)
{
    const auto names = MarketData::load(cache, [](const Series &) { return false; });
    if (!names)
        return failure(names.error().message);
    const auto series = names->claimSeries();
    std::set<std::string> codes;
    for (const auto &one :
        checkClaims(source, {.series = series, .events = names->events(), .asOf = asOf}).claims) {
        codes.insert(one.claim.series);
        codes.insert(one.claim.other);
    }
    return codes;
}

} // namespace

Result<CheckedArticle> checkArticle(
    Cache &cache, std::string name, std::string source, std::optional<Time> asOf)
{
    const auto codes = codesIn(cache, source, asOf);
    if (!codes)
        return failure(codes.error().message);
    auto data =
        MarketData::load(cache, [&](const Series &series) { return codes->contains(series.code); });
    if (!data)
        return failure(data.error().message);
    const auto series = data->claimSeries();
    auto checked = checkClaims(source, {.series = series, .events = data->events(), .asOf = asOf});
    return CheckedArticle{
        std::move(name), std::move(source), std::move(checked), std::move(*data), cache};
}

std::string CheckedArticle::textOf(const CheckedClaim &claim) const
{
    const auto span = claim.claim.span;
    return onOneLine(
        PlainText(std::string_view(source).substr(span.start, span.end - span.start)).text());
}

const Series *CheckedArticle::seriesOf(const CheckedClaim &claim) const
{
    return claim.claim.series.empty() ? nullptr : data.find(claim.claim.series);
}

std::vector<EvidenceRow> CheckedArticle::rowsOf(const CheckedClaim &claim) const
{
    std::vector<EvidenceRow> evidence;
    std::set<std::pair<std::string, std::size_t>> seen;
    const SeriesStore store(cache);
    const auto add = [&](const std::string &code, const std::vector<std::size_t> &rows) {
        const auto *series = data.find(code);
        for (const auto row : rows) {
            if (!series || !seen.insert({code, row}).second)
                continue;
            const auto &observations = data.rowsOf(code);
            EvidenceRow one{.code = code,
                .date = observations.times[row],
                .value = valueText(observations.values[row], series->unit, series->decimals)};
            if (const auto from = store.sourceOf(code, one.date)) {
                one.file = from->fileName;
                one.line = from->line;
                one.import = from->importId;
                one.sha256 = from->sha256;
            }
            evidence.push_back(std::move(one));
        }
    };
    for (const auto &reading : claim.readings) {
        add(claim.claim.series, reading.rows);
        add(claim.claim.other, reading.otherRows);
    }
    return evidence;
}

std::string CheckedArticle::asOfText() const
{
    if (checked.needsAsOf())
        return "The text does not say as of when it speaks, so nothing could be checked.";
    auto text = "As of " + dateText(*checked.asOf);
    if (!checked.isAsOfAssumed)
        return text + '.';
    const auto span = checked.asOfSpan;
    return text + ", assumed from '"
        + onOneLine(PlainText(source.substr(span.start, span.end - span.start)).text())
        + "' in the text.";
}

bool CheckedArticle::isSample() const
{
    return std::ranges::any_of(checked.claims, [this](const CheckedClaim &claim) {
        const auto *series = seriesOf(claim);
        return series && series->isSample && !claim.readings.empty();
    });
}

} // namespace tickmark
