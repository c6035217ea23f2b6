// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/theme.h"

#include <algorithm>
#include <array>
#include <map>

namespace tickmark {

namespace {

const std::map<std::string, QColor> &ownColours()
{
    static const std::map<std::string, QColor> colours{
        {"RUT", QColor(0xc8, 0x10, 0x2e)},
        {"SPX", QColor(0x0b, 0x5f, 0xa5)},
        {"DGS10", QColor(0x6b, 0x4f, 0xa0)},
    };
    return colours;
}

/// Each at least 3:1 against white, and far apart also without red or green cones.
const std::array palette{
    QColor(0x00, 0x7a, 0x6c),
    QColor(0xb3, 0x5c, 0x00),
    QColor(0x8c, 0x3b, 0x74),
    QColor(0x3d, 0x6b, 0x1f),
    QColor(0x4a, 0x5a, 0x6a),
    QColor(0x7a, 0x4a, 0x21),
    QColor(0x1a, 0x86, 0xb8),
    QColor(0xa0, 0x6a, 0x9c),
};

QColor onTheme(const QColor &colour, const Theme &theme)
{
    if (!theme.isDark)
        return colour;
    return QColor::fromHslF(colour.hslHueF(), std::min(0.75F, colour.hslSaturationF()), 0.68F);
}

} // namespace

Theme themeNamed(const QString &name)
{
    if (name == QLatin1String("dark"))
        return {QColor(0x17, 0x1b, 0x21), QColor(0xf4, 0xf5, 0xf7), QColor(0xd9, 0xdd, 0xe3),
            QColor(0xa3, 0xab, 0xb6), QColor(0x33, 0x3a, 0x44), QColor(0x8a, 0x93, 0x9e),
            QColor(0x9a, 0xa3, 0xae), QColor(0x29, 0x2f, 0x38), true};
    const bool isPrint = name == QLatin1String("print");
    return {Qt::white, QColor(0x11, 0x11, 0x11), QColor(0x33, 0x33, 0x33),
        isPrint ? QColor(0x33, 0x33, 0x33) : QColor(0x5a, 0x5a, 0x5a), QColor(0xdd, 0xdd, 0xdd),
        QColor(0x77, 0x77, 0x77), QColor(0x55, 0x55, 0x55), QColor(0xee, 0xee, 0xee), false};
}

std::vector<QColor> seriesColours(const std::vector<std::string> &codes, const Theme &theme)
{
    std::vector<QColor> colours;
    std::size_t next = 0;
    for (const auto &code : codes) {
        const auto own = ownColours().find(code);
        const auto colour =
            own != ownColours().end() ? own->second : palette[next++ % palette.size()];
        colours.push_back(onTheme(colour, theme));
    }
    return colours;
}

} // namespace tickmark
