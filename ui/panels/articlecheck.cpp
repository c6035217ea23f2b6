// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/articlecheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMultiMap>
#include <QStringList>
#include <algorithm>
#include <numeric>

namespace tickmark {

namespace {

QString textKey()
{
    return QStringLiteral("text");
}

QString verdictKey()
{
    return QStringLiteral("verdict");
}

QString nameOf(Verdict verdict)
{
    const auto name = verdictName(verdict);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

const LoadedSeries *ArticleCheck::seriesOf(const std::string &code) const
{
    const auto found = series.find(code);
    return found == series.end() ? nullptr : found->second.get();
}

std::set<std::string> seriesIn(const std::string &text, std::optional<Time> asOf,
    const std::vector<Series> &library, const std::vector<Event> &events)
{
    std::set<std::string> written;
    const auto named = checkArticle(text, asOf, library, {}, events);
    for (const CheckedClaim &one : named.checked.claims) {
        written.insert(one.claim.series);
        written.insert(one.claim.other);
    }
    std::set<std::string> codes;
    for (const Series &one : library) {
        if (written.contains(one.code))
            codes.insert(one.code);
    }
    return codes;
}

ArticleCheck checkArticle(std::string text, std::optional<Time> asOf,
    const std::vector<Series> &library,
    std::map<std::string, std::shared_ptr<const LoadedSeries>> series,
    const std::vector<Event> &events)
{
    const Observations none;
    std::vector<ClaimSeries> named;
    for (const Series &one : library) {
        const auto found = series.find(one.code);
        named.push_back({&one, found == series.end() ? &none : &found->second->observations});
    }
    auto checked = checkClaims(text, {.series = named, .events = events, .asOf = asOf});
    return {std::move(text), std::move(checked), std::move(series)};
}

QString textOf(const ArticleCheck &check, const CheckedClaim &claim)
{
    const auto [start, end] = claim.claim.span;
    return QString::fromUtf8(check.text.data() + start, qsizetype(end - start)).simplified();
}

std::string verdictsOf(const ArticleCheck &check)
{
    QJsonArray verdicts;
    for (const CheckedClaim &claim : check.checked.claims) {
        if (claim.verdict != Verdict::NotCheckable)
            verdicts.append(QJsonObject{
                {textKey(), textOf(check, claim)}, {verdictKey(), nameOf(claim.verdict)}});
    }
    return QJsonDocument(verdicts).toJson(QJsonDocument::Compact).toStdString();
}

QStringList changedVerdicts(const std::string &before, const ArticleCheck &now)
{
    QMultiMap<QString, QString> known;
    for (const auto &one : QJsonDocument::fromJson(QByteArray::fromStdString(before)).array()) {
        const auto object = one.toObject();
        known.insert(object[textKey()].toString(), object[verdictKey()].toString());
    }
    QStringList sentences;
    for (const CheckedClaim &claim : now.checked.claims) {
        const auto text = textOf(now, claim);
        const auto verdict = nameOf(claim.verdict);
        const auto was = known.values(text);
        if (was.isEmpty() || was.contains(verdict))
            continue;
        sentences.append(QCoreApplication::translate("Articles", "“%1” was %2 and is now %3.")
                             .arg(text, was.constFirst(), verdict));
    }
    return sentences;
}

std::vector<int> positionsOf(std::string_view utf8, const std::vector<std::size_t> &bytes)
{
    std::vector<std::size_t> order(bytes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t at) { return bytes[at]; });
    std::vector<int> positions(bytes.size());
    std::size_t byte = 0;
    int position = 0;
    for (const std::size_t at : order) {
        for (; byte < std::min(bytes[at], utf8.size()); ++byte) {
            const auto unit = static_cast<unsigned char>(utf8[byte]);
            const bool isFirst = (unit & 0xC0U) != 0x80U;
            position += isFirst ? (unit >= 0xF0U ? 2 : 1) : 0;
        }
        positions[at] = position;
    }
    return positions;
}

} // namespace tickmark
