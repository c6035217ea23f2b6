// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/schema.h"

#include <QFile>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <array>
#include <string>

namespace tickmark {

namespace {

/// In order; version n is reached by the first n. Appended, never edited.
constexpr std::array migrations{":/migrations/0001.sql", ":/migrations/0002.sql",
    ":/migrations/0003.sql", ":/migrations/0004.sql"};

std::string scriptOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    if (!file.open(QIODevice::ReadOnly))
        throw SQLite::Exception(std::string("the program lacks the migration ") + path);
    return file.readAll().toStdString();
}

} // namespace

int newestSchemaVersion()
{
    return static_cast<int>(migrations.size());
}

void migrate(SQLite::Database &database)
{
    const auto version = database.execAndGet("PRAGMA user_version").getInt();
    for (auto step = static_cast<std::size_t>(version); step < migrations.size(); ++step)
        database.exec(scriptOf(migrations[step]));
    database.exec("PRAGMA application_id = " + std::to_string(cacheApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(newestSchemaVersion()));
}

} // namespace tickmark
