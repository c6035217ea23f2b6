// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/exportcommand.h"

#include "cache/figurestore.h"
#include "commandline/arguments.h"
#include "commandline/chartbook.h"
#include "commandline/figuredata.h"
#include "commandline/figurelookup.h"
#include "commandline/offscreen.h"
#include "export/figurewriter.h"
#include "files/atomicfile.h"

#include <QCommandLineParser>
#include <charconv>
#include <utility>

namespace tickmark {

namespace {

constexpr double largestScale = 10;
constexpr qsizetype longestStem = 60;
const QString extension = QStringLiteral(".png");

/// "Small caps after the election" → "small-caps-after-the-election.png".
std::string fileNameFor(const QString &figureName)
{
    QString stem;
    for (const auto character : figureName.toLower().left(longestStem)) {
        if (character.isLetterOrNumber() || character.isSurrogate() || character.isMark())
            stem += character;
        else if (!stem.isEmpty() && !stem.endsWith('-'))
            stem += '-';
    }
    while (stem.endsWith('-'))
        stem.chop(1);
    return ((stem.isEmpty() ? QStringLiteral("figure") : stem) + extension).toStdString();
}

Result<Figure> findFigure(Cache &cache, const std::string &wanted)
{
    const auto names = FigureStore(cache).names();
    if (!names)
        return failure(names.error().message);
    const auto name = figureNamed(*names, wanted);
    return name ? loadFigure(cache, *name) : Result<Figure>(failure(name.error().message));
}

/// What the person would see as a warning under the chart.
void noteWarnings(
    const Figure &figure, const FigureData &data, const FigureSize &size, std::ostream &notes)
{
    for (const auto &warning : layOut(figure, data, size.figurePixels).warnings)
        notes << "tickmark: " << warning.toStdString() << '\n';
}

std::string sentence(const std::string &path, const FigureSize &size)
{
    const auto pixels = size.picturePixels();
    return path + ": " + std::to_string(pixels.width()) + " × " + std::to_string(pixels.height())
        + " pixels\n";
}

} // namespace

CommandDescription ExportCommand::description() const
{
    return {"export", "FIGURE [-o FILE.png] [--size NAME|WxH] [--scale N] [--as-of DATE]",
        "Write a figure as a picture. FIGURE is its name, or how its name begins.",
        {
            {"o", "The file to write; made from the figure's name otherwise.", "FILE.png"},
            {"size", "A preset, or a width and height such as 800x600 or 84mmx60mm.", "NAME|WxH"},
            {"scale", "How many pixels of the picture a pixel of the figure becomes.", "N"},
            {"as-of", "Leave out all that is later, as in 2025-01-23.", "DATE"},
        }};
}

Result<void> ExportCommand::read(const QCommandLineParser &arguments)
{
    const auto given = arguments.positionalArguments();
    if (given.size() != 1)
        return failure(given.isEmpty() ? "Which figure should be exported?"
                                       : "Only one figure can be exported at a time.");
    m_figureName = bytesOf(given.constFirst());
    for (const auto &[option, reader] : {
             std::pair{"o", &ExportCommand::readPath},
             std::pair{"size", &ExportCommand::readSize},
             std::pair{"scale", &ExportCommand::readScale},
             std::pair{"as-of", &ExportCommand::readAsOf},
         }) {
        if (!arguments.isSet(option))
            continue;
        if (auto read = (this->*reader)(bytesOf(arguments.value(option))); !read)
            return read;
    }
    return {};
}

Result<void> ExportCommand::readPath(const std::string &text)
{
    if (!carried(text).endsWith(extension, Qt::CaseInsensitive))
        return failure("'" + text + "' does not end in .png.");
    m_path = text;
    return {};
}

Result<void> ExportCommand::readSize(const std::string &text)
{
    const auto size = figureSize(QString::fromStdString(text));
    if (!size)
        return failure(size.error().message);
    m_size = *size;
    return {};
}

Result<void> ExportCommand::readScale(const std::string &text)
{
    double scale = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), scale);
    const auto isNumber = problem == std::errc() && end == text.data() + text.size();
    if (!isNumber || !(scale > 0 && scale <= largestScale))
        return failure("'" + text + "' is not a scale: a number above 0, up to 10.");
    m_scale = scale;
    return {};
}

Result<void> ExportCommand::readAsOf(const std::string &text)
{
    m_asOf = timeFromIso(text);
    if (!m_asOf)
        return failure("'" + text + "' is not a date such as 2025-01-23.");
    return {};
}

Result<void> ExportCommand::run(const CommandContext &context)
{
    const OffscreenApplication application;
    auto cache = openCache(context);
    if (!cache)
        return failure(cache.error().message);
    auto figure = findFigure(**cache, m_figureName);
    if (!figure)
        return failure(figure.error().message);
    if (m_asOf)
        figure->asOf = m_asOf;
    const auto data = loadFigureData(**cache, *figure);
    if (!data)
        return failure(data.error().message);
    return write(*figure, *data, context);
}

Result<void> ExportCommand::write(
    const Figure &figure, const FigureData &data, const CommandContext &context) const
{
    const auto size = pictureSize(figure.size);
    if (!size)
        return failure(size.error().message);
    const auto png = figureToPng(figure, data, *size);
    if (!png)
        return failure(png.error().message);
    const auto path = m_path.empty() ? fileNameFor(figure.name) : m_path;
    const std::string_view bytes(png->constData(), static_cast<std::size_t>(png->size()));
    const auto written = writeFileAtomically(path, bytes);
    if (!written)
        return failure(written.error().message);
    noteWarnings(figure, data, *size, context.notes);
    context.output << sentence(path, *size);
    return {};
}

/// With --scale the picture has more pixels at the same size on paper.
Result<FigureSize> ExportCommand::pictureSize(const QString &figuresOwn) const
{
    auto size = m_size ? Result<FigureSize>(*m_size) : figureSize(figuresOwn);
    if (size && m_scale) {
        size->dotsPerInch *= *m_scale / size->scale;
        size->scale = *m_scale;
    }
    return size;
}

} // namespace tickmark
