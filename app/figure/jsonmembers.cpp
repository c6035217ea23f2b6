// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/jsonmembers.h"

namespace tickmark {

JsonMembers::JsonMembers(QJsonObject object, QString place)
    : m_object(std::move(object))
    , m_place(std::move(place))
{}

void JsonMembers::read(const QString &key, QString &target)
{
    const auto value = member(key, QJsonValue::String, QStringLiteral("a text"));
    if (value.isString())
        target = value.toString();
}

void JsonMembers::read(const QString &key, std::string &target)
{
    auto text = QString::fromStdString(target);
    read(key, text);
    target = text.toStdString();
}

void JsonMembers::read(const QString &key, double &target)
{
    const auto value = member(key, QJsonValue::Double, QStringLiteral("a number"));
    if (value.isDouble())
        target = value.toDouble();
}

void JsonMembers::read(const QString &key, int &target)
{
    const auto value = member(key, QJsonValue::Double, QStringLiteral("a whole number"));
    if (!value.isDouble())
        return;
    target = value.toInt(target);
    if (value.toDouble() != target)
        fail(key, QStringLiteral("a whole number"));
}

void JsonMembers::read(const QString &key, std::optional<Time> &target)
{
    QString text;
    read(key, text);
    if (text.isEmpty())
        return;
    target = timeFromIso(text.toStdString());
    if (!target)
        fail(key, QStringLiteral("a date such as 2024-11-25"));
}

QJsonArray JsonMembers::array(const QString &key)
{
    return member(key, QJsonValue::Array, QStringLiteral("a list")).toArray();
}

std::optional<QJsonObject> JsonMembers::object(const QString &key)
{
    const auto value = member(key, QJsonValue::Object, QStringLiteral("an object"));
    return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
}

void JsonMembers::fail(const QString &key, const QString &expected)
{
    if (!m_error) {
        const auto text = QStringLiteral("%1: '%2' is not %3").arg(m_place, key, expected);
        m_error = Error{text.toStdString()};
    }
}

QJsonValue JsonMembers::member(const QString &key, QJsonValue::Type type, const QString &expected)
{
    const auto value = m_object.value(key);
    if (value.isUndefined() || value.type() == type)
        return value;
    fail(key, expected);
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace tickmark
