// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figurewriter.h"

#include "chart/sceneplot.h"
#include "export/picturedocument.h"
#include "export/pngchunks.h"
#include "export/pngencoder.h"
#include "files/atomicfile.h"

#include <QFile>

#include <algorithm>

namespace tickmark {

namespace {

constexpr double mostPixels = 100e6;
constexpr auto program = "Tickmark " TICKMARK_VERSION;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Result<void> checkSize(const FigureSize &size)
{
    const auto width = size.figurePixels.width() * size.scale;
    const auto height = size.figurePixels.height() * size.scale;
    if (!(width >= 1 && height >= 1))
        return failure("A picture needs at least one pixel in each direction.");
    if (width * height > mostPixels)
        return failure(QStringLiteral("A picture of %1 × %2 pixels is too large: at most 100 "
                                      "million pixels can be exported.")
                           .arg(width, 0, 'f', 0)
                           .arg(height, 0, 'f', 0)
                           .toStdString());
    return {};
}

QByteArray sourceOf(const Scene &scene)
{
    const auto found = std::find_if(scene.texts.begin(), scene.texts.end(),
        [](const SceneText &text) { return text.role == SceneText::Role::Source; });
    if (found == scene.texts.end())
        return {};
    auto line = found->text;
    return line.replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8();
}

std::vector<PngText> textsOf(const Figure &figure, const FigureData &data, const Scene &scene)
{
    const auto &title = figure.title.isEmpty() ? figure.name : figure.title;
    return {{"Title", title.toUtf8()}, {"Description", scene.altText.toUtf8()},
        {"Source", sourceOf(scene)}, {"Software", program},
        {pictureDocumentKeyword, pictureDocument(figure, data, mostPngText), true}};
}

// Some readers drop what some writers write: only what we can read again is a success.
Result<void> checkReadBack(const QByteArray &png, const std::vector<PngText> &texts)
{
    const auto chunks = pngChunks(viewOf(png));
    if (!chunks)
        return tl::unexpected(chunks.error());
    for (const auto &text : texts) {
        const auto read = pngText(*chunks, text.keyword);
        if (!read)
            return tl::unexpected(read.error());
        if (*read != viewOf(text.utf8))
            return failure(
                std::string("The text '") + text.keyword + "' of the picture reads back changed.");
    }
    return {};
}

} // namespace

QImage renderFigure(const Scene &scene, double scale)
{
    QImage picture((scene.size * scale).toSize(), QImage::Format_RGB32);
    if (picture.isNull())
        return picture;
    picture.fill(scene.background);
    QCPPainter painter(&picture);
    painter.scale(scale, scale);
    ScenePlot plot;
    plot.setScene(scene);
    plot.paintScene(&painter);
    return picture;
}

Result<QByteArray> figureToPng(const Figure &figure, const FigureData &data, const FigureSize &size)
{
    if (const auto checked = checkSize(size); !checked)
        return tl::unexpected(checked.error());
    const auto scene = layOut(figure, data, size.figurePixels);
    const auto picture = renderFigure(scene, size.scale);
    if (picture.isNull())
        return failure("There is not enough memory for a picture of this size.");
    const auto texts = textsOf(figure, data, scene);
    auto png = encodePng(picture, size.dotsPerInch, texts);
    if (!png)
        return png;
    if (const auto checked = checkReadBack(*png, texts); !checked)
        return tl::unexpected(checked.error());
    return png;
}

Result<void> writeFigure(
    const Figure &figure, const FigureData &data, const FigureSize &size, const QString &path)
{
    const auto png = figureToPng(figure, data, size);
    if (!png)
        return tl::unexpected(png.error());
    return writeFileAtomically(QFile::encodeName(path).toStdString(), viewOf(*png));
}

} // namespace tickmark
