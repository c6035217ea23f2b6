// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/eventstore.h"
#include "imports/samplechartbook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tickmark {

namespace {

constexpr auto calendarFiles = {
    ":/calendars/us-presidential-elections.json", ":/calendars/fomc-decisions.json"};

std::string textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

Result<void> readCalendar(const QString &path, std::vector<Event> &events)
{
    QFile file(path);
    const auto calendar = file.open(QIODevice::ReadOnly)
        ? QJsonDocument::fromJson(file.readAll()).object()
        : QJsonObject();
    for (const auto &entry : calendar.value(QLatin1String("events")).toArray()) {
        const auto event = entry.toObject();
        const auto date = timeFromIso(textOf(event, "date"));
        if (!date)
            return failure("The event calendar " + path.toStdString() + " has no date for '"
                + textOf(event, "id") + "'");
        events.push_back({.id = textOf(event, "id"),
            .name = textOf(calendar, "name"),
            .label = textOf(calendar, "label"),
            .calendar = textOf(calendar, "calendar"),
            .date = *date});
    }
    return {};
}

} // namespace

Result<void> addBuiltInEvents(Cache &cache)
{
    std::vector<Event> events;
    for (const auto *path : calendarFiles) {
        if (const auto read = readCalendar(QString::fromLatin1(path), events); !read)
            return read;
    }
    return EventStore(cache).saveAll(events);
}

} // namespace tickmark
