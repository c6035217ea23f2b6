// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/proposal.h"

#include "csv/read.h"
#include "imports/dialectjson.h"
#include "imports/inputfile.h"
#include "imports/seriesnaming.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace tickmark {

namespace {

std::string withoutFolder(const std::string &path)
{
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string sha256Of(std::string_view bytes)
{
    const auto view = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

Result<void> readInto(Proposal &proposal, const ImportOptions &options)
{
    const auto bytes = readInputFile(proposal.path, options.cachePath);
    if (!bytes)
        return failure(bytes.error().message);
    return proposeBytes(proposal, *bytes, options);
}

} // namespace

Result<void> proposeBytes(Proposal &proposal, std::string_view bytes, const ImportOptions &options)
{
    proposal.sha256 = sha256Of(bytes);
    if (const auto given = options.decisions.find(proposal.path); given != options.decisions.end())
        proposal.decisions = given->second;
    auto table = csv::readTable(bytes, proposal.fileName);
    if (!table)
        return failure(table.error().message);
    proposal.table = std::move(*table);
    auto rows = nameSeries(proposal.table, proposal.fileName, options.code);
    if (!rows)
        return failure(rows.error().message);
    proposal.rows = std::move(*rows);
    return {};
}

ImportedFile importedFile(const Proposal &proposal)
{
    return {.fileName = proposal.fileName,
        .sha256 = proposal.sha256,
        .dialect = dialectToJson(proposal.table.dialect),
        .rowsRead = proposal.table.rowsRead,
        .missing = proposal.table.missing,
        .refused = proposal.table.refusals.size()};
}

Proposal propose(const std::string &path, const ImportOptions &options)
{
    Proposal proposal{.path = path, .fileName = withoutFolder(path)};
    if (const auto read = readInto(proposal, options); !read)
        proposal.error = read.error();
    return proposal;
}

} // namespace tickmark
