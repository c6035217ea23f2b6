// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settings.h"

#include <QSettings>

namespace tickmark {

namespace {

QVariant read(const char *key, const QVariant &fallback)
{
    const QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tickmark"),
        QStringLiteral("tickmark"));
    return settings.value(QLatin1String(key), fallback);
}

void write(const char *key, const QVariant &value)
{
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tickmark"),
        QStringLiteral("tickmark"));
    settings.setValue(QLatin1String(key), value);
}

} // namespace

QByteArray remembered(const Setting<QByteArray> &setting)
{
    return read(setting.key, setting.fallback).toByteArray();
}

QString remembered(const Setting<QString> &setting)
{
    return read(setting.key, setting.fallback).toString();
}

void remember(const Setting<QByteArray> &setting, const QByteArray &value)
{
    write(setting.key, value);
}

void remember(const Setting<QString> &setting, const QString &value)
{
    write(setting.key, value);
}

} // namespace tickmark
