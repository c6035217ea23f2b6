// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tickmark {

/// A thing the window remembers from one start to the next: its key and what it is until then.
template <class T>
struct Setting
{
    const char *key;
    T fallback;
};

// All there are.
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> dockState{"window/docks", {}};
inline const Setting<QString> lastFigure{"window/figure", {}};
inline const Setting<QString> exportFolder{"export/folder", {}};
inline const Setting<QString> importFolder{"import/folder", {}};

QByteArray remembered(const Setting<QByteArray> &setting);
QString remembered(const Setting<QString> &setting);
void remember(const Setting<QByteArray> &setting, const QByteArray &value);
void remember(const Setting<QString> &setting, const QString &value);

} // namespace tickmark
