// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/yardstick.h"

#include "chart/chartview.h"
#include "chart/sceneplot.h"
#include "export/figurewriter.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <random>

// Frames, cursor moves and pictures against QCustomPlot as it comes, with the same data: lines of
// 2.2 pixels, antialiased, on 1200 × 675 without a display.

using namespace tickmark;
using namespace tickmark::bench;

namespace {

constexpr QSize size(1200, 675);
constexpr int repeats = 5; ///< frames in one measurement
const QColor colour(0x0b, 0x5f, 0xa5);

std::vector<double> walk(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> step;
    std::vector<double> values;
    double value = 1000;
    for (int i = 0; i < count; ++i)
        values.push_back(value += step(random));
    return values;
}

std::vector<double> sessions(int count)
{
    std::vector<double> all;
    for (int i = 0; i < count; ++i)
        all.push_back(i);
    return all;
}

Observations observations(int count)
{
    Observations all;
    const auto values = walk(count, 1);
    for (int i = 0; i < count; ++i)
        all.append(timeOf(1900, 1, 1) + std::chrono::days(i),
            Bar{values[static_cast<std::size_t>(i)], {}, {}, {}, {}});
    return all;
}

/// A figure of `lines` series, `count` rows each.
FigureData dataOf(int lines, int count, Figure &figure)
{
    FigureData data;
    figure.title = QStringLiteral("A random walk");
    figure.panes.resize(1);
    for (int i = 0; i < lines; ++i) {
        auto loaded = std::make_shared<LoadedSeries>();
        loaded->series.code = loaded->series.name = "Walk " + std::to_string(i);
        loaded->observations = observations(count);
        for (auto &value : loaded->observations.values)
            value += 10 * i;
        figure.panes[0].traces.push_back({loaded->series.code, {}});
        data.series[loaded->series.code] = loaded;
    }
    return data;
}

Scene sceneOf(int lines, int count)
{
    Figure figure;
    const auto data = dataOf(lines, count, figure);
    return layOut(figure, data, size);
}

void addStockLines(QCustomPlot &plot, int lines, int count)
{
    const auto keys = sessions(count);
    for (int i = 0; i < lines; ++i) {
        auto values = walk(count, 1);
        for (auto &value : values)
            value += 10 * i;
        auto *const graph = plot.addGraph();
        graph->setPen(QPen(colour, 2.2));
        graph->setAntialiased(true);
        graph->setData(QVector<double>(keys.begin(), keys.end()),
            QVector<double>(values.begin(), values.end()), true);
    }
    plot.rescaleAxes();
}

void showAt(QWidget &widget)
{
    widget.resize(size);
    widget.show();
    QCoreApplication::processEvents();
}

Work frames(QCustomPlot &plot)
{
    return inProcess([&plot] {
        for (int i = 0; i < repeats; ++i)
            plot.replot(QCustomPlot::rpImmediateRefresh);
    });
}

void benchFrame(int lines, int count, double goal)
{
    ScenePlot ours;
    ours.setScene(sceneOf(lines, count));
    showAt(ours);
    QCustomPlot stock;
    addStockLines(stock, lines, count);
    showAt(stock);
    printCpu("5 frames, " + std::to_string(lines) + " × " + std::to_string(count) + " points",
        compare(frames(ours), frames(stock)), "QCPGraph", goal);
}

Work cursorMoves(ChartView &view)
{
    return inProcess([&view] {
        for (int i = 0; i < repeats; ++i) {
            for (const int x : {400, 500}) {
                QMouseEvent move(QEvent::MouseMove, QPointF(x + i, 300), QPointF(x + i, 300),
                    Qt::NoButton, Qt::NoButton, Qt::NoModifier);
                QCoreApplication::sendEvent(&view, &move);
                QCoreApplication::processEvents();
            }
        }
    });
}

void benchCursor()
{
    ChartView few;
    few.setScene(sceneOf(1, 1'000));
    showAt(few);
    ChartView many;
    many.setScene(sceneOf(1, 100'000));
    showAt(many);
    QCustomPlot axesOnly;
    showAt(axesOnly);
    const auto twice = inProcess([work = frames(axesOnly)] {
        work();
        work();
    });
    printCpu("10 cursor moves", compare(cursorMoves(many), twice), "an axes-only replot", 1.5);
    printCpu("10 cursor moves, 100,000 points", compare(cursorMoves(many), cursorMoves(few)),
        "with 1,000 points", 1.2);
}

void benchPicture(int count, double goal)
{
    Figure figure;
    const auto data = dataOf(1, count, figure);
    const auto article = *figureSize(QStringLiteral("article"));
    QCustomPlot stock;
    addStockLines(stock, 1, count);
    showAt(stock);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("figure.png"));
    const auto ours =
        inProcess([&] { (void)writeFigure(figure, data, article, path).has_value(); });
    const auto theirs = inProcess([&] { stock.savePng(path, size.width(), size.height(), 2); });
    printCpu(
        "PNG at 2 ×, " + std::to_string(count) + " points", compare(ours, theirs), "savePng", goal);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchFrame(1, 10'000, 0.22);
    benchFrame(1, 100'000, 0.12);
    benchFrame(20, 10'000, 0.12);
    benchCursor();
    benchPicture(10'000, 0.40);
    benchPicture(100'000, 0.25);
}
