// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/glyph.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace tickmark {

namespace {

constexpr qreal gridSize = 16; ///< glyphs are drawn on 16 × 16
constexpr qreal strokeWidth = 1.4;

QPainterPath strokes(std::initializer_list<QPolygonF> lines)
{
    QPainterPath path;
    for (const QPolygonF &line : lines)
        path.addPolygon(line);
    return path;
}

QPainterPath extremeGlyph()
{
    auto path = strokes({{{2, 13.5}, {6.2, 7}}, {{9.8, 7}, {14, 13.5}}});
    path.addEllipse(QPointF(8, 4.6), 2.4, 2.4);
    return path;
}

QPainterPath undoGlyph()
{
    auto path = strokes({{{6, 3}, {2.8, 6.2}, {6, 9.4}}});
    path.moveTo(2.8, 6.2);
    path.lineTo(9.5, 6.2);
    path.cubicTo(14.6, 6.2, 14.6, 13, 9.5, 13);
    path.lineTo(7, 13);
    return path;
}

QPainterPath trayGlyph(bool isUpwards)
{
    const qreal tip = isUpwards ? 2 : 10.4;
    const qreal wing = isUpwards ? 5 : 7.4;
    return strokes({{{8, 2}, {8, 10.4}}, {{5, wing}, {8, tip}, {11, wing}},
        {{2.5, 10}, {2.5, 13.8}, {13.5, 13.8}, {13.5, 10}}});
}

QPainterPath flipped(const QPainterPath &path, qreal x, qreal y)
{
    return QTransform::fromTranslate(gridSize / 2, gridSize / 2)
        .scale(x, y)
        .translate(-gridSize / 2, -gridSize / 2)
        .map(path);
}

QPainterPath pathOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Select:
        return strokes({{{3.5, 2}, {3.5, 12.5}, {6.4, 9.9}, {8.4, 14}, {10.3, 13}, {8.3, 9.2},
            {12.2, 9}, {3.5, 2}}});
    case Glyph::Event:
        return strokes(
            {{{4.5, 2}, {4.5, 14.2}}, {{4.5, 2.8}, {12.5, 2.8}, {10.4, 5.4}, {12.5, 8}, {4.5, 8}}});
    case Glyph::High:
        return extremeGlyph();
    case Glyph::Low:
        return flipped(extremeGlyph(), 1, -1);
    case Glyph::Undo:
        return undoGlyph();
    case Glyph::Redo:
        return flipped(undoGlyph(), -1, 1);
    case Glyph::Import:
        return trayGlyph(false);
    case Glyph::Export:
        return trayGlyph(true);
    }
    return {};
}

class GlyphEngine : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor colour = QGuiApplication::palette().color(group, QPalette::ButtonText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / gridSize, rect.height() / gridSize);
        painter->setPen(QPen(colour, strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(pathOf(m_glyph));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace tickmark
