// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/result.h"
#include "series/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <string>

namespace tickmark {

/// Reads the members of one JSON object and remembers the first one that is not what it should be.
/// An absent member is no error: the target keeps its value. Errors are collected, not thrown, so a
/// document reads like the list of its members; look at error() at the end.
class JsonMembers
{
public:
    /// `place` names the object in messages: "pane 2".
    JsonMembers(QJsonObject object, QString place);

    void read(const QString &key, QString &target);
    void read(const QString &key, std::string &target);
    void read(const QString &key, double &target);
    void read(const QString &key, int &target);
    void read(const QString &key, std::optional<Time> &target);
    QJsonArray array(const QString &key);
    std::optional<QJsonObject> object(const QString &key);

    void fail(const QString &key, const QString &expected);
    const std::optional<Error> &error() const { return m_error; }

private:
    QJsonValue member(const QString &key, QJsonValue::Type type, const QString &expected);

    QJsonObject m_object;
    QString m_place;
    std::optional<Error> m_error;
};

} // namespace tickmark
