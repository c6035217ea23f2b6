// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/figurefonts.h"

#include <QFontDatabase>
#include <QStringList>

// The macro declares a function, which cannot be done inside a namespace.
static void initialiseFontResource()
{
    Q_INIT_RESOURCE(figurefonts);
}

namespace tickmark {

namespace {

QString loadEmbeddedFonts()
{
    initialiseFontResource();
    QString family;
    for (const auto *face : {"Bold", "SemiBold", "Medium", "Regular"}) {
        const auto path = QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(face));
        const int id = QFontDatabase::addApplicationFont(path);
        if (id < 0) {
            qWarning("The embedded font %s cannot be read.", qUtf8Printable(path));
            return {};
        }
        family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

} // namespace

const QString &figureFontFamily()
{
    static const QString family = loadEmbeddedFonts();
    return family;
}

} // namespace tickmark
