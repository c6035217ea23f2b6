// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/importhistory.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace tickmark {

namespace {

const std::string selectImport =
    "SELECT id, file_name, sha256, time, dialect, codes, rows_read, missing, refused, added, "
    "changed, same, sample_removed FROM import ";

std::string jsonOf(const std::vector<std::string> &codes)
{
    QJsonArray array;
    for (const auto &code : codes)
        array.append(QString::fromStdString(code));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<std::string> codesOf(const std::string &json)
{
    std::vector<std::string> codes;
    for (const auto &code : QJsonDocument::fromJson(QByteArray::fromStdString(json)).array())
        codes.push_back(code.toString().toStdString());
    return codes;
}

std::size_t sizeAt(const SQLite::Statement &statement, int column)
{
    return static_cast<std::size_t>(statement.getColumn(column).getInt64());
}

ImportRecord recordAt(const SQLite::Statement &statement)
{
    ImportRecord record;
    record.id = statement.getColumn(0).getInt64();
    record.file.fileName = statement.getColumn(1).getString();
    record.file.sha256 = statement.getColumn(2).getString();
    record.time = statement.getColumn(3).getString();
    record.file.dialect = statement.getColumn(4).getString();
    record.codes = codesOf(statement.getColumn(5).getString());
    record.file.rowsRead = sizeAt(statement, 6);
    record.file.missing = sizeAt(statement, 7);
    record.file.refused = sizeAt(statement, 8);
    record.counts = {.added = sizeAt(statement, 9),
        .changed = sizeAt(statement, 10),
        .same = sizeAt(statement, 11),
        .sampleRemoved = sizeAt(statement, 12)};
    return record;
}

} // namespace

std::vector<ImportRecord> allImportRecords(SQLite::Database &database)
{
    SQLite::Statement statement(database, selectImport + "ORDER BY id DESC");
    std::vector<ImportRecord> records;
    while (statement.executeStep())
        records.push_back(recordAt(statement));
    return records;
}

std::optional<ImportRecord> findImportRecord(SQLite::Database &database, std::int64_t id)
{
    SQLite::Statement statement(database, selectImport + "WHERE id = ?");
    statement.bind(1, id);
    return statement.executeStep() ? std::optional(recordAt(statement)) : std::nullopt;
}

void insertImportRecord(SQLite::Database &database, ImportRecord &record)
{
    record.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    SQLite::Statement statement(database,
        "INSERT INTO import (file_name, sha256, time, dialect, codes, rows_read, missing, refused, "
        "added, changed, same, sample_removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, record.file.fileName);
    statement.bind(2, record.file.sha256);
    statement.bind(3, record.time);
    statement.bind(4, record.file.dialect);
    statement.bind(5, jsonOf(record.codes));
    int parameter = 5;
    for (const auto count :
        {record.file.rowsRead, record.file.missing, record.file.refused, record.counts.added,
            record.counts.changed, record.counts.same, record.counts.sampleRemoved})
        statement.bind(++parameter, static_cast<std::int64_t>(count));
    statement.exec();
    record.id = database.getLastInsertRowid();
}

void deleteImportRecord(SQLite::Database &database, std::int64_t id)
{
    SQLite::Statement statement(database, "DELETE FROM import WHERE id = ?");
    statement.bind(1, id);
    statement.exec();
}

} // namespace tickmark
